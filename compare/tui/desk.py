"""What lies on the desk: one comparison, and how strictly it is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock
from time import sleep
from typing import TYPE_CHECKING, cast

from compare.output.lookup import Lookup
from compare.output.rows import Statement, statements
from compare.tui.filter import Filter
from compare.tui.judgements import Judgements
from compare.tui.levels import levels
from compare.tui.work import working

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from textual.dom import DOMNode

    from compare.findings import Judgement
    from compare.model import Comparison
    from compare.tui.app import CompareApp

__all__ = ["Desk", "State", "desk_of"]

_PAUSE = 0.1
"""Seconds before a level is made that nobody has asked for: keys that come then go first."""


@dataclass(frozen=True, slots=True)
class State:
    """What labels are asked for."""

    level: int
    judgements: tuple[Judgement, ...]


class Desk:
    """A comparison at each level of strictness; what was made once is kept."""

    def __init__(self, found: Comparison, paths: Sequence[str | Path] = ()) -> None:
        # Not before the first paint.
        from compare.findings import judgement_path  # noqa: PLC0415
        from compare.reading.finding import story_folder  # noqa: PLC0415

        self.paths = paths
        """Where the articles were read from."""
        folder = story_folder(paths)

        self.levels = levels(found.settings)
        self.level = [level.settings for level in self.levels].index(found.settings)
        """The level that the reader has asked for."""
        self.lookup = Lookup(found)
        """What all screens show."""
        self.only = Filter()
        """What the reader wants to see only."""
        self.places: dict[str, int] = {}
        """Where the cursor was in each article that was read before."""
        self.outlet = ""
        """Id of the source that was read last."""
        self.judgements = Judgements(judgement_path(folder) if folder else None)
        self.judged = True
        """Whether the figures are shown as judged, not as found."""
        self._first = found
        self._made = {self.level: self.lookup}
        self._judged: dict[int, tuple[tuple[Judgement, ...], Lookup]] = {}
        """By level: the judgements that were applied last, and what came of it."""
        self._making = [Lock() for _ in self.levels]
        self._said: tuple[Lookup | None, tuple[Statement, ...]] = (None, ())

    @property
    def name(self) -> str:
        """The level by name, for a title."""
        return f"strictness {self.levels[self.level].name}"

    def chips(self) -> list[str]:
        """What holds besides what a reader takes for granted, one short text each."""
        level = [] if self.levels[self.level].name == "normal" else [self.name]
        if number := self.judgements.count:
            level.append(f"as judged: {number}" if self.judged else "as found")
        return level + [f"only {chip}" for chip in self.only.chips(self.lookup)]

    def turn(self, step: int) -> bool:
        """Ask for a stricter or looser level; tells whether there is one."""
        level = max(0, min(self.level + step, len(self.levels) - 1))
        changed = level != self.level
        self.level = level
        return changed

    @property
    def state(self) -> State:
        """What has been asked for."""
        return State(self.level, self.judgements.all if self.judged else ())

    @property
    def found(self) -> Comparison:
        """What is shown, as it was found; whatever else has been asked for is not waited for."""
        level = [each.settings for each in self.levels].index(self.lookup.comparison.settings)
        return self._made[level].comparison

    def ready(self, state: State) -> Lookup | None:
        """The comparison that was asked for, where it has been made before."""
        if not state.judgements:
            return self._made.get(state.level)
        judgements, lookup = self._judged.get(state.level, ((), None))
        return lookup if judgements == state.judgements else None

    def make(self, state: State) -> Lookup:
        """The comparison that was asked for; takes its time when it is the first time."""
        if ready := self.ready(state):
            return ready
        with self._making[state.level], working():
            return self.ready(state) or self._label(state)

    def look_ahead(self, state: State, go_on: Callable[[], bool]) -> None:
        """Make the other levels, the nearest first, while nothing else is to be done.

        At the end what the story says is gathered too, for the table.
        As judged, only the levels beside it: the next judgement has all of them made anew.
        """
        reach = 1 if state.judgements else len(self.levels)
        levels = range(max(0, state.level - reach), min(state.level + reach + 1, len(self.levels)))
        for level in sorted(levels, key=lambda level: (abs(level - state.level), -level)):
            ahead = State(level, state.judgements)
            if not self.ready(ahead):
                sleep(_PAUSE)
                if not go_on():
                    return
                self.make(ahead)
        if (shown := self.ready(state)) and go_on():
            self.statements(shown)

    def statements(self, lookup: Lookup) -> tuple[Statement, ...]:
        """What the story says under some labels; gathered once for those that are shown."""
        of, said = self._said  # taken at once, as another thread may put others there
        if of is not lookup:
            said = statements(lookup)
            self._said = lookup, said
        return said

    def _label(self, state: State) -> Lookup:
        from compare.pipeline import apply_judgements, relabel  # noqa: PLC0415 - not at first paint

        level = state.level
        if level not in self._made:
            self._made[level] = Lookup(relabel(self._first, self.levels[level].settings))
        found = self._made[level]
        if state.judgements:
            found = Lookup(apply_judgements(found.comparison, state.judgements))
            self._judged[level] = state.judgements, found
        return found


def desk_of(node: DOMNode) -> Desk:
    """The desk of the app that a widget or screen is part of."""
    desk = cast("CompareApp", node.app).desk
    if desk is None:
        raise LookupError("there is no comparison yet")
    return desk
