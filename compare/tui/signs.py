"""The signs and words that stand for labels and figures, with or without colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import Kind, Label

if TYPE_CHECKING:
    from compare.model import Coverage, Source

__all__ = [
    "BAR",
    "BLOCK",
    "HEIGHTS",
    "KIND",
    "LABELS",
    "LETTER",
    "NAME",
    "UNCOUNTED",
    "date",
    "shares",
]

NAME = {label: "not counted" if label is Label.EXCLUDED else label.value for label in Label}
"""The labels in words."""

LABELS = (Label.SHARED, Label.PARAPHRASED, Label.UNIQUE)
"""The labels of counted sentences, most alike first."""

BLOCK = {Label.SHARED: "█", Label.PARAPHRASED: "▒", Label.UNIQUE: " ", Label.EXCLUDED: " "}
"""The gutter of a line of text."""

BAR = {Label.SHARED: "█", Label.PARAPHRASED: "▒", Label.UNIQUE: "─"}
"""One cell of a stacked bar."""

UNCOUNTED = "┄"
"""One cell of a bar for words that are not counted."""

HEIGHTS = "▁▂▃▄▅▆▇"
"""How much of a part of an article stands elsewhere: nothing, little, … all of it."""

LETTER = {Label.SHARED: "S", Label.PARAPHRASED: "P", Label.UNIQUE: "·", Label.EXCLUDED: "-"}
"""The gutter where a sentence begins."""

KIND = {
    Kind.VERBATIM: Label.SHARED,
    Kind.NEAR_VERBATIM: Label.SHARED,
    Kind.PARAPHRASE: Label.PARAPHRASED,
}
"""Whose colour and signs a match is drawn with."""

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def shares(coverage: Coverage) -> dict[Label, float]:
    """The three shares by label, in the order in which they are drawn."""
    parts = (coverage.shared, coverage.paraphrased, coverage.unique)
    return dict(zip(LABELS, parts, strict=True))


def date(source: Source) -> str:
    """`11 Nov 2022`, or as much as is known; `no date` where nothing is."""
    year, _, rest = source.published.partition("-")
    month, _, day = rest.partition("-")
    if not year:
        return "no date"
    if not (month.isdecimal() and 1 <= int(month) <= 12):  # noqa: PLR2004
        return source.published
    return " ".join(filter(None, (day[:2].lstrip("0"), _MONTHS[int(month) - 1], year)))
