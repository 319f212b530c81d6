from __future__ import annotations

from dataclasses import replace

from compare.model import Comparison
from compare.output.lookup import Lookup
from compare.output.runs import runs, unchanged


def test_the_longest_run_comes_first_and_none_is_part_of_another(ferry: Comparison) -> None:
    lookup = Lookup(ferry)
    first, *rest = runs(lookup, 9)
    words = [run.span.of(lookup.source(run.source_id).text) for run in (first, *rest)]
    assert "alpha" in first.source_ids
    assert all(one not in other for one in words for other in words if one != other)
    assert [run.span for run in runs(lookup, 1)] == [first.span]


def test_a_run_ends_where_something_was_changed(ferry: Comparison) -> None:
    match = ferry.matches[0]
    text = Lookup(ferry).source(match.left.source_id).text
    assert unchanged(match).of(text) == "The ferry Osprey lost power on Tuesday with "
    assert unchanged(replace(match, edits=())) == match.left.span
