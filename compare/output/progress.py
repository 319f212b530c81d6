"""One line on the terminal that says how far long work is."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.pipeline import Progress

__all__ = ["progress_line"]

_PATIENCE = 0.5
"""Seconds before which nothing is shown."""
_PAUSE = 0.1
"""Seconds between two changes of the line."""
_CLEAR = "\r\x1b[K"


@contextmanager
def progress_line() -> Iterator[Progress]:
    """A function to call with the stage, how much of it is done and of how much.

    It writes to standard error, which is to be a terminal. The line is gone at the end.
    """
    changed = time.monotonic() + _PATIENCE - _PAUSE
    shown = False

    def show(stage: str, done: int, total: int) -> None:
        nonlocal changed, shown
        now = time.monotonic()
        if now >= changed + _PAUSE:
            amount = f" {done:,} of {total:,}" if total > 1 else ""
            sys.stderr.write(f"{_CLEAR}{stage}{amount}")
            sys.stderr.flush()
            changed, shown = now, True

    try:
        yield show
    finally:
        if shown:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()
