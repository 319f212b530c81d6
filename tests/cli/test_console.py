"""What the console can show."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from compare import cli
from compare.cli.console import columns, command_line, is_terminal, may_colour
from compare.output import progress


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _closed() -> io.StringIO:
    stream = _Terminal()
    stream.close()
    return stream


@pytest.mark.parametrize(
    ("stream", "wanted"),
    [(_Terminal(), True), (io.StringIO(), False), (_closed(), False), (None, False)],
)
def test_a_stream_that_is_not_there_is_no_terminal(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO | None, wanted: bool
) -> None:
    assert is_terminal(stream) == wanted


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
    monkeypatch.setattr(sys, "stdout", _Terminal())
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert may_colour() == wanted
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert not may_colour()


@pytest.mark.skipif(sys.platform == "win32", reason="its console cannot be stood in for")
@pytest.mark.parametrize(("stream", "wanted"), [(_Terminal(), True), (io.StringIO(), False)])
def test_a_pipe_gets_no_line_of_progress(
    story: Path, monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, wanted: bool
) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    assert cli.main(["export", str(story), "-o", str(story.parent / "story.json")]) == 0
    assert ("sentences" in stream.getvalue()) == wanted


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
