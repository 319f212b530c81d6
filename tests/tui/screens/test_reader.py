from __future__ import annotations

import re
from dataclasses import replace

import pytest
from textual.events import MouseScrollDown
from textual.widgets import Input

from compare.model import Comparison, Edit, Kind, Label, Operation, Source, Span
from compare.output.lookup import Lookup
from compare.pipeline import compare_sources
from compare.tui.screens.find_box import FindBox
from compare.tui.screens.overview import Overview
from compare.tui.screens.picker import Picker
from compare.tui.screens.reader import Reader
from compare.tui.widgets.reader.article import Article
from compare.tui.widgets.reader.tabs import Tabs
from compare.tui.widgets.reader.twins import Twins
from compare.tui.widgets.status import Status
from tests.tui.driving import (
    MIDDLE,
    NARROW,
    WIDE,
    line,
    pane,
    reading,
    screen_is,
    screen_text,
    settled,
    shown,
    until,
)
from tests.tui.stories import Twin, story

LONG = [f"Sentence {number} of a long report that goes on for a while." for number in range(120)]


def pages() -> Comparison:
    """Three articles; sentences 3 and 7 of the first stand in the second, 7 in the third too."""
    return story(
        [LONG, [LONG[3], "Between.", LONG[7]], ["Reworded seventh sentence."]],
        [
            Twin(0, 3, 1, 0),
            Twin(0, 7, 1, 2),
            Twin(0, 7, 2, 0, Kind.PARAPHRASE, 0.6),
            Twin(1, 2, 2, 0, Kind.PARAPHRASE, 0.6),
        ],
    )


@pytest.mark.parametrize("size", [NARROW, MIDDLE, WIDE])
async def test_the_text_is_marked_in_the_gutter(ferry: Comparison, size: tuple[int, int]) -> None:
    async with reading(ferry, size=size) as pilot:
        rows = screen_text(pilot)
    assert any(row.startswith("▸  ·   Ferry breaks down") for row in rows)
    assert any(re.match(r"  [ S][SP] █ The ferry Osprey", row) for row in rows)
    assert any(row.startswith("   -   Also read") for row in rows)


async def test_a_letter_in_the_gutter_has_its_bar_beside_it() -> None:
    alone = "Nobody else has this opening of the report, which is so long that it ends far down the"
    made = story([[f"{alone} second line.", "It rained for days."], ["It"]], [Twin(0, 1, 1, 0)])
    async with reading(made, size=MIDDLE) as pilot:
        row = next(row for row in screen_text(pilot) if "It rained" in row)
        assert row[:8].split()[:2] == ["S", "█"]
        assert "second line" in row


async def test_a_line_end_inside_a_sentence_is_a_space_where_the_sentence_stands_alone() -> None:
    ferries = "The ferries stopped\nat noon because of\r\nthe storm."
    made = story(
        [["The ferries stopped at noon because of the storm."], [ferries]], [Twin(0, 0, 1, 0)]
    )
    async with reading(made, size=WIDE) as pilot:
        await pilot.press("n")
        for key in ("", "d", "w"):
            await pilot.press(*([key] if key else []))
            await pilot.pause()
            told = [" ".join(row.split()) for row in screen_text(pilot)]
            assert sum("stopped at noon because of the storm." in row for row in told) >= 1
            assert not any(row.endswith("stopped") for row in told)


async def test_a_key_pressed_before_the_article_is_drawn_counts(ferry: Comparison) -> None:
    async with shown(ferry) as pilot:
        for key in "1jj":
            pilot.app.simulate_key(key)
        await until(pilot, lambda: screen_is(pilot, Reader))
        await settled(pilot)
        assert pane(pilot, Article).current == 2


async def test_names_of_outlets_that_have_no_room_are_hinted_at() -> None:
    made = story([["One."]] * 30)
    async with reading(made, 1) as pilot:
        assert screen_text(pilot)[0].startswith(" 1 Outlet 1 ")
        assert screen_text(pilot)[0].endswith("…")
        await pilot.press("left")
        await pilot.pause()
        assert screen_text(pilot)[0].startswith("…")
        assert "30 Outlet 30" in screen_text(pilot)[0]


