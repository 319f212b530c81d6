"""The base of the screens that show a comparison."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import Binding, BindingType
from textual.screen import Screen

from compare.output.citation import citation
from compare.tui.desk import desk_of
from compare.tui.shares import moved, together
from compare.tui.widgets.status import Status

if TYPE_CHECKING:
    from compare.model import Passage
    from compare.output.lookup import Lookup
    from compare.tui.app import CompareApp

__all__ = ["Board"]


class Board(Screen[None]):
    """Follows the comparison when its labels change; its `Status` row tells how."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f", "filter", "Show only", show=False),
        Binding("e", "export", "Save to a file", show=False),
        Binding("y", "cite", "Copy a citation", show=False),
        Binding("z", "zoom", "This pane alone, or all", show=False),
    ]

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self._lookup = lookup

    def on_mount(self) -> None:
        """Tell what holds."""
        for status in self.query(Status):
            status.hold(desk_of(self).chips())

    def say(self, text: str) -> None:
        """Tell what happened in the row above the keys."""
        for status in self.query(Status):
            status.say(text)

    def relook(self, lookup: Lookup, told: str = "") -> None:
        """Show the same under other labels, and say how the shares moved."""
        before, self._lookup = self._lookup, lookup
        self.refill()
        change = self.change(before, lookup)
        self.say(" · ".join(filter(None, (told, change))))

    def refill(self) -> None:
        """Show what is on the desk, and what holds for it."""
        self.renew()
        for status in self.query(Status):
            status.hold(desk_of(self).chips())

    def action_filter(self) -> None:
        """Choose what is to be seen."""
        from compare.tui.screens.filtering import Filtering  # noqa: PLC0415

        sources = self._lookup.comparison.sources
        app = cast("CompareApp", self.app)
        self.app.push_screen(Filtering(desk_of(self).only, sources, app.filter))

    def action_export(self) -> None:
        """Save the comparison at this strictness, with what was judged."""
        from compare.tui.screens.exporting import Exporting  # noqa: PLC0415

        desk = desk_of(self)
        found = desk.made(replace(desk.state, judgements=())).comparison
        self.app.push_screen(Exporting(found, desk.judgements.all), self._exported)

    def _exported(self, told: str | None) -> None:
        if told:
            self.say(told)

    def cited(self) -> Passage | None:
        """The passage under the cursor, if there is one."""
        return None

    def action_cite(self) -> None:
        """Copy the passage under the cursor, and where it stands."""
        passage = self.cited()
        if passage is None:
            self.say("nothing here to cite")
            return
        text = citation(self._lookup, passage)
        self.app.copy_to_clipboard(text)
        self.say(f"copied: {text}")

    def action_zoom(self) -> None:
        """Give the whole screen to the pane that has the focus, or share it out again."""
        zoomed = self.query(".-zoomed")
        if zoomed:
            zoomed.remove_class("-zoomed")
            self.remove_class("-zooming")
        elif self.focused:
            self.add_class("-zooming")
            around = self.query("#panes > *")
            for pane in around:
                pane.set_class(pane in self.focused.ancestors_with_self, "-zoomed")

    def renew(self) -> None:
        """Fill every pane anew from the lookup."""

    def change(self, before: Lookup, now: Lookup) -> str:
        """How the shares moved, in words."""
        coverages = (lookup.comparison.coverage.values() for lookup in (before, now))
        return moved(*map(together, coverages))
