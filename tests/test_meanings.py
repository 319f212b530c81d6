"""What the words verbatim, near-verbatim, paraphrase and boilerplate mean, on the seed articles.

The articles are called by the first figures of their names, the sentences by some of their words.
"""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from compare.model import Comparison, Kind, Label, Match, Role, Sentence
from compare.pipeline import compare_sources
from compare.reading import read_sources
from compare.text import find_words
from tests.matching.making import flat, links_of, sentence_of, words_of

STOCK = "community with a shared future in cyberspace"


@pytest.fixture(scope="module")
def seeds() -> Comparison:
    return compare_sources(read_sources(["seeds/"]))


def _sentence(seeds: Comparison, source: str, words: str) -> Sentence:
    return sentence_of(seeds, source, words)


def _only_match(seeds: Comparison, one: Sentence, other: Sentence) -> Match:
    (match,) = links_of(seeds, one, other)
    return match


def _end(seeds: Comparison, match: Match, sentence: Sentence) -> str:
    return flat(words_of(seeds, match.end(sentence.source_id)))


def _plain(words: str) -> str:
    """Without the punctuation at either end, which may fall on either side of a cut."""
    return re.sub(r"^\W+|\W+$", "", words)


def test_the_same_words_are_verbatim(seeds: Comparison) -> None:
    one, other = (
        _sentence(seeds, source, "In doing so, basic principles including")
        for source in ("002", "003")
    )
    match = _only_match(seeds, one, other)
    assert match.kind is Kind.VERBATIM
    assert match.score == 1
    assert not match.edits
    assert (match.left.span, match.right.span) == (one.span, other.span)
    assert one.label is other.label is Label.SHARED


def test_another_subject_is_near_verbatim(seeds: Comparison) -> None:
    one = _sentence(seeds, "000", "They are exploiting the internet")
    other = _sentence(seeds, "001", "Certain countries are exploiting the internet")
    match = _only_match(seeds, one, other)
    assert match.kind is Kind.NEAR_VERBATIM
    assert (match.left.span, match.right.span) == (one.span, other.span)
    assert one.label is other.label is Label.SHARED
    (edit,) = match.edits
    left, right = (seeds.source(end.source_id).text for end in (match.left, match.right))
    assert (edit.left.of(left), edit.right.of(right)) == ("They", "Certain countries")


def test_curly_and_straight_apostrophes_are_one_letter(seeds: Comparison) -> None:
    texts = [
        flat(words_of(seeds, end))
        for match in links_of(
            seeds,
            _sentence(seeds, "000", "They are exploiting the internet"),
            _sentence(seeds, "001", "Certain countries are exploiting the internet"),
        )
        for end in (match.left, match.right)
    ]
    assert ["countries' internal" in text for text in texts] == [True, False]
    assert ["countries’ internal" in text for text in texts] == [False, True]


def test_a_quotation_of_the_other_source_is_near_verbatim(seeds: Comparison) -> None:
    said = _sentence(seeds, "001", "It understands the underlying trends")
    quoted = _sentence(seeds, "002", "China “understands the underlying trends")
    match = _only_match(seeds, said, quoted)
    assert match.kind is Kind.NEAR_VERBATIM
    assert match.left.span == said.span
    words = _end(seeds, match, quoted)
    assert words.startswith(("China “understands", "understands"))
    assert "consultation, joint contribution, and shared benefits" in words
    assert said.label is quoted.label is Label.SHARED


def test_only_one_side_quotes_and_credits(seeds: Comparison) -> None:
    said = _sentence(seeds, "001", "It understands the underlying trends")
    quoted = _sentence(seeds, "002", "China “understands the underlying trends")
    text = seeds.source(quoted.source_id).text
    assert not said.quotations
    assert said.attribution is None
    (quotation,) = quoted.quotations
    assert quotation.of(text).startswith("understands the underlying")
    assert quoted.attribution is not None
    assert quoted.attribution.of(text) == "according to the paper"


def test_a_merged_sentence_matches_clause_by_clause(seeds: Comparison) -> None:
    merged = _sentence(seeds, "001", "China insists that the building of a community")
    first = _sentence(seeds, "000", "The building of a community with a shared future")
    second = _sentence(seeds, "000", "And the international community should be encouraged")
    one, other = (_only_match(seeds, merged, part) for part in (first, second))
    assert one.kind is not Kind.PARAPHRASE
    assert other.kind is Kind.VERBATIM
    assert _plain(_end(seeds, one, merged)).endswith("and a spirit of partnership")
    assert _plain(_end(seeds, other, merged)).startswith("and the international community")
    assert one.right.span.end <= other.right.span.start
    assert (one.left.span, other.left.span) == (first.span, second.span)
    assert {s.label for s in (merged, first, second)} == {Label.SHARED}
    assert not one.moved
    assert not other.moved


def test_a_sentence_can_be_half_paraphrase_half_near_verbatim(seeds: Comparison) -> None:
    merged = _sentence(seeds, "003", "Besides problems such as unbalanced development")
    reworded = _sentence(seeds, "002", "Aside from issues such as unbalanced development")
    copied = _sentence(seeds, "002", "Certain countries use the internet")
    one, other = (_only_match(seeds, merged, part) for part in (reworded, copied))
    assert one.kind is Kind.PARAPHRASE
    assert other.kind is Kind.NEAR_VERBATIM
    assert (one.left.span, other.left.span) == (reworded.span, copied.span)
    assert _plain(_end(seeds, one, merged)).startswith("Besides problems such as")
    assert _plain(_end(seeds, one, merged)).endswith("the threat of cyber-hegemonism")
    assert re.match("(where )?certain countries use", _end(seeds, other, merged))
    assert other.right.span.end == merged.span.end
    assert one.right.span.end <= other.right.span.start
    assert reworded.label is Label.PARAPHRASED
    assert copied.label is Label.SHARED


