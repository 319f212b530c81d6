"""Judging and citing what the cursor is on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual.binding import Binding, BindingType
from textual.screen import Screen, ScreenResultType

from compare.errors import InputError
from compare.model import Kind, Label, Match, Passage, Sentence
from compare.output.citation import citation
from compare.tui.desk import desk_of
from compare.tui.widgets.status import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.findings import Verdict
    from compare.output.lookup import Lookup
    from compare.tui.app import CompareApp

__all__ = ["Judging", "whole"]

_T = TypeVar("_T", Kind, Label)


class Judging(Screen[ScreenResultType]):
    """Shows a comparison; takes judgements on the match and the sentence under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "accept", "Accept", tooltip="Accept the match, or the label", show=False),
        Binding("r", "reject", "Reject", tooltip="Reject the match: it is none", show=False),
        Binding("x", "relabel", "Relabel", tooltip="Another kind of match, or label", show=False),
        Binding("i", "note", "Note", tooltip="Write a note on the match or sentence", show=False),
        Binding("U", "undo", "Undo", tooltip="Take back the last judgement", show=False),
        Binding("J", "app.toggle_judged", "As found or as judged", show=False),
        Binding("y", "cite", "Copy a citation", show=False),
        Binding("left_square_bracket", "app.turn(-1)", "Looser", key_display="[", show=False),
        Binding("right_square_bracket", "app.turn(1)", "Stricter", key_display="]", show=False),
    ]

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self._lookup = lookup

    @property
    def linked(self) -> Match | None:
        """The match under the cursor, which `a` and `r` judge."""
        return None

    @property
    def judged(self) -> Match | Sentence | None:
        """The match or sentence under the cursor, which `x` and `i` judge."""
        return self.linked

    def cited(self) -> Passage | None:
        """The passage under the cursor, if there is one."""
        return whole(self.judged) if isinstance(self.judged, Sentence) else None

    def relook(self, lookup: Lookup, told: str = "") -> None:
        """Show the same under other labels, and say what was done."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Tell what holds."""
        self.hold()

    def say(self, text: str) -> None:
        """Tell what happened in the row above the keys."""
        for status in self.query(Status):
            status.say(text)

    def hold(self) -> None:
        """Tell in that row what holds until it is changed."""
        for status in self.query(Status):
            status.hold(desk_of(self).chips())

    def remarks(self, judged: Match | Sentence | None) -> list[str]:
        """What was judged of a match or sentence, in words."""
        comparison = self._lookup.comparison
        return desk_of(self).judgements.remarks(comparison, judged) if judged else []

    def action_cite(self) -> None:
        """Copy the passage under the cursor, and where it stands."""
        passage = self.cited()
        if passage is None:
            self.say("nothing here to cite")
            return
        text = citation(self._lookup, passage)
        self.app.copy_to_clipboard(text)
        self.say(f"copied: {text}")

    def action_accept(self) -> None:
        """Let the match, or the label of a sentence without one, hold at any settings."""
        from compare.findings import Verdict  # noqa: PLC0415

        if judged := self.linked or self._to_judge():
            label = judged.kind if isinstance(judged, Match) else judged.label
            self._judge(judged, Verdict.ACCEPT, label.value)

    def action_reject(self) -> None:
        """Say that the match is none."""
        from compare.findings import Verdict  # noqa: PLC0415

        if match := self.linked:
            self._judge(match, Verdict.REJECT)
        else:
            self.say("nothing to reject: there is no match here; x gives a sentence another label")

    def action_relabel(self) -> None:
        """Give a sentence its next label, or a match its next kind."""
        from compare.findings import Verdict  # noqa: PLC0415

        if judged := self._to_judge():
            if isinstance(judged, Match):
                label = _next(Kind, judged.kind)
            else:
                label = _next(Label, judged.label)
            self._judge(judged, Verdict.RELABEL, label)

    def action_note(self) -> None:
        """Write a note."""
        from compare.tui.screens.asking import Asking  # noqa: PLC0415

        if judged := self._to_judge():
            what = "match" if isinstance(judged, Match) else "sentence"
            self.app.push_screen(Asking(f"Note on this {what}"), partial(self._noted, judged))

    def _noted(self, judged: Match | Sentence, text: str | None) -> None:
        from compare.findings import Verdict  # noqa: PLC0415

        if text:
            self._judge(judged, Verdict.NOTE, note=text)

    def _to_judge(self) -> Match | Sentence | None:
        """What is under the cursor; where nothing is, that is said."""
        judged = self.judged
        if judged is None:
            self.say("nothing here to judge")
        return judged

    def action_undo(self) -> None:
        """Take back the last judgement."""
        try:
            undone = desk_of(self).judgements.undo()
            told = f"taken back: {undone.verdict.value}" if undone else "there is nothing to undo"
        except InputError as error:  # it is taken back, but only until the program ends
            told = str(error)
        self._remake(told)

    def _judge(
        self, judged: Match | Sentence, verdict: Verdict, label: str = "", note: str = ""
    ) -> None:
        desk = desk_of(self)
        kept = " · kept until the program ends" if desk.judgements.path is None else ""
        told = f"{verdict.value}: {label or note or 'no match'}{kept}"
        try:
            desk.judgements.add(self._lookup.comparison, judged, verdict, label, note)
        except InputError as error:  # it holds, but only until the program ends
            told = str(error)
        desk.judged = True
        self._remake(told)

    def _remake(self, told: str) -> None:
        """Have the labels made anew; what was done is told before how the shares moved."""
        cast("CompareApp", self.app).make_labels(told)


def whole(sentence: Sentence) -> Passage:
    """A sentence as a passage."""
    return Passage(sentence.source_id, sentence.span, sentence.index, sentence.index)


def _next(kinds: type[_T], current: _T) -> str:
    members: Sequence[_T] = list(kinds)
    return members[(members.index(current) + 1) % len(members)].value
