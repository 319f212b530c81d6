"""Recognise lines that are not reporting by how such lines are worded, whatever the outlet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.model import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from compare.model import Span

__all__ = ["find_cues", "is_teaser_heading", "line_role", "remark_role"]


def _any(*patterns: str) -> str:
    return f"(?:{'|'.join(patterns)})"


_TEASER_HEADING = _any(
    r"must[ -](?:reads?|watch|see)",
    r"(?:also|further|recommended|suggested) (?:reads?|reading|watch)",
    r"(?:read|see|watch|learn|discover) (?:more|also|next)|read next|(?:up|what to read) next",
    r"related(?: (?:articles?|stor(?:y|ies)|news|coverage|content|posts?|topics?|links?|videos?))?",
    r"more (?:on this(?: story| topic)?|stories|news|headlines|coverage|from [^.!?:]{2,40})",
    r"you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: for you| stories)?",
    r"trending(?: now| stories)?|most (?:read|popular|viewed|shared)",
    r"(?:top|latest|other|featured|popular) (?:stories|news|articles|posts)",
    r"editors?['’]?s? (?:picks?|choice)|don['’]t miss|in case you missed it|next (?:article|story)",
    r"à lire aussi|lire aussi|lee también|leia (?:também|mais)|leggi anche|lesen sie auch",
    r"mehr zum thema|相关阅读|延伸阅读|相关新闻|関連記事",
)
_FURNITURE = _any(
    r"advertisements?|sponsored(?: content| by .*)?|promoted(?: content| stories)?",
    r"(?:the )?(?:story|article|post) continues (?:below|after).*|(?:keep )?scroll(?:ing)? .*",
    r"continue reading(?: .*)?|skip (?:to|advertisement)\b.*|back to top|go back|menu|home|search",
    r"(?:site|main|mobile|page)\b.* navigation|loading|listen to this .*",
    r"share(?: this| on| via)?(?: article| story| post| page)?|share (?:this|on|via) .*",
    r"(?:print|e-?mail|tweet|save|bookmark)(?: this)?(?: article| story| page)?",
    r"(?:\d+ |view (?:all )?|show |post a |leave a )?(?:comments?|repl(?:y|ies))",
    r"join (?:the|our) (?:conversation|discussion|community|channel|newsletter).*",
    r"(?:tags?|topics?|keywords|filed under|categor(?:y|ies)|labels?)\s*[:：].*",
    r"watch (?:live|now|the (?:full )?(?:video|interview)(?: (?:here|below|above))?)",
    r"support (?:our|quality|independent) journalism.*|(?:like|follow|find|join) us\b.*",
)
_NETWORK = (
    r"(?:twitter|x|facebook|instagram|threads|linkedin|youtube|tiktok|telegram|whatsapp|weibo"
    r"|bluesky|mastodon|google news|social media)"
)
_INVITATION = _any(
    r"(?:click|tap|press) (?:here|on the link|the link)\b.*",
    r"sign up (?:here|now|today|for (?:our|the|free|a|my)\b|to (?:our|receive|get)\b).*",
    r"subscribe(?: (?:here|now|today|to|for)\b.*)?|register (?:here|now|for free)\b.*",
    rf"follow (?:@\w+|[\w.’' @]{{2,60}}?) on {_NETWORK}\b.*|like [\w.’' ]{{2,40}} on facebook\b.*",
    r"download (?:our|the [\w’' ]{2,40}) app\b.*|(?:enable|turn on) javascript.*",
    r"get (?:our|the [\w’' ]{2,40}) (?:newsletter|app|alerts?)\b.*",
    r"to (?:read|see|view|continue reading|comment on) (?:more|the full|this|the rest).{0,80}"
    r"(?:click|visit|subscribe|log in|sign (?:in|up))\b.*",
    r"(?:have|got) a (?:news )?tip\b.*|share your (?:thoughts|views|story) .*",
    r"read (?:the )?(?:full|original|entire|whole) (?:article|story|report|text|post)\b.*",
    r"this video is no longer available.*",
)
_NAMES = (
    r"(?:[A-Z][\w.’'-]*|\d{1,4}|and|of|for|with|in|the|de|van|von|da|bin|al|special|to|staff"
    r"|writers?)"
)
_WORK = r"(?:reporting|writing|editing|compiled|reported|written|edited)"
_BYLINE = _any(
    rf"(?-i:(?:[Bb]y|BY)\s*:?(?:(?:\s*[,|/&•·–—]\s*|\s+(?:-\s+)?){_NAMES}){{0,14}}+)\s*",
    r"(?:(?:chief |photo |web |managing |copy )?editor|author|writer|reporter|contributor)s?"
    r"\s*[:：].{0,80}",
    r"(?:edited|written|reported|reporting|text|story|translated|published) by\s*[:：].{0,80}",
    r"(?:(?:first |originally |last )?(?:published|posted|updated)(?: on| at)?)\s*[:：].{0,80}",
    r"(?:auteur|autor|redacción|quelle|责任编辑|编辑|记者|作者|来源)\s*[:：].{0,80}",
    r"source\s*[:：].{0,40}",
    rf"[(（【\[]?(?:(?:additional|further|with|main) )?{_WORK}(?:,? (?:and )?(?:further )?{_WORK})*"
    r" by (?-i:[A-Z]).{2,200}",
    r"[(（](?-i:[A-Z])[\w.&’' -]{1,30}[)）]|[(（](?:完|新华社|(?:实习)?编辑.*)[)）]",
)
_CONTRIBUTED = (
    r".{3,200} contributed (?:to (?:this|the) (?:report|story|article|post)"
    r"|(?:additional )?reporting|from (?-i:[A-Z])).{0,120}"
)
_DATE = re.compile(
    r"(?=.*\d)(?:\W|\d|\b(?:"
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun"
    r"|am|pm|a\.m|p\.m|utc|gmt|bst|ist|[ecmp][sd]?t|cest"
    r"|updated?|published?|posted|last|first|modified|on|at|of|ago|by"
    r"|hours?|minutes?|days?|min|read)\b"
    r"|(?<=\d)(?:st|nd|rd|th|[ap]m|[tz])\b|(?<=\d)t(?=\d)|[年月日时時分秒])+",
    re.IGNORECASE,
)
_AGENCY = (
    r"(?:getty(?: images)?|reuters|afp|ap|ap photo|xinhua|cfp|vcg|epa|epa-efe|shutterstock|istock"
    r"|alamy|bloomberg|unsplash|wikimedia(?: commons)?|handout|(?:file|courtesy) photo|screenshot)"
)
_PICTURE = (
    r"(?:photo|image|picture|pic|photograph|illustration|graphic|video|screen(?:shot|grab))s?"
)
_CAPTION = _any(
    rf"(?:file )?{_PICTURE}(?: by| credit| source| courtesy)?\s*[:：|].*",
    r"(?:photo illustration|fig(?:ure|\.)? ?\d+|caption|foto|bild|图|图片|写真)\s*[:：|].*",
    r"(?-i:FILE(?: PHOTO)?)\s*[-–—:].*",
    rf".+[(（\[【](?:(?:ap |file |handout )?{_PICTURE}|courtesy|credits?|foto|图|图片|写真)\b"
    r"[^)）\]】]{0,90}[)）\]】]\.?",
    rf".+[(（\[]{_AGENCY}/[^)）\]]{{1,60}}[)）\]]",
    rf".+[.!?。|/•·–—-] ?(?:[\w.&’' ]{{2,40}}(?:/| via )\s?)?{_AGENCY}",
    r".+ via (?:getty images|reuters|ap|afp)",
    r"(?:photo|image|picture)s? (?:by|courtesy(?: of)?|credit) .{2,60}",
)
_SLASHED_CREDIT = r"(?=.*/)" + _any(
    r".+[(（](?-i:[A-Z])[\w.& -]{1,30}/(?-i:[A-Z])[\w.&’' /-]{1,50}[)）]",
    r".+[.!?。”\"’] ?/ ?(?-i:[A-Z])[\w.&’' /-]{1,40}",
)
_NOTICE = _any(
    r"(?:©|\(c\)|copyright\b).*|disclaimer\b.*|privacy policy\b.{0,80}",
    r"terms (?:of (?:use|service)|and conditions)\b.{0,80}",
    r"(?:this|our) (?:site|website) uses cookies\b.*",
    r"by (?:continuing|using|clicking|signing up)\b.{0,80}\byou (?:agree|accept|consent)\b.*",
)
_OURS = (
    r"(?:article|column|piece|post|site|story|page|commentary|report|content|interview|material)"
)
_RESERVED = r".{0,200}\ball rights reserved\b.*"
_DISCLAIMER = _any(
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
_LIABILITY = (
    r".{0,120}\b(?:is|are|do|does|shall|will|should) not (?:be )?(?:held )?(?:responsible|liable"
    r"|necessarily (?:reflect|represent))\b.{0,80}\b(?:content|accuracy|views?|opinions?|position"
    r"|external|errors)\b.*"
)
_COMMISSION = (
    r".{2,40} may (?:earn|receive) (?:an? )?(?:small |affiliate )*(?:commission|compensation)\b.*"
)
_LEAD = r"[^\w\"'“‘«「]*"
"""Bullets and arrows, but no quotation mark: what is quoted is reporting."""


def _line(pattern: str, end: str = r"\s*[.…!>»→]*") -> re.Pattern[str]:
    return re.compile(pattern + end, re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Rule:
    role: Role
    pattern: re.Pattern[str]
    longest: int
    """Words beyond which no line is matched."""
    cues: frozenset[str] = frozenset()
    """Folded words of which a line must have one to be worth matching; empty for any line."""

    def holds(self, line: str, cues: AbstractSet[str]) -> bool:
        if self.cues and self.cues.isdisjoint(cues):
            return False
        return self.pattern.fullmatch(line) is not None


_CREDITED = frozenset(
    "photo photos photograph image images picture pictures pic illustration graphic video figure"
    " fig caption screenshot screengrab courtesy credit credits file getty reuters afp ap xinhua"
    " cfp vcg"
    " epa shutterstock istock alamy bloomberg unsplash wikimedia handout foto bild 图 写".split()
)
_OF_THE_PAGE = frozenset(
    "view views opinion opinions version article column piece post site story page commentary"
    " report content interview material".split()
)
_INVITING = frozenset(
    "click tap press sign subscribe follow like download get register to have got share read"
    " enable turn this".split()
)
"""Folded words that an invitation can begin with."""
_HEADING_ONLY = _line(rf"{_LEAD}{_TEASER_HEADING}", end=r"\s*[:：.…!>»→|–—-]*")
_INVITATIONS = _Rule(Role.TEASER, _line(_LEAD + _INVITATION), 50)
_DISCLAIMERS = (
    _Rule(Role.DISCLAIMER, _line(_RESERVED), 120, frozenset(["rights"])),
    _Rule(Role.DISCLAIMER, _line(_DISCLAIMER), 120, _OF_THE_PAGE),
    _Rule(
        Role.DISCLAIMER,
        _line(_LIABILITY),
        120,
        frozenset(["responsible", "liable", "necessarily"]),
    ),
    _Rule(Role.DISCLAIMER, _line(_COMMISSION), 120, frozenset(["commission", "compensation"])),
)
_CONTRIBUTIONS = _Rule(Role.BYLINE, _line(_CONTRIBUTED), 60, frozenset(["contributed"]))
_LINES = (
    _Rule(Role.DISCLAIMER, _line(_NOTICE), 120),
    *_DISCLAIMERS,
    _Rule(Role.TEASER, _line(rf"{_LEAD}{_TEASER_HEADING}\s*[:：|>»→–—-]\s?.*"), 60),
    _Rule(Role.TEASER, _line(_LEAD + _any(_TEASER_HEADING, _FURNITURE, _INVITATION)), 50),
    _Rule(Role.BYLINE, _line(_BYLINE), 50),
    _Rule(Role.BYLINE, _DATE, 25),
    _CONTRIBUTIONS,
    _Rule(Role.CAPTION, _line(_CAPTION, end=""), 120, _CREDITED),
    _Rule(Role.CAPTION, _line(_SLASHED_CREDIT, end=""), 80),
)
_UNCUED = tuple(rule for rule in _LINES if not rule.cues)
_REMARKS = (_CONTRIBUTIONS, *_DISCLAIMERS)
_CUES = frozenset().union(*(rule.cues for rule in _LINES))


def find_cues(forms: Sequence[str]) -> frozenset[str]:
    """The folded words among `forms` that some kinds of boilerplate cannot do without."""
    return _CUES.intersection(forms)


def is_teaser_heading(line: str) -> bool:
    """Whether the line only announces links to other articles ("Must Read")."""
    return _HEADING_ONLY.fullmatch(line) is not None


def line_role(line: str, words: int, cues: AbstractSet[str]) -> Role | None:
    """The role of a whole block that is worded like boilerplate or a caption; else None.

    Args:
        line: The block as published.
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
    return _first(rules, sentence.of(text), len(forms), cues)


def _first(rules: Iterable[_Rule], line: str, words: int, cues: AbstractSet[str]) -> Role | None:
    for rule in rules:
        if words <= rule.longest and rule.holds(line, cues):
            return rule.role
    return None
