from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from rich.color import Color
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widgets import Input

from compare.model import Comparison, Edit, Kind, Label, Operation, Span
from compare.tui.desk import desk_of
from compare.tui.filter import Filter
from compare.tui.screens.help import Help
from compare.tui.screens.pair import SideBySide
from compare.tui.screens.picker import Picker
from compare.tui.screens.reader import Reader
from compare.tui.screens.table import StoryTable
from compare.tui.screens.why import Why
from compare.tui.themes import LIGHT
from compare.tui.widgets.overview.outlets import Outlets
from compare.tui.widgets.pair.spread import Spread
from compare.tui.widgets.reader.article import Article
from compare.tui.widgets.status import Status
from tests.tui.driving import (
    MIDDLE,
    NARROW,
    WIDE,
    drawn,
    line,
    pane,
    screen_is,
    screen_text,
    shown,
    until,
)
from tests.tui.stories import Twin, story


def moved() -> Comparison:
    """Sentences 2 and 29 stand in order, 5 was moved to the end; the rest is alone."""
    long = [f"Sentence {n} of a long report that goes on for a while." for n in range(30)]
    made = story(
        [long, ["Opening.", long[2], "Between.", long[29], long[5]], ["Another outlet."]],
        [Twin(0, 2, 1, 1), Twin(0, 5, 1, 4), Twin(0, 29, 1, 3, Kind.PARAPHRASE, 0.7)],
    )
    away = replace(made.matches[1], moved=True)
    return replace(made, matches=(made.matches[0], away, made.matches[2]))


@asynccontextmanager
async def beside(
    comparison: Comparison, size: tuple[int, int] = MIDDLE, *keys: str
) -> AsyncIterator[Pilot[int]]:
    """The app with the first two outlets side by side."""
    async with shown(comparison, size) as pilot:
        await pilot.press("1", "d")
        await until(pilot, lambda: screen_is(pilot, SideBySide))
        await pilot.press(*keys)
        await pilot.pause()
        yield pilot


def cursor(pilot: Pilot[int]) -> tuple[int | None, int | None, int]:
    spread = pane(pilot, Spread)
    row = spread.rows[spread.current]
    return row.left and row.left.index, row.right and row.right.index, spread.side  # type: ignore[return-value]


def cursor_line(pilot: Pilot[int]) -> int:
    """The row of the screen that the cursor is drawn on."""
    return next(y for y, row in enumerate(screen_text(pilot)) if "▸" in row)


def ink(row: Strip, word: str) -> Color | None:
    """The colour in which a word is drawn."""
    return next(part.style.color for part in row if part.style and word in part.text)


async def test_twins_stand_on_one_row(ferry: Comparison) -> None:
    async with beside(ferry) as pilot:
        rows = screen_text(pilot)
    assert any(
        re.search(r"2 █ The ferry Osprey lost .* ≈ +1 █ The ferry Osprey lost", row) for row in rows
    )
    assert any("67% in the other" in row for row in rows)


async def test_on_a_narrow_screen_they_stand_under_one_another(ferry: Comparison) -> None:
    async with beside(ferry, NARROW) as pilot:
        assert pane(pilot, Spread).unified
        text = "\n".join(screen_text(pilot))
        assert "≈  2 █ The ferry Osprey" in text
        assert "›  1 █ The ferry Osprey" in text
        await pilot.press("D")
        assert not pane(pilot, Spread).unified
        await pilot.press("D")
        assert pane(pilot, Spread).unified


async def test_words_that_differ_are_marked_on_both_sides(ferry: Comparison) -> None:
    async with beside(ferry) as pilot:
        spread = pane(pilot, Spread)
        underlined = [
            segment.text
            for y in range(spread.size.height)
            for segment in spread.render_line(y)
            if segment.style and segment.style.underline
        ]
    assert underlined == ["214", "241"]


async def test_a_moved_sentence_says_where_it_went_and_m_goes_there_and_back() -> None:
    async with beside(moved()) as pilot:
        await pilot.press("n", "n")
        assert cursor(pilot)[0] == 5
        assert "→ moved to sentence 5  = verbatim 100%" in "\n".join(screen_text(pilot))
        assert "= verbatim 100% · moved" in line(pilot, "link")
        await pilot.press("m")
        assert cursor(pilot)[1:] == (4, 1)
        assert "→ moved to sentence 6" in "\n".join(screen_text(pilot))
        await pilot.press("m")
        assert (cursor(pilot)[0], cursor(pilot)[2]) == (5, 0)
        await pilot.press("g", "m")
        assert cursor(pilot)[0] == 0


async def test_a_key_pressed_before_the_rows_are_drawn_counts() -> None:
    async with shown(moved()) as pilot:
        pilot.app.screen.query_one(Outlets).focus()
        pilot.app.simulate_key("d")
        pilot.app.simulate_key("n")
        await until(pilot, lambda: screen_is(pilot, SideBySide))
        await until(pilot, lambda: cursor(pilot)[0] == 2)


