"""Words that say how many and how much, by language.

A word stands here only if it hardly means anything else in the other languages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = [
    "AROUND",
    "FACTORS",
    "FRACTIONS",
    "MONEY",
    "NUMBERS",
    "ORDINALS",
    "PAIRS",
    "PERCENT",
    "SCALES",
    "UNITS",
    "VAGUE",
    "ZONES",
    "by_word",
    "numbered",
]

_T = TypeVar("_T", float, str)


def numbered(*languages: str, first: int = 1) -> dict[str, int]:
    """The words of each language, counted up; spellings of one are parted by a bar."""
    return {
        word: number
        for words in languages
        for number, spellings in enumerate(words.split(), first)
        for word in spellings.split("|")
    }


def by_word(words: Mapping[_T, str]) -> dict[str, _T]:
    """What each of these words means."""
    return {word: meaning for meaning, line in words.items() for word in line.split()}


_ONES = numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen",
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn"
    " fünfzehn sechzehn siebzehn achtzehn neunzehn",
    "zéro _ deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze _",
    "cero _ dos tres cuatro cinco seis siete ocho nueve diez _ doce trece catorce quince"
    " dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro"
    " veinticinco veintiséis veintisiete veintiocho veintinueve",
    "_ _ _ tre quattro cinque _ sette _ nove dieci undici dodici tredici quattordici"
    " quindici sedici diciassette diciotto diciannove",
    "_ _ dois|duas três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze"
    " dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove",
    "nul _ twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien"
    " zestien zeventien achttien negentien",
    "_ _ dwa|dwie|dwóch|dwaj trzy|trzech cztery|czterech pięć|pięciu sześć|sześciu siedem|siedmiu"
    " osiem|ośmiu dziewięć|dziewięciu dziesięć|dziesięciu jedenaście|jedenastu dwanaście|dwunastu"
    " trzynaście|trzynastu czternaście|czternastu piętnaście|piętnastu szesnaście|szesnastu"
    " siedemnaście|siedemnastu osiemnaście|osiemnastu dziewiętnaście|dziewiętnastu",
    "ноль _ два|две|двух|двое три|трёх|трех|трое четыре|четырёх|четырех|четверо пять|пяти|пятеро"
    " шесть|шести семь|семи восемь|восьми девять|девяти десять|десяти одиннадцать|одиннадцати"
    " двенадцать|двенадцати тринадцать|тринадцати четырнадцать|четырнадцати"
    " пятнадцать|пятнадцати шестнадцать|шестнадцати семнадцать|семнадцати"
    " восемнадцать|восемнадцати девятнадцать|девятнадцати",
    first=0,
)
_GERMAN_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"
_ITALIAN_TENS = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta"
_DUTCH_TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig"
_TENS = numbered(
    "twenty thirty forty fifty sixty seventy eighty ninety",
    _GERMAN_TENS,
    "vingt trente quarante cinquante soixante septante octante nonante",
    "_ treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    _ITALIAN_TENS,
    "vinte trinta quarenta cinquenta _ _ oitenta _",
    _DUTCH_TENS,
    "dwadzieścia|dwudziestu trzydzieści|trzydziestu czterdzieści|czterdziestu"
    " pięćdziesiąt|pięćdziesięciu sześćdziesiąt|sześćdziesięciu siedemdziesiąt|siedemdziesięciu"
    " osiemdziesiąt|osiemdziesięciu dziewięćdziesiąt|dziewięćdziesięciu",
    "двадцать|двадцати тридцать|тридцати сорок|сорока пятьдесят|пятидесяти"
    " шестьдесят|шестидесяти семьдесят|семидесяти восемьдесят|восьмидесяти девяносто|девяноста",
    first=2,
)
_HUNDREDS = numbered(
    "cien|ciento doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas"
    " quinientos|quinientas seiscientos|seiscientas setecientos|setecientas"
    " ochocientos|ochocientas novecientos|novecientas",
    "cem|cento duzentos|duzentas trezentos|trezentas quatrocentos|quatrocentas"
    " quinhentos|quinhentas seiscentos|seiscentas setecentos|setecentas oitocentos|oitocentas"
    " novecentos|novecentas",
    "_ duecento trecento quattrocento cinquecento seicento settecento ottocento novecento",
    "sto dwieście|dwustu trzysta|trzystu czterysta|czterystu pięćset|pięciuset sześćset|sześciuset"
    " siedemset|siedmiuset osiemset|ośmiuset dziewięćset|dziewięciuset",
    "сто|ста двести|двухсот триста|трёхсот|трехсот четыреста|четырёхсот|четырехсот"
    " пятьсот|пятисот шестьсот|шестисот семьсот|семисот восемьсот|восьмисот девятьсот|девятисот",
)


def _joined(ones: str, tens: str, join: Callable[[str, str], str]) -> dict[str, int]:
    """The numbers from 21 to 99 of a language that writes ones and tens as one word."""
    return {
        join(one, ten): 10 * high + low
        for low, one in enumerate(ones.split(), 1)
        for high, ten in enumerate(tens.split(), 2)
    }


NUMBERS = (
    _ONES
    | {word: 10 * tens for word, tens in _TENS.items()}
    | {word: 100 * hundreds for word, hundreds in _HUNDREDS.items()}
    | _joined(
        "ein zwei drei vier fünf sechs sieben acht neun",
        _GERMAN_TENS,
        lambda one, ten: f"{one}und{ten}",
    )
    | _joined(
        "een twee drie vier vijf zes zeven acht negen",
        _DUTCH_TENS,
        lambda one, ten: f"{one}{'ë' if one[-1] == 'e' else 'e'}n{ten}",
    )
    | _joined(
        "uno due tré quattro cinque sei sette otto nove",
        _ITALIAN_TENS,
        lambda one, ten: (ten[:-1] if one[0] in "uo" else ten) + one,
    )
)
del NUMBERS["_"]
ORDINALS = numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
)
SCALES = by_word(
    {
        12.0: "dozen dutzend docena dozijn tuzin",
        1e2: "hundred hundert honderd",
        1e3: "thousand tausend mille mil duizend tysiąc tysiące tysięcy тысяча тысячи тысяч тыс",
        1e6: (
            "million m mn mio mln millionen millones millón milione milioni milhão milhões miljoen"
            " milion miliony milionów milyon миллион миллиона миллионов млн"
        ),
        1e9: (
            "billion bn milliarden milliarde milliard milliards mld mrd miliardo miliardi bilhão"
            " bilhões miljard miliard miliardy miliardów milyar миллиард миллиарда миллиардов млрд"
        ),
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
FRACTIONS = by_word(
    {
        1 / 2: "half halves",
        1 / 3: "third thirds",
        1 / 4: "quarter quarters",
        1 / 5: "fifth fifths",
        1 / 10: "tenth tenths",
    }
)
"""Words that say what share of a whole, where others say of what."""
FACTORS = by_word(
    {
        2.0: "double doubled doubles doubling twice",
        3.0: "triple tripled triples tripling trebled treble thrice",
        4.0: "quadruple quadrupled quadruples quadrupling",
        1.0: "once",
        0.5: "halved halves halving",
    }
)
"""Words that say by what a number was multiplied."""
MONEY = by_word(
    {
        "dollar": "$ dollar dollars usd dólar dólares dollari dolarów доллар доллара долларов",
        "euro": "€ euro euros eur евро",
        "pound": "£ pound pounds gbp",
        "yen": "¥ yen",
        "yuan": "yuan renminbi",
        "rupee": "₹ rupee rupees",
        "rouble": "rouble roubles ruble rubles рубль рубля рублей",
        "franc": "franc francs",
        "peso": "peso pesos",
        "real": "reais",
    }
)
UNITS = by_word(
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
        "day": (
            "day days tag tage tagen jour jours día días giorno giorni dia dias dag dagen dzień dni"
            " день дня дней gün"
        ),
        "week": (
            "week weeks woche wochen semaine semaines semana semanas settimana settimane weken"
            " tydzień tygodnie tygodni неделя недели недель неделю hafta"
        ),
        "month": (
            "month months monat monate monaten mois mes meses mese mesi mês maand maanden"
            " miesiąc miesiące miesięcy месяц месяца месяцев"
        ),
        "hour": (
            "hour hours stunde stunden heure heures hora horas ora ore uur godzina godziny godzin"
            " час часа часов saat"
        ),
        "minute": (
            "minute minutes minuten minuto minutos minuti minuty minut минута минуты минут dakika"
        ),
        "year": (
            "year years jahr jahre jahren ans année années año años anno anni ano anos jaar rok"
            " lata lat год года лет yıl"
        ),
    }
)
"""The same may be so many of one and another many of the other."""
ZONES = frozenset(
    "gmt utc est edt et cst cdt mst mdt pst pdt pt bst cet cest eet ist jst aest aedt msk".split()
)
PERCENT = frozenset("% ％ percent pct prozent procent procenta процент процента процентов".split())
AROUND = frozenset(
    "about around nearly almost roughly approximately some over than least estimated up under"
    " rund etwa über knapp fast environ près unos casi cerca quasi circa ongeveer bijna".split()
)
"""Words before a number that is not meant to be exact."""
