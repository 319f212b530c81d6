"""Putting an export where the user wants it: whole or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from compare.errors import InputError

if TYPE_CHECKING:
    from typing import TextIO

__all__ = ["check_free", "check_place", "print_text", "write_output"]

_IN_ASCII = str.maketrans("█▒─≈·…“”→✓✗✎", '#=-+.~"">+x*')


def write_output(data: bytes, target: str, *, force: bool = False) -> None:
    """Write to a file, or to standard output where the target is `-`.

    An interrupt or a full disk leaves no half file: the name changes hands only when all the
    bytes are written.

    Args:
        data: What to write, byte for byte.
        target: A file name, or `-`.
        force: Whether an existing file may be replaced.

    Raises:
        InputError: The target exists, or cannot be written.
        BrokenPipeError: The reader of standard output went away.
    """
    if target == "-":
        _print(data)
        return
    check_free(target, force=force)
    path = Path(target)
    try:
        if path.exists() and not path.is_file():  # a device or a pipe cannot be replaced
            path.write_bytes(data)
        else:
            _replace(Path(os.path.realpath(path)), data)
    except OSError as error:
        raise _unwritable(target, error) from error


def check_free(target: str, *, force: bool = False) -> None:
    """Refuse a file that `write_output` would not write, before the work that it is to hold.

    Raises:
        InputError: The target is a folder or stands in none, or exists and may not be replaced.
    """
    path = Path(target)
    try:
        is_folder = path.is_dir() or target.endswith(("/", os.sep))
        is_kept = path.is_file() and not force
    except OSError as error:
        raise _unwritable(target, error) from error
    if is_folder:
        raise InputError(target, "is a folder", "name a file")
    if is_kept:
        raise InputError(target, "exists already", "choose another name or add --force")
    check_place(target)


def check_place(target: str) -> None:
    """Refuse a name in a folder that is not there.

    Raises:
        InputError: There is no such folder.
    """
    parent = Path(target).parent
    try:
        has_place = parent.is_dir()
    except OSError as error:
        raise _unwritable(target, error) from error
    if not has_place:
        cause = f"cannot be written (there is no folder {parent})"
        raise InputError(target, cause, "make the folder, or choose one that exists")


def _unwritable(target: str, error: OSError) -> InputError:
    cause = f"cannot be written ({error.strerror or error})"
    mend = "close it where it is open, or choose a folder that exists and may be written"
    return InputError(target, cause, mend)


def print_text(text: str) -> None:
    """Print a text of any letters; those that the console cannot show become plainer ones."""
    encoding = _standard_output().encoding
    try:
        data = text.encode(encoding)
    except UnicodeEncodeError:
        data = text.translate(_IN_ASCII).encode(encoding, "replace")
    _print(data)


def _print(data: bytes) -> None:
    """Write bytes, not text, so that no console's encoding or line ends change them."""
    output = _standard_output()
    try:
        output.buffer.write(data)
        output.buffer.flush()
    except OSError as error:
        # What is still in the buffer would fail once more when Python flushes it at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), output.fileno())
        if isinstance(error, BrokenPipeError):
            raise
        cause = f"cannot be written ({error.strerror or error})"
        raise InputError("standard output", cause, "write to a file with room for it") from error


def _standard_output() -> TextIO:
    if sys.stdout is None:
        raise InputError("standard output", "is closed", "open it, or write to a file")
    return sys.stdout


def _replace(path: Path, data: bytes) -> None:
    part = path.with_name(f".{path.name}.{os.urandom(4).hex()}.part")
    try:
        with part.open("xb") as file:
            file.write(data)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
