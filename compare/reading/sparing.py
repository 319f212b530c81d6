"""Keeping what is written apart from what is read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.reading.exports import is_export
from compare.reading.finding import expand, find_files
from compare.reading.formats import READERS
from compare.reading.lines import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["spare_articles"]


def spare_articles(paths: Sequence[str | Path], targets: Iterable[str]) -> None:
    """Refuse to write over an article, or to leave a file that would be taken for one.

    Args:
        paths: The files and folders of the story.
        targets: The files that are to be written.

    Raises:
        InputError: A target is an article, or would be one when the folder is read again.
    """
    articles = [file.named for file in find_files(paths).files if not is_export(file.named)]
    folders = {os.path.realpath(path) for path in expand(paths) if path.is_dir()}
    for target in map(Path, targets):
        if any(_is_same(target, article) for article in articles):
            raise InputError(printable(target), "is one of the articles", "choose another name")
        if target.suffix.lower() in READERS and os.path.realpath(target.parent) in folders:
            cause = "would be read as an article of this folder from then on"
            raise InputError(printable(target), cause, "choose another folder")


def _is_same(one: Path, other: Path) -> bool:
    """Whether two names lead to one file, however they are spelled."""
    try:
        return one.samefile(other)
    except OSError:
        return False
