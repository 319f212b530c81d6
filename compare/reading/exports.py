"""What this program saved before: it may stand among the articles, and is none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["begins_as_export", "is_export"]

_HEAD = 4000
"""Bytes in which an export says what it is."""
_MARK = b"\xef\xbb\xbf"
_PAGE = b'<meta name="generator" content="compare-sources '
_OUTLETS = b"\n| # | outlet | date | counted words | shared | paraphrased | unique | reused |"
_SIGNS = {
    ".json": b'"tool": "compare-sources"',
    ".html": _PAGE,
    ".htm": _PAGE,
    ".md": _OUTLETS,
    ".markdown": _OUTLETS,
}
"""What stands in the head of an export, by the suffix of its name."""
_SUFFIXES = frozenset({*_SIGNS, ".csv"})
_TABLES = (
    b"source_id,outlet,",
    b"source_id,sentence,start,",
    b"match,kind,score,",
    b"match,edit,operation,",
    b"passage,kind,score,",
    b"cluster,member,representative,",
    b"phrase,sentences,source_id",
    b"subject,cause,mend",
    b"judgement,place,when,",
    b"name,value\r\ntool,compare-sources",
)
"""How the tables of a CSV export begin."""


def is_export(path: Path) -> bool:
    """Whether this program saved a file; one that does not open is left to whoever reads it."""
    suffix = path.suffix.lower()
    if suffix not in _SUFFIXES:
        return False
    try:
        if not path.is_file():  # to open a pipe would be to wait for it
            return False
        with path.open("rb") as file:
            return begins_as_export(file.read(_HEAD), suffix)
    except OSError:
        return False


def begins_as_export(data: bytes, suffix: str) -> bool:
    """Whether the first bytes of a file say that this program saved it.

    Args:
        data: The file, or as much of it as is known.
        suffix: How its name ends, in small letters.
    """
    if suffix == ".csv":
        return data.removeprefix(_MARK).startswith(_TABLES)
    return suffix in _SIGNS and _SIGNS[suffix] in data[:_HEAD]
