from __future__ import annotations

from dataclasses import replace

import pytest

from compare.findings import label_sentences, measure_coverage
from compare.model import Coverage, Document, Kind, Label, Match, Passage, Span
from tests.matching.making import document, match

TEXT = "Acorn amber anchor antler. Beacon beetle bellow bishop."
DOCUMENTS = [document(TEXT, "a"), document(TEXT, "b"), document(TEXT, "c")]
VERBATIM, NEAR, PARAPHRASE = Kind.VERBATIM, Kind.NEAR_VERBATIM, Kind.PARAPHRASE


def _passage(source_id: str, words: str) -> Passage:
    start = TEXT.index(words)
    sentence = int(start > TEXT.index("."))
    return Passage(source_id, Span(start, start + len(words)), sentence, sentence)


def _match(left: str, right: str, words: str, kind: Kind) -> Match:
    return match(_passage(left, words), _passage(right, words), kind)


def _cover(*matches: Match) -> tuple[float, float, float]:
    coverage = measure_coverage(DOCUMENTS, matches)[0]["a"]
    assert coverage.words == 8
    return coverage.shared, coverage.paraphrased, coverage.unique


def _labels(*matches: Match) -> list[str]:
    return [str(s.label) for s in label_sentences(DOCUMENTS, matches) if s.source_id == "a"]


def test_nothing_matched_is_unique() -> None:
    assert _cover() == (0, 0, 1)
    assert _labels() == ["unique", "unique"]


@pytest.mark.parametrize(
    ("kind", "cover", "label"),
    [
        (VERBATIM, (0.5, 0, 0.5), "shared"),
        (NEAR, (0.5, 0, 0.5), "shared"),
        (PARAPHRASE, (0, 0.5, 0.5), "paraphrased"),
    ],
)
def test_a_matched_sentence(kind: Kind, cover: tuple[float, ...], label: str) -> None:
    found = _match("a", "b", "Acorn amber anchor antler.", kind)
    assert _cover(found) == cover
    assert _labels(found) == [label, "unique"]


def test_words_count_once_and_as_what_is_closest() -> None:
    paraphrase = _match("a", "b", "Acorn amber anchor antler.", PARAPHRASE)
    copied = _match("a", "c", "amber anchor antler", NEAR)
    for matches in ([paraphrase, copied, copied], [copied, paraphrase]):
        assert _cover(*matches) == (3 / 8, 1 / 8, 1 / 2)
        assert _labels(*matches) == ["shared", "unique"]


def test_half_the_words_are_not_most_of_them() -> None:
    assert _labels(_match("a", "b", "Acorn amber", VERBATIM)) == ["unique", "unique"]
    assert _labels(_match("a", "b", "Acorn amber anchor", VERBATIM)) == ["shared", "unique"]


def test_a_sentence_of_both_kinds_is_what_most_of_it_is() -> None:
    matches = [
        _match("a", "b", "Acorn amber", VERBATIM),
        _match("a", "b", "anchor antler", PARAPHRASE),
    ]
    assert _labels(*matches) == ["paraphrased", "unique"]


def test_containment_is_directed_and_by_pairs() -> None:
    long = document(f"{TEXT} {write_more()}", "a")
    short = document(TEXT, "b")
    found = [
        match(Passage("a", Span(0, 26), 0, 0), Passage("b", Span(0, 26), 0, 0), VERBATIM),
        match(Passage("a", Span(27, 55), 1, 1), Passage("b", Span(27, 55), 1, 1), VERBATIM),
    ]
    coverage, containment = measure_coverage([long, short, document(TEXT, "c")], found)
    assert containment["b"]["a"].shared == 1
    assert containment["a"]["b"].shared == 0.5
    assert containment["a"]["c"] == Coverage(16, 0, 0, 1)
    assert coverage["c"].unique == 1
    assert set(containment["a"]) == {"b", "c"}


def write_more() -> str:
    return "Quarry quilt quiver rabbit. Saddle saffron salmon sandal."


def _with_teaser() -> Document:
    return document(f"{TEXT}\n\nAlso read: Ten harbours worth a visit this winter\n", "a")


def test_boilerplate_is_in_neither_part_of_the_share() -> None:
    article = _with_teaser()
    coverage = measure_coverage([article, DOCUMENTS[1]], [])[0]["a"]
    assert coverage == Coverage(8, 0, 0, 1)
    labels = [s.label for s in label_sentences([article], [])]
    assert labels[:2] == [Label.UNIQUE, Label.UNIQUE]
    assert set(labels[2:]) == {Label.EXCLUDED}


def test_a_text_without_words_has_no_shares() -> None:
    assert measure_coverage([document("…", "a")], [])[0]["a"] == Coverage(0, 0, 0, 0)


def test_reused_is_shared_and_paraphrased() -> None:
    assert Coverage(10, 0.25, 0.5, 0.25).reused == 0.75


def test_labels_keep_everything_else_of_a_sentence() -> None:
    article = _with_teaser()
    for before, after in zip(article.sentences, label_sentences([article], []), strict=True):
        assert replace(after, label=before.label) == before
