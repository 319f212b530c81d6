"""A folder's `sources.toml`: what its articles are.

story = "The bridge at Nordhavn"        # optional

[files."herald.txt"]                    # every key is optional
outlet = "Morning Herald"
title = "Bridge to open in May"
published = 2024-03-05                  # a date, or "2024-03" or "2024"
url = "https://herald.example/bridge"
author = "A. Writer"                    # or a list of names
"""

from __future__ import annotations

import os
import tomllib
import unicodedata
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.model import Notice
from compare.reading.article import Facts
from compare.reading.decoding import decode
from compare.reading.facts import date_value, text_value
from compare.reading.folders import DESCRIPTION, names_in
from compare.reading.lines import did_you_mean, printable
from compare.reading.opening import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

__all__ = ["Description", "describe"]

_KEYS = tuple(fact.name for fact in fields(Facts))
_TABLE = 'write [files."{}"]'
_DATE = "write a date such as 2024-03-05, or 2024-03, or 2024"
_LARGEST = 1_000_000
"""Bytes that a description may have."""


@dataclass(frozen=True, slots=True)
class Description:
    """What a folder's `sources.toml` says; empty where there is none."""

    story: str = ""
    facts: Mapping[str, Facts] = field(default_factory=dict)
    """By file name, in Unicode's composed form."""
    notices: tuple[Notice, ...] = ()

    def of(self, path: Path) -> Facts:
        """What it says of the file of that name."""
        return self.facts.get(_composed(path.name), Facts())


def describe(folder: Path) -> Description:
    """What `sources.toml` in the folder says, with a notice for each part that cannot be used.

    Raises:
        InputError: It cannot be read, or is not TOML of the right form.
    """
    path = folder / DESCRIPTION
    if not os.path.lexists(path):
        return Description()
    name = printable(path)
    decoded = decode(read_bytes(path, _LARGEST), name)
    table = _parse(decoded.text, name)
    files = table.get("files", {})
    if not isinstance(files, dict):
        raise InputError(name, '"files" is not a table', _TABLE.format("name.txt"))
    present = {_composed(entry) for entry in names_in(folder)}
    exact_last = sorted(files, key=lambda key: _composed(key) in present)
    entries = {_meant(key, present): files[key] for key in exact_last}
    notices = [*decoded.notices, *_strays(name, table, present)]
    notices += _unusable(name, entries, present)
    facts: dict[str, Facts] = {}
    for key, entry in entries.items():
        if isinstance(entry, dict) and key in present:
            facts[key] = _facts(f"{name}, {printable(key)}", entry, notices)
    return Description(text_value(table.get("story")) or "", facts, tuple(notices))


def _parse(text: str, name: str) -> dict[str, object]:
    try:
        return tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n"))
    except (ValueError, RecursionError) as error:
        mend = "mend that line, or rename the file to go on without it"
        raise InputError(name, f"is not valid TOML ({printable(str(error))})", mend) from error


def _strays(name: str, table: Mapping[str, object], present: set[str]) -> Iterator[Notice]:
    """A notice for each thing outside the file tables that means nothing."""
    for key, value in table.items():
        if key == "story" and text_value(value) is None:
            yield Notice(name, "the name of the story is not a text", 'write story = "…"')
        elif key not in ("story", "files"):
            mend = did_you_mean(key, ("story", "files"))
            if isinstance(value, dict):
                mend = _TABLE.format(printable(key) if _composed(key) in present else "name.txt")
            yield Notice(name, f'"{printable(key)}" means nothing here', mend)


def _unusable(name: str, files: Mapping[str, object], present: set[str]) -> Iterator[Notice]:
    """A notice for each entry that is not a table, or not of a file in the folder."""
    for key, entry in files.items():
        shown = printable(key)
        if key in present:
            if not isinstance(entry, dict):
                yield Notice(name, f'"{shown}" is not a table', _TABLE.format(shown))
            continue
        mend = did_you_mean(key, present - {DESCRIPTION})
        if isinstance(entry, dict) and any(isinstance(part, dict) for part in entry.values()):
            mend = f"put the whole name in quotes, {_TABLE.format(f'{shown}.txt')}"
        yield Notice(name, f'describes "{shown}", which is not in the folder', mend)


def _facts(name: str, entry: Mapping[str, object], notices: list[Notice]) -> Facts:
    """The facts of one entry; what cannot be used goes to the notices."""
    values: dict[str, str] = {}
    for key, value in entry.items():
        if key not in _KEYS:
            mend = did_you_mean(key, _KEYS) or f"the keys are {', '.join(_KEYS)}"
            notices.append(Notice(name, f'unknown key "{printable(key)}"', mend))
            continue
        read = date_value(value) if key == "published" else text_value(value)
        if read is None:
            mend = _DATE if key == "published" else f'write {key} = "…"'
            notices.append(Notice(name, f"{key} cannot be read and is left out", mend))
        else:
            values[key] = read
    return Facts(**values)


def _meant(key: str, present: set[str]) -> str:
    """The file that a name is of: in other letter case where only one such file is there."""
    name = _composed(key)
    if name in present:
        return name
    alike = [entry for entry in present if entry.casefold() == name.casefold()]
    return alike[0] if len(alike) == 1 else name


def _composed(name: str) -> str:
    """A file name in Unicode's composed form, whichever form the file system keeps."""
    return unicodedata.normalize("NFC", name)
