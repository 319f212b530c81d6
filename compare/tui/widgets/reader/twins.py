"""What the other outlets make of the sentence under the cursor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive

from compare.model import Label, Span
from compare.output.wording import ROLE
from compare.tui.desk import desk_of
from compare.tui.drawing.wrap import wrap
from compare.tui.widgets.pane import Pane, moving
from compare.tui.widgets.reader.twin import differences, heading, sides, words

if TYPE_CHECKING:
    from textual import events
    from textual.strip import Strip
    from textual.theme import Theme

    from compare.model import Match, Sentence
    from compare.output.lookup import Lookup

__all__ = ["Twins"]

_MEASURE = 92
_NAMED = 8
"""More outlets than this are counted, not named."""


class Twins(Pane):
    """The twins of one sentence in every other outlet, and the outlets that have none."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "follow", "Read the twin in its own article", show=False),
        *moving("twin"),
    ]

    chosen: reactive[int] = reactive(0, init=False)
    """Which twin the article is contrasted with."""

    @dataclass
    class Contrasted(Message):
        """Another twin was chosen, or none is there."""

        match: Match | None
        spans: tuple[Span, ...]
        """The words of the sentence that are not in it."""

    @dataclass
    class Followed(Message):
        """The reader wants to read the chosen twin in its article."""

        match: Match

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self._lookup = lookup
        self._sentence: Sentence | None = None
        self._matches: tuple[Match, ...] = ()
        self._rows: list[tuple[int, list[Segment]]] = []
        """The twin that a row belongs to (-1 for none), and what is on it."""

    @property
    def matches(self) -> tuple[Match, ...]:
        """The twins that are shown."""
        return self._matches

    @property
    def sentence(self) -> Sentence | None:
        """The sentence whose twins are shown."""
        return self._sentence

    def renew(self, lookup: Lookup) -> None:
        """Look up twins in another comparison from now on."""
        self._lookup = lookup

    @property
    def match(self) -> Match | None:
        """The chosen twin."""
        return self._matches[self.chosen] if self._matches else None

    def show(self, sentence: Sentence | None) -> None:
        """Show the twins of a sentence, the closest one first and chosen.

        Where it is the sentence that was shown, the chosen one stays, or the one in its place.
        """
        before, chosen = self.match, self.chosen
        same = _place(sentence) == _place(self._sentence)
        self._sentence = sentence
        self._matches = _closest_first(self._lookup, sentence) if sentence else ()
        kept = (n for n, match in enumerate(self._matches) if before and _same(match, before))
        place = next(kept, chosen) if same else 0
        self.set_reactive(Twins.chosen, self.validate_chosen(place))
        self._lay_out()
        if not same:
            self.scroll_to(y=0, animate=False)
        self.watch_chosen()

    def validate_chosen(self, chosen: int) -> int:
        """Stay among the twins."""
        return max(0, min(chosen, len(self._matches) - 1))

    def watch_chosen(self) -> None:
        """Bring the twin into sight and contrast the article with it."""
        self.refresh()
        rows = [number for number, (twin, _) in enumerate(self._rows) if twin == self.chosen]
        spans: tuple[Span, ...] = ()
        if rows and self._sentence:
            self.reveal(rows[0], rows[-1])
            own = self._sentence.source_id
            spans = tuple(here for here, _ in sides(self._matches[self.chosen], own) if here)
        self.post_message(self.Contrasted(self.match, spans))

    def action_move(self, step: int) -> None:
        """Go so many twins on."""
        self.chosen += step

    def action_leap(self, pages: float) -> None:
        """Scroll by a part of the pane's height, and take the cursor along."""
        height = self.room.height
        self.scroll_to(y=self.place + round(pages * height), animate=False)
        seen = {twin for twin, _ in self._rows[self.place : self.place + height] if twin >= 0}
        if seen and self.chosen not in seen:
            self.chosen = min(seen) if pages > 0 else max(seen)

    def action_follow(self) -> None:
        """Go to the chosen twin's article."""
        if self._matches:
            self.post_message(self.Followed(self._matches[self.chosen]))

    def on_click(self, event: events.Click) -> None:
        """Choose the twin that was clicked; follow it where it was chosen already."""
        line = self.place + event.y
        twin = self._rows[line][0] if line < len(self._rows) else -1
        if twin == self.chosen and self.has_focus:
            self.action_follow()
        elif twin >= 0:
            self.chosen = twin

    def on_resize(self) -> None:
        """Wrap for the new width."""
        self._lay_out()

    def _recolour(self, theme: Theme) -> None:
        super()._recolour(theme)
        self._lay_out()

    def _lay_out(self) -> None:
        width = min(self.room.width - 2, _MEASURE)
        self._rows = []
        if self._sentence and width > 0:
            for number, match in enumerate(self._matches):
                self._add_twin(number, match, self._sentence.source_id, width)
            self._add_rest(self._sentence, width)
        self.extend(len(self._rows))
        self.refresh()

    def _add_twin(self, number: int, match: Match, source_id: str, width: int) -> None:
        told = (self._lookup, match, source_id, width, self.palette)
        rows = [heading(*told), *words(*told)]
        rows += differences(*told)
        for remark in desk_of(self).judgements.remarks(self._lookup.comparison, match):
            for line in wrap(remark, width - 2):
                rows.append([Segment(f"  {line.of(remark).rstrip()}", self.palette.strong)])
        self._rows += [*((number, row) for row in rows), (-1, [])]

    def _add_rest(self, sentence: Sentence, width: int) -> None:
        text = self._rest(sentence)
        for line in wrap(text, width):
            self._rows.append((-1, [Segment(line.of(text).rstrip(), self.palette.muted)]))

    def _rest(self, sentence: Sentence) -> str:
        if sentence.label is Label.EXCLUDED:
            return f"Not counted: {ROLE[sentence.role]}."
        if not self._matches:
            return "Only here: no other outlet says this."
        found = {match.other(sentence.source_id).source_id for match in self._matches}
        found.add(sentence.source_id)
        sources = self._lookup.comparison.sources
        missing = [source.outlet for source in sources if source.id not in found]
        if len(missing) > _NAMED:
            return f"Not in the other {len(missing):,} outlets."
        return f"Not in {', '.join(missing)}." if missing else ""

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        if self.place + y >= len(self._rows):
            return self.blank()
        twin, segments = self._rows[self.place + y]
        chosen = twin == self.chosen and self.has_focus
        return self.draw([Segment(" "), *segments], self.palette.cursor if chosen else None)


def _place(sentence: Sentence | None) -> tuple[str, int] | None:
    return (sentence.source_id, sentence.index) if sentence else None


def _same(match: Match, before: Match) -> bool:
    """Whether two matches link the same sentences, whatever their labels."""
    return all(
        (one.source_id, one.first) == (other.source_id, other.first)
        for one, other in ((match.left, before.left), (match.right, before.right))
    )


def _closest_first(lookup: Lookup, sentence: Sentence) -> tuple[Match, ...]:
    """The twins by closeness, those in the same outlet together."""
    matches = lookup.twins(sentence)
    best: dict[str, float] = {}
    for match in matches:
        other = match.other(sentence.source_id).source_id
        best[other] = max(match.score, best.get(other, 0))

    def rank(match: Match) -> tuple[float, str, float]:
        other = match.other(sentence.source_id).source_id
        return -best[other], other, -match.score

    return tuple(sorted(matches, key=rank))
