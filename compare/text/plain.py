"""Read a text as if plainly set: no hidden signs, single spaces, whole letters and usual widths.

What rules read is the plain text; where something stands in it is told in places of the source.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING
from unicodedata import normalize

import numpy as np

from compare.model import Span
from compare.text.abroad import turn_quotations
from compare.text.scripts import INVISIBLE, SINGLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

__all__ = ["Plain", "plain_text"]

_SPACES = r"\t\x0b-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""White space other than the usual space and line end."""
_COMBINING = "\u0300-\u036f\u3099\u309a"
_JAMO = "\u1100-\u11ff"
_WIDE_MARKS = "！-／：-＠［-｀｛-～…"
_WIDE = "０-９Ａ-Ｚａ-ｚ"
_LIGATURES = "\ufb00-\ufb06"
_HYPHENS = "\u2010\u2011"
_TYPED = {"\u2010": "-", "\u2011": "-", "``": "“", "''": "”", "`": "‘", "´": "’"}
"""What typewriters and mail have for marks, and hyphens that look alike."""
_NEAR = r" \xa0\u2009\u202f"
"""Spaces that some countries set inside quotation marks."""
_ODD = f"{_SPACES}{INVISIBLE}{_COMBINING}{_JAMO}{_WIDE}{_WIDE_MARKS}{_LIGATURES}{_HYPHENS}`´"
_MAY_BE_ROUGH = re.compile(f"[{_ODD}]")
_RUNS = ("  ", " \n", "\n ", "''", "“ ", " ”")
_OTHERWISE_SET = (  # a first character that may be, then what it must stand in: the fastest order
    rf"[{_ODD} \n“'](?:"
    rf"(?<= )(?:[\s{INVISIBLE}]+|(?<=\S )”(?!\w))"
    rf"|(?<! )(?:(?<=\n)[ {_SPACES}{INVISIBLE}][\s{INVISIBLE}]*"
    rf"|(?<=\S[{_NEAR}])”(?!\w)|(?<=[{_SPACES}{INVISIBLE}])[\s{INVISIBLE}]*"
    rf"|(?<=“)(?<![^\s([—–-]“)[{_NEAR}](?=\S)|(?<=')'|(?<=`)`?|(?<=[´{_HYPHENS}])"
    rf"|(?<=[{_JAMO}])[{_JAMO}]*|(?<=[{_WIDE}{_LIGATURES}])[{_WIDE}{_LIGATURES}]*"
    rf"|(?<=[{_WIDE_MARKS}])(?<![{SINGLES}][{_WIDE_MARKS}])[{_WIDE_MARKS}]*(?![{SINGLES}])))"
)
"""Marks between letters of Chinese or Japanese are not wide but as they should be."""
_ROUGH = re.compile(f"({_OTHERWISE_SET})")
_DECOMPOSED = re.compile(rf"([^\W\d_][{_COMBINING}]+|{_OTHERWISE_SET})")
_MARK = re.compile(f"[{_COMBINING}]")
_LINE_END = re.compile(r"\r\n|[\n-\r\x1c-\x1e\x85\u2028]")
_HIDDEN = re.compile(f"[{INVISIBLE}]")
_SPACE = re.compile(r"\s")
_NONE = np.zeros(0, np.int32)


@dataclass(frozen=True, slots=True, eq=False)
class Plain:
    """A plain text, and where it stands in its source.

    It is made of parts that were kept and parts that were put in, one after another.
    """

    source: str
    text: str
    edges: NDArray[np.int32]
    """Where each part begins, and the end; shape (parts + 1,), or (0,) where all was kept."""
    places: NDArray[np.int32]
    """The same in the source."""

    def starts_of(self, starts: NDArray[np.int32]) -> NDArray[np.int32]:
        """The places in the source of the characters at these places."""
        if not len(self.edges):
            return starts
        part = self.edges.searchsorted(starts, "right") - 1
        places = self.places[part] + (starts - self.edges[part])
        return np.minimum(places, self.places[part + 1]).astype(np.int32)

    def ends_of(self, ends: NDArray[np.int32]) -> NDArray[np.int32]:
        """One past the places in the source of the characters before these places."""
        if not len(self.edges):
            return ends
        part = self.edges.searchsorted(ends, "left")
        places = self.places[part] + (ends - self.edges[part])
        return np.maximum(places, self.places[part - 1]).astype(np.int32)

    def spans_of(self, spans: Sequence[Span]) -> list[Span]:
        """Where these stretches, of which none is empty, lie in the source."""
        if not len(self.edges):
            return list(spans)
        starts, ends = (
            np.array([(span.start, span.end) for span in spans], np.int32).reshape(-1, 2).T
        )
        return list(map(Span, self.starts_of(starts).tolist(), self.ends_of(ends).tolist()))

    def whole_spans_of(self, spans: Sequence[Span]) -> list[Span]:
        """The same with the hidden signs around them, so that only white space is left out."""
        if not len(self.edges):
            return list(spans)
        places, text = self.spans_of(spans), self.source
        whole: list[Span] = []
        end = 0
        for span, following in zip_longest(places, places[1:]):
            before = text[end : span.start]
            behind = text[span.end : following.start if following else None].rstrip()
            start = span.start - len(before.lstrip())
            end = span.end + len(_SPACE.split(behind, 1)[0] if following else behind)
            whole.append(Span(start, end))
        return whole


def plain_text(text: str) -> Plain:
    """The text as rules read it; a text of hidden signs alone is left as it is."""
    turned = turn_quotations(text)
    parts = _split(turned) if _may_be_rough(turned) else [turned]
    smooth = [_smooth(part) if at % 2 else part for at, part in enumerate(parts)]
    plain = "".join(smooth)
    if len(parts) == 1 or not plain.strip():
        return Plain(text, turned, _NONE, _NONE)
    return Plain(text, plain, _edges(smooth), _edges(parts))


def _may_be_rough(text: str) -> bool:
    if any(map(text.__contains__, _RUNS)):
        return True
    if text.isascii() and "`" not in text and text.replace("\n", "").isprintable():
        return False  # as most are, and far sooner told
    return _MAY_BE_ROUGH.search(text) is not None


def _split(text: str) -> list[str]:
    """What is kept, put in, kept, …, kept."""
    return (_DECOMPOSED if _MARK.search(text) else _ROUGH).split(text)


def _edges(parts: Sequence[str]) -> NDArray[np.int32]:
    edges = np.zeros(len(parts) + 1, np.int32)
    np.cumsum(np.fromiter(map(len, parts), np.int32, len(parts)), out=edges[1:])
    return edges


@lru_cache(maxsize=1 << 10)
def _smooth(rough: str) -> str:
    if rough in _TYPED:
        return _TYPED[rough]
    if "“" in rough or "”" in rough:
        return rough.strip()
    if not any(map(str.isspace, rough)):
        return _HIDDEN.sub("", normalize("NFKC", rough))
    ends = len(_LINE_END.findall(rough))
    if ends > 1 or "\N{PARAGRAPH SEPARATOR}" in rough:
        return "\n\n"
    return "\n" if ends else " "
