"""How lines are worded that credit people and agencies with words and pictures."""

from __future__ import annotations

__all__ = [
    "BIO",
    "BYLINE",
    "CAPTION",
    "CONTRIBUTED",
    "CREDIT",
    "DATE",
    "INPUTS",
    "OFFICES",
    "SLASHED",
    "WORKED",
    "any_of",
]

OFFICES = frozenset(
    "reporter correspondent editor writer journalist columnist contributor photographer chief"
    " reporters correspondents editors writers journalists columnists contributors photographers"
    " chiefs".split()
)
"""What authors are in a line about them; folded words."""


def any_of(*patterns: str) -> str:
    """A pattern that any of the patterns meets."""
    return f"(?:{'|'.join(patterns)})"


_CAPITAL = "[A-ZÀ-Þ]"
_NAMES = (
    rf"(?:{_CAPITAL}[\w.'-]*|\d{{1,4}}|and|of|for|with|in|the|de|van|von|da|bin|al|special|to|staff"
    r"|writers?)"
)
_PERSON = (
    rf"(?-i:{_CAPITAL}[\w.'-]*(?: (?:{_CAPITAL}[\w.'-]*|de|del|der|den|van|von|da|bin|al|el|la)"
    r"){0,5})"
)
_WIRE = (
    r"(?:getty(?: images)?|reuters|afp|ap|ap photo|associated press|xinhua|cfp|vcg|epa|epa-efe|efe"
    r"|ansa|dpa|lusa|belga|kyodo(?: news)?|yonhap|tass|anadolu|pti|shutterstock|istock|alamy"
    r"|unsplash|wikimedia(?: commons)?|zuma press|nurphoto|picture alliance|imago images)"
)
_AGENCY = rf"(?:{_WIRE}|bloomberg|imago|handout|(?:file|courtesy) photo|screenshot)"
_WORK = r"(?:reporting|writing|editing|compiled|reported|written|edited)"
_WORKS = rf"(?:(?:additional|further|with|main) )?{_WORK}(?:,? (?:and )?(?:further )?{_WORK})* by"
_DESK = r"(?:our|correspondents?|bureau|newsrooms?|desk|agenc(?:y|ies)|team)"
_WORKERS = rf"(?:(?:\s*[,;/&]\s*|\s+)(?:{_WORKS}|(?-i:{_NAMES})|{_DESK}))"
WORKED = rf"[(\[]?{_WORKS}(?=\s*(?-i:{_CAPITAL})|\s(?:our|the)\b){_WORKERS}{{1,40}}+[.;]?[)\]]?"
"""Who wrote or edited the article: "Reporting by Ann Lee in Oslo; editing by John Roe"."""

_WIRES = (
    r"(?:(?:the |other )?(?:(?:news|wire|press|foreign|international) )*"
    rf"(?:agenc(?:y|ies)|services?|wires?)|{_WIRE}|{_PERSON})"
)
_FOREIGN_WIRES = (
    r"(?:l'|les |las |le |den |der )?"
    rf"(?:(?:agences?|agencias?|agências?|agenzie|agenturen)(?: {_PERSON})?|{_WIRE})"
)
INPUTS = any_of(
    r"[(\[]?-*\s*with (?:(?:additional|further|some) )?"
    r"(?:inputs?|reports?|reporting|contributions?|files?|material|assistance) (?:from|by)"
    rf" {_WIRES}(?:(?:,|,? and| &|/) ?{_WIRES})*\.?[)\]]?",
    r"[(\[]?(?:avec|mit(?: material (?:von|der))?|con|com"
    r"|con (?:información|informaciones|informazioni) d\w*|com informações d\w*)"
    rf" {_FOREIGN_WIRES}(?:(?:,| et| und| y| e|/) ?{_FOREIGN_WIRES})*\.?[)\]]?",
)
"""On whose reports the article draws besides its own."""

