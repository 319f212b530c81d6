"""Find the words of a sentence that credit somebody with what it says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from compare.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["find_attribution", "is_tag"]

_SAYING = (
    "said|says|told|wrote|writes|stated|states|tweeted|explained|argued|insisted|remarked"
    "|commented|testified|recalled|concluded|replied|acknowledged|asserted|stressed"
)
_AMBIGUOUS = (
    "added|adds|noted|warned|warns|claimed|announced|announces|reported|declared|asked|suggested"
    "|confirmed|revealed|emphasised|emphasized|highlights|highlighted|pointed out"
)
_VERB = rf"(?:{_SAYING}|{_AMBIGUOUS})"
_NO_NAME = r"(?!(?:but|as|when|that|who|which|what|if|because|while|where|whether)\b)"
_TOKEN = rf"(?:{_NO_NAME}(?:[\w’'&-]++|\.(?=\w|\s\w))+|\([^)]{{1,20}}\))"
_NAME = rf"{_TOKEN}(?: {_TOKEN}){{0,7}}?(?<! and)"
_ADVERB = r"(?:(?:also|later|has|have|had|then) )?"
_NO_OBJECT = (  # what shows that the words after the verb are not the one who speaks
    r"(?!(?:that|to|it|in|on|at|before|about|after|during|as|from|for|last|of)\b)"
)
_OBJECT = r"(?!(?:an?|his|her|their|its)\b)"
_SPOKE = rf"(?:(?:{_SAYING})|(?:{_AMBIGUOUS})(?= {_OBJECT}))"
_AFTER = r"(?=[.,;:]|$| (?:in|on|at|during|after|of)\b)"
_ACCORDING = r"(?:[Aa]ccording to|[Ss]elon|[Ll]aut|[Ss]egún|[Ss]egundo|[Ss]econdo)"

_VERBS = frozenset(f"{_SAYING}|{_AMBIGUOUS}".replace(" out", "").split("|"))
_SOURCING = frozenset("according selon laut según segundo secondo".split())
_CUES = _VERBS | _SOURCING


class _Credit(NamedTuple):
    """One way to credit somebody; the pattern's first group is the credit."""

    find: Callable[[str], re.Match[str] | None]
    cues: frozenset[str]
    """Folded words of which the sentence must have one; empty for any sentence."""


# What stands before a credit is matched with it, for a search by first characters is fast.
_BETWEEN = rf"(?=[^a-z])({_NAME}, [^,;:“”\"]{{2,80}}, {_ADVERB}{_VERB})\b"
_CREDITS = (
    # according to the paper
    _Credit(
        re.compile(rf"\b({_ACCORDING}\s[^,;:“”\"—―()]{{1,80}}?)(?=[,;:”\"—―()]|\.?$|\.\s)").search,
        _SOURCING,
    ),
    # …, said the paper
    _Credit(re.compile(rf"[,”\"’'?!] ({_SPOKE} {_NO_OBJECT}{_NAME}){_AFTER}").search, _VERBS),
    # Ann Lee, who leads the group, said
    _Credit(re.compile(_BETWEEN).match, _VERBS),
    _Credit(re.compile(rf"[,”\"] {_BETWEEN}").search, _VERBS),
    # …, the paper said
    _Credit(
        re.compile(
            rf"[,”\"’'?!—―] (?:and |but )?({_NAME} {_ADVERB}"
            rf"(?:(?:{_SAYING})\b|(?:{_AMBIGUOUS})(?= that\b|[,:.]|$)))"
        ).search,
        _VERBS,
    ),
    # The paper said
    _Credit(
        re.compile(
            rf"(?:But |And |Yet |So )?({_NAME} {_ADVERB}"
            rf"(?:(?:{_SAYING})\b(?! to\b)|(?:{_AMBIGUOUS})(?= that\b|[,:] ?[“\"‘])))"
        ).match,
        _VERBS,
    ),
    # LONDON (Agency) -
    _Credit(re.compile(r"\(((?:[A-Z][A-Za-z]+ ?){1,3})(?=\)\s?[-–—―:])").search, frozenset()),
)
_DATELINE = 80
"""Characters in which an agency's name in brackets can open a sentence."""
_CRIED = "shouted|cried|yelled|wondered|demanded|responded|answered"
_TAG = re.compile(rf"\W*{_TOKEN}(?: {_TOKEN}){{0,4}} {_ADVERB}(?:{_VERB}|{_CRIED}){_AFTER}")


def find_attribution(text: str, sentence: Span, forms: Sequence[str]) -> Span | None:
    """The first credit in the sentence, such as "according to the paper"; None if it has none.

    Args:
        text: The text that the sentence lies in.
        sentence: Where it lies.
        forms: Its folded words.
    """
    cues = _CUES.intersection(forms)
    opening = min(sentence.start + _DATELINE, sentence.end)
    if not cues and text.find("(", sentence.start, opening) < 0:
        return None
    words = sentence.of(text)
    for credit in _CREDITS:
        if credit.cues and credit.cues.isdisjoint(cues):
            continue
        if found := credit.find(words):
            return Span(sentence.start + found.start(1), sentence.start + found.end(1))
    return None


def is_tag(words: str) -> bool:
    """Whether `words` only say who spoke the quotation before them ("Ann Lee asked.")."""
    return _TAG.match(words) is not None
