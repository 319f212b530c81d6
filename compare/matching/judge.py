"""Judge links: verbatim, near-verbatim, a paraphrase, or nothing."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.matching.corpus import MAX_BITS
from compare.matching.support import FULL_SUPPORT
from compare.model import Evidence, Kind

if TYPE_CHECKING:
    from compare.matching.arrays import Bools, Floats
    from compare.matching.linking.links import Link
    from compare.matching.linking.weighing import Measured
    from compare.settings import Settings

__all__ = [
    "Scales",
    "asked_run",
    "asked_words",
    "found_words",
    "is_telling_run",
    "judge",
    "stands_in_row",
    "supported",
    "usual_words",
]

SUPPORT_ODDS = 1.75
"""What full support of the neighbours adds to the log-odds of a score."""
SUPPORT_WORDS = 0.6
"""Share of the rare words asked for that full support stands for."""
NEVER = 1e-9
"""A score that no support can raise."""
SENTENCE_WORDS = 2.0
"""How many rare words two whole sentences, or two runs, must have in common."""
ODD_WORDS = 1
"""So many common words beside a run are chance: then the run is all that two sentences share..."""
RUN_WORDS = 3.0
"""...and must tell so much, names discounted, as it may be a name or a clause of something else."""
QUOTED_RUN = 5
"""A run of so many words inside quotation marks on both sides is reuse of the quotation."""
PART_SHARE = 0.25
"""Share of the lighter sentence that a part of it must have in common."""
PART_SCORE = 0.1
"""How much higher a part's score must be than a whole sentence's."""
SHARE_WORDS = 4.5
"""In company, as many rare words as all of the lighter sentence in common stands for..."""
RUN_WORTH = 0.3
"""...and each word of the longest run (see `tests/benchmarks/company.py`)..."""
QUOTED_WORTH = 3.5
"""...and that both sides quote the same words."""
LEAST_WORDS = 1.0
LEAST_QUOTED = 1.7
"""Rare words that nothing stands for, in any words and in the same words that both quote."""
SLACK = 1e-3
"""More than rounding takes from or adds to any number of the evidence."""


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
    if evidence.kept >= settings.near_verbatim:
        form = evidence.conflict and not _outweighs_figures(evidence, settings)
        return None if form else Kind.NEAR_VERBATIM
    return Kind.PARAPHRASE if score >= settings.paraphrase and not evidence.conflict else None


def _enough(score: float, evidence: Evidence, settings: Settings) -> bool:
    """Whether there is enough in common, which for a part of a sentence is more.

    Two whole sentences that state the same need little; a part needs a run of words, or so many
    rare words that chance and topic cannot explain them. Neighbours stand for some of them.
    """
    if stands_in_row(evidence):
        return True
    if is_telling_run(evidence, settings):
        return True
    asked = usual_words(evidence, settings) * _still_asked(evidence.support)
    found = found_words(evidence, settings)
    if found >= asked and (
        evidence.whole
        or (evidence.share >= PART_SHARE and score >= settings.paraphrase + PART_SCORE)
    ):
        return True
    return found >= _in_company(evidence, settings)


def stands_in_row(evidence: Evidence) -> bool:
    """Whether the ends are whole sentences of the same words, which their neighbours bear out.

    Between sentences that both have, “It sank.” tells enough.
    """
    return evidence.whole and evidence.kept == 1 and evidence.support >= FULL_SUPPORT


def is_telling_run(evidence: Evidence, settings: Settings) -> bool:
    """Whether the ends have a long run of words in common, which tells something."""
    long = evidence.run >= asked_run(evidence, settings)
    return long and evidence.telling >= SENTENCE_WORDS * MAX_BITS


def asked_run(evidence: Evidence, settings: Settings) -> int:
    """Words of a run that is long enough to be reuse wherever it stands."""
    return min(QUOTED_RUN, settings.run_words) if evidence.quoted else settings.run_words


def _outweighs_figures(evidence: Evidence, settings: Settings) -> bool:
    """Whether the ends have a run of words in common that no form explains."""
    return evidence.run >= settings.run_words and evidence.telling >= RUN_WORDS * MAX_BITS


def shares_one_run(evidence: Evidence, settings: Settings) -> bool:
    """Whether a run is all that two whole sentences of different wording have in common."""
    alone = evidence.words - evidence.run <= ODD_WORDS
    return evidence.whole and alone and evidence.kept < settings.near_verbatim


def found_words(evidence: Evidence, settings: Settings) -> float:
    """How many rare words both ends have; names count for less in a part, and in a mere run."""
    if evidence.whole and not shares_one_run(evidence, settings):
        return max(evidence.bits, evidence.telling) / MAX_BITS
    return evidence.telling / MAX_BITS


def usual_words(evidence: Evidence, settings: Settings) -> float:
    """How many rare words both ends must have where nothing bears them out."""
    if shares_one_run(evidence, settings):
        return RUN_WORDS
    return SENTENCE_WORDS if evidence.whole else settings.telling_words


def asked_words(evidence: Evidence, settings: Settings) -> float:
    """The same with what its neighbours bear out: the fewest that may be enough."""
    usual = usual_words(evidence, settings) * _still_asked(evidence.support)
    return min(usual, _in_company(evidence, settings))


def _in_company(evidence: Evidence, settings: Settings) -> float:
    """How many rare words are enough, whatever the score, where the sources share something else.

    They are likelier to share this too: then it tells as well how much of the sentence both have,
    how much of that stands in one row, and whether both quote it.
    """
    if not evidence.support:
        return math.inf
    company = settings.telling_words - SHARE_WORDS * evidence.share - RUN_WORTH * evidence.run
    if evidence.quoted and evidence.kept == 1:
        return max(min(company, LEAST_QUOTED), company - QUOTED_WORTH, LEAST_WORDS)
    return max(company, LEAST_WORDS)


def _still_asked(support: float) -> float:
    """Share of the rare words asked for that such support does not stand for."""
    return 1 - SUPPORT_WORDS * _fullness(support)


def _fullness(support: float) -> float:
    """How much of full support that is."""
    return min(support / FULL_SUPPORT, 1.0)


def supported(score: float, support: float) -> float:
    """The score, raised by what the neighbours bear out."""
    if not support or not NEVER < score < 1:
        return score
    odds = math.log(score / (1 - score)) + SUPPORT_ODDS * _fullness(support)
    return 1 / (1 + math.exp(-odds))


class Scales:
    """Weighs links, and leaves aside those that are matches under none of some settings."""

    def __init__(self, *settings: Settings) -> None:
        self._settings = settings

    def weigh(self, link: Link, support: float = 0.0) -> tuple[float, Evidence] | None:
        """The score and the evidence of a link that is a match; None for any other.

        Args:
            link: What two sentences have in common.
            support: Bits that its neighbours bear out.
        """
        score, evidence = _weigh(link, support)
        for settings in self._settings:
            if judge(score, evidence, settings):
                return score, evidence
        return None

    def may_accept(self, found: Measured, share: Floats, support: Floats) -> Bools:
        """Which links may be matches; the rest, that is most, need no evidence written down.

        Asks of columns what `judge` asks of one link: whatever that accepts goes through, under
        any of the settings, and next to nothing else.

        Args:
            found: What was measured of each.
            share: Bits in common to the two sentences, as a share of the lighter one's.
            support: Bits that its neighbours bear out.
        """
        same, full = found.kept >= 1 - SLACK, np.minimum(support / FULL_SUPPORT, 1.0)
        odds = found.score * np.exp(SUPPORT_ODDS * full)
        score = np.where(same, 1.0, odds / (odds + 1 - found.score)) + SLACK
        columns = _Columns(found, share + SLACK, support, same, full, score)
        return np.asarray(np.any([columns.judge(each) for each in self._settings], axis=0))


class _Columns(NamedTuple):
    """What is known of many links; see `Scales.may_accept`."""

    found: Measured
    share: Floats
    support: Floats
    same: Bools
    full: Floats
    """How much of full support they have."""
    score: Floats
    """Support included."""

    def judge(self, settings: Settings) -> Bools:
        """What `judge` says of each, or does but for rounding."""
        found = self.found
        telling, kept = found.telling / MAX_BITS + SLACK, found.kept + SLACK
        form = found.conflict & ~((found.run >= settings.run_words) & (telling >= RUN_WORDS))
        alike = self.same | ((kept >= settings.near_verbatim) & ~form)
        alike |= (self.score >= settings.paraphrase) & ~found.conflict
        run = np.where(found.quoted, min(QUOTED_RUN, settings.run_words), settings.run_words)
        enough = (found.run >= run) & (telling >= SENTENCE_WORDS)
        enough |= found.whole & self.same & (self.support >= FULL_SUPPORT - SLACK)
        one_run = found.whole & (found.words - found.run <= ODD_WORDS)
        one_run &= kept < settings.near_verbatim
        broad = np.maximum(found.bits / MAX_BITS + SLACK, telling)
        words = np.where(found.whole & ~one_run, broad, telling)
        asked = np.where(found.whole, SENTENCE_WORDS, settings.telling_words)
        asked = np.where(one_run, RUN_WORDS, asked) * (1 - SUPPORT_WORDS * self.full)
        likely = (self.score >= settings.paraphrase + PART_SCORE) & (self.share >= PART_SHARE)
        enough |= (found.whole | likely) & (words >= asked)
        enough |= (self.support > 0) & (words >= self._in_company(settings))
        return np.asarray(alike & enough)

    def _in_company(self, settings: Settings) -> Floats:
        """How many rare words are enough where the sources share something else."""
        run = RUN_WORTH * self.found.run
        company = settings.telling_words - SHARE_WORDS * self.share - run
        quoted = np.maximum(np.minimum(company, LEAST_QUOTED), company - QUOTED_WORTH)
        company = np.where(self.found.quoted & self.same, quoted, company)
        return np.maximum(company, LEAST_WORDS)


def _weigh(link: Link, support: float) -> tuple[float, Evidence]:
    """The score and the evidence of a link."""
    part = link.part
    same = part.kept == 1
    return 1.0 if same else round(supported(part.score, support), 6), Evidence(
        words=part.words,
        bits=round(link.bits, 3),
        telling=round(link.telling, 3),
        share=round(link.share, 6),
        kept=1.0 if same else round(part.kept, 6),
        run=part.run,
        whole=link.whole,
        quoted=link.quoted,
        conflict=link.conflict,
        support=round(support, 3) if support else 0.0,
        traits=part.traits,
    )
