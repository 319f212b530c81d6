"""Choosing how and where a comparison, or what is seen of it, is saved."""

from __future__ import annotations

from dataclasses import dataclass
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
from compare.output.formats import FORMATS, Format
from compare.tui.drawing.picture import picture
from compare.tui.themes import palette
from compare.tui.widgets.line import Line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from textual.app import ComposeResult
    from textual.strip import Strip

    from compare.findings import Judgement
    from compare.model import Comparison

__all__ = ["Exporting"]

_OPTION = " or add --force"
"""What a command can add, and a screen has no place for."""


@dataclass(frozen=True, slots=True)
class _Way:
    """One thing that can be saved."""

    name: str
    about: str
    target: str
    """The name of the file that is proposed."""
    save: Callable[[str], None]
    """Writes to a file or folder. Raises InputError where that cannot be done."""


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

    def __init__(
        self, comparison: Comparison, judgements: Sequence[Judgement], seen: Sequence[Strip]
    ) -> None:
        """Offer to save a comparison with what was judged, or the screen that is `seen`."""
        super().__init__()
        self._ways = tuple(_ways(comparison, tuple(judgements), tuple(seen)))

    def compose(self) -> ComposeResult:
        """Title, formats, and the name of the file."""
        with Vertical(id="exporting"):
            yield Line(classes="head")
            yield OptionList(
                *(Option(Content(f"{way.name:<8} {way.about}")) for way in self._ways),
                compact=True,
            )
            yield Input(placeholder="Name of the file or folder", compact=True)

    def on_mount(self) -> None:
        """Name the box."""
        self._say("Save as", "enter chooses · esc closes ")
        self.query_one(OptionList).focus()

    def _say(self, text: str, more: str = "") -> None:
        self.query_one(Line).show([Segment(text)], [Segment(more, palette(self.app).muted)])

    @property
    def _way(self) -> _Way:
        return self._ways[self.query_one(OptionList).highlighted or 0]

    def on_option_list_option_highlighted(self) -> None:
        """Propose a name for that format."""
        self.query_one(Input).value = self._way.target

    def on_option_list_option_selected(self) -> None:
        """Go on to the name."""
        self._say("Save where", "enter saves · esc closes ")
        self.query_one(Input).focus()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Save, out of sight."""
        if message.value.strip():
            self._say("Saving …")
            work = partial(self._save, self._way, message.value.strip())
            self.run_worker(work, thread=True, exclusive=True, description="export")

    def _save(self, way: _Way, target: str) -> None:
        try:
            way.save(target)
        except InputError as error:
            self.post_message(self.Saved(str(error).removesuffix(_OPTION), done=False))
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


def _ways(
    comparison: Comparison, judgements: tuple[Judgement, ...], seen: tuple[Strip, ...]
) -> Iterator[_Way]:
    stem = default_target(comparison, FORMATS["json"]).rpartition(".")[0]

    def to_format(form: Format, target: str) -> None:
        export(comparison, form, target, judgements)

    def to_report(target: str) -> None:
        from compare.output.report import save_report  # noqa: PLC0415

        save_report(comparison, target, judgements)

    def to_text(target: str) -> None:
        from compare.output.summary import summary  # noqa: PLC0415

        _write(summary(comparison, judgements), target)

    def to_picture(target: str) -> None:
        _write(picture(seen), target)

    for form in FORMATS.values():
        proposed = default_target(comparison, form)
        yield _Way(form.name, form.about, proposed, partial(to_format, form))
    about = "one page to hand in, print or send"
    yield _Way("report", about, f"{stem}.html", to_report)
    yield _Way("view", "a picture of what stands on the screen", f"{stem}-view.svg", to_picture)
    yield _Way("text", "the summary, to be read or printed", f"{stem}.txt", to_text)


def _write(text: str, target: str) -> None:
    from compare.output.write import write_output  # noqa: PLC0415

    write_output(text.encode("utf-8", "replace"), target)
