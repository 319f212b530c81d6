"""Putting several files where the user wants them: in a folder, or in a zip."""

from __future__ import annotations

import io
import os
import shutil
import zipfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.output.write import check_place

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["write_folder", "zipped"]

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest that a zip can say, so that the same files give the same bytes."""


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The files in one zip."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def write_folder(files: Mapping[str, bytes], target: str, *, force: bool = False) -> None:
    """Write the files into a folder, which is made where there is none.

    No file appears before all are written; a folder that is there keeps what else it holds.

    Args:
        files: What to write, by file name.
        target: Name of the folder.
        force: Whether files of these names may be replaced.

    Raises:
        InputError: Something is in the way, or cannot be written, or there is no folder around it.
    """
    folder = Path(target)
    try:
        _check_free(files, target, force=force)
        _fill(files, folder) if folder.exists() else _make_folder(files, folder)
    except OSError as error:
        cause = f"cannot be written ({error.strerror or error})"
        raise InputError(target, cause, "choose a place that exists and may be written") from error


def _check_free(files: Mapping[str, bytes], target: str, *, force: bool) -> None:
    folder = Path(target)
    if folder.exists() and not folder.is_dir():
        raise InputError(str(folder), "is a file", "name a folder, or a file that ends in .zip")
    check_place(target)
    for name in files:
        if (folder / name).exists() and not force:
            mend = "choose another folder or add --force"
            raise InputError(str(folder / name), "exists already", mend)


def _make_folder(files: Mapping[str, bytes], folder: Path) -> None:
    part = folder.absolute().with_name(f".{folder.absolute().name}.{os.urandom(4).hex()}.part")
    part.mkdir()
    try:
        for name, data in files.items():
            (part / name).write_bytes(data)
        part.replace(folder)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _fill(files: Mapping[str, bytes], folder: Path) -> None:
    with ExitStack() as leftovers:
        parts = []
        for name, data in files.items():
            part = folder / f".{name}.{os.urandom(4).hex()}.part"
            leftovers.callback(part.unlink, missing_ok=True)
            part.write_bytes(data)
            parts.append((part, folder / name))
        for part, path in parts:
            part.replace(path)
