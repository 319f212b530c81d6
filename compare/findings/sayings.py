"""Words that credit somebody with a statement, and what they let the reader think of it."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from compare.findings.cues import first_words

__all__ = ["Force", "forces", "is_credit", "may_say", "reports", "speaker"]

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


_VERBS = {
    Force.PLAIN: (
        r"sa(?:id|ys?|ying)|t(?:ells?|old)|stated|writes|wrote|add(?:ed|s)(?! \S?\d)|noted"
        r"|repl(?:ied|ies)|responded|remarked|commented|tweeted|explain(?:ed|s)"
        r"|(?:announced|reported|declared) that|testified|concluded|highlight(?:ed|s)"
        r"|stress(?:ed|es)|emphasi[sz]e[ds]"
        r"|according to|sagt|sagte|erklärte|laut|déclaré|selon|dijo|según|disse|segundo|secondo|zei"
    ),
    Force.DOUBT: (
        r"claim(?:ed|ing)?|allege[sd]?|assert(?:ed|s)?|insist(?:ed|s)?|contend(?:ed|s)?"
        r"|(?:charge[ds]|maintain(?:ed|s)) that|behauptete?|prétendu|alegó"
    ),
    Force.CONCESSION: (
        r"admit(?:ted|s)?|concede[ds]?|acknowledge[ds]?|confess(?:ed|es)?|admitió|reconoció"
    ),
    Force.WARNING: r"warn(?:ed|s|ing)?|cautioned|warnte|averti|advirtió",
    Force.PROMISE: r"vow(?:ed|s)|promised|pledged|versprach|promis|prometió",
    Force.FACT: (
        r"confirm(?:ed|s)?|reveal(?:ed|s)?|disclose[ds]?|bestätigte|confirmé|confirmó|bevestigde"
    ),
    Force.HINT: r"suggest(?:ed|s)|impl(?:ied|ies)|hinted|speculate[ds]?",
}
_VERB = re.compile(
    rf"\b(?=\w)(?:{'|'.join(f'(?P<{force}>{words})' for force, words in _VERBS.items())})\b",
    re.IGNORECASE,
)
may_say = first_words("|".join(_VERBS.values()))
"""Whether a word may be, or may begin, a verb of saying."""
_NOT_AFTER = re.compile(
    r"(?:is|are|was|were|be|been|being|to|not|n['’]t|would|could|will|can)\s$", re.IGNORECASE
)
"""No one speaks where something is said, or would be."""
_CLAUSE = re.compile(r"(?:who|whom|which|that|when|after|before|as|if)\b", re.IGNORECASE)
_REPORTS = re.compile(
    rf"\b(?=\w)(?:{'|'.join(_VERBS.values())}|saying|telling|ask\w*|call\w*|urg\w+|demand\w*|accus\w+"
    r"|den(?:y|ied|ies)|dispute[ds]|refute[ds]?|critici\w+|argu\w+|believ\w+|think\w*|thought"
    r"|describ\w+|quot\w+|according|post\w*|report\w*|statement\w*|propos\w+|highlight\w*"
    r"|stress\w*|emphasi\w+|conclud\w+|noting|adding)\b",
    re.IGNORECASE,
)


@lru_cache(_REMEMBERED)
def forces(text: str) -> tuple[Force, ...]:
    """The forces of the verbs of saying in a text, in order."""
    return tuple(Force(verb.lastgroup) for verb in _verbs(text) if verb.lastgroup)


def _verbs(text: str) -> list[re.Match[str]]:
    found = _VERB.finditer(text)
    return [verb for verb in found if not _NOT_AFTER.search(text[: verb.start()][-_LOOK_BACK:])]


def speaker(words: str) -> str:
    """The words of a credit without its verbs."""
    return _VERB.sub("", words)


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
    return _REPORTS.search(text) is not None
