"""Sentences of an article, in parts that remember which statement they come from."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import count
from random import Random

from compare.model import Span
from tests.benchmarks.grammar import Proposition, express, invent_adjunct, invent_statement
from tests.benchmarks.world import World

__all__ = [
    "Line",
    "Mark",
    "Part",
    "Serial",
    "body",
    "invent_line",
    "part_spans",
    "sentence",
    "words_of",
]

_WORD = re.compile(r"\d[\d,.]*\d|\d+|[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")


class Serial:
    """Hands out the numbers that say which texts have one origin."""

    def __init__(self, first: int) -> None:
        self._numbers = count(first)

    def __call__(self) -> int:
        return next(self._numbers)


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of an article and the statement that it gives."""

    span: Span
    origin: int
    """Equal for all texts, of whatever article, that come from the same statement."""


@dataclass(frozen=True, slots=True)
class Part:
    """The core of a sentence or one of its clauses; no capital at the start, no full stop."""

    text: str
    origin: int
    said: Proposition | None = None
    """None where the words no longer follow from a statement (they were edited)."""
    comma: bool = True
    """Whether a comma goes before it when it stands behind the core."""
    fronts: bool = True
    """Whether it can stand before the core."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: clauses in front, the core, clauses behind."""

    core: Part
    front: tuple[Part, ...] = ()
    back: tuple[Part, ...] = ()

    @property
    def parts(self) -> tuple[Part, ...]:
        """All parts in the order in which they are read."""
        return (*self.front, self.core, *self.back)

    @property
    def clauses(self) -> tuple[Part, ...]:
        """The parts other than the core."""
        return (*self.front, *self.back)

    @property
    def quotes(self) -> bool:
        """Whether somebody's words stand in it."""
        return "“" in self.core.text

    def without(self, clause: Part) -> Line:
        """The line with one clause left out."""
        return replace(
            self,
            front=tuple(part for part in self.front if part is not clause),
            back=tuple(part for part in self.back if part is not clause),
        )

    def changed(self, texts: list[str]) -> Line:
        """The line with new words for each part, which then follow from no statement."""
        parts = [
            replace(p, text=text, said=None) for text, p in zip(texts, self.parts, strict=True)
        ]
        front, core = len(self.front), parts[len(self.front)]
        return Line(core, tuple(parts[:front]), tuple(parts[front + 1 :]))


def words_of(text: str) -> list[re.Match[str]]:
    """The words of a text, numbers included."""
    return list(_WORD.finditer(text))


def _joints(line: Line) -> list[str]:
    """What goes before each part."""
    back = [", " if part.comma else " " for part in line.back]
    return ["", *[", "] * len(line.front), *back]


def part_spans(line: Line) -> list[Span]:
    """Where each part stands in `sentence(line)` and in `body(line)`."""
    spans, place = [], 0
    for joint, part in zip(_joints(line), line.parts, strict=True):
        place += len(joint)
        spans.append(Span(place, place + len(part.text)))
        place += len(part.text)
    return spans


def body(line: Line) -> str:
    """The line without its capital and its full stop."""
    return "".join(j + part.text for j, part in zip(_joints(line), line.parts, strict=True))


def sentence(line: Line) -> str:
    """The line as printed."""
    text = body(line)
    at = 1 if text[:1] == "“" else 0
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :] + "."


def invent_line(world: World, rng: Random, serial: Serial) -> Line:
    """A new sentence about the story, with none to two clauses."""
    said = invent_statement(world, rng)
    core = Part(express(said), serial(), said)
    front: list[Part] = []
    back: list[Part] = []
    for _ in range(0 if "“" in core.text else int(rng.random() * 2.4)):
        clause = _invent_clause(world, rng, serial)
        where = front if clause.fronts and not front and rng.random() < 0.3 else back
        where.append(clause)
    return Line(core, tuple(front), tuple(back))


def _invent_clause(world: World, rng: Random, serial: Serial) -> Part:
    said = invent_adjunct(world, rng)
    fronts = not said.forms[0].startswith("a move")
    return Part(express(said), serial(), said, not fronts or rng.random() < 0.5, fronts)
