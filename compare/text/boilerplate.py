"""Recognise lines that are not reporting by how such lines are worded, whatever the outlet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.model import Role
from compare.text.credits import (
    BIO,
    BYLINE,
    CAPTION,
    CONTRIBUTED,
    CREDIT,
    DATE,
    FOR_A_PAPER,
    INPUTS,
    OFFICES,
    SLASHED,
    WORKED,
    any_of,
)
from compare.text.labels import label_role
from compare.text.notices import (
    ABOUT_ITSELF,
    COMMISSION,
    DISCLAIMER,
    FURNITURE,
    INVITATION,
    LIABILITY,
    NOTICE,
    ORIGIN,
    RESERVED,
    TAG,
)
from compare.text.punctuation import plain_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from compare.model import Span

__all__ = ["find_cues", "is_bio", "is_credit", "line_role", "remark_role"]


_LEAD = r"[^\w\"'“«「]*"
"""Bullets and arrows, but no quotation mark: what is quoted is reporting."""


def _line(pattern: str, end: str = r"\s*[.!>»→]*") -> re.Pattern[str]:
    return re.compile(pattern + end, re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Rule:
    role: Role
    pattern: re.Pattern[str]
    longest: int
    """Words beyond which no line is matched."""
    cues: frozenset[str] = frozenset()
    """Folded words of which a line must have one to be worth matching; empty for any line."""

    @property
    def tagged(self) -> bool:
        """Whether a line that says who says so is reporting all the same."""
        return self.role in (Role.TEASER, Role.DISCLAIMER)


_CREDITED = frozenset(
    "photo photos photograph image images picture pictures pic illustration graphic video figure"
    " fig caption screenshot screengrab courtesy credit credits file getty reuters afp ap xinhua"
    " cfp vcg epa efe ansa dpa lusa belga kyodo yonhap tass anadolu pti shutterstock istock alamy"
    " bloomberg unsplash wikimedia zuma nurphoto imago handout foto fotos bild bildquelle"
    " crédit crédits crédito créditos imagen imagem immagine fotografía fotografia"
    " associated 图 写 摄 archivfoto beeld fot zdjęcie фото φωτογραφία φωτο fotoğraf ©".split()
)
_OF_THE_PAGE = frozenset("views view opinions opinion this version developing breaking".split())
_WORKING = frozenset("writing editing compiled reported written edited".split())
_DRAWING = frozenset(
    "input inputs report reports reporting contribution contributions file files material"
    " assistance avec mit con com".split()
)
_INVITING = frozenset(
    "click tap press sign subscribe follow like download get register to have got share read"
    " enable turn this find see learn discover contact".split()
)
"""Folded words that an invitation can begin with."""
_BIO = re.compile(BIO, re.IGNORECASE | re.DOTALL)
_TAG = _line(TAG)
_INVITATIONS = _Rule(Role.TEASER, _line(_LEAD + INVITATION), 40)
_DISCLAIMERS = (
    _Rule(Role.DISCLAIMER, _line(RESERVED), 120, frozenset(["reserved"])),
    _Rule(Role.DISCLAIMER, _line(DISCLAIMER), 120, _OF_THE_PAGE),
    _Rule(
        Role.DISCLAIMER,
        _line(ORIGIN),
        120,
        frozenset(
            "published appeared printed republished reprinted publié publicado pubblicato zuerst"
            " ursprünglich".split()
        ),
    ),
    _Rule(
        Role.DISCLAIMER,
        _line(LIABILITY),
        120,
        frozenset(["responsible", "liable", "necessarily"]),
    ),
    _Rule(Role.DISCLAIMER, _line(COMMISSION), 120, frozenset(["commission", "compensation"])),
)
_CREDITS = (
    _Rule(Role.BYLINE, _line(CONTRIBUTED), 60, frozenset(["contributed"])),
    _Rule(Role.BYLINE, _line(WORKED), 60, frozenset(["reporting"])),
    _Rule(Role.BYLINE, _line(INPUTS), 20, _DRAWING),
)
_WORKED = _Rule(Role.BYLINE, _line(WORKED), 60, _WORKING)
_CREDIT = _Rule(Role.BYLINE, _line(CREDIT), 12, _CREDITED)
_LINES = (
    _Rule(Role.DISCLAIMER, _line(NOTICE), 120),
    *_DISCLAIMERS,
    _Rule(Role.DISCLAIMER, _line(_LEAD + ABOUT_ITSELF), 120, frozenset(["this", "above"])),
    _Rule(Role.TEASER, _line(_LEAD + any_of(FURNITURE, INVITATION)), 40),
    _Rule(Role.BYLINE, _line(BYLINE), 50),
    _Rule(Role.BYLINE, _line(DATE, end=""), 25),
    *_CREDITS,
    _WORKED,
    _CREDIT,
    _Rule(Role.CAPTION, _line(CAPTION, end=""), 120, _CREDITED),
    _Rule(Role.CAPTION, _line(SLASHED, end=""), 80),
)
_UNENDED = (_Rule(Role.CAPTION, _line(FOR_A_PAPER, end=""), 60),)
_UNCUED = tuple(rule for rule in _LINES if not rule.cues)
_REMARKS = (*_CREDITS, *_DISCLAIMERS)
_CUES = frozenset().union(*(rule.cues for rule in _LINES))


def find_cues(forms: Sequence[str]) -> frozenset[str]:
    """The folded words among `forms` that some kinds of boilerplate cannot do without."""
    return _CUES.intersection(forms)


def is_credit(line: str) -> bool:
    """Whether the line says whose a picture is, and nothing else."""
    return _CREDIT.pattern.fullmatch(line) is not None


def is_bio(text: str, sentence: Span, forms: Sequence[str]) -> bool:
    """Whether a sentence with these folded words is worded like the first one about an author."""
    if OFFICES.isdisjoint(forms):
        return False
    return _BIO.fullmatch(plain_line(sentence.of(text))) is not None


def line_role(line: str, words: int, cues: AbstractSet[str], *, opens: bool) -> Role | None:
    """The role of a whole block that is worded like boilerplate or a caption; else None.

    Args:
        line: The block, as `plain_line` gives it.
        words: How many it has.
        cues: Its words as `find_cues` gives them.
        opens: Whether the article begins with it.
    """
    if role := label_role(line, opens=opens):
        return role
    if "©" in line:
        cues = cues | {"©"}
    role = _first(_LINES if cues else _UNCUED, line, words, cues)
    if role is None and line[-1:].isalnum():
        role = _first(_UNENDED, line, words, cues)
    return role


def remark_role(
    text: str, sentence: Span, forms: Sequence[str], cues: AbstractSet[str]
) -> Role | None:
    """The role of a sentence inside a paragraph that speaks of the page itself; else None.

    Args:
        text: The text that the sentence lies in.
        sentence: Where it lies.
        forms: Its folded words.
        cues: Its words as `find_cues` gives them.
    """
    inviting = bool(forms) and forms[0] in _INVITING
    if not cues and not inviting:
        return None
    rules = (_INVITATIONS, *_REMARKS) if inviting else _REMARKS
    return _first(rules, plain_line(sentence.of(text)), len(forms), cues)


def _first(rules: Iterable[_Rule], line: str, words: int, cues: AbstractSet[str]) -> Role | None:
    for rule in rules:
        if words > rule.longest or (rule.cues and rule.cues.isdisjoint(cues)):
            continue
        if rule.pattern.fullmatch(line):
            return None if rule.tagged and _TAG.fullmatch(line) else rule.role
    return None
