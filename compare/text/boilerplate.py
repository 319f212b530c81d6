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
    INPUTS,
    OFFICES,
    SLASHED,
    WORKED,
    any_of,
)
from compare.text.punctuation import plain_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from compare.model import Span

__all__ = ["find_cues", "is_bio", "is_credit", "is_teaser_heading", "line_role", "remark_role"]


_TEASER_HEADING = any_of(
    r"must[ -](?:reads?|watch|see)",
    r"(?:also|further|recommended|suggested) (?:reads?|reading|watch)",
    r"(?:read|see|watch|learn|discover) (?:more|also|next)|read next|(?:up|what to read) next",
    r"related(?: (?:articles?|stor(?:y|ies)|news|coverage|content|posts?|topics?|links?|videos?))?",
    r"more (?:on this(?: story| topic)?|stories|news|headlines|coverage|from [^.!?:]{2,40})",
    r"you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: for you| stories)?",
    r"trending(?: now| stories)?|most (?:read|popular|viewed|shared)",
    r"(?:top|latest|other|featured|popular) (?:stories|news|articles|posts)",
    r"editors?'?s? (?:picks?|choice)|don't miss|in case you missed it|next (?:article|story)",
    r"à lire aussi|lire aussi|lee también|leia (?:também|mais)|leggi anche|lesen sie auch",
    r"mehr zum thema|相关阅读|延伸阅读|相关新闻|関連記事",
)
_TEASER = rf"{_TEASER_HEADING}(?:(?: ?[:|>»→–—]| -(?= |$))\s?.*)?"
_FURNITURE = any_of(
    r"advertisements?|sponsored(?: content| by .*)?|promoted(?: content| stories)?",
    r"(?:the )?(?:story|article|post) continues (?:below|after).*|(?:keep )?scroll(?:ing)? .*",
    r"continue reading(?: .*)?|skip (?:to|advertisement)\b.*|back to top|go back|menu|home|search",
    r"(?:site|main|mobile|page)\b.* navigation|loading|listen to this .*",
    r"share(?: this| on| via)?(?: article| story| post| page)?|share (?:this|on|via) .*",
    r"(?:print|e-?mail|tweet|save|bookmark)(?: this)?(?: article| story| page)?",
    r"(?:\d+ |view (?:all )?|show |post a |leave a )?(?:comments?|repl(?:y|ies))",
    r"join (?:the|our) (?:conversation|discussion|community|channel|newsletter).*",
    r"(?:tags?|topics?|keywords|filed under|categor(?:y|ies)|labels?)\s*:.*",
    r"watch (?:live|now|the (?:full )?(?:video|interview)(?: (?:here|below|above))?)",
    r"support (?:our|quality|independent) journalism.*|(?:like|follow|find|join) us\b.*",
    r"(?:suivez-nous|folgen sie uns|síguenos|siga-nos|seguici|关注我们).*",
)
_NETWORK = (
    r"(?:twitter|x|facebook|instagram|threads|linkedin|youtube|tiktok|telegram|whatsapp|weibo"
    r"|bluesky|mastodon|google news|social media)"
)
_INVITATION = any_of(
    r"(?:click|tap|press) (?:here|on the link|the link)\b.*",
    r"sign up (?:here|now|today|for (?:our|the|free|a|my)\b|to (?:our|receive|get)\b).*",
    r"subscribe(?: (?:here|now|today|to|for)\b.*)?|register (?:here|now|for free)\b.*",
    rf"follow (?:@\w+|[\w.' @]{{2,60}}?) on {_NETWORK}\b.*|like [\w.' ]{{2,40}} on facebook\b.*",
    r"download (?:our|the [\w' ]{2,40}) app\b.*|(?:enable|turn on) javascript.*",
    r"get (?:our|the [\w' ]{2,40}) (?:newsletter|app|alerts?)\b.*",
    r"to (?:read|see|view|continue reading|comment on) (?:more|the full|this|the rest).{0,80}"
    r"(?:click|visit|subscribe|log in|sign (?:in|up))\b.*",
    r"(?:have|got) a (?:news )?tip\b.*|share your (?:thoughts|views|story) .*",
    r"read (?:the )?(?:full|original|entire|whole) (?:article|story|report|text|post)\b.*",
    r"(?:follow|find|read|see|get) [^,;]{2,80} (?:at|on|here):? (?:https?://|www\.)\S+",
    r"this video is no longer available.*",
)
_NOTICE = any_of(
    r"(?:©|\(c\)|copyright\b).*|disclaimer\b.*|privacy policy\b.{0,80}",
    r"terms (?:of (?:use|service)|and conditions)\b.{0,80}",
    r"(?:this|our) (?:site|website) uses cookies\b.*",
    r"(?:our|nos|nuestros|nossos|unsere|i nostri) (?:editorial )?(?:standards?|principles|values"
    r"|principes|estándares|padrões|principios|princípios|grundsätze|principi"
    r"|code of \w+)\s*:.{2,80}",
    r"(?:the )?thomson reuters trust principles",
    r"by (?:continuing|using|clicking|signing up)\b.{0,80}\byou (?:agree|accept|consent)\b.*",
)
_OURS = (
    r"(?:article|column|piece|post|site|story|page|commentary|report|content|interview|material)"
)
_RESERVED = (
    r".{0,200}(?:\b(?:all rights reserved|tous droits réservés|alle rechte vorbehalten"
    r"|todos (?:los derechos|os direitos) reservados|tutti i diritti riservati)\b|版权所有).*"
)
_DISCLAIMER = any_of(
    r"(?:the )?(?:views?|opinions?)\b.{0,60}\bexpressed (?:in|by|on|here|herein|above|are)\b.{0,60}"
    rf"\b(?:th(?:is|ese) {_OURS}|here|herein|above|authors?|own|contributors?|guests?)\b.*",
    rf"(?:this|the above) {_OURS} (?:was|has been|is|were|may|first|originally|does not)\b "
    r"(?:(?:first|originally|previously|automatically|also|being|been|not|be|necessarily) )*"
    r"(?:published|appear(?:s|ed)?|syndicated|republished|updated|corrected|edited|generated"
    r"|produced|translated|reprinted|distributed|rewritten|broadcast|provided|reproduced|amended"
    r"|adapted|excerpted|constitute|reflect)\b.*",
    rf"(?:this|the above) {_OURS} (?:appears|appeared|contains affiliate|is part of)\b.*",
    r"(?:an?|an earlier|another|the original) version of this (?:article|story|post|report)\b.*",
)
_ORIGIN = any_of(
    r"(?:first|originally|previously) (?:published|appeared|printed) (?:in|on|by|at)"
    r"(?:,? (?:(?-i:[A-ZÀ-Þ\d])[\w.'&:-]*|of|the|and|in|on|at)){1,14}",
    r"(?:republished|reprinted) (?:from|with (?:the )?(?:kind )?permission"
    r"|under an? (?:creative|cc)\b)[^,]{0,100}",
    r"(?:cet article|este artículo|este artigo|questo articolo|dieser (?:artikel|beitrag|text))"
    r" (?:a (?:d'abord )?été (?:initialement )?publié|(?:fue|foi) publicado"
    r"|è stato pubblicato|(?:erschien|ist)\b.{0,40}\b(?:zuerst|ursprünglich))\b.*",
)
_LIABILITY = (
    r".{0,120}\b(?:is|are|do|does|shall|will|should) not (?:be )?(?:held )?(?:responsible|liable"
    r"|necessarily (?:reflect|represent))\b.{0,80}\b(?:content|accuracy|views?|opinions?|position"
    r"|external|errors)\b.*"
)
_SOLELY = r".{2,60} solely responsible for (?:all|its|the|this) content\b.*"
_COMMISSION = (
    r".{2,40} may (?:earn|receive) (?:an? )?(?:small |affiliate )*(?:commission|compensation)\b.*"
)
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


