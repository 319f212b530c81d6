"""Tell reporting from headings, captions, bylines, teasers, disclaimers and repeats."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.model import Role, Span
from compare.text.boilerplate import (
    find_cues,
    is_credit,
    line_role,
    remark_role,
)
from compare.text.edges import mark_closing, mark_dateline, mark_opening
from compare.text.labels import is_teaser_heading
from compare.text.punctuation import ends_initials, ends_statement, is_question, plain_line

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Piece", "find_roles"]

_UNMARKED = re.compile(r"[^\W_]|#|[\"'“‘«「『¿¡(（\[【]")
_LONGEST_TITLE = 30
_LONGEST_HEADING = 20
_LONGEST_QUESTION = 10
_LONGEST_LETTERS = 200
_SPOKEN = frozenset('!！"“”„‘«»「『')
"""What a question as a heading does not have: it is neither cried nor quoted."""
_TAIL = 1 / 3
"""A teaser heading ends the article where no more than this share of the words follows it."""
_REPEATED_LINE = 3
_REPEATED_SENTENCE = 6
"""Words from which a sentence that stands twice is a repeat, as a block and inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A block with its sentences and words."""

    span: Span
    sentences: Sequence[Span]
    forms: tuple[tuple[str, ...], ...]
    """The folded words of each sentence."""
    words: int
    """How many words the block has."""


def find_roles(text: str, pieces: Sequence[Piece]) -> list[list[Role]]:
    """The role of each sentence of each block."""
    cues = [[find_cues(forms) for forms in piece.forms] for piece in pieces]
    whole = _block_roles(text, pieces, [frozenset().union(*own) for own in cues])
    roles = [
        [role] * len(own) if role else _sentence_roles(text, piece, own)
        for role, piece, own in zip(whole, pieces, cues, strict=True)
    ]
    _mark_credits(text, pieces, roles)
    mark_opening(text, pieces, roles)
    mark_dateline(text, pieces, roles)
    mark_closing(text, pieces, roles)
    _mark_short_captions(text, pieces, roles)
    _mark_repeats(pieces, roles)
    return roles


def _sentence_roles(text: str, piece: Piece, cues: Sequence[frozenset[str]]) -> list[Role]:
    return [
        remark_role(text, span, forms, own) or Role.REPORTING
        for span, forms, own in zip(piece.sentences, piece.forms, cues, strict=True)
    ]


def _block_roles(
    text: str, pieces: Sequence[Piece], cues: Sequence[frozenset[str]]
) -> list[Role | None]:
    roles: list[Role | None] = []
    tail = announced = False
    left = total = sum(piece.words for piece in pieces)
    for place, piece in enumerate(pieces):
        line = plain_line(piece.span.of(text))
        left -= piece.words
        role = line_role(line, piece.words, cues[place], opens=place == 0)
        heading = role is None and _is_heading(line, piece, pieces, place)
        if tail or (announced and heading):
            role = role or Role.TEASER
        announced = role is Role.TEASER and is_teaser_heading(line)
        tail = tail or (announced and left <= _TAIL * total)
        roles.append(Role.HEADING if heading and role is None else role)
    return roles


def _is_heading(line: str, piece: Piece, pieces: Sequence[Piece], place: int) -> bool:
    """Whether the block is a title or heading: short, unended and followed by text."""
    if len(line) > _LONGEST_LETTERS or not piece.words or not _UNMARKED.match(line):
        return False
    if line.startswith("#"):
        return True
    if place == 0:
        initials = len(piece.sentences) == 1 and ends_initials(line)
        ended = ends_statement(line) and not is_question(line) and not initials
        return piece.words <= _LONGEST_TITLE and not ended and len(pieces) > 1
    short = piece.words <= _LONGEST_HEADING and len(piece.sentences) == 1
    if not short or place + 1 == len(pieces):
        return False
    return not ends_statement(line) or _is_asked(line, piece, pieces[place + 1])


def _is_asked(line: str, piece: Piece, answer: Piece) -> bool:
    """Whether the block is a question that nobody in the article asks, before a longer text."""
    return (
        piece.words <= _LONGEST_QUESTION < answer.words
        and is_question(line)
        and _SPOKEN.isdisjoint(line)
    )


def _mark_credits(text: str, pieces: Sequence[Piece], roles: list[list[Role]]) -> None:
    """Mark the credit that a caption ends in, where it is a sentence of its own."""
    for piece, own in zip(pieces, roles, strict=True):
        if own[0] is not Role.CAPTION or len(own) == 1:
            continue
        if is_credit(plain_line(piece.sentences[-1].of(text))):
            own[-1] = Role.BYLINE


def _mark_short_captions(text: str, pieces: Sequence[Piece], roles: list[list[Role]]) -> None:
    """Mark a line that the caption after it begins with and carries on."""
    for place in range(len(pieces) - 1):
        if roles[place + 1][0] is not Role.CAPTION:
            continue
        words, longer = (sum(pieces[at].forms, ()) for at in (place, place + 1))
        if (
            _REPEATED_LINE <= len(words) < len(longer)
            and longer[: len(words)] == words
            and not ends_statement(pieces[place].span.of(text))
        ):
            roles[place] = [Role.REPEAT] * len(roles[place])


def _mark_repeats(pieces: Sequence[Piece], roles: list[list[Role]]) -> None:
    """Mark what stands word for word in an earlier counted block or sentence."""
    blocks: dict[tuple[tuple[str, ...], ...], int] = {}
    sentences: dict[tuple[str, ...], tuple[int, int]] = {}
    for place, (piece, own) in enumerate(zip(pieces, roles, strict=True)):
        counted = [at for at, role in enumerate(own) if role.counted]
        if not counted:
            continue
        first = place if piece.words < _REPEATED_LINE else blocks.setdefault(piece.forms, place)
        for at in counted:
            forms, here = piece.forms[at], (place, at)
            known = len(forms) >= _REPEATED_SENTENCE and sentences.setdefault(forms, here) != here
            if known or first != place:
                own[at] = Role.REPEAT
