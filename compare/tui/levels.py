"""The steps between loose and strict."""

from __future__ import annotations

from dataclasses import dataclass, fields

from compare.settings import Settings

__all__ = ["Level", "levels"]

_STEPS = 3
"""Steps from one preset to the next."""
_PRESETS = (Settings.preset("loose"), Settings.preset("normal"), Settings.preset("strict"))
_NAMES = ("loose", "normal −2", "normal −1", "normal", "normal +1", "normal +2", "strict")


@dataclass(frozen=True, slots=True)
class Level:
    """Settings with the name that a reader knows them by."""

    name: str
    settings: Settings


def levels(own: Settings) -> tuple[Level, ...]:
    """All levels, the loosest first; settings that are none of them stand among them as `own`."""
    steps = [
        _between(_PRESETS[place // _STEPS], _PRESETS[-(-place // _STEPS)], place % _STEPS / _STEPS)
        for place in range(len(_NAMES))
    ]
    named = [Level(name, step) for name, step in zip(_NAMES, steps, strict=True)]
    if own in steps:
        return tuple(named)
    return tuple(sorted([*named, Level("own", own)], key=lambda level: level.settings.paraphrase))


def _between(one: Settings, other: Settings, part: float) -> Settings:
    mixed = {
        field.name: (1 - part) * getattr(one, field.name) + part * getattr(other, field.name)
        for field in fields(Settings)
    }
    mixed["run_words"] = round(mixed["run_words"])
    return Settings(**{name: round(value, 6) for name, value in mixed.items()})
