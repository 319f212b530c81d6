"""Read an amount: digits or words, words of scale, and the unit or currency."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from compare.findings.edits.numerals import FRACTIONS, MONEY, NUMBERS, PERCENT, SCALES, UNITS
from compare.findings.edits.quantities import Measure, Quantity

if TYPE_CHECKING:
    from compare.findings.edits.tokens import Tokens

__all__ = ["counted_at", "has_unit", "read_amount"]

_GROUPED = re.compile(r"\d{1,3}(?:[ .,٬\u00a0\u202f’]\d{3})+")
_NOT_ONE = frozenset("no this that the which any every each another on by who".split())
"""Words beside a "one" that is not meant as a number."""
_PARTS = frozenset({*FRACTIONS, *"½ ¼ ¾ fourths".split()})
_WITHIN = frozenset(("", " ", "-", "\u00a0", "\u202f"))
"""What stands between the words of one amount."""
_MINUS = ("-", "−")
_SHARES = {
    ("per", "cent"): "percent",
    ("pour", "cent"): "percent",
    ("por", "ciento"): "percent",
    ("por", "cento"): "percent",
    ("per", "cento"): "percent",
    ("percentage", "point"): "point",
    ("percentage", "points"): "point",
}
_ARTICLES = frozenset(("a", "an"))
_AND_A_HALF = ("and", "a", "half")
_LINKS = frozenset("y e et".split())
"""What stands between tens and ones in Spanish, Portuguese and French."""
_ONE = frozenset("un uno una um uma une".split())
_CENTS = frozenset("cent cents".split())
_FRENCH = frozenset("deux trois quatre cinq sept huit neuf".split())
"""Numbers after which a "cent" is a hundred."""
_SCORE = frozenset("vingt vingts".split())
_FOUR, _FOUR_SCORE = 4, 80
_LONG_TENS = (60, _FOUR_SCORE)
"""What French counts on from by up to 19: "soixante-dix"."""
_LETTERS = 5
"""So many first letters tell what is counted."""
_TEN, _HUNDRED, _THOUSAND = 10, 100, 1e3


class _Unit(NamedTuple):
    """What is counted, as far as a sign or a word beside the number says so."""

    measure: Measure = Measure.COUNT
    name: str = ""
    """Currency or unit of measurement; empty where there is none."""
    tokens: int = 0
    """How many tokens after the number it takes."""


def read_amount(tokens: Tokens, first: int) -> tuple[Quantity | None, int]:
    """The amount that begins at a token, or None, and the place after its number.

    Args:
        tokens: Those of a text.
        first: Where digits stand, or a word that is a number or a scale.
    """
    spelled = not tokens.at(first).word[-1].isdecimal()
    number = (0.0, 1.0) if spelled else _parse(tokens.at(first).word)
    if number is None:
        return None, first + 1
    value, step, at = _scale(tokens, first, *number, spelled=spelled)
    if _is_no_amount(tokens, first, at):
        return None, at
    unit = _unit_at(tokens, at, first)
    before = tokens.at(first - 1).word
    minus, one = before == "minus", spelled and before in _ARTICLES
    return Quantity(
        start=tokens.at(first - (minus or one)).start,
        end=tokens.at(at + unit.tokens - 1).end,
        measure=unit.measure,
        value=-value if minus or (not spelled and _is_negative(tokens, first)) else value,
        step=_zeros(value) if spelled or tokens.is_rounded(first) else step,
        unit=unit.name,
        counted=counted_at(tokens, at + unit.tokens),
    ), at


def counted_at(tokens: Tokens, place: int) -> str:
    """How the word that tells what is counted begins; empty where none stands at a place."""
    token = tokens.at(place)
    return token.word[:_LETTERS] if token.gap == " " else ""


def has_unit(tokens: Tokens, first: int) -> bool:
    """Whether the digits at a place count money or something with a unit."""
    return _unit_at(tokens, first + 1, first) != _Unit()


def _scale(
    tokens: Tokens, at: int, value: float, step: float, *, spelled: bool
) -> tuple[float, float, int]:
    """Go on after digits, or at the first word, with numbers and words of scale.

    Returns:
        The whole value, how exact it is, and the place after it.
    """
    total, rest, first = 0.0, value, at
    at += not spelled
    while (spelled and at == first) or _goes_on(tokens, at, rest, spelled=spelled):
        word = tokens.at(at).word
        at += 1
        rest = _FOUR_SCORE if _is_four_score(word, rest) else rest + NUMBERS.get(word, 0)
        if word in SCALES and total and not rest:
            total, step = total * SCALES[word], step * SCALES[word]
        elif word in SCALES:
            rest, step = (rest or 1) * SCALES[word], step * SCALES[word]
            total, rest = (total + rest, 0.0) if SCALES[word] >= _THOUSAND else (total, rest)
        elif _is_halved(tokens, at):
            rest, at = rest + 1 / 2, at + len(_AND_A_HALF)
    return total + rest, step, at


def _is_halved(tokens: Tokens, at: int) -> bool:
    """Whether a half is added to the number that ends before a place."""
    return tuple(tokens.at(at + place).word for place in range(3)) == _AND_A_HALF


def _goes_on(tokens: Tokens, at: int, rest: float, *, spelled: bool) -> bool:
    """Whether the token at this place belongs to the amount that has begun."""
    token = tokens.at(at)
    if token.gap not in _WITHIN:
        return False
    if token.word in SCALES:
        return len(token.word) > 1 or not token.gap
    if not spelled:
        return False
    tens, number = rest % _HUNDRED, NUMBERS.get(token.word, 0)
    if token.word == "and" or token.word in _LINKS:
        joins = rest >= _HUNDRED or (token.word != "and" and tens % _TEN == 0)
        return joins and tokens.at(at + 1).word in NUMBERS
    if number >= _HUNDRED:
        return not rest
    ones = 2 * _TEN if tens in _LONG_TENS else _TEN
    fits = number > 0 and (not tens or (tens % _TEN == 0 and number < ones))
    return fits or _is_four_score(token.word, rest)


def _is_four_score(word: str, value: float) -> bool:
    """Whether a word makes a number 80: "quatre-vingts"."""
    return word in _SCORE and value == _FOUR


def _unit_at(tokens: Tokens, at: int, first: int) -> _Unit:
    """The unit after a number that ends before `at`, or the currency before its first token."""
    token, sign = tokens.at(at), tokens.at(first - 1).word
    near = token.gap in _WITHIN
    if near and (unit := _own_unit(token.word, tokens.at(at + 1).word)):
        return unit
    if sign in MONEY:
        return _Unit(Measure.MONEY, MONEY[sign])
    if near and token.word in UNITS:
        return _Unit(name=UNITS[token.word], tokens=1)
    return _Unit()


def _own_unit(word: str, after: str) -> _Unit | None:
    """The unit that a word, with the one after it, is whatever stands before the number."""
    if word in MONEY:
        return _Unit(Measure.MONEY, MONEY[word], tokens=1)
    if word in PERCENT:
        return _Unit(Measure.PERCENT, "percent", tokens=1)
    if word == "times":
        return _Unit(Measure.FACTOR, tokens=1)
    share = _SHARES.get((word, after))
    return _Unit(Measure.PERCENT, share, tokens=2) if share else None


def _is_no_amount(tokens: Tokens, first: int, last: int) -> bool:
    """Whether these tokens are a part of a fraction, or a "one" that is no number."""
    near = {tokens.at(place).word for place in (first - 2, first - 1, last)}
    if not _PARTS.isdisjoint(near):
        return True
    beside = {tokens.at(first - 1).word, tokens.at(last).word}
    word = tokens.at(first).word
    if (tokens.at(first - 1).word, word) in _SHARES:
        return True
    if word in NUMBERS and _goes_on_unread(tokens, word, last):
        return True
    return word == "one" and not _NOT_ONE.isdisjoint(beside)


def _goes_on_unread(tokens: Tokens, word: str, last: int) -> bool:
    """Whether a number in words goes on with words that may be others: "vingt et un"."""
    after = tokens.at(last).word
    return (word in _FRENCH and after in _CENTS) or (
        after in _LINKS and tokens.at(last + 1).word in _ONE
    )


def _is_negative(tokens: Tokens, first: int) -> bool:
    """Whether a sign before digits says so, other than the dash of a range or a compound."""
    before, gap = tokens.at(first - 1).word[-1:], tokens.at(first).gap
    apart = first == 0 or gap[-2:-1].isspace()
    return gap[-1:] in _MINUS and apart and not before.isdecimal()


def _parse(digits: str) -> tuple[float, float] | None:
    """A number and what one in its last place is worth; None for a version such as 2.6.0."""
    if _GROUPED.fullmatch(digits):
        return float(re.sub(r"\D", "", digits)), 1.0
    *groups, last = re.split(r"\D", digits)
    if not groups:
        return float(last), 1.0
    point = digits[-len(last) - 1]
    if point in digits[: -len(last) - 1]:
        return None
    return float(f"{''.join(groups) or 0}.{last}"), 10.0 ** -len(last)


def _zeros(value: float) -> float:
    """What one in the last place that is not nought is worth: 1,000 for 25,000."""
    step = 1.0
    while value and value % (step * _TEN) == 0:
        step *= _TEN
    return step
