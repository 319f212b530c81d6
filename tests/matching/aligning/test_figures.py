"""Numbers, dates and times of day, written one way and another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.matching.aligning.values import find_values
from tests.matching.aligning.linking import reworded


def meanings(text: str) -> dict[str, str]:
    """What each run of words may mean."""
    words = ("", *text.split(), "")
    return {
        reading.value: " ".join(words[place] for place in reading.places)
        for reading in find_values(words)
    }


@pytest.mark.parametrize(
    ("left", "right", "links"),
    [
        ("forty-two boats", "42 boats", "forty–42, two–42"),
        ("42 boats", "forty two boats", "42–forty, 42–two"),
        ("three hundred jobs", "300 jobs", "three–300, hundred–300"),
        ("1,200 jobs", "twelve hundred jobs", "1,200–twelve, 1,200–hundred"),
        ("four thousand homes", "4,000 homes", "four–4,000, thousand–4,000"),
        ("the twenty-first century", "the 21st century", "twenty–21st, first–21st"),
        ("the thirteenth floor", "the 13th floor", "thirteenth–13th"),
        ("5k runners", "5,000 runners", "5k–5,000"),
        ("two dozen boats", "24 boats", "two–24, dozen–24"),
        ("€4bn", "four billion euros", "4bn–four, 4bn–billion"),
        ("half a million cars", "500,000 cars", "half–500,000, a–500,000, million–500,000"),
        ("206 seats", "two hundred and six seats", "206–two, 206–hundred, 206–and, 206–six"),
        ("7.5 hours", "seven and a half hours", "7.5–seven, 7.5–and, 7.5–a, 7.5–half"),
        ("3.1 trillion yen", "3,100 billion yen", "3.1–3,100, trillion–billion"),
        ("55 men and 55 boys", "fifty-five men and fifty-five boys", "55–fifty, 55–five, " * 2),
    ],
)
def test_one_number_is_linked_whole(left: str, right: str, links: str) -> None:
    assert reworded(left, right) == links.removesuffix(", ")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("42 boats sank", "43 boats sank"),
        ("twelve sailors drowned", "fifteen sailors drowned"),
        ("forty-two boats", "40 boats"),
        ("forty-two boats", "2 boats"),
        ("thirty-five seats", "thirty seats and 5 chairs"),
        ("three hundred boats", "3 boats"),
        ("three hundred boats", "three thousand boats"),
        ("5 million cars", "5 billion cars"),
        ("5m cars", "6m cars"),
        ("a dozen eggs", "13 eggs"),
        ("the second storm", "the third storm"),
        ("in 2014 it rained", "in 2016 it rained"),
        ("1.5 percent", "15 percent"),
        ("ten five times", "15 times"),
        ("up from 3 to 5", "up from 4 to 6"),
    ],
)
def test_one_number_does_not_stand_for_another(left: str, right: str) -> None:
    assert not reworded(left, right)


@pytest.mark.parametrize(
    ("left", "right", "links"),
    [
        ("on 2014-07-24", "on July 24, 2014", "07–July"),
        ("on 24 July 2014", "on 2014-07-24", "July–07"),
        ("on 7/24/2014", "on July 24th, 2014", "7–July, 24–24th"),
        ("on 24/07/2014", "on Jul. 24, 2014", "07–Jul"),
        ("on 4 July 2014", "on 7/4/2014", "July–7"),
        ("on 4 July 2014", "on 04/07/2014", "4–04, July–07"),
        ("on 2014/05/03", "on 3 May 2014", "05–May, 03–3"),
        ("on the 3rd of May 2014", "on 2014-05-03", "3rd–03, May–05"),
        ("24.7.2014", "July 24, 2014", "24.7.2014–July, 24.7.2014–24, 24.7.2014–2014"),
        ("24.7.2014", "2014-7-24", "24.7.2014–2014, 24.7.2014–7, 24.7.2014–24"),
    ],
)
def test_each_part_of_a_date_is_linked_with_its_like(left: str, right: str, links: str) -> None:
    assert reworded(left, right) == links


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("on 2014-07-24", "on January 17, 2013"),
        ("on 7/24/2014", "on November 15, 2013"),
        ("24.7.2014", "January 17, 2013"),
        ("on July 24", "on July 25"),
        ("on July 24", "on January 24"),
        ("on 2014-07-24", "on 2013-11-15"),
        ("on 24/07/2014", "on 17/11/2013"),
        ("on July 24, 2014", "on July 24, 2013"),
        ("on 2014-07-24", "on 9 November 2013"),
        ("they may sail", "they sail on 2014-05-03"),
    ],
)
def test_one_date_does_not_stand_for_another(left: str, right: str) -> None:
    assert not reworded(left, right)


@pytest.mark.parametrize(
    ("left", "right", "links"),
    [
        ("at 4 p.m.", "at 16:00", "4–16, p.m–00"),
        ("at 4pm", "at 4 p.m.", "4pm–4, 4pm–p.m"),
        ("at 12:15 a.m.", "at 0:15", "12–0, a.m–0"),
        ("at 4 p.m.", "at 4 a.m.", ""),
        ("at 4 p.m.", "at 17:00", ""),
    ],
)
def test_times_of_day(left: str, right: str, links: str) -> None:
    assert reworded(left, right) == links


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        (
            "three million two hundred thousand cars",
            "3200000",
            "three million two hundred thousand",
        ),
        ("two hundred and six seats", "206", "two hundred and six"),
        ("two thousand fifteen", "2015", "two thousand fifteen"),
        ("one and a half million", "1500000", "one and a half million"),
        ("3 hundred and six", "300", "3 hundred"),
        ("5m long", "5", "5m"),
        ("2014 07 24", "july", "07"),
        ("7.30 pm", "19:30", "7.30 pm"),
    ],
)
def test_what_words_may_mean(text: str, value: str, words: str) -> None:
    assert meanings(text)[value] == words


@given(st.integers(1, 99), st.integers(1, 999))
def test_words_say_the_number_that_their_digits_say(thousands: int, rest: int) -> None:
    assert str(thousands * 1000 + rest) in meanings(f"{_spelt(thousands)} thousand {_spelt(rest)}")


def _spelt(number: int) -> str:
    ones = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    ones += " fifteen sixteen seventeen eighteen nineteen"
    tens = "twenty thirty forty fifty sixty seventy eighty ninety"
    hundreds, rest = divmod(number, 100)
    words = [*_spelt(hundreds).split(), "hundred"] if hundreds else []
    if rest >= 20:
        words.append(tens.split()[rest // 10 - 2])
        rest %= 10
    if rest:
        words.append(ones.split()[rest - 1])
    return " ".join(words)
