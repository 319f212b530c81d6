"""The house keeps its floors, and its files keep readable."""

from __future__ import annotations

import ast
import re
from itertools import chain
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from compare import errors

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


def test_only_the_command_ends_the_program() -> None:
    assert [name for name, text in _TEXTS.items() if "sys.exit(" in text] == _paths("__main__.py")


def test_our_errors_are_caught_only_where_they_are_answered() -> None:
    catching = [name for name, text in _TEXTS.items() if _caught(text) & set(errors.__all__)]
    assert catching == _paths(
        "cli/__init__.py",  # the program ends with their line
        "output/read_json.py",  # a file with wrong settings in it is a wrong file
        "reading/story.py",  # the file is named and skipped
        "tui/screens/exporting.py",  # they are shown, and another name can be given
        "tui/screens/judging.py",  # they are shown, and the judgement holds until the program ends
    )


def _paths(*names: str) -> list[str]:
    return [str(Path("compare", name)) for name in names]


def _caught(text: str) -> set[str]:
    """The names in all the `except` of a file."""
    handlers = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ExceptHandler))
    types = (handler.type for handler in handlers if handler.type)
    words = (re.findall(r"\w+", ast.unparse(caught)) for caught in types)
    return set(chain.from_iterable(words))
