"""The line of progress: shown where work is long, and gone at the end."""

from __future__ import annotations

import io
import sys

import pytest

from compare.output import progress
from compare.output.progress import progress_line


def test_a_terminal_gets_a_line_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    monkeypatch.setattr(progress, "_PAUSE", 0.0)
    with progress_line() as show:
        show("sentences", 1000, 2000)
        show("labels", 0, 1)
    shown = terminal.getvalue()
    assert "sentences 1,000 of 2,000" in shown
    assert "labels\r" in shown
    assert shown.endswith("\r\x1b[K")


def test_short_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progress, "_PATIENCE", 60.0)
    with progress_line() as show:
        show("sentences", 1, 2)
    assert not terminal.getvalue()
