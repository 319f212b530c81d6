"""Two articles side by side: twins on one row, everything once and in order."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from compare.model import Comparison, Kind
from compare.output.beside import Pair, beside, between
from compare.output.lookup import Lookup
from tests.tui.stories import Twin, story


def told(rows: tuple[Pair, ...]) -> list[tuple[int | None, int | None, bool]]:
    return [
        (
            row.left.index if row.left else None,
            row.right.index if row.right else None,
            row.match is not None,
        )
        for row in rows
    ]


def aligned(twins: list[Twin], moved: frozenset[int] = frozenset()) -> tuple[Pair, ...]:
    made = story([["A.", "B.", "C.", "D."], ["E.", "F.", "G."]], twins)
    matches = tuple(
        replace(match, moved=place in moved) for place, match in enumerate(made.matches)
    )
    return beside(Lookup(replace(made, matches=matches)), "s000", "s001")


def test_twins_stand_on_one_row_and_the_rest_beside_nothing_of_theirs() -> None:
    rows = aligned([Twin(0, 1, 1, 0), Twin(0, 3, 1, 2)])
    assert told(rows) == [(0, None, False), (1, 0, True), (2, 1, False), (3, 2, True)]
    assert [row.linked for row in rows] == [False, True, False, True]


def test_a_moved_sentence_stands_where_each_article_has_it() -> None:
    rows = aligned([Twin(0, 0, 1, 2), Twin(0, 2, 1, 0)], moved=frozenset({0}))
    assert told(rows) == [
        (0, None, False),
        (1, None, False),
        (2, 0, True),
        (3, 1, False),
        (None, 2, False),
    ]
    assert [len(row.elsewhere) for row in rows] == [1, 0, 0, 0, 1]
    assert rows[0].elsewhere == rows[-1].elsewhere


def test_a_sentence_that_was_split_is_told_of_on_both_rows() -> None:
    rows = aligned([Twin(0, 1, 1, 1), Twin(0, 1, 1, 2)])
    assert told(rows) == [
        (0, 0, False),
        (1, 1, True),
        (None, 2, True),
        (2, None, False),
        (3, None, False),
    ]
    assert rows[2].match is not None
    assert rows[2].match.left.first == 1


def test_of_two_links_out_of_order_the_lighter_one_is_elsewhere() -> None:
    made = story([["A.", "B."], ["C.", "D."]], [Twin(0, 0, 1, 1), Twin(0, 1, 1, 0)])
    light, heavy = made.matches
    light = replace(light, evidence=replace(light.evidence, words=2))
    rows = beside(Lookup(replace(made, matches=(light, heavy))), "s000", "s001")
    assert told(rows) == [(0, None, False), (1, 0, True), (None, 1, False)]
    assert rows[0].elsewhere == (light,)


def test_only_the_matches_of_the_two(ferry: Comparison) -> None:
    lookup = Lookup(ferry)
    assert between(lookup, "alpha", "gamma") == (ferry.matches[1],)
    assert between(lookup, "gamma", "alpha") == (ferry.matches[1],)


_PLACES = st.tuples(st.integers(0, 4), st.integers(0, 4))


@given(
    st.lists(st.tuples(_PLACES, st.booleans(), st.integers(1, 30)), max_size=8),
    st.booleans(),
)
def test_nothing_is_lost_and_no_order_is_broken(
    found: list[tuple[tuple[int, int], bool, int]], turned: bool
) -> None:
    articles = [[f"{letter}{n}." for n in range(5)] for letter in "AB"]
    made = story(articles, [Twin(0, i, 1, j, Kind.VERBATIM) for (i, j), _, _ in found])
    matches = tuple(
        replace(match, moved=moved, evidence=replace(match.evidence, words=words))
        for match, (_, moved, words) in zip(made.matches, found, strict=True)
    )
    ids = ("s001", "s000") if turned else ("s000", "s001")
    rows = beside(Lookup(replace(made, matches=matches)), *ids)
    assert [row.left.index for row in rows if row.left] == list(range(5))
    assert [row.right.index for row in rows if row.right] == list(range(5))
    for match in matches:
        ends = match.end(ids[0]).first, match.end(ids[1]).first
        shown = [
            other
            for row in rows
            for other in (row.match, *row.elsewhere)
            if other and (other.end(ids[0]).first, other.end(ids[1]).first) == ends
        ]
        assert shown
    for row in rows:
        if row.match and row.left and row.right:
            assert row.match.end(ids[0]).first == row.left.index
            assert row.match.end(ids[1]).first == row.right.index
