"""One match as rows of segments: whose it is, the words, and what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from compare.model import Kind, Span
from compare.output.changes import changes as telling
from compare.output.changes import other_speakers
from compare.output.wording import percent
from compare.tui.drawing.paint import Layer, clip, paint
from compare.tui.drawing.visible import flowing
from compare.tui.drawing.wrap import wrap
from compare.tui.signs import BLOCK, KIND, LETTER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Match
    from compare.output.lookup import Lookup
    from compare.tui.themes import Palette

__all__ = ["changes", "differences", "differing", "heading", "sides", "words"]

_EDITS = 8
"""More differences than this are counted, not listed."""
_LONG = 32
"""Letters of a changed wording that are shown in the list."""
_NAME = 8
_UNDERLINED = Style(underline=True)
_BETWEEN = " · "


def heading(
    lookup: Lookup, match: Match, source_id: str, width: int, palette: Palette
) -> list[Segment]:
    """The outlet at the other end, how close the match is, and where there is room its place."""
    label, there = KIND[match.kind], match.other(source_id)
    ink = palette.label(label)
    kind = f"  {match.kind.value} {percent(match.score)}{' · moved' if match.moved else ''}"
    outlet = lookup.source(there.source_id).outlet
    place = f"  sentence {there.first + 1}"
    room = width - 2 - len(kind)
    return [
        Segment(f"{LETTER[label]} ", ink),
        Segment(clip(outlet, max(_NAME, room)), palette.strong),
        Segment(kind, ink),
        Segment(place if cell_len(outlet) + len(place) <= room else "", palette.muted),
    ]


def differing(kind: Kind, palette: Palette) -> Style:
    """How words are drawn that the other wording does not have.

    In a paraphrase those are most of the words, so that they are not to stand out.
    """
    return _UNDERLINED if kind is Kind.PARAPHRASE else palette.differ


def words(
    lookup: Lookup, match: Match, source_id: str, width: int, palette: Palette
) -> Iterator[list[Segment]]:
    """The sentences at the other end; what lies outside the match is dimmed."""
    there = match.other(source_id)
    sentences = lookup.sentences(there.source_id)[there.first : there.last + 1]
    text = lookup.source(there.source_id).text
    whole = Span(sentences[0].span.start, sentences[-1].span.end)
    layers: list[Layer] = [
        *((quotation, palette.quoted) for each in sentences for quotation in each.quotations),
        *((each.attribution, palette.credit) for each in sentences if each.attribution),
        (Span(whole.start, there.span.start), palette.muted),
        (Span(there.span.end, whole.end), palette.muted),
        (there.span, palette.kind(match.kind)),
        *((other, differing(match.kind, palette)) for _, other in sides(lookup, match, source_id)),
    ]
    bar = Segment(BLOCK[KIND[match.kind]] + " ", palette.kind(match.kind))
    flow = flowing(whole.of(text))
    for line in wrap(flow, width - 2):
        start = whole.start + line.start
        end = start + len(line.of(flow).rstrip())
        if end > start:
            yield [bar, *paint(text, Span(start, end), layers)]


def differences(
    lookup: Lookup, match: Match, source_id: str, width: int, palette: Palette
) -> Iterator[list[Segment]]:
    """The changed words in both wordings; for a paraphrase only those that matter."""
    found = changes(lookup, match, source_id)
    told = [f"{matter} changed: {words}" if matter else words for matter, words in found[:_EDITS]]
    if len(found) > _EDITS:
        told.append(f"and {len(found) - _EDITS} more")
    grave = min(_EDITS, sum(bool(matter) for matter, _ in found))
    for text, ink in (
        *((text, palette.strong) for text in _packed(told[:grave], width - 2)),
        *((text, palette.muted) for text in _packed(told[grave:], width - 2)),
    ):
        for line in wrap(text, width - 2):
            yield [Segment("  "), Segment(line.of(text).rstrip(), ink)]


def changes(lookup: Lookup, match: Match, source_id: str) -> list[tuple[str, str]]:
    """What the change matters to, or nothing, and the words of both sides, what matters first.

    Of a paraphrase only what matters.
    """
    told = [(matter, (left, right)) for matter, left, right in telling(lookup, match)]
    if match.kind is not Kind.PARAPHRASE:
        told += [("", (edit.left, edit.right)) for edit in match.edits if not edit.matter]
    here = lookup.source(source_id).text
    there = lookup.source(match.other(source_id).source_id).text
    return [
        (matter, _in_words(one.of(here), other.of(there)))
        for matter, pair in told
        for one, other in [_own_first(match, source_id, pair)]
    ]


def _packed(told: list[str], width: int) -> Iterator[str]:
    """As many on one row as have room on it; none is divided that fits a row."""
    row = ""
    for text in told:
        if row and cell_len(row + _BETWEEN + text) > width:
            yield row
            row = ""
        row = row + _BETWEEN + text if row else text
    if row:
        yield row


def sides(lookup: Lookup, match: Match, source_id: str) -> list[tuple[Span, Span]]:
    """The two ends of each edit, and two names where they credit others; this source's first."""
    pairs = [(edit.left, edit.right) for edit in match.edits]
    pairs += [(change.left, change.right) for change in other_speakers(lookup, match)]
    return [_own_first(match, source_id, pair) for pair in pairs]


def _own_first(match: Match, source_id: str, pair: tuple[Span, Span]) -> tuple[Span, Span]:
    return pair if match.left.source_id == source_id else (pair[1], pair[0])


def _in_words(here: str, there: str) -> str:
    here, there = clip(here, _LONG), clip(there, _LONG)
    if here and there:
        return f"{here} → {there}"
    return f"only here: {here}" if here else f"only there: {there}"
