"""What is done in threads, out of sight of the screen, and what is said where it fails."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Comparison
    from compare.parallel import Progress
    from compare.settings import Settings

__all__ = ["Load", "answering", "fault", "load", "working"]

_TURN = 0.0005
"""Seconds that a worker may keep the screen waiting for Python's lock."""
_YOUNG = 10_000
"""New objects until the collector looks at them; one screen has as many."""

_LOCK = Lock()
_FOUND_ON: list[bool] = []
"""For each thread that works: whether the collector was still on when it began.

At most the first is true, and it is taken last: the collector is on again when nobody works.
"""

Load = Callable[["Progress"], "Comparison"]
"""Whatever brings the comparison that the app shows."""


def load(paths: Sequence[str], settings: Settings, progress: Progress) -> Comparison:
    """Read the story and compare it. Raises CompareError where that cannot be done."""
    # Imported here, in the worker, so that the first paint does not wait for them.
    from compare.pipeline import compare_sources  # noqa: PLC0415
    from compare.reading import read_sources  # noqa: PLC0415

    with working():
        progress("reading", 0, len(paths))
        return compare_sources(read_sources(paths), settings, progress=progress)


def fault(error: Exception) -> str:
    """What is said of an error that no reader can mend."""
    return f"a fault in the program itself: {type(error).__name__}: {error}"


@contextmanager
def answering() -> Iterator[None]:
    """Have keys answered before all else, as long as the app runs."""
    turn, young = sys.getswitchinterval(), gc.get_threshold()
    sys.setswitchinterval(_TURN)
    gc.set_threshold(_YOUNG)
    try:
        yield
    finally:
        sys.setswitchinterval(turn)
        gc.set_threshold(*young)


@contextmanager
def working() -> Iterator[None]:
    """Keep work in a thread, and all that comes of it, from holding up the keys.

    What was found stays to the end. The garbage collector is told to leave it alone: it would
    walk all of it, for up to a second, in the middle of a key press.
    """
    with _LOCK:
        _FOUND_ON.append(gc.isenabled())
        if _FOUND_ON[-1]:
            gc.collect()
            gc.disable()
    try:
        yield
    finally:
        with _LOCK:
            if _FOUND_ON.pop():
                gc.freeze()
                gc.enable()
