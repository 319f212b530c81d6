from __future__ import annotations

import numpy as np
import pytest

from compare.matching.growing.boxes import Box, Region
from compare.matching.linking.links import Linkage
from compare.matching.linking.weighing import Measured
from compare.matching.support import (
    ALONE_WORTH,
    COMPANY_BITS,
    COMPANY_SHARE,
    lend_company,
    lend_passages,
)

NOTHING = Measured._make(np.zeros(0) for _ in Measured._fields)


def _company(
    pairs: list[tuple[int, int]],
    telling: list[float],
    strong: list[bool],
    alone: float = 0.0,
) -> list[float]:
    left, right = np.array(pairs).T
    none = np.zeros(len(pairs))
    links = Linkage(left, right, none, none.astype(np.int64), NOTHING)
    told, marks = np.array(telling), np.array(strong)
    one = np.zeros(len(pairs), np.int64)
    lone = np.full(len(pairs), alone, np.float32)
    return list(lend_company(links, told, marks, one, lone))


def test_strong_links_lend_to_those_between_other_sentences() -> None:
    lent = _company([(0, 9), (0, 8), (1, 8)], [40.0, 40.0, 40.0], [True, False, False])
    assert lent == [0, 0, COMPANY_SHARE * 40]


def test_the_parts_of_one_pair_of_sentences_lend_each_other_nothing() -> None:
    assert _company([(0, 9), (0, 9)], [40.0, 30.0], [True, True]) == [0, 0]


def test_what_company_lends_is_bounded() -> None:
    assert _company([(0, 9), (1, 8)], [900.0, 5.0], [True, False]) == [0, COMPANY_BITS]


def test_words_that_stand_nowhere_else_add_to_company() -> None:
    links = [(0, 9), (1, 8)], [40.0, 5.0], [True, False]
    assert _company(*links, alone=24.0) == [0, pytest.approx(10 * (1 + 24 * ALONE_WORTH))]


def test_without_company_they_lend_nothing() -> None:
    assert _company([(0, 9), (1, 8)], [40.0, 40.0], [False, False], alone=60.0) == [0, 0]


def test_a_passage_lends_what_it_has_beyond_the_link() -> None:
    boxes = np.array([Box(2, 12, 2, 12), Box(2, 12, 90, 100), Box(2, 12, 2, 12)])
    regions = [[Region(Box(0, 40, 0, 40), 80.0, 0.9)], []]
    lent = lend_passages(boxes, np.array([30.0, 30, 30]), np.array([0, 0, 1]), regions)
    assert lent.tolist() == [50, 0, 0]


def test_a_passage_of_fewer_bits_lends_nothing() -> None:
    regions = [[Region(Box(0, 40, 0, 40), 20.0, 0.9)]]
    lent = lend_passages(np.array([Box(2, 12, 2, 12)]), np.array([30.0]), np.array([0]), regions)
    assert lent.tolist() == [0]


@pytest.mark.parametrize(("inside", "lent"), [(6, 0), (7, 50)])
def test_a_passage_bears_out_what_lies_mostly_inside_it(inside: int, lent: int) -> None:
    link = np.array([Box(40 - inside, 50 - inside, 2, 12)])
    regions = [[Region(Box(0, 40, 0, 40), 80.0, 0.9)]]
    assert lend_passages(link, np.array([30.0]), np.array([0]), regions).tolist() == [lent]
