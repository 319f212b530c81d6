"""Markdown tables of what was measured."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tests.benchmarks.edits import EditKind
from tests.benchmarks.measuring import Measured
from tests.benchmarks.peers import Peer
from tests.benchmarks.scoring import Recall

__all__ = ["Run", "growth", "kinds", "peers", "speed", "stages"]

_LEAST = 0.02
"""Seconds below which growth says nothing."""


@dataclass(frozen=True, slots=True)
class Run:
    """One corpus and what was measured on it."""

    name: str
    articles: int
    sentences: int
    measured: Measured


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def _share(recall: Recall) -> str:
    return f"{recall.share:.3f}" if recall.planted else "-"


def _seconds(value: float) -> str:
    if value < 100:
        return f"{value:.2f} s" if value < 10 else f"{value:.1f} s"
    return f"{value:.0f} s" if value < 7200 else f"{value / 3600:.1f} h"


def speed(runs: Sequence[Run]) -> str:
    """One line a corpus; `unique` is the share of its sentences so labelled."""
    head = "corpus|articles|sentences|seconds|peak MB|recall|with clusters|precision"
    head += "|templated lines apart|unique|matches"
    rows = []
    for run in runs:
        score, everything = run.measured.score, run.measured.score.recall["all"]
        rows.append(
            [
                run.name,
                f"{run.articles:,}",
                f"{run.sentences:,}",
                _seconds(run.measured.seconds),
                f"{run.measured.memory:.0f}",
                _share(everything),
                _share(score.grouped),
                f"{score.precision:.3f}" if everything.planted else "-",
                f"{score.precision_of_reporting:.3f}" if everything.planted else "-",
                f"{score.untouched:.4f}",
                f"{score.matches:,} ({score.templated:,} templated)",
            ]
        )
    return _table(head.split("|"), rows)


def stages(runs: Sequence[Run]) -> str:
    """Seconds of each stage, one line a corpus."""
    names = list(dict.fromkeys(stage for run in runs for stage in run.measured.stages))
    rows = [
        [f"{run.name} {run.articles:,}"]
        + [_seconds(run.measured.stages.get(name, 0.0)) for name in names]
        for run in runs
    ]
    return _table(["seconds by stage", *names], rows)


def kinds(columns: Mapping[str, Mapping[str, Recall]]) -> str:
    """Recall by kind of edit, one column a run."""
    rows = []
    for kind in ("all", *map(str, EditKind)):
        cells = [column.get(kind, Recall(0, 0)) for column in columns.values()]
        if any(cell.planted for cell in cells):
            rows.append([kind, *(f"{_share(cell)} of {cell.planted:,}" for cell in cells)])
    return _table(["recall by edit", *columns], rows)


def growth(runs: Sequence[Run]) -> str:
    """The exponent of seconds in sentences, from each size to the next."""
    rows = []
    for small, large in pairwise(runs):
        if min(small.measured.seconds, large.measured.seconds) < _LEAST:
            continue
        times = math.log(large.measured.seconds / small.measured.seconds)
        exponent = times / math.log(large.sentences / small.sentences)
        rows.append([f"{small.articles:,} to {large.articles:,}", f"N^{exponent:.2f}"])
    return _table(["articles", "growth"], rows)


def peers(found: Mapping[int, Sequence[Peer]]) -> str:
    """One line a peer and size."""
    rows = []
    for articles, lines in found.items():
        for peer in lines:
            precision = "-" if peer.precision is None else f"{peer.precision:.3f}"
            recall = _share(peer.recall["all"])
            rows.append([peer.name, f"{articles:,}", _seconds(peer.seconds), recall, precision])
    return _table(["peer", "articles", "seconds", "recall", "precision"], rows)
