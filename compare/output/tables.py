"""A comparison as tidy tables: one row an observation, one column a variable.

Spans are code points in the text of their source; every table that has them has the words too.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from compare.model import Evidence
from compare.output.changes import changes, credits_of, name_in
from compare.output.figures import DENOMINATOR, figures
from compare.output.judged import judged_rows
from compare.output.lookup import Lookup
from compare.output.part import Excerpt, as_judged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.findings import Judgement
    from compare.model import Comparison, Match, Passage
    from compare.output.figures import Figures, Share

__all__ = ["Cell", "Table", "tables"]

Cell = str | int | float | bool | None

_SHARES: tuple[Share, ...] = ("shared", "paraphrased", "unique", "reused")
_EVIDENCE = tuple(field.name for field in fields(Evidence) if field.name != "traits")


@dataclass(frozen=True, slots=True)
class Table:
    """One table; every column holds values of one type, or None."""

    name: str
    columns: tuple[tuple[str, type], ...]
    """Name and type of each."""
    rows: tuple[tuple[Cell, ...], ...]


def tables(comparison: Comparison, judgements: Sequence[Judgement] = ()) -> Iterator[Table]:
    """All tables of a comparison as found; matches, passages and clusters are numbered from 1.

    What was judged stands in a table of its own, and its figures beside those as found.
    """
    lookup, shares = Lookup(comparison), figures(comparison)
    yield _table("sources", _SOURCES, _sources(lookup, shares))
    yield _table("sentences", _SENTENCES, _sentences(lookup))
    yield _table("quotations", _QUOTATIONS, _quotations(lookup))
    yield _table("matches", _MATCHES, _matches(comparison.matches, lookup))
    yield _table(
        "passages", _MATCHES.replace("match:", "passage:"), _matches(comparison.passages, lookup)
    )
    yield _table("edits", _EDITS, _edits(lookup))
    yield _table("clusters", _CLUSTERS, _clusters(lookup))
    yield _table("coverage", _COVERAGE, _coverage(lookup, shares, judgements))
    yield _table("containment", _CONTAINMENT, _containment(lookup))
    yield _table("stock_phrases", _PHRASES, _phrases(comparison))
    yield _table("warnings", _WARNINGS, _warnings(comparison))
    yield _table("judgements", _JUDGEMENTS, _judgements(lookup, judgements))
    yield _table("settings", _SETTINGS, _settings(comparison))


def _table(name: str, columns: str, rows: Iterable[tuple[Cell, ...]]) -> Table:
    return Table(name, tuple(map(_column, columns.split())), tuple(rows))


def _column(words: str) -> tuple[str, type]:
    name, _, kind = words.partition(":")
    return name, _TYPES[kind]


_TYPES: dict[str, type] = {"": str, "int": int, "share": float, "bool": bool}
_END = "{0}_source_id {0}_outlet {0}_first:int {0}_last:int {0}_start:int {0}_end:int {0}_text"
_SOURCES = (
    "source_id outlet title published author url file encoding sha256 characters:int words:int "
    "counted_words:int"
)
_SENTENCES = (
    "source_id outlet sentence:int start:int end:int role label words:int matches:int "
    "attribution_start:int attribution_end:int attribution text"
)
_QUOTATIONS = "source_id sentence:int start:int end:int text"
_MATCHES = (
    f"match:int kind score:share moved:bool edits:int matters {_END.format('left')} "
    f"{_END.format('right')} left_speaker right_speaker same_speaker:bool "
    "aligned_words:int bits:share telling:share share:share kept:share "
    "run:int whole:bool quoted:bool conflict:bool support:share"
)
_EDITS = (
    "match:int edit:int operation matter left_start:int left_end:int left_text right_start:int "
    "right_end:int right_text"
)
_CLUSTERS = (
    "cluster:int member:int representative:bool source_id outlet first:int last:int start:int "
    "end:int text"
)
_COVERAGE = (
    "source_id outlet share denominator of_words:int value:share low:share high:share "
    "unquoted_of_words:int unquoted_value:share judged_of_words:int judged_value:share"
)
_CONTAINMENT = (
    "source_id outlet in_source_id in_outlet denominator of_words:int shared:share "
    "paraphrased:share unique:share reused:share"
)
_PHRASES = "phrase sentences:int source_id"
_WARNINGS = "subject cause mend"
_JUDGEMENTS = (
    "judgement:int place:int when who verdict label note holds:bool source_id start:int end:int "
    "text"
)
_SETTINGS = "name value"


def _sources(lookup: Lookup, shares: Iterable[Figures]) -> Iterator[tuple[Cell, ...]]:
    for each in shares:
        source = lookup.source(each.source_id)
        names = source.id, source.outlet, source.title, source.published, source.author, source.url
        file = source.path, source.encoding, source.sha256
        yield (*names, *file, len(source.text), each.words, each.found.words)


def _sentences(lookup: Lookup) -> Iterator[tuple[Cell, ...]]:
    for sentence in lookup.comparison.sentences:
        source = lookup.source(sentence.source_id)
        place = source.id, source.outlet, sentence.index, sentence.span.start, sentence.span.end
        found = sentence.words, len(lookup.twins(sentence))
        credit = sentence.attribution
        credited = (credit.start, credit.end, credit.of(source.text)) if credit else (None,) * 3
        label = sentence.role.value, sentence.label.value
        yield (*place, *label, *found, *credited, lookup.text(sentence))


def _quotations(lookup: Lookup) -> Iterator[tuple[Cell, ...]]:
    for sentence in lookup.comparison.sentences:
        text = lookup.source(sentence.source_id).text
        for span in sentence.quotations:
            yield sentence.source_id, sentence.index, span.start, span.end, span.of(text)


def _matches(matches: Iterable[Match], lookup: Lookup) -> Iterator[tuple[Cell, ...]]:
    for number, match in enumerate(matches, 1):
        matters = " ".join(sorted({change.matter for change in changes(lookup, match)}))
        found = match.kind.value, match.score, match.moved, len(match.edits), matters
        ends = *_end(match.left, lookup), *_end(match.right, lookup)
        evidence = (getattr(match.evidence, name) for name in _EVIDENCE)
        yield (number, *found, *ends, *_speakers(match, lookup), *evidence)


def _speakers(match: Match, lookup: Lookup) -> tuple[Cell, ...]:
    credited = credits_of(lookup, match)
    if credited is None:
        return None, None, None
    left, right = (lookup.source(end.source_id).text for end in (match.left, match.right))
    return name_in(left, credited.left), name_in(right, credited.right), credited.same


def _end(end: Passage, lookup: Lookup) -> tuple[Cell, ...]:
    outlet = lookup.source(end.source_id).outlet
    place = end.first, end.last, end.span.start, end.span.end
    return (end.source_id, outlet, *place, lookup.words(end))


def _edits(lookup: Lookup) -> Iterator[tuple[Cell, ...]]:
    for number, match in enumerate(lookup.comparison.matches, 1):
        left, right = (lookup.source(end.source_id).text for end in (match.left, match.right))
        for place, edit in enumerate(match.edits, 1):
            old = edit.left.start, edit.left.end, edit.left.of(left)
            new = edit.right.start, edit.right.end, edit.right.of(right)
            matter = edit.matter.value if edit.matter else None
            yield (number, place, edit.operation.value, matter, *old, *new)


def _clusters(lookup: Lookup) -> Iterator[tuple[Cell, ...]]:
    for number, cluster in enumerate(lookup.comparison.clusters, 1):
        for place, member in enumerate(cluster.members, 1):
            yield (number, place, member == cluster.representative, *_end(member, lookup))


def _coverage(
    lookup: Lookup, shares: Iterable[Figures], judgements: Sequence[Judgement]
) -> Iterator[tuple[Cell, ...]]:
    judged = as_judged(lookup.comparison, judgements).coverage
    for each in shares:
        outlet = lookup.source(each.source_id).outlet
        for share in _SHARES:
            value = each.found.words, getattr(each.found, share), *each.band(share)
            unquoted = each.unquoted.words, getattr(each.unquoted, share)
            by_hand = judged[each.source_id].words, getattr(judged[each.source_id], share)
            yield (each.source_id, outlet, share, DENOMINATOR, *value, *unquoted, *by_hand)


def _containment(lookup: Lookup) -> Iterator[tuple[Cell, ...]]:
    """Only the pairs that have something in common: all pairs are too many for large stories."""
    for one, row in sorted(lookup.comparison.containment.items()):
        for other, coverage in sorted(row.found.items()):
            names = one, lookup.source(one).outlet, other, lookup.source(other).outlet
            shares = (getattr(coverage, share) for share in _SHARES)
            yield (*names, DENOMINATOR, coverage.words, *shares)


def _phrases(comparison: Comparison) -> Iterator[tuple[Cell, ...]]:
    for phrase in comparison.stock_phrases:
        for source_id in phrase.source_ids:
            yield phrase.text, phrase.count, source_id


def _warnings(comparison: Comparison) -> Iterator[tuple[Cell, ...]]:
    for notice in comparison.warnings:
        yield notice.subject, notice.cause, notice.mend


def _judgements(lookup: Lookup, judgements: Sequence[Judgement]) -> Iterator[tuple[Cell, ...]]:
    for row in judged_rows(lookup, judgements):
        made = row.judgement
        what = made.when, made.who, made.verdict.value, made.label, made.note, row.holds
        for number, place in enumerate(made.places, 1):
            words = row.ends[number - 1].words if row.ends else None
            where = place.source_id, place.span.start, place.span.end, words
            yield (row.number, number, *what, *where)


def _settings(comparison: Comparison) -> Iterator[tuple[Cell, ...]]:
    yield "tool", "compare-sources"
    yield "version", comparison.version
    yield "story", comparison.name
    if isinstance(comparison, Excerpt):
        yield "part", comparison.part
    for name, value in comparison.settings.as_dict().items():
        yield name, f"{value:g}"
