"""A part of a comparison: less of it, nothing changed, and every format says that it is a part."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import compare
from compare.findings import Judgement, Verdict, places_of
from compare.model import Comparison, Label
from compare.output.figures import figures
from compare.output.formats import FORMATS
from compare.output.json import to_json
from compare.output.lookup import Lookup
from compare.output.part import Excerpt, Part, as_judged, narrow, part_of
from compare.output.read_json import from_json
from compare.output.report import to_html
from compare.output.report.article import paragraphs
from compare.output.summary import summary
from compare.pipeline import apply_judgements
from tests.output.schema import json_schema

_SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def seeds() -> Comparison:
    return compare.compare_sources(compare.read_sources([_SEEDS]))


@pytest.fixture
def pair(ferry: Comparison) -> Part:
    """Alpha and Gamma with what links them, and nothing else of them."""
    links = [match for match in ferry.matches if match.right.source_id == "gamma"]
    return part_of("Alpha and Gamma", [], links[:1], ("alpha", "gamma"))


def test_only_what_is_wanted_is_there(ferry: Comparison, pair: Part) -> None:
    found = narrow(ferry, pair)
    assert [source.id for source in found.sources] == ["alpha", "gamma"]
    assert [(each.source_id, each.index) for each in found.sentences] == [
        ("alpha", 1),
        ("gamma", 0),
    ]
    assert [(m.left.source_id, m.right.source_id) for m in found.matches] == [("alpha", "gamma")]
    assert found.passages == found.matches
    assert not found.clusters
    assert found.containment["alpha"].keys() == {"gamma"}
    assert [phrase.source_ids for phrase in found.stock_phrases] == [("alpha",)]
    assert not found.candidates


def test_labels_and_shares_are_those_of_the_whole(ferry: Comparison, pair: Part) -> None:
    found = narrow(ferry, pair)
    assert set(found.sentences) < set(ferry.sentences)
    assert found.coverage == {one: ferry.coverage[one] for one in ("alpha", "gamma")}
    wanted = [each for each in figures(ferry) if each.source_id != "beta"]
    assert list(figures(found)) == wanted
    assert found.containment["alpha"]["gamma"] == ferry.containment["alpha"]["gamma"]


def test_it_says_how_much_it_is(ferry: Comparison, pair: Part) -> None:
    told = "with 2 of 3 sources, 2 of 9 sentences, 1 of 4 matches"
    assert narrow(ferry, pair).part.startswith(f"Alpha and Gamma, {told};")


def test_every_format_says_so(ferry: Comparison, pair: Part) -> None:
    found = narrow(ferry, pair)
    words = "Alpha and Gamma, with 2 of 3 sources"
    for form in FORMATS.values():
        files = form.make(found) if form.name != "parquet" else {"": words.encode()}
        assert any(words in data.decode() for data in files.values()), form.name
    for text in (summary(found, width=200), to_html(found)):
        assert words in text
        assert "Osprey" in text


def test_no_format_calls_a_part_without_matches_a_story_without_matches(ferry: Comparison) -> None:
    alone = [each for each in ferry.sentences if each.label is Label.UNIQUE]
    found = narrow(ferry, part_of("what is unique", alone, []))
    markdown = FORMATS["md"].make(found)["comparison"].decode()
    for text in (markdown, summary(found), to_html(found)):
        assert "Shops closed early." in text
        assert "No sentence of one" not in text


def test_json_keeps_to_the_schema_and_comes_back(ferry: Comparison, pair: Part) -> None:
    found = narrow(ferry, pair)
    text = to_json(found)
    assert not list(Draft202012Validator(json_schema()).iter_errors(json.loads(text)))
    again = from_json(text)
    assert isinstance(again, Excerpt)
    for field in fields(Excerpt):
        if field.name != "whole":
            assert getattr(again, field.name) == getattr(found, field.name), field.name
    assert [each.found for each in figures(again)] == [each.found for each in figures(found)]
    for form in ("json", "csv", "md", "svg"):
        assert FORMATS[form].make(again)


def test_what_is_judged_is_judged_in_the_whole(ferry: Comparison, pair: Part) -> None:
    def judge(number: int, verdict: Verdict, place: int) -> Judgement:
        where = places_of(ferry, ferry.matches[place])
        return Judgement(str(number), "2024-03-05T10:00:00+00:00", "anna", verdict, where)

    here, elsewhere = judge(1, Verdict.REJECT, 1), judge(2, Verdict.REJECT, 2)
    judgements = (elsewhere, here)
    found, whole = narrow(ferry, pair), apply_judgements(ferry, judgements)
    judged = as_judged(found, judgements)
    assert not judged.matches
    assert judged.coverage["alpha"] == whole.coverage["alpha"]
    assert len(json.loads(to_json(found, judgements))["judgements"]) == 1
    rows = list(
        csv.DictReader(io.StringIO(FORMATS["csv"].make(found, judgements)["judgements"].decode()))
    )
    assert {row["judgement"] for row in rows} == {"1"}


def test_the_report_prints_the_rest_of_an_article_too(seeds: Comparison) -> None:
    some = [each for each in seeds.sentences if each.index % 7 == 3]
    found = Lookup(narrow(seeds, part_of("every seventh sentence", some, [])))
    for source in seeds.sources:
        blocks = [
            "".join(piece.text for sentence in block.sentences for piece in sentence.pieces)
            for block in paragraphs(found, source.id, {})
        ]
        assert " ".join(blocks).split() == source.text.split()


@given(st.data())
def test_any_part_can_be_saved_and_read(seeds: Comparison, data: st.DataObject) -> None:
    sentences = data.draw(st.lists(st.sampled_from(seeds.sentences), max_size=8))
    matches = data.draw(st.lists(st.sampled_from(seeds.matches), max_size=8))
    ids = data.draw(st.lists(st.sampled_from([source.id for source in seeds.sources])))
    found = narrow(seeds, part_of("some of it", sentences, matches, ids))
    assert set(found.matches) >= set(matches)
    assert set(found.sentences) >= set(sentences)
    again = from_json(to_json(found))
    assert (again.sentences, again.matches) == (found.sentences, found.matches)
    for form in ("md", "csv", "svg"):
        FORMATS[form].make(again)
    summary(again)
