"""Words that credit somebody with a statement, and what they let the reader think of it."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from compare.findings.edits.cues import first_words

__all__ = [
    "Force",
    "expects",
    "forces",
    "is_credit",
    "is_said",
    "may_say",
    "names_speaker",
    "office",
    "reports",
    "speaker",
]

_REMEMBERED = 1 << 14
_LINKS = 2
"""Words that can stand between a verb of saying and what is said."""
_LOOK_BACK = 8
"""Letters before a verb that tell whether anyone speaks."""


class Force(StrEnum):
    """What a verb of saying lets the reader think of what is said."""

    PLAIN = "plain"
    DOUBT = "doubt"
    CONCESSION = "concession"
    WARNING = "warning"
    PROMISE = "promise"
    FACT = "fact"
    HINT = "hint"


_SOURCING = (
    "according to|laut|selon|según|segundo (?:[oa]s?)|secondo (?:il|l[oae]|i|gli)|volgens|według"
    "|согласно"
)
"""The Portuguese and the Italian word mean "second" where no article follows."""
_SAYING = {
    Force.PLAIN: (
        r"sa(?:id|ys?|ying)|t(?:ells?|old)|stated|writes|wrote|add(?:ed|s)(?! \S?\d)|noted"
        r"|repl(?:ied|ies)|responded|remarked|commented|tweeted|explain(?:ed|s)"
        r"|(?:announced|reported|declared) that|testified|concluded|highlight(?:ed|s)"
        r"|stress(?:ed|es)|emphasi[sz]e[ds]|sagt|sagten?|erklärten?"
        r"|dit(?: (?:l[ae]s?|que)\b|(?! \w))|déclaré|affirmé|expliqué|dij(?:o|eron)"
        r"|(?:declaró|declarou) que|afirmó|explicó|disse(?: (?:[oa]s?|il|l[oa]|che|que)\b|(?! \w))"
        r"|disseram|detto|dichiarato che|affermato|afirmou|explicou|zei(?:den)?|zegt|verklaarden?"
        r"|powiedział\w*|oświadczył\w*|сказал[аи]?|заявил[аи]?|сообщил[аи]?|söyledi"
        rf"|{_SOURCING}"
    ),
    Force.DOUBT: (
        r"claim(?:ed|ing)?|allege[sd]?|assert(?:ed|s)?|insist(?:ed|s)?|contend(?:ed|s)?"
        r"|boasted(?: that\b|(?! \w))|(?:charge[ds]|maintain(?:ed|s)) that|behauptete?n?"
        r"|versicherten?|beteuerten?|prétend(?:u|ait|ent)?(?! (?:à|aux?)\b)|alegó|alegou|asserito"
        r"|beweer(?:de|den|t)|twierdził\w*|twierdzi|утвержда(?:л[аи]?|ет|ют)|iddia etti|öne sürdü"
    ),
    Force.CONCESSION: (
        r"admit(?:ted|s)?|concede[ds]?|acknowledge[ds]?|confess(?:ed|es)?|gestand|räumten? ein"
        r"|eingeräumt|avoué|concédé|admitió|reconoció|ammesso|admitiu|reconheceu|toegegeven"
        r"|przyznał\w*|признал(?:ся|ась|ись|[аи])?|itiraf etti"
    ),
    Force.WARNING: (
        r"warn(?:ed|s|ing)?|cautioned|warnten?|averti|advirtió|avvertito|alertou|advertiu"
        r"|waarschuwden?|ostrzegł\w*|предупредил[аи]?|uyardı"
    ),
    Force.PROMISE: (
        r"vow(?:ed|s)|promised|pledged|assured(?: that\b|(?! \w))|versprach(?:en)?|promis|prometió"
        r"|promesso|prometeu|beloofden?|obiecał\w*|(?:по)?обещал[аи]?|söz verdi"
    ),
    Force.FACT: (
        r"confirm(?:ed|s)?|reveal(?:ed|s)?|disclose[ds]?|bestätigten?|confirmé|confirmó|confermato"
        r"|confirmou|bevestigden?|potwierdził\w*|подтвердил[аи]?|doğruladı"
    ),
    Force.HINT: (
        r"suggest(?:ed|s)|impl(?:ied|ies)|hinted|speculate[ds]?|andeuteten?|suggéré|sugirió"
        r"|suggerito|sugeriu|suggereerde|zasugerował\w*|намекнул[аи]?"
    ),
}
"""What credits somebody with a statement, by its force. The text stage keeps a list of its own, of
verbs that show who speaks, whatever their force."""
_OTHER_WORDS = (
    r"telling|ask\w*|call\w*|urg\w+|demand\w*|accus\w+|den(?:y|ied|ies)|dispute[ds]|refute[ds]?"
    r"|critici\w+|argu\w+|believ\w+|think\w*|thought|describ\w+|quot\w+|according|post\w*|report\w*"
    r"|statement\w*|propos\w+|highlight\w*|stress\w*|emphasi\w+|conclud\w+|noting|adding"
    r"|mit(?:geteilt|teilt\w*)|teilten?|berichtet\w*|betont\w*|meint(?:en?)?|schr(?:ie|ei)b\w*"
    r"|zufolge|précis\w+|indiqu\w+|estim[eé]\w{0,2}|soulign\w+|rapporté|annoncé|ajout[eé]\w{0,2}"
    r"|écri[tv]\w*|affirm\w+|señal\w+|indicó|asegur\w+|informó|precisó|agregó|añad\w+|sostuvo"
    r"|anunció|manifestó|declar\w+|spieg(?:a|ato|ò)|sottoline\w+|riferi\w+|comunicat\w+"
    r"|annunciat\w+|sostien\w+|aggiun\w+|dichiara\w+|acrescent\w+|garantiu|relatou|nega(?:m|no|to)?"
    r"|neg(?:ó|ò|ou)|démenti|nié|bestr(?:itt|eitet)|dementierte|zaprzeczył|отрица\w+|destacou"
    r"|informou|anunciou|meldden?|meldt|aldus|schree?f|zdaniem|dodał\w*|podał\w*|poinformował\w*"
    r"|podkreślił\w*|zaznaczył\w*|stwierdził\w*|mówi\w*|говор\w+|словам|данным|отметил\w*"
    r"|добавил\w*|подчеркну\w*|рассказал\w*|объяв\w+|пояснил\w*|сообща\w+|göre|bildir\w+|açıkla\w+"
    r"|belirt\w+|vurgula\w+|kaydet\w+|dedi"
)
"""What else tells that somebody says, asks or thinks something."""
_AFTER_QUOTATION = "recalled|joked|continued|shouted|posted"
"""Verbs of saying only beside a quotation or a statement."""
_ANY_SAYING = "|".join(_SAYING.values())
_VERB = re.compile(
    rf"\b(?=\w)(?:{'|'.join(f'(?P<{force}>{words})' for force, words in _SAYING.items())})\b",
    re.IGNORECASE,
)
_SAYS = re.compile(rf"\s(?:{_ANY_SAYING})\b", re.IGNORECASE)
_SAID_BY = re.compile(
    rf"(?:\b(?:{_SOURCING})|[,.?!”\"'’] (?:{_ANY_SAYING}))(?: \w{{1,3}})?\s\Z", re.IGNORECASE
)
_GOES_ON = re.compile(
    rf"\Z|,|\W+(?:(?:also|later|has|have|had|then|himself|herself|(?:on )?\w+day) )?"
    rf"(?:{_ANY_SAYING}|{_AFTER_QUOTATION})\b",
    re.IGNORECASE,
)
"""What follows the whole name of who speaks."""
_ASIDE = re.compile(rf"\b(?:{_AFTER_QUOTATION})\b", re.IGNORECASE)
_OTHER = re.compile(rf"\b(?=\w)(?:{_OTHER_WORDS})\b", re.IGNORECASE)
may_say = first_words(_ANY_SAYING)
"""Whether a word may be, or may begin, a verb of saying."""
_NOT_AFTER = re.compile(
    r"(?:is|are|was|were|be|been|being|to|not|n['’]t|would|could|will|can)\s$", re.IGNORECASE
)
"""No one speaks where something is said, or would be."""
_EXPECT = re.compile(
    r"\b(?:expect|anticipat|predict|forecast|foresee|foresaw|fear|hope|hoping|worr(?:y|ie)|doubt"
    r"|estimat|reckon|project|suspect|assum)\w*",
    re.IGNORECASE,
)
_BE = frozenset("is are was were be been being to the a an".split())
"""Words after which no one expects: a thing is expected, or there are fears."""
_WORD = re.compile(r"\w+")
_SUBJECT = 6
"""Words before a verb among which its subject stands."""
_NO_SPEAKERS = frozenset("the a an of in at on for that and to mr mrs ms dr it he she they".split())
"""Words of a credit that do not tell who it is."""
_OFFICES = {
    word: words
    for words in (
        "mayor mayors",
        "minister ministers",
        "president",
        "governor",
        "senator senators",
        "king",
        "queen",
        "judge judges",
        "bishop bishops",
        "police policeman policewoman",
        "prosecutor prosecutors",
        "doctor doctors",
        "teacher teachers",
        "student students",
        "farmer farmers",
        "union unions",
        "firefighter firefighters",
        "fisherman fishermen",
        "nurse nurses",
        "pilot pilots",
        "driver drivers",
        "priest priests",
        "baker bakers",
        "miner miners",
        "soldier soldiers army",
        "company companies firm firms",
        "family families",
    )
    for word in words.split()
}
"""Offices and trades of which hardly anyone has two; those of one line stand for one another."""
_CLAUSE = re.compile(r"(?:who|whom|which|that|when|after|before|as|if)\b", re.IGNORECASE)
_GLANCE = 24
"""Letters beside a speaker among which the verb stands."""


@lru_cache(_REMEMBERED)
def forces(text: str) -> tuple[Force, ...]:
    """The forces of the verbs of saying in a text, in order."""
    return tuple(Force(verb.lastgroup) for verb in _verbs(text) if verb.lastgroup)


def _verbs(text: str) -> list[re.Match[str]]:
    found = _VERB.finditer(text)
    return [verb for verb in found if not _NOT_AFTER.search(text[: verb.start()][-_LOOK_BACK:])]


def speaker(words: str) -> set[str]:
    """The words of a credit that tell who speaks, as they are written."""
    said_by = _WORD.findall(_VERB.sub("", words))
    return {word for word in said_by if word.casefold() not in _NO_SPEAKERS}


def is_credit(words: str, *, in_place: bool) -> bool:
    """Whether words do no more than say who speaks.

    Args:
        words: Words with a verb of saying.
        in_place: Whether they stand in the place of others, which then are no credit; a credit
            that does so ends in its verb, give or take such as "that it".
    """
    if not in_place:
        return _CLAUSE.match(words) is None
    last = [verb.end() for verb in _verbs(words)][-1:]
    return bool(last) and len(words[last[0] :].split()) <= _LINKS


@lru_cache(_REMEMBERED)
def reports(text: str) -> bool:
    """Whether a text has any word of saying, asking or thinking."""
    return _VERB.search(text) is not None or _OTHER.search(text) is not None


def expects(text: str, named: set[str]) -> bool:
    """Whether a text says that who is named, or anybody if none is, expects or fears something."""
    names = set(map(str.casefold, named))
    for verb in _EXPECT.finditer(text):
        before = _words(text[: verb.start()])[-_SUBJECT:]
        if before and before[-1] not in _BE and not (names and names.isdisjoint(before)):
            return True
    return False


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def office(words: str) -> str:
    """The office or trade of whoever some words name; empty where it is none that is known."""
    return _OFFICES.get(words.rpartition(" ")[2].casefold(), "")


def names_speaker(text: str, start: int, end: int) -> bool:
    """Whether some words of a text name who speaks: "… said", "according to …" or "”, said …"."""
    before, after = text[max(start - _GLANCE, 0) : start], text[end : end + _GLANCE]
    return _SAID_BY.search(before) is not None or _SAYS.match(after) is not None


def is_said(credit: str, place: int) -> bool:
    """Whether the name of who speaks ends at a place in the words that credit somebody."""
    told = reports(credit) or _ASIDE.search(credit) is not None
    return told and _GOES_ON.match(credit, place) is not None
