"""Every export keeps to the published schema, and the schema names all that is exported."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import compare
from compare import model
from compare.findings import Credits
from compare.model import Comparison
from compare.output.json import SCHEMA_VERSION, to_json
from tests.output.schema import json_schema

_SEEDS = Path(__file__).parents[2] / "seeds"
_TYPES = [
    model.Source,
    model.Span,
    model.Sentence,
    model.Passage,
    model.Edit,
    Credits,
    model.Traits,
    model.Evidence,
    model.Match,
    model.Cluster,
    model.Coverage,
    model.StockPhrase,
    model.Notice,
    compare.Settings,
]
_CHOICES = [model.Role, model.Label, model.Kind, model.Operation, model.Matter]


def _errors(document: Any) -> list[str]:
    return [error.message for error in Draft202012Validator(json_schema()).iter_errors(document)]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(json_schema())
    assert json_schema()["properties"]["schema_version"]["const"] == SCHEMA_VERSION


def test_exports_keep_to_it(ferry: Comparison) -> None:
    assert not _errors(json.loads(to_json(ferry)))
    found = compare.compare_sources(compare.read_sources([_SEEDS]))
    assert found.matches
    assert found.candidates
    assert not _errors(json.loads(to_json(found)))


@pytest.mark.parametrize("kind", _TYPES, ids=lambda kind: kind.__name__)
def test_it_names_every_field(kind: Any) -> None:
    described = json_schema()["$defs"][kind.__name__]
    names = {field.name for field in fields(kind)}
    words = {"text", "left_text", "right_text", "credits"} - names
    assert set(described["properties"]) - words == names
    assert set(described["required"]) == set(described["properties"])


@pytest.mark.parametrize("kind", _CHOICES, ids=lambda kind: kind.__name__)
def test_it_names_every_choice(kind: Any) -> None:
    assert json_schema()["$defs"][kind.__name__]["enum"] == [each.value for each in kind]


def test_it_names_every_part(ferry: Comparison) -> None:
    assert list(json_schema()["properties"]) == list(json.loads(to_json(ferry)))


@pytest.mark.parametrize(
    ("part", "value"),
    [("matches", [{}]), ("coverage", {"alpha": {}}), ("schema_version", 99), ("sentences", None)],
)
def test_it_refuses_what_is_wrong(ferry: Comparison, part: str, value: object) -> None:
    assert _errors({**json.loads(to_json(ferry)), part: value})
