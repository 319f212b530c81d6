"""`view` as a process in a terminal of its own."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")

_ROOT = Path(__file__).parent.parent
_PATIENCE = 60.0
_ESCAPE = re.compile(r"\x1b(\[[0-?]*[ -/]*[@-~]|[\]P_^].*?(\x07|\x1b\\)|[ -/]*[0-~])", re.DOTALL)


class _Terminal:
    """A command that believes that somebody watches it."""

    def __init__(self, *arguments: str) -> None:
        self.ours, theirs = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "compare", *arguments],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=_ROOT,
            env=os.environ | {"TERM": "xterm-256color", "COLUMNS": "120", "LINES": "35"},
            start_new_session=True,
        )
        os.close(theirs)
        self.sent = b""

    def type(self, keys: str) -> None:
        os.write(self.ours, keys.encode())

    def wait_for(self, words: str) -> None:
        """Read until some words stand on the screen."""
        deadline = time.monotonic() + _PATIENCE
        while words not in self.screen():
            left = max(0.0, deadline - time.monotonic())
            assert select.select([self.ours], [], [], left)[0], self.screen()[-2000:]
            self.sent += os.read(self.ours, 65_536)

    def screen(self) -> str:
        return _ESCAPE.sub("", self.sent.decode(errors="replace"))

    def finish(self) -> int:
        """Read to the end, so that the command can write all it has to say."""
        try:
            while data := os.read(self.ours, 65_536):
                self.sent += data
        except OSError:  # how Linux says that nobody writes any more
            pass
        os.close(self.ours)
        return self.process.wait(_PATIENCE)


def test_view_shows_the_outlets_and_quits() -> None:
    terminal = _Terminal("view", "seeds")
    terminal.wait_for("Guangming Online")
    terminal.type("q")
    assert terminal.finish() == 0


def test_view_of_nothing_says_so_and_exits_2() -> None:
    terminal = _Terminal("view", "no-such-folder")
    terminal.wait_for("no such file")
    terminal.type("q")
    assert terminal.finish() == 2
    last = terminal.screen().strip().splitlines()[-1]
    assert "compare-sources: error: no-such-folder: " in last
