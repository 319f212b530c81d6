"""The strongest matches come first and no wording comes twice."""

from __future__ import annotations

from dataclasses import replace

from compare.model import Comparison
from compare.output.lookup import Lookup
from compare.output.strongest import strongest


def test_twins_are_gathered_under_one_sentence(ferry: Comparison) -> None:
    groups = list(strongest(Lookup(ferry)))
    assert [(group.base.source_id, group.base.index) for group in groups] == [
        ("alpha", 1),
        ("alpha", 2),
    ]
    assert [twin.right.source_id for twin in groups[0].twins] == ["beta", "gamma"]


def test_weight_decides_the_order(ferry: Comparison) -> None:
    reworded = ferry.matches[2]
    heavier = replace(reworded, evidence=replace(reworded.evidence, bits=99.0))
    matches = (*ferry.matches[:2], heavier, ferry.matches[3])
    groups = strongest(Lookup(replace(ferry, matches=matches)))
    assert next(groups).base.index == 2


def test_every_match_is_in_some_group(ferry: Comparison) -> None:
    shown = [{group.base.source_id: 0} | _ends(group.twins) for group in strongest(Lookup(ferry))]
    for match in ferry.matches:
        ends = {match.left.source_id, match.right.source_id}
        assert any(ends <= set(group) for group in shown)


def _ends(twins: tuple[object, ...]) -> dict[str, int]:
    return {twin.right.source_id: 0 for twin in twins}  # type: ignore[attr-defined]
