"""How a line is set and how it ends, whatever its script."""

from __future__ import annotations

import re
import unicodedata

from compare.text.scripts import APOSTROPHES

__all__ = ["ends_initials", "ends_sentence", "ends_statement", "is_question", "plain_line"]

_CLOSING = "\"'”’»›」』)）]】*_ \u00a0"
"""Marks that may stand after the one that ends a sentence."""
_STOPS = frozenset(".!?。．！？…؟۔।॥")
_PAUSES = frozenset(":;,：；，、؛،")
_QUESTIONS = frozenset("?!？！؟")

_INITIALS = re.compile(r"(?:^|\W)(?:[A-Z]\.){2,}$")


def plain_line(line: str) -> str:
    """The line of a plain text as rules read it: in one row, with straight apostrophes."""
    if not line.isascii():
        line = unicodedata.normalize("NFKC", line)
        for apostrophe in APOSTROPHES:
            line = line.replace(apostrophe, "'")
    return line.replace("\n", " ")


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
