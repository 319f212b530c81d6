"""What was exported comes back the same; what was not is refused in one clear line."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import compare
from compare.errors import InputError
from compare.model import Comparison, Source
from compare.output.json import to_json
from compare.output.read_json import from_json

_SEEDS = Path(__file__).parents[2] / "seeds"


def test_the_same_comes_back(ferry: Comparison) -> None:
    assert from_json(to_json(ferry)) == ferry


def test_from_a_file_and_for_relabelling(tmp_path: Path) -> None:
    found = compare.compare_sources(compare.read_sources([_SEEDS]))
    path = tmp_path / "story.json"
    path.write_bytes(to_json(found).encode())
    again = compare.read_comparison(path)
    assert again == found
    assert to_json(again) == to_json(found)
    loose = compare.Settings.preset("loose")
    assert compare.relabel(again, loose) == compare.relabel(found, loose)


@given(st.lists(st.text(max_size=60), min_size=1, max_size=3))
def test_any_text_comes_back(texts: list[str]) -> None:
    sources = [Source(str(place), text, text) for place, text in enumerate(texts)]
    found = compare.compare_sources(sources)
    assert from_json(to_json(found)) == found


def test_a_byte_order_mark_and_names_of_a_later_version_do_no_harm(
    ferry: Comparison, tmp_path: Path
) -> None:
    document = json.loads(to_json(ferry))
    document["later"] = document["sources"][0]["later"] = 1
    path = tmp_path / "x.json"
    path.write_text(json.dumps(document), encoding="utf-8-sig")
    assert compare.read_comparison(str(path)) == ferry


def _refused(text: str) -> str:
    with pytest.raises(InputError) as caught:
        from_json(text, "x.json")
    line = str(caught.value)
    assert line.startswith("x.json: ")
    assert "\n" not in line
    return line


@pytest.mark.parametrize(
    "text", ["", "{", "nonsense", '{"schema_version": NaN}', '{"a": ' + "9" * 5000 + "}"]
)
def test_no_json(text: str) -> None:
    assert "is not JSON" in _refused(text)


@pytest.mark.parametrize(
    "text",
    ["[]", "3", "null", "{}", '{"schema_version": "1"}', '{"schema_version": true}', "[" * 99999],
)
def test_foreign_json(text: str) -> None:
    assert "is no export of compare-sources" in _refused(text)


def test_another_version() -> None:
    assert "schema version 99" in _refused('{"schema_version": 99}')
    assert "old schema version 0" in _refused('{"schema_version": 0}')


_DAMAGES: list[tuple[str, Callable[[Any], object]]] = [
    ("matches is missing", lambda d: d.pop("matches")),
    ("manifest is missing", lambda d: d.pop("manifest")),
    ("sources[0].text is missing", lambda d: d["sources"][0].pop("text")),
    ("sources[1].text is not text", lambda d: d["sources"][1].update(text=7)),
    ("sentences is not a list", lambda d: d.update(sentences={})),
    ("sentences[2].words is not a whole number", lambda d: d["sentences"][2].update(words=1.5)),
    ("sentences[0].label is none of", lambda d: d["sentences"][0].update(label="copied")),
    ("matches[0].left.span is not a span", lambda d: d["matches"][0]["left"]["span"].update(end=0)),
    ("matches[1].moved is not true or false", lambda d: d["matches"][1].update(moved=0)),
    ("matches[0].evidence.bits is not a number", lambda d: _evidence(d).update(bits="many")),
    ("coverage['beta'].words", lambda d: d["coverage"]["beta"].update(words=None)),
    ("names other sources than it holds", lambda d: d["coverage"].pop("beta")),
    ("run_words is 1000", lambda d: d["manifest"]["settings"].update(run_words=1000)),
    ("sentences[0] does not fit", lambda d: d["sentences"][0]["span"].update(end=10**6)),
    ("sentences[0] does not fit", lambda d: d["sentences"].pop(0)),
    ("a passage that fits no source", lambda d: d["matches"][0]["left"].update(source_id="nobody")),
    ("a passage that fits no source", lambda d: d["matches"][0]["right"].update(last=99)),
    ("is not an object", lambda d: d["clusters"].append(7)),
]


def _evidence(document: Any) -> dict[str, object]:
    evidence: dict[str, object] = document["matches"][0]["evidence"]
    return evidence


@pytest.mark.parametrize(("words", "damage"), _DAMAGES)
def test_damage_is_named(ferry: Comparison, words: str, damage: Callable[[Any], object]) -> None:
    document = json.loads(to_json(ferry))
    damage(document)
    line = _refused(json.dumps(document))
    assert "is damaged: " in line
    assert words in line


def test_a_file_that_is_not_there_or_not_text(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        compare.read_comparison(tmp_path / "nowhere.json")
    (tmp_path / "x.json").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="is not UTF-8"):
        compare.read_comparison(tmp_path / "x.json")


def test_pairs_with_nothing_in_common_come_back(ferry: Comparison) -> None:
    bare = {
        one: replace(row, found={k: v for k, v in row.found.items() if k == "gamma"})
        for one, row in ferry.containment.items()
    }
    assert from_json(to_json(replace(ferry, containment=bare))).containment == bare
