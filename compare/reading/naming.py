"""Ids and outlet names that tell the sources of a story apart."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import replace
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from compare.model import Notice, Source
from compare.reading.lines import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

__all__ = ["outlet_of", "same_names", "tell_apart", "unique_ids"]

_DIGEST = re.compile(r"(?<=\w)[ _-](?=[0-9a-f]*[a-f])(?=[0-9a-f]*[0-9])[0-9a-f]{12,}$")
"""A hash at the end of a file name, which no reader wants to see."""

_SPACER = re.compile(r"[\s_]+|(?<=[^\W\d_])-(?=[^\W\d_])")


def unique_ids(paths: Sequence[Path]) -> list[str]:
    """The stem of each path, or as much more of the path as tells it from the others.

    The order of the paths makes no difference to what each of them is called.
    """
    depths = dict.fromkeys(paths, 0)
    while True:
        ids = {path: _id(path, depth) for path, depth in depths.items()}
        count = Counter(ids.values())
        clashing = [p for p in paths if count[ids[p]] > 1 and depths[p] <= len(p.parts)]
        if not clashing:
            return [ids[path] for path in paths]
        for path in clashing:
            depths[path] += 1


def outlet_of(source_id: str) -> str:
    """A readable name for an outlet of which only the file's name is known."""
    return _SPACER.sub(" ", _DIGEST.sub("", source_id)).strip() or source_id


def same_names(sources: Sequence[Source]) -> Iterator[Notice]:
    """A notice for each name that several files or several outlets have."""
    for stem, ids in _clashes(sources, lambda source: printable(Path(source.path).stem)).items():
        yield Notice(stem, f"the name of several files, here called {', '.join(ids)}")
    for outlet, ids in _clashes(sources, attrgetter("outlet")).items():
        cause = f"the name of several sources ({', '.join(ids)}), to which the file is added"
        yield Notice(outlet, cause, "name them apart in sources.toml")


def tell_apart(sources: Sequence[Source]) -> tuple[Source, ...]:
    """The sources, with the id added to the name of an outlet that stands more than once."""
    clashes = _clashes(sources, attrgetter("outlet")).values()
    twice = {source_id for ids in clashes for source_id in ids}
    return tuple(
        replace(source, outlet=f"{source.outlet} ({source.id})") if source.id in twice else source
        for source in sources
    )


def _clashes(sources: Sequence[Source], name: Callable[[Source], str]) -> dict[str, list[str]]:
    """The ids of the sources that share a name, by that name."""
    groups: dict[str, list[str]] = defaultdict(list)
    for source in sources:
        groups[name(source)].append(source.id)
    return {key: ids for key, ids in groups.items() if len(ids) > 1}


def _id(path: Path, depth: int) -> str:
    """The stem at depth 0, then the last `depth` parts of the path, then the path to the letter.

    In Unicode's composed form, whichever form the file system keeps.
    """
    if depth > len(path.parts):
        return ascii(path.as_posix())[1:-1]
    name = "/".join(path.parts[-depth:]) if depth else path.stem
    return printable(unicodedata.normalize("NFC", name))
