"""Why a match is one, and what differs in it, with the names of the outlets."""

from __future__ import annotations

from dataclasses import replace

import pytest

import compare
import compare.text
from compare.model import Comparison, Edit, Matter, Operation, Span
from compare.output.lookup import Lookup
from compare.output.why import told, why
from compare.pipeline import compare_sources
from tests.conftest import span_of


def test_a_change_is_told_in_the_order_asked_for(ferry: Comparison) -> None:
    lookup = Lookup(ferry)
    match = next(match for match in ferry.matches if any(edit.matter for edit in match.edits))
    said = "What the reader is told differs: number"
    assert list(told(match, "alpha", lookup)) == [
        f"{said} (“214” in The Alpha Gazette, “241” in Beta 日報)."
    ]
    assert list(told(match, "beta", lookup)) == [
        f"{said} (“241” in Beta 日報, “214” in The Alpha Gazette)."
    ]
    assert not list(told(replace(match, edits=()), "alpha", lookup))


def test_what_one_end_alone_has_is_told_with_its_outlet(ferry: Comparison) -> None:
    lookup, match = Lookup(ferry), ferry.matches[0]
    (here,) = (ferry.source(match.left.source_id),)
    words = span_of(here, "with 214 people aboard")
    gone = Edit(Operation.DELETE, words, Span(4, 4), Matter.NUMBER)
    for source_id in (match.left.source_id, match.right.source_id):
        (sentence,) = told(replace(match, edits=(gone,)), source_id, lookup)
        assert sentence.endswith(f"number (only in {here.outlet}: “with 214 people aboard”).")
    (sentence,) = told(replace(match, edits=(gone,) * 4), here.id, lookup)
    assert sentence.endswith("aboard”) and 2 more.")
    assert sentence.count("only in") == 2


def test_what_differs_is_said_last(ferry: Comparison) -> None:
    compared = compare_sources(ferry.sources)
    lookup = Lookup(compared)
    match = next(match for match in compared.matches if any(edit.matter for edit in match.edits))
    sentences = why(lookup, match).sentences
    assert sentences[-1] == next(told(match, match.left.source_id, lookup))
    assert sum("the reader is told" in sentence for sentence in sentences) == 1


def test_articles_are_not_cut_again(ferry: Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    compared = compare_sources(ferry.sources)
    bare = replace(compared, documents=())
    explained = compare.explain(bare, bare.matches[0])
    monkeypatch.delattr(compare.text, "segment")
    assert compare.explain(bare, bare.matches[0]) == explained
    assert compare.explain(compared, compared.matches[0]) == explained


def test_the_public_explanation_is_the_one_that_is_shown(ferry: Comparison) -> None:
    for match in (*ferry.matches, *ferry.candidates):
        explained = compare.explain(ferry, match)
        assert explained == why(Lookup(ferry), match)
        if match in ferry.matches:
            assert explained.kind is not None


def test_only_a_match_or_a_candidate_of_the_comparison_is_explained(ferry: Comparison) -> None:
    match = ferry.matches[0]
    passage = replace(match, left=replace(match.left, last=match.left.last + 1))
    other = replace(ferry, matches=ferry.matches[1:])
    for comparison, link in ((ferry, passage), (other, match)):
        with pytest.raises(compare.InputError, match="neither a match nor a candidate"):
            compare.explain(comparison, link)
