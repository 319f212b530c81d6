"""The JSON export: complete, exact, and the same bytes every time."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import Any

import pytest

from compare.model import Comparison
from compare.output.json import SCHEMA_VERSION, to_json


@pytest.fixture
def document(ferry: Comparison) -> Any:
    return json.loads(to_json(ferry))


def test_all_of_the_comparison_is_there(document: Any, ferry: Comparison) -> None:
    elsewhere = {"documents", "settings", "version"}
    names = {field.name for field in fields(Comparison)} - elsewhere
    assert names | {"part", "schema_version", "manifest", "presets", "judgements", "judged"} == set(
        document
    )
    assert document["schema_version"] == SCHEMA_VERSION
    assert len(document["matches"]) == len(ferry.matches)


def test_manifest_names_inputs_and_settings(document: Any) -> None:
    manifest = document["manifest"]
    assert manifest["version"] == "0.0.0"
    assert "paraphrase" in manifest["settings"]
    alpha = manifest["inputs"][0]
    assert (alpha["id"], alpha["file"], alpha["sha256"]) == ("alpha", "story/alpha.txt", "0" * 64)
    assert manifest["inputs"][1]["sha256"], "text from no file is hashed too"


def test_words_stand_beside_their_spans(document: Any, ferry: Comparison) -> None:
    texts = {source["id"]: source["text"] for source in document["sources"]}
    records = [
        *document["sentences"],
        *(match[side] for match in document["matches"] for side in ("left", "right")),
        *(member for cluster in document["clusters"] for member in cluster["members"]),
    ]
    for record in records:
        span = record["span"]
        assert record["text"] == texts[record["source_id"]][span["start"] : span["end"]]
    edit = document["matches"][0]["edits"][0]
    assert (edit["left_text"], edit["right_text"], edit["matter"]) == ("214", "241", "number")


def test_figures_are_exact(document: Any, ferry: Comparison) -> None:
    assert document["coverage"]["alpha"]["shared"] == ferry.coverage["alpha"].shared
    assert document["matches"][2]["score"] == ferry.matches[2].score


def test_the_presets_stand_beside_the_value(document: Any) -> None:
    for preset in ("strict", "loose"):
        assert set(document["presets"][preset]) == set(document["coverage"])


def test_the_same_comparison_gives_the_same_text(ferry: Comparison) -> None:
    backwards = dict(reversed(list(ferry.coverage.items())))
    assert to_json(replace(ferry, coverage=backwards)) == to_json(ferry)


def test_one_record_stands_on_one_line(ferry: Comparison) -> None:
    lines = to_json(ferry).splitlines()
    assert sum('"score"' in line for line in lines) == 2 * len(ferry.matches)


def test_letters_stand_as_they_are(ferry: Comparison) -> None:
    assert "Beta 日報" in to_json(ferry)


def test_half_a_surrogate_pair_survives(ferry: Comparison) -> None:
    odd = replace(ferry.sources[0], title="half \ud83d pair")
    text = to_json(replace(ferry, sources=(odd, *ferry.sources[1:])))
    assert json.loads(text.encode())["sources"][0]["title"] == "half \ud83d pair"
