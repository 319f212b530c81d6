"""A file's bytes, or why they cannot be had."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.reading.lines import printable

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["read_bytes"]

_SPECIAL = {
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


def read_bytes(path: Path, max_bytes: int) -> bytes:
    """The whole of an ordinary file, of which no more than `max_bytes` are ever held.

    Raises:
        InputError: It is special, too large, or cannot be opened.
    """
    try:
        status = path.stat()
        if stat.S_IFMT(status.st_mode) in _SPECIAL:
            cause = f"is {_SPECIAL[stat.S_IFMT(status.st_mode)]}, not a file"
            raise InputError(printable(path), cause, "save its text as a file")
        if status.st_size > max_bytes:
            raise _too_large(path, status.st_size, max_bytes)
        with path.open("rb") as file:
            data = file.read(status.st_size + 1)  # room for the most would take longer to get
            if len(data) > status.st_size:
                # It has grown since, or stands in /proc, where a file says that it is empty.
                data += file.read(max_bytes + 1 - len(data))
    except FileNotFoundError as error:
        cause = "is a link to nothing" if path.is_symlink() else "is no longer there"
        raise InputError(printable(path), cause, "check the name") from error
    except OSError as error:
        cause = f"cannot be read ({error.strerror or error})"
        raise InputError(printable(path), cause, "check its rights") from error
    if len(data) > max_bytes:
        raise _too_large(path, len(data), max_bytes)
    return data


def _too_large(path: Path, size: int, most: int) -> InputError:
    cause = f"has {size:,} bytes, more than the {most:,} that are read"
    return InputError(printable(path), cause, "leave it out or split it into its articles")
