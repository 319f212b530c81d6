"""The paths that a user names → the files that may hold articles."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.model import Notice
from compare.reading.folders import DESCRIPTION, Folder, closed, list_folder, names_in
from compare.reading.lines import did_you_mean, printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["File", "Found", "find_files"]

_LISTED = 3
"""How many file names one notice spells out."""


@dataclass(frozen=True, slots=True)
class File:
    """A file that may hold an article."""

    named: Path
    """As the user named it; inside a folder, as the user named the folder."""
    real: Path
    """Absolute, the links of its folder (not its own) followed: one for all spellings."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the paths led to."""

    files: tuple[File, ...]
    """Each once, in order of `real`."""
    notices: tuple[Notice, ...]


def find_files(paths: str | Path | Iterable[str | Path]) -> Found:
    """Every file that is named or stands directly in a named folder.

    Raises:
        InputError: A path is missing, cannot be opened, or is a folder without articles.
    """
    files: list[Path] = []
    folders: list[Folder] = []
    for path in _expand(paths):
        if stat.S_ISDIR(_mode(path)):
            folders.append(list_folder(path))
            files += folders[-1].articles
        elif path.name != DESCRIPTION:
            files.append(path)
    return Found(_once_each(files), tuple(_passed_over(folders)))


def _expand(paths: str | Path | Iterable[str | Path]) -> Iterator[Path]:
    """The paths, with the wildcards that a Windows shell leaves alone filled in."""
    for given in [paths] if isinstance(paths, str | Path) else paths:
        path = Path(given)
        if not str(given).strip():
            raise InputError('""', "is not a path", "name a file or folder")
        wild = any(mark in path.name for mark in "*?") and not os.path.lexists(path)
        names = names_in(path.parent) if wild else []
        fitting = [name for name in names if fnmatch(name, path.name) and name[0] != "."]
        yield from [path.parent / name for name in fitting] or [path]


def _mode(path: Path) -> int:
    """The kind of thing behind a path; a broken link is left to whoever opens it."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        if path.is_symlink():
            return stat.S_IFLNK
        near = did_you_mean(path.name, names_in(path.parent))
        cause = "there is no such file or folder"
        raise InputError(printable(path), cause, near or "check the name") from None
    except (OSError, ValueError) as error:
        raise closed(path, error) from error


def _once_each(paths: Iterable[Path]) -> tuple[File, ...]:
    """The files, whichever way and however often each is named."""
    parents: dict[Path, Path] = {}
    files: dict[str, File] = {}
    for named in paths:
        if named.parent not in parents:
            parents[named.parent] = Path(os.path.realpath(named.parent))
        file = File(named, parents[named.parent] / named.name)
        key = os.path.normcase(file.real)
        if key not in files or named < files[key].named:
            files[key] = file
    return tuple(files[key] for key in sorted(files))


def _passed_over(folders: Sequence[Folder]) -> Iterator[Notice]:
    """What stands in the folders and is not read."""
    named = {os.path.realpath(folder.path) for folder in folders}
    for folder in folders:
        if folder.others:
            cause = f"left out {_some(folder.others)}: not .txt or .md"
            yield Notice(printable(folder.path), cause)
        for below in folder.below:
            if os.path.realpath(below) not in named:
                mend = "name it too if it is of this story"
                yield Notice(printable(below), "a folder inside a folder is not read", mend)


def _some(names: Sequence[str]) -> str:
    """The first few names, and how many more there are."""
    more = len(names) - _LISTED
    listed = ", ".join(map(printable, names[:_LISTED]))
    return f"{listed} and {more} more" if more > 0 else listed
