"""Pictures of a comparison for slides: bars, heat table and story table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import Kind
from compare.output.columns import wrap
from compare.output.figures import DENOMINATOR, figures
from compare.output.lookup import Lookup
from compare.output.part import Excerpt, as_judged
from compare.output.rows import story_rows
from compare.output.svg_shapes import FILLS, WIDTH, box, key, picture, words
from compare.output.wording import CAUTION, SIGN, count, percent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.findings import Judgement
    from compare.model import Comparison
    from compare.output.figures import Figures
    from compare.output.rows import Row

__all__ = ["to_svg"]

_ROOM = WIDTH - 48
_NAMES = 250
"""Units for the names at the left of a row."""
_LETTERS = 30
_LINE = 130
"""Letters on a line of notes."""
_BAR_ROW = 62
_STORY_ROW = 26
_STORY_ROWS = 40
_STORY_NAMES = 520
_LARGEST_CELL, _HIGHEST_CELL, _READABLE_CELL, _NAMED_CELL = 84, 44, 36, 12
"""Units across; cells smaller than readable have no figures, smaller than named no names and no
box where there is nothing in common."""
_DARK = 0.55
_BASE = f"Shares are of {DENOMINATOR}."
_KEY = (("shared", "shared: word for word, or nearly"), ("paraphrased", "paraphrased"))
_FILL = {Kind.VERBATIM: "shared", Kind.NEAR_VERBATIM: "shared", Kind.PARAPHRASE: "paraphrased"}


def to_svg(comparison: Comparison, judgements: Sequence[Judgement] = ()) -> dict[str, str]:
    """The pictures by name, as judged; each stands alone and needs no font but the system's."""
    shares = figures(comparison, judgements)
    lookup = Lookup(as_judged(comparison, judgements))
    return {"bars": _bars(lookup, shares), "containment": _heat(lookup), "story": _story(lookup)}


def _bars(lookup: Lookup, rows: Sequence[Figures]) -> str:
    body = [part for place, each in enumerate(rows) for part in _bar(place, each, lookup)]
    body += key(_NAMES, len(rows) * _BAR_ROW + 16, (*_KEY, ("unique", "unique: only here")))
    band = "The range is what strict and loose settings find."
    title = lookup.comparison.name or "How much of each outlet stands in others"
    notes = _notes(lookup, f"{_BASE} {band}")
    return picture(title, len(rows) * _BAR_ROW + 24, body, notes)


def _notes(lookup: Lookup, *own: str) -> tuple[str, ...]:
    """What stands below a picture."""
    if not isinstance(lookup.comparison, Excerpt):
        return (*own, CAUTION)
    part = f"A part of the story: {lookup.comparison.part}."
    return (*own, CAUTION, *(line.of(part) for line in wrap(part, _LINE)))


def _bar(place: int, each: Figures, lookup: Lookup) -> Iterator[str]:
    source, top, found = lookup.source(each.source_id), place * _BAR_ROW, each.judged
    width = _ROOM - _NAMES
    yield words(0, top + 16, source.outlet, _LETTERS, kind="name")
    about = f"{source.published or 'date unknown'} · {count(found.words, 'word')}"
    yield words(0, top + 34, about, _LETTERS + 4, kind="small")
    left = float(_NAMES)
    shares = ("shared", found.shared), ("paraphrased", found.paraphrased), ("unique", found.unique)
    for name, share in shares:
        yield box(left, top + 2, share * width, 20, FILLS[name])
        left += share * width
    low, high = map(percent, each.band("reused"))
    parts = " · ".join(f"{percent(share)} {name}" for name, share in shares)
    line = (
        f"{parts} · in all {percent(found.reused)} elsewhere ({low} to {high}), "
        f"{percent(each.unquoted.reused)} without quotations"
    )
    yield words(_NAMES, top + 38, line, 110, kind="small")


def _heat(lookup: Lookup) -> str:
    sources = lookup.comparison.sources
    cell = min(_LARGEST_CELL, (_ROOM - _NAMES) / max(len(sources), 1))
    high = min(cell, _HIGHEST_CELL)
    body = [part for place in range(len(sources)) for part in _heat_row(place, cell, high, lookup)]
    if cell >= _READABLE_CELL:
        body += [
            words(_NAMES + (place + 0.5) * cell, 14, f"{place + 1}", 4, anchor="middle")
            for place in range(len(sources))
        ]
    title, notes = "How much of each row stands in each column", _notes(lookup, _BASE)
    return picture(title, 24 + round(len(sources) * high), body, notes)


def _heat_row(place: int, cell: float, high: float, lookup: Lookup) -> Iterator[str]:
    sources = lookup.comparison.sources
    row, top = lookup.comparison.containment[sources[place].id], 24 + place * high
    if high >= _NAMED_CELL:
        name = f"{place + 1}  {sources[place].outlet}"
        yield words(0, top + high / 2 + 5, name, _LETTERS, kind="name")
    gap = min(2.0, cell / 8)
    for column, other in enumerate(sources):
        left = _NAMES + column * cell
        share = row[other.id].reused if other.id in row else None
        if share is None:
            yield box(left, top, cell - gap, high - gap, FILLS["unique"])
        elif share or cell >= _NAMED_CELL:  # of many sources, most pairs have nothing to show
            yield box(left, top, cell - gap, high - gap, FILLS["shared"], 0.04 + 0.96 * share)
        if share is not None and cell >= _READABLE_CELL:
            kind = "light" if share > _DARK else ""
            middle = left + (cell - 2) / 2
            yield words(middle, top + high / 2 + 4, percent(share), 6, kind=kind, anchor="middle")


def _story(lookup: Lookup) -> str:
    sources = lookup.comparison.sources
    rows = story_rows(lookup, "")
    shown = rows[:_STORY_ROWS]
    cell = min(_LARGEST_CELL, (_ROOM - _STORY_NAMES) / max(len(sources), 1))
    body = [
        words(_STORY_NAMES + (place + 0.5) * cell, 14, f"{place + 1}", 4, anchor="middle")
        for place in range(len(sources))
    ]
    for place, row in enumerate(shown):
        body += _story_row(24 + place * _STORY_ROW, row, cell, lookup)
    bottom = 24 + len(shown) * _STORY_ROW
    body += key(0, bottom + 20, (*_KEY, ("unique", "the wording that stands at the left")))
    numbered = ", ".join(f"{place} {source.outlet}" for place, source in enumerate(sources, 1))
    names = [line.of(numbered) for line in wrap(numbered, _LINE)]
    more = [f"and {len(rows) - len(shown):,} more"] if len(rows) > len(shown) else []
    title = "What the story says, and who says it"
    return picture(title, bottom + 28, body, _notes(lookup, *more, *names))


def _story_row(top: float, row: Row, cell: float, lookup: Lookup) -> Iterator[str]:
    yield words(0, top + 16, lookup.words(row.wording), 62)
    for place, source in enumerate(lookup.comparison.sources):
        if source.id not in row.cells:
            continue
        kind = row.cells[source.id].kind
        left = _STORY_NAMES + place * cell
        yield box(left, top, cell - 2, _STORY_ROW - 4, FILLS[_FILL[kind] if kind else "unique"])
        if kind and _FILL[kind] == "shared" and cell >= _NAMED_CELL:
            yield words(left + cell / 2, top + 16, SIGN[kind], 1, kind="light", anchor="middle")
