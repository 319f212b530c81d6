"""What stands over the panes of the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment

from compare.output.wording import count, percent
from compare.tui.drawing.paint import clip
from compare.tui.signs import BLOCK, LETTER, NAME, date, shares

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Coverage, Match, Sentence, Source
    from compare.tui.themes import Palette

__all__ = ["filtered", "labels", "reach", "searched", "sentence_facts", "source_facts"]


_CREDIT = 32
"""Letters of whom a sentence credits."""


def source_facts(source: Source, coverage: Coverage, palette: Palette) -> list[Segment]:
    """Whose article it is, of when and how long."""
    facts = (f"  {date(source)}", f" · {count(coverage.words, 'word')}")
    return [Segment(source.outlet), *(Segment(fact, palette.muted) for fact in facts)]


def labels(coverage: Coverage, palette: Palette) -> list[Segment]:
    """How much of the article has each label, and the sign for it."""
    return [
        Segment(f"{BLOCK[label].strip()} {LETTER[label]} {percent(share)}  ", palette.label(label))
        for label, share in shares(coverage).items()
    ]


def filtered(chips: Sequence[str], passing: int, palette: Palette) -> list[Segment]:
    """What is not dimmed, and how many sentences that are."""
    return [Segment(f"only {' · '.join(chips)}: {count(passing, 'sentence')} ", palette.strong)]


def searched(query: str, number: int, hits: int, palette: Palette) -> list[Segment]:
    """What was looked for, and which of the places where it stands this is."""
    told = f"{number} of {hits}" if hits else "not found"
    return [Segment(f"/{query}  {told} ", palette.strong)]


def sentence_facts(
    sentence: Sentence, of: int, text: str, remarks: Sequence[str], palette: Palette
) -> list[Segment]:
    """The label of the sentence under the cursor, what was judged, and whom it credits."""
    label = sentence.label
    credit = sentence.attribution
    quotes = " · quotes" if sentence.quotations else ""
    return [
        Segment(f"{LETTER[label]} {NAME[label]}", palette.label(label)),
        Segment(f"  {sentence.index + 1} of {of}", palette.muted),
        Segment(f" · {count(sentence.words, 'word')}{quotes}", palette.muted),
        *(Segment(f" · {clip(remark, _CREDIT)}", palette.strong) for remark in remarks),
        *([Segment(f" · {clip(credit.of(text), _CREDIT)}", palette.muted)] if credit else []),
    ]


def reach(matches: Sequence[Match], source_id: str, others: int, palette: Palette) -> list[Segment]:
    """In how many other outlets the sentence has a twin."""
    found = {match.other(source_id).source_id for match in matches}
    return [Segment(f"in {len(found)} of {others} others ", palette.muted)]
