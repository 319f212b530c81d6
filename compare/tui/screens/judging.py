"""Judging the match or the sentence under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual.binding import Binding, BindingType

from compare.errors import InputError
from compare.model import Kind, Label, Match
from compare.tui.desk import desk_of
from compare.tui.screens.seeking import Seeking
from compare.tui.widgets.reader.twins import Twins

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.findings import Verdict
    from compare.model import Sentence
    from compare.tui.app import CompareApp

__all__ = ["Judging"]

_T = TypeVar("_T", Kind, Label)


class Judging(Seeking):
    """Takes judgements on what the cursor is on and keeps them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "accept", "Accept", tooltip="Accept the twin, or the label", show=False),
        Binding("r", "reject", "Reject", tooltip="Reject the twin: it is no match", show=False),
        Binding("x", "relabel", "Relabel", tooltip="Another label, or kind of twin", show=False),
        Binding("i", "note", "Note", tooltip="Write a note on the sentence or twin", show=False),
        Binding("U", "undo", "Undo", tooltip="Take back the last judgement", show=False),
        Binding("J", "app.toggle_judged", "As found or as judged", show=False),
    ]

    @property
    def _sentence(self) -> Sentence | None:
        sentences = self._page.sentences
        return sentences[self._article.current] if sentences else None

    @property
    def _judged(self) -> Match | Sentence | None:
        """The twin where the cursor is among the twins, else the sentence."""
        twin = self._twin
        return (twin if self.query_one(Twins).has_focus else None) or self._sentence

    @property
    def _twin(self) -> Match | None:
        """The chosen twin of the sentence, also where keys came faster than they were drawn."""
        twins = self.query_one(Twins)
        if twins.sentence is not self._sentence:
            twins.show(self._sentence)
        return twins.match

    def action_accept(self) -> None:
        """Let the chosen twin, or the label of a sentence without one, hold at any settings."""
        from compare.findings import Verdict  # noqa: PLC0415

        judged = self._twin or self._sentence
        if judged:
            label = judged.kind if isinstance(judged, Match) else judged.label
            self._judge(judged, Verdict.ACCEPT, label.value)

    def action_reject(self) -> None:
        """Say that the chosen twin is none."""
        from compare.findings import Verdict  # noqa: PLC0415

        if match := self._twin:
            self._judge(match, Verdict.REJECT)
        else:
            self.say("nothing to reject: no other outlet has it; x gives it another label")

    def action_relabel(self) -> None:
        """Give a sentence its next label, or a twin its next kind."""
        from compare.findings import Verdict  # noqa: PLC0415

        judged = self._judged
        if judged:
            if isinstance(judged, Match):
                label = _next(Kind, judged.kind)
            else:
                label = _next(Label, judged.label)
            self._judge(judged, Verdict.RELABEL, label)

    def action_note(self) -> None:
        """Write a note."""
        from compare.tui.screens.asking import Asking  # noqa: PLC0415

        if judged := self._judged:
            what = "twin" if isinstance(judged, Match) else "sentence"
            self.app.push_screen(Asking(f"Note on this {what}"), self._noted)

    def _noted(self, text: str | None) -> None:
        from compare.findings import Verdict  # noqa: PLC0415

        if text and (judged := self._judged):
            self._judge(judged, Verdict.NOTE, note=text)

    def action_undo(self) -> None:
        """Take back the last judgement."""
        try:
            undone = desk_of(self).judgements.undo()
        except InputError as error:
            self.say(str(error))
        else:
            told = f"taken back: {undone.verdict.value}" if undone else "there is nothing to undo"
            self._follow(told)

    def _judge(
        self, judged: Match | Sentence, verdict: Verdict, label: str = "", note: str = ""
    ) -> None:
        desk = desk_of(self)
        kept = " · kept until the program ends" if desk.judgements.path is None else ""
        told = f"{verdict.value}: {label or note or 'no match'}{kept}"
        try:
            desk.judgements.add(self._lookup.comparison, judged, verdict, label, note)
        except InputError as error:
            told = str(error)
        desk.judged = True
        self._follow(told)

    def _follow(self, told: str) -> None:
        """Have the labels made anew; what was done is told before how the shares moved."""
        cast("CompareApp", self.app).make_labels(told)


def _next(kinds: type[_T], current: _T) -> str:
    members: Sequence[_T] = list(kinds)
    return members[(members.index(current) + 1) % len(members)].value
