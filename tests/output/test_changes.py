"""A quotation that went to another speaker is told wherever other changes are."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

import compare
from compare.model import Edit, Match, Matter, Operation, Span
from compare.output.changes import changes, credits_of, same_speaker
from compare.output.json import to_json
from compare.output.lookup import Lookup
from compare.output.markdown import to_markdown
from compare.output.read_json import from_json
from compare.output.tables import tables
from compare.output.why import told
from compare.output.wording import remarks

OPENING = "Ida Hansen has taught at the school for years. Karl Berg runs the ferry to the island."
QUOTED = "“The bridge was never checked in all those years”"
ENDS = {
    "alpha": f"{QUOTED[:-1]},” Hansen told reporters on the pier.",
    "beta": f"Berg was blunt. {QUOTED[:-1]}.”",
    "gamma": f"{QUOTED[:-1]},” said Mrs Hansen.",
}


@pytest.fixture(scope="module")
def lookup() -> Lookup:
    sources = [
        compare.Source(i, i.title(), f"{OPENING}\n\n{end}\n\nThe fair in {i} is off.")
        for i, end in ENDS.items()
    ]
    return Lookup(compare.compare_sources(sources))


def _match(lookup: Lookup, left: str, right: str) -> Match:
    return next(
        match
        for match in lookup.comparison.matches
        if (match.left.source_id, match.right.source_id) == (left, right)
        and "never checked" in lookup.words(match.left)
    )


def test_another_speaker_is_told_in_the_order_asked_for(lookup: Lookup) -> None:
    match = _match(lookup, "alpha", "beta")
    said = "What the reader is told differs: speaker"
    assert list(told(match, "alpha", lookup)) == [f"{said} (“Hansen” in Alpha, “Berg” in Beta)."]
    assert list(told(match, "beta", lookup)) == [f"{said} (“Berg” in Beta, “Hansen” in Alpha)."]
    explained = compare.explain(lookup.comparison, match)
    assert explained.sentences[-1] == f"{said} (“Hansen” in Alpha, “Berg” in Beta)."
    assert "speaker changed" in remarks(match, lookup)
    assert "speaker changed from Hansen to Berg" in remarks(match, lookup, "beta")
    assert "speaker changed from Berg to Hansen" in remarks(match, lookup, "alpha")


def test_the_same_speaker_is_told_too(lookup: Lookup) -> None:
    match = _match(lookup, "alpha", "gamma")
    assert same_speaker(lookup, match) == "Mrs Hansen"
    assert list(told(match, "alpha", lookup)) == ["Both credit Mrs Hansen with the quotation."]
    assert not any("speaker" in remark for remark in remarks(match, lookup))
    assert not same_speaker(lookup, _match(lookup, "alpha", "beta"))


def test_what_credits_the_other_is_told_once(lookup: Lookup) -> None:
    match = _match(lookup, "beta", "gamma")
    credited = credits_of(lookup, match)
    assert credited is not None
    assert not credited.same
    place = Span(match.left.span.end, match.left.span.end)
    gone = Edit(Operation.INSERT, place, credited.right, Matter.ATTRIBUTION)
    number = Edit(Operation.INSERT, place, match.right.span, Matter.NUMBER)
    edited = replace(match, edits=(*match.edits, gone, replace(number, right=place)))
    assert [change.matter for change in changes(lookup, edited)] == ["speaker", "number"]


def test_exports_name_who_is_credited(lookup: Lookup) -> None:
    comparison = lookup.comparison
    assert "*(speaker changed from Hansen to Berg)*" in to_markdown(comparison)
    matches = next(table for table in tables(comparison) if table.name == "matches")
    names = [name for name, _ in matches.columns]
    rows = [dict(zip(names, row, strict=True)) for row in matches.rows]
    found = {
        (row["left_speaker"], row["right_speaker"], row["same_speaker"])
        for row in rows
        if row["same_speaker"] is not None
    }
    assert ("Hansen", "Berg", False) in found
    assert ("Hansen", "Mrs Hansen", True) in found
    assert {"speaker" in str(row["matters"]) for row in rows if row["same_speaker"] is False} == {
        True
    }
    text = to_json(comparison)
    credited = [match["credits"] for match in json.loads(text)["matches"] if match["credits"]]
    told_by = {(each["left_text"], each["right_text"], each["same"]) for each in credited}
    assert told_by == found
    assert to_json(from_json(text)) == text
