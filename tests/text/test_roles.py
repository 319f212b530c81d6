"""What is not reporting is told from what is, and never for one word."""

from __future__ import annotations

import pytest

from compare.model import Role, Source
from compare.text import segment

BODY = (
    "The old ferry broke down off the harbour on Monday, and two hundred people had to wait.\n\n"
    "A tug from the next town brought them home in the late afternoon, the harbour master said.\n\n"
    "The ferry was built forty years ago and has been repaired eleven times since the spring.\n\n"
    "Its owner says that a new one is too dear for so short a crossing in such a poor town."
)


def roles(text: str) -> dict[str, Role]:
    document = segment(Source(id="a", outlet="A", text=text))
    return {sentence.span.of(text): sentence.role for sentence in document.sentences}


def role_of(line: str) -> Role:
    """The role of one line in the middle of an article."""
    first, _, rest = BODY.partition("\n\n")
    document = segment(Source(id="a", outlet="A", text=f"{first}\n\n{line}\n\n{rest}"))
    own = {
        s.role
        for s in document.sentences
        if first.count("") <= s.span.start < len(first) + 2 + len(line)
    }
    assert len(own) == 1
    return own.pop()


@pytest.mark.parametrize(
    "line",
    [
        "Also read: Harbour master resigns over the ferry",
        "Read more: Ferry to be sold",
        "RELATED: Ferry to be sold",
        "More from Harbour Weekly",
        "Sign up for our newsletter and never miss a boat.",
        "Subscribe to Harbour Weekly",
        "CLICK HERE TO GET THE HARBOUR APP",
        "Follow @harbourweekly on Twitter.",
        "Follow Ann Lee on Facebook",
        "Advertisement",
        "Story continues below advertisement",
        "Share this article",
        "Read the full story on the website",
        "Lire aussi : Le bac est en panne",
        "延伸阅读",
    ],
)
def test_teasers(line: str) -> None:
    assert role_of(line) is Role.TEASER


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee",
        "By ANN LEE and JOHN ROE, Harbour Press",
        "BY ANN LEE",
        "By Ann Lee | Harbour Press | May 3, 2021",
        "2021-May-03 20:28 By:",
        "Published 10:30 a.m. ET May 3, 2021",
        "Updated: May 3, 2021",
        "Editor: QRS",
        "(Reporting by Ann Lee; editing by John Roe)",
        "Additional reporting by Ann Lee.",
        "Harbour News’ Ann Lee and John Roe contributed to this report.",
        "(Harbour Press)",
        "责任编辑：王小明",
        "2021年5月3日 10:30",
    ],
)
def test_bylines(line: str) -> None:
    assert role_of(line) is Role.BYLINE


@pytest.mark.parametrize(
    "line",
    [
        "People wait at the harbour, May 3, 2021. /HPP",
        "People wait at the harbour. (Photo: Ann Lee)",
        "People wait at the harbour (Photo by Ann Lee/Harbour Press)",
        "People wait at the harbour. (Harbour Press/Ann Lee)",
        "Photo: Ann Lee",
        "FILE PHOTO: People wait at the harbour",
        "People wait at the harbour. Ann Lee/Getty Images",
        "People wait at the harbour. [Image: Ann Lee]",
        "图：大桥",
    ],
)
def test_captions(line: str) -> None:
    assert role_of(line) is Role.CAPTION


@pytest.mark.parametrize(
    "line",
    [
        "The views expressed in this article are the author's own.",
        "© 2021 Harbour Press. All rights reserved.",
        "Copyright 2021 Harbour Press",
        "This article was originally published in Harbour Weekly.",
        "A version of this article appears in print on May 4, 2021, on page 3.",
        "Disclaimer: Harbour Weekly is not a shipping company.",
        "Harbour Weekly is not responsible for the content of external sites.",
        "We may earn a commission from links on this page.",
    ],
)
def test_disclaimers(line: str) -> None:
    assert role_of(line) is Role.DISCLAIMER


@pytest.mark.parametrize(
    "line",
    [
        "Related companies were not told of the sale, the owner said.",
        "More from the same yard will follow next year, the owner said.",
        "Follow the money, the harbour master said of the sale.",
        "“Follow me on Twitter,” the harbour master said.",
        "Subscribers to the old service will get their money back.",
        "Share prices fell by a tenth after the sale became known.",
        "By Monday evening the tug had brought everybody home.",
        "By the time the tug came, two children had fallen ill.",
        "Source code of the ferry's engine was stolen, the owner said.",
        "Editor John Roe wrote about the ferry in his newsletter.",
        "The photo shows the ferry on the rocks, the owner said.",
        "The owner contributed to the harbour fund in the spring.",
        "The views from the ferry were the best of the whole coast.",
        "The opinions expressed by the council were divided.",
        "The owner said he was not responsible for the weather.",
        "Copyrighted maps of the harbour were found on board.",
        "The article of the law that the ferry broke is old.",
        "May 3 was the day on which the ferry broke down.",
        "Mr. Reuters bought the ferry from the town for one crown.",
        "He signed up for the navy and never came back.",
        "Print workers struck for a week in support of the crew.",
        "An advertisement for the ferry had promised calm seas.",
    ],
)
def test_reporting_is_never_boilerplate(line: str) -> None:
    assert role_of(line) is Role.REPORTING


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
