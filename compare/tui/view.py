"""What a screen shows of the story, as a part that can be saved."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from compare.output.beside import beside, between

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from compare.model import Sentence
    from compare.output.lookup import Lookup
    from compare.output.part import Part
    from compare.output.rows import Row
    from compare.tui.filter import Filter

__all__ = ["View", "article_view", "filtered_view", "pair_view", "rows_view"]


@dataclass(frozen=True, slots=True)
class View:
    """A part that is made when it is asked for: in a large story that takes its time."""

    what: str
    """What it is, in words; empty where that is all that passes the filter."""
    only: str
    """The filter, in words; empty where there is none."""
    make: Callable[[], Part]


def filtered_view(lookup: Lookup, only: Filter) -> View | None:
    """What passes the filter, with its twins; None where there is no filter."""
    return _view("", _filtered, lookup, only) if only else None


def article_view(lookup: Lookup, source_id: str, only: Filter) -> View:
    """One article, and its twins in all the others."""
    name = f"{lookup.source(source_id).outlet} and its twins"
    return _view(name, partial(_article, source_id), lookup, only)


def pair_view(lookup: Lookup, ids: tuple[str, str], only: Filter) -> View:
    """Two articles, and what links them."""
    left, right = (lookup.source(source_id).outlet for source_id in ids)
    return _view(f"{left} and {right} side by side", partial(_pair, ids), lookup, only)


def rows_view(lookup: Lookup, rows: Iterable[Row], name: str, only: Filter) -> View:
    """Some rows of the story table: their wordings, and what links them."""
    return _view(name, partial(_rows, tuple(rows)), lookup, only)


def _view(
    name: str, make: Callable[[Lookup, Filter, str], Part], lookup: Lookup, only: Filter
) -> View:
    chips = [f"only {chip}" for chip in only.chips(lookup)]
    told = ", ".join(filter(None, (name, *chips)))
    return View(name, ", ".join(chips), partial(make, lookup, only, told))


def _filtered(lookup: Lookup, only: Filter, name: str) -> Part:
    return _around(lookup, lookup.comparison.sentences, only, name)


def _article(source_id: str, lookup: Lookup, only: Filter, name: str) -> Part:
    return _around(lookup, lookup.sentences(source_id), only, name, source_id)


def _around(
    lookup: Lookup, sentences: Iterable[Sentence], only: Filter, name: str, *ids: str
) -> Part:
    """The sentences that pass, and the matches that touch them and pass too."""
    from compare.output.part import part_of  # noqa: PLC0415 - not before the first paint

    taken = [sentence for sentence in sentences if only.takes(lookup, sentence)]
    twins = (match for sentence in taken for match in lookup.twins(sentence))
    return part_of(name, taken, filter(only.takes_match, twins), ids)


def _rows(rows: Iterable[Row], lookup: Lookup, _: Filter, name: str) -> Part:
    from compare.output.part import part_of  # noqa: PLC0415 - not before the first paint

    cells = [cell for row in rows for cell in row.cells.values()]
    sentences = (
        sentence
        for cell in cells
        for passage in cell.passages
        for sentence in lookup.sentences(passage.source_id)[passage.first : passage.last + 1]
    )
    return part_of(name, sentences, (cell.match for cell in cells if cell.match))


def _pair(ids: tuple[str, str], lookup: Lookup, only: Filter, name: str) -> Part:
    """The sentences that pass in their rows, with what links the two there."""
    from compare.output.part import part_of  # noqa: PLC0415 - not before the first paint

    sentences = {each for row in beside(lookup, *ids) for each in only.taken(lookup, row)}
    touched = {id(match) for sentence in sentences for match in lookup.twins(sentence)}
    links = (match for match in between(lookup, *ids) if id(match) in touched)
    return part_of(name, sentences, filter(only.takes_match, links), ids)
