"""A comparison as Parquet tables, written by DuckDB."""

from __future__ import annotations

import json
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from compare.errors import InputError
from compare.output.tables import tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.findings import Judgement
    from compare.model import Comparison
    from compare.output.tables import Table

__all__ = ["to_parquet"]

_TYPES = {str: "VARCHAR", int: "BIGINT", float: "DOUBLE", bool: "BOOLEAN"}


def to_parquet(comparison: Comparison, judgements: Sequence[Judgement] = ()) -> dict[str, bytes]:
    """The tables by name: those of the CSV export, with types, and with the words as published.

    Raises:
        InputError: DuckDB is not installed.
    """
    if find_spec("duckdb") is None:
        mend = 'install it with: pip install ".[parquet]"'
        raise InputError("parquet", "needs the package duckdb, which is not installed", mend)
    import duckdb  # noqa: PLC0415  # an extra, and slow to load

    with duckdb.connect() as database, tempfile.TemporaryDirectory() as folder:
        return {
            table.name: _written(table, database, Path(folder))
            for table in tables(comparison, judgements)
        }


def _written(table: Table, database: Any, folder: Path) -> bytes:  # noqa: ANN401
    """One table, handed over as lines of JSON, which DuckDB reads much faster than parameters."""
    lines, target = folder / "lines.json", folder / "table.parquet"
    names = [name for name, _ in table.columns]
    rows = (dict(zip(names, row, strict=True)) for row in table.rows)
    text = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    lines.write_bytes(text.encode("utf-8", "replace"))
    columns = ", ".join(f"'{name}': '{_TYPES[kind]}'" for name, kind in table.columns)
    database.execute(
        f"COPY (SELECT * FROM read_json('{_quoted(lines)}', format='newline_delimited', "
        f"columns={{{columns}}})) TO '{_quoted(target)}' (FORMAT parquet, COMPRESSION zstd)"
    )
    return target.read_bytes()


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
