"""Why a link of a comparison is a match, or why it is none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.matching.why import explain as explain_link
from compare.output.changes import changes, same_speaker
from compare.output.lookup import Lookup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.matching.why import Explanation
    from compare.model import Comparison, Match

__all__ = ["explain", "told", "why"]

_TOLD = 2
"""So many of the edits that matter are told."""
_LONG = 40
"""Characters of an edit that are told."""

_latest: list[Lookup] = []
"""Into the comparison that was asked about last: who asks why of one match asks of many."""


def explain(comparison: Comparison, match: Match) -> Explanation:
    """Say in plain sentences why two passages match, or, of a candidate, why they do not.

    Args:
        comparison: The result that it is part of.
        match: One of its matches or candidates; not a passage.

    Raises:
        InputError: It is neither.
    """
    lookup = _lookup(comparison)
    if match not in lookup.links:
        cause = "is neither a match nor a candidate of this comparison"
        raise InputError("match", cause, "take one of them, not of its passages")
    return why(lookup, match)


def _lookup(comparison: Comparison) -> Lookup:
    for lookup in _latest:
        if lookup.comparison is comparison:
            return lookup
    lookup = Lookup(comparison)
    _latest[:] = [lookup]
    return lookup


def why(lookup: Lookup, match: Match) -> Explanation:
    """Explain a match or a candidate of a comparison."""
    comparison = lookup.comparison
    explained = explain_link(
        match,
        (lookup.document(match.left.source_id), lookup.document(match.right.source_id)),
        comparison.settings,
        lookup.background,
        reported=match in lookup.twins(lookup.sentence(match.left.source_id, match.left.first)),
    )
    said = told(match, match.left.source_id, lookup)
    return replace(explained, sentences=(*explained.sentences, *said))


def told(match: Match, source_id: str, lookup: Lookup) -> Iterator[str]:
    """What differs of what the reader is told, and whom both ends credit with what they quote.

    Args:
        match: The match.
        source_id: The end that is named first.
        lookup: Where texts and outlets are found.
    """
    ends = match.end(source_id), match.other(source_id)
    sources = [lookup.source(end.source_id) for end in ends]
    outlets = [source.outlet for source in sources]
    found = []
    for matter, *spans in changes(lookup, match):
        ordered = spans if ends[0] is match.left else reversed(spans)
        words = [span.of(source.text) for span, source in zip(ordered, sources, strict=True)]
        found.append(f"{matter} ({_changed(words, outlets)})")
    if found:
        more = [f"{len(found) - _TOLD} more"] if len(found) > _TOLD else []
        yield f"What the reader is told differs: {_listed([*found[:_TOLD], *more])}."
    if name := same_speaker(lookup, match):
        yield f"Both credit {name} with the quotation."


def _changed(words: list[str], outlets: list[str]) -> str:
    pairs = [(f"“{_clipped(said)}”", outlet) for said, outlet in zip(words, outlets, strict=True)]
    if all(map(str.strip, words)):
        return ", ".join(f"{said} in {outlet}" for said, outlet in pairs)
    said, outlet = pairs[0 if words[0].strip() else 1]
    return f"only in {outlet}: {said}"


def _clipped(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONG else words[: _LONG - 1].rstrip() + "…"


def _listed(items: list[str]) -> str:
    return ", ".join([*items[:-2], " and ".join(items[-2:])])