async def test_what_was_changed_is_told_though_the_twin_is_out_of_sight() -> None:
    here, there = "They left the port.", "The ferries left the port."
    long = [f"Sentence {n} of a long report that goes on for a while." for n in range(30)]
    end = len(" ".join(long)) + 1
    edit = Edit(Operation.REPLACE, Span(0, 4), Span(end, end + len("The ferries")))
    made = story(
        [[here, "Opening."], [*long, there]],
        [Twin(0, 0, 1, 30, Kind.NEAR_VERBATIM, 0.9, (edit,))],
    )
    made = replace(made, matches=(replace(made.matches[0], moved=True),))
    async with beside(made, NARROW) as pilot:
        assert "· moved · They → The ferries" in line(pilot, "link")
        await pilot.press("m")
        assert "· moved · The ferries → They" in line(pilot, "link")


async def test_the_twin_on_the_same_row_is_on_the_other_side() -> None:
    async with beside(moved()) as pilot:
        await pilot.press("n", "m")
        assert cursor(pilot) == (2, 1, 1)
        await pilot.press("m")
        assert cursor(pilot) == (2, 1, 0)


async def test_next_and_previous_match_go_round() -> None:
    async with beside(moved()) as pilot:
        seen = []
        for key in ("n", "n", "n", "n", "n", "N", "N"):
            await pilot.press(key)
            seen.append(cursor(pilot)[0])
        assert seen == [2, 5, 29, None, 2, None, 29]
        assert "3 of 4 matched rows" in line(pilot, "link")


async def test_next_goes_only_to_what_is_asked_for() -> None:
    async with beside(moved()) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, SideBySide)
        desk_of(screen).only = Filter(kinds=frozenset({Kind.PARAPHRASE}))
        screen.sift()
        await pilot.pause()
        await pilot.press("n")
        assert cursor(pilot)[0] == 29
        assert "1 of 1 row shown" in line(pilot, "link")


async def test_long_stretches_are_folded_and_opened() -> None:
    async with beside(moved()) as pilot:
        spread = pane(pilot, Spread)
        assert any("sentences only in Outlet 1 " in row for row in screen_text(pilot))
        height = spread.virtual_size.height
        await pilot.press("n", "n", "j", "j", "enter")
        assert spread.virtual_size.height > height
        assert cursor(pilot)[0] == 7
        opened = spread.virtual_size.height
        await pilot.press("F")
        assert spread.virtual_size.height in (opened, height)
        await pilot.press("F")
        assert spread.virtual_size.height != height or opened != height
        for key in ("g", "F", "F"):
            await pilot.press(key)
        assert not any("Traceback" in row for row in screen_text(pilot))


async def test_moving_by_row_and_page() -> None:
    async with beside(moved(), NARROW, "F") as pilot:
        spread = pane(pilot, Spread)
        last = len(spread.rows) - 1
        for key, row in (("j", 1), ("down", 2), ("k", 1), ("up", 0), ("G", last), ("g", 0)):
            await pilot.press(key)
            assert spread.current == row
        places = [0]
        for key in ("ctrl+d", "pagedown", "space"):
            await pilot.press(key)
            places.append(spread.current)
        assert places == sorted(set(places))
        await pilot.press("ctrl+u", "pageup", "shift+space")
        assert spread.current < places[-1]
        for key, side in (("l", 1), ("left", 0), ("right", 1), ("h", 0), ("tab", 1), ("tab", 0)):
            await pilot.press(key)
            assert spread.side == side


async def test_any_pair_can_be_chosen() -> None:
    async with beside(moved()) as pilot:
        await pilot.press("right", "3")
        assert "› 3 Outlet 3" in line(pilot, "right")
        await pilot.press("o")
        assert screen_is(pilot, Picker)
        assert pilot.app.screen.query_one(Input).value == ""
        await pilot.press(*"let 2", "enter")
        assert "› 2 Outlet 2" in line(pilot, "right")
        await pilot.press("1")
        assert "› 1 Outlet 1" in line(pilot, "right")
        assert "‹ 2 Outlet 2" in line(pilot, "left")
        await pilot.press("s", "9")
        assert "‹ 1 Outlet 1" in line(pilot, "left")
        assert "› 2 Outlet 2" in line(pilot, "right")


async def test_enter_reads_the_sentence_and_escape_comes_back(ferry: Comparison) -> None:
    async with beside(ferry) as pilot:
        await pilot.press("n", "right", "enter")
        assert screen_is(pilot, Reader)
        assert pane(pilot, Article).page.source.id == "beta"
        await pilot.press("escape")
        assert screen_is(pilot, SideBySide)
        await pilot.press("question_mark")
        assert screen_is(pilot, Help)
        assert any("Jump to the twin, and back" in row for row in screen_text(pilot))
        await pilot.press("escape", "w")
        assert screen_is(pilot, Why)
        await pilot.press("escape", "escape")
        assert screen_is(pilot, Reader)


