"""Shares of several articles taken together, and how they moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import Coverage
from compare.output.wording import percent
from compare.tui.signs import shares

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["moved", "together"]


def together(coverages: Iterable[Coverage]) -> Coverage:
    """The shares of all the counted words of several articles."""
    parts = tuple(coverages)
    words = sum(part.words for part in parts)
    if not words:
        return Coverage(0, 0.0, 0.0, 0.0)
    return Coverage(
        words,
        sum(part.shared * part.words for part in parts) / words,
        sum(part.paraphrased * part.words for part in parts) / words,
        sum(part.unique * part.words for part in parts) / words,
    )


def moved(before: Coverage, now: Coverage) -> str:
    """`shared 43% → 39% · unique 40% → 44%`: the shares that are not what they were."""
    pairs = zip(shares(before).items(), shares(now).values(), strict=True)
    told = [
        f"{label.value} {percent(old)} → {percent(new)}"
        for (label, old), new in pairs
        if percent(old) != percent(new)
    ]
    return " · ".join(told) or "the shares stay as they were"