async def test_moving_by_sentence() -> None:
    async with reading(pages()) as pilot:
        article = pane(pilot, Article)
        steps = [("j", 1), ("down", 2), ("k", 1), ("up", 0), ("up", 0), ("G", 119), ("j", 119)]
        for key, place in [*steps, ("g", 0), ("end", 119), ("home", 0)]:
            await pilot.press(key)
            assert article.current == place
            first, _ = article.page.lines_of(article.page.sentences[place].span)
            assert article.place <= first < article.place + article.room.height


async def test_leaping_by_pages() -> None:
    async with reading(pages()) as pilot:
        article = pane(pilot, Article)
        places = [0]
        for key in ("ctrl+d", "ctrl+d", "pagedown", "space"):
            await pilot.press(key)
            places.append(article.current)
        assert places == sorted(set(places))
        for key in ("ctrl+u", "ctrl+u", "pageup", "shift+space", "ctrl+u", "ctrl+u"):
            await pilot.press(key)
        assert article.current < places[2]
        await pilot.press("G", "ctrl+d", "pagedown")
        assert article.current == 119


async def test_next_and_previous_match_go_round() -> None:
    async with reading(pages()) as pilot:
        article = pane(pilot, Article)
        for key, place in (("n", 3), ("n", 7), ("n", 3), ("N", 7), ("N", 3)):
            await pilot.press(key)
            assert article.current == place


async def test_the_twins_of_the_sentence_are_beside_it(ferry: Comparison) -> None:
    async with reading(ferry, size=MIDDLE) as pilot:
        assert any("Only here: no other outlet says this." in row for row in screen_text(pilot))
        await pilot.press("n")
        text = "\n".join(screen_text(pilot))
        assert "S Gamma  verbatim 100%" in text
        assert "S Beta 日報  near-verbatim 95%" in text
        assert "number changed: 214 → 241" in text
        assert "in 2 of 2 others" in line(pilot, "twins-head")
        await pilot.press("n")
        assert "P Beta 日報  paraphrase 61% · moved" in "\n".join(screen_text(pilot))
        await pilot.press("G")
        assert any("Not counted: link to another article." in row for row in screen_text(pilot))


async def test_words_that_differ_are_marked_on_both_sides(ferry: Comparison) -> None:
    async with reading(ferry, size=MIDDLE) as pilot:
        await pilot.press("n", "tab", "j")
        article, twins = pane(pilot, Article), pane(pilot, Twins)
        assert [span.of(article.page.source.text) for span in article.contrast] == ["214"]
        underlined = [
            segment.text
            for y in range(twins.size.height)
            for segment in twins.render_line(y)
            if segment.style and segment.style.underline
        ]
        assert underlined == ["241"]


async def test_another_speaker_is_told_and_marked() -> None:
    opening = "Ida Hansen teaches at the school. Karl Berg runs the ferry."
    quoted = "“The bridge was never checked in all those years"
    sources = [
        Source("a", "Alpha", f"{opening} The school is shut.\n\n{quoted},” Hansen told reporters."),
        Source("b", "Beta", f"{opening} It rained a lot.\n\n{quoted},” said Berg."),
    ]
    async with reading(compare_sources(sources), size=MIDDLE) as pilot:
        await pilot.press("G")
        assert "speaker changed: Hansen → Berg" in "\n".join(screen_text(pilot))
        article = pane(pilot, Article)
        assert "Hansen" in [span.of(article.page.source.text) for span in article.contrast]
        await pilot.press("d")
        assert "speaker changed · Hansen → Berg" in line(pilot, "link")


async def test_filters_dim_the_rest_and_guide_the_next_key(ferry: Comparison) -> None:
    async with reading(ferry) as pilot:
        article = pane(pilot, Article)
        for key, label, place in (
            ("v", Label.SHARED, 1),
            ("p", Label.PARAPHRASED, 2),
            ("u", Label.UNIQUE, 3),
            ("v", Label.SHARED, 1),
        ):
            await pilot.press(key, "n")
            passing = article.passing or frozenset()
            assert {article.page.sentences[index].label for index in passing} == {label}
            assert article.current == place
            assert f"only {label.value}" in line(pilot, "article-head")
            assert f"only {label.value}" in pane(pilot, Status).text
        await pilot.press("v")
        assert article.passing is None
        await pilot.press("u", "escape")
        assert article.passing is None
        assert screen_is(pilot, Reader)


