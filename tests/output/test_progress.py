"""The line of progress: on a terminal only, and gone at the end."""

from __future__ import annotations

import io
import sys

import pytest

from compare.output import progress
from compare.output.progress import progress_line


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_pipe_gets_none() -> None:
    with progress_line() as show:
        assert show is None


def test_a_terminal_gets_a_line_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    monkeypatch.setattr(progress, "_PAUSE", 0.0)
    with progress_line() as show:
        assert show is not None
        show("sentences", 1000, 2000)
        show("labels", 0, 1)
    shown = terminal.getvalue()
    assert "sentences 1,000 of 2,000" in shown
    assert "labels\r" in shown
    assert shown.endswith("\r\x1b[K")


def test_short_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progress, "_PATIENCE", 60.0)
    with progress_line() as show:
        assert show is not None
        show("sentences", 1, 2)
    assert not terminal.getvalue()
