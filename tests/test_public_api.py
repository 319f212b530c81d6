"""The public face: every name is there, and importing the package costs nothing."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest

import compare


@pytest.mark.parametrize("name", compare.__all__)
def test_every_public_name_resolves(name: str) -> None:
    assert getattr(compare, name) is not None
    assert name in dir(compare)


@pytest.mark.parametrize("name", sorted(set(compare.__all__) - {"__version__"}))
def test_every_public_name_says_what_it_is_for(name: str) -> None:
    public = getattr(compare, name)
    own = [public, *(getattr(public, each) for each in vars(public) if not each.startswith("_"))]
    for each in own:
        if callable(each) or isinstance(each, property):
            text = inspect.getdoc(each) or ""
            assert text
            assert not text.startswith(f"{name}("), "that of a dataclass that has none of its own"


@pytest.mark.parametrize(
    "name", [name for name in compare.__all__ if inspect.isfunction(getattr(compare, name))]
)
def test_every_public_function_is_typed_throughout(name: str) -> None:
    signature = inspect.signature(getattr(compare, name))
    empty = inspect.Signature.empty
    assert signature.return_annotation is not empty
    assert all(each.annotation is not empty for each in signature.parameters.values())


def test_the_example_of_the_readme_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = Path(__file__).parent.parent
    monkeypatch.chdir(root)
    (example,) = re.findall(
        r"```python\n(.*?)```", (root / "README.md").read_text("utf-8"), re.DOTALL
    )
    exec(compile(example, "README.md", "exec"), {})
    assert "% shared" in capsys.readouterr().out


def test_unknown_names_are_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'compare_everything'"):
        compare.compare_everything  # type: ignore[attr-defined]  # noqa: B018


def test_names_are_listed_in_order() -> None:
    assert sorted(compare.__all__) == compare.__all__


def _loaded_by(statement: str) -> set[str]:
    script = f"{statement}\nimport sys\nprint(*(name.split('.')[0] for name in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


_HEAVY = {"duckdb", "jinja2", "numpy", "rapidfuzz", "rich", "sentencex", "textual"}


@pytest.mark.parametrize(
    "statement",
    [
        "import compare",
        "import compare.cli",
        "import compare; compare.Settings, compare.Source, compare.Comparison, compare.InputError",
    ],
)
def test_importing_loads_nothing_heavy(statement: str) -> None:
    assert not _loaded_by(statement) & _HEAVY


def test_a_summary_never_loads_the_terminal_ui() -> None:
    loaded = _loaded_by("import compare.output.summary, compare.pipeline, compare.reading")
    assert not loaded & {"duckdb", "jinja2", "rich", "textual"}
