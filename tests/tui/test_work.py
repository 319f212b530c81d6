"""Work in threads leaves the keys free, and the process as it was found."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from threading import Event, Thread

import pytest

from compare.model import Comparison
from compare.tui.work import working
from tests.tui.driving import shown


@pytest.fixture(autouse=True)
def _thawed() -> Iterator[None]:
    yield
    gc.enable()
    gc.unfreeze()


def test_what_work_leaves_behind_is_not_collected_again() -> None:
    with working():
        assert not gc.isenabled()
        kept = [[each] for each in range(1000)]
    assert gc.isenabled()
    assert gc.get_freeze_count() >= len(kept)


def test_the_collector_stays_off_until_the_last_thread_is_done() -> None:
    begun, go_on = Event(), Event()

    def work() -> None:
        with working():
            begun.set()
            assert go_on.wait(30)

    first = Thread(target=work)
    first.start()
    assert begun.wait(30)
    with working():
        go_on.set()
        first.join()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    with working():
        pass
    assert not gc.isenabled()


async def test_the_process_is_tuned_only_while_the_app_runs(ferry: Comparison) -> None:
    before = sys.getswitchinterval(), gc.get_threshold()
    async with shown(ferry):
        assert sys.getswitchinterval() < before[0]
        assert gc.get_threshold() > before[1]
    assert (sys.getswitchinterval(), gc.get_threshold()) == before
