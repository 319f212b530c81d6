"""The figures of each source as they may be printed: with their base, and how firm they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from compare.pipeline import relabel
from compare.settings import Settings

if TYPE_CHECKING:
    from compare.model import Comparison, Coverage

__all__ = ["DENOMINATOR", "Figures", "Share", "figures"]

Share = Literal["shared", "paraphrased", "unique", "reused"]

DENOMINATOR = "counted words: reporting, headings and captions"
"""What every share is a share of; `Coverage.words` says how many there are."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What can be said in numbers of one source."""

    source_id: str
    found: Coverage
    """As found under the settings of the comparison."""
    unquoted: Coverage
    """The same without the words inside quotation marks, above and below the line."""
    strict: Coverage
    """What the strict preset finds."""
    loose: Coverage
    """What the loose preset finds."""

    def band(self, share: Share) -> tuple[float, float]:
        """The lowest and the highest value of a share, over both presets and as found."""
        values = [getattr(each, share) for each in (self.strict, self.found, self.loose)]
        return min(values), max(values)


def figures(comparison: Comparison) -> tuple[Figures, ...]:
    """The figures of each source, in order of id.

    The comparison is judged again under two presets, which takes as long as `relabel` does twice.
    """
    strict = relabel(comparison, Settings.preset("strict")).coverage
    loose = relabel(comparison, Settings.preset("loose")).coverage
    return tuple(
        Figures(
            source_id=source.id,
            found=comparison.coverage[source.id],
            unquoted=comparison.unquoted[source.id],
            strict=strict[source.id],
            loose=loose[source.id],
        )
        for source in comparison.sources
    )
