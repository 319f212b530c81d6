from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from unittest.mock import patch

import pytest

from compare.errors import InputError
from compare.model import Comparison
from compare.parallel import Progress
from compare.settings import Settings
from compare.tui.app import CompareApp, run
from compare.tui.screens.overview import Overview
from compare.tui.themes import CONTRAST, DARK, LIGHT
from compare.tui.widgets.reader.article import Article
from compare.tui.work import load
from tests.tui.driving import MIDDLE, opened, pane, reading, screen_is, screen_text, shown, until

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def test_the_first_paint_waits_for_nothing_heavy() -> None:
    heavy = {"numpy", "rapidfuzz", "sentencex", "jinja2", "compare.pipeline", "compare.reading"}
    code = f"import sys, compare.tui.app; print(sorted({heavy!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


async def test_the_theme_is_toggled_and_every_pane_follows(ferry: Comparison) -> None:
    async with reading(ferry) as pilot:
        dark = pane(pilot, Article).palette
        await pilot.press("t")
        assert pilot.app.theme == LIGHT.name
        assert pane(pilot, Article).palette != dark
        await pilot.press("t")
        assert pane(pilot, Article).palette == dark


async def test_any_theme_can_be_chosen(ferry: Comparison) -> None:
    async with shown(ferry, MIDDLE) as pilot:
        for theme in ("nord", "textual-light", CONTRAST.name, "ansi-dark", "ansi-light"):
            pilot.app.theme = theme
            await pilot.pause()
            assert any("The Alpha Gazette" in row for row in screen_text(pilot))


@pytest.mark.parametrize("key", ["q", "ctrl+c", "ctrl+q"])
async def test_quitting(ferry: Comparison, key: str) -> None:
    async with reading(ferry) as pilot:
        await pilot.press(key)
        await pilot.pause()
        assert not pilot.app.is_running
    assert pilot.app.return_code == 0


async def test_without_colour_every_mark_has_its_sign(
    ferry: Comparison, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(ferry) as pilot:
        assert pilot.app.no_color
        text = "\n".join(screen_text(pilot))
        assert "S █ The ferry" in text
        assert "█ S 33%  ▒ P 33%   · 33%" in text


async def test_the_real_work_ends_in_the_overview() -> None:
    def work(progress: Progress) -> Comparison:
        return load([str(SEEDS)], Settings(), progress)

    async with opened(work) as pilot:
        await until(pilot, lambda: screen_is(pilot, Overview))
        await pilot.press("1", "n")
        assert pane(pilot, Article).current > 0


def test_a_failure_is_raised_when_the_terminal_is_given_back() -> None:
    def stand_in(self: CompareApp, *_: object, **__: object) -> None:
        self.failure = InputError("a", "b", "c")

    with patch.object(CompareApp, "run", stand_in), pytest.raises(InputError):
        run(["a"], Settings())


def test_a_terminal_of_sixteen_colours_gets_the_theme_made_for_it() -> None:
    seen: list[str] = []

    def stand_in(self: CompareApp, *_: object, **__: object) -> None:
        seen.append(self.theme)

    with patch.object(CompareApp, "run", stand_in):
        for term in ("xterm-16color", "xterm-256color"):
            environment = {**os.environ, "TERM": term, "COLORTERM": ""}
            with patch.dict(os.environ, environment, clear=True):
                assert run(["a"], Settings()) == 0
    assert seen == [CONTRAST.name, DARK.name]