BYLINE = any_of(
    rf"(?-i:(?:[Bb]y|BY)\s*:?(?:(?:\s*[,|/&•·–—]\s*|\s+(?:-\s+)?){_NAMES}){{0,14}}+)\s*",
    r"(?:(?:chief |photo |web |managing |copy )?editor|author|writer|reporter|contributor)s?"
    r"\s*:.{0,80}",
    r"(?:edited|written|reported|reporting|text|story|translated|published) by\s*:.{0,80}",
    r"(?:(?:first |originally |last )?(?:published|posted|updated)(?: on| at)?)\s*:.{0,80}",
    r"(?:auteur|autor|redacción|quelle|责任编辑|编辑|记者|作者|来源)\s*:.{0,80}",
    r"source\s*:.{0,40}",
    rf"\((?:(?-i:{_CAPITAL})[\w.&' -]{{1,30}}|dpa)\)",
    r"\((?:完|新华社|(?:实习)?编辑.*)\)",
)
CONTRIBUTED = (
    r"(?:.{3,200} contributed (?:to this (?:report|story|article|post)|(?:additional )?reporting"
    rf"|from (?-i:{_CAPITAL}))"
    rf"|(?:(?:the )?{_WIRE}|(?!the\b){_PERSON})(?:(?:,|,? and|'s?) {_PERSON})*"
    r" contributed to the (?:report|story|article|post)).{0,120}"
)
_OF_A_DATE = (
    r"(?:\W|\d|\b(?:"
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun"
    r"|am|pm|a\.m|p\.m|utc|gmt|bst|ist|[ecmp][sd]?t|cest"
    r"|updated?|published?|posted|last|first|modified|on|at|of|ago|by"
    r"|hours?|minutes?|days?|min|read)\b"
    r"|(?<=\d)(?:st|nd|rd|th|[ap]m|[tz])\b|(?<=\d)t(?=\d)|[年月日时時分秒])"
)
DATE = rf"(?={_OF_A_DATE})(?=.*\d){_OF_A_DATE}+"

_PICTURE = (
    r"(?:photo|image|picture|pic|photograph|illustration|graphic|video|screen(?:shot|grab))s?"
)
_OF_A_PICTURE = any_of(
    rf"(?:file )?{_PICTURE}(?: by| credit| source| courtesy(?: of)?)?",
    r"(?:crédits?(?: photo)?|fotos?|bild(?:quelle)?|imagen|imagem|fotografía)",
    r"(?:图片来源|图|图片|写真)",
)
_OWNER = rf"(?:{_AGENCY}|{_PERSON})"
_OWNERS = rf"{_OWNER}(?:(?:\s?[/|,]\s?| via | for | and | & ){_OWNER}){{0,3}}"
CREDIT = any_of(
    rf"{_WIRE}(?:\s?[/|]\s?{_WIRE})*",
    rf"{_PERSON}(?:\s?[/|]\s?| via ){_AGENCY}",
    rf"{_AGENCY}\s?[/|]\s?{_PERSON}",
    rf"{_OF_A_PICTURE}\s*[:|]\s*{_OWNERS}|(?:图片来源|图片提供|摄影|写真提供)\s*:.{{1,20}}",
    rf"(?:photo|image|picture)s? (?:by|courtesy(?: of)?|credit) {_OWNERS}",
)
"""Whose a picture or text is, and nothing of what it shows."""

CAPTION = any_of(
    rf"{_OF_A_PICTURE}\s*[:|].*",
    r"(?:photo illustration|fig(?:ure|\.)? ?\d+|caption)\s*[:|].*",
    r"(?-i:FILE(?: PHOTO)?)\s*[-–—:].*",
    rf".+[(\[【](?:(?:ap |file |handout )?{_PICTURE}|courtesy|credits?|foto|图|图片|写真)\b"
    r"[^)\]】]{0,90}[)\]】]\.?",
    rf".+[(\[]{_AGENCY}/[^)\]]{{1,60}}[)\]]",
    rf".+[.!?。|/•·–—-] ?(?:[\w.&' ]{{2,40}}(?:/| via )\s?)?{_AGENCY}",
    rf".+[.!?。”\"'] ?{CREDIT}",
    r".+ via (?:getty images|reuters|ap|afp)",
    r"(?:photo|image|picture)s? (?:by|courtesy(?: of)?|credit) .{2,60}",
)

SLASHED = r"(?=.*/)" + any_of(
    rf".+\((?-i:{_CAPITAL})[\w.& -]{{1,30}}/(?-i:{_CAPITAL})[\w.&' /-]{{1,50}}\)",
    rf".+[.!?。”\"'] ?/ ?(?-i:{_CAPITAL})[\w.&' /-]{{1,40}}",
)
"""A caption that ends in whose the picture is, after a stroke."""

_OFFICE = any_of(*sorted(OFFICES))
BIO = (
    rf"{_PERSON}(?: and {_PERSON})? (?:is|are|has been|have been) (?:an? |the |our )?"
    rf"(?:(?!of\b)[\w'.-]+ ){{0,4}}?{_OFFICE}(?: and {_OFFICE})?"
    rf",? (?:(?:for|at|with|on|in) (?:the |our )?(?-i:{_CAPITAL})|covering\b|focus(?:ed|ing) on\b"
    r"|based in\b|who (?:covers|writes|reports|focuses)\b|speciali[sz]\w+ in\b).*"
)
"""Who the author is: "Ann Lee is a reporter for the Herald covering the coast"."""
