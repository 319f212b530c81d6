from __future__ import annotations

from threading import Event
from time import sleep

import pytest

from compare.errors import InputError
from compare.model import Comparison
from compare.parallel import Progress
from compare.tui.screens.failure import Failure
from compare.tui.screens.loading import Loading
from tests.tui.driving import line, opened, screen_is, screen_text, until


async def test_progress_is_shown_while_the_work_goes_on(ferry: Comparison) -> None:
    go_on = Event()

    def load(progress: Progress) -> Comparison:
        progress("matching", 0, 40)
        go_on.wait(30)
        return ferry

    async with opened(load) as pilot:
        assert screen_is(pilot, Loading)
        assert "Comparing the story" in line(pilot, "what")
        await until(pilot, lambda: "matching" in line(pilot, "stage"))
        assert "0 of 40" in line(pilot, "stage")
        go_on.set()
        await until(pilot, lambda: not screen_is(pilot, Loading))


@pytest.mark.parametrize("key", ["q", "escape"])
async def test_the_work_stops_when_the_reader_quits(ferry: Comparison, key: str) -> None:
    started, stopped = Event(), Event()

    def load(progress: Progress) -> Comparison:
        started.set()
        try:
            while True:
                progress("matching", 0, 1)
                sleep(0.01)
        finally:
            stopped.set()

    async with opened(load) as pilot:
        await until(pilot, started.is_set)
        await pilot.press(key)
    assert stopped.wait(30)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (InputError("a.txt", "is [bold]empty\x1b[0m", "write something"), "is [bold]empty␛[0m"),
        (KeyError("nothing"), "a fault in the program itself: KeyError: 'nothing'"),
    ],
)
async def test_a_failure_is_told_in_plain_words(error: Exception, told: str) -> None:
    def load(progress: Progress) -> Comparison:
        raise error

    async with opened(load) as pilot:
        await until(pilot, lambda: screen_is(pilot, Failure))
        await pilot.pause()
        text = "\n".join(screen_text(pilot))
        assert told in text
        assert "Traceback" not in text
        await pilot.press("q")
    assert pilot.app.return_code == 0
