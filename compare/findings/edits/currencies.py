"""Edits that no word shows: another sign of currency before the same number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.findings.edits.numerals import MONEY
from compare.model import Edit, Matter, Operation, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.model import Document, Match, Passage

__all__ = ["currencies_differ", "may_price", "other_currencies"]

_SIGNS = [sign for sign in MONEY if not sign.isalpha()]
_PRICE = re.compile(rf"[{''.join(_SIGNS)}](?=\d)")


def may_price(text: str) -> bool:
    """Whether a text may name a price with a sign of currency."""
    return any(map(text.__contains__, _SIGNS))


def currencies_differ(documents: Sequence[Document], match: Match) -> bool:
    """Whether the two ends of a match name prices by other signs; most name none."""
    one, other = (
        _PRICE.findall(document.source.text, end.span.start, end.span.end)
        for document, end in zip(documents, (match.left, match.right), strict=True)
    )
    return one != other


def other_currencies(
    documents: Sequence[Document], match: Match, edits: Sequence[Edit]
) -> Iterator[Edit]:
    """The prices that differ only in their sign.

    Args:
        documents: Those in which the two ends of the match lie.
        match: The match.
        edits: The edits of its words.
    """
    left, right = documents
    ours = _prices(left, match.left, [edit.left for edit in edits])
    theirs = _prices(right, match.right, [edit.right for edit in edits])
    for place in ours.keys() & theirs.keys():
        one, other = ours[place], theirs[place]
        if left.source.text[one.start] != right.source.text[other.start]:
            yield Edit(Operation.REPLACE, one, other, Matter.NUMBER)


def _prices(document: Document, end: Passage, edited: Iterable[Span]) -> dict[int, Span]:
    """Where prices stand that no edit touches, by how many words that are kept precede them."""
    starts = document.starts[
        document.starts.searchsorted(end.span.start) : document.starts.searchsorted(end.span.end)
    ]
    kept = [at for at in starts.tolist() if not any(span.start <= at < span.end for span in edited)]
    return {
        kept.index(sign.end()): Span(*sign.span())
        for sign in _PRICE.finditer(document.source.text, end.span.start, end.span.end)
        if sign.end() in kept
    }
