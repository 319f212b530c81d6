"""Measures the engine on stories with planted edits, beside rapidfuzz and difflib.

    python -m tests.benchmarks.engine --articles 5 100 1000 10000 --jobs 2

Prints Markdown. Every comparison runs in a fresh process that is kept to `--jobs` cores; seconds
are wall time from the files to the finished `Comparison`.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from tests.benchmarks import tables
from tests.benchmarks.measuring import Measured, keep_to, memory_of
from tests.benchmarks.peers import Peer, difflib_sample, rapidfuzz_pairs
from tests.benchmarks.stories import make_corpus, make_stress
from tests.benchmarks.truth import Corpus, write_corpus

__all__ = ["main"]

_ROOT = Path(__file__).resolve().parents[2]
_PEERS_UP_TO = 1_000
LOOK = 0.5
"""Seconds between two looks at the memory."""


def _measure(name: str, corpus: Corpus, jobs: int) -> tables.Run:
    """Writes the corpus and compares it in a fresh process."""
    sentences = sum(len(article.sentences) for article in corpus.articles)
    with tempfile.TemporaryDirectory() as folder:
        write_corpus(corpus, Path(folder))
        command = [sys.executable, "-m", "tests.benchmarks.measuring", folder, "--jobs", str(jobs)]
        printed, peak = _watch(command)
    measured = Measured.from_json(printed)
    measured = replace(measured, memory=max(measured.memory, peak))
    print(f"{name}, {len(corpus.articles):,} articles: done", file=sys.stderr)
    return tables.Run(name, len(corpus.articles), sentences, measured)


def _watch(command: list[str]) -> tuple[str, float]:
    """The last line that a command prints, and the most memory it had at any look, in MB."""
    peak = 0.0
    with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True) as process:
        while process.poll() is None:
            peak = max(peak, memory_of(process.pid))
            time.sleep(LOOK)
        printed = process.stdout.read() if process.stdout else ""
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return printed.splitlines()[-1], peak


def _report(planted: list[tables.Run], others: list[tables.Run]) -> None:
    print(tables.speed([*planted, *others]))
    print(tables.growth(planted))
    print(tables.stages([*planted, *others]))
    columns = {f"{run.name} {run.articles:,}": run.measured.score.recall for run in planted}
    columns |= {run.name: run.measured.score.recall for run in others if run.name == "stress"}
    print(tables.kinds(columns))


def _report_peers(found: dict[int, list[Peer]]) -> None:
    print(tables.peers(found))
    columns = {
        f"{peer.name}, {articles:,}": peer.recall for articles in found for peer in found[articles]
    }
    print(tables.kinds(columns))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, nargs="+", default=[5, 100, 1_000, 10_000])
    parser.add_argument("--jobs", type=int, default=2, help="cores to use")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--without", nargs="*", default=[], choices=["clean", "stress", "peers"])
    return parser.parse_args()


def main() -> None:
    """Measures and prints."""
    chosen = _arguments()
    keep_to(chosen.jobs)
    planted, others = list[tables.Run](), list[tables.Run]()
    found: dict[int, list[Peer]] = {}
    for articles in chosen.articles:
        corpus = make_corpus(articles, chosen.seed)
        planted.append(_measure("planted", corpus, chosen.jobs))
        if "clean" not in chosen.without:
            clean = make_corpus(articles, chosen.seed + 1, clean=True)
            others.append(_measure("clean", clean, chosen.jobs))
        if "peers" not in chosen.without and articles <= _PEERS_UP_TO:
            found[articles] = [rapidfuzz_pairs(corpus, chosen.jobs), difflib_sample(corpus)]
    if "stress" not in chosen.without:
        others.append(_measure("stress", make_stress(chosen.seed), chosen.jobs))
    _report(planted, others)
    if found:
        _report_peers(found)


if __name__ == "__main__":
    main()
