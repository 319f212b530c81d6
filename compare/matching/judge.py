"""Decide what a link is: verbatim, near-verbatim, a paraphrase, or nothing."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from compare.matching.corpus import MAX_BITS
from compare.model import Kind

if TYPE_CHECKING:
    from compare.model import Evidence
    from compare.settings import Settings

__all__ = ["judge", "supported"]

SUPPORT_ODDS = 1.75
"""What full support of the neighbours adds to the log-odds of a score."""
SUPPORT_BITS = 60.0
"""Bits of neighbouring matches that are full support."""
SUPPORT_WORDS = 0.6
"""Share of the rare words asked of a part that full support stands for."""
SENTENCE_WORDS = 2.0
"""How many rare words two whole sentences must have in common."""


def judge(score: float, evidence: Evidence, settings: Settings) -> Kind | None:
    """The kind of a link, or None where it is too weak to be a match.

    Args:
        score: How alike the two parts are, 0 to 1, support included.
        evidence: What they have in common.
        settings: The thresholds.
    """
    if not _enough(evidence, settings):
        return None
    if evidence.kept == 1:
        return Kind.VERBATIM
    if evidence.kept >= settings.near_verbatim:
        return Kind.NEAR_VERBATIM
    return Kind.PARAPHRASE if score >= settings.paraphrase else None


def _enough(evidence: Evidence, settings: Settings) -> bool:
    """Whether there is enough in common, which for a part of a sentence is more.

    Two whole sentences that state the same need little; a part needs a run of words, or so many
    rare words that chance and topic cannot explain them. Neighbours stand for some of them.
    """
    alone = evidence.whole >= settings.paraphrase or evidence.run >= settings.run_words
    needed = SENTENCE_WORDS if alone else settings.telling_words
    borne_out = SUPPORT_WORDS * min(evidence.support / SUPPORT_BITS, 1.0)
    return evidence.bits / MAX_BITS >= needed * (1 - borne_out)


def supported(score: float, support: float) -> float:
    """The score, raised by what the neighbours bear out."""
    if not 0 < score < 1:
        return score
    odds = math.log(score / (1 - score)) + SUPPORT_ODDS * min(support / SUPPORT_BITS, 1.0)
    return 1 / (1 + math.exp(-odds))
