"""The keys that judge and cite mean the same on every screen."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from compare.findings import Verdict
from compare.model import Comparison, Kind, Match
from compare.tui.app import CompareApp
from compare.tui.desk import Desk
from compare.tui.screens.find_box import FindBox
from compare.tui.screens.judging import Judging
from compare.tui.screens.pair import SideBySide
from compare.tui.screens.reader import Reader
from compare.tui.screens.table import StoryTable
from compare.tui.screens.why import Why
from compare.tui.widgets.line import Line
from compare.tui.widgets.pair.spread import Spread
from compare.tui.widgets.status import Status
from tests.tui.driving import MIDDLE, line, pane, screen_is, screen_text, settled, shown, until

MATCHES = {
    "reader": ("1", "n"),
    "twins": ("1", "n", "tab"),
    "pair": ("1", "n", "d"),
    "table": ("c", "right", "n"),
    "wordings": ("c", "right", "n", "enter"),
    "why": ("1", "n", "w"),
}
"""Ways to where the cursor is on a match."""


def desk(pilot: Pilot[int]) -> Desk:
    app = pilot.app
    assert isinstance(app, CompareApp)
    assert app.desk
    return app.desk


def top(pilot: Pilot[int]) -> Judging[object]:
    assert isinstance(pilot.app.screen, Judging)
    return pilot.app.screen


async def go(pilot: Pilot[int], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


def verdicts(pilot: Pilot[int]) -> list[str]:
    return [judgement.verdict.value for judgement in desk(pilot).judgements.all]


@pytest.mark.parametrize("way", MATCHES)
async def test_a_match_is_judged_wherever_it_is_seen(seeds: Comparison, way: str) -> None:
    async with shown(seeds, MIDDLE) as pilot:
        await go(pilot, *MATCHES[way])
        match = top(pilot).linked
        assert isinstance(match, Match)
        places = {match.left.source_id, match.right.source_id}
        await go(pilot, "a")
        assert "accept: " in pane(pilot, Status).text
        assert "as judged: 1" in pane(pilot, Status).text
        assert any("✓ accepted" in row for row in screen_text(pilot))
        await go(pilot, "r")
        assert (match.left, match.right) not in [
            (each.left, each.right) for each in desk(pilot).lookup.comparison.matches
        ]
        await go(pilot, "J")
        assert "as found" in pane(pilot, Status).text
        assert match in desk(pilot).lookup.comparison.matches
        await go(pilot, "U")
        assert "taken back: reject" in pane(pilot, Status).text
        judged = desk(pilot).judgements.all[0]
        assert {place.source_id for place in judged.places} == places
        assert verdicts(pilot) == ["accept", "reject", "undo"]


@pytest.mark.parametrize("way", ["twins", "pair", "table", "wordings", "why"])
async def test_a_match_is_given_another_kind_and_a_note(seeds: Comparison, way: str) -> None:
    async with shown(seeds, MIDDLE) as pilot:
        await go(pilot, *MATCHES[way])
        before = top(pilot).linked
        assert before
        kinds = list(Kind)
        await go(pilot, "x")
        now = next(
            match
            for match in desk(pilot).lookup.comparison.matches
            if (match.left, match.right) == (before.left, before.right)
        )
        assert now.kind is kinds[(kinds.index(before.kind) + 1) % len(kinds)]
        await go(pilot, "i", *"doubtful", "enter")
        assert verdicts(pilot) == ["relabel", "note"]
        assert desk(pilot).judgements.all[-1].note == "doubtful"
        assert any("doubtful" in each.text for each in pilot.app.screen.query(Line)) or any(
            "doubtful" in row for row in screen_text(pilot)
        )


async def test_a_sentence_among_the_hits_is_judged_and_cited(seeds: Comparison) -> None:
    async with shown(seeds, MIDDLE) as pilot:
        await go(pilot, "slash", *"certain")
        assert not desk(pilot).judgements.all
        await go(pilot, "tab", "j", "x", "y")
        assert screen_is(pilot, FindBox)
        assert verdicts(pilot) == ["relabel"]
        assert "ertain" in pilot.app.clipboard
        await go(pilot, "r")
        assert "nothing to reject" in pane(pilot, Status).text
        await go(pilot, "slash", "x")
        assert verdicts(pilot) == ["relabel"]
        await go(pilot, "escape")
        assert not screen_is(pilot, FindBox)


async def test_findings_of_the_overview_are_judged(seeds: Comparison) -> None:
    async with shown(seeds, MIDDLE) as pilot:
        await go(pilot, "a")
        assert "nothing here to judge" in pane(pilot, Status).text
        await go(pilot, "J")
        assert "nothing is judged yet" in pane(pilot, Status).text
        await go(pilot, "tab", "tab", "a", "right", "y", "x")
        assert verdicts(pilot) == ["accept", "relabel"]
        assert pilot.app.clipboard


@pytest.mark.parametrize(
    "way", [("1", "n"), ("1", "n", "d"), ("c", "j"), ("c", "enter"), ("1", "n", "w")]
)
async def test_what_the_cursor_is_on_is_cited(seeds: Comparison, way: tuple[str, ...]) -> None:
    async with shown(seeds, MIDDLE) as pilot:
        await go(pilot, *way, "y")
        assert "Unknown (000)" in pilot.app.clipboard
        assert "sentence " in pilot.app.clipboard
        assert "copied: " in pane(pilot, Status).text


async def test_the_rejected_row_leaves_the_cursor_where_it_is(seeds: Comparison) -> None:
    async with shown(seeds, MIDDLE) as pilot:
        await go(pilot, "c", "4", "n", "n", "n")
        screen = pilot.app.screen
        assert isinstance(screen, StoryTable)
        place = screen._table.current
        assert place.y
        await go(pilot, "r")
        assert screen._table.current == place


async def test_keys_that_come_fast_open_the_pair_of_the_sentence_they_came_to(
    seeds: Comparison,
) -> None:
    async with shown(seeds, MIDDLE) as pilot:
        await go(pilot, "1")
        reader = pilot.app.screen
        assert isinstance(reader, Reader)
        reader.action_next(1)
        reader.action_next(1)
        sentence = reader._sentence
        match = reader.linked
        assert sentence
        assert match
        reader.action_pair()
        await until(pilot, lambda: screen_is(pilot, SideBySide))
        await settled(pilot)
        assert pane(pilot, Spread).sentence == sentence
        there = match.other(sentence.source_id).source_id
        assert desk(pilot).lookup.source(there).outlet in line(pilot, "right")


async def test_why_follows_strictness_and_stays_where_it_was_rejected(seeds: Comparison) -> None:
    async with shown(seeds, MIDDLE) as pilot:
        await go(pilot, "1", "n", "w", "r")
        assert screen_is(pilot, Why)
        assert any("✗ rejected" in row for row in screen_text(pilot))
        await go(pilot, "U", "right_square_bracket")
        assert "strictness normal +1" in pane(pilot, Status).text
        assert verdicts(pilot) == [Verdict.REJECT.value, Verdict.UNDO.value]
