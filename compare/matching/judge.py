"""Decide what a link is: verbatim, near-verbatim, a paraphrase, or nothing."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from compare.matching.corpus import MAX_BITS
from compare.model import Kind

if TYPE_CHECKING:
    from compare.matching.links import Link
    from compare.model import Evidence
    from compare.settings import Settings

__all__ = ["Glance", "judge", "supported"]

SUPPORT_ODDS = 1.75
"""What full support of the neighbours adds to the log-odds of a score."""
SUPPORT_BITS = 60.0
"""Bits of neighbouring matches that are full support."""
SUPPORT_WORDS = 0.6
"""Share of the rare words asked for that full support stands for."""
NEVER = 1e-9
"""A score that no support can raise."""
SENTENCE_WORDS = 2.0
"""How many rare words two whole sentences, or two runs, must have in common."""
QUOTED_RUN = 5
"""A run of so many words inside quotation marks on both sides is reuse of the quotation."""
PART_SHARE = 0.25
"""Share of the lighter sentence that a part of it must have in common."""
PART_SCORE = 0.1
"""How much higher a part's score must be than a whole sentence's."""
SLACK = 1e-3
"""More than rounding takes from or adds to any number of the evidence."""


class Glance:
    """Tells at a glance which links are no match; most are, and need no evidence written down."""

    def __init__(self, *settings: Settings) -> None:
        self._near = min(each.near_verbatim for each in settings) - SLACK
        self._paraphrase = min(each.paraphrase for each in settings) - SLACK
        self._telling_words = min(each.telling_words for each in settings)
        self._run_words = min(QUOTED_RUN, *(each.run_words for each in settings))

    def is_hopeless(self, link: Link, support: float) -> bool:
        """Whether a link is a match under none of the settings; it may be none even if not.

        Args:
            link: What two sentences have in common.
            support: Bits that its neighbours bear out.
        """
        part = link.part
        if link.conflict and part.kept < 1:
            return True
        score = supported(part.score, support)
        if score < self._paraphrase and part.kept < self._near:
            return True
        asked = MAX_BITS
        if support:
            asked *= 1 - SUPPORT_WORDS * min(support / SUPPORT_BITS, 1.0)
        least = SENTENCE_WORDS * asked - SLACK
        if (link.whole or part.run >= self._run_words) and max(link.bits, link.telling) >= least:
            return False
        return (
            link.share < PART_SHARE - SLACK
            or (score < self._paraphrase + PART_SCORE and part.kept < 1)
            or link.telling < self._telling_words * asked - SLACK
        )


def judge(score: float, evidence: Evidence, settings: Settings) -> Kind | None:
    """The kind of a link, or None where it is too weak to be a match.

    Args:
        score: How alike the two ends are, 0 to 1, support included.
        evidence: What they have in common.
        settings: The thresholds.
    """
    if not _enough(score, evidence, settings):
        return None
    if evidence.kept == 1:
        return Kind.VERBATIM
    if evidence.conflict:
        return None
    if evidence.kept >= settings.near_verbatim:
        return Kind.NEAR_VERBATIM
    return Kind.PARAPHRASE if score >= settings.paraphrase else None


def _enough(score: float, evidence: Evidence, settings: Settings) -> bool:
    """Whether there is enough in common, which for a part of a sentence is more.

    Two whole sentences that state the same need little; a part needs a run of words, or so many
    rare words that chance and topic cannot explain them. Neighbours stand for some of them.
    """
    least = SENTENCE_WORDS * MAX_BITS
    common = max(evidence.bits, evidence.telling)
    if evidence.whole and common >= least:
        return True
    asked = 1 - SUPPORT_WORDS * min(evidence.support / SUPPORT_BITS, 1.0)
    if evidence.whole and common >= least * asked:
        return True
    if _is_run(evidence, settings) and evidence.telling >= least:
        return True
    return (
        evidence.telling >= settings.telling_words * MAX_BITS * asked
        and evidence.share >= PART_SHARE
        and score >= settings.paraphrase + PART_SCORE
    )


def _is_run(evidence: Evidence, settings: Settings) -> bool:
    asked = min(QUOTED_RUN, settings.run_words) if evidence.quoted else settings.run_words
    return evidence.run >= asked


def supported(score: float, support: float) -> float:
    """The score, raised by what the neighbours bear out."""
    if not support or not NEVER < score < 1:
        return score
    odds = math.log(score / (1 - score)) + SUPPORT_ODDS * min(support / SUPPORT_BITS, 1.0)
    return 1 / (1 + math.exp(-odds))
