"""What every screen with a comparison can do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Input

from compare.model import Comparison
from compare.tui.app import CompareApp
from compare.tui.memory import Memory, recall, remember
from compare.tui.screens.exporting import Exporting
from compare.tui.screens.filtering import Filtering
from compare.tui.screens.find_box import FindBox
from compare.tui.screens.help import Help, Keys
from compare.tui.screens.overview import Overview
from compare.tui.screens.reader import Reader
from compare.tui.themes import CONTRAST, DARK, LIGHT
from compare.tui.widgets.overview.longest import Longest
from compare.tui.widgets.overview.outlets import Outlets
from compare.tui.widgets.overview.pages import Names
from compare.tui.widgets.overview.phrases import Phrases
from compare.tui.widgets.overview.strongest import Strongest
from compare.tui.widgets.reader.article import Article
from compare.tui.widgets.reader.minimap import Minimap
from compare.tui.widgets.reader.twins import Twins
from compare.tui.widgets.status import Status
from tests.tui.driving import (
    MIDDLE,
    NARROW,
    line,
    pane,
    reading,
    screen_is,
    screen_text,
    shown,
    until,
)
from tests.tui.stories import story

LONG = [f"Sentence {number} of a long report that goes on for a while." for number in range(120)]


def status(pilot: Pilot[int]) -> str:
    return pane(pilot, Status).text


def seen(widget: Widget) -> bool:
    return widget.is_on_screen


def saved(name: str) -> str:
    return Path(name).read_text(encoding="utf-8")


async def test_strictness_moves_every_figure_and_is_told(seeds: Comparison) -> None:
    async with shown(seeds, MIDDLE) as pilot:
        assert "strictness normal" in line(pilot, "title")
        figures = [row for row in screen_text(pilot) if "%" in row]
        await pilot.press("right_square_bracket", "right_square_bracket")
        await until(pilot, lambda: "strictness normal +2" in line(pilot, "title"))
        assert "→" in status(pilot)
        assert figures != [row for row in screen_text(pilot) if "%" in row]
        await pilot.press(*["right_square_bracket"] * 9)
        await until(pilot, lambda: "strictness strict" in line(pilot, "title"))
        await pilot.press("1", "left_square_bracket")
        await until(pilot, lambda: "strictness normal +2" in status(pilot))
        await pilot.press("escape")
        assert "strictness normal +2" in line(pilot, "title")
        await pilot.press(*["left_square_bracket"] * 2)
        await until(pilot, lambda: line(pilot, "title").endswith("strictness normal"))
        assert figures == [row for row in screen_text(pilot) if "%" in row and "→" not in row]


async def test_the_minimap_shows_where_one_is_and_jumps() -> None:
    async with reading(story([LONG, LONG[:1]]), size=MIDDLE) as pilot:
        article, minimap = pane(pilot, Article), pane(pilot, Minimap)
        await pilot.pause()
        assert minimap.view[0] == 0
        await pilot.click(Minimap, offset=(1, minimap.size.height - 1))
        assert article.current > 100
        await pilot.pause()
        assert minimap.view[0] > 0
        assert "▐" in minimap.render_line(minimap.size.height - 1).text
        assert "▐" not in minimap.render_line(0).text


async def test_the_lists_of_the_overview_are_turned_and_opened(ferry: Comparison) -> None:
    async with shown(ferry, MIDDLE) as pilot:
        pane(pilot, Strongest).focus()
        await pilot.press("right")
        assert pane(pilot, Longest).has_focus
        assert any("9 words" in row and "lost power" in row for row in screen_text(pilot))
        await pilot.press("enter")
        assert pane(pilot, Article).current == 1
        await pilot.press("escape", "l")
        assert pane(pilot, Phrases).has_focus
        assert any("2 sentences  in 2 of 3 outlets" in row for row in screen_text(pilot))
        await pilot.press("enter")
        assert screen_is(pilot, FindBox)
        await pilot.press("enter")
        assert (pane(pilot, Article).page.source.id, pane(pilot, Article).current) == ("alpha", 2)
        assert "/harbour master  1 of 1" in line(pilot, "article-head")
        await pilot.press("escape", "escape", "right", "left")
        assert pane(pilot, Phrases).has_focus
        await pilot.click(Names, offset=(3, 0))
        assert pane(pilot, Strongest).display


async def test_searching_from_the_overview(ferry: Comparison) -> None:
    async with shown(ferry) as pilot:
        await pilot.press("slash", *"shops", "enter")
        await until(pilot, lambda: screen_is(pilot, Reader))
        assert (pane(pilot, Article).page.source.id, pane(pilot, Article).current) == ("gamma", 1)


async def test_what_is_not_counted_stands_apart(ferry: Comparison) -> None:
    async with shown(ferry, MIDDLE) as pilot:
        text = "\n".join(screen_text(pilot))
        assert "30 words + 7" in text
        assert "┄" in text
        assert "▇" in text


async def test_a_filter_is_ticked_shown_and_followed(ferry: Comparison) -> None:
    async with shown(ferry, MIDDLE) as pilot:
        await pilot.press("1")
        await until(pilot, lambda: screen_is(pilot, Reader) and bool(pane(pilot, Article).size))
        await pilot.press("f")
        assert screen_is(pilot, Filtering)
        await pilot.press("j", "space")
        await until(pilot, lambda: any("only paraphrased" in row for row in screen_text(pilot)))
        await pilot.press("escape", "n")
        article = pane(pilot, Article)
        assert article.current == 2
        assert article.passing == frozenset({2})
        await pilot.press("n", "2")
        assert article.passing == frozenset({1})
        await pilot.press("escape")
        assert len([row for row in screen_text(pilot) if "  P ▒ " in row]) == 1
        await pilot.press("f", "c", "escape")
        await pilot.pause()
        assert not pane(pilot, Status).display


async def test_a_passage_is_copied_without_marks(ferry: Comparison) -> None:
    async with reading(ferry, size=MIDDLE) as pilot:
        await pilot.press("n", "y")
        assert pilot.app.clipboard.startswith("“The ferry Osprey lost power on Tuesday with 214")
        assert "(The Alpha Gazette, “Ferry breaks" in pilot.app.clipboard
        assert "2024-03-05, sentence 2 of 5)" in pilot.app.clipboard
        await pilot.press("tab", "y")
        assert pilot.app.clipboard.endswith("(Gamma, sentence 1 of 2)")
        assert "copied" in status(pilot)
        await pilot.press("escape", "y")
        assert "nothing here to cite" in status(pilot)
        pane(pilot, Strongest).focus()
        await pilot.press("y")
        assert "Alpha Gazette" in pilot.app.clipboard


async def test_saving_in_a_format(
    ferry: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with shown(ferry) as pilot:
        await pilot.press("e", "enter")
        field = pilot.app.screen.query_one(Input)
        assert field.value == "comparison.json"
        await pilot.press("enter")
        await until(pilot, lambda: screen_is(pilot, Overview))
        assert "saved: comparison.json" in status(pilot)
        assert json.loads(saved("comparison.json"))["sources"]
        await pilot.press("e", "enter", "enter")
        await until(pilot, lambda: any("exists already" in row for row in screen_text(pilot)))
        assert not any("--force" in row for row in screen_text(pilot))
        assert any("choose another name" in row for row in screen_text(pilot))
        assert screen_is(pilot, Exporting)
        await pilot.press("escape", "e", "k", "enter", "enter")
        await until(pilot, lambda: screen_is(pilot, Overview))
        assert "Alpha" in saved("comparison.txt")


async def test_one_pane_alone(ferry: Comparison) -> None:
    async with reading(ferry) as pilot:
        article, twins = pane(pilot, Article), pane(pilot, Twins)
        height = article.size.height
        await pilot.press("z")
        await pilot.pause()
        assert article.size.height > height
        assert not seen(twins)
        await pilot.resize_terminal(*MIDDLE)
        await pilot.press("z")
        await pilot.pause()
        assert seen(twins)
        await pilot.press("escape", "z")
        await pilot.pause()
        assert pane(pilot, Outlets).size.height > 25
        assert not pane(pilot, Strongest).is_on_screen


async def test_help_is_searched(ferry: Comparison) -> None:
    async with reading(ferry, size=MIDDLE) as pilot:
        await pilot.press("question_mark", "slash", *"previous match", "enter")
        assert pane(pilot, Keys).has_focus
        rows = "\n".join(screen_text(pilot))
        assert "Previous match" in rows
        assert "Page down" not in rows
        await pilot.press("q")
        assert not screen_is(pilot, Help)


async def test_the_palette_does_what_the_keys_do(ferry: Comparison) -> None:
    async with reading(ferry, size=MIDDLE) as pilot:
        named = {c.title: c for c in pilot.app.get_system_commands(pilot.app.screen)}
        assert {"Next match", "Next sentence", "Save to a file", "Stricter"} <= set(named)
        pilot.app.call_later(named["Next match"].callback)
        await pilot.pause()
        await pilot.press("ctrl+p", *"next match")
        await pilot.pause(0.3)
        await pilot.press("down", "enter")
        await until(pilot, lambda: screen_is(pilot, Reader))
        named[f"Theme {LIGHT.name}"].callback()
        assert pilot.app.theme == LIGHT.name


async def test_our_themes_one_after_another(ferry: Comparison) -> None:
    async with shown(ferry) as pilot:
        for name in (LIGHT.name, CONTRAST.name, DARK.name):
            await pilot.press("T")
            assert pilot.app.theme == name


async def test_a_story_is_found_as_it_was_left(ferry: Comparison, tmp_path: Path) -> None:
    memory = tmp_path / "deep" / "memory.json"
    for press in (True, False):
        app = CompareApp(lambda _: ferry, "the story", memory=memory)
        async with app.run_test(size=MIDDLE) as pilot:
            await until(pilot, lambda: screen_is(pilot, Overview))
            if press:
                await pilot.press("t", "2", "j", "f", "space", "escape")
            else:
                assert app.theme == LIGHT.name
                assert "only shared" in status(pilot)
                assert pane(pilot, Outlets).current == 1
                await pilot.press("enter")
                assert pane(pilot, Article).current == 1


@pytest.mark.parametrize(
    ("keys", "remembered"), [("", LIGHT.name), ("T", DARK.name), ("t", LIGHT.name)]
)
async def test_a_theme_that_the_terminal_asked_for_is_not_remembered(
    ferry: Comparison, tmp_path: Path, keys: str, remembered: str
) -> None:
    memory = tmp_path / "memory.json"
    remember(memory, Memory(theme=LIGHT.name))
    app = CompareApp(lambda _: ferry, "the story", memory=memory)
    app.force_theme(CONTRAST.name)
    async with app.run_test(size=MIDDLE) as pilot:
        await until(pilot, lambda: screen_is(pilot, Overview))
        assert app.theme == CONTRAST.name
        await pilot.press(*keys)
    assert recall(memory).theme == remembered


def test_a_memory_that_cannot_be_used_is_no_memory(tmp_path: Path) -> None:
    for text in ("", "[]", '{"places": 3}', '{"only": {"labels": ["x"]}}'):
        (tmp_path / "memory").write_text(text, encoding="utf-8")
        assert recall(tmp_path / "memory") == Memory()
    remember(tmp_path, Memory())
    remember(tmp_path / "memory" / "in a file", Memory())
    remember(None, Memory())
    assert recall(None) == Memory()


@pytest.mark.parametrize("size", [NARROW, (200, 50), (40, 12)])
async def test_every_box_can_be_resized(ferry: Comparison, size: tuple[int, int]) -> None:
    async with reading(ferry, size=MIDDLE) as pilot:
        for key in ("slash", "f", "e", "i", "question_mark"):
            await pilot.press(key)
            await pilot.resize_terminal(*size)
            await pilot.pause()
            await pilot.resize_terminal(*MIDDLE)
            await pilot.press("escape")
            assert screen_is(pilot, Reader)


async def test_a_fault_while_labels_are_made_is_told_and_nothing_changes(
    ferry: Comparison, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr("compare.tui.desk.Desk.make", fail)
    async with shown(ferry, MIDDLE) as pilot:
        rows = screen_text(pilot)[:8]
        await pilot.press("right_square_bracket")
        await until(pilot, lambda: any("RuntimeError" in row for row in screen_text(pilot)))
        assert rows == screen_text(pilot)[:8]


async def test_a_report_and_a_picture_of_the_screen_are_saved(
    ferry: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading(ferry) as pilot:
        for up, name, told in (
            ("kk", "comparison-screen.svg", "Osprey"),
            ("kkk", "comparison.html", "Alpha"),
        ):
            await pilot.press("e", *up, "enter", "enter")
            await until(pilot, lambda: screen_is(pilot, Reader))
            assert f"saved: {name}" in status(pilot)
            assert told in saved(name)
