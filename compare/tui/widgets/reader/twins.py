"""What the other outlets make of the sentence under the cursor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive

from compare.model import Label, Span
from compare.tui.desk import desk_of
from compare.tui.drawing.wrap import wrap
from compare.tui.signs import ROLE
from compare.tui.widgets.pane import Pane
from compare.tui.widgets.reader.twin import differences, heading, sides, words

if TYPE_CHECKING:
    from textual import events
    from textual.strip import Strip
    from textual.theme import Theme

    from compare.model import Match, Sentence
    from compare.output.lookup import Lookup

__all__ = ["Twins"]

_MEASURE = 92


class Twins(Pane):
    """The twins of one sentence in every other outlet, and the outlets that have none."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "follow", "Read the twin in its own article", show=False),
        Binding("down,j", "choose(1)", "Next twin", show=False),
        Binding("up,k", "choose(-1)", "Previous twin", show=False),
    ]

    chosen: reactive[int] = reactive(0, init=False)
    """Which twin the article is contrasted with."""

    @dataclass
    class Contrasted(Message):
        """Another twin was chosen; these words of the sentence are not in it."""

        spans: tuple[Span, ...]

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
        """Show the twins of another sentence, the closest one first and chosen."""
        self._sentence = sentence
        self._matches = _closest_first(self._lookup, sentence) if sentence else ()
        self.set_reactive(Twins.chosen, 0)
        self._lay_out()
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
            match = self._matches[self.chosen]
            spans = tuple(here for here, _ in sides(match, self._sentence.source_id) if here)
        self.post_message(self.Contrasted(spans))

    def action_choose(self, step: int) -> None:
        """Go so many twins on."""
        self.chosen += step

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
        return f"Not in {', '.join(missing)}." if missing else ""

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        if self.place + y >= len(self._rows):
            return self.blank()
        twin, segments = self._rows[self.place + y]
        chosen = twin == self.chosen and self.has_focus
        return self.draw([Segment(" "), *segments], self.palette.cursor if chosen else None)


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
