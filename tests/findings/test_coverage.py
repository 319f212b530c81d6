from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.findings.coverage import measure_coverage
from compare.findings.labels import label_sentences
from compare.findings.painting import paint
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
    coverage = measure_coverage(paint(DOCUMENTS, matches))[0]["a"]
    assert coverage.words == 8
    return coverage.shared, coverage.paraphrased, coverage.unique


def _labels(*matches: Match) -> list[str]:
    return [str(s.label) for s in label_sentences(paint(DOCUMENTS, matches)) if s.source_id == "a"]


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


def test_a_word_more_than_half_is_most() -> None:
    text = "Acorn amber anchor antler apricot beacon beetle bellow bishop."
    ends = [Passage(name, Span(0, text.index(" beacon")), 0, 0) for name in "ab"]
    documents = [document(text, name) for name in "ab"]
    labelled = label_sentences(paint(documents, [match(ends[0], ends[1], VERBATIM)]))
    assert [sentence.label for sentence in labelled] == [Label.SHARED, Label.SHARED]


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
    coverage, containment = measure_coverage(paint([long, short, document(TEXT, "c")], found))
    assert containment["b"]["a"].shared == 1
    assert containment["a"]["b"].shared == 0.5
    assert containment["a"]["c"] == Coverage(16, 0, 0, 1)
    assert coverage["c"].unique == 1
    assert set(containment["a"]) == {"b", "c"}


def test_containment_is_a_mapping_with_the_usual_views() -> None:
    contained = measure_coverage(paint(DOCUMENTS, []))[1]["a"]
    assert dict(contained) == {other: contained[other] for other in ("b", "c")}
    assert contained.others == {"b", "c"}
    assert contained.others - {"c"} == contained.keys() - {"c"} == {"b"}
    assert contained.others | {"a"} == {"a", "b", "c"}
    assert len(contained) == 2
    with pytest.raises(KeyError):
        contained["a"]


def write_more() -> str:
    return "Quarry quilt quiver rabbit. Saddle saffron salmon sandal."


def _with_teaser() -> Document:
    return document(f"{TEXT}\n\nAlso read: Ten harbours worth a visit this winter\n", "a")


def test_boilerplate_is_in_neither_part_of_the_share() -> None:
    article = _with_teaser()
    coverage = measure_coverage(paint([article, DOCUMENTS[1]], []))[0]["a"]
    assert coverage == Coverage(8, 0, 0, 1)
    labels = [s.label for s in label_sentences(paint([article], []))]
    assert labels[:2] == [Label.UNIQUE, Label.UNIQUE]
    assert set(labels[2:]) == {Label.EXCLUDED}


def test_a_text_without_words_has_no_shares() -> None:
    assert measure_coverage(paint([document("…", "a")], []))[0]["a"] == Coverage(0, 0, 0, 0)


def test_reused_is_shared_and_paraphrased() -> None:
    assert Coverage(10, 0.25, 0.5, 0.25).reused == 0.75


def test_labels_keep_everything_else_of_a_sentence() -> None:
    article = _with_teaser()
    for before, after in zip(article.sentences, label_sentences(paint([article], [])), strict=True):
        assert replace(after, label=before.label) == before


def test_sentences_that_keep_their_label_are_taken_over() -> None:
    found = [_match("a", "b", "Acorn amber anchor antler.", VERBATIM)]
    before = label_sentences(paint(DOCUMENTS, []))
    after = label_sentences(paint(DOCUMENTS, found), before)
    assert after == label_sentences(paint(DOCUMENTS, found))
    assert [one is other for one, other in zip(before, after, strict=True)] == [
        sentence.label is Label.UNIQUE for sentence in after
    ]


def _any_match(ends: tuple[str, str], places: tuple[int, int, int], kind: Kind) -> Match:
    left, right, length = places
    return match(
        Passage(ends[0], Span(left, left + length), 0, 0),
        Passage(ends[1], Span(right, right + length), 0, 0),
        kind,
    )


MATCHES = st.lists(
    st.builds(
        _any_match,
        st.sampled_from([("a", "b"), ("a", "c"), ("b", "c")]),
        st.tuples(st.integers(0, 70), st.integers(0, 40), st.integers(0, 30)),
        st.sampled_from(Kind),
    ),
    max_size=8,
)


def _count(article: Document, found: list[Match]) -> tuple[int, int, int]:
    """Counted words, shared ones and paraphrased ones, found one by one."""
    own = [(m.end(article.source.id).span, m.kind) for m in found]
    words = [
        {kind is PARAPHRASE for span, kind in own if span.start <= start < span.end}
        for start in article.starts.tolist()
        for s in article.sentences
        if s.span.start <= start < s.span.end and s.role.counted
    ]
    return len(words), sum(False in word for word in words), words.count({True})


@given(MATCHES)
def test_shares_agree_with_a_count_word_by_word(found: list[Match]) -> None:
    articles = [_with_teaser(), document("…", "b"), document(TEXT, "c"), document(TEXT, "d")]
    articles[1] = document(f"{TEXT} {write_more()}", "b") if len(found) % 2 else articles[1]
    coverage, containment = measure_coverage(paint(articles, found))
    for article in articles:
        own = article.source.id
        mine = [m for m in found if own in (m.left.source_id, m.right.source_id)]
        for measured, inside in [
            (coverage[own], mine),
            *(
                (part, [m for m in mine if other in (m.left.source_id, m.right.source_id)])
                for other, part in containment[own].items()
            ),
        ]:
            words, shared, paraphrased = _count(article, inside)
            whole = max(words, 1)
            unique = words - shared - paraphrased
            expected = Coverage(words, shared / whole, paraphrased / whole, unique / whole)
            assert measured == expected
