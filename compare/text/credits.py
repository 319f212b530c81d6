"""How lines are worded that credit people and agencies with words and pictures."""

from __future__ import annotations

from compare.text.labels import OF_AUTHORS, OF_PICTURES, OF_SOURCES

__all__ = [
    "BIO",
    "BYLINE",
    "CAPITAL",
    "CAPTION",
    "CLOSED_BY",
    "CONTRIBUTED",
    "CONTRIBUTED_TO_THE",
    "CREDIT",
    "DATE",
    "DATELINE",
    "FOR_A_PAPER",
    "INPUTS",
    "NAMED_BYLINES",
    "OFFICES",
    "OUR_OFFICE",
    "PLACED_BYLINES",
    "SLASHED",
    "WORKED",
    "WRITTEN_ON",
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


CAPITAL = f"[{''.join(filter(str.isupper, map(chr, range(0x530))))}]"
"""A capital letter, Latin, Greek or Cyrillic."""
_NAMES = (
    rf"(?:{CAPITAL}[\w.'-]*|\d{{1,4}}|and|of|for|with|in|the|de|van|von|da|bin|al|special|to|staff"
    r"|writers?)"
)
_CAPITALISED = rf"(?-i:{CAPITAL}[\w&'-]*)"
_PERSON = (
    rf"(?-i:{CAPITAL}[\w.'-]*(?: (?:{CAPITAL}[\w.'-]*|de|del|der|den|van|von|da|bin|al|el|la)"
    r"){0,5})"
)
_WIRE = (
    r"(?:getty(?: images)?|reuters|afp|ap|ap photo|associated press|xinhua|cfp|vcg|epa|epa-efe|efe"
    r"|ansa|dpa|lusa|belga|kyodo(?: news)?|yonhap|tass|тасс|interfax|интерфакс|риа новости|anadolu"
    r"|pti|shutterstock|istock|alamy|unsplash|wikimedia(?: commons)?|zuma press|nurphoto"
    r"|picture alliance|imago images)"
)
_AGENCY = rf"(?:{_WIRE}|bloomberg|imago|handout|(?:file|courtesy) photo|screenshot)"
_WORK = r"(?:reporting|writing|editing|compiled|reported|written|edited)"
_WORKS = rf"(?:(?:additional|further|with|main) )?{_WORK}(?:,? (?:and )?(?:further )?{_WORK})* by"
_DESK = r"(?:our|correspondents?|bureau|newsrooms?|desk|agenc(?:y|ies)|team)"
_WORKERS = rf"(?:(?:\s*[,;/&]\s*|\s+)(?:{_WORKS}|(?-i:{_NAMES})|{_DESK}))"
WORKED = rf"[(\[]?{_WORKS}(?=\s*(?-i:{CAPITAL})|\s(?:our|the)\b){_WORKERS}{{1,40}}+[.;]?[)\]]?"
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
    rf"(?:(?:chief |photo |web |managing |copy )?editor|author|writer|contributor)s?\s*:"
    rf"(?:\s*+(?-i:{CAPITAL}).{{0,80}}(?<![?!]))?",
    rf"reporters?\s*:(?:\s*[,/|&]?\s*{_NAMES}){{0,12}}+",
    r"(?:edited|written|reported|reporting|text|story|translated|published) by\s*:.{0,80}",
    r"(?:(?:first |originally |last )?(?:published|posted|updated)(?: on| at)?)\s*:.{0,80}",
    r"(?:auteur|autor|redacción)\s*:.{0,80}",
    r"(?:责任编辑|编辑|记者|作者|文|本报记者)\s*[:/|]?\s*[^\W\d_]{2,12}",
    rf"\(?{OF_SOURCES}\s*:\s*+(?-i:(?![a-zß-öø-ÿ]+ )).{{1,40}}",
    rf"\((?:{_CAPITALISED}(?: (?:&|of|the|and|{_CAPITALISED}))*|dpa)\)",
    r"\((?:完|新华社|(?:实习)?编辑.*)\)",
)
_STAFF = (
    r"(?:reporters?|correspondents?|staff|writers?|newsroom|bureau|agenc(?:y|ies)|journalists?)"
)
_TO_THE = r"contributed to the (?:report|story|article|post)"
CONTRIBUTED = any_of(
    rf"(?=.*(?-i:{CAPITAL}[\w.'-]* {CAPITAL}\w)|(?:the )?{_WIRE}\b|.*\b{_STAFF}\b)"
    r".{3,200} contributed (?:to this (?:report|story|article|post)(?: (?:from|in) .{2,60})?"
    r"(?:\. .{2,120})?|(?:additional )?reporting(?: (?:from|in|to) .{2,60})?"
    rf"|from (?-i:{CAPITAL}).{{1,60}})",
    rf"(?:the )?{_WIRE}(?:(?:,|,? and|'s?) {_PERSON})* {_TO_THE}",
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
    OF_PICTURES,
    r"(?:图片来源|图|图片|写真)",
)
_OWNER = rf"(?:{_AGENCY}|{_PERSON})"
_OWNERS = rf"{_OWNER}(?:(?:\s?[/|,]\s?| via | for | and | & ){_OWNER}){{0,3}}"
CREDIT = any_of(
    rf"{_WIRE}(?:\s?[/|]\s?{_WIRE})*",
    rf"{_PERSON}(?:\s?[/|]\s?| via ){_AGENCY}",
    rf"{_AGENCY}\s?[/|]\s?{_PERSON}",
    rf"{_OF_A_PICTURE}\s*(?:[:|]|\.{{3}})\s*{_OWNERS}|(?:图片来源|图片提供|摄影|写真提供)\s*:.{{1,20}}",
    rf"(?:photo|image|picture)s? (?:by|courtesy(?: of)?|credit) {_OWNERS}",
)
"""Whose a picture or text is, and nothing of what it shows."""
_SHORT = r"(?:photos?|fotos?(?: di| de)?|fot\.|фото|beeld)"
"""What stands before that without a colon, after what the picture shows."""

