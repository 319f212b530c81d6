"""The Parquet tables: typed, with the words as published, and a clear line without DuckDB."""

from __future__ import annotations

from pathlib import Path

import pytest

import compare
from compare.errors import InputError
from compare.model import Comparison, Source
from compare.output import parquet
from compare.output.parquet import to_parquet
from compare.output.tables import tables

_WORDS = (
    "=1+1 said “one\r\ntwo,\t \x00 日報 'three'” to the 214 people on the ferry Osprey. \U0001f6a2"
)


def _same_after_reading(found: Comparison, folder: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    files = to_parquet(found)
    for table in tables(found):
        path = folder / f"{table.name}.parquet"
        path.write_bytes(files[table.name])
        with duckdb.connect() as database:
            read = database.sql(f"SELECT * FROM read_parquet('{path}')")
            names, types, rows = list(read.columns), list(map(str, read.types)), read.fetchall()
        assert names == [name for name, _ in table.columns]
        assert rows == list(table.rows)
        kinds = {str: "VARCHAR", int: "BIGINT", float: "DOUBLE", bool: "BOOLEAN"}
        assert types == [kinds[kind] for _, kind in table.columns]


def test_tables_come_back_the_same(ferry: Comparison, tmp_path: Path) -> None:
    _same_after_reading(ferry, tmp_path)


def test_odd_words_come_back_the_same(tmp_path: Path) -> None:
    sources = [Source("one", "=1", _WORDS), Source("it's", "'", _WORDS)]
    _same_after_reading(compare.compare_sources(sources), tmp_path)


def test_without_duckdb_it_says_what_to_install(
    ferry: Comparison, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parquet, "find_spec", lambda name: None)
    with pytest.raises(InputError, match=r'pip install "\.\[parquet\]"'):
        to_parquet(ferry)
