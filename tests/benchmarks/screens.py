"""How fast the screens answer: first paint, every kind of key, and memory.

    python -m tests.benchmarks.screens [STORY ...]

A story is a folder of articles, or how many articles to make (`200`), each of several joined
(`200x6`: about a hundred sentences). Each is measured in a process of its own, on a screen of
120 x 35 cells. A key counts from the press until the last escape sequence that shows its effect
would go to the terminal, the waits between the frames of one change included. The comparison
itself is not in the figures. `startup.py` measures the first paint of the whole command in a
terminal.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from compare.pipeline import compare_sources
from compare.reading import read_sources
from compare.tui.desk import Desk, desk_of
from compare.tui.screens.overview import Overview
from compare.tui.screens.pair import SideBySide
from compare.tui.screens.reader import Reader
from compare.tui.widgets.table.statements import Statements
from compare.tui.work import working
from tests.benchmarks.measuring import peak_memory
from tests.benchmarks.painting import Clock, painted
from tests.benchmarks.stories import make_corpus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.screen import Screen

    from compare.model import Comparison, Source
    from compare.output.rows import Row

_ROOT = Path(__file__).resolve().parents[2]
_STORIES = ["seeds", "200", "200x6"]
_TIMES = 5
_CONDITIONS = 13
"""Rows of the box of filters that are ticked: all but the outlets."""
_STRICTER, _LOOSER = "right_square_bracket", "left_square_bracket"


def sources(story: str) -> Iterator[Source]:
    """The articles of a folder, or made ones; what made articles share stays shared when joined."""
    if not story[0].isdigit():
        yield from read_sources([_ROOT / story])
        return
    articles, _, parts = story.partition("x")
    made = [make_corpus(int(articles), seed).articles for seed in range(1, int(parts or 1) + 1)]
    for own in zip(*made, strict=True):
        yield replace(own[0].source, text="\n\n".join(article.source.text for article in own))


@dataclass(slots=True)
class Session:
    """One run through the screens."""

    clock: Clock
    times: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    """Seconds by what was done."""

    @property
    def desk(self) -> Desk:
        """What all screens show."""
        return desk_of(self.clock.app.screen)

    async def press(
        self, name: str, *keys: str, times: int = 1, shown: Callable[[], bool] | None = None
    ) -> None:
        """Press keys in turn, and note how long each took."""
        for _ in range(times):
            for key in keys:
                seconds = await self.clock.key(key, shown)
                if seconds > 0:  # else there was nothing to be painted
                    self.times[name].append(seconds)

    def on(self, kind: type[Screen[None]]) -> Callable[[], bool]:
        """Tells whether a screen of a kind is on top."""
        return lambda: isinstance(self.clock.app.screen, kind)

    async def turn(self, name: str, key: str) -> None:
        """Change the strictness; done when the labels are shown."""
        before = self.desk.lookup
        await self.press(name, key, shown=lambda: self.desk.lookup is not before)

    async def tick(self, name: str) -> None:
        """Tick each filter and untick it."""
        await self.press("open filter or search", "f")
        for _ in range(_CONDITIONS):
            await self.press(name, "space", "space")
            await self.clock.key("down")
        await self.clock.key("escape")


async def walk(session: Session) -> None:
    """Go through all screens and press what there is to press."""
    clock = session.clock
    session.times["first paint"].append(await clock.first_paint())
    overview = await clock.painted(clock.started, session.on(Overview))
    session.times["overview complete"].append(overview)
    await session.turn("strictness, first key", _STRICTER)
    await session.press("overview: move", "down", "up", times=_TIMES)
    await session.tick("overview: filter")
    await asyncio.sleep(2)
    await session.turn("strictness, made ahead", _STRICTER)
    for _ in range(_TIMES):
        await session.turn("strictness, again", _LOOSER)
        await session.turn("strictness, again", _STRICTER)
    await _read(session)
    await _compare(session)
    await _tabulate(session)


async def _read(session: Session) -> None:
    for outlet in "12121":
        await session.press("open reader", outlet, shown=session.on(Reader))
        await session.clock.key("escape", session.on(Overview))
    await session.clock.key("1", session.on(Reader))
    await session.press("reader: sentence", *"jjjkkk", times=_TIMES)
    await session.press("reader: next match", *"nnnNNN", times=_TIMES)
    await session.press("reader: outlet", "right", "right", "left", "left", times=_TIMES)
    await session.press("reader: only a label", *"vpu", times=2)
    await session.clock.key("u")
    await session.tick("reader: filter")
    for _ in range(_TIMES):
        await session.turn("reader: strictness, again", _LOOSER)
        await session.turn("reader: strictness, again", _STRICTER)
    await session.clock.key("n")
    for _ in range(_TIMES):
        await session.press("open why", "w")
        await session.clock.key("escape", session.on(Reader))
    await session.press("open filter or search", "slash")
    await session.press("search: letter", *"the report", *["backspace"] * 10)
    await session.clock.key("escape", session.on(Reader))


async def _compare(session: Session) -> None:
    for _ in range(_TIMES):
        await session.press("open side by side", "d", shown=session.on(SideBySide))
        await session.clock.key("escape", session.on(Reader))
    await session.clock.key("d", session.on(SideBySide))
    await session.press("side by side: row", *"jjjkkk", times=_TIMES)
    await session.press("side by side: next match", *"nnNN", times=_TIMES)
    await session.press("side by side: swap", *"ss", times=_TIMES)
    await session.press("side by side: outlet", *"1234", times=2)
    await session.clock.key("escape", session.on(Reader))
    await session.clock.key("escape", session.on(Overview))


async def _tabulate(session: Session) -> None:
    def row() -> Row | None:
        tables = session.clock.app.screen.query(Statements)
        return tables.first().row if tables else None

    def filled() -> bool:
        return row() is not None

    for _ in range(_TIMES):
        await session.press("open story table", "c", shown=filled)
        await session.clock.key("escape", session.on(Overview))
    await session.clock.key("c", filled)
    await session.press("table: row", *"jjjkkk", times=_TIMES)
    await session.press("table: outlet", *"lllhhh", times=_TIMES)
    await session.press("table: next", *"nnNN", times=_TIMES)
    for _ in range(_TIMES):
        await session.clock.key("l")
        await session.press("table: base", "b", shown=partial(_other, row, row()))
    await session.tick("table: filter")


def _other(row: Callable[[], Row | None], before: Row | None) -> bool:
    return row() is not before


async def measure(story: str) -> None:
    """Print what was measured of one story, as JSON."""
    with working():
        comparison: Comparison = compare_sources(sources(story))
    async with painted(lambda _: comparison) as clock:
        session = Session(clock)
        await walk(session)
    facts = {
        "articles": f"{len(comparison.sources):,}",
        "sentences": f"{len(comparison.sentences):,}",
        "matches": f"{len(comparison.matches):,}",
    }
    figures = {
        name: f"{min(times) * 1000:,.0f} / {statistics.median(times) * 1000:,.0f}"
        for name, times in session.times.items()
    }
    print(json.dumps({**facts, **figures, "memory, MB": f"{peak_memory():,.0f}"}))


def main(stories: list[str]) -> None:
    """Measure each story in a fresh process; least and median, in milliseconds."""
    columns = []
    for story in stories:
        command = [sys.executable, "-m", "tests.benchmarks.screens", "--one", story]
        done = subprocess.run(command, cwd=_ROOT, check=True, stdout=subprocess.PIPE, text=True)
        columns.append(json.loads(done.stdout))
    print(f"| | {' | '.join(stories)} |\n|---{'|--:' * len(stories)}|")
    for name in columns[0]:
        print(f"| {name} | {' | '.join(column[name] for column in columns)} |")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        asyncio.run(measure(sys.argv[2]))
    else:
        main(sys.argv[1:] or _STORIES)
