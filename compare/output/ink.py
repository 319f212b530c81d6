"""Text for a terminal in several colours, or in none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from compare.output.columns import visible, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Ink", "Styled", "styled"]


class Ink(StrEnum):
    """What words are, as the code that switches a terminal to it (ECMA-48, SGR)."""

    PLAIN = ""
    STRONG = "1"
    MUTED = "2"
    SHARED = "33"
    PARAPHRASED = "94"
    GONE = "9;31"
    NEW = "4;32"


@dataclass(frozen=True, slots=True)
class Styled:
    """A text and the ink of each of its letters' runs."""

    text: str
    runs: tuple[tuple[int, Ink], ...]
    """Where each run ends, in order, and its ink."""

    def lines(self, width: int, *, colour: bool) -> list[str]:
        """Lines of at most `width` cells."""
        cut = [(line.start, line.of(self.text)) for line in wrap(self.text, width)]
        return [self._printed(start, text) if colour else text for start, text in cut]

    def _printed(self, start: int, line: str) -> str:
        parts: list[str] = []
        place, stop = start, start + len(line)
        for end, ink in self.runs:
            if place < min(end, stop):
                words = self.text[place : min(end, stop)]
                parts.append(f"\x1b[{ink}m{words}\x1b[0m" if ink else words)
                place = min(end, stop)
        return "".join(parts)


def styled(parts: Iterable[tuple[str, Ink]]) -> Styled:
    """Join words of several inks into one text, ready to be cut into lines."""
    text, runs = "", []
    for words, ink in parts:
        text += visible(words)
        runs.append((len(text), ink))
    return Styled(text, tuple(runs))
