"""Recognise what opens an article after its title, and what closes it, by place and wording."""

from __future__ import annotations

import re
from itertools import chain, takewhile
from typing import TYPE_CHECKING

from compare.model import Role
from compare.text.boilerplate import is_bio
from compare.text.credits import (
    CLOSED_BY,
    CONTRIBUTED_TO_THE,
    DATELINE,
    NAMED_BYLINES,
    OUR_OFFICE,
    PLACED_BYLINES,
    WRITTEN_ON,
    any_of,
)
from compare.text.notices import CLOSING
from compare.text.punctuation import plain_line
from compare.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from compare.text.roles import Piece

__all__ = ["mark_closing", "mark_dateline", "mark_opening"]

_LONGEST_BYLINE = 16
_LONGEST_CLOSING = 60
"""Words beyond which no block is looked at."""
_HEAD = 4
"""Blocks among which the first paragraph is."""

_PRESENT = frozenset(("is", "are", "has", "have"))
_GOING_ON = frozenset(
    "he she they his her their before previously follow email contact reach write".split()
)
"""What sentences about an author begin with after the first."""
_NEWS = frozenset("said says told arrested killed died injured charged sued".split())
_PAST = frozenset(("was", "were", "had"))
_EARLIER = frozenset(("previously", "formerly", "before", "until"))


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern + r"\s*\.?", re.IGNORECASE | re.DOTALL)


_NAMED = re.compile(NAMED_BYLINES, re.IGNORECASE)
_PLACED = re.compile(PLACED_BYLINES, re.IGNORECASE)
_UNNAMED = re.compile(any_of(OUR_OFFICE, WRITTEN_ON), re.IGNORECASE)
_SIGNED = _compiled(CLOSED_BY)
_FROM = _compiled(DATELINE)
_HELPED = _compiled(CONTRIBUTED_TO_THE)
_SAID_OF_ITSELF = _compiled(CLOSING)
_NAME = re.compile(r"[^\W\d_]+")


def mark_opening(text: str, pieces: Sequence[Piece], roles: list[list[Role]]) -> None:
    """Mark bylines and dates between the title and the first paragraph, a standfirst apart."""
    stood = False
    for place in range(1, len(pieces)):
        own, piece = roles[place], pieces[place]
        if not any(role.counted for role in own):
            continue
        if piece.words <= _LONGEST_BYLINE and _is_byline(
            plain_line(piece.span.of(text)), place, pieces, roles
        ):
            roles[place] = [Role.BYLINE] * len(own)
        elif Role.REPORTING in own:
            if stood or len(own) > 1:
                return
            stood = True


def mark_dateline(text: str, pieces: Sequence[Piece], roles: list[list[Role]]) -> None:
    """Mark the place with a full stop that the first paragraph begins with."""
    for piece, own in zip(pieces[:_HEAD], roles, strict=False):
        opens = len(own) > 1 and own[0] is Role.REPORTING
        if opens and _FROM.fullmatch(plain_line(piece.sentences[0].of(text))):
            own[0] = Role.BYLINE
            return


def _is_byline(
    line: str, place: int, pieces: Sequence[Piece], roles: Sequence[Sequence[Role]]
) -> bool:
    """Whether the block's line says who wrote the article, or when, and nobody in the news."""
    if _UNNAMED.fullmatch(line):
        return True
    found = _NAMED.fullmatch(line) or (Role.HEADING in roles[place] and _PLACED.fullmatch(line))
    if not found:
        return False
    names = next(group for group in found.groups() if group)
    folded = {fold(name) for name in _NAME.findall(names) if name[0].isupper()}
    others = [at for at in range(len(pieces)) if at != place]
    return _words_told(others, pieces, roles).isdisjoint(folded)


def mark_closing(text: str, pieces: Sequence[Piece], roles: list[list[Role]]) -> None:
    """Mark the credits, remarks and lines about the authors that come after all reporting."""
    for place in reversed(range(1, len(pieces))):
        own, piece = roles[place], pieces[place]
        if not any(role.counted for role in own):
            continue
        if role := _closing_role(text, place, pieces, roles):
            roles[place] = [role] * len(own)
            continue
        for at in reversed(range(1, len(own))):
            if own[at].counted:
                remark = _remark_role(plain_line(piece.sentences[at].of(text)))
                if remark is None:
                    break
                own[at] = remark
        break


def _closing_role(
    text: str, place: int, pieces: Sequence[Piece], roles: Sequence[Sequence[Role]]
) -> Role | None:
    piece = pieces[place]
    if is_bio(text, piece.sentences[0], piece.forms[0]):
        told = _words_told(range(place), pieces, roles)
        return Role.BYLINE if _is_of_author(piece, told) else None
    if piece.words > _LONGEST_CLOSING:
        return None
    line = plain_line(piece.span.of(text))
    short = piece.words <= _LONGEST_BYLINE
    if short and (_SIGNED.fullmatch(line) or _is_byline(line, place, pieces, roles)):
        return Role.BYLINE
    return _remark_role(line)


def _remark_role(line: str) -> Role | None:
    if _HELPED.fullmatch(line):
        return Role.BYLINE
    return Role.DISCLAIMER if _SAID_OF_ITSELF.fullmatch(line) else None


def _words_told(
    places: Iterable[int], pieces: Sequence[Piece], roles: Sequence[Sequence[Role]]
) -> set[str]:
    """The folded words of what counts in the blocks at these places."""
    return set(
        chain.from_iterable(
            forms
            for place in places
            for forms, role in zip(pieces[place].forms, roles[place], strict=True)
            if role.counted
        )
    )


def _is_of_author(piece: Piece, told: AbstractSet[str]) -> bool:
    """Whether a closing block speaks of an author, whom what is told before never names."""
    name = {*takewhile(lambda form: form not in _PRESENT, piece.forms[0])} - {"and"}
    return (
        bool(told)
        and told.isdisjoint(name)
        and all(
            (place == 0 or forms[0] in _GOING_ON or forms[0] in name)
            and _NEWS.isdisjoint(forms)
            and (_PAST.isdisjoint(forms) or not _EARLIER.isdisjoint(forms))
            for place, forms in enumerate(piece.forms)
            if forms
        )
    )
