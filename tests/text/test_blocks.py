"""Blocks follow the paragraphs of the text, hard-wrapped or not."""

from __future__ import annotations

import textwrap

import pytest

from compare.text.blocks import find_blocks, find_paragraphs

FERRY = (
    "The old ferry broke down off the harbour on Monday morning, and more than two hundred people"
    " had to wait until a tug from the next town brought them home in the late afternoon. Nobody"
    " was hurt, the harbour master said, but the company will have to pay for every ticket."
)
OWNER = (
    "The ferry was built forty years ago and has been repaired eleven times since the spring. Its"
    " owner, a company from the capital, says that a new one is too dear for so short a crossing."
)
PARAGRAPHS = (FERRY, OWNER)


def blocks(text: str) -> list[str]:
    return [span.of(text) for span in find_paragraphs(text)]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028"])
def test_each_line_is_a_paragraph(newline: str) -> None:
    assert blocks(newline.join(PARAGRAPHS)) == list(PARAGRAPHS)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("width", [50, 72])
def test_hard_wrapped_lines_are_joined(width: int, newline: str) -> None:
    wrapped = [newline.join(textwrap.wrap(paragraph, width)) for paragraph in PARAGRAPHS]
    assert blocks((newline * 2).join(wrapped)) == wrapped


def test_hard_wrapped_paragraphs_without_blank_lines_part_at_short_lines() -> None:
    wrapped = ["\n".join(textwrap.wrap(paragraph, 60)) for paragraph in PARAGRAPHS]
    assert blocks("\n".join(wrapped)) == wrapped


def test_a_sentence_broken_once_is_joined() -> None:
    text = "The old ferry broke down off the harbour on Monday\nmorning and nobody was hurt."
    assert blocks(text) == [text]


PROSE = "Ferry breaks down\n\n{}\n\nIt was built forty years ago, and nobody likes it any more."


@pytest.mark.parametrize(
    "paragraph",
    [
        "The\nHarbour Board says that it will buy another one.",
        "The owner is not there. Ann\nLee is to speak for him at the weekend.",
        "The ferry was towed home by a tug that the Harbour\nBoard had sent.",
        "The ferry was towed home, said Mr.\nRoe, by a tug.",
        "“The ferry was towed home,”\nAnn Lee said.",
        "Harbour\nBoard officers want another. The Harbour Board has the money.",
    ],
)
def test_a_line_end_within_a_name_is_none(paragraph: str) -> None:
    text = PROSE.format(paragraph)
    assert blocks(text) == text.split("\n\n")


@pytest.mark.parametrize(
    "paragraph",
    [
        "A new ferry\nAnn Lee, the owner of the ferry, will buy another one.",
        "By Ann Lee\nThe Herald",
        "Ferries\nBoats\nTugs",
        "Nobody was hurt.\nPhoto: Ann Lee",
    ],
)
def test_lines_that_are_whole_stay_apart(paragraph: str) -> None:
    text = PROSE.format(paragraph)
    assert blocks(text) == [line for line in text.split("\n") if line]


@pytest.mark.parametrize("sign", ["—", "–", "--", "(D)", "S."])
def test_a_wrapped_line_may_begin_like_an_item(sign: str) -> None:
    paragraphs = [paragraph.replace(",", f" {sign}") for paragraph in PARAGRAPHS * 3]
    for width in range(50, 90):
        wrapped = ["\n".join(textwrap.wrap(paragraph, width)) for paragraph in paragraphs]
        assert blocks("\n\n".join(wrapped)) == wrapped


def test_wrapped_items_stay_apart() -> None:
    items = [
        "- the old ferry that broke down off the harbour on Monday morning and",
        "- its owner, a company from the capital that has paid for no ticket yet",
    ]
    text = "\n".join(textwrap.wrap(FERRY, 72)) + "\n\n" + "\n".join(items)
    assert blocks(text)[1:] == items


def test_headings_and_short_lines_stay_apart() -> None:
    text = "Ferry breaks down\nBy Ann Lee\nThe ferry broke down.\napples\npears\n"
    assert blocks(text) == text.split("\n")[:-1]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("1. Improve the pier", "Improve the pier"),
        ("12) Improve the pier", "Improve the pier"),
        ("• Improve the pier", "Improve the pier"),
        ("- Improve the pier", "Improve the pier"),
        ("(a) Improve the pier", "Improve the pier"),
        ("IV. Improve the pier", "Improve the pier"),
        ("一、发展", "发展"),
        ("2022 was a good year", "2022 was a good year"),
        ("1.5 miles of pier", "1.5 miles of pier"),
        ("-", "-"),
    ],
)
def test_list_markers(text: str, body: str) -> None:
    (block,) = find_blocks(text)
    assert text[block.body :] == body


@pytest.mark.parametrize("text", ["", " \n\t\r\n\u2029 ", "\x0b"])
def test_nothing(text: str) -> None:
    assert blocks(text) == []
