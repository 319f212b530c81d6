"""The two tables of outlets: whole columns only, a hint of the others, heads that stay apart."""

from __future__ import annotations

import re

import pytest
from textual.pilot import Pilot

from compare.model import Comparison
from compare.tui.widgets.grid import Grid
from compare.tui.widgets.overview.containment import Containment
from compare.tui.widgets.table.statements import Statements
from tests.tui.driving import MIDDLE, NARROW, WIDE, pane, screen_text, settled, shown, until

PLACES: dict[str, tuple[type[Grid], str]] = {
    "table": (Statements, "c"),
    "containment": (Containment, "tab"),
}


def in_sight(pilot: Pilot[int], count: int) -> range:
    """Which columns stand on the screen, as the hint there says."""
    hints = re.findall(rf"< (\d+)–(\d+) of {count} >", "\n".join(screen_text(pilot)))
    (first, last), *_ = hints
    return range(int(first) - 1, int(last))


@pytest.mark.parametrize("size", [NARROW, MIDDLE, (61, 20), (40, 10)])
@pytest.mark.parametrize("name", PLACES)
async def test_only_whole_columns_stand_on_a_screen_and_all_are_reached(
    crowd: Comparison, name: str, size: tuple[int, int]
) -> None:
    kind, key = PLACES[name]
    async with shown(crowd, size) as pilot:
        await pilot.press(key)
        await settled(pilot)
        grid, count = pane(pilot, kind), len(crowd.sources)

        async def columns_after(*keys: str) -> int:
            await pilot.press(*keys)
            await until(pilot, lambda: grid.current.x in in_sight(pilot, count))
            seen = len(in_sight(pilot, count))
            assert (grid.room.width - grid.label) // grid.cell == seen
            return seen

        for keys in ((), ("greater_than_sign",), ("right",) * 5):
            seen = await columns_after(*keys)
        seen = await columns_after(*("greater_than_sign",) * (count // seen))
        assert grid.current.x == count - 1
        await pilot.press("less_than_sign")
        assert grid.current.x == count - 1 - seen


@pytest.mark.parametrize("size", [NARROW, MIDDLE, WIDE])
async def test_the_last_row_comes_into_sight(crowd: Comparison, size: tuple[int, int]) -> None:
    last = f"{len(crowd.sources)}  {crowd.sources[-1].outlet}"
    async with shown(crowd, size) as pilot:
        await pilot.press("G")
        await until(pilot, lambda: any(last in row for row in screen_text(pilot)))
        await pilot.press("tab", "G")
        await until(pilot, lambda: sum(last in row for row in screen_text(pilot)) > 0)
        assert any("% of" in row and " stands in " in row for row in screen_text(pilot))
        await pilot.press("escape", "c")
        await settled(pilot)
        await pilot.press("G")
        await until(pilot, lambda: any(row.startswith("▸") for row in screen_text(pilot)))


async def test_a_click_on_the_hint_leads_to_other_columns(crowd: Comparison) -> None:
    async with shown(crowd, MIDDLE) as pilot:
        await pilot.press("c")
        await settled(pilot)
        grid = pane(pilot, Statements)
        seen = len(in_sight(pilot, len(crowd.sources)))
        for column, place in ((-2, seen), (-2, 2 * seen), (-14, seen)):
            await pilot.click(Statements, offset=(grid.label + column, 0))
            assert grid.current.x == place


async def test_the_heads_of_narrow_columns_are_beginnings_of_names(crowd: Comparison) -> None:
    async with shown(crowd, NARROW) as pilot:
        await pilot.press("c")
        await settled(pilot)
        numbers, heads = (row[38:].split() for row in screen_text(pilot)[1:3])
    assert numbers == [str(number) for number in range(1, 9)]
    assert len(set(heads)) == len(numbers)
    for head, source in zip(heads, crowd.sources, strict=False):
        assert head[0] == source.outlet[0]


async def test_nothing_is_hinted_where_all_columns_are_in_sight(seeds: Comparison) -> None:
    async with shown(seeds, NARROW) as pilot:
        assert not any(" of 5 >" in row for row in screen_text(pilot))
        await pilot.press("c")
        await settled(pilot)
        assert not any(" of 5 >" in row for row in screen_text(pilot))
