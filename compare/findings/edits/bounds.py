"""Edits around a quantity that stays: at least so many, about so many, so many to so many."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from compare.findings.edits.quantities import Measure, same_quantity
from compare.findings.edits.scanning import find_quantities, has_quantities
from compare.model import Matter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from compare.findings.edits.ends import End
    from compare.findings.edits.quantities import Quantity
    from compare.model import Span

__all__ = ["grown_quantities", "may_bound", "other_bounds", "other_numerals"]

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
"""What stands before a quantity that is not exact; to take one for the other in a group is form."""
_AFTER = {
    "least": "or more|at least|plus",
    "most": "or (?:less|fewer)|at most",
    "about": "or so|odd",
}
_ESTIMATE = "estimat"
"""How a word begins that leaves a quantity open wherever it stands."""
_LIKE = ({"near", "about"}, {"near", "most"})
"""Groups that are taken for one another."""
_SMALL = frozenset("a an as at de di in of or than to just so".split())
_TELLING = frozenset(re.findall(r"\w+", " ".join((*_BEFORE.values(), *_AFTER.values())))) - _SMALL
_KEPT = re.compile(r"\b(?:at|no|not) $", re.IGNORECASE)
"""How a bound begins that is kept but for its end."""
_LEAD = " \n\t,.;:(“”\"'—–"
"""What can stand between two words."""
_GLANCE = 40
"""Letters from the start of an edit among which its bound and its quantity stand."""
_AMOUNTS = frozenset((Measure.COUNT, Measure.MONEY, Measure.PERCENT, Measure.FACTOR, Measure.VAGUE))
_ROMAN = re.compile("[IVX]+")
_NEXT_TO_NONE = frozenset(("", "a", "an", "A", "An"))
"""What stands where a part of a quantity is added."""
_NEAR = 12
"""Letters beside an edit among which a quantity shows."""
_DASHES = ("-", "–")
_SPREAD = re.compile(r" (?:to|or) | ?[-–] ?")
_BETWEEN = re.compile(r"\bbetween \Z", re.IGNORECASE)
_FROM = re.compile(r"\bfrom [$£€]?\Z", re.IGNORECASE)


def _named(groups: Mapping[str, str]) -> str:
    return "|".join(f"(?P<{name}>{words})" for name, words in groups.items())


_BOUND = re.compile(rf"(?:(?:just|well|slightly|far) )?(?:{_named(_BEFORE)})\s", re.IGNORECASE)
_REST = re.compile(rf"(?: \w+)?[ -](?:{_named(_AFTER)})\b", re.IGNORECASE)


class _Bounded(NamedTuple):
    """A quantity that an edit stands before."""

    bound: str
    """Empty where it is told as exact."""
    quantity: Quantity


def may_bound(word: str) -> bool:
    """Whether a word may say that a quantity is a bound, or not exact."""
    return word.casefold() in _TELLING


def other_bounds(left: End, right: End, kept: float) -> Iterator[tuple[int, Matter]]:
    """The edits that make a quantity a bound, or another one, or leave it open, by index."""
    for index, edits in enumerate(zip(left.edits, right.edits, strict=True)):
        told = kept >= _ALIKE and not _TELLING.isdisjoint(" ".join(edits).casefold().split())
        if told and (matter := _matter(left, right, index)):
            yield index, matter


def _matter(left: End, right: End, index: int) -> Matter | None:
    one = _bounded(left, left.spans[index])
    other = one and _bounded(right, right.spans[index])
    if not (one and other and _same_amount(one.quantity, other.quantity)):
        return None
    bounds = {one.bound, other.bound}
    if bounds == {"about", ""}:
        exact = left if other.bound else right
        return None if _ESTIMATE in exact.sentences.casefold() else Matter.HEDGE
    return Matter.NUMBER if len(bounds) > 1 and bounds not in _LIKE else None


def _bounded(end: End, span: Span) -> _Bounded | None:
    """The quantity that an edit begins with, but for its bound; None if it begins with others."""
    kept = _KEPT.search(end.text[max(span.start - len(" not "), 0) : span.start])
    start = span.start - len(kept[0] if kept else "")
    text = end.text[start : start + _GLANCE].lstrip(_LEAD)
    bound = _BOUND.match(text)
    text = text[bound.end() if bound else 0 :]
    quantities = find_quantities(text) if has_quantities(text[:_NEAR]) else ()
    if not quantities or quantities[0].start > 1 or quantities[0].measure not in _AMOUNTS:
        return None
    bound = bound or _REST.match(text, quantities[0].end)
    return _Bounded((bound and bound.lastgroup) or "", quantities[0])


def _same_amount(one: Quantity, other: Quantity) -> bool:
    return (one.measure, one.value) == (other.measure, other.value)


def grown_quantities(left: End, right: End, kept: float) -> Iterator[tuple[int, Matter]]:
    """The edits that add a part to a quantity or to a range: "to 30" to "20", by index."""
    for end, other in ((left, right), (right, left)) if kept >= _ALIKE else ():
        for index, (words, others) in enumerate(zip(end.edits, other.edits, strict=True)):
            if (
                others in _NEXT_TO_NONE
                and has_quantities(words)
                and _adjoins_quantity(other.text, other.spans[index])
                and _adds_a_part(end, other, index)
            ):
                yield index, Matter.NUMBER


def other_numerals(left: End, right: End, kept: float) -> Iterator[tuple[int, Matter]]:
    """The edits that put another Roman numeral in the place of one, by index."""
    for index, edits in enumerate(zip(left.edits, right.edits, strict=True)):
        if edits[0].isupper() and kept >= _ALIKE and all(map(_ROMAN.fullmatch, edits)):
            yield index, Matter.NUMBER


def _adjoins_quantity(text: str, span: Span) -> bool:
    """Whether there may be a quantity right before or after a span."""
    before, after = text[max(span.start - _NEAR, 0) : span.start], text[span.end :][:_NEAR]
    return has_quantities(before) or has_quantities(after)


def _adds_a_part(end: End, other: End, index: int) -> bool:
    """Whether an edit is a part of a quantity or range of which the other end has the rest."""
    told, given = find_quantities(end.sentences), find_quantities(other.sentences)
    kept = [part for part in given if _touches(other, index, part) and not _is_in(told, part)]
    for place, quantity in enumerate(told):
        if _touches(end, index, quantity) and not _is_in(given, quantity):
            low, high = told[max(place - 1, 0)], told[min(place + 1, len(told) - 1)]
            if _is_cut(end, index, quantity) and any(map(quantity.contradicts, kept)):
                return True
            if _is_range(end.sentences, low, quantity) and _is_in(given, low):
                return True
            if _is_range(end.sentences, quantity, high) and _is_in(given, high):
                return True
    return False


def _is_in(quantities: Iterable[Quantity], quantity: Quantity) -> bool:
    return any(same_quantity(quantity, another) for another in quantities)


def _touches(end: End, index: int, quantity: Quantity) -> bool:
    """Whether an edit changes a quantity or, where it changes nothing, is right beside it."""
    span, start = end.spans[index], end.place.start
    first, last, beside = start + quantity.start, start + quantity.end, not span
    return span.start < last + beside and first - 2 * beside < span.end


def _is_cut(end: End, index: int, quantity: Quantity) -> bool:
    """Whether an edit changes only a part of a quantity."""
    span, start = end.spans[index], end.place.start
    return start + quantity.start < span.start or span.end < start + quantity.end


def _is_range(text: str, low: Quantity, high: Quantity) -> bool:
    """Whether two quantities in a row are the least and the most that something is."""
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
