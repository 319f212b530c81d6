"""What lies on the desk: one comparison, and how strictly it is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from compare.output.lookup import Lookup
from compare.tui.filter import Filter
from compare.tui.judging import Judgements
from compare.tui.levels import levels

if TYPE_CHECKING:
    from textual.dom import DOMNode

    from compare.findings import Judgement
    from compare.model import Comparison
    from compare.tui.app import CompareApp

__all__ = ["Desk", "State", "desk_of"]


_FILE = Path(".compare", "judgements.jsonl")


@dataclass(frozen=True, slots=True)
class State:
    """What labels are asked for."""

    level: int
    judgements: tuple[Judgement, ...]


class Desk:
    """A comparison at each level of strictness; what was made once is kept."""

    def __init__(self, found: Comparison, folder: Path | None = None) -> None:
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
        self.judgements = Judgements(folder / _FILE if folder else None)
        self.judged = True
        """Whether the figures are shown as judged, not as found."""
        self._found = found
        self._made = {self.level: self.lookup}

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

    def made(self, state: State) -> Lookup:
        """The comparison that was asked for; takes its time when it is the first time."""
        from compare.pipeline import apply_judgements, relabel  # noqa: PLC0415 - not at first paint

        level = state.level
        if level not in self._made:
            self._made[level] = Lookup(relabel(self._found, self.levels[level].settings))
        found = self._made[level]
        if not state.judgements:
            return found
        return Lookup(apply_judgements(found.comparison, state.judgements))


def desk_of(node: DOMNode) -> Desk:
    """The desk of the app that a widget or screen is part of."""
    desk = cast("CompareApp", node.app).desk
    if desk is None:
        raise LookupError("there is no comparison yet")
    return desk
