"""Fit the weights of the paraphrase score and print what each trait gives.

    python train.py MSRP.jsonl [--mix OTHER.jsonl] [--repeats 5] [--ablate]

Each line of a file holds "a", "b" and "label" (0 or 1). Pairs of the second file share the weights
but have a threshold of their own, so that they teach directions and not the base rate.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import astuple, dataclass, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from compare.matching.corpus import Corpus, build_corpus
from compare.matching.linking.conflicts import count_figures
from compare.matching.linking.sides import Sides
from compare.matching.linking.traits import SIGNS, measure
from compare.matching.linking.word_links import link_words
from compare.matching.stock import find_stock
from compare.matching.stretches import Stretches
from compare.model import Source, Traits
from compare.text import segment

NAMES = tuple(field.name for field in fields(Traits))
RIDGE = 2.0
SEED = 7
FOLDS = 10
SHARE = 0.2
"""Total weight of the second file beside the first."""
SWEEPS = 60
ENOUGH = 1e-4
"""A sweep that moves no weight by more is the last."""

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Table:
    """Measured pairs; `x` is (pairs, traits), `y` is 0 or 1."""

    x: Array
    y: Array

    def take(self, rows: NDArray[np.bool_]) -> Table:
        """Those rows only."""
        return Table(self.x[rows], self.y[rows])


def read(path: Path) -> Table:
    """Measure every pair of a file."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    x = [traits(row["a"], row["b"]) for row in rows]
    return Table(np.array(x, float), np.array([row["label"] for row in rows], float))


def traits(left: str, right: str) -> Array:
    """Measure two texts as the engine measures two sentences of a story of their own.

    Returns the fields of `Traits`, in order.
    """
    texts = {"a": left, "b": right}
    documents = [segment(Source(id=key, outlet=key, text=text)) for key, text in texts.items()]
    corpus = build_corpus(documents)
    sides = Sides(corpus, find_stock(corpus))
    one, other = (_all_words(corpus, number) for number in range(2))
    batch = link_words(sides, one, other)
    return measure(sides, batch, count_figures(sides, batch.left, batch.right)).ravel()


def _all_words(corpus: Corpus, document: int) -> Stretches:
    """All sentences of a text as one."""
    words = corpus.words_of(document)
    return Stretches(np.array([words.start]), np.array([words.stop]))


def fit(main: Table, mix: Table | None, use: NDArray[np.bool_]) -> Array:
    """Ridge logistic regression whose weights keep their sign, by coordinate-wise Newton steps.

    Returns the bias and one weight per trait (0 where `use` is false).
    """
    parts = [main] if mix is None else [main, mix]
    x = np.vstack([part.x for part in parts])
    y = np.concatenate([part.y for part in parts])
    count = len(main.y)
    weight = np.ones(len(y))
    weight[count:] = SHARE * count / max(1, len(y) - count)
    center, scale = main.x.mean(0), np.maximum(x.std(0), 1e-9)
    biases = np.stack([np.arange(len(y)) < count, np.arange(len(y)) >= count], 1)[:, : len(parts)]
    columns = np.hstack([biases.astype(float), (x - center) / scale])
    first = len(parts)
    signs = np.concatenate([np.zeros(first), np.array(astuple(SIGNS))])
    ridge = np.concatenate([np.zeros(first), np.full(len(NAMES), RIDGE)])
    active = [*range(first), *(first + np.flatnonzero(use))]
    beta = np.zeros(columns.shape[1])
    margin = np.zeros(len(y))
    for _ in range(SWEEPS):
        before = beta.copy()
        for j in active:
            new = _step(columns[:, j], y, weight, margin, beta[j], ridge[j])
            new = max(new, 0.0) if signs[j] > 0 else min(new, 0.0) if signs[j] < 0 else new
            margin += (new - beta[j]) * columns[:, j]
            beta[j] = new
        if np.abs(beta - before).max() < ENOUGH:
            break
    raw = beta[first:] / scale
    return np.concatenate([[beta[0] - raw @ center], raw])


