from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

from compare.matching import search
from compare.matching.pairing import candidates
from compare.settings import Settings
from tests.matching.making import OTHER, PLAIN, compare_texts, stories, write

if TYPE_CHECKING:
    from compare.matching.arrays import Bools, Ints
    from compare.matching.linking.links import Linkage


def _every(links: Linkage, _two: Ints) -> Bools:
    return np.ones(len(links.left), np.bool_)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stories())
def test_nothing_bears_out_the_links_of_two_lone_sentences(
    monkeypatch: pytest.MonkeyPatch, story: list[list[str]]
) -> None:
    texts = [" ".join(article) for article in story]
    found = compare_texts(*texts)
    with monkeypatch.context() as patch:
        patch.setattr(search, "_have_neighbours", _every)
        assert compare_texts(*texts) == found


FORM = "Quarterly net profit {} mln Danish crowns vs {} {}"


@pytest.mark.parametrize(("figure", "found"), [("19.2", False), ("53.2", True)])
def test_a_form_filled_in_twice_is_nothing_under_the_loosest_settings(
    figure: str, found: bool
) -> None:
    left = FORM.format("53.2", "68.6 mln before.", write(OTHER[:9]))
    right = FORM.format("78.3", f"{figure} in the quarter before it.", write(OTHER[9:18]))
    story = compare_texts(left, right, settings=Settings.preset("loose"))
    assert bool((*story.matches, *story.candidates)) is found


QUOTING = (
    "“We mourn grievous Zanzibar harbour losses,” said Kovalenko of 12 towns and 340 ports.",
    "A letter of 57 pages, seen by 89, ends: “We mourn grievous Zanzibar harbour losses.”",
)
REWORDED = (
    "Of 12 ports and 340 quays nobody spoke; grievous Zanzibar harbour collapse stunned Kovalenko.",
    "Of 57 letters 89 say: harbour collapse in Zanzibar, grievous indeed, had stunned him.",
)


@pytest.mark.parametrize(("left", "right"), [QUOTING, REWORDED], ids=["quoting", "reworded"])
@pytest.mark.parametrize("complete", [0, 3000])
def test_what_stands_beside_other_figures_is_found(
    left: str, right: str, complete: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(candidates, "COMPLETE_SENTENCES", complete)
    texts = [f"{left} {write(OTHER[:9])}", f"{right} {write(OTHER[9:18])}"]
    texts += [write(PLAIN[first : first + 9]) for first in range(0, 36, 9)]
    assert compare_texts(*texts, settings=Settings.preset("loose")).matches
