"""The marks of a source lose no word and follow its matches."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from compare.model import (
    Comparison,
    Kind,
    Label,
    Match,
    Passage,
    Role,
    Sentence,
    Source,
    Span,
)
from compare.output.lookup import Lookup
from compare.output.marks import Mark, marks


def test_marks_follow_matches_and_quotations(ferry: Comparison) -> None:
    text = ferry.source("alpha").text
    found = [
        (mark.span.of(text), mark.label, mark.kind, mark.quoted)
        for mark in marks(Lookup(ferry), "alpha")
        if mark.sentence
    ]
    assert found == [
        ("Ferry breaks down off Lowmoor", Label.UNIQUE, None, False),
        (
            "The ferry Osprey lost power on Tuesday with 214 people aboard.",
            Label.SHARED,
            Kind.VERBATIM,  # closer than the near-verbatim match of the same words
            False,
        ),
        ("“Nobody was hurt,”", Label.PARAPHRASED, Kind.PARAPHRASE, True),
        (" said the harbour master.", Label.PARAPHRASED, Kind.PARAPHRASE, False),
        ("Tugs arrived within the hour.", Label.UNIQUE, None, False),
        ("Also read: Ten walks by the sea", Label.EXCLUDED, None, False),
    ]


def test_space_between_sentences_is_unmarked(ferry: Comparison) -> None:
    gap = marks(Lookup(ferry), "alpha")[1]
    assert (gap.sentence, gap.label, gap.role, gap.kind) == (None, None, None, None)


def _tiles(found: tuple[Mark, ...], length: int) -> bool:
    edges = [0, *(mark.span.end for mark in found)]
    return edges[-1] == length and [mark.span.start for mark in found] == edges[:-1]


def test_every_source_is_tiled(ferry: Comparison) -> None:
    lookup = Lookup(ferry)
    for source in ferry.sources:
        assert _tiles(marks(lookup, source.id), len(source.text))


@st.composite
def _comparisons(draw: st.DrawFn, base: Comparison) -> Comparison:
    """One source of random sentences, with random matches to another."""
    length = draw(st.integers(0, 60))
    places = st.integers(0, length)
    edges = sorted(draw(st.sets(places, max_size=8)))
    spans = [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False)]
    sentences = tuple(
        Sentence("a", index, span, Role.REPORTING, Label.UNIQUE, 1, quotations=(span,))
        for index, span in enumerate(spans)
    )
    ends = st.tuples(places, places).map(lambda pair: Span(min(pair), max(pair)))
    matches = tuple(
        Match(
            Passage("a", draw(ends), 0, len(spans) - 1),
            Passage("b", Span(0, 1), 0, 0),
            draw(st.sampled_from(Kind)),
            1.0,
            False,
            (),
            base.matches[0].evidence,
        )
        for _ in range(draw(st.integers(0, 4)))
        if spans
    )
    sources = (Source("a", "A", "x" * length), Source("b", "B", "x"))
    return replace(base, sources=sources, sentences=sentences, matches=matches, clusters=())


@given(data=st.data())
def test_marks_agree_with_painting_each_character(ferry: Comparison, data: st.DataObject) -> None:
    comparison = data.draw(_comparisons(ferry))
    found = marks(Lookup(comparison), "a")
    assert _tiles(found, len(comparison.source("a").text))
    order = [Kind.PARAPHRASE, Kind.NEAR_VERBATIM, Kind.VERBATIM]
    for mark in found:
        for place in range(mark.span.start, mark.span.end):
            here = [
                order.index(match.kind)
                for match in comparison.matches
                if match.left.span.start <= place < match.left.span.end
            ]
            inside = mark.sentence is not None
            assert mark.kind is (order[max(here)] if here and inside else None)
