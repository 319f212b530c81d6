"""The paths that a user names → the files that may hold articles."""

from __future__ import annotations

import glob
import os
import stat
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.model import Notice
from compare.reading.folders import (
    DESCRIPTION,
    Folder,
    closed,
    is_litter,
    list_folder,
    names_in,
)
from compare.reading.lines import did_you_mean, printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["File", "Found", "at_home", "expand", "find_files", "story_folder"]

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
    for path in expand(paths):
        if stat.S_ISDIR(_mode(path)):
            folders.append(list_folder(path))
            files += folders[-1].articles
        elif path.name != DESCRIPTION:
            files.append(path)
    return Found(_once_each(files), tuple(_passed_over(folders)))


def expand(paths: str | Path | Iterable[str | Path]) -> Iterator[Path]:
    """The paths, with the `~` and the wildcards that a Windows shell leaves alone filled in."""
    for given in [paths] if isinstance(paths, str | Path) else paths:
        if not str(given).strip():
            raise InputError('""', "is not a path", "name a file or folder")
        path = Path(at_home(str(given)))
        yield from _fitting(path) if _is_wild(path) else [path]


def at_home(path: str) -> str:
    """The path as it is meant: with the folder of the user for a `~` at its head."""
    if sys.platform == "win32":
        # "a b\" means a b" there; it is what a shell makes of a folder's name with a space.
        path = path.rstrip('"')
    return os.path.expanduser(path) if Path(path).parts[:1] == ("~",) else path  # noqa: PTH111


def _is_wild(path: Path) -> bool:
    return glob.has_magic(str(path)) and not os.path.lexists(path)


def _fitting(pattern: Path) -> list[Path]:
    """The files and folders that the wildcards stand for."""
    # A folder that is there may have brackets in its name.
    there = next((path for path in pattern.parents if os.path.lexists(path)), Path())
    wild = str(pattern.relative_to(there))
    names = glob.glob(wild, root_dir=there, recursive=True)  # noqa: PTH207
    paths = [there / name for name in sorted(names) if not is_litter(Path(name).name)]
    if not paths:
        raise InputError(printable(pattern), "no file or folder fits", "check the name")
    return paths


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


def story_folder(paths: str | Path | Iterable[str | Path]) -> Path | None:
    """The folder that all the paths are or stand in, its links followed, where there is one."""
    resolved = {path.resolve() for path in expand(paths)}
    folders = {path if path.is_dir() else path.parent for path in resolved}
    return folders.pop() if len(folders) == 1 else None


def _once_each(paths: Iterable[Path]) -> tuple[File, ...]:
    """The files, whichever way and however often each is named."""
    parents: dict[Path, Path] = {}
    files: dict[tuple[str, int], File] = {}
    for named in paths:
        parent = named.parent
        if parent not in parents:
            parents[parent] = Path(os.path.realpath(parent))
        file = File(named, parents[parent] / named.name)
        key = _identity(file.real)
        if key not in files or named < files[key].named:
            files[key] = file
    return tuple(sorted(files.values(), key=lambda file: file.real))


def _identity(path: Path) -> tuple[str, int]:
    """The same for all spellings of a name that the file system takes for one."""
    try:
        number = path.lstat().st_ino
    except OSError:
        number = 0
    return unicodedata.normalize("NFC", str(path)).casefold(), number


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
