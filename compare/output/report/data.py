"""What the scripts of the report read: texts, and matches as places in them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from markupsafe import Markup

from compare.matching import explain
from compare.model import Kind, Operation
from compare.output.wording import remarks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.model import Comparison, Document, Match, Passage
    from compare.output.judged import JudgedRow
    from compare.output.lookup import Lookup

__all__ = ["data_block"]

_KINDS = (Kind.VERBATIM, Kind.NEAR_VERBATIM, Kind.PARAPHRASE)
_ESCAPES = str.maketrans(
    {
        "<": "\\u003c",
        ">": "\\u003e",
        "&": "\\u0026",
        "\u2028": "\\u2028",
        "\u2029": "\\u2029",
    }
)


def data_block(
    lookup: Lookup, documents: Sequence[Document], judged: Sequence[JudgedRow] = ()
) -> Markup:
    """JSON that no parser of HTML or script takes for anything but text.

    Offsets are code points. A sentence of why stands once, however many matches it explains.

    Args:
        lookup: The comparison as the page shows it.
        documents: Its sources, cut into words.
        judged: What a reader decided about it.
    """
    comparison = lookup.comparison
    number = {source.id: place for place, source in enumerate(comparison.sources)}
    by_id = {document.source.id: document for document in documents}
    said: dict[str, int] = {}
    matches = [
        {
            "ends": [_end(end, lookup, number) for end in (match.left, match.right)],
            "kind": _KINDS.index(match.kind),
            "notes": ", ".join(remarks(match)),
            "moved": int(match.moved),
            "edits": _edits(match),
            "judged": [_judged(row) for row in judged if row.is_of(match)],
            "why": [said.setdefault(line, len(said)) for line in _why(match, comparison, by_id)],
        }
        for match in comparison.matches
    ]
    block = {
        "outlets": [source.outlet for source in comparison.sources],
        "texts": [source.text for source in comparison.sources],
        "matches": matches,
        "reasons": list(said),
    }
    dumped = json.dumps(block, ensure_ascii=False, separators=(",", ":"))
    return Markup(dumped.translate(_ESCAPES))


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


def _why(match: Match, comparison: Comparison, by_id: Mapping[str, Document]) -> tuple[str, ...]:
    documents = by_id[match.left.source_id], by_id[match.right.source_id]
    stock = [phrase.text for phrase in comparison.stock_phrases]
    return explain(match, documents, comparison.settings, stock).sentences
