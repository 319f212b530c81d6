from __future__ import annotations

import numpy as np

from compare.matching.arrays import pack, unpack
from compare.matching.pairing.rows import MOST_COPIES, find_rows
from tests.matching.making import OTHER, PLAIN, corpus, write

LONG, OTHER_LONG = write(PLAIN[:8]), write(OTHER[:8])
SHORT = "It was so."


def _beside(texts: tuple[str, ...], *pairs: tuple[int, int]) -> list[tuple[int, int]]:
    rows = find_rows(corpus(*texts))
    found = rows.beside(pack(*np.array(pairs).T))
    return list(zip(*(column.tolist() for column in unpack(found)), strict=True))


def test_equal_sentences_are_reached_step_by_step_in_both_directions() -> None:
    text = f"{SHORT} And so it is. {LONG} {SHORT} It is. {OTHER_LONG}"
    assert _beside((text, text), (2, 8)) == [(0, 6), (1, 7), (3, 9), (4, 10), (5, 11)]


def test_nothing_is_reached_past_other_words() -> None:
    one, other = f"{LONG} {OTHER_LONG} {SHORT}", f"{LONG} {write(PLAIN[20:28])} {SHORT}"
    assert _beside((one, other), (0, 3)) == []


def test_boilerplate_in_between_is_passed_over() -> None:
    teaser = f"Also read: {write(PLAIN[30:38])}"
    one, other = f"{LONG}\n\n{teaser}\n\n{SHORT}", f"{LONG}\n\n{SHORT}"
    assert _beside((one, other), (0, 3)) == [(2, 4)]


def test_the_end_of_a_text_is_no_neighbour_of_the_next_one() -> None:
    assert _beside((LONG, SHORT, LONG, SHORT), (0, 2)) == []


def test_texts_of_the_same_words_are_copies_case_and_marks_aside() -> None:
    rows = find_rows(corpus(SHORT, "", f"{LONG} {SHORT}", "“It was so!”"))
    assert rows.copies().tolist() == pack(np.array([0]), np.array([3])).tolist()
    assert rows.same_text(np.array([0, 0]), np.array([3, 1])).tolist() == [True, False]


def test_very_many_copies_are_no_story() -> None:
    assert len(find_rows(corpus(*[SHORT] * MOST_COPIES)).copies()) == MOST_COPIES * 99 // 2
    assert not len(find_rows(corpus(*[SHORT] * (MOST_COPIES + 1))).copies())
