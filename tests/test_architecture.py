"""The house keeps its floors, and its files keep readable."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

_ROOT = Path(__file__).parent.parent
_PACKAGE = _ROOT / "compare"
_TEXTS = {
    str(path.relative_to(_ROOT)): path.read_text(encoding="utf-8")
    for path in sorted(_PACKAGE.rglob("*.py"))
}
_LONGEST_FILE = 300
_GLOSSARY = str(Path("compare", "model.py"))
"""The types of the house, looked up one at a time and never read through."""


def test_imports_go_down_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(_ROOT)
    assert lint_imports(no_cache=True, no_logo=True) == EXIT_STATUS_SUCCESS


def test_every_file_reads_in_one_sitting() -> None:
    long = {name for name, text in _TEXTS.items() if text.count("\n") > _LONGEST_FILE}
    assert not long - {_GLOSSARY}


def test_every_file_says_what_it_is_for() -> None:
    assert not [name for name, text in _TEXTS.items() if not ast.get_docstring(ast.parse(text))]


@pytest.mark.parametrize("words", ["sys.exit(", "except CompareError"])
def test_only_the_command_ends_the_program_and_catches_our_errors(words: str) -> None:
    above = {str(Path("compare", name)) for name in ("cli/__init__.py", "__main__.py")}
    assert not [name for name, text in _TEXTS.items() if words in text and name not in above]


@pytest.mark.parametrize("name", ["py.typed", "tui/app.tcss"])
def test_what_is_not_code_stands_in_the_package(name: str) -> None:
    assert (_PACKAGE / name).is_file()
