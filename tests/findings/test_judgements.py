from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from compare.errors import InputError
from compare.findings import (
    Judgement,
    Verdict,
    append_judgement,
    place_of,
    places_of,
    read_judgements,
    standing,
)
from compare.model import Comparison, Kind, Label, Source, Span
from compare.pipeline import apply_judgements, compare_sources, relabel
from compare.settings import Settings

SAME = "The bridge over the Elm was closed on Monday after an inspector found nine cracks."


@pytest.fixture(scope="module")
def bridge() -> Comparison:
    """Two articles with one sentence in common."""
    return compare_sources(
        [
            Source("a", "A", f"{SAME} Buses take the long way round by Harrow."),
            Source("b", "B", f"The mayor spoke of bad luck. {SAME}"),
        ]
    )


def judge(comparison: Comparison, verdict: Verdict, label: str = "", number: int = 1) -> Judgement:
    """A judgement on the one match."""
    places = places_of(comparison, comparison.matches[0])
    return Judgement(str(number), "2024-01-01T00:00:00+00:00", "me", verdict, places, label=label)


def test_a_rejected_match_is_gone_and_its_words_are_unique(bridge: Comparison) -> None:
    judged = apply_judgements(bridge, [judge(bridge, Verdict.REJECT)])
    assert judged.matches == ()
    assert judged.coverage["a"].unique == 1.0
    assert {sentence.label for sentence in judged.sentences} == {Label.UNIQUE}
    assert judged.containment["a"]["b"].reused == 0


def test_the_last_judgement_holds_and_undone_ones_do_not(bridge: Comparison) -> None:
    first, second = judge(bridge, Verdict.REJECT), judge(bridge, Verdict.ACCEPT, number=2)
    assert apply_judgements(bridge, [first, second]).matches == bridge.matches
    undo = Judgement("3", "", "", Verdict.UNDO, undoes="2")
    assert apply_judgements(bridge, [first, second, undo]).matches == ()
    assert standing([first, replace(undo, undoes="1")]) == {}


def test_a_relabelled_match_has_the_kind_that_was_given(bridge: Comparison) -> None:
    judgement = judge(bridge, Verdict.RELABEL, Kind.PARAPHRASE.value)
    judged = apply_judgements(bridge, [judgement])
    assert [match.kind for match in judged.matches] == [Kind.PARAPHRASE]
    assert judged.coverage["a"].shared == 0
    assert judged.coverage["a"].paraphrased > 0.5


def test_an_accepted_match_comes_back_at_settings_that_would_not_find_it(
    bridge: Comparison,
) -> None:
    weak = replace(bridge, matches=(), candidates=bridge.matches)
    judgement = judge(bridge, Verdict.ACCEPT, Kind.VERBATIM.value)
    assert apply_judgements(weak, [judgement]).matches == bridge.matches
    strict = relabel(bridge, Settings.preset("strict"))
    assert apply_judgements(strict, [judgement]).matches[0].kind is Kind.VERBATIM


def test_an_accepted_match_comes_back_once_as_its_best_candidate(bridge: Comparison) -> None:
    (match,) = bridge.matches
    weaker = replace(
        match,
        left=replace(match.left, span=Span(match.left.span.start, match.left.span.end - 4)),
        score=match.score / 2,
    )
    judgement = judge(bridge, Verdict.ACCEPT)
    for candidates in ((weaker, match), (match, weaker)):
        weak = replace(bridge, matches=(), candidates=candidates)
        assert apply_judgements(weak, [judgement]).matches == (match,)
    found = replace(bridge, candidates=(weaker,))
    assert apply_judgements(found, [judgement]).matches == (match,)


