"""Numbers and dates are read however they are written, and compared by what they amount to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.findings.edits.quantities import same_quantity
from compare.findings.edits.scanning import find_quantities


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("five boats", [("five", "count", 5)]),
        ("quarenta e cinco casas", [("quarenta e cinco", "count", 45)]),
        ("quarenta e uma casas", []),
        ("vingt et un ans", []),
        ("deux cents maisons", []),
        ("quatre-vingt-onze maisons", [("quatre-vingt-onze", "count", 91)]),
        ("soixante-dix maisons", [("soixante-dix", "count", 70)]),
        ("fünfundvierzig Häuser", [("fünfundvierzig", "count", 45)]),
        ("tysiąc dwieście osób", [("tysiąc dwieście", "count", 1200)]),
        ("сорок пять миллионов", [("сорок пять миллионов", "count", 45e6)]),
        ("deux ans", [("deux ans", "count", 2)]),
        ("40 por ciento", [("40 por ciento", "percent", 40)]),
        ("5 mil millones", [("5 mil millones", "count", 5e9)]),
        ("segunda-feira", [("segunda", "weekday", 1)]),
        ("a segunda vez", []),
        ("en mars", [("mars", "month", 3)]),
        ("he mars it", []),
        ("late in May", [("late", "stage", 1), ("May", "month", 5)]),
        ("too late", []),
        ("at dawn", [("dawn", "part of day", 0)]),
        ("last night", [("last night", "relative", -1)]),
        ("twenty-one boats", [("twenty-one", "count", 21)]),
        ("two hundred and six boats", [("two hundred and six", "count", 206)]),
        ("between five and six boats", [("five", "count", 5), ("six", "count", 6)]),
        ("1,250 boats", [("1,250", "count", 1250)]),
        ("1 250 boats", [("1 250", "count", 1250)]),
        ("1.250,5", [("1.250,5", "count", 1250.5)]),
        ("1.05bn", [("1.05bn", "count", 1.05e9)]),
        ("a dozen boats", [("a dozen", "count", 12)]),
        ("$3m", [("3m", "money", 3e6)]),
        ("3 million dollars", [("3 million dollars", "money", 3e6)]),
        ("12 per cent", [("12 per cent", "percent", 12)]),
        ("12%", [("12%", "percent", 12)]),
        ("minus 12 degrees", [("minus 12", "count", -12)]),
        ("fell to -12 degrees", [("12", "count", -12)]),
        ("-12 degrees", [("12", "count", -12)]),
        ("two-in-three odds", [("two", "count", 2), ("three", "count", 3)]),
        ("10 -12 boats", [("10", "count", 10), ("12", "count", 12)]),
        ("two thirds of them", [("two thirds", "percent", pytest.approx(200 / 3))]),
        ("half of them", [("half", "percent", 50)]),
        ("the first half of it", [("first", "ordinal", 1)]),
        ("a third of a mile", [("third", "ordinal", 3)]),
        ("doubled", [("doubled", "factor", 2)]),
        ("5 May 2015", [("5", "day", 5), ("May", "month", 5), ("2015", "year", 2015)]),
        ("May 5th", [("May", "month", 5), ("5", "day", 5)]),
        ("it may 5", [("may", "month", 5), ("5", "day", 5)]),
        ("it may be", []),
        ("the 1980s", [("1980", "year", 1980)]),
        ("2015 pounds", [("2015 pounds", "money", 2015)]),
        ("the 3rd boat", [("3", "ordinal", 3)]),
        ("7 p.m. sharp", [("7 p.m", "time", 19 * 60)]),
        ("12.30 am", [("12.30 am", "time", 30)]),
        ("19:00", [("19:00", "time", 19 * 60)]),
        ("7:30", [("7:30", "clock", 7 * 60 + 30)]),
        ("hundreds", [("hundreds", "vague", 100)]),
        ("tens of thousands", [("tens of thousands", "vague", 1e4)]),
        ("a couple of boats", [("a couple", "count", 2)]),
        ("the couple of Ness", []),
        ("three times", [("three times", "factor", 3)]),
        ("two and a half hours", [("two and a half hours", "count", 2.5)]),
        ("2 percentage points", [("2 percentage points", "percent", 2)]),
        ("two-thirds majority", [("two-thirds", "percent", pytest.approx(200 / 3))]),
        ("no one came", []),
        ("version 2.6.0", []),
        ("the B52 and the A-4", []),
    ],
)
def test_a_quantity_is_read(text: str, found: list[tuple[str, str, float]]) -> None:
    quantities = find_quantities(text)
    assert [(text[f.start : f.end], f.measure.value, f.value) for f in quantities] == found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("1.05bn", "1,050 million", True),
        ("1.05bn", "1.5bn", False),
        ("about 300", "312", True),
        ("300", "312", False),
        ("3 million", "3.2 million", True),
        ("7 p.m.", "19:00", True),
        ("7 p.m.", "7 a.m.", False),
        ("about 3 p.m.", "3:20 p.m.", True),
        ("3 p.m.", "3:20 p.m.", False),
        ("a third of", "33 per cent", True),
        ("a third of", "half of", False),
        ("3 euros", "3 dollars", False),
        ("the 1980s", "1985", True),
        ("the 1980s", "1991", False),
        ("Monday", "January", False),
        ("12 June", "12 percent", False),
    ],
)
def test_two_quantities_amount_to_the_same(one: str, other: str, same: bool) -> None:
    pair = find_quantities(one)[0], find_quantities(other)[0]
    assert same_quantity(*pair) is same
    assert same_quantity(*pair[::-1]) is same


_PIECES = st.sampled_from(
    "five 12 3,000 1.5 hundred and million % per cent $ € May 3rd 2015 7 p.m. 19:30 half a third of"
    " doubled minus - Monday the one dozens km , .".split()
)


@given(st.lists(_PIECES, max_size=12).map(" ".join) | st.text(max_size=40))
def test_quantities_lie_in_the_text_in_order(text: str) -> None:
    found = find_quantities(text)
    assert all(0 <= quantity.start < quantity.end <= len(text) for quantity in found)
    assert [quantity.start for quantity in found] == sorted(quantity.start for quantity in found)
    assert all(same_quantity(quantity, quantity) for quantity in found)
