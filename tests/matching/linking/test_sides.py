from __future__ import annotations

import numpy as np
from hypothesis import given

from compare.matching.linking.sides import cut
from compare.matching.stretches import Stretches
from tests.matching.making import PLAIN, telling, write
from tests.matching.measuring import sides_of


def _words(*borders: int) -> Stretches:
    return Stretches(np.array(borders[::2]), np.array(borders[1::2]))


def test_stretches_are_spelt_as_folded() -> None:
    sides = sides_of("The Amber lantern. Copper!", "It glows.")
    assert sides.spell(_words(0, 3, 1, 2, 3, 4, 4, 6)) == [
        "the amber lantern",
        "amber",
        "copper",
        "it glows",
    ]
    assert sides.spell(sides.sentences(np.array([2, 1]))) == ["it glows", "copper"]


@given(telling(PLAIN), telling(PLAIN))
def test_word_strings_are_equal_where_the_words_are(left: str, right: str) -> None:
    sides = sides_of(left, right)
    forms = [form for document in sides.corpus.documents for form in document.forms]
    for i, one in enumerate(forms):
        for j, other in enumerate(forms):
            assert (sides.wording[i] == sides.wording[j]) == (one == other)
    assert [sides.corpus.vocabulary[form] for form in sides.corpus.forms] == forms


def test_quoted_words_are_counted() -> None:
    sides = sides_of("The mayor said “the harbour stays open” on Monday.", "Nobody spoke.")
    assert sides.quoted(_words(0, 9, 3, 5, 0, 3)).tolist() == [4, 2, 0]


def test_a_quotation_is_all_that_is_quoted_in_one_place() -> None:
    sides = sides_of("“Nobody spoke,” he said. “The harbour”", "“stays open.”")
    found = sides.are_quotations(_words(0, 2, 0, 1, 1, 2, 4, 6, 6, 8, 4, 5))
    assert found.tolist() == [True, False, False, True, True, False]


def test_weights_add_up() -> None:
    sides = sides_of(write(PLAIN[:9]), write(PLAIN[20:26]))
    found = sides.weigh(_words(0, 9, 2, 4)).tolist()
    assert found == [int(sides.weights[:9].sum(dtype=np.int64)), int(sides.weights[2:4].sum())]


def test_clauses_lie_around_each_word() -> None:
    sides = sides_of(
        "Amber lanterns glow, and copper kettles sing; the harbour sleeps.", "It ends."
    )
    borders = [0, 3, 7, 10, 12]
    for place in range(11):
        assert sides.clauses.first[place] == max(b for b in borders if b <= place)
        assert sides.clauses.last[place] == min(b for b in borders if b >= place)


def test_fingerprints_tell_every_trait() -> None:
    texts = [
        "They saw Amber lanterns glow and the copper kettles sing.",
        "They saw Amber lanterns glow and the copper kettles sing.",
        "They saw amber lanterns glow and the copper kettles sing.",
        "They saw “Amber” lanterns glow and the copper kettles sing.",
        "They saw Amber lanterns glow; and the copper kettles sing.",
        "They saw Amber lanterns glow and the copper kettles hum.",
    ]
    sides = sides_of(*texts)
    prints = sides.fingerprints(sides.sentences(np.arange(len(texts))))
    assert prints[0] == prints[1]
    assert len(set(prints)) == len(texts) - 1


def test_cutting_a_text_gives_its_slices() -> None:
    assert cut("lanterns", _words(0, 4, 2, 2, 4, 8)) == ["lant", "", "erns"]
