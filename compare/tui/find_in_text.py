"""Finding words in a text as a reader types them."""

from __future__ import annotations

import re

from compare.model import Span

__all__ = ["find_in_text"]

_ALIKE = (
    "'`\u00b4\u02bc\u2018\u2019",
    '"\u00ab\u00bb\u201c\u201d\u201e',
    "-\u2010\u2011\u2013\u2014",
)


def find_in_text(text: str, query: str) -> tuple[Span, ...]:
    """Where the words stand, whatever their case, spacing, quotation marks and dashes."""
    words = query.split()
    if not words:
        return ()
    wanted = r"\s+".join("".join(map(_alike, word)) for word in words)
    return tuple(Span(*hit.span()) for hit in re.finditer(wanted, text, re.IGNORECASE))


def _alike(character: str) -> str:
    for group in _ALIKE:
        if character in group:
            return f"[{re.escape(group)}]"
    return re.escape(character)
