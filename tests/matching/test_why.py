"""A match explains itself, and a candidate says what it lacks."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import Any

import pytest

from compare.findings import add_edits
from compare.matching.judge import judge
from compare.matching.why import Explanation, explain, find_background
from compare.model import Comparison, Kind, Match, Source, Traits
from compare.pipeline import compare_sources
from compare.settings import Settings
from compare.text import segment

_FIRST = """
A landslide cut the only road to the fishing village of Torvik before dawn, and engineers expect to
need nine days to clear it.
Divers searched the freezing fjord for a missing delivery van until darkness fell.
The villagers carried blankets, lanterns and soup to the stranded lorry drivers.
“We heard a roar like thunder and then the lamps went out,” a lighthouse keeper said.
Geologists had measured unusual movement in the cliff since the autumn storms.
"""
_SECOND = """
A landslide cut the only road to the fishing village of Torvik before dawn, and engineers expect to
need twelve days to clear it.
Until darkness fell, a missing delivery van was searched for by divers in the freezing fjord.
“We heard a roar like thunder and then the lamps went out,” a lighthouse keeper said.
A cliff that geologists had watched since the autumn storms is said to have shown unusual movement.
The ferry company promised to put two more boats on the route from Monday.
"""


@pytest.fixture(scope="module")
def story() -> Comparison:
    texts = {"first": _FIRST, "second": _SECOND}
    return compare_sources([Source(id=i, outlet=i, text=t) for i, t in texts.items()])


def _explained(
    story: Comparison, match: Match, settings: Settings | None = None, *, reported: bool = True
) -> Explanation:
    documents = (
        segment(story.source(match.left.source_id)),
        segment(story.source(match.right.source_id)),
    )
    match = add_edits(documents, [match])[0]
    background = find_background(documents, [])
    return explain(match, documents, settings or story.settings, background, reported=reported)


def _match(story: Comparison, words: str) -> Match:
    text = story.source("first").text
    return next(match for match in story.matches if words in match.left.span.of(text))


def test_a_verbatim_match(story: Comparison) -> None:
    explained = _explained(story, _match(story, "thunder"))
    assert explained.kind is Kind.VERBATIM
    assert "Both ends have the same 16 words." in explained.sentences
    assert {"thunder", "lighthouse"} <= {word.text for word in explained.words}


def test_a_near_verbatim_match_counts_the_words_kept(
    story: Comparison,
) -> None:
    explained = _explained(story, _match(story, "landslide"))
    said = " ".join(explained.sentences)
    assert explained.kind is Kind.NEAR_VERBATIM
    assert (
        "Near-verbatim needs 75% of the words kept in order, and here are 23 of 24 (96%)." in said
    )


def test_a_paraphrase_tells_both_thresholds_and_its_heaviest_words(story: Comparison) -> None:
    match = _match(story, "Divers searched")
    explained = _explained(story, match)
    said = " ".join(explained.sentences)
    assert explained.kind is Kind.PARAPHRASE
    assert "A paraphrase needs a likeness of 50%" in said
    assert "for near-verbatim too few words are kept" in said
    assert f"“{explained.words[0].text}”" in explained.sentences[0]


def test_under_stricter_settings_a_match_says_what_it_lacks(story: Comparison) -> None:
    match = replace(_match(story, "Divers searched"), score=0.7)
    explained = _explained(story, match, Settings(paraphrase=0.9), reported=False)
    assert explained.kind is None
    assert "No match: a paraphrase needs a likeness of 90%, and this one has 70%." in (
        explained.sentences
    )


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"conflict": True, "kept": 0.9}, "form filled in twice"),
        ({"whole": False, "telling": 20.0, "run": 3}, "too little is in common"),
        (
            {"whole": False, "telling": 20.0, "run": 3, "share": 0.1},
            "needs 25% of what the shorter",
        ),
    ],
)
def test_what_a_pair_lacks_is_said(story: Comparison, changes: dict[str, Any], said: str) -> None:
    match = _match(story, "Divers searched")
    weaker = replace(match, evidence=replace(match.evidence, support=0.0, **changes))
    explained = _explained(story, weaker, reported=False)
    assert explained.kind is None
    assert said in " ".join(explained.sentences)


def test_a_run_that_tells_little_is_not_said_to_be_enough(story: Comparison) -> None:
    match = _match(story, "thunder")
    quotation = replace(
        match.evidence, whole=False, quoted=True, run=5, telling=20.0, share=0.9, support=25.0
    )
    for evidence, enough in ((quotation, False), (replace(quotation, telling=30.0), True)):
        said = " ".join(_explained(story, replace(match, evidence=evidence)).sentences)
        assert ("A run of 5 quoted words is enough" in said) is enough
        assert ("rare words in common, or" in said) is not enough


def test_a_link_that_another_match_makes_needless_says_so(story: Comparison) -> None:
    explained = _explained(story, _match(story, "thunder"), reported=False)
    said = "It is not reported: other matches of its sentences say it better."
    assert said in explained.sentences


def test_every_link_is_explained_briefly_and_as_it_was_judged(story: Comparison) -> None:
    for match in (*story.matches, *story.candidates):
        explained = _explained(story, match, reported=match in story.matches)
        assert explained.kind is judge(match.score, match.evidence, story.settings)
        assert 3 <= len(explained.sentences) <= 6
        for sentence in explained.sentences:
            assert re.fullmatch(r"[A-Z].*\.", sentence)
            assert not re.search(r"\d\.\d{3}|None|\{|nan", sentence)


def test_shared_words_lie_in_both_ends_and_the_heaviest_come_first(story: Comparison) -> None:
    for match in story.matches:
        words = _explained(story, match).words
        assert [word.bits for word in words] == sorted((w.bits for w in words), reverse=True)
        for word in words:
            assert word.left.overlap(match.left.span) == len(word.left) > 0
            assert word.right.overlap(match.right.span) == len(word.right) > 0
            assert word.text == word.left.of(story.source("first").text)


def test_words_of_stock_phrases_tell_little(story: Comparison) -> None:
    match = _match(story, "landslide")
    documents = (segment(story.source("first")), segment(story.source("second")))
    plain, stock = (
        explain(match, documents, story.settings, find_background(documents, phrases))
        for phrases in ([], ["the fishing village of Torvik"])
    )
    weights = [{word.text: word.bits for word in found.words} for found in (plain, stock)]
    assert weights[1]["village"] < weights[0]["village"]
    assert weights[1]["landslide"] == weights[0]["landslide"]


def test_words_weigh_what_they_weighed_in_the_whole_story(story: Comparison) -> None:
    divers = "Divers went down again on day {}, and no delivery van was seen by the divers."
    others = [Source(f"x{n}", f"x{n}", divers.format(n)) for n in range(30)]
    whole = compare_sources([*story.sources, *others])
    documents = whole.documents[:2]
    match = next(
        match
        for match in whole.matches
        if match.right.source_id == "second"
        and "Divers searched" in match.left.span.of(documents[0].source.text)
    )
    background = find_background(whole.documents, (p.text for p in whole.stock_phrases))
    words = explain(match, (documents[0], documents[1]), whole.settings, background).words
    bits = {word.text: word.bits for word in words}
    assert bits["Divers"] < 0.7 * bits["darkness"]
    assert sum(bits.values()) == pytest.approx(match.evidence.bits, rel=0.1)


def test_the_longest_run_is_told_and_company_only_where_there_is_some(story: Comparison) -> None:
    match = _match(story, "landslide")
    for support in (0.0, 30.0):
        evidence = replace(match.evidence, words=21, run=14, support=support)
        said = " ".join(_explained(story, replace(match, evidence=evidence)).sentences)
        assert "have 21 words in common" in said
        assert "14 of the same stand in a row" in said
        assert ("bears it out" in said) is bool(support)


def test_words_that_stand_for_one_another_are_both_named() -> None:
    drivers = (
        "Drivers are being sent over the motorway viaduct at Saltford, a detour of eleven miles."
    )
    other = (
        "Motorists have to go round by the Saltford motorway viaduct, which adds eleven miles to"
        " the journey."
    )
    lead = "A landslide cut the only road to the fishing village of Torvik before dawn on Monday."
    texts = {"first": f"{lead} {drivers}", "second": f"{lead} {other}"}
    story = compare_sources([Source(id=i, outlet=i, text=t) for i, t in texts.items()])
    match = next(m for m in (*story.matches, *story.candidates) if m.left.first == 1)
    explained = _explained(story, match)
    words = {word.told: word for word in explained.words}
    assert words["Drivers / Motorists"].differs
    assert not words["viaduct"].differs
    assert "other forms and synonyms among them" in explained.sentences[0]


def test_features_are_the_traits_in_order(story: Comparison) -> None:
    match = _match(story, "Divers searched")
    features = _explained(story, match).features
    assert [feature.name for feature in features] == [field.name for field in fields(Traits)]
    assert [f.value for f in features] == [getattr(match.evidence.traits, f.name) for f in features]


def test_a_pair_of_sources_that_is_weighed_already_explains_the_same(story: Comparison) -> None:
    documents = (segment(story.source("first")), segment(story.source("second")))
    background = find_background(documents, [])
    for match in (*story.matches, *story.candidates):
        fresh = _explained(story, match)
        named = add_edits(documents, [match])[0]
        assert explain(named, documents, story.settings, background) == fresh
