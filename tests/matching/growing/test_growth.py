from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings

from compare.matching import search
from compare.matching.corpus import Corpus
from compare.matching.growing import growth
from compare.matching.growing.boxes import Region
from compare.matching.growing.growth import Linked, grow_passages
from compare.matching.growing.layout import Kinds, find_kinds
from compare.matching.stock import find_stock
from tests.matching.making import OTHER, PLAIN, compare_texts, corpus, stories, write

PATCHING = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


class _Asked(NamedTuple):
    """What was to be grown for a story."""

    corpus: Corpus
    kinds: Kinds
    pairs: list[Linked]

    def grow(self, pairs: Iterable[Linked]) -> list[list[Region]]:
        return list(grow_passages(self.corpus, self.kinds, pairs))


def _ask(monkeypatch: pytest.MonkeyPatch, *texts: str) -> _Asked:
    """Compare the texts, and look over the shoulder."""
    asked: list[_Asked] = []

    def spy(story: Corpus, kinds: Kinds, pairs: list[Linked]) -> Iterator[list[Region]]:
        asked.append(_Asked(story, kinds, pairs))
        return grow_passages(story, kinds, pairs)

    with monkeypatch.context() as patch:
        patch.setattr(search, "grow_passages", spy)
        compare_texts(*texts)
    if asked:
        return asked[0]
    story = corpus(*texts)
    return _Asked(story, find_kinds(story, find_stock(story)), [])


def _swapped(pair: Linked) -> Linked:
    """The same with the two documents the other way round."""
    return Linked(
        documents=pair.documents[::-1],
        sentences=[(right, left) for left, right in pair.sentences],
        bits=pair.bits,
        boxes=[box.mirrored() for box in pair.boxes],
        strong=pair.strong,
    )


def _mirrored(regions: Iterable[Region]) -> list[Region]:
    return [replace(region, box=region.box.mirrored()) for region in regions]


def _sentences(words: list[str], length: int = 10) -> list[str]:
    return [write(words[start : start + length]) for start in range(0, len(words), length)]


COPY = _sentences(PLAIN[:40])


@PATCHING
@given(stories())
def test_pairs_grow_together_as_they_do_alone(
    monkeypatch: pytest.MonkeyPatch, story: list[list[str]]
) -> None:
    asked = _ask(monkeypatch, *map(" ".join, story))
    together = asked.grow(asked.pairs)
    alone = [asked.grow([pair])[0] for pair in asked.pairs]
    with monkeypatch.context() as patch:
        patch.setattr(growth, "BATCH_WORDS", 50)
        assert asked.grow(asked.pairs) == alone == together


@PATCHING
@given(stories())
def test_passages_mirror(monkeypatch: pytest.MonkeyPatch, story: list[list[str]]) -> None:
    asked = _ask(monkeypatch, *map(" ".join, story))
    swapped = asked.grow(map(_swapped, asked.pairs))
    assert list(map(_mirrored, swapped)) == asked.grow(asked.pairs)


def test_a_copy_among_other_matter_is_one_passage(monkeypatch: pytest.MonkeyPatch) -> None:
    before, after = _sentences(OTHER[:30]), _sentences(OTHER[30:60])
    asked = _ask(monkeypatch, " ".join([*before, *COPY]), " ".join([*COPY[::-1], *after]))
    ((region,),) = asked.grow(asked.pairs)
    assert region.box == (30, 70, 0, 40)
    assert region.kept > 0.9


def test_one_link_is_no_ground_for_a_passage(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = _ask(monkeypatch, " ".join(COPY), " ".join(COPY))
    (pair,) = asked.pairs
    one = pair._replace(sentences=pair.sentences[:1], bits=pair.bits[:1], boxes=pair.boxes[:1])
    assert asked.grow([pair, one, pair])[1] == []


def test_weak_links_are_no_ground_unless_one_is_a_match(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = _ask(monkeypatch, " ".join(COPY), " ".join(COPY))
    (pair,) = asked.pairs
    with_match = pair._replace(bits=[30.0] * len(pair.bits))
    without = with_match._replace(strong=False)
    assert [len(found) for found in asked.grow([with_match, without])] == [1, 0]


def test_no_pairs_no_passages(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _ask(monkeypatch, " ".join(COPY), write(OTHER[:9])).grow([]) == []