def _step(
    column: Array, y: Array, weight: Array, margin: Array, beta: float, ridge: float
) -> float:
    """One Newton step of one weight, of at most 1."""
    p = 1 / (1 + np.exp(-margin))
    slope = column @ (weight * (p - y)) + ridge * beta
    bend = column**2 @ (weight * p * (1 - p)) + ridge
    return float(beta - np.clip(slope / bend, -1, 1))


def predict(beta: Array, table: Table) -> Array:
    """Score of each pair."""
    return np.asarray(1 / (1 + np.exp(-(beta[0] + table.x @ beta[1:]))))


def folds(y: Array, seed: int) -> NDArray[np.intp]:
    """A fold number for each row, every label spread evenly."""
    rng = np.random.default_rng(seed)
    out = np.zeros(len(y), np.intp)
    for label in (0, 1):
        rows = rng.permutation(np.flatnonzero(y == label))
        out[rows] = np.arange(len(rows)) % FOLDS
    return out


def cross_validate(
    main: Table, mix: Table | None, use: NDArray[np.bool_], repeats: int
) -> tuple[Array, list[Array]]:
    """(accuracy, F1, AUC, log loss) averaged over repeats, and the held-out scores of each."""
    figures, held = [], []
    for repeat in range(repeats):
        fold = folds(main.y, SEED + repeat)
        p = np.zeros(len(main.y))
        for k in range(FOLDS):
            beta = fit(main.take(fold != k), mix, use)
            p[fold == k] = predict(beta, main.take(fold == k))
        figures.append(judge(main.y, p))
        held.append(p)
    return np.mean(figures, 0), held


def judge(y: Array, p: Array, threshold: float = 0.5) -> tuple[float, float, float, float]:
    """Accuracy, F1, AUC and log loss."""
    said, true = p >= threshold, y > 0
    hits = (said & true).sum()
    loss = -np.log(np.clip(np.where(true, p, 1 - p), 1e-12, 1)).mean()
    return (
        float((said == true).mean()),
        float(2 * hits / (said.sum() + true.sum())),
        auc(p[true], p[~true]),
        float(loss),
    )


def auc(positive: Array, negative: Array) -> float:
    """Chance that a positive scores above a negative, ties half."""
    order = np.sort(negative)
    below = np.searchsorted(order, positive, "left") + np.searchsorted(order, positive, "right")
    return float(below.mean() / 2 / len(order))


def main() -> None:
    """Read the arguments, print the table and the weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--mix", type=Path)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--ablate", action="store_true")
    args = parser.parse_args()
    table, mix = read(args.pairs), read(args.mix) if args.mix else None
    every = np.ones(len(NAMES), bool)
    runs = [("all", every)]
    if args.ablate:
        runs += [
            (f"- {name}", every & (np.arange(len(NAMES)) != k)) for k, name in enumerate(NAMES)
        ]
        runs += [(f"only {name}", np.arange(len(NAMES)) == k) for k, name in enumerate(NAMES)]
    print(f"{'traits':16} accuracy     F1    AUC   loss" + ("   AUC of mix" if mix else ""))
    for name, use in runs:
        figures, held = cross_validate(table, mix, use, args.repeats)
        line = f"{name:16}   %.4f  %.4f  %.4f  %.4f" % tuple(figures)
        if mix:
            p = predict(fit(table, mix, use), mix)
            line += f"   {auc(p[mix.y > 0], p[mix.y == 0]):.4f}"
        print(line, flush=True)
        if name == "all":
            for t in (0.40, 0.45, 0.5, 0.55, 0.6):
                print(
                    f"  at {t:.2f}          %.4f  %.4f"
                    % tuple(np.mean([judge(table.y, p, t)[:2] for p in held], 0))
                )
    beta = fit(table, mix, every)
    print(f"BIAS = {beta[0]:.3f}")
    for name, value in zip(NAMES, beta[1:], strict=True):
        print(f"    {name}={value:.3f},")


if __name__ == "__main__":
    main()