def test_synonyms_throughout_are_a_paraphrase(seeds: Comparison) -> None:
    one = _sentence(seeds, "001", "we should adopt more active, inclusive, coordinated")
    other = _sentence(seeds, "004", "We should implement more proactive, inclusive")
    assert _only_match(seeds, one, other).kind is Kind.PARAPHRASE


def _same_only_by_stock_phrase(seeds: Comparison) -> list[tuple[Sentence, Sentence]]:
    """Pairs of sentences whose only common words are the stock phrase and function words."""
    bearing = [
        (sentence, _content(seeds, sentence))
        for sentence in seeds.sentences
        if sentence.role.counted and STOCK in _text(seeds, sentence).lower()
    ]
    return [
        (one, other)
        for (one, own), (other, others) in combinations(bearing, 2)
        if one.source_id != other.source_id and not own & others
    ]


def _text(seeds: Comparison, sentence: Sentence) -> str:
    return flat(sentence.span.of(seeds.source(sentence.source_id).text))


def _content(seeds: Comparison, sentence: Sentence) -> set[str]:
    """The beginnings of the longer words beside the stock phrase."""
    rest = _text(seeds, sentence).lower().replace(STOCK, "").replace("building a", "")
    return {form[:5] for form in find_words(rest).forms if len(form) > 3}


def test_a_stock_phrase_alone_is_no_match(seeds: Comparison) -> None:
    pairs = _same_only_by_stock_phrase(seeds)
    assert len(pairs) > 40
    assert [pair for pair in pairs if links_of(seeds, *pair)] == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("000", "China's proposal of building a"), ("001", "Openness is a prerequisite for")),
        (("000", "China's proposal of building a"), ("004", "The current pandemic highlights")),
        (("000", "China's proposal of building a"), ("003", "all these efforts contribute to")),
        (("001", "Openness is a prerequisite for"), ("003", "all these efforts contribute to")),
        (("001", "3. Basic principles for building"), ("003", "Jointed efforts vital in")),
        (("001", "The goal of building a community"), ("004", "The current pandemic highlights")),
        (("003", "Jointed efforts vital in"), ("004", "The current pandemic highlights")),
    ],
)
def test_sentences_on_one_slogan_are_no_match(
    seeds: Comparison, first: tuple[str, str], second: tuple[str, str]
) -> None:
    assert not links_of(seeds, _sentence(seeds, *first), _sentence(seeds, *second))


def test_the_slogan_is_named_as_a_stock_phrase(seeds: Comparison) -> None:
    phrases = [phrase for phrase in seeds.stock_phrases if STOCK in phrase.text.lower()]
    assert phrases
    assert set().union(*(phrase.source_ids for phrase in phrases)) == {
        source.id for source in seeds.sources
    }


@pytest.mark.parametrize(
    ("source", "words", "role"),
    [
        ("002", "Also read: China published White Paper", Role.TEASER),
        ("003", "Must Read", Role.TEASER),
        ("003", "Selena Gomez Breaks Silence", Role.TEASER),
        ("003", "Selena Gomez recently shared her excitement", Role.TEASER),
        ("003", "The 32-year-old singer and actress", Role.TEASER),
        ("001", "Editor: WJH", Role.BYLINE),
        ("001", "The views and opinions expressed in this article", Role.DISCLAIMER),
    ],
)
def test_boilerplate_is_left_out(seeds: Comparison, source: str, words: str, role: Role) -> None:
    sentence = _sentence(seeds, source, words)
    assert sentence.role is role
    assert sentence.label is Label.EXCLUDED


def test_boilerplate_is_neither_matched_nor_counted(seeds: Comparison) -> None:
    excluded = {
        (sentence.source_id, sentence.index)
        for sentence in seeds.sentences
        if sentence.label is Label.EXCLUDED
    }
    for match in seeds.matches:
        for end in (match.left, match.right):
            assert (end.source_id, end.first) not in excluded
    for name, coverage in seeds.coverage.items():
        assert coverage.words == sum(
            sentence.words
            for sentence in seeds.sentences
            if sentence.source_id == name and sentence.label is not Label.EXCLUDED
        )


@pytest.mark.parametrize(
    "caption", ["A girl holds her smartphone as she", "The logo of digital RMB and its mascot"]
)
def test_a_caption_that_stands_twice_counts_once(seeds: Comparison, caption: str) -> None:
    roles = [
        sentence.role for sentence in seeds.sentences if _text(seeds, sentence).startswith(caption)
    ]
    assert sorted(roles) == [Role.CAPTION, Role.REPEAT]


def test_no_letter_is_lost(seeds: Comparison) -> None:
    for source in seeds.sources:
        kept = "".join(
            sentence.span.of(source.text)
            for sentence in seeds.sentences
            if sentence.source_id == source.id
        )
        assert re.sub(r"\s", "", kept) == re.sub(r"\s", "", source.text)
