"""What the scripts of the report read: texts, and matches as places in them."""

from __future__ import annotations

import json
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from markupsafe import Markup

from compare.matching import explain
from compare.model import Kind, Operation
from compare.output.why import told
from compare.output.wording import remarks
from compare.parallel import spread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from compare.model import Match, Passage
    from compare.output.judged import JudgedRow
    from compare.output.lookup import Lookup

__all__ = ["data_block"]

_KINDS = (Kind.VERBATIM, Kind.NEAR_VERBATIM, Kind.PARAPHRASE)
_CHUNK = 100
"""Matches that a process explains at a time."""
_ESCAPES = str.maketrans(
    {
        "<": "\\u003c",
        ">": "\\u003e",
        "&": "\\u0026",
        "\u2028": "\\u2028",
        "\u2029": "\\u2029",
    }
)


def data_block(lookup: Lookup, judged: Sequence[JudgedRow] = ()) -> Markup:
    """JSON that no parser of HTML or script takes for anything but text.

    Offsets are code points. A sentence of why stands once, however many matches it explains.

    Args:
        lookup: The comparison as the page shows it.
        judged: What a reader decided about it.
    """
    comparison = lookup.comparison
    whys = list(_whys(lookup))
    reasons = list(dict.fromkeys(chain.from_iterable(whys)))
    number = {reason: place for place, reason in enumerate(reasons)}
    matches = [
        {**match, "why": [number[reason] for reason in why]}
        for match, why in zip(_matches(lookup, judged), whys, strict=True)
    ]
    block = {
        "outlets": [source.outlet for source in comparison.sources],
        "texts": [source.text for source in comparison.sources],
        "matches": matches,
        "reasons": reasons,
    }
    dumped = json.dumps(block, ensure_ascii=False, separators=(",", ":"))
    return Markup(dumped.translate(_ESCAPES))


def _whys(lookup: Lookup) -> Iterator[tuple[str, ...]]:
    """Why each match is one, in sentences."""
    background, settings = lookup.background, lookup.comparison.settings
    matches = lookup.comparison.matches

    def explained(first: int) -> list[tuple[str, ...]]:
        found = []
        for match in matches[first : first + _CHUNK]:
            ends = lookup.document(match.left.source_id), lookup.document(match.right.source_id)
            found.append(explain(match, ends, settings, background).sentences)
        return found

    return chain.from_iterable(spread(explained, range(0, len(matches), _CHUNK)))


def _matches(lookup: Lookup, judged: Iterable[JudgedRow]) -> Iterator[dict[str, object]]:
    number = {source.id: place for place, source in enumerate(lookup.comparison.sources)}
    rows: defaultdict[tuple[str, ...], list[JudgedRow]] = defaultdict(list)
    for row in judged:
        rows[tuple(place.source_id for place in row.judgement.places)].append(row)
    for match in lookup.comparison.matches:
        own = rows.get((match.left.source_id, match.right.source_id), ())
        yield {
            "ends": [_end(end, lookup, number) for end in (match.left, match.right)],
            "kind": _KINDS.index(match.kind),
            "notes": ", ".join(remarks(match, lookup)),
            "moved": int(match.moved),
            "edits": _edits(match),
            "told": [
                " ".join(told(match, end.source_id, lookup)) for end in (match.left, match.right)
            ],
            "judged": [_judged(row) for row in own if row.is_of(match)],
        }


def _end(end: Passage, lookup: Lookup, number: Mapping[str, int]) -> list[int]:
    """Source, first and last sentence, the span, and the span of the whole sentences."""
    whole = lookup.whole(end)
    place = number[end.source_id]
    return [place, end.first, end.last, end.span.start, end.span.end, whole.start, whole.end]


def _edits(match: Match) -> list[list[int]]:
    """Spans on the left and on the right; none for a paraphrase, where nearly all differs."""
    if match.kind is not Kind.NEAR_VERBATIM:
        return []
    return [
        [edit.left.start, edit.left.end, edit.right.start, edit.right.end]
        for edit in match.edits
        if edit.operation is not Operation.MOVE
    ]


def _judged(row: JudgedRow) -> list[str | int]:
    return [row.number, f"{row.sign} {row.said}", row.judgement.note]
