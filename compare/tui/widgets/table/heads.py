"""The rows of text around the story table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment

from compare.model import Kind
from compare.output.wording import SIGN, percent, remarks
from compare.tui.widgets.table.statements import ABSENT, WORDING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.output.lookup import Lookup
    from compare.output.rows import Row
    from compare.tui.themes import Palette

__all__ = ["cell_facts", "legend"]


def legend(palette: Palette) -> list[Segment]:
    """The signs of the cells."""
    signs = [Segment(f"{SIGN[kind]} {kind.value}  ", palette.kind(kind)) for kind in Kind]
    return [*signs, Segment(f"{ABSENT} missing ", palette.muted)]


def cell_facts(
    lookup: Lookup, row: Row, source_id: str, judged: Sequence[str], palette: Palette
) -> list[Segment]:
    """How a source says what a row is about, in words; `judged` is what a reader decided."""
    outlet, cell = lookup.source(source_id).outlet, row.cells.get(source_id)
    noted = [Segment("".join(f" · {remark}" for remark in judged), palette.strong)]
    if cell is None:
        return [
            Segment(f"{ABSENT} {outlet}", palette.strong),
            Segment(" does not say it", palette.muted),
        ]
    if cell.match is None:
        alone = len(row.cells) == 1
        said = " alone says it" if alone else ": the wording that the others are compared with"
        return [
            Segment(f"{WORDING} {outlet}", palette.strong),
            Segment(said, palette.muted),
            *noted,
        ]
    kind = cell.match.kind
    told = [f"{kind.value} {percent(cell.match.score)}", *remarks(cell.match, lookup, source_id)]
    seen_from = cell.match.other(source_id).source_id
    if seen_from != row.wording.source_id:
        told.append(f"compared with {lookup.source(seen_from).outlet}")
    if cell.part:
        told.append("a part of the sentence")
    return [
        Segment(f"{SIGN[kind]} {outlet}", palette.strong),
        Segment("  " + " · ".join(told), palette.kind(kind)),
        *noted,
    ]
