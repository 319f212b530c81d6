from __future__ import annotations

from compare.matching.linking.quotations import find_quotations
from compare.matching.linking.runs import Runs
from tests.matching.making import OTHER, PLAIN
from tests.matching.measuring import batch, sides_of

LONG = 5
QUOTED = " ".join(PLAIN[:3])
MORE = " ".join([*PLAIN[:3], *PLAIN[10:13]])


def _found(left: str, right: str) -> Runs:
    sides = sides_of(left, right)
    return find_quotations(sides, batch(sides), LONG)


def _lengths(left: str, right: str) -> list[int]:
    return list(_found(left, right).lengths)


def test_the_same_quotation_is_found_whatever_stands_around_it() -> None:
    runs = _found(f"She said it was “{QUOTED}” then.", f"It was “{QUOTED},” said the tailor.")
    assert (runs.left.tolist(), runs.right.tolist(), runs.lengths.tolist()) == ([4], [10], [3])


def test_words_before_the_quotation_are_no_part_of_it() -> None:
    left, right = f"He said that “{QUOTED}” rose.", f"They heard that “{QUOTED}” fell."
    assert _lengths(left, right) == [3]


def test_one_side_may_quote_more() -> None:
    assert _lengths(f"He said “{QUOTED}” there.", f"“{MORE},” he said.") == [3]


def test_what_both_go_on_from_must_be_long() -> None:
    left, right = f"“{MORE}” it was.", f"“{QUOTED} {' '.join(OTHER[:3])}” it was."
    assert _lengths(left, right) == []
    long = " ".join(PLAIN[:LONG])
    assert _lengths(f"“{long} {OTHER[0]}” it was.", f"“{long} {OTHER[1]}” it was.") == [LONG]


def test_both_must_quote_it() -> None:
    assert _lengths(f"He said “{QUOTED}” there.", f"He saw {QUOTED} there.") == []
