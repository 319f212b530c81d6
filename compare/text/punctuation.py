"""How a line is set and how it ends, whatever its script."""

from __future__ import annotations

import re
import unicodedata

from compare.text.scripts import APOSTROPHES, INVISIBLE

__all__ = ["ends_initials", "ends_sentence", "ends_statement", "is_question", "plain_line"]

_CLOSING = "\"'”’»›」』)）]】*_ \u00a0"
"""Marks that may stand after the one that ends a sentence."""
_STOPS = frozenset(".!?。．！？…؟۔।॥")
_PAUSES = frozenset(":;,：；，、؛،")
_QUESTIONS = frozenset("?!？！؟")

_INITIALS = re.compile(r"(?:^|\W)(?:[A-Z]\.){2,}$")
_UNSEEN = re.compile(f"[{INVISIBLE}]")


def plain_line(line: str) -> str:
    """The line as rules read it: single spaces, straight apostrophes, no width or ligature."""
    if not line.isascii():
        line = _UNSEEN.sub("", unicodedata.normalize("NFKC", line)).replace("‐", "-")
        for apostrophe in APOSTROPHES:
            line = line.replace(apostrophe, "'")
    # No other space is printable; the look is cheaper than the cut.
    return line if line.isprintable() and "  " not in line else " ".join(line.split())


def _last(line: str) -> str:
    return line.rstrip(_CLOSING)[-1:]


def ends_sentence(line: str) -> bool:
    """Whether a full stop, question mark or the like ends the line."""
    return _last(line) in _STOPS


def ends_statement(line: str) -> bool:
    """Whether any mark that ends a sentence or a part of one ends the line."""
    return _last(line) in _STOPS or _last(line) in _PAUSES


def is_question(line: str) -> bool:
    """Whether a question or exclamation mark ends the line."""
    return _last(line) in _QUESTIONS


def ends_initials(line: str) -> bool:
    """Whether the line ends in capital initials, whose full stop need not end a sentence."""
    return _INITIALS.search(line.rstrip(_CLOSING)) is not None
