"""Why something is a match."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from compare.output.why import why
from compare.output.wording import SIGN, percent
from compare.tui.screens.box import Box
from compare.tui.screens.judging import Judging
from compare.tui.signs import KIND
from compare.tui.themes import palette
from compare.tui.widgets.line import Line
from compare.tui.widgets.status import Status
from compare.tui.widgets.why.reasons import Reasons

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from compare.model import Match, Passage
    from compare.output.lookup import Lookup

__all__ = ["Why"]


class Why(Judging[None], Box[None]):
    """A box over the screen that says what decided a match."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,w,enter", "dismiss(None)", "Close", key_display="esc"),
        Binding("question_mark", "app.help", "Help", key_display="?", show=False),
    ]

    def __init__(self, lookup: Lookup, match: Match) -> None:
        super().__init__(lookup)
        self._match = match

    @property
    def linked(self) -> Match:
        """The match that is explained."""
        return self._match

    def compose(self) -> ComposeResult:
        """A title over the reasons."""
        with Vertical(id="why"):
            yield Line(classes="head")
            yield Reasons(self._lookup, self._match, why(self._lookup, self._match))
            yield Status()

    def on_mount(self) -> None:
        """Name the match and let the arrow keys scroll its reasons."""
        self._fill()
        self.query_one(Reasons).focus()

    def cited(self) -> Passage:
        """The end of the match that is told first."""
        return self._match.left

    def _fill(self) -> None:
        colours, match = palette(self.app), self._match
        said = f"Why {SIGN[match.kind]} {match.kind.value} {percent(match.score)}"
        judged = "".join(f" · {remark}" for remark in self.remarks(match))
        self.query_one(Line).show(
            [Segment(said, colours.label(KIND[match.kind])), Segment(judged, colours.strong)],
            [Segment("a accepts · r rejects · esc closes ", colours.muted)],
        )

    def relook(self, lookup: Lookup, told: str = "") -> None:
        """Explain the same match as it was judged; one that is none any more stays in sight."""
        self._lookup = lookup
        ends = self._match.left, self._match.right
        twins = lookup.twins(lookup.sentences(ends[0].source_id)[ends[0].first])
        self._match = next((m for m in twins if (m.left, m.right) == ends), self._match)
        self.query_one(Reasons).show(lookup, self._match, why(lookup, self._match))
        self._fill()
        self.hold()
        self.say(told)
