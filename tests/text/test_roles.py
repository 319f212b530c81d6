"""What is not reporting is told from what is, and never for one word."""

from __future__ import annotations

import pytest

from compare.model import Role, Source
from compare.text import segment
from tests.text.making import BODY, role_of, roles


def test_title_and_headings() -> None:
    found = roles(
        f"Ferry breaks down off the harbour\n\n{BODY}\n\nWhat comes next\n\nIt will rain."
    )
    assert found["Ferry breaks down off the harbour"] is Role.HEADING
    assert found["What comes next"] is Role.HEADING
    assert list(found.values()).count(Role.REPORTING) == 5
    assert roles(f"Who broke the ferry?\n\n{BODY}")["Who broke the ferry?"] is Role.HEADING
    assert (
        roles(f"U.S. ferry vs. G.O.P. Pier\n\n{BODY}")["U.S. ferry vs. G.O.P. Pier"] is Role.HEADING
    )
    assert Role.HEADING not in roles(BODY).values()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Old Ferry to Be Sold to the U.S.", Role.HEADING),
        ("‘We Have No Ferry,’ Owner Tells Lowmoor, N.J.", Role.HEADING),
        ("The ferry went down. Its owner went to the U.S.", Role.REPORTING),
        ("The ferry broke down at 5 p.m.", Role.REPORTING),
        ("The ferry was sold for one crown.", Role.REPORTING),
    ],
)
def test_initials_end_a_title(line: str, expected: Role) -> None:
    found = roles(f"{line}\n\n{BODY}")
    assert {role for words, role in found.items() if words in line} == {expected}


def test_list_items_and_lines_that_lead_on_are_no_headings() -> None:
    found = roles(f"{BODY}\n\nThe owner wrote:\n\n- a new ferry\n- a new pier\n\nThat was all.")
    assert set(found.values()) == {Role.REPORTING}


def test_what_follows_a_closing_teaser_heading_is_teaser() -> None:
    tail = "Ten piers to see before you die\n\nA pier is not a bridge. It ends in the sea."
    found = roles(f"{BODY}\n\nMust Read\n\n{tail}\n\n© 2021 Harbour Press")
    assert [role for words, role in found.items() if words in tail + "Must Read"] == [
        Role.TEASER,
        Role.TEASER,
        Role.TEASER,
        Role.TEASER,
    ]
    assert found["© 2021 Harbour Press"] is Role.DISCLAIMER


def test_a_teaser_heading_in_the_middle_takes_only_its_link() -> None:
    found = roles(f"Related\n\nFerry to be sold\n\n{BODY}")
    assert found["Related"] is found["Ferry to be sold"] is Role.TEASER
    assert list(found.values()).count(Role.REPORTING) == 4


def test_a_remark_at_the_end_of_a_paragraph_is_not_reporting() -> None:
    remark = "Click here to get the Harbour app."
    found = roles(f"{BODY} {remark}")
    assert found[remark] is Role.TEASER
    assert list(found.values()).count(Role.REPORTING) == 4


def test_repeats_count_once() -> None:
    caption = "People wait at the harbour, May 3, 2021. /HPP"
    title = "Ferry breaks down off the harbour"
    text = f"{title}\n\n{title.upper()}\n\n{caption}\n\n{BODY}\n\n{caption}\n\nNot so.\n\nNot so."
    document = segment(Source(id="a", outlet="A", text=text))
    repeats = [s.span.of(text) for s in document.sentences if s.role is Role.REPEAT]
    assert repeats == [title.upper(), caption]


def test_a_long_sentence_said_twice_counts_once() -> None:
    again = BODY.partition("\n\n")[0]
    document = segment(Source(id="a", outlet="A", text=f"{BODY} Yes. {again}"))
    assert [s.role for s in document.sentences].count(Role.REPEAT) == 1
    assert document.sentences[-1].role is Role.REPEAT


def test_what_first_stood_in_a_teaser_is_no_repeat() -> None:
    text = f"Related\n\nFerry breaks down again\n\n{BODY}\n\nFerry breaks down again\n\nIt rained."
    document = segment(Source(id="a", outlet="A", text=text))
    assert [s.role for s in document.sentences[-2:]] == [Role.HEADING, Role.REPORTING]


def test_a_short_caption_that_the_next_carries_on_is_a_repeat() -> None:
    text = f"{BODY}\n\nPeople at the harbour\n\nPeople at the harbour wait for a tug. /HPP"
    found = roles(text)
    assert found["People at the harbour"] is Role.REPEAT
    assert found["People at the harbour wait for a tug. /HPP"] is Role.CAPTION


def test_what_is_too_long_for_a_heading_is_reporting() -> None:
    line = "Two hundred people had to wait for hours on the pier"
    long = f"{line} in the rain without a word from the owner of the ferry or the harbour master"
    assert role_of(line) is Role.HEADING
    assert role_of(long) is Role.REPORTING
    assert roles(f"{long}\n\n{BODY}")[long] is Role.HEADING
    longer = f"{long} while the crew went home by road and left the boat where it was"
    assert roles(f"{longer}\n\n{BODY}")[longer] is Role.REPORTING