_CREDITED = frozenset(
    "photo photos photograph image images picture pictures pic illustration graphic video figure"
    " fig caption screenshot screengrab courtesy credit credits file getty reuters afp ap xinhua"
    " cfp vcg epa efe ansa dpa lusa belga kyodo yonhap tass anadolu pti shutterstock istock alamy"
    " bloomberg unsplash wikimedia zuma nurphoto imago handout foto fotos bild bildquelle"
    " crédit crédits imagen imagem fotografía associated 图 写 摄".split()
)
_OF_THE_PAGE = frozenset(
    "view views opinion opinions version article column piece post site story page commentary"
    " report content interview material".split()
)
_WORKING = frozenset("writing editing compiled reported written edited".split())
_DRAWING = frozenset(
    "input inputs report reports reporting contribution contributions file files material"
    " assistance avec mit con com".split()
)
_INVITING = frozenset(
    "click tap press sign subscribe follow like download get register to have got share read"
    " enable turn this find see".split()
)
"""Folded words that an invitation can begin with."""
_BIO = re.compile(BIO, re.IGNORECASE | re.DOTALL)
_HEADING_ONLY = _line(rf"{_LEAD}{_TEASER_HEADING}", end=r"\s*[:.!>»→|–—-]*")
_INVITATIONS = _Rule(Role.TEASER, _line(_LEAD + _INVITATION), 50)
_DISCLAIMERS = (
    _Rule(
        Role.DISCLAIMER,
        _line(_RESERVED),
        120,
        frozenset(["rights", "droits", "rechte", "derechos", "direitos", "diritti", "权"]),
    ),
    _Rule(Role.DISCLAIMER, _line(_DISCLAIMER), 120, _OF_THE_PAGE),
    _Rule(
        Role.DISCLAIMER,
        _line(_ORIGIN),
        120,
        frozenset(
            "published appeared printed republished reprinted publié publicado pubblicato zuerst"
            " ursprünglich".split()
        ),
    ),
    _Rule(
        Role.DISCLAIMER,
        _line(any_of(_LIABILITY, _SOLELY)),
        120,
        frozenset(["responsible", "liable", "necessarily"]),
    ),
    _Rule(Role.DISCLAIMER, _line(_COMMISSION), 120, frozenset(["commission", "compensation"])),
)
_CREDITS = (
    _Rule(Role.BYLINE, _line(CONTRIBUTED), 60, frozenset(["contributed"])),
    _Rule(Role.BYLINE, _line(WORKED), 60, frozenset(["reporting"])),
    _Rule(Role.BYLINE, _line(INPUTS), 20, _DRAWING),
)
_WORKED = _Rule(Role.BYLINE, _line(WORKED), 60, _WORKING)
_CREDIT = _Rule(Role.BYLINE, _line(CREDIT), 12, _CREDITED)
_LINES = (
    _Rule(Role.DISCLAIMER, _line(_NOTICE), 120),
    *_DISCLAIMERS,
    _Rule(Role.TEASER, _line(_LEAD + any_of(_TEASER, _FURNITURE, _INVITATION)), 60),
    _Rule(Role.BYLINE, _line(BYLINE), 50),
    _Rule(Role.BYLINE, _line(DATE, end=""), 25),
    *_CREDITS,
    _WORKED,
    _CREDIT,
    _Rule(Role.CAPTION, _line(CAPTION, end=""), 120, _CREDITED),
    _Rule(Role.CAPTION, _line(SLASHED, end=""), 80),
)
_UNCUED = tuple(rule for rule in _LINES if not rule.cues)
_REMARKS = (*_CREDITS, *_DISCLAIMERS)
_CUES = frozenset().union(*(rule.cues for rule in _LINES))


def find_cues(forms: Sequence[str]) -> frozenset[str]:
    """The folded words among `forms` that some kinds of boilerplate cannot do without."""
    return _CUES.intersection(forms)


def is_teaser_heading(line: str) -> bool:
    """Whether the line only announces links to other articles ("Must Read")."""
    return _HEADING_ONLY.fullmatch(line) is not None


def is_credit(line: str) -> bool:
    """Whether the line says whose a picture is, and nothing else."""
    return _CREDIT.pattern.fullmatch(line) is not None


def is_bio(text: str, sentence: Span, forms: Sequence[str]) -> bool:
    """Whether a sentence with these folded words is worded like the first one about an author."""
    if OFFICES.isdisjoint(forms):
        return False
    return _BIO.fullmatch(plain_line(sentence.of(text))) is not None


def line_role(line: str, words: int, cues: AbstractSet[str]) -> Role | None:
    """The role of a whole block that is worded like boilerplate or a caption; else None.

    Args:
        line: The block, as `plain_line` gives it.
        words: How many it has.
        cues: Its words as `find_cues` gives them.
    """
    return _first(_LINES if cues else _UNCUED, line, words, cues)


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
            return rule.role
    return None
