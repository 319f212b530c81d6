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
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from compare.errors import InputError
from compare.output.export import default_target, export
from compare.output.formats import FORMATS, Format
from compare.output.part import narrow
from compare.tui.drawing.picture import picture
from compare.tui.drawing.visible import visible
from compare.tui.screens.box import Box
from compare.tui.themes import palette
from compare.tui.widgets.line import Line
from compare.tui.work import fault, working

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from textual import events
    from textual.app import ComposeResult
    from textual.strip import Strip

    from compare.findings import Judgement
    from compare.model import Comparison
    from compare.tui.view import View

__all__ = ["Exporting"]

_OPTION = " or add --force"
"""What a command can add, and a screen has no place for."""


@dataclass(frozen=True, slots=True)
class _Way:
    """One thing that can be saved."""

    name: str
    about: str
    ending: str
    """What follows the name of the story in the name of the file that is proposed."""
    save: Callable[[Comparison, str], None]
    """Writes to a file or folder. Raises InputError where that cannot be done."""


class Exporting(Box[str | None]):
    """How much of the story, in which format, to which file; gives what is to be said of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Close"),
        Binding("tab,left,right,h,l", "turn", show=False),
        Binding("j", "app.simulate_key('down')", show=False),
        Binding("k", "app.simulate_key('up')", show=False),
    ]

    @dataclass
    class Saved(Message):
        """It is saved, or cannot be."""

        told: str
        done: bool

    def __init__(
        self,
        comparison: Comparison,
        judgements: Sequence[Judgement],
        view: View | None,
        drawn: Sequence[Strip],
        paths: Sequence[str | Path] = (),
    ) -> None:
        """Offer to save a comparison with what was judged.

        Args:
            comparison: All of it.
            judgements: What was judged.
            view: What the screen shows of it; None where that is all.
            drawn: The screen itself.
            paths: Where the articles were read from, so that none is written over.
        """
        super().__init__()
        self._comparison, self._view, self._paths = comparison, view, paths
        self._ways = tuple(_ways(tuple(judgements), tuple(drawn)))
        self._stem = default_target(comparison, FORMATS["json"]).rpartition(".")[0]
        self._narrowed = False
        """Whether only what the screen shows is to be saved."""
        self._saving = False

    def compose(self) -> ComposeResult:
        """Title, how much, formats, and the name of the file."""
        with Vertical(id="exporting"):
            yield Line(classes="head")
            if self._view:
                yield Line(id="whole")
                yield Line(id="part")
                if self._view.what and self._view.only:
                    yield Line(id="only")
            yield OptionList(
                *(Option(Content(f"{way.name:<8} {way.about}")) for way in self._ways),
                compact=True,
            )
            yield Static(id="wrong")
            yield Input(placeholder="Name of the file or folder", compact=True)

    def on_mount(self) -> None:
        """Name the box."""
        self.head("Save as", "enter chooses · esc closes")
        self._fill()
        self.query_one(OptionList).focus()

    def _say_what_is_wrong(self, text: str) -> None:
        wrong = self.query_one("#wrong", Static)
        wrong.update(Content(visible(text)))
        wrong.display = bool(text)

    def _fill(self) -> None:
        """Say how much is saved, and propose a name for the format."""
        stem = f"{self._stem}-view" if self._narrowed else self._stem
        self.query_one(Input).value = stem + self._way.ending
        if self._view:
            self._mark("whole", "all of the story", "tab changes ", chosen=not self._narrowed)
            what = self._view.what or self._view.only
            self._mark("part", f"what is shown: {what}", "", chosen=self._narrowed)
            for filtered in self.query("#only").results(Line):
                filtered.show([Segment(f"  {self._view.only}", palette(self.app).muted)])

    def _mark(self, name: str, text: str, more: str, *, chosen: bool) -> None:
        colours = palette(self.app)
        told = Segment(f"{'●' if chosen else '○'} {text}", colours.strong if chosen else None)
        self.query_one(f"#{name}", Line).show([told], [Segment(more, colours.muted)])

    @property
    def _way(self) -> _Way:
        return self._ways[self.query_one(OptionList).highlighted or 0]

    def action_turn(self) -> None:
        """Change between all of the story and what the screen shows of it."""
        self._narrowed = not self._narrowed and self._view is not None
        self._fill()

    def on_click(self, event: events.Click) -> None:
        """Take all, or what the screen shows, where that is clicked."""
        if event.widget and event.widget.id in ("whole", "part", "only"):
            self._narrowed = event.widget.id != "whole"
            self._fill()

    def on_option_list_option_highlighted(self) -> None:
        """Propose a name for that format."""
        self._fill()

    def on_option_list_option_selected(self) -> None:
        """Go on to the name."""
        self.head("Save where", "enter saves · esc closes")
        self.query_one(Input).focus()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Save, out of sight."""
        target = message.value.strip()
        if target and not self._saving:
            self._saving = True
            self.head("Saving …")
            self._say_what_is_wrong("")
            view = self._view if self._narrowed else None
            work = partial(self._save, self._way, view, target)
            self.run_worker(work, thread=True, description="export")

    def _save(self, way: _Way, view: View | None, target: str) -> None:
        from compare.reading.sparing import spare_articles  # noqa: PLC0415

        try:
            spare_articles(self._paths, [target])
            with working():
                way.save(_part(self._comparison, view) if view else self._comparison, target)
        except InputError as error:
            self.post_message(self.Saved(str(error).removesuffix(_OPTION), done=False))
        except Exception as error:  # noqa: BLE001 - told in the box, which stays open
            self.post_message(self.Saved(fault(error), done=False))
        else:
            self.post_message(self.Saved(f"saved: {target}", done=True))

    def on_exporting_saved(self, message: Saved) -> None:
        """Close, or say what is in the way."""
        if message.done:
            self.dismiss(message.told)
        else:
            self._saving = False
            self.head("Not saved", "enter saves · esc closes")
            self._say_what_is_wrong(message.told)


def _part(comparison: Comparison, view: View) -> Comparison:
    """What is shown of a comparison. Raises InputError where that is nothing."""
    part = view.make()
    if not part.places:
        raise InputError("what is shown", "is nothing", "change the filter, or save all")
    return narrow(comparison, part)


def _ways(judgements: tuple[Judgement, ...], drawn: tuple[Strip, ...]) -> Iterator[_Way]:
    def to_format(form: Format, comparison: Comparison, target: str) -> None:
        export(comparison, form, target, judgements)

    def to_report(comparison: Comparison, target: str) -> None:
        from compare.output.report import save_report  # noqa: PLC0415

        save_report(comparison, target, judgements)

    def to_text(comparison: Comparison, target: str) -> None:
        from compare.output.summary import summary  # noqa: PLC0415

        _write(summary(comparison, judgements), target)

    def to_picture(_: Comparison, target: str) -> None:
        _write(picture(drawn), target)

    for form in FORMATS.values():
        ending = f"-{form.name}" if form.several else form.suffix
        yield _Way(form.name, form.about, ending, partial(to_format, form))
    yield _Way("report", "one page to hand in, print or send", ".html", to_report)
    yield _Way("picture", "the screen as it stands", "-screen.svg", to_picture)
    yield _Way("text", "the summary, to be read or printed", ".txt", to_text)


def _write(text: str, target: str) -> None:
    from compare.output.write import write_output  # noqa: PLC0415

    write_output(text.encode("utf-8", "replace"), target)
