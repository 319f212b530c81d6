"""Titles that texts carry themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.reading.titles import markdown_title, plain_title

LONG = "The council met on Monday and put off the vote on the bridge once more, " * 4


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Bridge to open in May\n\nThe council said so.", "Bridge to open in May"),
        ("\n\n  Bridge to open in May  \r\n\r\nThe council said so.", "Bridge to open in May"),
        ("Will the bridge open?\n\nNobody knows.", "Will the bridge open?"),
        (f"Bridge to open in May\n{LONG}", "Bridge to open in May"),
        ("大桥将于下周重新开放\n\n市长周一表示。", "大桥将于下周重新开放"),
        ("The council put off the vote.\n\nIt will meet again.", ""),
        ("The mayor said: “Not now.”\n\nIt will meet again.", ""),
        ("市长周一表示，大桥将于下周重新开放。\n\n工人们正在施工。", ""),
        ("The council met and put off\nthe vote on the bridge.", ""),
        (f"{LONG}\n\nIt will meet again.", ""),
        ("2024-03-05\n\nThe council met.", ""),
        ("Bridge to open in May", ""),
        ("Bridge to open in May\n\n\n", ""),
        ("", ""),
    ],
)
def test_plain_title(text: str, title: str) -> None:
    assert plain_title(text) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Some words.\n\n# Bridge opens #\n\nMore.", "Bridge opens"),
        ("Bridge opens\r\n===\r\n\r\nMore.", "Bridge opens"),
        ("## Bridge opens\n\nMore.", "Bridge opens"),
        ("#hashtag first.\n\nMore.", ""),
        ("Bridge opens\n\nMore.", "Bridge opens"),
    ],
)
def test_markdown_title(text: str, title: str) -> None:
    assert markdown_title(text) == title


@given(st.text())
def test_a_title_is_one_printable_line(text: str) -> None:
    assert plain_title(text).isprintable()
    assert markdown_title(text).isprintable()
