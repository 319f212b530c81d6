"""The CSV tables: read back they say what was found, and a spreadsheet runs none of it."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import compare
from compare.model import Comparison, Source
from compare.output.csv import to_csv
from compare.output.tables import tables


def _read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline=""), strict=True))


def _bare(cell: str) -> str:
    """The words of a cell, as the writer's docstring says how to get them."""
    return cell.removeprefix("'")


@pytest.fixture
def read(ferry: Comparison) -> dict[str, list[dict[str, str]]]:
    return {name: _read(data) for name, data in to_csv(ferry).items()}


def test_every_table_has_as_many_rows_as_were_found(read: Any, ferry: Comparison) -> None:
    assert len(read["sources"]) == len(ferry.sources)
    assert len(read["sentences"]) == len(ferry.sentences)
    assert len(read["matches"]) == len(read["passages"]) == len(ferry.matches)
    assert len(read["edits"]) == sum(len(match.edits) for match in ferry.matches)
    assert len(read["clusters"]) == sum(len(cluster.members) for cluster in ferry.clusters)
    assert len(read["containment"]) == sum(len(row.found) for row in ferry.containment.values())
    assert len(read["coverage"]) == 4 * len(ferry.sources)
    assert len(read["stock_phrases"]) == 2
    assert len(read["quotations"]) == 1
    assert {row["name"] for row in read["settings"]} >= {"version", "paraphrase"}


def test_spans_and_words_agree(read: Any, ferry: Comparison) -> None:
    texts = {source.id: source.text for source in ferry.sources}
    ends = [
        {name: row[f"{side}_{name}"] for name in ("source_id", "start", "end", "text")}
        for row in read["matches"]
        for side in ("left", "right")
    ]
    for row in [*read["sentences"], *read["quotations"], *read["clusters"], *ends]:
        assert texts[row["source_id"]][int(row["start"]) : int(row["end"])] == _bare(row["text"])


def test_a_share_stands_beside_its_base_and_its_band(read: Any) -> None:
    for row in read["coverage"]:
        assert row["denominator"].startswith("counted words")
        assert int(row["of_words"]) >= int(row["unquoted_of_words"]) >= 0
        assert 0 <= float(row["low"]) <= float(row["value"]) <= float(row["high"]) <= 1


def test_lines_end_as_the_standard_asks(ferry: Comparison) -> None:
    data = to_csv(ferry)["matches"]
    assert data.endswith(b"\r\n")
    assert data.count(b"\r\n") == 1 + len(ferry.matches)


_MEAN = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1+1", "＝1+1", "'=1", "\n=1"]
_ODD = ['say "hi"', "a,b", "line\nbreak", "line\r\nbreak", "lone\rreturn", "日報", "", "plain", "'"]


@pytest.mark.parametrize("text", [*_MEAN, *_ODD])
def test_a_cell_is_no_formula_and_keeps_its_words(ferry: Comparison, text: str) -> None:
    odd = replace(ferry.sources[0], title=text)
    files = to_csv(replace(ferry, sources=(odd, *ferry.sources[1:])))
    cell = _read(files["sources"])[0]["title"]
    assert (cell == text) == (text not in {*_MEAN, "'"})
    assert _bare(cell) == text


def test_half_a_surrogate_pair_becomes_a_question_mark(ferry: Comparison) -> None:
    odd = replace(ferry.sources[0], title="half \ud83d pair")
    files = to_csv(replace(ferry, sources=(odd, *ferry.sources[1:])))
    assert _read(files["sources"])[0]["title"] == "half ? pair"


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), min_size=2))
@example(['=cmd|"/c calc"!A1\r\n, "x"', "@a\tb"])
def test_any_text_survives(texts: list[str]) -> None:
    sources = [Source(str(place), text, text) for place, text in enumerate(texts)]
    found = compare.compare_sources(sources)
    files = to_csv(found)
    for table in tables(found):
        names = [name for name, _ in table.columns]
        rows = _read(files[table.name])
        assert len(rows) == len(table.rows)
        for written, row in zip(rows, table.rows, strict=True):
            for name, value in zip(names, row, strict=True):
                assert written[name][:1] not in set("=+-@\t\r\n")
                if isinstance(value, str):
                    assert _bare(written[name]) == value


def test_columns_have_one_type_and_rows_their_length(ferry: Comparison) -> None:
    for table in tables(ferry):
        for row in table.rows:
            assert len(row) == len(table.columns)
            for value, (name, kind) in zip(row, table.columns, strict=True):
                allowed = (kind, int) if kind is float else (kind,)
                assert value is None or type(value) in allowed, (table.name, name)
