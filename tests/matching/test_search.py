from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

from compare.matching import search
from tests.matching.making import compare_texts, stories

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
