from __future__ import annotations

import pytest

from compare.model import Comparison, Kind, Label
from compare.output.lookup import Lookup
from compare.tui.filter import Filter


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        (Filter(labels=frozenset({Label.SHARED})), ["alpha 1", "beta 0", "gamma 0"]),
        (Filter(kinds=frozenset({Kind.VERBATIM})), ["alpha 1", "gamma 0"]),
        (Filter(outlets=frozenset({"gamma"})), ["alpha 1", "beta 0", "gamma 0", "gamma 1"]),
        (Filter(quoted=True), ["alpha 2"]),
        (Filter(quoted=False, labels=frozenset({Label.PARAPHRASED})), ["beta 1"]),
        (Filter(moved=True), ["alpha 2", "beta 1"]),
        (Filter(words=11), ["alpha 1", "beta 0", "beta 1", "gamma 0"]),
        (Filter(kinds=frozenset({Kind.PARAPHRASE}), outlets=frozenset({"gamma"})), []),
    ],
)
def test_what_is_taken(ferry: Comparison, only: Filter, expected: list[str]) -> None:
    lookup = Lookup(ferry)
    taken = [f"{s.source_id} {s.index}" for s in ferry.sentences if only.takes(lookup, s)]
    assert taken == expected
    assert only
    assert only.chips(lookup)


def test_the_chips_name_every_condition(ferry: Comparison) -> None:
    only = Filter(
        frozenset({Label.SHARED, Label.UNIQUE}),
        frozenset(Kind),
        frozenset({"beta"}),
        False,
        True,
        9,
    )
    assert only.chips(Lookup(ferry)) == [
        "shared or unique",
        "verbatim or near-verbatim or paraphrase",
        "Beta 日報",
        "not quoted",
        "moved",
        "9 words or more",
    ]
    assert not Filter()
