"""When the screen has been painted after a key: the app without a terminal, and a clock."""

from __future__ import annotations

import asyncio
import time
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from textual.drivers.headless_driver import HeadlessDriver
from textual.events import Key

from compare.tui.app import CompareApp

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from compare.tui.work import Load

__all__ = ["Clock", "painted"]

_POLL = 0.003
_POLLS = 20
"""So many looks in a row without anything painted, and a key has been answered."""
_SIZE = (120, 35)


class _Terminal(HeadlessDriver):
    """Takes what a terminal would be sent, and notes when."""

    last = 0.0

    @property
    def is_headless(self) -> bool:
        """Not so: everything is drawn, down to the escape sequences."""
        return False

    def write(self, data: str) -> None:
        """Note the time."""
        self.last = time.perf_counter()


class Clock:
    """Sends keys to the app and tells how long each took until the last of it was painted."""

    def __init__(self, app: CompareApp, started: float) -> None:
        self.app = app
        self.started = started

    @property
    def _terminal(self) -> _Terminal:
        terminal = self.app._driver
        assert isinstance(terminal, _Terminal)
        return terminal

    async def painted(self, start: float, shown: Callable[[], bool] | None = None) -> float:
        """Seconds from `start` until the screen is still; not before `shown` holds."""
        still = 0
        while still < _POLLS:
            last = self._terminal.last
            await asyncio.sleep(_POLL)
            still = still + 1 if self._terminal.last == last and (not shown or shown()) else 0
        return self._terminal.last - start

    async def first_paint(self) -> float:
        """Seconds from the making of the app to the first time that anything was painted."""
        while self.app._driver is None or not self._terminal.last:  # noqa: ASYNC110
            await asyncio.sleep(0)
        return self._terminal.last - self.started

    async def key(self, key: str, shown: Callable[[], bool] | None = None) -> float:
        """Seconds from the press of a key until its effect, and `shown`, stand on the screen."""
        event = Key(key, key if len(key) == 1 else None)
        event.set_sender(self.app)
        start = time.perf_counter()
        self._terminal.send_message(event)
        return await self.painted(start, shown)


@asynccontextmanager
async def painted(load: Load) -> AsyncIterator[Clock]:
    """The app from its first screen on, on a screen of 120 x 35 cells."""
    started = time.perf_counter()
    app = CompareApp(load, "the story")
    app.animation_level = "none"
    app.driver_class = _Terminal
    async with app.run_test(headless=False, size=_SIZE):
        yield Clock(app, started)
