"""What was planted in a corpus: types, files, and how to look it up."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from compare.model import Source, Span
from tests.benchmarks.edits import EditKind
from tests.benchmarks.lines import Mark

__all__ = ["Article", "Corpus", "Planted", "read_truth", "write_corpus"]


@dataclass(frozen=True, slots=True)
class Article:
    """One article and what is known about it."""

    source: Source
    sentences: tuple[Span, ...]
    """As printed, headline left out."""
    marks: tuple[Mark, ...]
    """Statements of one origin stand where they are marked; the rest is this article's own."""
    templated: tuple[Span, ...]
    """Market, weather and credit lines: alike by nature, not reused."""


@dataclass(frozen=True, slots=True)
class Planted:
    """One end was made from the other."""

    kind: EditKind
    left_id: str
    left: Span
    right_id: str
    right: Span


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles and every pair that was planted in them."""

    articles: tuple[Article, ...]
    planted: tuple[Planted, ...]


def _flat(spans: tuple[Span, ...]) -> list[int]:
    return [at for span in spans for at in (span.start, span.end)]


def _spans(flat: list[int]) -> tuple[Span, ...]:
    return tuple(map(Span, flat[::2], flat[1::2]))


def write_corpus(corpus: Corpus, folder: Path) -> None:
    """Writes articles/<id>.txt and truth.jsonl."""
    texts = folder / "articles"
    texts.mkdir(parents=True, exist_ok=True)
    with (folder / "truth.jsonl").open("w", encoding="utf-8") as out:
        for article in corpus.articles:
            source, marks = article.source, article.marks
            path = texts / f"{source.id}.txt"
            path.write_text(source.text, encoding="utf-8", newline="")
            row = {
                "id": source.id,
                "outlet": source.outlet,
                "sentences": _flat(article.sentences),
                "templated": _flat(article.templated),
                "marks": _flat(tuple(mark.span for mark in marks)),
                "origins": [mark.origin for mark in marks],
            }
            out.write(json.dumps(row) + "\n")
        for pair in corpus.planted:
            ends = [pair.left_id, pair.left.start, pair.left.end]
            ends += [pair.right_id, pair.right.start, pair.right.end]
            out.write(json.dumps([pair.kind, *ends]) + "\n")


def read_truth(folder: Path) -> Corpus:
    """What `write_corpus` wrote, texts included."""
    articles, planted = [], []
    with (folder / "truth.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if isinstance(row, list):
                kind, left_id, a, b, right_id, c, d = row
                planted.append(Planted(EditKind(kind), left_id, Span(a, b), right_id, Span(c, d)))
                continue
            path = folder / "articles" / f"{row['id']}.txt"
            text = path.read_bytes().decode()
            source = Source(id=row["id"], outlet=row["outlet"], text=text, path=str(path))
            marks = tuple(map(Mark, _spans(row["marks"]), row["origins"]))
            sentences, templated = _spans(row["sentences"]), _spans(row["templated"])
            articles.append(Article(source, sentences, marks, templated))
    return Corpus(tuple(articles), tuple(planted))
