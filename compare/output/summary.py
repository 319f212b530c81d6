"""The findings as text: for a terminal, a pipe or a letter."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from compare.model import Kind, Operation
from compare.output.columns import pad, visible
from compare.output.differences import differences, left_out
from compare.output.ink import Ink, Styled, styled
from compare.output.judged import judged_rows
from compare.output.lookup import Lookup
from compare.output.page import Page
from compare.output.part import Excerpt, alone, as_judged, nothing_found
from compare.output.strongest import strongest
from compare.output.wording import CAUTION, KEY, SIGN, count, percent, remarks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from compare.findings import Judgement
    from compare.model import Comparison, Containment, Coverage, Match, Source
    from compare.output.strongest import Group

__all__ = ["summary"]

_GROUPS = 40
_PHRASES = 8
_CONTAINERS = 3
_LEAST_WIDTH = 40
_BAR = ("█", "▒", "─")
_SHARES = (Ink.SHARED, Ink.PARAPHRASED, Ink.PLAIN)
_COLUMNS = {"date": 10, "words": 7, "shared": 7, "paraphrased": 12, "unique": 7}
_FEW_COLUMNS = {"words": 6, "shared": 6, "para.": 6, "unique": 6}
"""Where there is little room; the date then stands before the title."""
_LEAST_NAME = 10
_KIND = {
    Kind.VERBATIM: Ink.SHARED,
    Kind.NEAR_VERBATIM: Ink.SHARED,
    Kind.PARAPHRASE: Ink.PARAPHRASED,
}
_CHANGE = {Operation.DELETE: ("[-", "-]", Ink.GONE), Operation.INSERT: ("{+", "+}", Ink.NEW)}

_SIGNS = (
    f"{KEY} Words between [- and -] stand only in the sentence above, words between {{+ and +}} "
    "only here."
)
_LEGEND = f"""\
Shares are of the counted words of each source: reporting, headings and captions. Links to \
other articles, bylines, disclaimers and text that a source repeats are not counted. A shared \
sentence stands word for word or nearly in another source, a paraphrased one in other words. \
{CAUTION}"""


def summary(
    comparison: Comparison,
    judgements: Sequence[Judgement] = (),
    *,
    width: int = 80,
    colour: bool = False,
) -> str:
    """Describe the findings in lines of at most `width` cells, but of 40 at least.

    Args:
        comparison: What was found.
        judgements: What a reader decided about it; the findings are told as judged.
        width: Cells of the terminal.
        colour: Whether a terminal's colours may be used besides signs.
    """
    page = Page(max(width, _LEAST_WIDTH), colour)
    found, comparison = comparison, as_judged(comparison, judgements)
    lookup = Lookup(comparison)
    numbers = {source.id: number for number, source in enumerate(comparison.sources, 1)}
    sections = (
        _opening(page, comparison),
        _outlets(page, lookup),
        _containment(page, lookup, numbers),
        _wordings(page, lookup, numbers),
        _alone(page, lookup, numbers),
        _judgements(page, lookup, judgements, found),
        _phrases(page, comparison, numbers),
        _warnings(page, comparison),
        page.paragraph(_LEGEND, Ink.MUTED),
    )
    return "\n\n".join(filter(None, map("\n".join, sections))) + "\n"


def _opening(page: Page, comparison: Comparison) -> Iterator[str]:
    if isinstance(comparison, Excerpt):
        yield from page.paragraph(f"A part of the story: {comparison.part}.", Ink.STRONG)
        return
    words = sum(sentence.words for sentence in comparison.sentences)
    figures = (
        count(len(comparison.sources), "source"),
        count(len(comparison.sentences), "sentence"),
        count(words, "word"),
        count(len(comparison.matches), "match"),
    )
    yield from page.paragraph(" · ".join(figures), Ink.STRONG)


def _outlets(page: Page, lookup: Lookup) -> Iterator[str]:
    sources = lookup.comparison.sources
    label = len(str(len(sources))) + 1
    columns, room = _COLUMNS, _name_room(page, label, _COLUMNS)
    if room < _LEAST_NAME:
        columns, room = _FEW_COLUMNS, _name_room(page, label, _FEW_COLUMNS)
    heads = _cells(columns, columns)
    yield page.heading("Outlets")
    yield page.ink(" " * label + pad("", room) + " " + " ".join(heads), Ink.MUTED)
    for number, source in enumerate(sources, 1):
        coverage, dates = lookup.comparison.coverage[source.id], [source.published or "unknown"]
        told = [f"{coverage.words:,}", *map(percent, _shares(coverage))]
        inks = [Ink.PLAIN, *_SHARES]
        if columns is _COLUMNS:
            told, inks, dates = [*dates, *told], [Ink.MUTED, *inks], []
        figures = " ".join(map(page.ink, _cells(told, columns), inks))
        name = page.ink(pad(visible(source.outlet), room), Ink.STRONG)
        yield f"{pad(str(number), label)}{name} {figures}"
        about = " ".join([*dates, source.title])
        title = pad(visible(about), page.width - label - room - 1).rstrip()
        yield f"{' ' * label}{_bar(page, coverage, room)} {page.ink(title, Ink.MUTED)}".rstrip()


def _name_room(page: Page, label: int, columns: Mapping[str, int]) -> int:
    """Cells that the columns leave to the names of the outlets."""
    return min(40, page.width - label - sum(columns.values()) - len(columns))


def _cells(texts: Iterable[str], columns: Mapping[str, int]) -> list[str]:
    """Dates stand at the left of their column, figures at the right."""
    pairs = zip(texts, columns.items(), strict=True)
    return [pad(text, width, right=name != "date") for text, (name, width) in pairs]


def _shares(coverage: Coverage) -> tuple[float, float, float]:
    return coverage.shared, coverage.paraphrased, coverage.unique


def _bar(page: Page, coverage: Coverage, width: int) -> str:
    """A stacked bar; its parts end at rounded places, so that together they fill it."""
    bar, total, drawn = "", 0.0, 0
    for share, sign, ink in zip(_shares(coverage), _BAR, _SHARES, strict=True):
        total += share
        end = round(total * width)
        bar += page.ink(sign * (end - drawn), ink)
        drawn = end
    return bar + " " * (width - drawn)


def _containment(page: Page, lookup: Lookup, numbers: Mapping[str, int]) -> Iterator[str]:
    yield page.heading("How much of each row stands in each column")
    sources = lookup.comparison.sources
    label = len(str(len(sources))) + 1
    room = min(30, page.width // 3)
    fits = label + room + 6 * len(sources) <= page.width
    if fits:
        heads = "".join(pad(str(number), 6, right=True) for number in numbers.values())
        yield page.ink(" " * (label + room) + heads, Ink.MUTED)
    for source in sources:
        row = lookup.comparison.containment[source.id]
        name = pad(str(numbers[source.id]), label) + pad(visible(source.outlet), room)
        rest = page.width - label - room - 1
        yield name + (_figures(page, row, numbers) if fits else _containers(row, numbers, rest))


def _figures(page: Page, row: Mapping[str, Coverage], numbers: Mapping[str, int]) -> str:
    texts = [percent(row[other].reused) if other in row else "·" for other in numbers]
    nothing = "·", percent(0)
    return "".join(
        page.ink(pad(text, 6, right=True), Ink.MUTED if text in nothing else Ink.PLAIN)
        for text in texts
    )


def _containers(row: Containment, numbers: Mapping[str, int], width: int) -> str:
    """Where there are too many for a table: the others that hold most of a source."""
    most = sorted(row.found, key=lambda other: (-row[other].reused, numbers[other]))
    told = [f"{percent(row[other].reused)} in {numbers[other]}" for other in most[:_CONTAINERS]]
    while len("  ".join(told)) > width:
        told.pop()
    return f" {'  '.join(told)}".rstrip()


def _wordings(page: Page, lookup: Lookup, numbers: Mapping[str, int]) -> Iterator[str]:
    groups = list(strongest(lookup))
    if not groups:
        yield page.heading("Matches")
        yield from page.paragraph(nothing_found(lookup.comparison))
        return
    more = len(groups) - _GROUPS
    yield page.heading("Strongest matches" if more > 0 else "Matches, the strongest first")
    yield from page.paragraph(_SIGNS, Ink.MUTED)
    for group in islice(groups, _GROUPS):
        yield ""
        yield from _group(page, group, lookup, numbers)
    if more > 0:
        yield ""
        yield from page.paragraph(f"and {more:,} more; view shows and export saves them all")


def _group(page: Page, group: Group, lookup: Lookup, numbers: Mapping[str, int]) -> Iterator[str]:
    base = lookup.source(group.base.source_id)
    room = _room(page)
    label = _label(" ", base, numbers)
    yield from page.item(label, room, styled([(lookup.text(group.base), Ink.STRONG)]))
    for twin in group.twins:
        other = lookup.source(twin.other(base.id).source_id)
        label = _label(SIGN[twin.kind], other, numbers)
        yield from page.item(label, room, _wording(twin, other, lookup), _KIND[twin.kind])


def _alone(page: Page, lookup: Lookup, numbers: Mapping[str, int]) -> Iterator[str]:
    """The sentences of a part that stand in it without a twin."""
    for place, sentence in enumerate(alone(lookup)):
        if place == 0:
            yield page.heading("Sentences without a match")
        source = lookup.source(sentence.source_id)
        label = _label(sentence.label.value[0].upper(), source, numbers)
        yield from page.item(label, _room(page), styled([(lookup.text(sentence), Ink.PLAIN)]))


def _room(page: Page) -> int:
    """Cells for the label at the left of a wording."""
    return min(26, page.width // 4)


def _label(sign: str, source: Source, numbers: Mapping[str, int]) -> str:
    return f"{sign} {numbers[source.id]} {visible(source.outlet)}"


def _wording(match: Match, source: Source, lookup: Lookup) -> Styled:
    """The words of one end; what the other end has differently stands marked among them."""
    remark = ", ".join(remarks(match, lookup, source.id))
    note = (f" ({remark})" if remark else "", Ink.MUTED)
    if match.kind is Kind.VERBATIM and match.evidence.whole:
        return styled([("the same words", Ink.MUTED), note])
    words = [_marked(words, change) for words, change in differences(match, source.id, lookup)]
    before, after = left_out(match.end(source.id), lookup)
    return styled([("… " * before, Ink.MUTED), *words, (" …" * after, Ink.MUTED), note])


def _marked(words: str, change: Operation | None) -> tuple[str, Ink]:
    if change is None:
        return words, Ink.PLAIN
    opening, closing, ink = _CHANGE[change]
    return f"{opening}{words}{closing}", ink


def _judgements(
    page: Page, lookup: Lookup, judgements: Sequence[Judgement], found: Comparison
) -> Iterator[str]:
    """What was decided by hand; where it changes a share, the share as found."""
    if not judgements:
        return
    yield page.heading("Judgements, which the figures above follow")
    for row in judged_rows(lookup, judgements):
        state = "" if row.holds else ", which does not hold"
        note = f": {row.judgement.note}" if row.judgement.note else ""
        said = f"{row.said}{state} ({row.judgement.who} {row.when}){note}"
        words = "".join(f" | {end.words}" for end in row.ends)
        text = [(visible(said), Ink.PLAIN), (visible(words), Ink.MUTED)]
        yield from page.item(row.sign, 2, styled(text))
    for source in lookup.comparison.sources:
        judged, before = lookup.comparison.coverage[source.id], found.coverage[source.id]
        if judged != before:
            shares = f"{percent(judged.reused)} reused as judged, {percent(before.reused)} as found"
            yield from page.paragraph(f"{visible(source.outlet)}: {shares}")


def _phrases(page: Page, comparison: Comparison, numbers: Mapping[str, int]) -> Iterator[str]:
    if not comparison.stock_phrases:
        return
    yield page.heading("Stock phrases, which show the topic and not copying")
    for phrase in comparison.stock_phrases[:_PHRASES]:
        where = " ".join(str(numbers[source_id]) for source_id in phrase.source_ids)
        text = f"“{phrase.text}”, {count(phrase.count, 'sentence')} in {where}"
        yield from page.item("", 2, styled([(text, Ink.PLAIN)]))
    more = len(comparison.stock_phrases) - _PHRASES
    if more > 0:
        yield f"  and {more} more"


def _warnings(page: Page, comparison: Comparison) -> Iterator[str]:
    if not comparison.warnings:
        return
    yield page.heading("Warnings")
    for notice in comparison.warnings:
        yield from page.item("!", 2, styled([(str(notice), Ink.PLAIN)]))
