"""Comparisons that the engine makes, once for each process that tests run in."""

from __future__ import annotations

from asyncio import sleep
from pathlib import Path
from time import monotonic

import pytest
from textual._context import active_app
from textual.app import App

from compare.model import Comparison
from compare.pipeline import compare_sources
from compare.settings import Settings
from compare.tui.work import load
from tests.benchmarks.stories import make_corpus

_REST, _ROUNDS = 0.001, 3
"""Seconds between two looks, and how many in a row must find nothing to be done."""
SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@pytest.fixture(scope="session")
def seeds() -> Comparison:
    """The five articles that come with the program."""
    return load([str(SEEDS)], Settings(), lambda *_: None)


@pytest.fixture(scope="session")
def crowd() -> Comparison:
    """A generated story of two hundred articles."""
    return compare_sources([article.source for article in make_corpus(200, seed=1).articles])


@pytest.fixture(autouse=True)
def calm(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a key, wait until nothing is left to do, not until the processor has been idle.

    Textual's own wait takes 20 ms at least and two of them a key, most of what a test would take.
    """

    async def wait(min_sleep: float = 0, max_sleep: float = 1) -> None:
        end, rounds = monotonic() + max_sleep, 0
        while rounds < _ROUNDS and monotonic() < end:
            await sleep(_REST)
            rounds = rounds + 1 if _done(active_app.get()) else 0

    monkeypatch.setattr("textual.app.wait_for_idle", wait)
    monkeypatch.setattr("textual.pilot.wait_for_idle", wait)


def _done(app: App[object]) -> bool:
    """Whether no message waits, and no screen has a new size or has to lay out its panes."""
    if app._resize_event is not None:
        return False
    screens = app.screen_stack if app._running else []
    pumps = [app, *(node for screen in screens for node in screen.walk_children(with_self=True))]
    return all(pump._message_queue.empty() for pump in pumps) and not any(
        screen._layout_required or screen._callbacks for screen in screens[-1:]
    )
