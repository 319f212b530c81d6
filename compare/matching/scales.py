"""Weigh links: what a match under some settings has in its favour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.matching.judge import Glance, judge, supported
from compare.model import Evidence

if TYPE_CHECKING:
    from compare.matching.links import Link
    from compare.settings import Settings

__all__ = ["Scales", "weigh"]


class Scales:
    """Weighs links, and leaves aside those that are matches under none of some settings."""

    def __init__(self, *settings: Settings) -> None:
        self._settings = settings
        self._glance = Glance(*settings)

    def weigh(self, link: Link, support: float = 0.0) -> tuple[float, Evidence] | None:
        """The score and the evidence of a link that is a match; None for any other.

        Args:
            link: What two sentences have in common.
            support: Bits that its neighbours bear out.
        """
        if self._glance.is_hopeless(link, support):
            return None
        score, evidence = weigh(link, support)
        for settings in self._settings:
            if judge(score, evidence, settings):
                return score, evidence
        return None


def weigh(link: Link, support: float) -> tuple[float, Evidence]:
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
