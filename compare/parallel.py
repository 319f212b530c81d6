"""Do the same work on many items, in several processes or threads where that is safe and pays."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Progress", "spread", "spread_arrays"]

Progress = Callable[[str, int, int], None]
"""Called with the name of the stage, how much of it is done, and how much there is."""

MOST_PROCESSES = 8
"""More would wait for the one that collects what they find; so for threads."""
FEWEST_ITEMS = 8
"""Fewer are not worth a second process."""

_NO_PROCESSES = BrokenProcessPool, NotImplementedError, OSError
"""What is raised for want of memory, of processes or of what they need to talk to one another."""

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")
_job: tuple[Callable[[Any], Any], Sequence[Any]]
"""What a process does, and the items; inherited, so that nothing but results is sent."""


def spread(work: Callable[[_Item], _Result], items: Sequence[_Item]) -> Iterator[_Result]:
    """What the work gives for each item, in their order.

    Where processes cannot be begun, or one is killed, this one does what is left.

    Args:
        work: Depends on nothing but its item and what was there before the first is asked for.
        items: What to do; each should take some hundredths of a second.
    """
    processes = min(_processes(), len(items)) if len(items) >= FEWEST_ITEMS else 1
    done = 0
    if processes > 1:
        with suppress(*_NO_PROCESSES), _results(processes, work, items) as results:
            for result in results:
                done += 1
                yield result
    yield from map(work, items[done:])


def spread_arrays(work: Callable[[_Item], _Result], items: Sequence[_Item]) -> Sequence[_Result]:
    """The same in threads, for work on arrays: numpy does most of it beside other threads."""
    with ThreadPoolExecutor(_cores()) as pool:
        return list(pool.map(work, items))


def _cores() -> int:
    """How many processors there are for this process to use."""
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return min(cores, MOST_PROCESSES)


def _processes() -> int:
    """How many processes to use: one where a process cannot be copied as it stands.

    A copy of a process with several threads may wait for ever for one that was not copied; and
    other systems than Linux start processes from nothing, which runs the caller's script again.
    """
    alone = threading.active_count() == 1
    alone &= not multiprocessing.current_process().daemon  # may have no processes of its own
    return _cores() if sys.platform == "linux" and alone else 1


@contextmanager
def _results(
    processes: int, work: Callable[[_Item], _Result], items: Sequence[_Item]
) -> Iterator[Iterator[_Result]]:
    """The results as they come; whoever leaves early waits for no more than what is begun."""
    context = multiprocessing.get_context("fork")
    pool = ProcessPoolExecutor(processes, context, _begin, (work, items))
    try:
        with warnings.catch_warnings():
            # The threads that Python warns of are those of numpy, which looks after them.
            warnings.simplefilter("ignore", DeprecationWarning)
            results = pool.map(_do, range(len(items)))
        yield results
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(work: Callable[[Any], Any], items: Sequence[Any]) -> None:
    global _job  # noqa: PLW0603 - one job is all that such a process is for
    _job = work, items
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # to stop is for the first process to say


def _do(index: int) -> Any:  # noqa: ANN401
    work, items = _job
    return work(items[index])
