"""Read a comparison back from the JSON that was exported."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from compare.errors import InputError, SettingsError
from compare.findings import containment_of
from compare.model import (
    Cluster,
    Comparison,
    Containment,
    Coverage,
    Match,
    Notice,
    Sentence,
    Source,
    StockPhrase,
)
from compare.output.json import SCHEMA_VERSION
from compare.output.part import Excerpt, excerpt
from compare.output.shapes import Misfit, builder
from compare.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Passage

__all__ = ["from_json", "read_comparison"]

_MEND = "make one with compare-sources export --format json"
_COVERAGE = Mapping[str, Coverage]
_MATCHES = tuple[Match, ...]
_MANIFEST: dict[str, object] = {"settings": Settings, "version": str}
_PARTS: dict[str, object] = {
    "name": str,
    "sources": tuple[Source, ...],
    "sentences": tuple[Sentence, ...],
    "matches": _MATCHES,
    "passages": _MATCHES,
    "clusters": tuple[Cluster, ...],
    "coverage": _COVERAGE,
    "unquoted": _COVERAGE,
    "containment": Mapping[str, _COVERAGE],
    "stock_phrases": tuple[StockPhrase, ...],
    "warnings": tuple[Notice, ...],
    "candidates": _MATCHES,
}


def read_comparison(path: str | os.PathLike[str]) -> Comparison:
    """Read a comparison from a JSON export; it equals the one that was exported.

    Raises:
        InputError: The file cannot be read, or is no such export.
    """
    name = os.fspath(path)
    try:
        text = Path(name).read_bytes().decode("utf-8-sig")
    except OSError as error:
        cause = f"cannot be read ({error.strerror or error})"
        raise InputError(name, cause, "name a file that exists and may be read") from error
    except UnicodeDecodeError as error:
        raise InputError(name, "is not UTF-8 text", _MEND) from error
    return from_json(text, name)


def from_json(text: str, name: str = "JSON") -> Comparison:
    """The comparison that `to_json` made this text of.

    Args:
        text: A whole export.
        name: What to call it in an error.

    Raises:
        InputError: It is no such export, or one of another version.
    """
    try:
        document = json.loads(text, parse_constant=_refuse)
    except RecursionError as error:
        raise InputError(name, "is no export of compare-sources", _MEND) from error
    except ValueError as error:
        raise InputError(name, f"is not JSON ({error})", _MEND) from error
    _check_version(document, name)
    try:
        comparison = _comparison(document)
        _check(comparison)
    except Misfit as misfit:
        raise InputError(name, f"is damaged: {misfit}", _MEND) from misfit
    except SettingsError as error:
        raise InputError(name, f"is damaged: {error.cause}", _MEND) from error
    return comparison


def _refuse(constant: str) -> float:
    raise ValueError(f"{constant} is no number")


def _check_version(document: object, name: str) -> None:
    version = document.get("schema_version") if isinstance(document, dict) else None
    if type(version) is not int:
        raise InputError(name, "is no export of compare-sources", _MEND)
    if version > SCHEMA_VERSION:
        cause = f"has schema version {version}, and this program knows {SCHEMA_VERSION}"
        raise InputError(name, cause, "update compare-sources")
    if version < SCHEMA_VERSION:
        cause = f"has the old schema version {version}, not {SCHEMA_VERSION}"
        raise InputError(name, cause, "export it again")


def _comparison(document: dict[str, Any]) -> Comparison:
    parts = _build_all(_PARTS, document)
    manifest = _build_all(_MANIFEST, _build(Mapping[str, Any], document, "manifest"))
    parts["containment"] = _containment(parts["containment"], parts["sources"], parts["coverage"])
    comparison, part = Comparison(**parts, **manifest), document.get("part")
    return comparison if part is None else excerpt(comparison, builder(str)(part))


def _build_all(wanted: Mapping[str, object], document: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _build(kind, document, name) for name, kind in wanted.items()}


def _build(wanted: object, document: Mapping[str, Any], name: str) -> Any:  # noqa: ANN401
    if name not in document:
        raise Misfit("is missing", name)
    try:
        return builder(wanted)(document[name])
    except Misfit as misfit:
        raise misfit.under(name) from None


def _containment(
    found: Mapping[str, Mapping[str, Coverage]],
    sources: tuple[Source, ...],
    coverage: Mapping[str, Coverage],
) -> dict[str, Containment]:
    """Whole rows again; what was left out has nothing in common."""
    if not {source.id for source in sources} == found.keys() == coverage.keys():
        raise Misfit("names other sources than it holds", "coverage or containment")
    return containment_of(found, coverage)


def _check(comparison: Comparison) -> None:
    """What hangs together must do so: every span lies in its text, every index in its source."""
    lengths = {source.id: len(source.text) for source in comparison.sources}
    counts = dict.fromkeys(lengths, 0)
    for place, sentence in enumerate(comparison.sentences):
        own = sentence.source_id
        fits = own in lengths and sentence.span.end <= lengths[own]
        if not fits or not _follows(sentence.index, counts[own], comparison):
            raise Misfit("does not fit its source", f"sentences[{place}]")
        counts[own] = sentence.index + 1
    known = {(sentence.source_id, sentence.index) for sentence in comparison.sentences}
    for name, passage in _passages(comparison):
        own = passage.source_id
        fits = (own, passage.first) in known and (own, passage.last) in known
        if not fits or passage.first > passage.last or passage.span.end > lengths[own]:
            raise Misfit(f"has a passage that fits no source: {own!r} {passage.span}", name)


def _follows(index: int, least: int, comparison: Comparison) -> bool:
    """Whether a sentence can stand here; in a part of a story, some may be missing before it."""
    return index == least or (index > least and isinstance(comparison, Excerpt))


def _passages(comparison: Comparison) -> Iterator[tuple[str, Passage]]:
    for name in ("matches", "passages", "candidates"):
        for match in getattr(comparison, name):
            yield name, match.left
            yield name, match.right
    members = chain.from_iterable(
        (*cluster.members, cluster.representative) for cluster in comparison.clusters
    )
    for member in members:
        yield "clusters", member
