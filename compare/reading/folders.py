"""What stands directly in a story's folder."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from compare.errors import InputError
from compare.reading.exports import is_export
from compare.reading.formats import READERS, UNREAD
from compare.reading.lines import printable

__all__ = ["DESCRIPTION", "Folder", "closed", "is_litter", "list_folder", "names_in"]

DESCRIPTION = "sources.toml"
"""The file that describes a folder's articles; never an article itself."""

_KINDS = frozenset({*READERS, *UNREAD})
"""How the names of files end that may hold articles."""
_LITTER = {"__macosx", "desktop.ini", "ehthumbs.db", "icon\r", "thumbs.db"}
"""What Windows, macOS and its archives leave in folders of their own accord."""


@dataclass(frozen=True, slots=True)
class Folder:
    """The contents of a folder by name.

    Left out are the description, what a system put there, and what this program saved there.
    """

    path: Path
    articles: tuple[Path, ...]
    """Files that may hold articles."""
    others: tuple[str, ...]
    """The names of all other files."""
    below: tuple[Path, ...]
    """Folders that hold texts themselves."""


def list_folder(path: Path) -> Folder:
    """What stands in the folder.

    Raises:
        InputError: It cannot be opened, or holds no article.
    """
    files, folders = _entries(path)
    articles = tuple(file for file in files if file.suffix.lower() in _KINDS)
    below = tuple(filter(_holds_texts, folders))
    if not articles:
        mend = f"name {printable(below[0])}" if below else "put one .txt file per outlet in it"
        raise InputError(printable(path), "holds no articles (.txt or .md files)", mend)
    others = tuple(file.name for file in files if file.suffix.lower() not in _KINDS)
    return Folder(path, articles, others, below)


def _entries(path: Path) -> tuple[list[Path], list[Path]]:
    """The files and the folders that somebody put there, in order of name."""
    names: list[str] = []
    folders: list[str] = []
    try:
        with os.scandir(path) as entries:
            for entry in entries:
                if not is_litter(entry.name) and entry.name != DESCRIPTION:
                    (folders if _is_folder(entry) else names).append(entry.name)
    except OSError as error:
        raise closed(path, error) from error
    files = [file for name in sorted(names) if not is_export(file := path / name)]
    return files, [path / name for name in sorted(folders)]


def names_in(folder: Path) -> list[str]:
    """The names of everything in a folder; nothing where it cannot be opened."""
    try:
        return [path.name for path in folder.iterdir()]
    except (OSError, ValueError):
        return []


def closed(path: Path, error: Exception) -> InputError:
    """The error for a path that the system does not open."""
    cause = getattr(error, "strerror", None) or str(error)
    return InputError(printable(path), f"cannot be opened ({cause})", "check its name and rights")


def is_litter(name: str) -> bool:
    """Whether a file or folder is hidden, or left there by the system or by an open document."""
    return name.startswith((".", "~$")) or name.lower() in _LITTER


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False  # a link in a circle: the reading says so


def _holds_texts(folder: Path) -> bool:
    return any(Path(name).suffix.lower() in READERS for name in names_in(folder))
