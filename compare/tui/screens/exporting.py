"""Choosing how and where a comparison is saved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from compare.errors import InputError
from compare.output.export import default_target, export
from compare.output.formats import FORMATS
from compare.tui.themes import palette
from compare.tui.widgets.line import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from compare.findings import Judgement
    from compare.model import Comparison

__all__ = ["Exporting"]

_TEXT = "text"


class Exporting(ModalScreen[str | None]):
    """A list of formats over the name of the file; gives what is to be said of the saving."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Close"),
        Binding("j", "app.simulate_key('down')", show=False),
        Binding("k", "app.simulate_key('up')", show=False),
    ]

    class Saved(Message):
        """It is saved, or cannot be."""

        def __init__(self, told: str, *, done: bool) -> None:
            super().__init__()
            self.told, self.done = told, done

    def __init__(self, comparison: Comparison, judgements: Sequence[Judgement]) -> None:
        super().__init__()
        self._comparison = comparison
        self._judgements = judgements
        self._format = _TEXT

    def compose(self) -> ComposeResult:
        """Title, formats, and the name of the file."""
        told = [(each.name, each.about) for each in FORMATS.values()]
        told.append((_TEXT, "the summary, to be read or printed"))
        with Vertical(id="exporting"):
            yield Line(classes="head")
            yield OptionList(
                *(Option(Content(f"{name:<8} {about}"), id=name) for name, about in told),
                compact=True,
            )
            yield Input(placeholder="Name of the file or folder", compact=True)

    def on_mount(self) -> None:
        """Name the box."""
        self._say("Save as", "enter chooses · esc closes ")
        self.query_one(OptionList).focus()

    def _say(self, text: str, more: str = "") -> None:
        self.query_one(Line).show([Segment(text)], [Segment(more, palette(self.app).muted)])

    def on_option_list_option_highlighted(self, message: OptionList.OptionHighlighted) -> None:
        """Propose a name for that format."""
        self._format = message.option.id or _TEXT
        self.query_one(Input).value = self._proposed()

    def _proposed(self) -> str:
        if self._format in FORMATS:
            return default_target(self._comparison, FORMATS[self._format])
        return (
            default_target(self._comparison, next(iter(FORMATS.values()))).rpartition(".")[0]
            + ".txt"
        )

    def on_option_list_option_selected(self) -> None:
        """Go on to the name."""
        self._say("Save where", "enter saves · esc closes ")
        self.query_one(Input).focus()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Save, out of sight."""
        if message.value.strip():
            self._say("Saving …")
            work = partial(self._save, self._format, message.value.strip())
            self.run_worker(work, thread=True, exclusive=True)

    def _save(self, form: str, target: str) -> None:
        try:
            if form in FORMATS:
                export(self._comparison, FORMATS[form], target, self._judgements)
            else:
                from compare.output.summary import summary  # noqa: PLC0415
                from compare.output.write import write_output  # noqa: PLC0415

                text = summary(self._comparison, self._judgements)
                write_output(text.encode("utf-8", "replace"), target)
        except InputError as error:
            self.post_message(self.Saved(str(error), done=False))
        except Exception as error:  # noqa: BLE001 - told in the box, which stays open
            fault = f"a fault in the program itself: {type(error).__name__}: {error}"
            self.post_message(self.Saved(fault, done=False))
        else:
            self.post_message(self.Saved(f"saved: {target}", done=True))

    def on_exporting_saved(self, message: Saved) -> None:
        """Close, or say what is in the way."""
        if message.done:
            self.dismiss(message.told)
        else:
            self._say(message.told)