CAPTION = any_of(
    rf"{_OF_A_PICTURE}\s*[:|]\s*+(?-i:(?![a-zß-öø-ÿ])).*",
    r"(?:photo illustration|fig(?:ure|\.)? ?\d+|caption)\s*[:|].*",
    r"(?-i:FILE(?: PHOTO)?)\s*[-–—:].*",
    rf".+[(\[【](?:(?:ap |file |handout )?{_PICTURE}|courtesy|{OF_PICTURES}|图|图片|写真)(?!\w)"
    r"[^)\]】]{0,90}[)\]】]\.?",
    rf".+[(\[]{_AGENCY}/[^)\]]{{1,60}}[)\]]",
    rf".+[.!?。|/•·–—-] ?(?:[\w.&' ]{{2,40}}(?:/| via )\s?)?{_AGENCY}",
    rf".+[.!?。”\"'|] ?(?:{CREDIT}|{_SHORT} {_OWNERS})|.+[\s.!?]© ?{_OWNERS}",
    r".+ via (?:getty images|reuters|ap|afp)",
    r"(?:photo|image|picture)s? (?:by|courtesy(?: of)?|credit) .{2,60}",
)

_FULL_NAME = (
    rf"(?-i:{CAPITAL}[\w.'-]*(?: (?:{CAPITAL}[\w.'-]*|de|del|der|den|van|von|da|bin|al|el|la))"
    r"{1,4})"
)
FOR_A_PAPER = any_of(
    rf"(?=.*(?-i: for )).+\w\w[.!?…”\"'] {_FULL_NAME}(?-i: for )(?:the )?{_PERSON}",
    r"(?:an? )?(?:file|undated|handout|aerial|archive) (?:photo|image|picture)s? (?:of|shows?)\b.*",
)
"""A caption without an end mark: "The pier on Monday. Ann Lee for the Herald"."""
SLASHED = r"(?=.*/)" + any_of(
    rf".+[.!?。”\"'] ?{_PERSON}\s?/\s?{_PERSON}",
    rf".+\((?-i:{CAPITAL})[\w.& -]{{1,30}}/(?-i:{CAPITAL})[\w.&' /-]{{1,50}}\)",
    rf".+[.!?。”\"'] ?/ ?(?-i:{CAPITAL})[\w.&' /-]{{1,40}}",
)
"""A caption that ends in whose the picture is, after a stroke."""

