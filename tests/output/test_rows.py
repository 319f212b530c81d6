"""The rows of the story table: who says what, and how."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.findings import find_clusters
from compare.model import Comparison, Kind, Span
from compare.output.lookup import Lookup
from compare.output.rows import Row, missing, statements, story_rows
from tests.tui.stories import Twin, story


def clustered(comparison: Comparison) -> Lookup:
    return Lookup(replace(comparison, clusters=find_clusters(comparison.matches)))


def told(row: Row) -> dict[str, str]:
    return {source_id: cell.kind or "itself" for source_id, cell in row.cells.items()}


def test_rows_follow_the_base_then_come_the_most_carried() -> None:
    lookup = clustered(
        story(
            [["A.", "B.", "C."], ["C.", "B."], ["B.", "D."], ["D."]],
            [
                Twin(0, 1, 1, 1),
                Twin(0, 1, 2, 0, Kind.PARAPHRASE, 0.6),
                Twin(1, 1, 2, 0, Kind.PARAPHRASE, 0.6),
                Twin(0, 2, 1, 0, Kind.NEAR_VERBATIM, 0.9),
                Twin(2, 1, 3, 0),
            ],
        )
    )
    assert [told(row) for row in story_rows(lookup, "s000")] == [
        {"s000": "itself", "s001": "verbatim", "s002": "paraphrase"},
        {"s000": "itself", "s001": "near-verbatim"},
        {"s002": "itself", "s003": "verbatim"},
    ]
    other = story_rows(lookup, "s001")
    assert [row.wording.first for row in other] == [0, 1, 1]
    assert told(other[1]) == {"s001": "itself", "s000": "verbatim", "s002": "paraphrase"}


def test_a_cell_that_does_not_match_the_base_tells_of_another_cell(ferry: Comparison) -> None:
    lookup = Lookup(replace(ferry, matches=(*ferry.matches[:2], ferry.matches[2])))
    row = next(row for row in story_rows(lookup, "gamma") if "gamma" in row.cells)
    assert told(row) == {"alpha": "verbatim", "beta": "near-verbatim", "gamma": "itself"}
    match = row.cells["beta"].match
    assert match is not None
    assert match.other("beta").source_id == "alpha"


def test_what_a_source_says_in_a_sentence_of_another_cluster_is_not_absent() -> None:
    """A sentence is a member of one cluster only, though it may say two things."""
    lookup = clustered(
        story(
            [["A and B."], ["A.", "B."], ["A.", "B."], ["B."]],
            [
                *(Twin(0, 0, other, 0) for other in (1, 2)),
                *(Twin(0, 0, other, 1, Kind.PARAPHRASE, 0.5) for other in (1, 2)),
                *(Twin(1, 1, 2, 1), Twin(1, 1, 3, 0), Twin(2, 1, 3, 0)),
            ],
        )
    )
    assert len(lookup.comparison.clusters) == 1
    assert "s000" in lookup.comparison.clusters[0].members[0].source_id
    rows = story_rows(lookup, "s003")
    assert set(rows[0].cells) == {"s000", "s001", "s002", "s003"}


def _with_words(comparison: Comparison, words: list[int]) -> Comparison:
    """The comparison with so many words in each of its matches."""
    pairs = zip(comparison.matches, words, strict=True)
    matches = [replace(m, evidence=replace(m.evidence, words=number)) for m, number in pairs]
    return replace(comparison, matches=tuple(matches))


@pytest.mark.parametrize(
    ("words", "kind"), [([5, 9], Kind.PARAPHRASE), ([9, 5], Kind.VERBATIM), ([7, 7], "paraphrase")]
)
def test_a_cell_is_what_most_of_its_matched_words_are(words: list[int], kind: str) -> None:
    twins = [Twin(0, 0, 1, 0), Twin(0, 0, 1, 1, Kind.PARAPHRASE, 0.6)]
    lookup = Lookup(_with_words(story([["A and B."], ["A.", "B once more."]], twins), words))
    (row,) = story_rows(lookup, "s000")
    assert told(row) == {"s000": "itself", "s001": kind}


def test_a_cell_that_says_little_of_the_wording_is_a_part() -> None:
    whole = story([["A long statement, and another."], ["A long one."]], [Twin(0, 0, 1, 0)])
    match = whole.matches[0]
    for length, part in ((14, True), (15, False)):
        left = replace(match.left, span=Span(0, length))
        lookup = Lookup(replace(whole, matches=(replace(match, left=left),)))
        (row,) = story_rows(lookup, "s000")
        assert [cell.part for cell in row.cells.values()] == [False, part]


def test_what_says_a_part_of_a_passage_joins_its_row() -> None:
    lookup = Lookup(
        story(
            [["A and B.", "C."], ["A, B and C.", "B, at such length as one can say it."]],
            [Twin(0, 0, 1, 0), Twin(0, 1, 1, 0), Twin(0, 0, 1, 1, Kind.NEAR_VERBATIM, 0.9)],
        )
    )
    for base in ("", "s001"):
        (row,) = story_rows(lookup, base)
        assert told(row) == {"s000": "verbatim", "s001": "itself"}
        assert (row.wording.source_id, row.wording.first) == ("s001", 0)
        assert {source_id: len(cell.passages) for source_id, cell in row.cells.items()} == {
            "s000": 2,
            "s001": 2,
        }


def test_missing_is_what_most_others_have() -> None:
    lookup = clustered(
        story(
            [["A.", "B."], ["A.", "B.", "C."], ["A.", "C."], ["D."]],
            [Twin(0, 0, 1, 0), Twin(0, 0, 2, 0), Twin(1, 0, 2, 0), Twin(0, 1, 1, 1)],
        )
    )
    rows = story_rows(lookup, "s003")
    assert [len(row.cells) for row in missing(rows, "s003", 3)] == [3, 2]
    assert [len(row.cells) for row in missing(rows, "s002", 3)] == [2]
    assert missing(rows, "s003", 4) == rows[:1]
    assert missing(rows, "s001", 3) == ()


def test_nothing_in_common_makes_no_rows() -> None:
    assert story_rows(clustered(story([["A."], ["B."]])), "s000") == ()


@st.composite
def _stories(draw: st.DrawFn) -> Comparison:
    articles = [["One.", "Two.", "Three."]] * draw(st.integers(2, 5))
    pairs = [(a, b) for a, b in product(range(len(articles)), repeat=2) if a < b]
    place = st.integers(0, 2)
    ends = st.tuples(st.sampled_from(pairs), place, place)
    found = draw(st.lists(ends, unique=True, max_size=12))
    kinds = st.sampled_from(Kind)
    return story(articles, [Twin(a, i, b, j, draw(kinds)) for (a, b), i, j in sorted(found)])


@given(_stories(), st.integers(0, 4))
def test_every_match_stands_in_a_row_and_every_cell_rests_on_one(
    comparison: Comparison, base: int
) -> None:
    lookup = clustered(comparison)
    chosen = comparison.sources[base % len(comparison.sources)].id
    rows = story_rows(lookup, chosen)
    held = [
        {(p.source_id, p.first) for c in row.cells.values() for p in c.passages} for row in rows
    ]
    for match in comparison.matches:
        ends = {(end.source_id, end.first) for end in (match.left, match.right)}
        assert any(ends <= places for places in held)
    for row, places in zip(rows, held, strict=True):
        assert len(row.cells) > 1
        assert [cell.match for cell in row.cells.values()].count(None) == 1
        assert row.cells[row.wording.source_id].match is None
        assert chosen not in row.cells or row.wording.source_id == chosen
        for source_id, cell in row.cells.items():
            other = cell.match.other(source_id) if cell.match else row.wording
            assert (other.source_id, other.first) in places


@given(_stories())
def test_statements_do_not_depend_on_the_order_of_the_matches(comparison: Comparison) -> None:
    turned = replace(comparison, matches=comparison.matches[::-1])
    assert set(map(repr, statements(clustered(comparison)))) == set(
        map(repr, statements(clustered(turned)))
    )
