"""Comparisons made by hand, so that the screens are tested without the engine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from compare.model import (
    Comparison,
    Containment,
    Coverage,
    Edit,
    Kind,
    Label,
    Match,
    Notice,
    Passage,
    Role,
    Sentence,
    Source,
    Span,
)
from compare.settings import Settings
from tests.conftest import EVIDENCE

__all__ = ["Twin", "story"]

_LABEL = {
    Kind.VERBATIM: Label.SHARED,
    Kind.NEAR_VERBATIM: Label.SHARED,
    Kind.PARAPHRASE: Label.PARAPHRASED,
}


@dataclass(frozen=True)
class Twin:
    """Sentence `i` of source `a` and sentence `j` of source `b` say the same."""

    a: int
    i: int
    b: int
    j: int
    kind: Kind = Kind.VERBATIM
    score: float = 1.0
    edits: tuple[Edit, ...] = ()


def story(
    articles: Sequence[Sequence[str]],
    twins: Sequence[Twin] = (),
    *,
    outlets: Callable[[int], str] = "Outlet {}".format,
    between: str = " ",
    warnings: tuple[Notice, ...] = (),
) -> Comparison:
    """A comparison of articles that are given sentence by sentence."""
    sources = tuple(
        _source(number, article, outlets, between) for number, article in enumerate(articles)
    )
    spans = [_spans(article, between) for article in articles]
    labels = {(t.a, t.i): _LABEL[t.kind] for t in twins} | {
        (t.b, t.j): _LABEL[t.kind] for t in twins
    }
    third = Coverage(words=1000, shared=0.25, paraphrased=0.25, unique=0.5)
    ids = [source.id for source in sources]
    return Comparison(
        sources=sources,
        sentences=tuple(
            _sentence(ids[a], i, span, articles[a][i], labels.get((a, i), Label.UNIQUE))
            for a in range(len(articles))
            for i, span in enumerate(spans[a])
        ),
        matches=tuple(_match(twin, ids, spans) for twin in twins),
        passages=(),
        clusters=(),
        coverage=dict.fromkeys(ids, third),
        unquoted=dict.fromkeys(ids, third),
        containment={a: Containment({}, third, frozenset(ids) - {a}) for a in ids},
        stock_phrases=(),
        warnings=warnings,
        settings=Settings(),
        version="0",
    )


def _source(
    number: int, article: Sequence[str], outlets: Callable[[int], str], between: str
) -> Source:
    name = outlets(number + 1)
    return Source(id=f"s{number:03}", outlet=name, text=between.join(article), title=name)


def _spans(article: Sequence[str], between: str) -> list[Span]:
    spans: list[Span] = []
    place = 0
    for sentence in article:
        spans.append(Span(place, place + len(sentence)))
        place += len(sentence) + len(between)
    return spans


def _sentence(source_id: str, index: int, span: Span, text: str, label: Label) -> Sentence:
    return Sentence(source_id, index, span, Role.REPORTING, label, len(text.split()))


def _match(twin: Twin, ids: Sequence[str], spans: Sequence[Sequence[Span]]) -> Match:
    return Match(
        left=Passage(ids[twin.a], spans[twin.a][twin.i], twin.i, twin.i),
        right=Passage(ids[twin.b], spans[twin.b][twin.j], twin.j, twin.j),
        kind=twin.kind,
        score=twin.score,
        moved=False,
        edits=twin.edits,
        evidence=EVIDENCE,
    )
