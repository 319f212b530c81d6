"""Takes the engine's ideas out one at a time, to show what each is worth.

    python -m tests.benchmarks.ablation [--articles 100] [--scorer path/to/score.py] [--jobs 2]

Without a scorer it measures the project's own generated stories: recall of what was planted, and
how many matches there are among articles that share nothing. A scorer is a file with functions
`pan13(limit, jobs)` and `msrp(limit, jobs)` that print lines with `plagdet 0.9` and
`accuracy 0.7`; it is run in this process, with the idea taken out. Works where processes are forked
(Linux, macOS).
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import io
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

import numpy as np

from compare.matching import judge, words_alike
from compare.matching.corpus import MAX_BITS
from compare.pipeline import compare_sources
from tests.benchmarks.scoring import score
from tests.benchmarks.stories import make_corpus


class Change(NamedTuple):
    """One value of a module, and what to put in its place."""

    place: str
    value: object


def _all_alike(corpus: Any) -> Any:
    return np.where(corpus.light, 0, MAX_BITS / 2).astype(np.float32)


def _no_stock(corpus: Any) -> Any:
    return np.zeros(len(corpus.forms), np.bool_)


def _no_templates(corpus: Any) -> Any:
    return np.full(len(corpus.forms), MAX_BITS, np.float32)


def _no_conflict(_sides: Any, batch: Any, _figures: Any) -> Any:
    return np.zeros(batch.count, np.bool_)


def _no_hollow(links: Any) -> Any:
    return np.zeros(len(links.left), np.bool_)


def _whole_and_enough(
    score: float, evidence: Any, settings: Any, enough: Callable[..., bool] = judge._enough
) -> bool:
    return evidence.whole and enough(score, evidence, settings)


_MATCHING = "compare.matching."
_REMEMBERED = words_alike.alike, words_alike.keys, words_alike._synonyms
"""What is worked out once and must be worked out anew for each idea."""
IDEAS: dict[str, tuple[Change, ...]] = {
    "everything": (),
    "every word weighs the same": (Change("corpus.Corpus.bits", property(_all_alike)),),
    "without synonyms": (Change("words_alike._synonyms", dict),),
    "without forms of words": (Change("words_alike.lemma", str),),
    "without stock phrases": (Change("finder.find_stock", _no_stock),),
    "without templates": (Change("finder.template_bits", _no_templates),),
    "without grown passages": (
        Change("search.grow_passages", lambda _corpus, _kinds, pairs: ([] for _ in pairs)),
    ),
    "passages: one share kept for all": (Change("growing.regions.KEPT_RANGE", (0.5, 0.5)),),
    "passages: no margin while growing": (Change("growing.regions.MARGINS", (0, 0, 0, 0)),),
    "passages: not merged": (Change("growing.merging.PASSAGE_BITS", 0.0),),
    "passages: no sentence may interrupt them": (Change("passages.GAP", 0),),
    "passages: not moved to sentences": (Change("assemble.SNAP_WORDS", 0),),
    "without summaries": (
        Change("growing.growth.find_digests", lambda _corpus, _layout, pairs: [[] for _ in pairs]),
    ),
    "without support of neighbours": (
        Change("judge.SUPPORT_ODDS", 0.0),
        Change("judge.SUPPORT_WORDS", 0.0),
    ),
    "without company elsewhere": (Change("support.COMPANY_BITS", 0.0),),
    "words found nowhere else add nothing": (Change("support.ALONE_WORTH", 0.0),),
    "equal sentences need rare words": (
        Change("search.lend_rows", lambda links, *_: np.zeros(len(links.left))),
    ),
    "quotations stand for no words": (Change("judge.QUOTED_WORTH", 0.0),),
    "share and run stand for no words": (
        Change("judge.SHARE_WORDS", 0.0),
        Change("judge.RUN_WORTH", 0.0),
    ),
    "what shares a part matches as a whole": (Change("search.find_hollow", _no_hollow),),
    "runs do not outweigh figures": (Change("judge._outweighs_figures", lambda *_: False),),
    "whole sentences only": (
        Change("judge._enough", _whole_and_enough),
        Change("search.find_hollow", _no_hollow),
    ),
    "names weigh as much as words": (Change("linking.word_links.NAME_WEIGHT", 1.0),),
    "function words tell nothing in runs": (Change("linking.word_links.RUN_BITS", 0.0),),
    "forms filled in twice are matches": (
        Change("linking.weighing.conflicting", _no_conflict),
        Change("search.Search._are_forms", lambda _, pairs: np.zeros(len(pairs), np.bool_)),
    ),
}


def main() -> None:
    """Prints one row of a Markdown table for each idea."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    arguments = parser.parse_args()
    measures: dict[str, Callable[[], str]] = dict(_own(arguments.articles))
    if arguments.scorer:
        measures |= _theirs(arguments.scorer, arguments.jobs)
    print("| | " + " | ".join(measures) + " |")
    print("|---" * (len(measures) + 1) + "|")
    for idea, changes in IDEAS.items():
        with _changed(changes):
            figures = [measure() for measure in measures.values()]
        print(f"| {idea} | " + " | ".join(figures) + " |", flush=True)


@contextlib.contextmanager
def _changed(changes: tuple[Change, ...]) -> Iterator[None]:
    with contextlib.ExitStack() as stack:
        for place, value in changes:
            stack.enter_context(patch(_MATCHING + place, value))
        for known in _REMEMBERED:
            known.cache_clear()
            stack.callback(known.cache_clear)
        yield


def _own(articles: int) -> Iterator[tuple[str, Callable[[], str]]]:
    planted, clean = make_corpus(articles), make_corpus(articles, clean=True)

    def found(kind: str) -> str:
        comparison = compare_sources(article.source for article in planted.articles)
        return f"{score(comparison, planted).recall[kind].share:.3f}"

    def chance() -> str:
        comparison = compare_sources(article.source for article in clean.articles)
        return str(len(comparison.matches))

    yield "planted, recall", lambda: found("all")
    yield "reworded, recall", lambda: found("reworded")
    yield "chance matches", chance


def _theirs(path: Path, jobs: int) -> dict[str, Callable[[], str]]:
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path}: not a Python file")
    scorer = importlib.util.module_from_spec(spec)
    sys.modules["scorer"] = scorer  # its worker processes look their functions up by name
    spec.loader.exec_module(scorer)

    def printed(name: str, pattern: str) -> str:
        with contextlib.redirect_stdout(io.StringIO()) as output:
            getattr(scorer, name)(None, jobs)
        return " ".join(re.findall(pattern, output.getvalue()))

    return {
        "pan13, plagdet (all)": lambda: printed("pan13", r"ALL +plagdet ([\d.]+)"),
        "pan13, false": lambda: printed("pan13", r"(\d+) false"),
        "msrp, accuracy": lambda: printed("msrp", r"accuracy ([\d.]+)"),
        "words, F1": lambda: printed("words", r"F1 ([\d.]+)"),
    }


if __name__ == "__main__":
    main()
