"""Makes texts, documents and matches for tests; the vocabulary is of no story in particular."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st

from compare.matching.corpus import Corpus, build_corpus
from compare.model import (
    Comparison,
    Document,
    Evidence,
    Kind,
    Match,
    Passage,
    Sentence,
    Source,
    Span,
    Traits,
)
from compare.pipeline import compare_sources
from compare.settings import Settings
from compare.text import segment

PLAIN = """
    acorn amber anchor antler apricot arbour armour atlas autumn awning badger ballad bamboo barley
    basalt beacon beetle bellow bishop blanket bobbin bonnet boulder bramble brigade bronze bucket
    buffalo burlap cabbage cactus camera candle canyon caravan cardinal carpet cedar cello chalk
    chariot chestnut chimney cinder citadel clarinet cobalt cobbler coffee compass copper coral
    cotton cradle cricket crystal cushion cypress daffodil dagger damask dentist diamond dolphin
    donkey dragon drawer drummer eagle easel elbow ember engine ermine estuary fabric falcon feather
    fiddle flannel forest fossil fountain furnace galleon garlic garnet ginger glacier goblet
    granite gravel hammer harvest hazel helmet herring hickory hornet hostel iceberg indigo insect
    island ivory jacket jasmine jigsaw juniper kennel kettle kitchen ladder lagoon lantern lattice
    lavender leather legend lemon lizard lobster locket lumber magnet mallet mandolin maple marble
    meadow mercury mirror monsoon mortar mosaic muffin mustard napkin needle nickel nutmeg oatmeal
    obelisk onion orchard organ osprey oyster paddle parcel parsley pebble pelican pepper piano
""".split()
"""Words of one kind of text: no two begin alike."""
OTHER = """
    quarry quilt quiver rabbit radish rafter raisin ravine ribbon riddle ripple rocket rooster
    rudder saddle saffron salmon sandal sapphire satchel scarlet scissors sermon shovel shutter
    silver sketch sleigh slipper snorkel socket soldier sparrow spindle squirrel stallion statue
    sunset swallow syrup tablet tadpole tailor tangerine tapestry teapot temple thimble thunder
    timber toffee torrent trellis trumpet tulip tunnel turnip turtle umbrella valley vanilla velvet
    verandah village vinegar violet volcano voyage waffle walnut weasel whisker widow willow window
    wizard wombat yoghurt zealot zebra zigzag zinc
