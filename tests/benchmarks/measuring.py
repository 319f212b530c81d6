"""One comparison of one corpus, in a process of its own: seconds, memory, score.

    python -m tests.benchmarks.measuring FOLDER [--jobs 2]

prints one line of JSON; the corpus is a folder that `stories` wrote.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import sys
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

from compare.pipeline import compare_sources
from compare.reading import read_sources
from compare.settings import Settings
from tests.benchmarks.scoring import Recall, Score, score
from tests.benchmarks.truth import read_truth

if sys.platform != "win32":
    import resource

__all__ = ["Measured", "keep_to", "memory_of", "peak_memory"]


@dataclass(frozen=True, slots=True)
class Measured:
    """What one process measured."""

    seconds: float
    """From the files to the finished comparison."""
    stages: dict[str, float]
    """Seconds by stage."""
    memory: float
    """Peak of all its processes, in MB."""
    score: Score

    @classmethod
    def from_json(cls, line: str) -> Measured:
        """What the process printed."""
        row = json.loads(line)
        score = row.pop("score")
        recalls = {kind: Recall(**found) for kind, found in score.pop("recall").items()}
        grouped = Recall(**score.pop("grouped"))
        return cls(**row, score=Score(recall=recalls, grouped=grouped, **score))


@dataclass(slots=True)
class _Clock:
    """Notes when each stage first reports; call it as the pipeline's progress."""

    begun: dict[str, float] = field(default_factory=dict)

    def __call__(self, stage: str, done: int, total: int) -> None:
        self.begun.setdefault(str(stage), time.perf_counter())

    def seconds(self, end: float) -> dict[str, float]:
        """How long each stage took, the last one up to `end`."""
        ends = [*list(self.begun.values())[1:], end]
        return {
            stage: round(last - first, 4)
            for (stage, first), last in zip(self.begun.items(), ends, strict=True)
        }


def keep_to(cores: int) -> None:
    """Leaves this process and its children that many cores, where the system can."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores])


def peak_memory() -> float:
    """Peak of this process, in MB; nan on Windows.

    Linux hands the parent's `ru_maxrss` down through exec, so VmHWM goes first.
    """
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text().splitlines():
            if line.startswith("VmHWM"):
                return int(line.split()[1]) / 1024
    if sys.platform == "win32":
        return math.nan
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return own / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def memory_of(process: int) -> float:
    """What a process and its children hold now, in MB, shared pages once; 0 outside Linux."""
    own = 0.0
    try:
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                own = int(line.split()[1]) / 1024
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:  # it has ended, or there is no such file here
        return own
    return own + sum(memory_of(int(child)) for child in children)


def _measure(folder: Path) -> Measured:
    clock, start = _Clock(), time.perf_counter()
    story = read_sources([folder / "articles"])
    read = time.perf_counter()
    comparison = compare_sources(story, Settings(), progress=clock)
    end = time.perf_counter()
    memory = peak_memory()
    stages = {"reading": read - start, **clock.seconds(end)}
    return Measured(end - start, stages, memory, score(comparison, read_truth(folder)))


def _main() -> None:
    parser = argparse.ArgumentParser(description="Measures one comparison of one corpus.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    chosen = parser.parse_args()
    keep_to(chosen.jobs)
    print(json.dumps(asdict(_measure(chosen.folder))))


if __name__ == "__main__":
    _main()
