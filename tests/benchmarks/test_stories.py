from __future__ import annotations

import re
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from compare.model import Span
from tests.benchmarks.edits import EditKind
from tests.benchmarks.lines import words_of
from tests.benchmarks.scoring import Truth
from tests.benchmarks.stories import make_corpus, make_stress
from tests.benchmarks.truth import Corpus, read_truth, write_corpus


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return make_corpus(120)


def _texts(corpus: Corpus) -> dict[str, str]:
    return {article.source.id: article.source.text for article in corpus.articles}


def _folded(text: str) -> list[str]:
    return [word[0].lower() for word in words_of(text.replace("\u2019", "'"))]


def _bag(text: str) -> Counter[str]:
    return Counter(_folded(text))


def test_the_same_seed_gives_the_same_corpus(corpus: Corpus) -> None:
    assert make_corpus(120) == corpus
    assert make_corpus(120, seed=2) != corpus


def test_every_kind_of_edit_is_planted(corpus: Corpus) -> None:
    kinds = Counter(pair.kind for pair in corpus.planted)
    assert kinds.keys() == set(EditKind) - {EditKind.REPRINT}
    assert min(kinds.values()) >= 10


def test_the_size_is_as_asked(corpus: Corpus) -> None:
    assert len(corpus.articles) == len({article.source.id for article in corpus.articles}) == 120
    assert len(make_corpus(5).articles) == 5
    words = [len(article.source.text.split()) for article in corpus.articles]
    assert 300 < sum(words) / len(words) < 600


def test_word_for_word_pairs_have_the_same_words(corpus: Corpus) -> None:
    texts = _texts(corpus)
    for pair in corpus.planted:
        ends = pair.left.of(texts[pair.left_id]), pair.right.of(texts[pair.right_id])
        if pair.kind in (EditKind.VERBATIM, EditKind.SENTENCE_MOVED):
            assert ends[0] == ends[1]
        if pair.kind is EditKind.FRAGMENT:
            assert ends[0] == ends[1]
            assert 8 <= len(_folded(ends[0])) <= 12
        if pair.kind in (EditKind.TYPOGRAPHIC, EditKind.DROPPED, EditKind.SPLIT, EditKind.MERGED):
            assert _bag(ends[1]) <= _bag(ends[0])
        if pair.kind is EditKind.CLAUSE_MOVED:
            assert _bag(ends[0]) == _bag(ends[1])


@pytest.mark.parametrize(
    ("kind", "least", "most"),
    [
        (EditKind.WORDS_5, 0.88, 0.99),
        (EditKind.WORDS_20, 0.7, 0.9),
        (EditKind.WORDS_40, 0.5, 0.75),
        (EditKind.REWORDED, 0.2, 0.8),
    ],
)
def test_words_are_kept_in_proportion(
    corpus: Corpus, kind: EditKind, least: float, most: float
) -> None:
    texts, kept, words = _texts(corpus), 0, 0
    for pair in corpus.planted:
        if pair.kind is kind:
            left = _bag(pair.left.of(texts[pair.left_id]))
            kept += (left & _bag(pair.right.of(texts[pair.right_id]))).total()
            words += left.total()
    assert least < kept / words < most


def test_planted_pairs_have_one_origin(corpus: Corpus) -> None:
    truth = Truth(corpus.articles)
    for pair in corpus.planted:
        assert truth.origins(pair.left_id, pair.left) & truth.origins(pair.right_id, pair.right)


def test_sentences_follow_each_other_and_leave_only_the_opening(corpus: Corpus) -> None:
    for article in corpus.articles:
        place = article.source.text.index("\n\n")
        for span in article.sentences:
            assert span.start >= place
            place = span.end
        left_over = _outside(article.source.text, article.sentences)
        assert not left_over.strip()


def _outside(text: str, sentences: tuple[Span, ...]) -> str:
    first = sentences[0].start
    return "".join(
        text[before.end : after.start]
        for before, after in zip((Span(0, first), *sentences), sentences, strict=False)
    )


def test_a_clean_corpus_shares_no_long_run_of_words() -> None:
    corpus = make_corpus(60, clean=True)
    assert not corpus.planted
    runs = [
        {
            tuple(words[i : i + 8])
            for span in article.sentences
            for words in [_folded(span.of(article.source.text))]
            for i in range(len(words) - 7)
            if span not in article.templated
        }
        for article in corpus.articles
    ]
    shared = sum(len(left & right) for left, right in combinations(runs, 2))
    assert shared <= 2


def test_a_corpus_survives_being_written(corpus: Corpus, tmp_path: Path) -> None:
    write_corpus(corpus, tmp_path)
    assert read_truth(tmp_path).planted == corpus.planted
    for written, made in zip(read_truth(tmp_path).articles, corpus.articles, strict=True):
        assert written.source.text == made.source.text
        assert (written.sentences, written.marks) == (made.sentences, made.marks)


def test_the_stress_story_reprints_one_article_300_times() -> None:
    corpus = make_stress()
    assert len(corpus.articles) == 1200
    ends = {end for pair in corpus.planted for end in (pair.left_id, pair.right_id)}
    assert len(ends) == 300


def test_no_template_is_left_unfilled(corpus: Corpus) -> None:
    for article in corpus.articles:
        assert not re.search(r"[{}\[\]|]", article.source.text)
