"""What the console can show, and what is said on it besides the results."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.model import Notice

__all__ = [
    "NAME",
    "columns",
    "command_line",
    "complain",
    "is_terminal",
    "may_colour",
    "obeys_escapes",
    "say",
    "warn",
]

NAME = "compare-sources"

_ELSEWHERE = 80, 24
"""Columns and lines where the output is no terminal, so that it is always the same."""


def columns() -> int:
    """Columns to fill on standard output: what COLUMNS says, or the terminal."""
    return shutil.get_terminal_size(_ELSEWHERE).columns


def may_colour() -> bool:
    """Whether colours are wanted on standard output, and shown there."""
    unwanted = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return not unwanted and obeys_escapes(sys.stdout)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a stream is a terminal; Python has None where the program was started without it."""
    return stream is not None and not stream.closed and stream.isatty()


def obeys_escapes(stream: TextIO | None) -> bool:
    """Whether it is a terminal that obeys escape sequences: Windows' old one must be told to."""
    obeys = is_terminal(stream)
    if obeys and stream and sys.platform == "win32":
        import ctypes
        import msvcrt

        obey = 0x0004  # ENABLE_VIRTUAL_TERMINAL_PROCESSING
        kernel, mode = ctypes.windll.kernel32, ctypes.c_ulong()
        console = ctypes.c_void_p(msvcrt.get_osfhandle(stream.fileno()))
        known = kernel.GetConsoleMode(console, ctypes.byref(mode))
        obeys = bool(known and kernel.SetConsoleMode(console, mode.value | obey))
    return obeys


def command_line(*words: str) -> str:
    """The command with these words, to be typed as it stands."""
    if sys.platform == "win32":
        from subprocess import list2cmdline as join
    else:
        from shlex import join
    from compare.reading.lines import printable

    return printable(f"{NAME} {join(words)}")


def warn(notices: Iterable[Notice]) -> None:
    """Say what could not be used."""
    for notice in notices:
        say(f"warning: {notice}")


def complain(line: str) -> None:
    """Say why the command ends."""
    say(f"{NAME}: {line}")


def say(line: str) -> None:
    """Print a line beside the results, where there is such a place."""
    if sys.stderr is not None:  # else it would stand among them
        print(line, file=sys.stderr)
