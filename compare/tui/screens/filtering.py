"""Choosing what is to be seen; the screen behind follows at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import SelectionList
from textual.widgets.selection_list import Selection

from compare.model import Kind, Label
from compare.tui.drawing.visible import visible
from compare.tui.filter import Filter
from compare.tui.themes import palette
from compare.tui.widgets.line import Line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult

    from compare.model import Source

__all__ = ["Filtering"]

_T = TypeVar("_T")
_WORDS = (10, 20, 40)
_EXCLUDED = {Label.EXCLUDED: "left out"}


class Filtering(ModalScreen[None]):
    """A list of conditions to be ticked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f,q", "dismiss(None)", "Close"),
        Binding("backspace,delete,c", "clear", "Show everything"),
        Binding("j", "app.simulate_key('down')", show=False),
        Binding("k", "app.simulate_key('up')", show=False),
    ]

    def __init__(
        self, only: Filter, sources: Sequence[Source], tell: Callable[[Filter], None]
    ) -> None:
        super().__init__()
        self._only, self._sources, self._tell = only, sources, tell

    def compose(self) -> ComposeResult:
        """A title over the conditions."""
        with Vertical(id="filtering"):
            yield Line(classes="head")
            yield SelectionList[tuple[str, object]](*self._selections(), compact=True)

    def on_mount(self) -> None:
        """Name the box."""
        muted = palette(self.app).muted
        self.query_one(Line).show(
            [Segment("Show only")], [Segment("space ticks · c clears · esc closes ", muted)]
        )
        self.query_one(SelectionList).focus()

    def _selections(self) -> list[Selection[tuple[str, object]]]:
        only = self._only
        rows: list[tuple[str, str, object, bool]] = [
            *(
                (
                    f"label    {_EXCLUDED.get(label, label.value)}",
                    "label",
                    label,
                    label in only.labels,
                )
                for label in Label
            ),
            *((f"match    {kind.value}", "kind", kind, kind in only.kinds) for kind in Kind),
            ("match    moved", "moved", True, only.moved),
            ("words    quoted", "quoted", True, only.quoted is True),
            ("words    not quoted", "quoted", False, only.quoted is False),
            *((f"words    {n} or more", "words", n, only.words == n) for n in _WORDS),
            *(
                (
                    f"outlet   {visible(source.outlet)}",
                    "outlet",
                    source.id,
                    source.id in only.outlets,
                )
                for source in self._sources
            ),
        ]
        return [
            Selection(Content(text), (group, value), ticked) for text, group, value, ticked in rows
        ]

    def action_clear(self) -> None:
        """Untick everything."""
        self.query_one(SelectionList).deselect_all()

    def on_selection_list_selected_changed(self) -> None:
        """Tell what is ticked."""
        ticked = self.query_one(SelectionList).selected
        quoted = _ticked(ticked, "quoted", bool)
        self._tell(
            Filter(
                labels=frozenset(_ticked(ticked, "label", Label)),
                kinds=frozenset(_ticked(ticked, "kind", Kind)),
                outlets=frozenset(_ticked(ticked, "outlet", str)),
                quoted=quoted[0] if len(quoted) == 1 else None,
                moved=bool(_ticked(ticked, "moved", bool)),
                words=max(_ticked(ticked, "words", int), default=0),
            )
        )


def _ticked(ticked: Sequence[tuple[str, object]], group: str, kind: type[_T]) -> list[_T]:
    return [value for name, value in ticked if name == group and isinstance(value, kind)]
