"""Sweep what the share and the run of a link are worth where its sources have more in common.

    python -m tests.benchmarks.company STORIES.jsonl

Each line names a "story", a folder, and its true "links": [source id, sentence, source id,
sentence]. For each two values prints how many true links were found, and how many others.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from itertools import product
from pathlib import Path
from typing import NamedTuple

from compare.matching import judge
from compare.model import Match, Story
from compare.pipeline import compare_sources
from compare.reading import read_sources

SHARES = (0.0, 3.5, 4.0, 4.5, 5.0, 5.5)
RUNS = (0.0, 0.2, 0.3, 0.4)

Pair = frozenset[tuple[str, int]]


class Labelled(NamedTuple):
    """A story and the pairs of sentences that a careful reader links."""

    story: Story
    links: frozenset[Pair]


def read(path: Path) -> list[Labelled]:
    """The stories of a file."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        Labelled(
            read_sources([row["story"]]),
            frozenset(frozenset([(a, i), (b, j)]) for a, i, b, j in row["links"]),
        )
        for row in rows
    ]


def count(stories: Iterable[Labelled]) -> tuple[int, int]:
    """How many of the links were found, and how many others."""
    true = others = 0
    for story, links in stories:
        found = set(map(_ends, compare_sources(story).matches))
        true += len(found & links)
        others += len(found - links)
    return true, others


def _ends(match: Match) -> Pair:
    return frozenset((end.source_id, end.first) for end in (match.left, match.right))


def main() -> None:
    """Read the file named and print the table."""
    stories = read(Path(sys.argv[1]))
    print("share   run   found  others  precision")
    for share, run in product(SHARES, RUNS):
        judge.SHARE_WORDS, judge.RUN_WORTH = share, run
        true, others = count(stories)
        print(f"{share:5}  {run:4}  {true:6}  {others:6}  {true / max(1, true + others):9.3f}")


if __name__ == "__main__":
    main()
