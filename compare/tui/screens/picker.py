"""Choosing one of many outlets by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from compare.tui.drawing.visible import visible
from compare.tui.screens.box import Box
from compare.tui.widgets.line import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from compare.model import Source

__all__ = ["Picker"]


class Picker(Box[int | None]):
    """A list of the outlets that grows shorter as one types; gives the place of the chosen one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Close"),
        Binding("down", "move(1)", "Next", show=False),
        Binding("up", "move(-1)", "Previous", show=False),
    ]

    def __init__(self, sources: Sequence[Source], current: int) -> None:
        super().__init__()
        self._names = [
            visible(f"{number:>3}  {source.outlet}") for number, source in enumerate(sources, 1)
        ]
        self._current = current

    def compose(self) -> ComposeResult:
        """A title and a field over a list."""
        with Vertical(id="picker"):
            yield Line(classes="head")
            yield Input(placeholder="Type a part of the name", compact=True)
            yield OptionList(compact=True)

    def on_mount(self) -> None:
        """Begin with all outlets, the one that is read under the cursor."""
        self.head("Outlets", "enter goes there · esc closes")
        self.query_one(OptionList).can_focus = False
        self._list("")
        self.query_one(OptionList).highlighted = self._current

    def on_input_changed(self, message: Input.Changed) -> None:
        """Keep the outlets whose name has what was typed."""
        self._list(message.value)

    def _list(self, wanted: str) -> None:
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(
            Option(Content(name), id=str(place))
            for place, name in enumerate(self._names)
            if wanted.casefold() in name.casefold()
        )
        if not options.option_count:
            options.add_option(Option("No outlet has that in its name.", disabled=True))
            return
        options.highlighted = 0

    def action_move(self, step: int) -> None:
        """Move the cursor on the list while the field keeps the focus."""
        options = self.query_one(OptionList)
        if step > 0:
            options.action_cursor_down()
        else:
            options.action_cursor_up()

    def on_input_submitted(self) -> None:
        """Take the outlet under the cursor."""
        self.query_one(OptionList).action_select()

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Give back the chosen outlet."""
        self.dismiss(int(message.option.id or 0))
