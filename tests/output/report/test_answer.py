from __future__ import annotations

from dataclasses import replace

import pytest

import compare
from compare.output.figures import figures
from compare.output.report.answer import answer, band, question
from tests.output.report.conftest import PAYLOAD


def _answer(comparison: compare.Comparison) -> tuple[str, ...]:
    return answer(comparison, {each.source_id: each for each in figures(comparison)})


def test_three_sentences_that_name_their_denominators(seeds: compare.Comparison) -> None:
    said = _answer(seeds)
    assert len(said) == 3
    most = max(seeds.coverage, key=lambda one: seeds.coverage[one].reused)
    assert seeds.source(most).outlet in said[0]
    assert f"{seeds.coverage[most].words:,} words" in said[0]
    assert "–" in said[0]


def test_the_same_article_twice_is_one_text_and_nobody_is_alone() -> None:
    text = "The ferry Osprey lost power on Tuesday with 214 people aboard. Tugs came soon after."
    sources = [compare.Source(id=id_, outlet=id_, text=text) for id_ in ("one", "two")]
    said = _answer(compare.compare_sources(sources))
    assert len(said) == 2
    assert "All of" in said[0]
    assert "are one text" in said[1]


def test_names_are_escaped(ferry: compare.Comparison) -> None:
    sources = tuple(replace(source, outlet=PAYLOAD) for source in ferry.sources)
    for sentence in _answer(replace(ferry, sources=sources)):
        assert "<script" not in sentence


@pytest.mark.parametrize("number", [1, 2])
def test_nothing_in_common(number: int) -> None:
    texts = ["The ferry lost power.", "Shops closed early on Sunday."][:number]
    sources = [compare.Source(id=str(n), outlet="", text=text) for n, text in enumerate(texts)]
    comparison = compare.compare_sources(sources)
    said = _answer(comparison)
    assert len(said) == (1 if number == 1 else 3)
    assert "does not show" in said[1] if number > 1 else "only one article" in said[0]


def test_the_question_counts_the_outlets(seeds: compare.Comparison) -> None:
    assert "these five outlets" in question(seeds)
    assert "this article" in question(replace(seeds, sources=seeds.sources[:1]))
    assert "these 20 outlets" in question(replace(seeds, sources=seeds.sources * 4))


@pytest.mark.parametrize(
    ("shares", "told"),
    [((0.32, 0.47), "32–47%"), ((0.5, 0.5), "50%"), ((0.0, 0.001), "0–<1%"), ((0.0, 0.0), "0%")],
)
def test_a_band(shares: tuple[float, float], told: str) -> None:
    assert band(shares) == told
