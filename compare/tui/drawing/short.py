"""Names shortened so that they stay apart."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import count
from os.path import commonprefix
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from compare.tui.drawing.paint import clip
from compare.tui.drawing.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["short"]

_CLIPPED = 6
"""From this width on, a clipped name tells more than initials."""
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=64)
def short(names: tuple[str, ...], width: int) -> tuple[str, ...]:
    """Clip names to a width in cells; those that would look alike lose what they have in common.

    Where there is too little room for that, names become the beginnings of their words.
    """
    clipped = [clip(name, width) for name in names]
    alike: dict[str, list[str]] = defaultdict(list)
    for name, seen in zip(names, clipped, strict=True):
        alike[seen].append(name)
    found = tuple(
        _apart(name, alike[seen], width) if seen != name and len(set(alike[seen])) > 1 else seen
        for name, seen in zip(names, clipped, strict=True)
    )
    apart = len(set(found)) == len(set(names))
    return found if apart and (width >= _CLIPPED or found == names) else _distinct(names, width)


def _apart(name: str, alike: list[str], width: int) -> str:
    """`Un…(004)`: the words from the first one that differs, and as much before as has room."""
    same = commonprefix(alike)  # noqa: RUF071  # letters are wanted, these are no paths
    rest = name[same.rfind(" ") + 1 :]
    room = width - 1 - cell_len(rest)
    return f"{clip(name, room + 1)}{rest}" if room > 0 and rest != name else clip(name, width)


def _distinct(names: Sequence[str], width: int) -> tuple[str, ...]:
    """`NorP`: for each name the beginnings of its words that no other name has taken."""
    words = {name: _WORD.findall(visible(name)) for name in names}
    held = Counter(word for own in words.values() for word in set(own))
    whole = {name: clip(name, width) for name in names}
    taken = {shown for name, shown in whole.items() if shown == name}
    for name in dict.fromkeys(names):
        if whole[name] != name and words[name]:
            free = (each for each in _ways(words[name], held, width) if each not in taken)
            whole[name] = next(free, whole[name])
            taken.add(whole[name])
    return tuple(whole[name] for name in names)


def _ways(words: Sequence[str], held: Counter[str], width: int) -> Iterator[str]:
    """Beginnings of the words, the best first; in the end they are numbered."""
    order = sorted(range(len(words)), key=lambda place: _rank(words[place], held))
    for first in range(len(order)):
        yield _beginnings(words, order[first:] + order[:first], width)
    for number in count(2):
        room = width - len(str(number))
        if room < 0:
            return
        yield f"{_beginnings(words, order, room)}{number}"


def _rank(word: str, held: Counter[str]) -> tuple[int, bool, int]:
    """Words that few names have come first, then what is an abbreviation already, then the long."""
    return held[word], not word.isupper(), -len(word)


def _beginnings(words: Sequence[str], order: Sequence[int], width: int) -> str:
    """An initial of each word, and more letters of those that come first in the order."""
    shown = {place: words[place][:1].upper() for place in sorted(order[:width])}
    for place in order[:width]:
        room = width - cell_len("".join(shown.values())) + cell_len(shown[place])
        if room > cell_len(shown[place]):
            more = set_cell_size(words[place], min(room, cell_len(words[place]))).rstrip()
            shown[place] = more[:1].upper() + more[1:]
    return clip("".join(shown.values()), width)
