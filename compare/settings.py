"""Every threshold of the tool, in one frozen value that is passed down."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal

from compare.errors import SettingsError

__all__ = ["Settings", "Strictness"]

Strictness = Literal["strict", "normal", "loose"]

_RANGES: dict[str, tuple[float, float]] = {
    "run_words": (4, 100),
    "near_verbatim": (0.5, 1.0),
    "paraphrase": (0.05, 1.0),
    "telling_words": (1, 50),
}
_COUNTS = frozenset({"run_words"})
"""Settings of whole numbers."""
_WHOLE = "a whole number from "


@dataclass(frozen=True, slots=True)
class Settings:
    """What counts as reuse; the defaults are the recommended values.

    Raises:
        SettingsError: A value is no number or out of range; the message names every such value.
    """

    run_words: int = 10
    """So many identical words in a row are reuse wherever they stand (4 to 100)."""
    near_verbatim: float = 0.75
    """Share of the words, kept as they are and in order, from which a reworded passage still
    counts as near-verbatim (0.5 to 1)."""
    paraphrase: float = 0.5
    """Score from which the same statement in other words counts as a paraphrase (0.05 to 1)."""
    telling_words: float = 7
    """How many rare words a *part* of a sentence must have in common with another; common words
    count for less, function words for nothing (1 to 50)."""

    def __post_init__(self) -> None:
        wrong = [
            f"{name} is {value!r}, not {_WHOLE * (name in _COUNTS)}{low:g} to {high:g}"
            for name, (low, high) in _RANGES.items()
            if not _is_number(value := getattr(self, name), whole=name in _COUNTS)
            or not low <= value <= high
        ]
        if wrong:
            raise SettingsError("settings", ", ".join(wrong), "choose values inside the ranges")

    @classmethod
    def preset(cls, strictness: Strictness) -> Settings:
        """The settings of that name.

        Raises:
            SettingsError: There is none.
        """
        presets = {
            "strict": cls(run_words=12, near_verbatim=0.85, paraphrase=0.75, telling_words=8),
            "normal": cls(),
            "loose": cls(run_words=8, near_verbatim=0.65, paraphrase=0.3, telling_words=4),
        }
        if strictness not in presets:
            names = ", ".join(presets)
            cause = f"no strictness is called {strictness!r}"
            raise SettingsError("settings", cause, f"choose one of {names}")
        return presets[strictness]

    def as_dict(self) -> dict[str, float]:
        """The values by name, for a manifest."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def _is_number(value: object, *, whole: bool) -> bool:
    allowed = (int,) if whole else (int, float)
    return isinstance(value, allowed) and not isinstance(value, bool)
