"""Words that say how many, how much and when, by language."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "AROUND",
    "FACTORS",
    "FRACTIONS",
    "MONEY",
    "MONTHS",
    "NEAR_DAYS",
    "NUMBERS",
    "ORDINALS",
    "PAIRS",
    "PERCENT",
    "PERIODS",
    "SCALES",
    "SEASONS",
    "TURNS",
    "UNITS",
    "UNSURE_MONTHS",
    "VAGUE",
    "WEEKDAYS",
    "ZONES",
]

_T = TypeVar("_T", float, str)


def _numbered(*languages: str, first: int = 1) -> dict[str, int]:
    """The words of each language, counted up; spellings of one are parted by a bar."""
    return {
        word: number
        for words in languages
        for number, spellings in enumerate(words.split(), first)
        for word in spellings.split("|")
    }


def _by_word(words: Mapping[_T, str]) -> dict[str, _T]:
    """What each of these words means."""
    return {word: meaning for meaning, line in words.items() for word in line.split()}


WEEKDAYS = _numbered(
    "monday tuesday|tues wednesday thursday|thurs friday saturday sunday",
    "montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "lunes martes miércoles jueves viernes sábado domingo",
    "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
)
MONTHS = _numbered(
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug"
    " september|sept|sep october|oct november|nov december|dec",
    "januar|jänner februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "januari februari maart april mei juni juli augustus september oktober november december",
)
UNSURE_MONTHS = frozenset("jan march mar may mars mai mei".split())
"""Words that are months only beside a number, or where a capital and the word before say so."""
SEASONS = _numbered("spring summer autumn|fall winter")
"""Words that are seasons where the word before says so."""
NEAR_DAYS = {"yesterday": -1.0, "today": 0.0, "tonight": 0.0, "tomorrow": 1.0}
TURNS = _by_word({-1.0: "last past previous", 0.0: "this", 1.0: "next coming following"})
PERIODS = {"night": "day", "week": "week", "month": "month", "year": "year"}
"""What such a turn makes a time of, and how long that is."""
NUMBERS = _numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen",
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "zéro _ deux trois quatre cinq six sept huit neuf dix onze douze",
    "cero _ dos tres cuatro cinco seis siete ocho nueve diez once doce",
    first=0,
) | {
    word: 10 * tens
    for word, tens in _numbered(
        "twenty thirty forty fifty sixty seventy eighty ninety", first=2
    ).items()
}
del NUMBERS["_"], NUMBERS["once"]  # "once" is another word in English
ORDINALS = _numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
)
SCALES = _by_word(
    {
        12.0: "dozen dutzend docena",
        1e2: "hundred hundert",
        1e3: "thousand tausend mille mil",
        1e6: "million m mn mio millionen millones millón",
        1e9: "billion bn milliarden milliarde milliard milliards",
        1e12: "trillion tn billionen",
        1e5: "lakh",
        1e7: "crore",
        1e4: "万 萬",
        1e8: "亿 億",
    }
)
VAGUE = {
    "tens": 10.0,
    "dozens": 12.0,
    "scores": 20.0,
    "hundreds": 1e2,
    "thousands": 1e3,
    "millions": 1e6,
    "billions": 1e9,
    "trillions": 1e12,
}
PAIRS = {"pair": 1.0, "couple": 2.0}
"""Words that say two where one of something follows, and how exact they are."""
FRACTIONS = _by_word(
    {
        1 / 2: "half halves",
        1 / 3: "third thirds",
        1 / 4: "quarter quarters",
        1 / 5: "fifth fifths",
        1 / 10: "tenth tenths",
    }
)
"""Words that say what share of a whole, where others say of what."""
FACTORS = _by_word(
    {
        2.0: "double doubled doubles doubling twice",
        3.0: "triple tripled triples tripling trebled treble thrice",
        4.0: "quadruple quadrupled quadruples quadrupling",
        1.0: "once",
        0.5: "halved halves halving",
    }
)
"""Words that say by what a number was multiplied."""
MONEY = _by_word(
    {
        "dollar": "$ dollar dollars usd",
        "euro": "€ euro euros eur",
        "pound": "£ pound pounds gbp",
        "yen": "¥ yen",
        "yuan": "yuan renminbi",
        "rupee": "₹ rupee rupees",
        "rouble": "rouble roubles ruble rubles",
        "franc": "franc francs",
        "peso": "peso pesos",
        "real": "reais",
    }
)
UNITS = _by_word(
    {
        "kilometre": "km kilometre kilometres kilometer kilometers",
        "mile": "mile miles",
        "metre": "m metre metres meter meters",
        "foot": "ft foot feet",
        "yard": "yard yards",
        "inch": "inch inches",
        "centimetre": "cm centimetre centimetres centimeter centimeters",
        "kilogram": "kg kilo kilos kilogram kilograms",
        "ounce": "oz ounce ounces",
        "tonne": "tonne tonnes",
        "ton": "ton tons",
        "hectare": "ha hectare hectares",
        "acre": "acre acres",
        "litre": "litre litres liter liters",
        "gallon": "gallon gallons",
        "day": "day days",
        "week": "week weeks",
        "month": "month months",
        "hour": "hour hours",
        "minute": "minute minutes",
        "year": "year years",
    }
)
"""The same may be so many of one and another many of the other."""
ZONES = frozenset(
    "gmt utc est edt et cst cdt mst mdt pst pdt pt bst cet cest eet ist jst aest aedt msk".split()
)
PERCENT = frozenset("% ％ percent pct prozent".split())
AROUND = frozenset(
    "about around nearly almost roughly approximately some over than least estimated up under"
    " rund etwa über knapp fast environ près unos casi cerca quasi circa ongeveer bijna".split()
)
"""Words before a number that is not meant to be exact."""
