"""Metadata blocks at the head of Markdown files."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.reading.article import Facts
from compare.reading.frontmatter import split_front_matter

BODY = "# Bridge opens\n\nThe bridge is open.\n"


def test_yaml() -> None:
    head = (
        "---\n# made by hand\ntitle: 'Bridge: open'\ndate: 2024-03-05T10:00:00Z\n"
        "authors:\n  - A. Writer\n  - B. Writer\nlayout: post  # nothing here\n"
        "Publisher: Morning Herald\nlink: https://herald.example/a?b=c\n---\n"
    )
    facts, text = split_front_matter(head + BODY)
    assert text == BODY
    assert facts == Facts(
        outlet="Morning Herald",
        title="Bridge: open",
        published="2024-03-05",
        url="https://herald.example/a?b=c",
        author="A. Writer, B. Writer",
    )


def test_toml() -> None:
    head = '+++\r\ntitle = "Bridge opens"\r\ndate = 2024-03-05\r\n+++\r\n'
    facts, text = split_front_matter(head + BODY)
    assert text == BODY
    assert facts == Facts(title="Bridge opens", published="2024-03-05")


def test_yaml_list_in_brackets() -> None:
    assert split_front_matter('---\nauthor: ["A", B]\n---\n')[0].author == "A, B"


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"---\n{BODY}",
        f"---\nA paragraph of prose: not a key.\n\nAnother one\n---\n{BODY}",
        f"---\n---\n{BODY}",
        f"+++\nnot toml\n+++\n{BODY}",
        f"\n---\ntitle: too late\n---\n{BODY}",
        "--- a dash",
    ],
)
def test_what_is_no_block_stays_in_the_text(text: str) -> None:
    assert split_front_matter(text) == (Facts(), text)


@given(st.sampled_from(["---", "+++"]), st.text(), st.text())
def test_the_text_is_the_end_of_the_file(fence: str, inside: str, rest: str) -> None:
    whole = f"{fence}\n{inside}\n{fence}\n{rest}"
    assert whole.endswith(split_front_matter(whole)[1])
