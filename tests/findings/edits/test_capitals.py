"""A capital at the start of a sentence tells a name where the articles show that it is one."""

from __future__ import annotations

import pytest

import compare
from compare.model import Matter

_ORDERED = "{} ordered the evacuation of the old harbour at noon."
_HIT = "{} hit the harbour on the coast in the night."


def _matters(statement: str, one: str, other: str, left: str, right: str) -> set[Matter]:
    """What matters in a statement with one word or another, each after a line of its article."""
    texts = (
        f"{left}\n\nThe storm tore the roof from the school. {statement.format(one)} It rained.",
        f"{right}\n\nNobody was hurt, an officer wrote. {statement.format(other)} The fair is off.",
    )
    found = set()
    for ids in ("ab", "ba"):
        sources = [compare.Source(i, i, text) for i, text in zip(ids, texts, strict=True)]
        matches = compare.compare_sources(sources).matches
        assert matches
        edits = {edit.matter for match in matches for edit in match.edits if edit.matter}
        found.add(frozenset(edits))
    assert len(found) == 1
    return set(*found)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The mayor spoke to Hansen on the pier.", "He met Berg at the school."),
        ("The mayor spoke to Mr. Hansen on the pier.", "He then met Karl Berg at the school."),
        ("The mayor spoke to Hansen. Later he called Berg.", "He slept at the school."),
        ("He slept at the school.", "Karl Berg is a vet. Ida Hansen is a nurse."),
    ],
)
def test_names_that_either_article_shows(left: str, right: str) -> None:
    assert _matters(_ORDERED, "Hansen", "Berg", left, right) == {Matter.NAME}


@pytest.mark.parametrize(
    ("statement", "one", "other", "left", "right"),
    [
        (_HIT, "Floods", "Rains", "It was bad.", "It was wet."),
        (_HIT, "Floods", "Rains", "Big Coast Floods Kill Ten", "Night of Rains Shuts School"),
        (_HIT, "Floods", "Rains", "The Red Rains are a band.", "New Floods is a song of rains."),
        (_ORDERED, "Hansen", "Berg", "The mayor spoke to Hansen on the pier.", "He slept."),
        (_ORDERED, "Hansen", "Police", "He met Hansen and the police.", "He met Lowmoor Police."),
        (_ORDERED, "Hansen", "Residents", "He met Hansen.", "Few residents met Hansen."),
        (_ORDERED, "Hansen", "Hanson", "He met Hansen.", "He met Hanson."),
        (_ORDERED, "Hansen", "Ida", "He met Ida Hansen.", "He met Hansen, and Ida was glad."),
    ],
)
def test_words_that_no_article_shows_to_be_names(
    statement: str, one: str, other: str, left: str, right: str
) -> None:
    assert _matters(statement, one, other, left, right) == set()
