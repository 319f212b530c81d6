"""The cursor of the story table stays on its statement and its outlet, whatever is listed."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from compare.model import Comparison, Kind, Passage
from compare.tui.screens.table import StoryTable
from compare.tui.widgets.table.statements import Statements
from tests.tui.driving import MIDDLE, pane, settled, shown
from tests.tui.screens.test_table import clustered, table
from tests.tui.stories import Twin, story


def many() -> Comparison:
    """Six statements in three outlets; every other one is a paraphrase, and one lacks the third."""
    articles = [[f"Statement {n} of {a}." for n in range(6)] for a in range(3)]
    articles[0].append("Nobody else says this.")
    kinds = [Kind.VERBATIM, Kind.PARAPHRASE]
    twins = [
        Twin(0, n, other, n, kinds[n % 2], 0.9)
        for n in range(6)
        for other in (1, 2)
        if (n, other) != (3, 2)
    ]
    return clustered(story(articles, twins))


def stands_on(pilot: Pilot[int]) -> Passage:
    """The wording of the row under the cursor."""
    row = pane(pilot, Statements).row
    assert row is not None
    return row.wording


async def test_a_filter_that_takes_the_statement_keeps_the_cursor_on_it() -> None:
    async with table(many(), MIDDLE, *"jjjj") as pilot:
        for place in (2, 4):
            await pilot.press("v")
            await settled(pilot)
            assert stands_on(pilot).first == 4
            assert pane(pilot, Statements).current.y == place


async def test_a_filter_that_does_not_take_it_leads_to_the_next_and_back() -> None:
    async with table(many(), MIDDLE, *"jj") as pilot:
        for key, index in (("p", 3), ("p", 2), ("u", 6), ("u", 2)):
            await pilot.press(key)
            await settled(pilot)
            assert stands_on(pilot).first == index


@pytest.mark.parametrize("outlet", ["2", "3"])
async def test_another_base_keeps_the_statement_and_the_outlet(outlet: str) -> None:
    async with table(many(), MIDDLE, *"jjjj", outlet, "b") as pilot:
        statements = pane(pilot, Statements)
        assert stands_on(pilot).source_id == f"s{int(outlet) - 1:03}"
        assert stands_on(pilot).first == 4
        assert statements.current.x == int(outlet) - 1


async def test_what_is_missing_keeps_both() -> None:
    async with table(many(), MIDDLE, *"jjj", "3", "L") as pilot:
        statements = pane(pilot, Statements)
        assert statements.extent.height == 1
        assert (stands_on(pilot).first, statements.current.x) == (3, 2)
        await pilot.press("L")
        assert (stands_on(pilot).first, statements.current) == (3, (2, 3))


async def test_stricter_labels_keep_both(seeds: Comparison) -> None:
    async with shown(seeds, MIDDLE) as pilot:
        for key in ("c", *"jjjjj", "2"):
            await pilot.press(key)
            await settled(pilot)
        before = stands_on(pilot)
        for key in ("right_square_bracket", "left_square_bracket"):
            await pilot.press(key)
            await settled(pilot)
            assert isinstance(pilot.app.screen, StoryTable)
            assert (stands_on(pilot).source_id, stands_on(pilot).first) == (
                before.source_id,
                before.first,
            )
            assert pane(pilot, Statements).current.x == 1


async def test_the_next_outlet_that_says_it() -> None:
    async with table(many(), MIDDLE, *"jjj") as pilot:
        for key, column in (("m", 1), ("m", 0), ("k", 0), ("m", 1), ("m", 2), ("m", 0)):
            await pilot.press(key)
            assert pane(pilot, Statements).current.x == column