""".split()
"""Words of another: none of them stands in, or looks like one of, the first."""
FIGURES = st.integers(2, 9999).map(str)
LIGHT = ["the", "of", "and", "to", "in", "with", "for", "was"]

MAX_SPAN = 10
EVIDENCE = Evidence(
    words=12,
    bits=120.0,
    telling=120.0,
    share=0.9,
    kept=0.9,
    run=8,
    whole=True,
    quoted=False,
    conflict=False,
    support=0.0,
    traits=Traits(1, 1, 0, 0, 0, 0, 0),
)


def write(words: Sequence[str]) -> str:
    """A sentence of these words."""
    return " ".join([words[0].capitalize(), *words[1:]]) + "."


def telling(words: list[str], shortest: int = 6, longest: int = 16) -> st.SearchStrategy[str]:
    """Sentences of distinct words, with a function word here and there."""
    content = st.lists(st.sampled_from(words), min_size=shortest, max_size=longest, unique=True)
    joins = st.lists(st.sampled_from(["", "", *LIGHT]), min_size=longest, max_size=longest)
    return st.builds(_join, content, joins).map(write)


def _join(content: list[str], joins: list[str]) -> list[str]:
    joined = [word for pair in zip(joins, content, strict=False) for word in pair if word]
    return joined[1:] if joins[0] else joined


def articles(
    words: list[str] = PLAIN, fewest: int = 1, most: int = 6
) -> st.SearchStrategy[list[str]]:
    """The sentences of an article, no two alike."""
    return st.lists(telling(words), min_size=fewest, max_size=most, unique=True)


@st.composite
def stories(draw: st.DrawFn, most_sources: int = 4) -> list[list[str]]:
    """Articles that take sentences from a common stock: whole, edited, joined, in part, with other
    figures, cut in two that overlap, or three as the clauses of one."""
    common = draw(articles(fewest=2, most=6))
    taken = st.one_of(
        st.sampled_from(common),
        st.builds(_edited, st.sampled_from(common), st.integers(0, 5), st.sampled_from(OTHER)),
        st.builds(_merged, st.sampled_from(common), st.sampled_from(common)),
        st.sampled_from(common).map(_halved),
        st.builds(_counted, st.sampled_from(common), FIGURES, FIGURES),
        st.builds(_overlapping, st.sampled_from(common), st.integers(1, 6)),
        st.permutations(common).map(_listed),
        telling(OTHER),
        telling(PLAIN),
    )
    article = st.lists(taken, min_size=1, max_size=7, unique=True)
    return draw(st.lists(article, min_size=2, max_size=most_sources))


def _edited(sentence: str, place: int, word: str) -> str:
    words = sentence.rstrip(".").lower().split()
    words[place % len(words)] = word
    return write(words)


def _merged(one: str, other: str) -> str:
    if one == other:
        return one
    return f"{one.rstrip('.')}; and {other[0].lower()}{other[1:]}"


def _halved(sentence: str) -> str:
    words = sentence.rstrip(".").lower().split()
    return write(words[: max(3, len(words) // 2)])


def _counted(sentence: str, first: str, last: str) -> str:
    return write([first, *sentence.rstrip(".").lower().split(), last])


def _overlapping(sentence: str, words: int) -> str:
    """The end of a sentence, then its beginning: two runs as long as one another."""
    every = sentence.rstrip(".").lower().split()
    return write([*every[words:], "whereas", *every[:-words]])


def _listed(sentences: Sequence[str]) -> str:
    clauses = [sentence.rstrip(".").lower() for sentence in sentences[:3]]
    return f"It said that {'; that '.join(clauses)}."


def source(text: str, source_id: str = "a") -> Source:
    return Source(id=source_id, outlet=source_id.upper(), text=text)


def document(text: str, source_id: str = "a") -> Document:
    return segment(source(text, source_id))


def corpus(*texts: str) -> Corpus:
    return build_corpus([document(text, chr(97 + i)) for i, text in enumerate(texts)])


def compare_texts(*texts: str, settings: Settings | None = None) -> Comparison:
    """Compare texts as sources `a`, `b`, …"""
    return compare_sources([source(text, chr(97 + i)) for i, text in enumerate(texts)], settings)


def end(source_id: str, sentence: int, start: int = 0, stop: int = MAX_SPAN) -> Passage:
    """A passage inside a sentence of a source whose sentences are a hundred characters long."""
    base = 100 * sentence
    return Passage(source_id, Span(base + start, base + stop), sentence, sentence)


def match(
    left: Passage,
    right: Passage,
    kind: Kind = Kind.NEAR_VERBATIM,
    score: float = 0.9,
    words: int = EVIDENCE.words,
) -> Match:
    """A match between two passages."""
    return Match(left, right, kind, score, False, (), replace(EVIDENCE, words=words))


def words_of(comparison: Comparison, passage: Passage) -> str:
    return passage.span.of(comparison.source(passage.source_id).text)


def sentence_of(comparison: Comparison, source_id: str, words: str) -> Sentence:
    """The one sentence of a source in which these words stand. The id may be its first letters."""
    (found,) = (
        sentence
        for sentence in comparison.sentences
        if sentence.source_id.startswith(source_id)
        and words in flat(sentence.span.of(comparison.source(sentence.source_id).text))
    )
    return found


def links_of(comparison: Comparison, one: Sentence, other: Sentence) -> list[Match]:
    """The matches between two sentences."""
    places = {(one.source_id, one.index), (other.source_id, other.index)}
    return [
        match
        for match in comparison.matches
        if {(end.source_id, end.first) for end in (match.left, match.right)} == places
    ]


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
