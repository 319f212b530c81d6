"""Opening the app without a terminal and waiting for what it shows."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

from textual._context import visible_screen_stack
from textual.pilot import Pilot
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from compare.model import Comparison
from compare.tui.app import CompareApp
from compare.tui.screens.overview import Overview
from compare.tui.screens.reader import Reader
from compare.tui.widgets.line import Line
from compare.tui.work import Load

__all__ = [
    "drawn",
    "line",
    "opened",
    "pane",
    "reading",
    "screen_is",
    "screen_text",
    "settled",
    "shown",
    "until",
]

_W = TypeVar("_W", bound=Widget)

NARROW, MIDDLE, WIDE = (80, 24), (120, 35), (200, 50)


async def until(pilot: Pilot[int], true: Callable[[], bool]) -> None:
    """Wait for something to become true."""
    for _ in range(2000):
        if true():
            await pilot.pause()
            return
        await pilot.pause(0.01)
    raise AssertionError("waited in vain")


@asynccontextmanager
async def opened(
    load: Load,
    size: tuple[int, int] = NARROW,
    name: str = "the story",
    folder: Path | None = None,
) -> AsyncIterator[Pilot[int]]:
    """The app, from its first screen on."""
    app = CompareApp(load, name, [folder] if folder else ())
    app.animation_level = "none"
    async with app.run_test(size=size) as pilot:
        yield pilot


@asynccontextmanager
async def shown(
    comparison: Comparison, size: tuple[int, int] = NARROW
) -> AsyncIterator[Pilot[int]]:
    """The app with the overview of a comparison."""
    async with opened(lambda _: comparison, size) as pilot:
        await until(pilot, lambda: isinstance(pilot.app.screen, Overview))
        yield pilot


@asynccontextmanager
async def reading(
    comparison: Comparison, outlet: int = 1, size: tuple[int, int] = NARROW
) -> AsyncIterator[Pilot[int]]:
    """The app with the reader of one outlet."""
    async with shown(comparison, size) as pilot:
        await pilot.press(str(outlet))
        await until(pilot, lambda: isinstance(pilot.app.screen, Reader))
        yield pilot


async def settled(pilot: Pilot[int]) -> None:
    """Wait for the rows and the labels that are asked for; not for what is only made ahead."""
    app = pilot.app
    assert isinstance(app, CompareApp)
    await pilot.pause()
    rows = [worker for worker in app.workers if worker.group == "rows"]
    await app.workers.wait_for_complete(rows)
    desk = app.desk
    await until(pilot, lambda: desk is None or desk.lookup is desk.ready(desk.state))


def pane(pilot: Pilot[int], kind: type[_W]) -> _W:
    """The pane of that kind on the screen."""
    return pilot.app.screen.query_one(kind)


def line(pilot: Pilot[int], name: str) -> str:
    """What a row of text says."""
    return pilot.app.screen.query_one(f"#{name}", Line).text


def screen_is(pilot: Pilot[int], kind: type[Screen[Any]]) -> bool:
    """Whether a screen of that kind is on top."""
    return isinstance(pilot.app.screen, kind)


def drawn(pilot: Pilot[int]) -> list[Strip]:
    """The rows of the screen, with what is seen behind a box.

    A box keeps what it was last drawn over: without the screens behind it, that would be nothing,
    until one of them changes.
    """
    visible_screen_stack.set(pilot.app._background_screens)
    return pilot.app.screen._compositor.render_strips()


def screen_text(pilot: Pilot[int]) -> list[str]:
    """The characters on the screen, row by row."""
    return [strip.text for strip in drawn(pilot)]
