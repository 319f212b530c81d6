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
    "|explains|argues|insists|sagte|sagt|erklärte|meinte|betonte|a déclaré|a dit|a affirmé"
    "|dijo|declaró|afirmó|disse|afirmou|ha detto|ha dichiarato|zei|zegt"
)
_SAY = (  # "say" is also what somebody did not, or could
    r"(?<!not )(?<!to )(?<!n['’]t )(?<!ould )(?<!can )(?<!will )(?<!may )(?<!ight )(?<!must )"
    r"(?<!a )say"
)
_AMBIGUOUS = (
    "added|adds|noted|warned|warns|claimed|announced|announces|reported|declared|asked|suggested"
    "|conceded"
    "|confirmed|revealed|emphasised|emphasized|highlights|highlighted|pointed out"
)
_VERB = rf"(?:{_SAYING}|{_AMBIGUOUS}|{_SAY})"
_AFTER_QUOTATION = "admitted|promised|posted|joked|continued|shouted"
"""Verbs that credit somebody only right beside a quotation."""
_NO_NAME = (
    r"(?!(?:[Hh]aving|but|or|as|than|when|that|who|which|[Ww]hat|if|because|while|where|whether)\b)"
)
_TOKEN = rf"(?:{_NO_NAME}(?:[\w’'&-]++|\.(?=\w|\s\w))+|\([^)]{{1,20}}\))"
_NAME = rf"{_TOKEN}(?: {_TOKEN}){{0,7}}?(?<! and)"
_ADVERB = r"(?:(?:also|later|has|have|had|then) )?"
_NO_OBJECT = (  # what shows that the words after the verb are not the one who speaks
    r"(?!(?:that|to|it|in|on|at|before|about|after|during|as|from|for|last|of)\b)"
)
_OBJECT = r"(?!(?:an?|his|her|their|its)\b)"
_SPOKE = rf"(?:(?!told\b)(?:{_SAYING})|(?:{_AMBIGUOUS})(?= {_OBJECT}))"
_WHEN = r"(?: on \w+)?"
_AFTER = r"(?=[.,;:]|$| (?:in|on|at|during|after|of)\b)"
_ACCORDING = r"(?:[Aa]ccording to|[Ss]elon|[Ll]aut|[Ss]egún|[Ss]egundo|[Ss]econdo)"

_VERBS = frozenset(
    max(verb.split(), key=len)
    for verb in f"{_SAYING}|{_AMBIGUOUS}|{_AFTER_QUOTATION}|say".split("|")
)
_SOURCING = frozenset("according selon laut según segundo secondo".split())
_CUES = _VERBS | _SOURCING | {"quoted", "cited"}


class _Credit(NamedTuple):
    """One way to credit somebody; the pattern's first group is the credit."""

    find: Callable[[str], re.Match[str] | None]
    cues: frozenset[str]
    """Folded words of which the sentence must have one; empty for any sentence."""


# What stands before a credit is matched with it, for a search by first characters is fast.
_ASIDE = r"[^,;:“”\"]{2,80}"
_BETWEEN = rf"(?=[^a-z])({_NAME}, {_ASIDE}, {_ADVERB}{_VERB})\b"
_CLAUSE = r"[^,;.]* (?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must)\b"
"""What follows a verb of saying where it is not the one who speaks."""
_ABOUT = r"(?:who(?:se)?\b[^,;:“”\"]{2,80}|\d\d|(?:[A-Z][\w’'-]+ ?){1,4})"
"""What is about the one who speaks: what she does, her age or her name."""
_CREDITS = (
    # according to the paper
    _Credit(
        re.compile(rf"\b({_ACCORDING}\s[^,;:“”\"—―()]{{1,80}}?)(?=[,;:”\"—―()]|\.?$|\.\s)").search,
        _SOURCING,
    ),
    # Ann Lee, who leads the group, said the pier
    _Credit(
        re.compile(
            rf"(?=[^a-z])(?:But |And )?({_NAME}, (?:{_ABOUT}, {_ADVERB}{_VERB}\b(?! [A-Z])"
            rf"|{_ASIDE}, {_ADVERB}{_VERB}\b(?={_CLAUSE})))"
        ).match,
        _VERBS,
    ),
    # …, the leader of the group, Ann Lee, said
    _Credit(
        re.compile(
            rf"[,”\"’'?!] ([Tt]he {_NAME}, (?:[A-Z][\w’'-]+ ?){{1,4}}, {_ADVERB}{_VERB})\b"
        ).search,
        _VERBS,
    ),
    # …, said the paper
    _Credit(re.compile(rf"[,”\"’'?!] ({_SPOKE} {_NO_OBJECT}{_NAME}){_AFTER}").search, _VERBS),
    # Ann Lee, who leads the group, said
    _Credit(re.compile(_BETWEEN).match, _VERBS),
    _Credit(re.compile(rf"[,”\"] {_BETWEEN}").search, _VERBS),
    # …,” the paper joked; …,” joked the paper
    _Credit(
        re.compile(
            rf"(?:[,.?!…—-][”\"’']|[”\"»],) (?:and |but )?({_NAME} {_ADVERB}(?:{_AFTER_QUOTATION})"
            rf"(?={_WHEN}[,:.])|(?:{_AFTER_QUOTATION}) {_NO_OBJECT}{_NAME}{_AFTER})"
        ).search,
        frozenset(_AFTER_QUOTATION.split("|")),
    ),
    # The paper was quoted as saying
    _Credit(
        re.compile(
            rf"(?:^|[,”\"’'] )({_NAME} (?:is|was|were) (?:also )?(?:quoted|cited)(?: by {_NAME})?"
            r" as saying)\b"
        ).search,
        frozenset(("quoted", "cited")),
    ),
    # …, the paper said
    _Credit(
        re.compile(
            rf"[,”\"’'?!—―] (?:and |but )?({_NAME} {_ADVERB}"
            rf"(?:(?:{_SAYING}|{_SAY})\b|(?:{_AMBIGUOUS})(?={_WHEN}(?: that\b|[,:.]|$))))"
        ).search,
        _VERBS,
    ),
    # The paper said
    _Credit(
        re.compile(
            rf"(?:But |And |Yet |So )?({_NAME} {_ADVERB}"
            rf"(?:(?:{_SAYING}|{_SAY})\b(?! to\b)"
            rf"|(?:{_AMBIGUOUS})(?={_WHEN}(?: that\b|[,:] ?[“\"‘]))))"
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
    words = sentence.of(text).replace("\n", " ")
    for credit in _CREDITS:
        if credit.cues and credit.cues.isdisjoint(cues):
            continue
        if found := credit.find(words):
            return Span(sentence.start + found.start(1), sentence.start + found.end(1))
    return None


def is_tag(words: str) -> bool:
    """Whether `words` only say who spoke the quotation before them ("Ann Lee asked.")."""
    return _TAG.match(words) is not None
