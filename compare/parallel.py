"""Do the same work on many items, in several processes where that is safe and pays."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import warnings
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.pool import Pool

__all__ = ["spread"]

MOST_PROCESSES = 8
"""More would wait for the one that collects what they find."""

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")
_job: tuple[Callable[[Any], Any], Sequence[Any]]
"""What a process does, and the items; inherited, so that nothing but results is sent."""


def spread(
    work: Callable[[_Item], _Result], items: Sequence[_Item], *, least: int = 8
) -> Iterator[_Result]:
    """What the work gives for each item, in their order.

    Args:
        work: Depends on nothing but its item and what stands when it is called.
        items: What to do; each should take some hundredths of a second.
        least: Fewer items than this are not worth a second process.
    """
    processes = min(_cores(), len(items))
    if processes <= 1 or len(items) < least:
        yield from map(work, items)
        return
    with _pool(processes, work, items) as pool:
        yield from pool.imap(_do, range(len(items)))


def _cores() -> int:
    """How many processes to use: one where a process cannot be copied as it stands.

    A copy of a process with several threads may wait for ever for one that was not copied; and
    other systems than Linux start processes from nothing, which runs the caller's script again.
    """
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    if multiprocessing.current_process().daemon:  # may have no processes of its own
        return 1
    return min(len(os.sched_getaffinity(0)), MOST_PROCESSES)


def _pool(processes: int, work: Callable[[Any], Any], items: Sequence[Any]) -> Pool:
    with warnings.catch_warnings():
        # The threads that Python warns of are those of numpy, which looks after them.
        warnings.simplefilter("ignore", DeprecationWarning)
        return multiprocessing.get_context("fork").Pool(processes, _begin, (work, items))


def _begin(work: Callable[[Any], Any], items: Sequence[Any]) -> None:
    global _job  # noqa: PLW0603 - one job is all that such a process is for
    _job = work, items
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # to stop is for the first process to say


def _do(index: int) -> Any:  # noqa: ANN401
    work, items = _job
    return work(items[index])
