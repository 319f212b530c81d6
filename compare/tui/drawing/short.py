"""Names shortened so that they stay apart."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from os.path import commonprefix

from rich.cells import cell_len

from compare.tui.drawing.paint import clip

__all__ = ["short"]


@lru_cache(maxsize=16)
def short(names: tuple[str, ...], width: int) -> tuple[str, ...]:
    """Clip names to a width in cells; those that would look alike lose what they have in common."""
    clipped = [clip(name, width) for name in names]
    alike: dict[str, list[str]] = defaultdict(list)
    for name, seen in zip(names, clipped, strict=True):
        alike[seen].append(name)
    return tuple(
        _apart(name, alike[seen], width) if seen != name and len(set(alike[seen])) > 1 else seen
        for name, seen in zip(names, clipped, strict=True)
    )


def _apart(name: str, alike: list[str], width: int) -> str:
    """`Un…(004)`: the words from the first one that differs, and as much before as has room."""
    same = commonprefix(alike)  # noqa: RUF071  # letters are wanted, these are no paths
    rest = name[same.rfind(" ") + 1 :]
    room = width - 1 - cell_len(rest)
    return f"{clip(name, room + 1)}{rest}" if room > 0 and rest != name else clip(name, width)
