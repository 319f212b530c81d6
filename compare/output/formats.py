"""The formats that a comparison can be saved in: one list for the command and for the screens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from compare.findings import Judgement
    from compare.model import Comparison

__all__ = ["FORMATS", "Files", "Format"]

Files = Mapping[str, bytes]
"""What stands in each file, by the file's name without its ending."""


class Make(Protocol):
    """Write a comparison, with what a reader decided about it where the format has room for it."""

    def __call__(self, comparison: Comparison, judgements: Sequence[Judgement] = ()) -> Files: ...


@dataclass(frozen=True, slots=True)
class Format:
    """One way to save a comparison."""

    name: str
    """What the user calls it."""
    suffix: str
    """How the name of such a file ends."""
    about: str
    """What it is for, in a few words."""
    several: bool
    """Whether it is several files, which go to a folder or a zip."""
    make: Make
    """Raises InputError where it needs something that is not installed."""


def _json(comparison: Comparison, judgements: Sequence[Judgement] = ()) -> Files:
    from compare.output.json import to_json

    return {"comparison": to_json(comparison, judgements).encode()}


def _csv(comparison: Comparison, judgements: Sequence[Judgement] = ()) -> Files:
    from compare.output.csv import to_csv

    return to_csv(comparison, judgements)


def _markdown(comparison: Comparison, judgements: Sequence[Judgement] = ()) -> Files:
    from compare.output.markdown import to_markdown

    return {"comparison": to_markdown(comparison, judgements).encode("utf-8", "replace")}


def _parquet(comparison: Comparison, judgements: Sequence[Judgement] = ()) -> Files:
    from compare.output.parquet import to_parquet

    return to_parquet(comparison, judgements)


def _svg(comparison: Comparison, judgements: Sequence[Judgement] = ()) -> Files:
    from compare.output.svg import to_svg

    return {name: text.encode() for name, text in to_svg(comparison, judgements).items()}


_ALL = (
    Format("json", ".json", "everything, for programs; can be read back", False, _json),
    Format("csv", ".csv", "tables for spreadsheets, pandas and R", True, _csv),
    Format("md", ".md", "Markdown for a wiki or a chat", False, _markdown),
    Format("parquet", ".parquet", "the same tables for polars, DuckDB and Spark", True, _parquet),
    Format("svg", ".svg", "pictures for slides: bars, heat table, story table", True, _svg),
)
FORMATS = {each.name: each for each in _ALL}
"""By name, the most complete one first."""
