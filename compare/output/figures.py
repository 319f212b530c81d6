"""The figures of each source as they may be printed: with their base, and how firm they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from compare.output.lookup import Lookup
from compare.output.part import Excerpt, as_judged
from compare.pipeline import apply_judgements, relabel
from compare.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.findings import Judgement
    from compare.model import Comparison, Coverage
    from compare.settings import Strictness

__all__ = ["DENOMINATOR", "Figures", "Share", "figures"]

Share = Literal["shared", "paraphrased", "unique", "reused"]

DENOMINATOR = "counted words: reporting, headings and captions"
"""What every share is a share of; `Coverage.words` says how many there are."""


_PRESETS: tuple[Strictness, Strictness] = ("strict", "loose")


@dataclass(frozen=True, slots=True)
class Figures:
    """What can be said in numbers of one source."""

    source_id: str
    words: int
    """All its words, also those that are not counted."""
    found: Coverage
    """As found under the settings of the comparison."""
    judged: Coverage
    """The same as a reader judged it; as found where nothing was judged."""
    unquoted: Coverage
    """As judged, without the words inside quotation marks, above and below the line."""
    strict: Coverage
    """What the strict preset finds, judged alike."""
    loose: Coverage
    """What the loose preset finds, judged alike."""

    def band(self, share: Share) -> tuple[float, float]:
        """The lowest and the highest value of a share, over both presets and as judged."""
        values = [getattr(each, share) for each in (self.strict, self.judged, self.loose)]
        return min(values), max(values)


def figures(comparison: Comparison, judgements: Sequence[Judgement] = ()) -> tuple[Figures, ...]:
    """The figures of each source, in order of id; of a part, those of the whole.

    The comparison is labelled again under two presets, which takes as long as `relabel` does twice.
    A part that was read from a file cannot be, and has no band.

    Args:
        comparison: As it was found.
        judgements: What a reader decided about it.
    """
    whole = comparison
    if isinstance(comparison, Excerpt) and comparison.whole:
        whole, _ = comparison.whole
    judged = as_judged(whole, judgements)
    strict, loose = (
        judged
        if isinstance(whole, Excerpt)
        else apply_judgements(relabel(whole, Settings.preset(name)), judgements)
        for name in _PRESETS
    )
    lookup = Lookup(whole)
    return tuple(
        Figures(
            source_id=source.id,
            words=sum(sentence.words for sentence in lookup.sentences(source.id)),
            found=whole.coverage[source.id],
            judged=judged.coverage[source.id],
            unquoted=judged.unquoted[source.id],
            strict=strict.coverage[source.id],
            loose=loose.coverage[source.id],
        )
        for source in comparison.sources
    )
