"""Edits that change what the reader is told, and edits that do not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.findings.edits import add_edits
from compare.model import Document, Kind, Match, Matter, Operation, Passage, Source, Span
from compare.pipeline import compare_sources
from compare.text import segment
from tests.conftest import EVIDENCE
from tests.findings.edits.editing import compared, matters

_QUAY = (
    "The harbour board of Lowmoor will spend 1.05 billion crowns on the new quay,"
    " the mayor said on Monday."
)


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("1.05", "1.5", ("number", "1.05", "1.5")),
        ("billion", "million", ("number", "billion", "million")),
        ("on Monday", "on Tuesday", ("date", "Monday", "Tuesday")),
        ("will spend", "may spend", ("hedge", "will", "may")),
        ("will spend", "will not spend", ("negation", "", "not")),
        ("will spend", "won’t spend", ("negation", "will", "won’t")),
        ("mayor said", "mayor claimed", ("attribution", "said", "claimed")),
        ("mayor said", "mayor admitted", ("attribution", "said", "admitted")),
        (", the mayor said on Monday", "", ("attribution", "the mayor said on Monday", "")),
        ("of Lowmoor", "of Highmoor", ("name", "Lowmoor", "Highmoor")),
    ],
)
def test_a_change_of_what_is_told_is_named(old: str, new: str, found: tuple[str, str, str]) -> None:
    assert matters(_QUAY, _QUAY.replace(old, new)) == [found]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("1.05 billion", "1,050 million"),
        ("1.05 billion crowns", "crowns 1.05bn"),
        ("on Monday", "on 7 November"),
        ("said on Monday", "told reporters on Monday"),
        ("said on Monday", "said"),
        ("The harbour board of Lowmoor", "It"),
        ("The harbour board", "THE HARBOUR BOARD"),
        ("of Lowmoor", "of Lowmoor's"),
        ("the mayor said", "said the mayor"),
        ("new quay", "rebuilt quay"),
        ("will spend", "is to spend"),
    ],
)
def test_a_change_of_form_is_not(old: str, new: str) -> None:
    assert matters(_QUAY, _QUAY.replace(old, new)) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Two boats met 5,000 walkers near Ness.", "2 boats met 5000 walkers near Ness."),
        ("The loan is worth $6.3 trillion today.", "The loan is worth 6.3 trillion dollars today."),
        ("Rents in Ness rose by 12 percent again.", "Rents in Ness rose by 12 % again."),
        ("Some 300,000 people live near the bay.", "About 298,412 people live near the bay."),
        ("The bay lies 90 miles north of Ness.", "The bay lies 145 kilometres north of Ness."),
        ("Half a million people live near Ness.", "500,000 people live near Ness."),
        ("A dozen boats left Ness at 7 p.m. sharp.", "Twelve boats left Ness at 19:00 sharp."),
        ("On May 4, 2015 the first boat left Ness.", "The first boat left Ness on 4 May 2015."),
        ("The mill closed in the 1980s for good.", "The mill closed in 1985 for good."),
        ("The boat that met Mr Lund in Ness sank.", "The boat that met Lund in Ness sank."),
        (
            "They met the EU envoy in Ness harbour.",
            "They met the European Union envoy in Ness harbour.",
        ),
        (
            "A speech by Zelensky ended the day in Ness.",
            "A speech by Zelenskyy ended the day in Ness.",
        ),
        ("The pier is unlikely to open this year.", "The pier is not likely to open this year."),
        ("The pier is not only old but narrow too.", "The pier is old but narrow too."),
        ("There is no doubt the pier is very old.", "The pier is very old."),
        ("He could not be reached by the paper.", "He did not answer the paper."),
        ("He is said to own the pier of Ness.", "He allegedly owns the pier of Ness."),
        ("“The pier is old and closed,” she said.", "“The pier is old and closed.”"),
    ],
)
def test_other_ways_to_put_the_same_are_not(left: str, right: str) -> None:
    assert matters(left, right) == []


def test_quantities_of_different_things_do_not_contradict_each_other() -> None:
    assert not matters(
        "The ferry with 214 people on board turned round near Ness because of the storm.",
        "The ferry turned round near Ness because of the storm, 40 minutes after it had left.",
    )


def test_a_number_that_stands_elsewhere_on_the_other_end_is_no_change() -> None:
    assert not matters(
        "Of 214 guests 3 were hurt when the ferry hit the pier.",
        "When the ferry hit the pier 3 were hurt of 214 guests.",
    )


def test_a_date_that_was_moved_and_changed_is_one() -> None:
    found = matters("On Monday, the mayor opened the pier.", "The mayor opened the pier on Friday.")
    assert found == [("date", "On Monday", ""), ("date", "", "on Friday")]


@pytest.mark.parametrize(
    ("days", "found"),
    [
        (("2024-05-03", "2024-05-03"), {Matter.DATE}),
        (("2024-05-03", "2024-05-04"), set()),
        (("2024-05", "2024-05"), set()),
        (("", ""), set()),
    ],
)
def test_yesterday_is_another_day_than_today_in_papers_of_one_day(
    days: tuple[str, str], found: set[Matter]
) -> None:
    text = "The fleet of Ness left the old harbour {} with a crew of forty volunteers on board."
    result = compare_sources(
        [
            Source(day, day, text.format(day), published=published)
            for day, published in zip(("yesterday", "today"), days, strict=True)
        ]
    )
    (match,) = result.matches
    assert {edit.matter for edit in match.edits} - {None} == found


def test_a_name_at_the_start_of_a_sentence_is_known_by_the_rest_of_the_article() -> None:
    rest = " A friend of {} called the pier a disgrace, and the crowd was silent for a while."
    left = "Lindqvist left the town hall in silence after the vote." + rest.format("Lindqvist")
    right = "Bergman left the town hall in silence after the vote." + rest.format("Bergman")
    assert {matter for matter, _, _ in matters(left, right)} == {"name"}


def test_the_given_and_the_family_name_of_one_person_are_one_name() -> None:
    cheered = "The crowd then cheered {} for an hour in the old square of Ness."
    left = f"Anna Falk built a mill. {cheered.format('Falk')}"
    right = f"Rain fell at noon. {cheered.format('Anna')}"
    result = compare_sources([Source("a", "A", left), Source("b", "B", right)])
    (match,) = result.matches
    assert [edit.matter for edit in match.edits] == [None]


def test_capitals_tell_no_names_where_all_nouns_have_them() -> None:
    rest = (
        " und der Hund lag mit dem Ball vor dem Ofen in der Küche, wo die Frau den Tee mit dem"
        " Zucker in die Kanne gab, bis der Regen auf das Dach und den Garten fiel."
    )
    assert not matters(f"Die Katze saß auf dem Tisch{rest}", f"Die Katze saß auf dem Stuhl{rest}")


def test_capitals_tell_no_speakers_where_all_nouns_have_them() -> None:
    rest = (
        "„Der Hund lag mit dem Ball vor dem Ofen in der Küche, wo die Frau den Tee mit dem Zucker"
        " in die Kanne gab, bis der Regen auf das Dach und den Garten fiel“, sagte "
    )
    assert not matters(f"{rest}Großvater.", f"{rest}Mutter.")


def test_only_the_price_that_has_another_sign_is_an_edit() -> None:
    left = "They paid $3 for the cup and $4 for the plate, and some 900 lira for the bowl."
    assert matters(left, left.replace("$4", "€4")) == [("number", "$", "€")]
    assert matters(left, left.replace("$4", "€4").replace("cup", "mug")) == [("number", "$", "€")]
    assert matters(left, left.replace("$4", "€4").replace("the cup", "it")) == [
        ("number", "$", "€")
    ]


def test_capitals_tell_no_names_in_headlines() -> None:
    assert not matters("Mayor Opens New Pier In Ness", "Mayor Opens Rebuilt Pier In Ness")


def test_other_languages_have_dates_numbers_and_denials() -> None:
    assert matters(
        "El alcalde no abrió el puente el lunes con 300 vecinos.",
        "El alcalde abrió el puente el martes con 200 vecinos.",
    ) == [("negation", "no", ""), ("date", "lunes", "martes"), ("number", "300", "200")]


def test_a_match_without_edits_comes_back_as_it_was(ferry_documents: list[Document]) -> None:
    end = Passage("a", Span(0, 4), 0, 0)
    match = Match(end, replace(end, source_id="b"), Kind.VERBATIM, 1.0, False, (), EVIDENCE)
    assert add_edits(ferry_documents, [match])[0] is match


def test_a_match_keeps_the_edits_that_it_has() -> None:
    match = compared(_QUAY, _QUAY.replace("1.05", "1.5"))
    assert match.edits
    assert add_edits([], [match])[0] is match


@pytest.fixture
def ferry_documents() -> list[Document]:
    return [segment(Source(id=i, outlet=i, text="Boat lost.")) for i in ("a", "b")]


_WORDS = st.sampled_from(
    "the mayor said claimed may not no 12 14 5,000 1.5 billion % Monday Friday May 3 2015 , . ; “ ”"
    " Lowmoor Ness Mr was never allegedly pier boats opened closed $ p.m. dozen third won't half of"
    " doubled $3 €3 minus able unable more less than refused denied to did open Anna beat at least"
    " about nearly 20 30 or a tens thousands II III minister expects according".split()
)
_LINES = st.lists(_WORDS, max_size=14).map(" ".join)


@given(_LINES, _LINES)
def test_swapped_ends_have_the_same_matters(left: str, right: str) -> None:
    forward = [(m, one, other) for m, one, other in matters(left, right)]
    backward = [(m, one, other) for m, other, one in matters(right, left)]
    assert sorted(forward) == sorted(backward)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_will_do(left: str, right: str) -> None:
    match = compared(left, right)
    assert all(edit.left or edit.right for edit in match.edits if edit.matter)


@given(_LINES)
def test_the_same_words_have_none(line: str) -> None:
    assert not matters(line, line.upper())


def test_moved_words_have_none() -> None:
    match = compared(
        "On 4 May the old pier was opened by the mayor of Ness.",
        "The old pier was opened by the mayor of Ness on 4 May.",
    )
    assert {edit.operation for edit in match.edits} == {Operation.MOVE}
    assert not any(edit.matter for edit in match.edits)


def test_every_matter_can_be_found() -> None:
    left = (
        "The board of Lowmoor will pay 3 million on Monday. The mayor said so."
        " The pier will close. It is not safe for boats."
    )
    right = (
        "The board of Highmoor will pay 4 million on Friday. The mayor claimed so."
        " The pier may close. It is safe for boats."
    )
    assert {edit.matter for edit in compared(left, right).edits} == set(Matter)
