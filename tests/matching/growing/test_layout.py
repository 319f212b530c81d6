from __future__ import annotations

import numpy as np
from hypothesis import given

from compare.matching.growing.layout import LIGHT, MUTE, PLAIN, find_kinds
from tests.matching.growing.layouts import WORDS, laid_out, stretches
from tests.matching.making import OTHER, corpus


@given(WORDS, WORDS, WORDS)
def test_only_words_that_both_sides_have_are_laid_out(
    one: list[str], two: list[str], three: list[str]
) -> None:
    texts = one, two, three
    pairs = [(0, 1), (2, 1), (0, 2)]
    story = corpus(*(" ".join(words) for words in texts))
    layout = laid_out(story, *pairs)
    rows = layout.words(np.arange(6), layout.sides)
    for side, document in enumerate(number for pair in pairs for number in pair):
        own, other = texts[document], texts[pairs[side // 2][1 - side % 2]]
        places = layout.place[rows.at[rows.row == side]] - layout.sides.first[side]
        assert places.tolist() == [place for place, word in enumerate(own) if word in other]


@given(WORDS, WORDS)
def test_equal_words_of_a_pair_have_equal_ids(one: list[str], two: list[str]) -> None:
    layout = laid_out(corpus(" ".join(one), " ".join(two)), (0, 1), (1, 0))
    words = [*one, *two]
    for pair in range(2):
        inside = (layout.first_id[pair] <= layout.id) & (layout.id < layout.first_id[pair + 1])
        ids, names = layout.id[inside], [words[place] for place in layout.place[inside]]
        assert len(set(ids.tolist())) == layout.first_id[pair + 1] - layout.first_id[pair]
        assert len(set(zip(ids.tolist(), names, strict=True))) == len(set(names))
        assert len(set(names)) == len(set(ids.tolist()))


@given(WORDS, WORDS)
def test_supply_counts_the_words_of_a_stretch(one: list[str], two: list[str]) -> None:
    layout = laid_out(corpus(" ".join(one), " ".join(two)))
    ends = [(0, len(one)), (len(one) // 2, len(one)), (len(one), len(one) + len(two))]
    sides = np.array([0, 0, 1])
    counts, shift = layout.supply(sides, stretches(ends))
    words = [*one, *two]
    for row, (first, last) in enumerate(ends):
        for place, number in zip(layout.place.tolist(), layout.id.tolist(), strict=True):
            assert counts[number + shift[row]] == words[first:last].count(words[place])


def test_words_are_counted_by_kind() -> None:
    story = corpus(f"{OTHER[0]} of {OTHER[1]}", f"{OTHER[0]} of")
    stock = np.zeros(5, np.bool_)
    stock[2] = True
    kinds = find_kinds(story, stock)
    assert kinds.kind.tolist() == [PLAIN, LIGHT, MUTE, PLAIN, LIGHT]
    assert kinds.telling[PLAIN].tolist() == [0, 1, 1, 1, 2, 2]
    assert kinds.telling[LIGHT].tolist() == [0, 0, 1, 1, 1, 2]
