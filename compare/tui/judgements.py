"""The judgements of one reader about one story, kept in a file beside it."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime
from secrets import token_hex
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from compare.findings import Judgement, Verdict
    from compare.model import Comparison, Match, Notice, Sentence

__all__ = ["Judgements"]


class Judgements:
    """What was judged, by whom and when; each new one goes to the end of the file."""

    def __init__(self, path: Path | None) -> None:
        from compare.findings import read_judgements  # noqa: PLC0415 - not at first paint

        self.path = path
        """None where the judgements hold only until the program ends."""
        self.all: tuple[Judgement, ...] = ()
        self.notices: tuple[Notice, ...] = ()
        if path:
            self.all, self.notices = read_judgements(path)

    def add(
        self,
        comparison: Comparison,
        judged: Match | Sentence,
        verdict: Verdict,
        label: str = "",
        note: str = "",
    ) -> None:
        """Judge a match or a sentence. Raises InputError where that cannot be kept."""
        from compare.findings import Judgement, places_of  # noqa: PLC0415

        places = places_of(comparison, judged)
        self._keep(Judgement(*_now(), verdict, places, label=label, note=note))

    def undo(self) -> Judgement | None:
        """Take back the last judgement that holds; gives it back."""
        from compare.findings import Judgement, Verdict  # noqa: PLC0415

        undone = {judgement.undoes for judgement in self.all}
        for judgement in reversed(self.all):
            if judgement.id not in undone and judgement.verdict is not Verdict.UNDO:
                self._keep(Judgement(*_now(), Verdict.UNDO, undoes=judgement.id))
                return judgement
        return None

    def _keep(self, judgement: Judgement) -> None:
        from compare.findings import append_judgement  # noqa: PLC0415

        self.all = (*self.all, judgement)
        if self.path:
            append_judgement(self.path, judgement)

    @property
    def count(self) -> int:
        """How many matches and sentences have a judgement."""
        from compare.findings import standing  # noqa: PLC0415

        return len(standing(self.all)) if self.all else 0

    def remarks(self, comparison: Comparison, judged: Match | Sentence) -> list[str]:
        """`accepted`, `relabelled`, and the last note, of one match or sentence."""
        from compare.findings import Verdict, places_of, standing  # noqa: PLC0415

        if not self.all:
            return []
        places = places_of(comparison, judged)
        undone = {judgement.undoes for judgement in self.all}
        notes = [
            judgement.note
            for judgement in self.all
            if judgement.places == places
            and judgement.verdict is Verdict.NOTE
            and judgement.id not in undone
        ]
        told = {
            Verdict.ACCEPT: "✓ accepted",
            Verdict.REJECT: "✗ rejected",
            Verdict.RELABEL: "✓ relabelled",
        }
        verdict = standing(self.all).get(places)
        remarks = [told[verdict.verdict]] if verdict else []
        return remarks + [f"note: {note}" for note in notes[-1:] if note]


def _now() -> tuple[str, str, str]:
    """An id of its own, the time, and who sits there."""
    try:
        who = getpass.getuser()
    except (OSError, KeyError, ImportError):
        who = ""
    return token_hex(6), datetime.now(UTC).isoformat(timespec="seconds"), who
