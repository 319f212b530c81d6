"""A comparison as CSV tables (RFC 4180), safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from compare.output.tables import tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.findings import Judgement
    from compare.model import Comparison
    from compare.output.tables import Cell, Table

__all__ = ["to_csv"]

_FORMULA = frozenset("=+-@＝＋－＠\t\r\n")
"""What a spreadsheet takes for the start of a formula, or may skip on the way to one."""
_GUARD = "'"


def to_csv(comparison: Comparison, judgements: Sequence[Judgement] = ()) -> dict[str, bytes]:
    """The tables by name, in UTF-8.

    Text that a spreadsheet could take for a formula, and text that begins with an apostrophe, has
    one apostrophe put before it: take one off from every cell that begins with one, and the words
    are as published. What is not known is an empty cell.
    """
    return {
        table.name: _written(table).encode("utf-8", "replace")
        for table in tables(comparison, judgements)
    }


def _written(table: Table) -> str:
    lines = io.StringIO(newline="")
    writer = csv.writer(lines)
    writer.writerow(name for name, _ in table.columns)
    writer.writerows(map(_cell, row) for row in table.rows)
    return lines.getvalue()


def _cell(value: Cell) -> Cell:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and (value[:1] == _GUARD or value.lstrip(" ")[:1] in _FORMULA):
        return _GUARD + value
    return value
