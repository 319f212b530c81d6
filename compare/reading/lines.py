"""Names and values made fit to stand on one printed line."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["did_you_mean", "encodable", "one_line", "printable"]

_ALIKE = 0.7
"""Likeness from which one word may be meant by another; the suffix alone is not enough."""


def printable(name: str | Path) -> str:
    """The name with POSIX slashes; line breaks and control characters show as escapes."""
    text = name.as_posix() if isinstance(name, Path) else name
    return text if text.isprintable() else "".join(map(_shown, text))


def one_line(value: str) -> str:
    """The value, printable, with each run of white space made one space."""
    return printable(" ".join(value.split()))


def encodable(path: Path) -> str:
    """The path with POSIX slashes; bytes of its name that are not text show as escapes."""
    return path.as_posix().encode("utf-8", "backslashreplace").decode("utf-8")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`did you mean "…"?` where something known is close to the word, else nothing."""
    folded = {name.casefold(): name for name in sorted(known, reverse=True)}
    close = get_close_matches(word.casefold(), sorted(folded), n=1, cutoff=_ALIKE)
    return f'did you mean "{printable(folded[close[0]])}"?' if close else ""


def _shown(character: str) -> str:
    if character.isprintable():
        return character
    if character.isspace() and not character.isascii():
        return " "
    return ascii(character)[1:-1]
