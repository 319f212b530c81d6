"""Words that deny, hedge or credit, by language.

Each list holds patterns, parted by bars. A word stands in a list only if it means nothing else in
the other languages.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

__all__ = ["DENIALS", "HEDGES", "Cue", "Force", "forces", "is_bare", "reports"]

_REMEMBERED = 1 << 14


class Cue:
    """A kind of words that a text may have."""

    def __init__(self, *words: str, kin: str) -> None:
        """Compile the lists.

        Args:
            words: What to look for; one list for each language.
            kin: What can stand for one of these words without a change of meaning.
        """
        own = "|".join(words)
        own_pattern = re.compile(rf"\b(?:{own})\b", re.IGNORECASE)
        kin_pattern = re.compile(rf"\b(?:{own}|{kin})\b", re.IGNORECASE)
        self.count = lru_cache(_REMEMBERED)(lambda text: len(own_pattern.findall(text)))
        """How many of these words a text has."""
        self.count_kin = lru_cache(_REMEMBERED)(lambda text: len(kin_pattern.findall(text)))
        """How many of these words, or of words that can stand for them, a text has."""


DENIALS = Cue(
    r"not(?! (?:only|just|merely|simply|least))|no(?! (?:doubt|matter|less|later|more)\b|\.? ?\d|,)"
    r"|never|neither|none|nobody|nothing|nowhere|cannot|\w+n['’]t|without",
    r"nicht|kein|keine[nmrs]?|niemals|niemand|ohne",
    r"pas|jamais|aucune?",
    r"nunca|jamás|ningun[ao]|não|nenhuma?",
    r"niet|geen|nooit|zonder",
    r"не|нет|без|никогда",
    kin=(
        r"fail\w*|refus\w*|declin\w*|den(?:y|ie[sd]|ying)|lack\w*|avoid\w*|prevent\w*|reject\w*"
        r"|stop\w*|hardly|barely|scarcely|rarely|seldom|few|little|unable|unlikely|impossible|instead|rather|nor"
        r"|un(?!der|til|ion|i[tvqf])\w{3,}|dis\w{4,}|im(?:p|m)\w{4,}|in\w{4,}|\w+less|sin|ne|n['’]\w+"
    ),
)
HEDGES = Cue(
    r"(?-i:may)(?! \d)|might|could(?! not|n['’]t)|(?<!as )possible|possibly|perhaps|maybe|probable"
    r"|probably|likely|alleged|allegedly|reportedly|apparently|seemingly|presumably|supposedly"
    r"|purportedly|potentially|suspected|presumed"
    r"|(?:expected|believed|thought|understood|feared|rumou?red|appears?|appeared|seems?|seemed) to",
    r"vielleicht|möglicherweise|angeblich|mutmaßlich\w*|vermutlich|wahrscheinlich|offenbar",
    r"peut-être|probablement|apparemment|présumée?s?|soi-disant",
    r"quizás?|posiblemente|probablemente|presunt[ao]s?|supuest[ao]s?|aparentemente|talvez"
    r"|supost[ao]s?",
    r"misschien|mogelijk|waarschijnlijk|vermoedelijk",
    kin=(
        r"accus\w+|alleg\w+|claim\w*|suspicion\w*|suspect\w*|unlikely|would|can|should|must|if"
        r"|whether|expect\w*|believ\w+|think\w*|thought|suggest\w*|indicat\w+|appear\w*|seem\w*"
        r"|fear\w*|risk\w*|threat\w*|consider\w*|hop(?:e[ds]?|ing)|plan\w*|chances?|unclear"
        r"|uncertain\w*|estimat\w+|rumou?r\w*|possib\w+|potential|purport\w*|dürfte\w*|könnte\w*"
        r"|pourrai\w*|podría\w*"
    ),
)


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
        r"sa(?:id|ys?|ying)|t(?:ell|ells|old)|stated|wr(?:ites?|ote)|add(?:ed|s)|not(?:ed|es)"
        r"|repl(?:ied|ies)|respond(?:ed|s)|remark(?:ed|s)|comment(?:ed|s)|tweet(?:ed|s)"
        r"|explain(?:ed|s)|announce[ds]?|reported|according to|continued|declare[ds]|testified"
        r"|concluded|sagt|sagte|erklärte|laut|déclaré|selon|dijo|según|disse|segundo|secondo|zei"
    ),
    Force.DOUBT: (
        r"claim(?:ed|s|ing)?|allege[sd]?|assert(?:ed|s)?|insist(?:ed|s)?|maintain(?:ed|s)"
        r"|contend(?:ed|s)?|charge[ds] that|behauptete?|prétendu|alegó"
    ),
    Force.CONCESSION: (
        r"admit(?:ted|s)?|concede[ds]?|acknowledge[ds]?|confess(?:ed|es)?|admitió|reconoció"
    ),
    Force.WARNING: (
        r"warn(?:ed|s|ing)?|caution(?:ed|s)|threaten(?:ed|s)?|warnte|averti|advirtió"
    ),
    Force.PROMISE: r"vow(?:ed|s)?|promise[ds]|pledge[ds]|versprach|promis|prometió",
    Force.FACT: (
        r"confirm(?:ed|s)?|reveal(?:ed|s)?|disclose[ds]?|bestätigte|confirmé|confirmó|bevestigde"
    ),
    Force.HINT: r"suggest(?:ed|s)|impl(?:ied|ies)|hint(?:ed|s)|speculate[ds]?",
}
_VERB = re.compile(
    rf"\b(?:{'|'.join(f'(?P<{force}>{words})' for force, words in _VERBS.items())})\b",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    rf"\b(?:{'|'.join(_VERBS.values())}|saying|telling|ask\w*|call\w*|urg\w+|demand\w*|accus\w+"
    r"|den(?:y|ied|ies)|dispute[ds]|refute[ds]?|critici\w+|argu\w+|believ\w+|think\w*|thought|describ\w+|quot\w+|according|post\w*|report\w*"
    r"|statement\w*|highlight\w*|stress\w*|emphasi\w+|conclud\w+|noting|adding)\b",
    re.IGNORECASE,
)


@lru_cache(_REMEMBERED)
def forces(text: str) -> tuple[Force, ...]:
    """The forces of the verbs of saying in a text, in order."""
    return tuple(Force(match.lastgroup) for match in _VERB.finditer(text) if match.lastgroup)


@lru_cache(_REMEMBERED)
def reports(text: str) -> bool:
    """Whether a text has any word of saying, asking or thinking."""
    return _REPORTS.search(text) is not None


_BARE = re.compile(
    r"(?:do|does|did|is|are|was|were|be|been|being|am|will|would|can|could|should|shall|may|might"
    r"|has|have|had|to|an?|any|the|it|there|that|yet|even|so|also|and|but|ever|still"
    r"|not|no|never|none|cannot|\w+n['’]t|without|\W+)*+",
    re.IGNORECASE,
)


def is_bare(words: str) -> bool:
    """Whether words that deny do no more than that."""
    return _BARE.fullmatch(words) is not None
