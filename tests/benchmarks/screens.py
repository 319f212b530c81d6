"""How fast the screens answer: first paint, keys, and memory, for stories of 5 and 200 articles.

Run it with `python -m tests.benchmarks.screens [ARTICLES ...]`. Each story is measured in a process
of its own, on a screen of 120 x 35 cells without a terminal behind it. A key counts from the press
until its effect stands in the lines of the screen; `no key` is what a press that does nothing
takes, and to be taken off the others. The time of the comparison itself is not in them.
`tests/benchmarks/startup.py` measures the first paint of the whole command in a terminal.
"""

from __future__ import annotations

import asyncio
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from compare.pipeline import compare_sources
from compare.tui.desk import desk_of
from compare.tui.screens.loading import Loading
from compare.tui.screens.overview import Overview
from compare.tui.screens.reader import Reader
from tests.benchmarks.measuring import peak_memory
from tests.benchmarks.stories import make_corpus
from tests.tui.driving import opened, screen_is, screen_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

_ROOT = Path(__file__).resolve().parents[2]
_SIZE = (120, 35)
_TIMES = 7


async def measure(articles: int) -> None:
    """Print one row of figures for a story of so many articles."""
    comparison = compare_sources(article.source for article in make_corpus(articles).articles)
    start = time.perf_counter()
    async with opened(lambda _: comparison, _SIZE) as pilot:
        await _until(pilot, lambda: screen_is(pilot, Loading) or screen_is(pilot, Overview))
        figures = {"first paint": time.perf_counter() - start}
        await _until(pilot, lambda: any("%" in row for row in screen_text(pilot)))
        figures["overview"] = time.perf_counter() - start
        figures["no key"] = await _keys(pilot, "f9")
        figures["move"] = await _keys(pilot, "down", "up")
        figures["[ ] first"], figures["[ ] again"] = await _strictness(pilot)
        figures["open reader"] = await _key(pilot, "1", lambda: screen_is(pilot, Reader))
        figures["sentence"] = await _keys(pilot, "j", "k")
        figures["next match"] = await _keys(pilot, "n", "N")
        figures["outlet"] = await _keys(pilot, "right", "left")
        await pilot.press("slash")
        figures["search"] = await _keys(pilot, "e", "a")
    milliseconds = [f"{seconds * 1000:,.0f}" for seconds in figures.values()]
    if articles <= 5:
        print("| articles | sentences | " + " | ".join(figures) + " | memory |")
        print("|--:" * (len(figures) + 3) + "|")
    facts = [f"{articles:,}", f"{len(comparison.sentences):,}"]
    print("| " + " | ".join([*facts, *milliseconds, f"{peak_memory(0):,.0f} MB"]) + " |")


async def _until(pilot: Pilot[int], true: Callable[[], bool]) -> None:
    while not true():  # noqa: ASYNC110 - the screen tells nobody that it has been drawn
        await asyncio.sleep(0)


async def _key(pilot: Pilot[int], key: str, true: Callable[[], bool]) -> float:
    start = time.perf_counter()
    await pilot.press(key)
    await _until(pilot, true)
    screen_text(pilot)
    return time.perf_counter() - start


async def _keys(pilot: Pilot[int], *keys: str) -> float:
    """The median of some presses; a press is answered when the app waits for the next one."""
    times = [await _key(pilot, key, lambda: True) for _ in range(_TIMES) for key in keys]
    return statistics.median(times)


async def _strictness(pilot: Pilot[int]) -> tuple[float, float]:
    """Until the labels of another level are shown, made for the first time and made before."""
    screen = pilot.app.screen
    desk = desk_of(screen)

    async def turn(key: str) -> float:
        before = desk.lookup
        return await _key(pilot, key, lambda: desk.lookup is not before)

    first = await turn("right_square_bracket")
    await turn("left_square_bracket")
    return first, await turn("right_square_bracket")


def main(sizes: list[int]) -> None:
    """Measure each size in a fresh process; milliseconds."""
    for articles in sizes:
        command = [sys.executable, "-m", "tests.benchmarks.screens", "--one", str(articles)]
        subprocess.run(command, cwd=_ROOT, check=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        asyncio.run(measure(int(sys.argv[2])))
    else:
        main([int(argument) for argument in sys.argv[1:]] or [5, 200])
