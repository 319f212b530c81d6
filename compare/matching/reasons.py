"""Put into plain sentences what decided a link."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from compare.matching.judge import (
    PART_SCORE,
    PART_SHARE,
    asked_run,
    asked_words,
    found_words,
    is_telling_run,
    judge,
    stands_in_row,
    usual_words,
)
from compare.matching.linking.traits import LONG_GAP, contributions, score
from compare.model import Kind, Traits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.matching.why import SharedWord
    from compare.model import Evidence, Match
    from compare.settings import Settings

__all__ = ["reasons"]

_NAMED = 3
"""So many of the heaviest words are named."""
_MUCH = 0.5
"""Share of what counts from which it speaks for a match, and log-odds that are worth a word."""
_AGAINST = {
    "thin": "most of what counts stands on one end only",
    "gap": "{} words in a row stand on one end only",
    "edge": "one end begins earlier or goes on longer",
    "numbers": "the figures are not the same",
    "negation": "a word that denies, such as “not”, stands on one end only",
}


def reasons(
    match: Match,
    settings: Settings,
    words: Sequence[SharedWord],
    longer: int,
    *,
    reported: bool,
) -> Iterator[str]:
    """Say in plain sentences what decided a link.

    Args:
        match: The link.
        settings: What it is judged by.
        words: The telling words of both ends, the heaviest first.
        longer: How many words the longer end has.
        reported: Whether it is one of the matches, not a candidate.
    """
    kind = judge(match.score, match.evidence, settings)
    yield _in_common(match.evidence, words)
    yield _verdict(match, kind, settings, longer)
    if kind and not reported:
        yield "It is not reported: other matches of its sentences say it better."
    else:
        yield _ground(match, settings, met=kind is not None)
    if kind in (None, Kind.PARAPHRASE) and (likeness := _likeness(match.evidence.traits)):
        yield likeness
    if match.evidence.support:
        yield _company(match)


def _in_common(evidence: Evidence, words: Sequence[SharedWord]) -> str:
    if evidence.kept == 1:
        return f"Both ends have the same {_count(evidence.words, 'word')}."
    said = f"Both ends have {_count(evidence.words, 'word')} in common"
    if any(word.differs for word in words):
        said += ", other forms and synonyms among them"
    heaviest = list(dict.fromkeys(word.told for word in words))[:_NAMED]
    if heaviest:
        said += ", most tellingly " + _listed([f"“{word}”" for word in heaviest])
    if evidence.run > 1:
        said += f"; {evidence.run} of the same stand in a row"
    return said + "."


def _verdict(match: Match, kind: Kind | None, settings: Settings, longer: int) -> str:
    """What the kind is, and the threshold that it passed or missed."""
    evidence = match.evidence
    asked, kept = _told_apart(settings.near_verbatim, evidence.kept)
    some = f"{round(evidence.kept * longer)} of {longer} ({kept})"
    least, score = _told_apart(settings.paraphrase, match.score)
    if kind is Kind.VERBATIM:
        return "Verbatim: nothing but case, punctuation or spacing differs."
    if kind is Kind.NEAR_VERBATIM:
        said = f"Near-verbatim needs {asked} of the words kept in order, and here are {some}"
        if evidence.conflict:
            said += f"; {evidence.run} in a row are more than a form that was filled in twice"
        return said + "."
    if kind is Kind.PARAPHRASE:
        return (
            f"A paraphrase needs a likeness of {least}, and this one has {score};"
            f" for near-verbatim too few words are kept: {some}, not {asked}."
        )
    if evidence.conflict:
        return "No match: it reads like a form filled in twice, with other figures or names."
    if match.score < settings.paraphrase and evidence.kept < settings.near_verbatim:
        return f"No match: a paraphrase needs a likeness of {least}, and this one has {score}."
    return "No match: too little is in common to rule out chance or a common topic."


def _ground(match: Match, settings: Settings, *, met: bool) -> str:
    """How much such a pair must have in common, and how much it has."""
    evidence = match.evidence
    if met and is_telling_run(evidence, settings) and not evidence.whole:
        run = f"{asked_run(evidence, settings)} {'quoted words' if evidence.quoted else 'words'}"
        return f"A run of {run} is enough wherever it stands; this one has {evidence.run}."
    usual, asked = usual_words(evidence, settings), asked_words(evidence, settings)
    found = found_words(evidence, settings)
    least, about = _told_apart_in_words(asked, found)
    said = "A part of a sentence needs" if not evidence.whole else "Two whole sentences need"
    said += f" {least if asked == usual else _rounded(usual)} rare words in common"
    if asked != usual:
        said += f", or {least} where two sources share as much else as these"
    said += f"; {'these have' if evidence.whole else 'this one has'} about {about}"
    if found < asked and stands_in_row(evidence):
        return f"{said}, but the same words in the same place are no chance."
    lacking = not (evidence.whole or met) and (found >= asked or not evidence.support)
    return said + (_shortfalls(match, settings) if lacking else "") + "."


def _shortfalls(match: Match, settings: Settings) -> str:
    """What else a part of a sentence lacks."""
    said = ""
    if match.evidence.share < PART_SHARE:
        least, share = _told_apart(PART_SHARE, match.evidence.share)
        said += f"; it needs {least} of what the shorter sentence tells, and has {share}"
    if match.score < settings.paraphrase + PART_SCORE:
        least, score = _told_apart(settings.paraphrase + PART_SCORE, match.score)
        said += f"; it needs a likeness of {least}, and has {score}"
    return said


def _likeness(traits: Traits) -> str:
    """What speaks most for and against the two stating the same."""
    added = dict(zip((field.name for field in fields(Traits)), contributions(traits), strict=True))
    worst = min(_AGAINST, key=lambda name: added[name])
    parts = []
    if traits.covered >= _MUCH:
        parts.append(f"In its favour: {traits.covered:.0%} of what counts stands on both ends.")
    if added[worst] <= -_MUCH:
        missing = round(traits.gap * LONG_GAP)
        told = f"{missing} or more" if traits.gap == 1 else f"{missing}"
        parts.append(f"Against it: {_AGAINST[worst].format(told)}.")
    return " ".join(parts)


def _company(match: Match) -> str:
    alone, borne_out = _told_apart(score(match.evidence.traits), match.score, digits=0)
    if alone == borne_out or match.evidence.kept == 1:
        return "What else these two sources have in common bears it out."
    return (
        "What else these two sources have in common bears it out:"
        f" the likeness rises from {alone} to {borne_out}."
    )


def _told_apart(asked: float, found: float, digits: int = 2) -> tuple[str, str]:
    """Two shares in per cent, with so many decimals as tell them apart, and no more than that."""
    for decimals in range(digits + 1):
        told = f"{100 * asked:.{decimals}f}%", f"{100 * found:.{decimals}f}%"
        if told[0] != told[1]:
            return told
    return f"{asked:.0%}", f"{found:.0%}"


def _told_apart_in_words(asked: float, found: float) -> tuple[str, str]:
    """Two numbers of words, rounded no further than tells them apart."""
    for steps in (2, 10):
        told = _rounded(asked, steps), _rounded(found, steps)
        if told[0] != told[1]:
            return told
    return _rounded(asked, 100), _rounded(found, 100)


def _rounded(number: float, steps: int = 2) -> str:
    """Rounded to so many steps a word."""
    return f"{round(steps * number) / steps:g}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun if number == 1 else noun + 's'}"


def _listed(items: Sequence[str]) -> str:
    if len(items) == 1:
        return items[0]
    return ", ".join(items[:-1]) + " and " + items[-1]
