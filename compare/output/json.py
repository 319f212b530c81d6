"""A comparison as JSON: the names of the Python API, the words themselves, and a manifest.

`comparison.schema.json` beside this file describes it; `compare.read_comparison` reads it back.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING

from compare.output.changes import credits_of, name_in
from compare.output.figures import figures
from compare.output.judged import judged_rows
from compare.output.lookup import Lookup
from compare.output.part import Excerpt, as_judged

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from _typeshed import DataclassInstance

    from compare.findings import Judgement
    from compare.model import Cluster, Comparison, Match, Passage, Sentence
    from compare.output.figures import Figures
    from compare.output.judged import JudgedRow

__all__ = ["SCHEMA_VERSION", "to_json"]

SCHEMA_VERSION = 1
"""Raised when a name or meaning changes; new names alone do not raise it."""

_SURROGATE = re.compile("[\ud800-\udfff]")


def to_json(comparison: Comparison, judgements: Sequence[Judgement] = ()) -> str:
    """Everything that was found, one record a line; the same comparison gives the same text.

    `containment` leaves out the pairs of sources that have nothing in common. `presets` says what
    the coverage would be under the strict and the loose settings. Everything stands as found;
    `judgements` says what a reader decided, and `judged` what the coverage is with it. `part` says
    what of the story this is where it is not all; the shares are those of the whole.
    """
    lookup, shares = Lookup(comparison), figures(comparison)
    document = {
        "schema_version": SCHEMA_VERSION,
        "manifest": _manifest(lookup, shares),
        "name": comparison.name,
        "part": comparison.part if isinstance(comparison, Excerpt) else None,
        "sources": _plain(comparison.sources),
        "sentences": [_sentence(sentence, lookup) for sentence in comparison.sentences],
        "matches": [_match(match, lookup) for match in comparison.matches],
        "passages": [_match(match, lookup) for match in comparison.passages],
        "clusters": [_cluster(cluster, lookup) for cluster in comparison.clusters],
        "coverage": _plain(comparison.coverage),
        "unquoted": _plain(comparison.unquoted),
        "presets": _presets(shares),
        "containment": _plain({one: row.found for one, row in comparison.containment.items()}),
        "stock_phrases": _plain(comparison.stock_phrases),
        "warnings": _plain(comparison.warnings),
        "candidates": [_match(match, lookup) for match in comparison.candidates],
        "judgements": [_judgement(row) for row in judged_rows(lookup, judgements)],
        "judged": _plain(as_judged(comparison, judgements).coverage),
    }
    text = "{\n" + ",\n".join(f'"{name}": {_lines(value)}' for name, value in document.items())
    # Half a surrogate pair has no UTF-8 form, but it has an escape.
    return _SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", text + "\n}\n")


def _manifest(lookup: Lookup, shares: Iterable[Figures]) -> dict[str, object]:
    comparison = lookup.comparison
    return {
        "tool": "compare-sources",
        "version": comparison.version,
        "settings": _plain(comparison.settings),
        "inputs": [_input(each, lookup) for each in shares],
    }


def _input(each: Figures, lookup: Lookup) -> dict[str, object]:
    """What was read; text that came from no file is hashed as UTF-8."""
    source = lookup.source(each.source_id)
    text = source.text.encode("utf-8", "surrogatepass")
    return {
        "id": source.id,
        "file": source.path,
        "encoding": source.encoding,
        "sha256": source.sha256 or hashlib.sha256(text).hexdigest(),
        "characters": len(source.text),
        "words": each.words,
    }


def _presets(shares: Sequence[Figures]) -> dict[str, object]:
    return {
        "strict": _plain({each.source_id: each.strict for each in shares}),
        "loose": _plain({each.source_id: each.loose for each in shares}),
    }


def _judgement(row: JudgedRow) -> dict[str, object]:
    words: list[str | None] = [end.words for end in row.ends]
    words = words or [None] * len(row.judgement.places)
    places = [
        {"source_id": place.source_id, "span": _plain(place.span), "text": text}
        for place, text in zip(row.judgement.places, words, strict=True)
    ]
    names = ("id", "when", "who", "verdict", "label", "note")
    told = {name: _plain(getattr(row.judgement, name)) for name in names}
    return {**told, "holds": row.holds, "places": places}


def _sentence(sentence: Sentence, lookup: Lookup) -> dict[str, object]:
    return {**_record(sentence), "text": lookup.text(sentence)}


def _match(match: Match, lookup: Lookup) -> dict[str, object]:
    ends = {"left": _passage(match.left, lookup), "right": _passage(match.right, lookup)}
    left, right = (lookup.source(end.source_id).text for end in (match.left, match.right))
    edits = [
        {**_record(edit), "left_text": edit.left.of(left), "right_text": edit.right.of(right)}
        for edit in match.edits
    ]
    return {**_record(match), **ends, "edits": edits, "credits": _credits(match, lookup)}


def _credits(match: Match, lookup: Lookup) -> dict[str, object] | None:
    """Whom both ends credit with what they quote, by name."""
    if (credited := credits_of(lookup, match)) is None:
        return None
    left, right = (lookup.source(end.source_id).text for end in (match.left, match.right))
    words = {
        "left_text": name_in(left, credited.left),
        "right_text": name_in(right, credited.right),
    }
    return {**_record(credited), **words}


def _cluster(cluster: Cluster, lookup: Lookup) -> dict[str, object]:
    members = [_passage(member, lookup) for member in cluster.members]
    return {"members": members, "representative": _passage(cluster.representative, lookup)}


def _passage(passage: Passage, lookup: Lookup) -> dict[str, object]:
    return {**_record(passage), "text": lookup.words(passage)}


def _record(value: DataclassInstance) -> dict[str, object]:
    """The fields of a dataclass, in the order in which it names them."""
    return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}


def _plain(value: object) -> object:
    """Dataclasses and what they hold, as JSON has it; figures as exact as they are."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, float):
        return value + 0.0  # no minus zero
    if isinstance(value, Mapping):
        return {str(key): _plain(value[key]) for key in sorted(value)}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return _record(value)
    return value


def _lines(value: object) -> str:
    """One record a line, so that two exports can be compared line by line."""
    if isinstance(value, Mapping) and value:
        members = (f"{_dump(key)}: {_dump(item)}" for key, item in value.items())
        return "{\n" + ",\n".join(members) + "\n}"
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(map(_dump, value)) + "\n]"
    return _dump(value)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
