"""Edits around a figure that stays: at least so many, about so many, so many to so many."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from compare.findings.figures import Measure, same_figure
from compare.findings.scanning import find_figures, has_figures
from compare.model import Matter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from compare.findings.ends import End
    from compare.findings.figures import Figure
    from compare.model import Span

__all__ = ["grown_figures", "may_bound", "other_bounds", "other_numerals"]

_ALIKE = 0.6
"""Share of the words kept, from which two ends are one statement."""
_BEFORE = {
    "near": r"nearly|almost|close to|just (?:under|below)|fast|knapp|presque|casi|quase|bijna",
    "least": (
        r"more than|over|above|at least|(?:no|not) (?:fewer|less) than|upwards? of|in excess of"
        r"|mindestens|mehr als|au moins|plus de|al menos|más de|pelo menos|mais de|almeno|più di"
        r"|minstens|meer dan"
    ),
    "most": (
        r"(?:fewer|less) than|under|below|at most|(?:no|not) more than|up to|as (?:many|much) as"
        r"|höchstens|weniger als|bis zu|au plus|moins de|menos de|hasta|até|meno di|fino a"
        r"|minder dan"
    ),
    "about": (
        r"about|around|roughly|some|approximately|(?:an )?estimated|rund|etwa|environ|unos|cerca de"
        r"|circa|ongeveer"
    ),
}
"""What stands before a figure that is not exact; to take one for the other in a group is form."""
_AFTER = {
    "least": "or more|at least|plus",
    "most": "or (?:less|fewer)|at most",
    "about": "or so|odd",
}
_ESTIMATE = "estimat"
"""How a word begins that leaves a figure open wherever it stands."""
_LIKE = ({"near", "about"}, {"near", "most"})
"""Groups that are taken for one another."""
_SMALL = frozenset("a an as at de di in of or than to just so".split())
_TELLING = frozenset(re.findall(r"\w+", " ".join((*_BEFORE.values(), *_AFTER.values())))) - _SMALL
_KEPT = re.compile(r"\b(?:at|no|not) $", re.IGNORECASE)
"""How a bound begins that is kept but for its end."""
_LEAD = " \n\t,.;:(“”\"'—–"
"""What can stand between two words."""
_GLANCE = 40
"""Letters from the start of an edit among which its bound and its figure stand."""
_AMOUNTS = frozenset((Measure.COUNT, Measure.MONEY, Measure.PERCENT, Measure.FACTOR, Measure.VAGUE))
_ROMAN = re.compile("[IVX]+")
_NEXT_TO_NONE = frozenset(("", "a", "an", "A", "An"))
"""What stands where a part of a figure is added."""
_NEAR = 12
"""Letters beside an edit among which a figure shows."""
_DASHES = ("-", "–")
_SPREAD = re.compile(r" (?:to|or) | ?[-–] ?")
_BETWEEN = re.compile(r"\bbetween \Z", re.IGNORECASE)
_FROM = re.compile(r"\bfrom [$£€]?\Z", re.IGNORECASE)


def _named(groups: Mapping[str, str]) -> str:
    return "|".join(f"(?P<{name}>{words})" for name, words in groups.items())


_BOUND = re.compile(rf"(?:(?:just|well|slightly|far) )?(?:{_named(_BEFORE)})\s", re.IGNORECASE)
_REST = re.compile(rf"(?: \w+)?[ -](?:{_named(_AFTER)})\b", re.IGNORECASE)


class _Bounded(NamedTuple):
    """A figure that an edit stands before."""

    bound: str
    """Empty where it is told as exact."""
    figure: Figure


def may_bound(word: str) -> bool:
    """Whether a word may say that a figure is a bound, or not exact."""
    return word.casefold() in _TELLING


def other_bounds(left: End, right: End, kept: float) -> Iterator[tuple[int, Matter]]:
    """The edits that make a figure a bound, or another one, or leave it open, by index."""
    for index, edits in enumerate(zip(left.edits, right.edits, strict=True)):
        told = kept >= _ALIKE and not _TELLING.isdisjoint(" ".join(edits).casefold().split())
        if told and (matter := _matter(left, right, index)):
            yield index, matter


def _matter(left: End, right: End, index: int) -> Matter | None:
    one = _bounded(left, left.spans[index])
    other = one and _bounded(right, right.spans[index])
    if not (one and other and _same_amount(one.figure, other.figure)):
        return None
    bounds = {one.bound, other.bound}
    if bounds == {"about", ""}:
        exact = left if other.bound else right
        return None if _ESTIMATE in exact.sentences.casefold() else Matter.HEDGE
    return Matter.NUMBER if len(bounds) > 1 and bounds not in _LIKE else None


def _bounded(end: End, span: Span) -> _Bounded | None:
    """The figure that an edit begins with, but for its bound; None if it begins with others."""
    kept = _KEPT.search(end.text[max(span.start - len(" not "), 0) : span.start])
    start = span.start - len(kept[0] if kept else "")
    text = end.text[start : start + _GLANCE].lstrip(_LEAD)
    bound = _BOUND.match(text)
    text = text[bound.end() if bound else 0 :]
    figures = find_figures(text) if has_figures(text[:_NEAR]) else ()
    if not figures or figures[0].start > 1 or figures[0].measure not in _AMOUNTS:
        return None
    bound = bound or _REST.match(text, figures[0].end)
    return _Bounded((bound and bound.lastgroup) or "", figures[0])


def _same_amount(one: Figure, other: Figure) -> bool:
    return (one.measure, one.value) == (other.measure, other.value)


def grown_figures(left: End, right: End, kept: float) -> Iterator[tuple[int, Matter]]:
    """The edits that add a part to a figure or to a range: "to 30" to "20", by index."""
    for end, other in ((left, right), (right, left)) if kept >= _ALIKE else ():
        for index, (words, others) in enumerate(zip(end.edits, other.edits, strict=True)):
            if (
                others in _NEXT_TO_NONE
                and has_figures(words)
                and _adjoins_figure(other.text, other.spans[index])
                and _adds_a_part(end, other, index)
            ):
                yield index, Matter.NUMBER


def other_numerals(left: End, right: End, kept: float) -> Iterator[tuple[int, Matter]]:
    """The edits that put another Roman numeral in the place of one, by index."""
    for index, edits in enumerate(zip(left.edits, right.edits, strict=True)):
        if edits[0].isupper() and kept >= _ALIKE and all(map(_ROMAN.fullmatch, edits)):
            yield index, Matter.NUMBER


def _adjoins_figure(text: str, span: Span) -> bool:
    """Whether there may be a figure right before or after a span."""
    before, after = text[max(span.start - _NEAR, 0) : span.start], text[span.end :][:_NEAR]
    return has_figures(before) or has_figures(after)


def _adds_a_part(end: End, other: End, index: int) -> bool:
    """Whether an edit is a part of a figure or range of which the other end has the rest."""
    told, given = find_figures(end.sentences), find_figures(other.sentences)
    kept = [part for part in given if _touches(other, index, part) and not _is_in(told, part)]
    for place, figure in enumerate(told):
        if _touches(end, index, figure) and not _is_in(given, figure):
            low, high = told[max(place - 1, 0)], told[min(place + 1, len(told) - 1)]
            if _is_cut(end, index, figure) and any(map(figure.contradicts, kept)):
                return True
            if _is_range(end.sentences, low, figure) and _is_in(given, low):
                return True
            if _is_range(end.sentences, figure, high) and _is_in(given, high):
                return True
    return False


def _is_in(figures: Iterable[Figure], figure: Figure) -> bool:
    return any(same_figure(figure, another) for another in figures)


def _touches(end: End, index: int, figure: Figure) -> bool:
    """Whether an edit changes a figure or, where it changes nothing, is right beside it."""
    span, start = end.spans[index], end.place.start
    beside = not span
    return span.start < start + figure.end + beside and start + figure.start - 2 * beside < span.end


def _is_cut(end: End, index: int, figure: Figure) -> bool:
    """Whether an edit changes only a part of a figure."""
    span, start = end.spans[index], end.place.start
    return start + figure.start < span.start or span.end < start + figure.end


def _is_range(text: str, low: Figure, high: Figure) -> bool:
    """Whether two figures in a row are the least and the most that something is."""
    measures = {low.measure, high.measure}
    if not _AMOUNTS.issuperset(measures) or low.value >= high.value:
        return False
    if len(measures) > 1 and low.measure not in (Measure.COUNT, Measure.MONEY):
        return False
    between, before, after = text[low.end : high.start], text[: low.start], text[high.end :]
    if between == " and ":
        return _BETWEEN.search(before) is not None
    if _SPREAD.fullmatch(between) is None or _FROM.search(before):
        return False
    return before[-1:] not in _DASHES and after[:1] not in _DASHES
