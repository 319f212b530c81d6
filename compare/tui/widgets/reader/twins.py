"""What the other outlets make of the sentence under the cursor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.message import Message

from compare.model import Label, Span
from compare.output.wording import ROLE
from compare.tui.desk import desk_of
from compare.tui.drawing.twin import differences, heading, sides, words
from compare.tui.drawing.wrap import MEASURE, wrap
from compare.tui.widgets.pane import moving
from compare.tui.widgets.stack import Stack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Match, Sentence
    from compare.output.lookup import Lookup

__all__ = ["Twins"]

_NAMED = 8
"""More outlets than this are counted, not named."""


class Twins(Stack):
    """The twins of one sentence in every other outlet, and the outlets that have none."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Read the twin in its own article", show=False),
        *moving("twin"),
    ]

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

    @property
    def sentence(self) -> Sentence | None:
        """The sentence whose twins are shown."""
        return self._sentence

    @property
    def _source_id(self) -> str:
        return self._sentence.source_id if self._sentence else ""

    def renew(self, lookup: Lookup) -> None:
        """Look up twins in another comparison from now on."""
        self._lookup = lookup

    @property
    def match(self) -> Match | None:
        """The twin under the cursor, with which the article is contrasted."""
        return self._matches[self.current] if self._matches else None

    def show(self, sentence: Sentence | None) -> None:
        """Show the twins of a sentence, the closest one first and chosen.

        Where it is the sentence that was shown, the chosen one stays, or the one in its place.
        """
        before, chosen = self.match, self.current
        same = _place(sentence) == _place(self._sentence)
        self._sentence = sentence
        self._matches = _closest_first(self._lookup, sentence) if sentence else ()
        kept = (n for n, match in enumerate(self._matches) if before and _same(match, before))
        place = next(kept, chosen) if same else 0
        self.set_reactive(Twins.current, self.validate_current(place))
        self.lay_out()
        if not same:
            self.scroll_to(y=0, animate=False)
        self.reach()
        self.tell_place()

    def count(self) -> int:
        """One item a twin."""
        return len(self._matches)

    def tell_place(self) -> None:
        """Contrast the article with the twin."""
        spans: tuple[Span, ...] = ()
        if self._rows and self.match:  # with nothing that is not seen
            spans = tuple(
                here for here, _ in sides(self._lookup, self.match, self._source_id) if here
            )
        self.post_message(self.Contrasted(self.match, spans))

    def action_choose(self) -> None:
        """Go to the article of the twin."""
        if self.match:
            self.post_message(self.Followed(self.match))

    def rows_at(self, width: int) -> list[list[Segment]]:
        """The twins, then who has none, on lines that can be followed back to the left."""
        width = min(width, MEASURE)
        return [*super().rows_at(width), *self._alone(width)]

    def item(self, place: int, width: int) -> Iterator[list[Segment]]:
        """The twin, what differs, and what was judged of it."""
        match = self._matches[place]
        told = (self._lookup, match, self._source_id, width, self.palette)
        yield heading(*told)
        yield from words(*told)
        yield from differences(*told)
        for remark in desk_of(self).judgements.remarks(self._lookup.comparison, match):
            for line in wrap(remark, width - 2):
                yield [Segment(f"  {line.of(remark).rstrip()}", self.palette.strong)]

    def _alone(self, width: int) -> Iterator[list[Segment]]:
        text = self._rest(self._sentence) if self._sentence else ""
        for line in wrap(text, width):
            yield [Segment(line.of(text).rstrip(), self.palette.muted)]

    def _rest(self, sentence: Sentence) -> str:
        """The outlets that have no twin, in words, or why the sentence has none at all."""
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
