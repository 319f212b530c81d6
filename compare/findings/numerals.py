"""Words that say how many, how much and when, by language."""

from __future__ import annotations

__all__ = [
    "AROUND",
    "MONEY",
    "MONTHS",
    "NUMBERS",
    "ORDINALS",
    "PERCENT",
    "SCALES",
    "UNITS",
    "UNSURE_MONTHS",
    "VAGUE",
    "WEEKDAYS",
    "ZONES",
]


def _numbered(*languages: str, first: int = 1) -> dict[str, int]:
    """The words of each language, counted up; spellings of one are parted by a bar."""
    return {
        word: number
        for words in languages
        for number, spellings in enumerate(words.split(), first)
        for word in spellings.split("|")
    }


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
"""Words that are months only beside a number."""
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
SCALES = {
    word: factor
    for factor, words in {
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
    }.items()
    for word in words.split()
}
VAGUE = {
    "dozens": 12.0,
    "scores": 20.0,
    "hundreds": 1e2,
    "thousands": 1e3,
    "millions": 1e6,
    "billions": 1e9,
    "trillions": 1e12,
}
MONEY = {
    word: currency
    for currency, words in {
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
    }.items()
    for word in words.split()
}
UNITS = {
    word: unit
    for unit, words in {
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
    }.items()
    for word in words.split()
}
"""The same may be so many of one and another many of the other."""
ZONES = frozenset(
    "gmt utc est edt et cst cdt mst mdt pst pdt pt bst cet cest eet ist jst aest aedt msk".split()
)
PERCENT = frozenset("% ％ percent pct prozent".split())
AROUND = frozenset(
    "about around nearly almost roughly approximately some over than least estimated up under"
    " rund etwa über knapp fast environ près unos casi cerca quasi circa ongeveer bijna".split()
)
"""Words before a figure that is not meant to be exact."""