async def test_search_goes_from_hit_to_hit() -> None:
    async with reading(pages()) as pilot:
        article = pane(pilot, Article)
        await pilot.press("slash", *"ce 11", "enter")
        assert screen_is(pilot, Reader)
        assert len(article.hits) == 11
        assert "/ce 11  1 of 11" in line(pilot, "article-head")
        assert article.current == 11
        await pilot.press("n", "n")
        assert article.current == 111
        await pilot.press("N", "N", "N")
        assert article.current == 119
        await pilot.press("escape")
        assert article.hits == ()
        assert screen_is(pilot, Reader)


async def test_a_search_without_a_hit_says_so_and_can_be_put_away() -> None:
    async with reading(pages()) as pilot:
        await pilot.press("slash", *"zebra", "enter")
        assert screen_is(pilot, FindBox)
        assert any("not found" in row for row in screen_text(pilot))
        await pilot.press("escape")
        assert pane(pilot, Article).has_focus
        await pilot.press("escape")
        assert screen_is(pilot, Overview)


async def test_a_search_lists_the_hits_of_all_outlets_those_at_hand_first() -> None:
    async with reading(pages()) as pilot:
        await pilot.press("n", "n", "slash", *"sentence 7 of")
        assert any("2 hits in 2 outlets" in row for row in screen_text(pilot))
        await pilot.press("down", "up", "down", "enter")
        article = pane(pilot, Article)
        assert (article.page.source.id, article.current) == ("s001", 2)
        assert "/sentence 7 of  1 of 1" in line(pilot, "article-head")


async def test_a_search_goes_along_to_the_next_outlet() -> None:
    async with reading(pages()) as pilot:
        await pilot.press("slash", *"sentence", "enter", "3")
        assert "/sentence  1 of 1" in line(pilot, "article-head")


async def test_switching_outlets_keeps_each_place() -> None:
    async with reading(pages()) as pilot:
        article, tabs = pane(pilot, Article), pane(pilot, Tabs)
        await pilot.press("n", "2", "j")
        assert (article.page.source.id, article.current, tabs.current) == ("s001", 1, 1)
        await pilot.press("1")
        assert (article.page.source.id, article.current, tabs.current) == ("s000", 3, 0)
        await pilot.press("9", "left")
        assert article.page.source.id == "s002"
        await pilot.press("right", "l", "h")
        assert article.page.source.id == "s000"


async def test_going_to_the_twin_and_back() -> None:
    async with reading(pages()) as pilot:
        article = pane(pilot, Article)
        await pilot.press("n", "n", "m")
        assert (article.page.source.id, article.current) == ("s001", 2)
        await pilot.press("backspace")
        assert (article.page.source.id, article.current) == ("s000", 7)
        await pilot.press("tab", "j", "enter")
        assert (article.page.source.id, article.current) == ("s002", 0)
        await pilot.press("backspace", "backspace")
        assert (article.page.source.id, article.current) == ("s000", 7)


async def test_picking_one_of_many_outlets() -> None:
    many = story([[f"Only {number}."] for number in range(30)])
    async with reading(many) as pilot:
        await pilot.press("o")
        assert screen_is(pilot, Picker)
        await pilot.press(*"let 2", "down", "enter")
        assert pane(pilot, Article).page.source.id == "s019"
        await pilot.press("o", "escape")
        assert screen_is(pilot, Reader)
        await pilot.press("o", *"zzz", "enter")
        assert screen_is(pilot, Picker)
        assert pilot.app.screen.query_one(Input).value == "zzz"
        assert any("No outlet has that in its name." in row for row in screen_text(pilot))


async def test_the_mouse_chooses_sentences_tabs_and_twins(ferry: Comparison) -> None:
    async with reading(ferry, size=MIDDLE) as pilot:
        article = pane(pilot, Article)
        await pilot.click(Article, offset=(20, 2))
        assert article.current == 1
        await pilot.click(Article, offset=(20, 3))
        assert article.current == 2
        await pilot.click(Article, offset=(20, 2))
        await pilot.click(Twins, offset=(5, 4))
        assert pane(pilot, Twins).current == 1
        await pilot.click(Twins, offset=(5, 4))
        assert article.page.source.id == "beta"
        await pilot.click(Tabs, offset=(3, 0))
        assert article.page.source.id == "alpha"


