"""Do the same work on many items, in several processes or threads where that is safe and pays."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import sys
import threading
import warnings
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from multiprocessing.connection import wait
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from multiprocessing.context import ForkProcess

__all__ = ["Progress", "part_size", "spread", "spread_arrays"]

Progress = Callable[[str, int, int], None]
"""Called with the name of the stage, how much of it is done, and how much there is."""

MOST_PROCESSES = 8
"""More would wait for the one that collects what they find; so for threads."""
FEWEST_ITEMS = 8
"""Fewer are not worth a second process."""
_PARTS = 16
"""Enough parts of some work to share it evenly."""

_TICKET = 4
"""Bytes of the number of an item."""
_MOMENT = 0.005
"""Seconds after which it is seen whether others are done."""

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


def spread(work: Callable[[_Item], _Result], items: Sequence[_Item]) -> Iterator[_Result]:
    """What the work gives for each item, in their order.

    This process does its share; where others cannot be begun, or fail, it does what is left.

    Args:
        work: Depends on nothing but its item and what was there before the first is asked for.
        items: What to do; each should take some hundredths of a second.
    """
    done = 0
    if len(items) >= FEWEST_ITEMS and (processes := min(_processes(), len(items))) > 1:
        with suppress(OSError), _helped(processes - 1, work, items) as results:
            for result in results:
                yield result
                done += 1
    yield from map(work, items[done:])


def part_size(count: int, fewest: int, most: int) -> int:
    """How many of so many things make an item for `spread`, within these bounds."""
    return min(max(count // _PARTS, fewest), most)


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
def _helped(
    helpers: int, work: Callable[[_Item], _Result], items: Sequence[_Item]
) -> Iterator[Iterator[_Result]]:
    """The results, of as many items as can be shared out; whoever leaves early stops the others.

    Raises:
        OSError: There is no room, in memory or on disk, for processes or for what they find.
    """
    begun: list[ForkProcess] = []
    with TemporaryDirectory(prefix="compare-") as folder, _tickets(len(items)) as (tickets, count):
        shared = _Shared(work, items[:count], tickets, Path(folder))
        try:
            with warnings.catch_warnings():
                # The threads that Python warns of are those of numpy, which looks after them.
                warnings.simplefilter("ignore", DeprecationWarning)
                fork = multiprocessing.get_context("fork").Process
                for _ in range(helpers):
                    # A daemon ends with the program, even where nobody closes the generator.
                    helper = fork(target=shared.help, daemon=True)
                    helper.start()
                    begun.append(helper)
            yield shared.results(begun)
        finally:
            for helper in begun:
                helper.kill()  # SIGTERM may be ignored, or a handler's of the program
                helper.join()


@contextmanager
def _tickets(count: int) -> Iterator[tuple[int, int]]:
    """A pipe with the numbers of the items, and how many it has room for.

    A pipe gives each number to one process only, without a lock that a killed one could hold.
    """
    tickets, end = os.pipe()
    try:
        with os.fdopen(end, "wb", buffering=0) as pipe:
            os.set_blocking(end, False)  # what it has no room for is not waited for
            numbers = b"".join(number.to_bytes(_TICKET, "little") for number in range(count))
            written = pipe.write(numbers) or 0
        yield tickets, written // _TICKET
    finally:
        os.close(tickets)


class _Shared(Generic[_Item, _Result]):
    """Items that several processes work on: whoever is free takes the next.

    Results go through files: through a pipe, they would wait until this process has time to read.
    """

    def __init__(
        self,
        work: Callable[[_Item], _Result],
        items: Sequence[_Item],
        tickets: int,
        folder: Path,
    ) -> None:
        self._work, self._items, self._tickets, self._folder = work, items, tickets, folder
        self._first = os.getpid()

    def help(self) -> None:
        """Work until nothing is left; what fails here is left to the first process."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # to stop is for the first process to say
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        with suppress(Exception):
            while os.getppid() == self._first and (index := self._take()) is not None:
                sent = pickle.dumps(self._work(self._items[index]), pickle.HIGHEST_PROTOCOL)
                part = self._folder / f"{index}.part"
                part.write_bytes(sent)
                part.rename(self._file(index))

    def results(self, helpers: Sequence[ForkProcess]) -> Iterator[_Result]:
        """What comes of each item, in order; this process works, too, rather than wait."""
        own: dict[int, _Result] = {}
        busy = [helper.sentinel for helper in helpers]
        for index, item in enumerate(self._items):
            while index not in own and not self._file(index).exists():
                if (mine := self._take()) is not None:
                    with suppress(Exception):  # what fails is told in its turn
                        own[mine] = self._work(self._items[mine])
                elif busy:
                    gone = wait(busy, _MOMENT)
                    busy = [each for each in busy if each not in gone]
                else:
                    own[index] = self._work(item)
            yield own.pop(index) if index in own else self._received(index)

    def _take(self) -> int | None:
        """The next item that nobody has begun."""
        ticket = os.read(self._tickets, _TICKET)
        return int.from_bytes(ticket, "little") if ticket else None

    def _file(self, index: int) -> Path:
        return self._folder / str(index)

    def _received(self, index: int) -> _Result:
        file = self._file(index)
        result: _Result = pickle.loads(file.read_bytes())
        file.unlink()
        return result
