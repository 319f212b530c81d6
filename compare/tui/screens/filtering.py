"""Choosing what is to be seen; the screen behind follows at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical

from compare.model import Kind, Label
from compare.tui.filter import Filter
from compare.tui.screens.box import Box
from compare.tui.signs import NAME
from compare.tui.widgets.line import Line
from compare.tui.widgets.ticks import Condition, Ticks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from textual.app import ComposeResult

    from compare.model import Source

__all__ = ["Filtering"]

_T = TypeVar("_T")
_WORDS = (10, 20, 40)


class Filtering(Box[None]):
    """A list of conditions to be ticked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f,q", "dismiss(None)", "Close"),
        Binding("backspace,delete,c", "clear", "Show everything"),
    ]

    def __init__(
        self, only: Filter, sources: Sequence[Source], tell: Callable[[Filter], None]
    ) -> None:
        super().__init__()
        self._only, self._tell = only, tell
        self._conditions = list(_conditions(sources))

    def compose(self) -> ComposeResult:
        """A title over the conditions."""
        ticked = [condition for condition in self._conditions if _holds(condition, self._only)]
        with Vertical(id="filtering"):
            yield Line(classes="head")
            yield Ticks(self._conditions, ticked)

    def on_mount(self) -> None:
        """Name the box."""
        self.head("Show only", "space ticks · c clears · esc closes")
        self.query_one(Ticks).focus()

    def action_clear(self) -> None:
        """Untick everything."""
        self.query_one(Ticks).clear()

    def on_ticks_changed(self, message: Ticks.Changed) -> None:
        """Tell what is ticked."""
        quoted = _values(message.ticked, "quoted", bool)
        self._tell(
            Filter(
                labels=frozenset(_values(message.ticked, "label", Label)),
                kinds=frozenset(_values(message.ticked, "match", Kind)),
                outlets=frozenset(_values(message.ticked, "outlet", str)),
                quoted=quoted[0] if len(quoted) == 1 else None,
                moved=bool(_values(message.ticked, "moved", bool)),
                words=max(_values(message.ticked, "words", int), default=0),
            )
        )


def _conditions(sources: Sequence[Source]) -> Iterator[Condition]:
    for label in Label:
        yield Condition("label", NAME[label], label)
    for kind in Kind:
        yield Condition("match", kind.value, kind)
    yield Condition("moved", "out of order with its neighbours", True)
    yield Condition("quoted", "with words in quotation marks", True)
    yield Condition("quoted", "without", False)
    for words in _WORDS:
        yield Condition("words", f"{words} or more", words)
    for source in sources:
        yield Condition("outlet", source.outlet, source.id)


def _holds(condition: Condition, only: Filter) -> bool:
    asked: dict[str, frozenset[object]] = {
        "label": frozenset(only.labels),
        "match": frozenset(only.kinds),
        "moved": frozenset({True} if only.moved else ()),
        "quoted": frozenset(() if only.quoted is None else {only.quoted}),
        "words": frozenset({only.words}),
        "outlet": frozenset(only.outlets),
    }
    return condition.value in asked[condition.group]


def _values(ticked: Sequence[Condition], group: str, kind: type[_T]) -> list[_T]:
    return [each.value for each in ticked if each.group == group and isinstance(each.value, kind)]
