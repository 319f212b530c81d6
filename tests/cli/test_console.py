"""What the console can show."""

from __future__ import annotations

import sys

import pytest

from compare.cli.console import columns, command_line, may_colour


@pytest.mark.skipif(sys.platform == "win32", reason="an old console there shows no colours")
@pytest.mark.parametrize(
    ("environment", "wanted"),
    [
        ({}, True),
        ({"NO_COLOR": ""}, True),
        ({"NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
    ],
)
def test_colours_can_be_refused(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], wanted: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert may_colour() == wanted


@pytest.mark.parametrize(("said", "wanted"), [("", 80), ("40", 40), ("x", 80)])
def test_columns_are_those_of_the_environment_or_always_the_same(
    monkeypatch: pytest.MonkeyPatch, said: str, wanted: int
) -> None:
    monkeypatch.setattr(sys, "__stdout__", None)
    monkeypatch.setenv("COLUMNS", said)
    assert columns() == wanted


@pytest.mark.parametrize(
    ("platform", "line"),
    [
        ("linux", "compare-sources view 'my story' b.txt"),
        ("win32", 'compare-sources view "my story" b.txt'),
    ],
)
def test_a_command_can_be_typed_as_it_is_shown(
    monkeypatch: pytest.MonkeyPatch, platform: str, line: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert command_line("view", "my story", "b.txt") == line
