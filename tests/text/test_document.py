"""Laws of a segmented document, for any text at all and for the five articles of `seeds/`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from compare.model import Document, Label, Role, Source
from compare.text import segment

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
_AWKWARD = (
    " \n\r\t.,;:!?\"'“”‘’«»„()[]…-–—0189abAB.  。「」，は中ก"
    "\u200b\u00ad\u0301\u202e_%$/*#٬\u2028\x85"
)
_ANY = st.text(st.one_of(st.characters(), st.sampled_from(_AWKWARD)), max_size=100)


def check_laws(text: str) -> Document:
    document = segment(Source(id="a", outlet="A", text=text))
    at = 0
    for index, sentence in enumerate(document.sentences):
        words = sentence.span.of(text)
        assert sentence.index == index
        assert words
        assert words == words.strip()
        assert not text[at : sentence.span.start].strip()
        at = sentence.span.end
        first, last = document.offsets[index : index + 2]
        assert sentence.words == last - first
        if first < last:
            assert document.starts[first] >= sentence.span.start
            assert document.ends[last - 1] <= sentence.span.end
            assert document.breaks[first]
        for part in (*sentence.quotations, *filter(None, [sentence.attribution])):
            assert sentence.span.start <= part.start < part.end <= sentence.span.end
        assert (sentence.label is Label.UNIQUE) == sentence.role.counted
    assert not text[at:].strip()
    return document


@settings(max_examples=300)
@given(_ANY)
@example("“ ")
@example(" ”")
def test_sentences_tile_any_text_and_hold_its_words(text: str) -> None:
    document = check_laws(text)
    count = len(document.forms)
    assert document.offsets[0] == 0
    assert document.offsets[-1] == count
    assert document.offsets.shape == (len(document.sentences) + 1,)
    for array in (document.starts, document.ends, document.breaks, document.quoted):
        assert array.shape == (count,)


@settings(max_examples=50)
@given(_ANY)
def test_the_same_text_gives_the_same_document(text: str) -> None:
    first, second = (segment(Source(id="a", outlet="A", text=text)) for _ in range(2))
    assert first.sentences == second.sentences
    assert (first.breaks == second.breaks).all()


_PROSE = (
    "“The pier is open,” the mayor's office said. It cost $4.5 million (see p. 12), more than the"
    " town - or anyone - had feared... Boats came; the boats' crews didn't stay. 'So much,' said"
    ' Mr. Roe, "for the U.S. tourists."'
)
_CHANGES = [
    ("'", "’"),
    (" - ", " – "),
    (" - ", " — "),
    (" ", "\u00a0"),
    ("...", "…"),
    ("fi", "ﬁ"),
    ("“The pier is open,”", '"The pier is open,"'),
]


@pytest.mark.parametrize("change", _CHANGES)
def test_typography_changes_no_sentence(change: tuple[str, str]) -> None:
    plain, other = (
        segment(Source(id="a", outlet="A", text=text)) for text in (_PROSE, _PROSE.replace(*change))
    )
    assert other.forms == plain.forms
    assert other.offsets.tolist() == plain.offsets.tolist()


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_laws_hold_on_the_seeds(path: Path) -> None:
    check_laws(path.read_text(encoding="utf-8"))


def _roles(number: int) -> list[tuple[Role, str]]:
    text = SEEDS[number].read_text(encoding="utf-8")
    document = segment(Source(id="a", outlet="A", text=text))
    return [(sentence.role, sentence.span.of(text)) for sentence in document.sentences]


def test_roles_on_the_seeds() -> None:
    counts = [Counter(role for role, _ in _roles(number)) for number in range(5)]
    assert counts[0] == {Role.HEADING: 1, Role.REPORTING: 15}
    assert counts[1][Role.HEADING] == 4
    assert counts[1][Role.REPEAT] == 2
    assert counts[1][Role.BYLINE] == 2
    assert counts[1][Role.TEASER] == counts[1][Role.DISCLAIMER] == 1
    assert counts[2] == {Role.TEASER: 1, Role.REPORTING: 11}
    assert counts[3][Role.CAPTION] == 2
    assert counts[3][Role.REPEAT] == 2
    assert counts[3][Role.TEASER] == 4
    assert counts[3][Role.HEADING] == 4
    assert counts[4][Role.HEADING] == 4


def test_sentences_on_the_seeds() -> None:
    texts = [words for number in (2, 3, 4) for _, words in _roles(number)]
    assert (
        sum(words.startswith("Beijing, 9 November 2022 (TDI): China has") for words in texts) == 1
    )
    assert sum("($6.3 trillion), accounting" in words for words in texts) == 1
    assert sum(words.startswith("1. Improving Internet access") for words in texts) == 1
    assert texts.count("Must Read") == 1


def test_an_empty_text_has_no_sentence() -> None:
    document = check_laws("")
    assert document.sentences == ()
    assert document.offsets.tolist() == [0]
