"""A sheet of text of a given width: headings, paragraphs, items with a hanging label."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.output.columns import pad, width_of, wrap
from compare.output.ink import Ink, Styled, styled

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Page"]

_READABLE = 100
"""Lines of prose longer than this are hard to follow."""


@dataclass(frozen=True, slots=True)
class Page:
    """How wide a text may be, in cells, and whether the terminal's colours may be used."""

    width: int
    colour: bool

    def ink(self, text: str, ink: Ink) -> str:
        """Words in an ink; unchanged where there are no colours."""
        return f"\x1b[{ink}m{text}\x1b[0m" if self.colour and ink and text else text

    def heading(self, title: str) -> str:
        """A title with a rule to the end of the line; over several lines where it is longer."""
        lines = [line.of(title) for line in wrap(title, self.width - 4)]
        rule = "─" * (self.width - width_of(lines[-1]) - 4)
        told = "\n   ".join(self.ink(line, Ink.STRONG) for line in lines)
        return f"{self.ink('──', Ink.MUTED)} {told} {self.ink(rule, Ink.MUTED)}".rstrip()

    def paragraph(self, text: str, ink: Ink = Ink.PLAIN) -> Iterator[str]:
        """A text over as many lines as it needs."""
        return self.item("", 0, styled([(text, ink)]))

    def item(self, label: str, room: int, text: Styled, ink: Ink = Ink.PLAIN) -> Iterator[str]:
        """A text beside a label, which stands in the first `room` cells of the first line."""
        width = min(self.width, _READABLE) - room
        for line in text.lines(width, colour=self.colour):
            yield self.ink(pad(label, room - 1), ink) + " " * (room > 0) + line
            label = ""
