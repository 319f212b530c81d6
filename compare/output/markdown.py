"""A comparison as Markdown (CommonMark with tables), for a wiki or a chat."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.model import Operation
from compare.output.columns import visible
from compare.output.differences import differences
from compare.output.figures import DENOMINATOR, figures
from compare.output.judged import judged_rows
from compare.output.lookup import Lookup
from compare.output.part import Excerpt, alone, as_judged, nothing_found
from compare.output.strongest import strongest
from compare.output.wording import CAUTION, KEY, SIGN, count, percent, remarks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.findings import Judgement
    from compare.model import Comparison, Match
    from compare.output.figures import Figures
    from compare.output.strongest import Group

__all__ = ["escape", "to_markdown"]

# Signs that begin something wherever they stand: emphasis, links, HTML, mathematics, mentions.
_ACTING = re.compile(r"([\\`*_{}\[\]<>|~&$@^]|:(?=[/a-zA-Z]))")
_AT_START = re.compile(r"^([#+=-]|\d+(?=[.)]))")
_MARKED = {Operation.DELETE: "~~", Operation.INSERT: "**"}
_SIGNS = f"{KEY} ~~Struck~~ words stand only in the sentence above, **bold** ones only here."
_LEGEND = f"The range beside a share is what strict and loose settings find. {CAUTION}"


def escape(text: str) -> str:
    """Text of a source on one line, such that Markdown shows it as it is."""
    return _AT_START.sub(_held, _ACTING.sub(r"\\\1", visible(text).strip()))


def _held(start: re.Match[str]) -> str:
    """A sign or a number at the start of a line, without its power to begin a list or heading."""
    return f"{start[1]}\\" if start[1].isdigit() else f"\\{start[1]}"


def to_markdown(comparison: Comparison, judgements: Sequence[Judgement] = ()) -> str:
    """The figures, all matches with their words, what was judged, and what was read.

    All stands as found; the judgements have a section of their own.
    """
    lookup = Lookup(comparison)
    sections = (
        _opening(comparison),
        _outlets(lookup),
        _containment(lookup),
        _matches(lookup),
        _alone(lookup),
        _judgements(lookup, judgements),
        _phrases(comparison),
        _warnings(comparison),
        _end(comparison),
    )
    return "\n\n".join(filter(None, map("\n".join, sections))) + "\n"


def _opening(comparison: Comparison) -> Iterator[str]:
    yield f"# {escape(comparison.name) or 'Comparison'}"
    yield ""
    if isinstance(comparison, Excerpt):
        yield f"A part of the story: {escape(comparison.part)}."
        return
    yield (
        f"{count(len(comparison.sources), 'source')}, "
        f"{count(len(comparison.sentences), 'sentence')}, "
        f"{count(len(comparison.matches), 'match')}."
    )


def _outlets(lookup: Lookup) -> Iterator[str]:
    yield "## Outlets"
    yield ""
    yield f"Shares are of {DENOMINATOR}."
    yield ""
    heads = "#", "outlet", "date", "counted words", "shared", "paraphrased", "unique"
    rows = (_outlet(number, each, lookup) for number, each in _numbered(lookup))
    yield from _table((*heads, "reused", "reused without quotations"), rows, left=3)


def _numbered(lookup: Lookup) -> Iterable[tuple[int, Figures]]:
    return enumerate(figures(lookup.comparison), 1)


def _outlet(number: int, each: Figures, lookup: Lookup) -> tuple[str, ...]:
    source = lookup.source(each.source_id)
    found, unquoted = each.found, each.unquoted
    low, high = map(percent, each.band("reused"))
    return (
        str(number),
        escape(source.outlet),
        escape(source.published) or "unknown",
        f"{found.words:,}",
        *map(percent, (found.shared, found.paraphrased, found.unique)),
        f"{percent(found.reused)} ({low} to {high})",
        f"{percent(unquoted.reused)} of {unquoted.words:,}",
    )


def _judgements(lookup: Lookup, judgements: Sequence[Judgement]) -> Iterator[str]:
    if not judgements:
        return
    judged = as_judged(lookup.comparison, judgements).coverage
    yield "## Judgements"
    yield ""
    yield "What a reader decided by hand. The other sections stand as found."
    yield ""
    for source in lookup.comparison.sources:
        share = percent(judged[source.id].reused)
        yield f"- {escape(source.outlet)}: {share} reused as judged"
    yield ""
    for row in judged_rows(lookup, judgements):
        state = "" if row.holds else " (does not hold)"
        note = f": {escape(row.judgement.note)}" if row.judgement.note else ""
        by = f"{escape(row.judgement.who)}, {escape(row.when)}"
        yield f"{row.number}. {row.sign} {escape(row.said)}{state}, {by}{note}"
        for end in row.ends:
            yield f"   - {escape(lookup.source(end.source_id).outlet)}: “{escape(end.words)}”"


def _containment(lookup: Lookup) -> Iterator[str]:
    """How much of each row stands in each column; the columns are the numbers of the rows."""
    sources = lookup.comparison.sources
    yield "## How much of each row stands in each column"
    yield ""
    heads = "#", "outlet", *map(str, range(1, len(sources) + 1))
    rows = []
    for number, source in enumerate(sources, 1):
        row = lookup.comparison.containment[source.id]
        shares = (percent(row[o.id].reused) if o.id in row else "·" for o in sources)
        rows.append((str(number), escape(source.outlet), *shares))
    yield from _table(heads, rows, left=2)


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]], *, left: int) -> Iterator[str]:
    """A table whose first columns are words and whose others are figures."""
    rules = [":--" if place < left else "--:" for place in range(len(heads))]
    for cells in (heads, rules, *rows):
        yield f"| {' | '.join(cells)} |"


def _matches(lookup: Lookup) -> Iterator[str]:
    yield "## Matches, the strongest first"
    yield ""
    groups = list(strongest(lookup))
    yield _SIGNS if groups else nothing_found(lookup.comparison)
    for group in groups:
        yield ""
        yield from _group(group, lookup)


def _alone(lookup: Lookup) -> Iterator[str]:
    """The sentences of a part that stand in it without a twin."""
    for place, sentence in enumerate(alone(lookup)):
        if place == 0:
            yield from ("## Sentences without a match", "")
        outlet = escape(lookup.source(sentence.source_id).outlet)
        told = f"{sentence.index + 1}, {sentence.label.value}"
        yield f"- **{outlet}**, {told}: {escape(lookup.text(sentence))}"


def _group(group: Group, lookup: Lookup) -> Iterator[str]:
    base = lookup.source(group.base.source_id)
    yield f"- **{escape(base.outlet)}:** {escape(lookup.text(group.base))}"
    for twin in group.twins:
        source_id = twin.other(base.id).source_id
        outlet = escape(lookup.source(source_id).outlet)
        yield f"  - {SIGN[twin.kind]} **{outlet}:** {_wording(twin, source_id, lookup)}"


def _wording(match: Match, source_id: str, lookup: Lookup) -> str:
    """The words of one end, with what the other end has differently."""
    changes = differences(match, source_id, lookup)
    words = "".join(_marked(words, change) for words, change in changes)
    remark = escape(", ".join(remarks(match, lookup, source_id)))
    return f"{words} *({remark})*" if remark else words


def _marked(words: str, change: Operation | None) -> str:
    """Marks of Markdown count only where they touch the words, so spaces stay outside."""
    text = escape(words)
    if change is not None and text:
        text = f"{_MARKED[change]}{text}{_MARKED[change]}"
    before = " " * words[:1].isspace()
    after = " " * (words[-1:].isspace() and bool(words.strip()))
    return f"{before}{text}{after}"


def _phrases(comparison: Comparison) -> Iterator[str]:
    if comparison.stock_phrases:
        yield "## Stock phrases, which show the topic and not copying"
        yield ""
    for phrase in comparison.stock_phrases:
        yield f"- {escape(phrase.text)} ({count(phrase.count, 'sentence')})"


def _warnings(comparison: Comparison) -> Iterator[str]:
    if comparison.warnings:
        yield "## Warnings"
        yield ""
    for notice in comparison.warnings:
        yield f"- {escape(str(notice))}"


def _end(comparison: Comparison) -> Iterator[str]:
    settings = ", ".join(
        f"{name} {value:g}" for name, value in comparison.settings.as_dict().items()
    )
    yield f"{_LEGEND} Made by compare-sources {comparison.version}; {escape(settings)}."
