"""Keys are answered while something long goes on in a thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from unittest.mock import patch

from textual.pilot import Pilot

import compare.output.rows
import compare.pipeline
from compare.model import Comparison
from compare.parallel import Progress
from compare.tui.app import CompareApp
from compare.tui.desk import Desk, State
from compare.tui.screens.help import Help
from compare.tui.screens.loading import Loading
from compare.tui.screens.overview import Overview
from compare.tui.screens.reader import Reader
from compare.tui.themes import DARK
from compare.tui.widgets.overview.outlets import Outlets
from compare.tui.widgets.reader.article import Article
from compare.tui.widgets.status import Status
from tests.tui.driving import MIDDLE, line, opened, pane, screen_is, shown, until


@contextmanager
def held_up(work: Callable[..., object], name: str) -> Iterator[tuple[Event, Event]]:
    """Some work waits: the first event tells that it has begun, the second one lets it go on."""
    begun, go_on = Event(), Event()

    def waiting(*args: object, **named: object) -> object:
        begun.set()
        assert go_on.wait(30)
        return work(*args, **named)

    with patch(name, waiting):
        try:
            yield begun, go_on
        finally:
            go_on.set()


async def test_while_the_story_is_compared(ferry: Comparison) -> None:
    begun, go_on = Event(), Event()

    def load(progress: Progress) -> Comparison:
        begun.set()
        assert go_on.wait(30)
        return ferry

    async with opened(load, MIDDLE) as pilot:
        await until(pilot, begun.is_set)
        await pilot.press("t")
        assert pilot.app.theme != DARK.name
        assert screen_is(pilot, Loading)
        go_on.set()
        await until(pilot, lambda: screen_is(pilot, Overview))


async def test_while_a_level_is_made(ferry: Comparison) -> None:
    relabel = compare.pipeline.relabel
    with held_up(relabel, "compare.pipeline.relabel") as (begun, go_on):
        async with shown(ferry, MIDDLE) as pilot:
            await pilot.press("right_square_bracket")
            await until(pilot, begun.is_set)
            assert "making the labels" in pane(pilot, Status).text
            await _walk_about(pilot)
            assert "strictness normal +1" not in line(pilot, "title")
            go_on.set()
            await until(pilot, lambda: "strictness normal +1" in line(pilot, "title"))


async def test_while_the_other_levels_are_made_ahead(ferry: Comparison) -> None:
    relabel = compare.pipeline.relabel
    with held_up(relabel, "compare.pipeline.relabel") as (begun, _):
        async with shown(ferry, MIDDLE) as pilot:
            await until(pilot, begun.is_set)
            assert "making the labels" not in pane(pilot, Status).text
            await _walk_about(pilot)


async def test_a_level_that_was_made_ahead_is_shown_at_once(ferry: Comparison) -> None:
    async with shown(ferry, MIDDLE) as pilot:
        await pilot.app.workers.wait_for_complete()
        await pilot.press("right_square_bracket")
        assert "strictness normal +1" in line(pilot, "title")


async def test_a_level_that_is_made_ahead_just_when_it_is_asked_for_is_shown(
    ferry: Comparison,
) -> None:
    make = CompareApp._make

    def late(self: CompareApp, desk: Desk, state: State, told: str | None) -> None:
        desk.make(state)
        make(self, desk, state, told)

    with patch.object(CompareApp, "_make", late):
        async with shown(ferry, MIDDLE) as pilot:
            await pilot.press("right_square_bracket")
            await until(pilot, lambda: "strictness normal +1" in line(pilot, "title"))


async def test_while_what_the_story_says_is_gathered(ferry: Comparison) -> None:
    statements = compare.output.rows.statements
    with held_up(statements, "compare.tui.desk.statements") as (begun, go_on):
        async with shown(ferry, MIDDLE) as pilot:
            await pilot.press("c")
            await until(pilot, begun.is_set)
            await pilot.press("question_mark")
            assert screen_is(pilot, Help)
            await pilot.press("escape")
            assert "gathering" in line(pilot, "table-head")
            go_on.set()
            await until(pilot, lambda: "gathering" not in line(pilot, "table-head"))


async def _walk_about(pilot: Pilot[int]) -> None:
    """Move, open the reader, read on, and come back."""
    await pilot.press("j")
    assert pane(pilot, Outlets).current == 1
    await pilot.press("1")
    await until(pilot, lambda: screen_is(pilot, Reader))
    await pilot.press("n")
    assert pane(pilot, Article).current > 0
    await pilot.press("escape")
    assert screen_is(pilot, Overview)
