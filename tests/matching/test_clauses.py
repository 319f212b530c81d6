from __future__ import annotations

import numpy as np

from compare.matching.clauses import HALVES_BITS, find_hollow, lend_clauses, lend_halves
from compare.matching.linking.links import Linkage
from compare.matching.linking.weighing import Measured
from compare.matching.support import COMPANY_BITS

PART = {
    "left": (0, 8),
    "right": (0, 8),
    "bits": 60.0,
    "telling": 60.0,
    "kept": 1.0,
    "weight": 10.0,
    "linked": 10.0,
}
WHOLE = {**PART, "whole": True, "kept": 0.5, "weight": 20.0, "linked": 11.0}


def _links(pairs: list[tuple[int, int]], *parts: dict[str, object]) -> Linkage:
    columns = ([part.get(field, 0) for part in parts] for field in Measured._fields)
    measured = Measured._make(np.array(column) for column in columns)
    measured = measured._replace(whole=measured.whole.astype(np.bool_))
    left, right = np.array(pairs).T
    return Linkage(left, right, np.ones(len(pairs)), np.arange(len(pairs)), measured)


def _hollow(whole: dict[str, object], part: dict[str, object]) -> list[bool]:
    found = find_hollow(_links([(0, 9), (0, 9)], whole, part))
    return [bool(each) for each in found]


def test_sentences_that_share_one_clause_are_hollow() -> None:
    assert _hollow(WHOLE, PART) == [True, False]


def test_a_rest_that_is_alike_makes_them_whole() -> None:
    assert _hollow({**WHOLE, "linked": 15.0}, PART) == [False, False]
    assert _hollow({**WHOLE, "bits": 90.0}, PART) == [False, False]


def test_so_do_one_wording_throughout_and_a_part_in_other_words() -> None:
    assert _hollow({**WHOLE, "kept": 0.8}, PART) == [False, False]
    assert _hollow(WHOLE, {**PART, "kept": 0.6}) == [False, False]


def test_pairs_are_told_apart() -> None:
    links = _links([(0, 9), (0, 9), (1, 9)], WHOLE, PART, WHOLE)
    assert find_hollow(links).tolist() == [True, False, False]


def test_a_match_lends_to_the_part_that_has_nearly_all_of_it() -> None:
    little = {**PART, "bits": 24.0}
    links = _links([(0, 9)] * 3 + [(1, 9)], WHOLE, PART, little, PART)
    strong = np.array([True, False, False, False])
    assert lend_clauses(links, strong).tolist() == [0, COMPANY_BITS, 0, 0]


def _lent(first: dict[str, object], second: dict[str, object], *, turned: bool) -> list[float]:
    links = _links([(0, 5), (0, 6)], first, second)
    if turned:
        found = links.parts._replace(left=links.parts.right, right=links.parts.left)
        links = Linkage(links.right, links.left, links.share, links.part, found)
    after = np.array([0, 2, 3, 4, 5, 6, 6])
    return [float(bits) for bits in lend_halves(links, np.full(7, 8), after)]


def test_the_halves_of_a_sentence_bear_each_other_out() -> None:
    second = {**PART, "left": (8, 16), "telling": 30.0}
    for turned in (False, True):
        assert _lent(PART, second, turned=turned) == [30, 60]


def test_parts_that_overlap_tell_little_or_leave_much_out_do_not() -> None:
    second = {**PART, "left": (8, 16)}
    little = {"telling": HALVES_BITS / 2 - 1}
    assert _lent(PART, {**second, "left": (7, 15)}, turned=False) == [0, 0]
    assert _lent({**PART, **little}, {**second, **little}, turned=False) == [0, 0]
    assert _lent(PART, {**second, "right": (0, 6)}, turned=False) == [0, 0]
    assert _lent(PART, {**second, "kept": 0.6}, turned=False) == [0, 0]