_OFFICE = any_of(*sorted(OFFICES))
BIO = (
    rf"{_PERSON}(?: and {_PERSON})? (?:is|are|has been|have been) (?:an? |the |our )?"
    rf"(?:(?!of\b)[\w'.-]+ ){{0,4}}?{_OFFICE}(?: and {_OFFICE})?"
    rf",? (?:(?:for|at|with|on|in) (?:the |our )?(?-i:{CAPITAL})|covering\b|focus(?:ed|ing) on\b"
    r"|based in\b|who (?:covers|writes|reports|focuses)\b|speciali[sz]\w+ in\b).*"
)
"""Who the author is: "Ann Lee is a reporter for the Herald covering the coast"."""

_AUTHORS = rf"{_FULL_NAME}(?:(?:, | & |,? (?:and|et|und|y|e|en|i|и|ve) ){_FULL_NAME}){{0,3}}"
_FROM = (
    r"(?:\s?[,|/•·–—-]\s?[^.!?:]{2,50}"
    rf"| (?:in|from|at|à|en|aus|em|da|w|в) (?-i:{CAPITAL})[^.!?:,]{{1,40}})?"
)
_WRITTEN_BY = any_of(
    r"(?:(?:story|words|report|posted|written|reported|texte?|texto|testo|tekst|bericht|photos?)"
    r"(?: and \w+)? )?(?:by|von|par|por|di|da|door|van|od|af|av|από)",
    rf"a cura di|propos recueillis par|aus (?-i:{CAPITAL})\w+ berichte(?:t|n)|της|του|των",
    rf"{OF_AUTHORS}\s*[:|]",
)
_IN_OFFICE = (
    r"\w*(?:reporter|repórter|korr?espond|corr?espond|corrispond|corresponsal|корреспондент|editor"
    r"|editör|redakt|redact|rédact|redatt|редактор|journalist|jornalist|giornalist|periodist"
    r"|dziennikar|журналист|δημοσιογράφ|columni|kolumn|обозревател|writer|photograph|fotograf"
    r"|contributor|verslaggever|muhabir|yazar|inviat|envoyé|enviad|ανταποκρ)\w{0,8}"
)
_OF_A_KIND = r"(?: (?:e?sp[eé]cial\w*|permanent\w*|adjunt\w*|in chief|en chef|jefe|generale?))"
_OF_A_PAPER = (
    r"(?:(?:\s[|/–—-]|,)?(?: (?:in|at|for|of|with|on|the|a|à|au|en|du|de|der|des|aus|em|w|в))*"
    rf" (?-i:{CAPITAL})[^.,]{{0,40}})"
)
_PLACE = rf"(?-i:{CAPITAL}[\w'-]+(?: {CAPITAL}[\w'-]+)?)"
NAMED_BYLINES = any_of(
    rf"{_WRITTEN_BY} ({_AUTHORS}){_FROM}",
    rf"({_AUTHORS})(?:,|\s[|/–—-]) (?:[\w'-]+ ){{0,3}}{_IN_OFFICE}{_OF_A_KIND}?{_OF_A_PAPER}?",
    rf"({_AUTHORS})(?: (?:with|avec|mit|con|com|met) | ?/ ?| \((?:avec |mit )?){_WIRE}\)?",
)
"""Who wrote the article; the group that matches holds the names."""
PLACED_BYLINES = any_of(
    rf"({_FULL_NAME})(?: in|,| [/|]) {_PLACE}",
    rf"({_FULL_NAME}(?:,? (?:and|et|und|y|e|en|i|и|ve) {_FULL_NAME}))",
)
"""The same with a place, or two names, alone: "Ann Lee, Oslo"."""
OUR_OFFICE = (
    r"(?:(?:from|by|von|aus|de|del|da|dal|do|door|van|od|от) )?(?:our|unser\w*|notre|nos|nuestr\w+"
    rf"|nostr\w+|noss\w+|onze|nasz\w*|наш\w*)(?: own)? (?:[\w-]+ ){{0,2}}{_IN_OFFICE}{_OF_A_KIND}?"
    rf"(?:,? {_FULL_NAME})?(?:,?(?: (?:in|à|en|aus|em|a|da|w|в))? {_PLACE})?"
)
"""Who wrote it, without a name: "From our correspondent in Oslo"."""
WRITTEN_ON = any_of(
    r"(?:stand|publié|mis à jour|modifié|veröffentlicht|aktualisiert|erstellt|publicad[oa]"
    r"|actualizad[oa]|pubblicato|aggiornato|atualizad[oa]|gepubliceerd|bijgewerkt|opublikowan\w+"
    r"|aktualizacja|zaktualizowan\w+|опубликован\w+|обновл[её]н\w*|δημοσιε\w+|ενημέρωση"
    r"|güncelle\w+|yayın\w+|giriş|发布时间|更新时间)\b(?=.*\d)[^!?]{2,40}(?<!\.)",
    r"(?:[^\W\d_]+,? )?\d{1,2}\.? (?:de |di )?[^\W\d_]{3,10}\.? (?:de )?(?:19|20)\d\d"
    r"(?:[ ,|–-]+(?:\D{1,8} ?)?\d{1,2}[:.hu]\d\d.{0,6})?",
)
"""When the article was written, under its title, in languages other than English."""
_CAPITALS = rf"(?-i:{CAPITAL}|ß)"
DATELINE = (
    rf"(?:{_CAPITALS}{{3,}}(?:[ /-]{_CAPITALS}{{2,}}){{0,3}}(?: \({_WIRE}\))?|{_PLACE} \({_WIRE}\))"
)
"""Where the article is from, before its first sentence: "WESTHAVEN."."""
CONTRIBUTED_TO_THE = rf"{_FULL_NAME}(?:(?:,|,? and) {_FULL_NAME})* {_TO_THE}"
_SHORT_WIRE = rf"(?:{_WIRE}|(?-i:{CAPITAL}{{2,6}})|[\u4e00-\u9fff]{{1,4}}[社网报])"
_AGENCIES = (
    r"(?:agencias?|agences?|agenturen|agenzie|agências?|agentschappen|agencje|агентства|ajanslar)"
)
CLOSED_BY = any_of(
    rf"(?:[\w/]{{2,8}} )?[(\[]?(?:\w{{2,4}}/)*{_SHORT_WIRE}"
    rf"(?:\s?[/,|·-]\s?(?:{_WIRE}|\w{{2,10}}))*[)\]]?",
    rf"[(\[]?(?:{_AGENCIES}|agência|agencia|agence|agenzia)(?: {_PERSON})?[)\]]?",
    r"[(\[]?(?:with agency (?:inputs|reports)|mit agenturmaterial)[)\]]?",
    r"[(\[]?(?:mit (?:material|informationen|angaben)(?: von)?|con fonte|met (?:medewerking"
    r"|informatie|bijdragen) van|na podstawie|με πληροφορίες(?: από)?"
    r"|по (?:материалам|информации|сообщени\w+|данным)(?: агентств\w*)?)"
    rf" (?:der |l')?(?:{_AGENCIES}|{_WIRE}|{_PERSON})[)\]]?",
)
"""From whom the article is, at its end."""
