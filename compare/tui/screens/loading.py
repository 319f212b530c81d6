"""What stands on the screen while the sources are read and compared."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from compare.tui.themes import palette
from compare.tui.widgets.line import Line

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from compare.model import Comparison
    from compare.tui.work import Load

__all__ = ["Loading"]

_BAR = 40
_PAUSE = 0.05
"""Seconds between two reports of progress."""


class _CancelledError(Exception):
    """The reader quit while the comparison was made."""


class Loading(Screen[None]):
    """Names the stage of the work, and shows how far it has come."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "app.quit", "Cancel")]

    @dataclass
    class Progressed(Message):
        """The work came a step on."""

        stage: str
        done: int
        total: int

    @dataclass
    class Failed(Message):
        """The work cannot be done."""

        error: Exception

    @dataclass
    class Done(Message):
        """The work is done."""

        comparison: Comparison

    def __init__(self, load: Load, story: str) -> None:
        super().__init__()
        self._load = load
        self._story = story
        self._stage, self._reported = "", 0.0

    def compose(self) -> ComposeResult:
        """Three rows in the middle."""
        with Vertical(id="work"):
            yield Line(id="what")
            yield Line(id="bar")
            yield Line(id="stage")

    def on_mount(self) -> None:
        """Start the work once this screen has been painted."""
        colours = palette(self.app)
        self.query_one("#what", Line).show([Segment(f"Comparing {self._story}", colours.strong)])
        self._show("starting", 0, 0)
        self.call_after_refresh(self.run_worker, self._work, thread=True, exit_on_error=False)

    def _work(self) -> None:
        worker = get_current_worker()

        def progress(stage: str, done: int, total: int) -> None:
            if worker.is_cancelled:
                raise _CancelledError
            if stage != self._stage or monotonic() - self._reported > _PAUSE:
                self._stage, self._reported = stage, monotonic()
                self.post_message(self.Progressed(stage, done, total))

        try:
            self.post_message(self.Done(self._load(progress)))
        except _CancelledError:
            return
        except Exception as error:  # noqa: BLE001 - told on the screen, and by the exit code
            self.post_message(self.Failed(error))

    def on_loading_progressed(self, message: Progressed) -> None:
        """Say how far the work has come."""
        message.stop()
        self._show(message.stage, message.done, message.total)

    def _show(self, stage: str, done: int, total: int) -> None:
        colours = palette(self.app)
        full = round(_BAR * done / total) if total else 0
        bar = [Segment("━" * full, colours.shared), Segment("━" * (_BAR - full), colours.faint)]
        figures = f"  {done:,} of {total:,}" if total > 1 else ""
        self.query_one("#bar", Line).show(bar)
        self.query_one("#stage", Line).show(
            [Segment(f"{stage}{figures}", colours.muted)], [Segment("esc cancels", colours.faint)]
        )