async def test_the_mouse_opens_folds_follows_twins_and_chooses_outlets() -> None:
    async with beside(moved()) as pilot:
        spread = pane(pilot, Spread)
        fold = next(y for y, row in enumerate(screen_text(pilot)) if "⋯" in row)
        height = spread.virtual_size.height
        await pilot.click(Spread, offset=(20, fold - 1))
        assert spread.virtual_size.height > height
        await pilot.press("F", "g", "n")
        row = next(y for y, text in enumerate(screen_text(pilot)) if "▸" in text)
        await pilot.click(Spread, offset=(100, row - 1))
        assert cursor(pilot) == (2, 1, 1)
        await pilot.click(Spread, offset=(100, row - 1))
        assert cursor(pilot) == (2, 1, 0)
        await pilot.click("#right")
        assert screen_is(pilot, Picker)


async def test_resizing_and_themes_keep_the_cursor_in_sight() -> None:
    async with beside(moved(), WIDE, "F", "G", "N") as pilot:
        before = cursor(pilot)
        for size in (NARROW, (40, 12), (10, 4), MIDDLE, WIDE):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert cursor(pilot) == before
            if size[1] > 4:
                assert any("▸" in row for row in screen_text(pilot))
        pilot.app.theme = LIGHT.name
        await pilot.pause()
        assert any("▸" in row for row in screen_text(pilot))


@pytest.mark.parametrize("articles", [[[], ["A."]], [[], []], [["A."], ["B."]]])
async def test_articles_with_nothing_in_common(articles: list[list[str]]) -> None:
    async with beside(story(articles)) as pilot:
        keys = ("j", "k", "n", "N", "m", "F", "enter", "escape", "D", "w", "G", "ctrl+d", "s", "l")
        for key in keys:
            if screen_is(pilot, SideBySide):
                await pilot.press(key)
        assert not any(sign in row for row in screen_text(pilot)[1:-1] for sign in "=≈~↑→")


async def test_other_labels_keep_the_place() -> None:
    async with beside(moved()) as pilot:
        await pilot.press("n", "n")
        before = cursor(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, SideBySide)
        screen.relook(screen._lookup)
        await pilot.pause()
        assert cursor(pilot) == before


async def test_a_passage_is_cited(ferry: Comparison) -> None:
    async with beside(ferry, MIDDLE, "n", "right", "y") as pilot:
        assert "241 people aboard" in pilot.app.clipboard


async def test_the_same_words_stand_once_where_they_would_stand_under_one_another() -> None:
    words = "The ferry lost power."
    made = story([[words, "Own."], ["Before.", f"“{words}”"]], [Twin(0, 0, 1, 1)])
    async with beside(made, NARROW) as pilot:
        text = "\n".join(screen_text(pilot))
        assert text.count(words) == 1
        assert "›  2 █ = the same words" in text
        await pilot.press("n", "l", "enter")
        assert pane(pilot, Article).current == 1
        await pilot.press("escape", "D")
        await pilot.pause()
        assert "\n".join(screen_text(pilot)).count(words) == 2


def shown_rows(spread: Spread) -> set[int]:
    """The rows that are not folded."""
    return {item.first for item in spread._layout.items if not item.folded}


async def test_rows_that_are_not_asked_for_are_folded_and_dim_when_opened() -> None:
    async with beside(moved()) as pilot:
        spread = pane(pilot, Spread)
        for key, number in (("v", 3), ("p", 1), ("u", 27)):
            await pilot.press(key)
            assert len(spread.wanted) == number
            assert shown_rows(spread) == set(spread.wanted)
            hidden = len(spread.rows) - number
            told = [
                int(n) for n in re.findall(r"⋯  (\d+) rows? hidden", "".join(screen_text(pilot)))
            ]
            assert told
            assert sum(told) <= hidden
        wanted = set(spread.wanted)
        fold = next(item for item in spread._layout.items if item.folded)
        spread.go(fold.first)
        await pilot.pause()
        assert "enter opens" in line(pilot, "link")
        await pilot.press("enter")
        assert shown_rows(spread) == wanted | set(range(fold.first, fold.last + 1))
        muted = spread.palette.muted.color
        first, last = spread._layout.lines_of(spread._layout.item_of(fold.first))
        inks = {
            segment.style.color
            for number in range(first, last + 1)
            for segment in spread.render_line(number - spread.place)
            if segment.style and segment.text.strip(" ▸")
        }
        assert inks == {muted}
        await pilot.press("n")
        assert spread.current in wanted
        await pilot.press("escape")
        assert screen_is(pilot, SideBySide)
        assert spread._rows.wanted is None


