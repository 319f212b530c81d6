"""Shows what the engine missed and what it matched by chance.

    python -m tests.benchmarks.misses --articles 100 [--seed 1] [--clean | --stress] [--show 5]

prints planted pairs that no match links, by kind of edit, then matches whose ends have no common
origin.
"""

from __future__ import annotations

import argparse
from random import Random

from compare.model import Comparison, Match, Source, Span
from compare.pipeline import compare_sources
from tests.benchmarks.edits import EditKind
from tests.benchmarks.scoring import Links, Truth, is_true
from tests.benchmarks.stories import make_corpus, make_stress
from tests.benchmarks.truth import Corpus


def _show(heading: str, left: str, right: str) -> None:
    print(f"{heading}\n    {' '.join(left.split())}\n    {' '.join(right.split())}")


def _sentence(comparison: Comparison, source_id: str, span: Span) -> str:
    """The sentences that a span touches, as the pipeline cut them."""
    touched = [s for s in comparison.sentences if s.source_id == source_id and s.span.overlap(span)]
    text = comparison.source(source_id).text
    return " / ".join(s.span.of(text) for s in touched)


def _missed(comparison: Comparison, corpus: Corpus, show: int, rng: Random) -> None:
    links = Links(comparison)
    missed = [pair for pair in corpus.planted if not links.linked(pair)]
    for kind in EditKind:
        pairs = [pair for pair in missed if pair.kind is kind]
        print(f"\n# {kind}: {len(pairs)} missed")
        for pair in rng.sample(pairs, min(show, len(pairs))):
            left = _sentence(comparison, pair.left_id, pair.left)
            right = _sentence(comparison, pair.right_id, pair.right)
            _show(f"{pair.left_id} {pair.right_id}", left, right)


def _untrue(comparison: Comparison, corpus: Corpus, show: int, rng: Random) -> None:
    truth = Truth(corpus.articles)
    sources: dict[str, Source] = {source.id: source for source in comparison.sources}
    untrue: list[Match] = [match for match in comparison.matches if not is_true(match, truth)]
    print(f"\n# {len(untrue)} of {len(comparison.matches)} matches have no common origin")
    for match in rng.sample(untrue, min(4 * show, len(untrue))):
        left, right = match.left, match.right
        kind = "templated" if truth.templated(left.source_id, left.span) else "chance"
        ends = [end.span.of(sources[end.source_id].text) for end in (left, right)]
        _show(f"{kind} {match.kind} {match.score:.2f} {left.source_id} {right.source_id}", *ends)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=5, help="examples of each kind")
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--clean", action="store_true", help="plant no reuse")
    kind.add_argument("--stress", action="store_true", help="300 reprints among 900 others")
    return parser.parse_args()


def _main() -> None:
    chosen, rng = _arguments(), Random(1)
    if chosen.stress:
        corpus = make_stress(chosen.seed)
    else:
        corpus = make_corpus(chosen.articles, chosen.seed, clean=chosen.clean)
    comparison = compare_sources(article.source for article in corpus.articles)
    _missed(comparison, corpus, chosen.show, rng)
    _untrue(comparison, corpus, chosen.show, rng)


if __name__ == "__main__":
    _main()
