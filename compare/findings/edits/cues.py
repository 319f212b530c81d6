"""Words that deny and words that hedge, by language.

Each list holds patterns, parted by bars. A word stands in a list only if it means nothing else in
the other languages.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["DENIALS", "HEDGES", "Cue", "first_words", "is_bare", "opposites"]

_REMEMBERED = 1 << 14
_FOLLOWING = re.compile(r"\(\?!(?:[^()]|\([^()]*\))*\)| \w+")
"""What a pattern says of the words after the first one."""


class Cue:
    """A kind of words that a text may have."""

    def __init__(self, *words: str, kin: str) -> None:
        """Compile the lists.

        Args:
            words: What to look for; one list for each language.
            kin: What can stand for one of these words without a change of meaning.
        """
        own = "|".join(words)
        self.may_begin_in = first_words(own)
        """Whether a word may be one of these words, or the first of several."""
        self.stands_in = lru_cache(_REMEMBERED)(_finder(own))
        """Whether a text has any of these words."""
        self.kin_stands_in = lru_cache(_REMEMBERED)(_finder(f"{own}|{kin}"))
        """Whether it has any of these words, or of words that can stand for them."""


def first_words(patterns: str) -> Callable[[str], bool]:
    """Tells, of a word alone, whether one of these patterns may begin in it.

    Args:
        patterns: Parted by bars; whatever their lookaheads say of what follows is left aside.
    """
    return _finder(_FOLLOWING.sub("", patterns))


def _finder(patterns: str) -> Callable[[str], bool]:
    # Looking at the next letter first saves trying every pattern where a word ends.
    search = re.compile(rf"\b(?=\w)(?:{patterns})\b", re.IGNORECASE).search
    return lambda text: search(text) is not None


DENIALS = Cue(
    r"not(?! (?:only|just|merely|simply|least|until))"
    r"|no(?! (?:doubt|matter|less|later|more)\b|\.? ?\d|,)|never|neither|none|nobody|nothing"
    r"|nowhere|cannot|\w+n['’]t|without|den(?:y|ie[sd]|ying)|(?:fail|refus|declin)\w*(?! (?!to\b))",
    r"nicht|kein|keine[nmrs]?|niemals|niemand|ohne",
    r"pas|jamais|aucune?",
    r"nunca|jamás|ningun[ao]|não|nenhuma?",
    r"niet|geen|nooit|zonder",
    r"не|нет|без|никогда",
    kin=(
        r"(?:do|does|did|is|are|was|were|has|have|had|would|could|should)nt|(?:fail|refus|declin)\w*"
        r"|lack\w*|avoid\w*|prevent\w*|reject\w*|reluctant|yet|struggl\w+|stop\w*|hardly|barely"
        r"|scarcely|rarely|seldom|few|little|instead|rather|nor"
        r"|un(?!der|til|ion|i[tvqf])\w{3,}|ill(?:eg|ic|og)\w+|irr(?:at|e[gls])\w+|non\w*|against"
        r"|oppos\w+"
        r"|dis(?:a[bglp]|be|con|h|l|m|o[bw]|p[ru]|q|re[gs]|sa|tru)\w{2,}"
        r"|im(?:m(?:at|o[br])|p(?:at|er[fm]|o(?:ss|l)|r(?:ac|ec|o[bp])))\w{3,}"
        r"|in(?:a[bcd]|ca|co(?!m[em]|rp)|de[cf]|e[flx]|fr|op|s(?:ec|uf)|tol|v(?:al|is))\w{3,}"
        r"|\w+less|sin|ne|n['’]\w+"
    ),
)
HEDGES = Cue(
    r"(?-i:may)(?! \d)|might|could(?! not|n['’]t)|possibly|perhaps|maybe|probably"
    r"|likely|alleged(?! that)|allegedly|reportedly|apparently|seemingly|presumably|supposedly"
    r"|purportedly|potentially|suspected|presumed"
    r"|(?:expected|believed|thought|understood|feared|rumou?red|appear(?:s|ed)?|seem(?:s|ed)?)"
    r"(?![.,;:]| (?!to\b))",
    r"vielleicht|möglicherweise|angeblich|mutmaßlich\w*|vermutlich|wahrscheinlich|offenbar",
    r"peut-être|probablement|apparemment|présumée?s?|soi-disant",
    r"quizás?|posiblemente|probablemente|presunt[ao]s?|supuest[ao]s?|aparentemente|talvez"
    r"|supost[ao]s?",
    r"misschien|mogelijk|waarschijnlijk|vermoedelijk",
    kin=(
        r"said to|accus\w+|alleg\w+|claim\w*|suspicion\w*|suspect\w*|unlikely|would|can|should"
        r"|must|if|whether|expect\w*|believ\w+|think\w*|thought|suggest\w*|indicat\w+|appear\w*|seem\w*"
        r"|fear\w*|risk\w*|threat\w*|consider\w*|hop(?:e[ds]?|ing)|plan\w*|chances?|unclear"
        r"|uncertain\w*|(?:set|due|poised|slated|scheduled)(?! (?!to\b))"
        r"|estimat\w+|rumou?r\w*|possib\w+|potential|purport\w*|dürfte\w*|könnte\w*"
        r"|pourrai\w*|podría\w*"
    ),
)

_BARE = re.compile(
    r"(?:(?:do|does|did|is|are|was|were|be|been|being|am|will|would|can|could"
    r"|should|shall|may|might|has|have|had|to|an?|any|the|it|there|that|yet|even|so|also|and|but"
    r"|ever|still|with|not|no|never|none|neither|cannot|\w+n['’]t|without"
    r"|(?:no|some|any|every)(?:body|one|thing|where)|one|all|both|some|each|every|several"
    r"|many|most|just|only|people|persons?|agree[ds]?|manage[ds]?|decide[ds]?|able|(?:fail|refus|declin)\w*"
    r"|den(?:y|ie[sd])|sa(?:id|ys?)|added|confirm(?:ed|s)?|admit(?:ted|s)?|claim(?:ed|s)?"
    r"|insist(?:ed|s)?|stat(?:ed|es)|acknowledge[ds]?)\b|\W+)*+",
    re.IGNORECASE,
)
_OPPOSITE = re.compile(r"\b(?:un|in|im|il|ir|dis|non-?)(\w{4,})", re.IGNORECASE)


def is_bare(words: str) -> bool:
    """Whether words that deny, or stand in the place of such, do no more than that."""
    return _BARE.fullmatch(words) is not None


def opposites(words: str) -> tuple[str, ...]:
    """What these words would be without a prefix that may deny: "able" for "unable"."""
    return tuple(map(str.casefold, _OPPOSITE.findall(words)))
