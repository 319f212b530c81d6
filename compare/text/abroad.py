"""Read the quotation marks of other countries as “ and ”, where quotations have both."""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["turn_quotations"]

_LONGEST = 2000


class _Custom(NamedTuple):
    """How quotations are marked somewhere."""

    first: str
    last: str
    pair: re.Pattern[str]
    steps: tuple[tuple[re.Pattern[str], str], ...]
    """What to replace by what, once a pair was found: the pairs, then marks that have no other,
    as in a quotation of several paragraphs. Arrows have white space on both sides."""


def _custom(first: str, last: str, opening: str, closing: str) -> _Custom:
    pair = re.compile(f"{first}([^{first}{last}\\n]{{1,{_LONGEST}}}){last}")
    lone_first, lone_last = rf"{first}(?=\w)", rf"(?<=[^\s([—–-]){last}(?!\w)"
    steps = (
        (pair, rf"{opening}\1{closing}"),
        (re.compile(lone_first), opening),
        (re.compile(lone_last), closing),
    )
    return _Custom(first, last, pair, steps)


_CUSTOMS = [_custom(*marks) for marks in ("„““”", "„”“”", "‚‘‘’", "«»“”", "»«“”", "‹›‘’", "›‹‘’")]


def turn_quotations(text: str) -> str:
    """The text with “ and ” or ‘ and ’ around its quotations; no character moves."""
    if text.isascii():
        return text
    for first, last, pair, steps in _CUSTOMS:
        if 0 <= text.find(first) < text.find(last) and pair.search(text):
            for pattern, mark in steps:
                text = pattern.sub(mark, text)
    return text
