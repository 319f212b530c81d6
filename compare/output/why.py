"""Why a link of a comparison is a match, or why it is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.matching.why import explain
from compare.text import segment

if TYPE_CHECKING:
    from compare.matching.why import Explanation
    from compare.model import Match
    from compare.output.lookup import Lookup

__all__ = ["why"]


def why(lookup: Lookup, match: Match) -> Explanation:
    """Explain a match or a candidate of a comparison."""
    comparison = lookup.comparison
    left, right = (segment(lookup.source(end.source_id)) for end in (match.left, match.right))
    return explain(
        match,
        (left, right),
        comparison.settings,
        (phrase.text for phrase in comparison.stock_phrases),
        reported=match in lookup.twins(lookup.sentence(match.left.source_id, match.left.first)),
    )