async def test_a_filter_that_takes_nothing_leaves_one_line() -> None:
    async with beside(story([["Own.", "More."], ["Other."]]), MIDDLE, "v") as pilot:
        assert "2 rows hidden by the filter" in "".join(screen_text(pilot))
        assert len(pane(pilot, Spread)._layout.items) == 1


async def test_what_is_folded_is_neither_judged_nor_cited() -> None:
    async with beside(moved(), MIDDLE, "v", "g") as pilot:
        spread = pane(pilot, Spread)
        assert spread.fold
        assert (spread.sentence, spread.match) == (None, None)
        pilot.app.copy_to_clipboard("")
        await pilot.press("a", "y")
        assert "nothing here to cite" in pane(pilot, Status).text
        assert pilot.app.clipboard == ""


async def test_a_filter_keeps_the_cursor_and_what_was_opened() -> None:
    async with beside(moved(), MIDDLE, "F", "n", "n") as pilot:
        spread = pane(pilot, Spread)
        here, opened, line_of_it = cursor(pilot), shown_rows(spread), cursor_line(pilot)
        await pilot.press("p")
        assert spread.fold
        await pilot.press("p")
        assert (cursor(pilot), shown_rows(spread)) == (here, opened)
        await pilot.press("v")
        assert cursor(pilot) == here
        await pilot.press("v")
        assert cursor_line(pilot) == line_of_it


async def test_another_outlet_or_side_keeps_the_sentence() -> None:
    async with beside(moved(), MIDDLE, "n", "right") as pilot:
        assert cursor(pilot) == (2, 1, 1)
        await pilot.press("s")
        assert cursor(pilot) == (1, 2, 0)
        await pilot.press("3")
        assert cursor(pilot)[1:] == (2, 0)
        await pilot.press("2")
        assert cursor(pilot) == (1, 2, 0)


async def test_a_filter_asks_for_what_stands_in_the_two_outlets_and_not_in_a_third() -> None:
    made = story(
        [["Once.", "Two things at once.", "Thrice."], ["Two things at once."], ["Once."]],
        [Twin(0, 1, 1, 0), Twin(0, 0, 2, 0)],
    )
    async with beside(made) as pilot:
        spread = pane(pilot, Spread)
        for key, expected in (("v", [0]), ("p", []), ("u", [1, 2])):
            await pilot.press(key)
            assert [
                row.left and row.left.index for row in map(spread.rows.__getitem__, spread.wanted)
            ] == expected
        desk_of(pilot.app.screen).only = Filter(kinds=frozenset({Kind.VERBATIM}))
        spread.sift()
        assert len(spread.wanted) == 1


async def test_from_the_pair_to_the_table_and_to_a_hit() -> None:
    async with beside(moved()) as pilot:
        await pilot.press("c")
        assert screen_is(pilot, StoryTable)
        await pilot.press("escape", "slash", *"moved", "escape")
        assert screen_is(pilot, SideBySide)


async def test_what_was_rejected_stays_in_sight() -> None:
    async with beside(moved(), MIDDLE, "G") as pilot:
        spread = pane(pilot, Spread)
        sentence = spread.sentence
        assert sentence
        assert spread.match
        await pilot.press("r")
        await until(pilot, lambda: spread.match is None)
        assert spread.sentence == replace(sentence, label=Label.UNIQUE)
        assert not spread._layout.items[spread._layout.item_of(spread.current)].folded


async def test_beside_what_is_asked_for_the_rest_of_the_row_is_dim() -> None:
    made = story(
        [["First.", "Moved away.", "Last."], ["First.", "Own.", "Last.", "Moved away."]],
        [Twin(0, 0, 1, 0), Twin(0, 1, 1, 3), Twin(0, 2, 1, 2)],
    )
    first, away, last = made.matches
    made = replace(made, matches=(first, replace(away, moved=True), last))
    async with beside(made, MIDDLE, "v") as pilot:
        spread = pane(pilot, Spread)
        assert not any(item.folded for item in spread._layout.items if item.first in spread.wanted)
        alone = next(
            place
            for place, row in enumerate(spread.rows)
            if row.left and row.right and not row.match and row.elsewhere
        )
        spread.go(alone)
        await pilot.pause()
        row = next(row for row in drawn(pilot) if row.text.startswith("▸"))
        inks = {word: ink(row, word) for word in ("Moved", "Own")}
        assert inks["Own"] == spread.palette.muted.color != inks["Moved"]
        await pilot.press("v")
        row = next(row for row in drawn(pilot) if row.text.startswith("▸"))
        assert spread.palette.muted.color not in (ink(row, "Moved"), ink(row, "Own"))