@pytest.mark.parametrize(
    ("label", "words", "unique"),
    [(Label.SHARED, 23, 0.0), (Label.EXCLUDED, 15, 0.0), (Label.UNIQUE, 23, 8 / 23)],
)
def test_all_words_of_a_relabelled_sentence_count_as_its_label_says(
    bridge: Comparison, label: Label, words: int, unique: float
) -> None:
    places = places_of(bridge, bridge.sentences[1])
    judgement = Judgement("1", "", "", Verdict.RELABEL, places, label=label.value)
    judged = apply_judgements(bridge, [judgement])
    assert judged.sentences[1].label is label
    share = judged.coverage["a"]
    assert (share.words, share.unique) == (words, unique)
    assert share.shared + share.paraphrased + share.unique == pytest.approx(1)
    assert judged.coverage["b"] == bridge.coverage["b"]


def test_a_judgement_on_words_that_are_no_longer_there_is_left_aside(bridge: Comparison) -> None:
    judgement = judge(bridge, Verdict.REJECT)
    other = replace(judgement, places=tuple(replace(p, digest="0" * 16) for p in judgement.places))
    gone = replace(judgement, places=tuple(replace(p, source_id="z") for p in judgement.places))
    assert apply_judgements(bridge, [other, gone]).matches == bridge.matches


def test_a_judgement_on_a_small_part_of_a_match_is_of_something_else(bridge: Comparison) -> None:
    places = tuple(
        place_of(bridge, end.source_id, Span(end.span.start, end.span.start + 20))
        for end in (bridge.matches[0].left, bridge.matches[0].right)
    )
    judgement = replace(judge(bridge, Verdict.REJECT), places=places)
    assert apply_judgements(bridge, [judgement]).matches == bridge.matches


def test_of_judgements_on_much_the_same_passages_the_last_holds(bridge: Comparison) -> None:
    match = bridge.matches[0]
    places = tuple(
        place_of(bridge, end.source_id, Span(end.span.start, end.span.end - 4))
        for end in (match.left, match.right)
    )
    rejected = judge(bridge, Verdict.REJECT)
    accepted = replace(judge(bridge, Verdict.ACCEPT, number=2), places=places)
    assert apply_judgements(bridge, [rejected, accepted]).matches == (match,)
    assert apply_judgements(bridge, [accepted, rejected]).matches == ()


def test_nothing_judged_changes_nothing(bridge: Comparison) -> None:
    assert apply_judgements(bridge, []) is bridge
    note = replace(judge(bridge, Verdict.NOTE), note="ask the agency")
    assert apply_judgements(bridge, [note]) == bridge


def test_the_file_gives_back_what_was_kept(bridge: Comparison, tmp_path: Path) -> None:
    path = tmp_path / ".compare" / "judgements.jsonl"
    assert read_judgements(path) == ((), ())
    made = [
        judge(bridge, Verdict.RELABEL, "paraphrase"),
        replace(judge(bridge, Verdict.NOTE, number=2), note="“why”\u2028?"),
        Judgement("3", "", "", Verdict.UNDO, undoes="1"),
    ]
    for judgement in made:
        append_judgement(path, judgement)
    assert read_judgements(path) == (tuple(made), ())


def test_bad_lines_are_skipped_told_and_kept(bridge: Comparison, tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    append_judgement(path, judge(bridge, Verdict.ACCEPT))
    damage = b'\xff\xfe\n[1]\n{"id": "x"}\n{"id": "y", "verdict": "shrug", "places": []}\n{"id": "z'
    with path.open("ab") as file:
        file.write(damage)
    append_judgement(path, judge(bridge, Verdict.REJECT, number=2))
    judgements, notices = read_judgements(path)
    assert [judgement.id for judgement in judgements] == ["1", "2"]
    assert "line 2, 3, 4, 5, 6" in notices[0].cause
    assert damage in path.read_bytes()


def test_a_file_that_cannot_be_used_is_told(bridge: Comparison, tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    path.mkdir()
    assert "cannot be read" in read_judgements(path)[1][0].cause
    with pytest.raises(InputError, match="cannot be written"):
        append_judgement(path, judge(bridge, Verdict.ACCEPT))
