"""Finding words in a text as a reader types them."""

from __future__ import annotations

import re
from unicodedata import normalize

from compare.model import Span
from compare.text.scripts import APOSTROPHES, INVISIBLE

__all__ = ["find_in_text"]

_ALIKE = (
    f"{APOSTROPHES}`\u00b4",
    '"\u00ab\u00bb\u201c\u201d\u201e',
    "-\u2010\u2011\u2013\u2014",
)
_HIDDEN = f"[{INVISIBLE}]*"
_SPACE = rf"{_HIDDEN}\s[\s{INVISIBLE}]*"


def find_in_text(text: str, query: str) -> tuple[Span, ...]:
    """Where the words stand, whatever their case, spacing, hidden signs, quotes and dashes."""
    words = re.sub(_HIDDEN, "", normalize("NFC", query)).split()
    if not words:
        return ()
    wanted = _SPACE.join(_HIDDEN.join(map(_alike, word)) for word in words)
    return tuple(Span(*hit.span()) for hit in re.finditer(wanted, text, re.IGNORECASE))


def _alike(character: str) -> str:
    for group in _ALIKE:
        if character in group:
            return f"[{re.escape(group)}]"
    apart = normalize("NFD", character)
    return re.escape(character) if apart == character else f"(?:{character}|{apart})"
