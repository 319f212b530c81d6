"""Blocks follow the paragraphs of the text, hard-wrapped or not."""

from __future__ import annotations

import textwrap

import pytest

from compare.text.blocks import find_blocks

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
    return [block.span.of(text) for block in find_blocks(text)]


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