async def test_the_wheel_scrolls() -> None:
    async with reading(pages()) as pilot:
        article = pane(pilot, Article)
        article.post_message(_wheel(article))
        await pilot.pause()
        assert article.place > 0
        assert article.current == 0


async def test_resizing_keeps_the_sentence_in_sight() -> None:
    async with reading(pages(), size=WIDE) as pilot:
        article = pane(pilot, Article)
        await pilot.press(*["n"] * 2, *["ctrl+d"] * 3)
        for size in (NARROW, MIDDLE, (40, 12), WIDE):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            first, _ = article.page.lines_of(article.page.sentences[article.current].span)
            assert article.place <= first < article.place + article.room.height
            assert all(len(row) <= size[0] for row in screen_text(pilot))


async def test_panes_are_stacked_on_a_narrow_screen_and_side_by_side_on_a_wide_one() -> None:
    async with reading(pages()) as pilot:
        article, twins = pane(pilot, Article), pane(pilot, Twins)
        assert article.region.bottom <= twins.region.y
        await pilot.resize_terminal(*WIDE)
        await pilot.pause()
        assert article.region.right <= twins.region.x


async def test_an_empty_article_can_be_opened() -> None:
    async with reading(story([[], ["Something."]])) as pilot:
        await pilot.press("j", "k", "n", "g", "G", "ctrl+d", "v", "m", "slash", "a", "escape", "2")
        assert pane(pilot, Article).page.source.id == "s001"


async def test_one_outlet_alone_can_be_opened() -> None:
    async with shown(story([["Something."]])) as pilot:
        await pilot.press("tab", "right", "down", "enter")
        await pilot.press("left", "right", "n")
        assert pane(pilot, Article).page.source.id == "s000"


async def test_only_so_many_differences_are_listed() -> None:
    words = " ".join(f"w{number}" for number in range(20))
    other = " ".join(f"x{number}" if number % 2 else f"w{number}" for number in range(20))
    edits = tuple(
        Edit(Operation.REPLACE, Span(at, at + len(word)), Span(at, at + len(word)))
        for number, word in enumerate(words.split())
        if number % 2
        for at in [words.index(word)]
    )
    twin = Twin(0, 0, 1, 0, Kind.NEAR_VERBATIM, 0.8, edits)
    async with reading(story([[words], [other]], [twin]), size=WIDE) as pilot:
        text = "\n".join(screen_text(pilot))
    assert "w1 → x1 · w3 → x3" in text
    assert "and 2 more" in text


def _wheel(article: Article) -> MouseScrollDown:
    return MouseScrollDown(article, 5, 5, 0, 1, 0, False, False, False)


async def test_the_chosen_twin_stays_chosen_under_other_labels_and_filters() -> None:
    words = "The ferry Osprey lost power."
    twins = [Twin(0, 0, place, 0, score=1 - place / 10) for place in (1, 2, 3)]
    made = story([[words], [words], [words], [words]], twins)
    async with reading(made, size=MIDDLE) as pilot:
        await pilot.press("tab", "j", "j")
        chosen = pane(pilot, Twins).match
        assert chosen is made.matches[2]
        await pilot.press("v")
        assert pane(pilot, Twins).match is chosen
        screen = pilot.app.screen
        assert isinstance(screen, Reader)
        fewer = replace(made, matches=made.matches[1:])
        screen.relook(Lookup(fewer))
        assert pane(pilot, Twins).match is chosen
        screen.relook(Lookup(replace(made, matches=made.matches[:2])))
        assert pane(pilot, Twins).match is made.matches[1]


async def test_pages_of_twins() -> None:
    words = "The ferry Osprey lost power, and then something else went wrong."
    made = story([[words]] * 30, [Twin(0, 0, place, 0) for place in range(1, 30)])
    async with reading(made, size=MIDDLE) as pilot:
        twins = pane(pilot, Twins)
        twins.focus()
        places = [0]
        for key in ("pagedown", "ctrl+d", "space"):
            await pilot.press(key)
            places.append(twins.current)
        assert places == sorted(set(places))
        await pilot.press("pageup")
        assert twins.current < places[-1]
        await pilot.press("G")
        assert twins.current == 28
        await pilot.press("g")
        assert twins.current == 0
