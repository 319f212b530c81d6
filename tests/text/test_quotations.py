"""Quotation marks of many kinds are paired; apostrophes are not quotation marks."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model import Source, Span
from compare.text import segment
from compare.text.blocks import find_blocks
from compare.text.quotations import cut_quotations, find_quotations


def quoted(text: str) -> list[str]:
    spans = find_quotations(text, [block.span for block in find_blocks(text)])
    return [span.of(text) for span in spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The pier is open,” she said.", ["The pier is open,"]),
        ('"The pier is open," she said, "and free."', ["The pier is open,", "and free."]),
        ("She called it 'the best pier' of all.", ["the best pier"]),
        ("She called it ‘the best pier’ of all.", ["the best pier"]),
        ("„Die Brücke ist offen“, sagte sie.", ["Die Brücke ist offen"]),
        ("»Die Brücke ist offen«, sagte sie.", ["Die Brücke ist offen"]),
        ("«Le pont est ouvert», dit-elle.", ["Le pont est ouvert"]),
        ("« Le pont est ouvert », dit-elle.", [" Le pont est ouvert "]),
        ("橋は「開いた」と言った。", ["開いた"]),
        ("他说：“桥开了。”", ["桥开了。"]),
        ("“He said ‘yes’ to me,” she said.", ["He said ‘yes’ to me,"]),
        ("The crew’s oars and the boats' sails don't match.", []),
        ("In the ’90s, the boys' pier wasn't there.", []),
        ("The '90s were good to the boys' pier.", []),
        (
            "He said: 'It's the boys' pier, not ours.' It rained.",
            ["It's the boys' pier, not ours."],
        ),
        ("It was 'the boys' and then 'the pier.'", ["the boys", "the pier."]),
        ("Le pont est ouvert.»Il dit «non».", ["non"]),
        ('A 5\' 10" man and a 12" rod.', []),
        ("“The pier\n\n“and the road”\n\nwere open.", ["The pier", "and the road"]),
        ('"The pier\n\nwas open.', ["The pier"]),
        ("“", []),
        ("“”", []),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_quotations_are_cut_at_sentences_and_mark_words() -> None:
    text = "“We built it. We paid for it,” she said. It rained."
    document = segment(Source(id="a", outlet="A", text=text))
    parts = [[span.of(text) for span in sentence.quotations] for sentence in document.sentences]
    assert parts == [["We built it."], ["We paid for it,"], []]
    inside = [form for form, mark in zip(document.forms, document.quoted, strict=True) if mark]
    assert inside == "we built it we paid for it".split()


@given(st.text("ab .\n\"'“”‘’„«»「」", max_size=60))
def test_quotations_are_ordered_and_stay_in_their_block(text: str) -> None:
    blocks = [block.span for block in find_blocks(text)]
    spans = find_quotations(text, blocks)
    assert all(spans)
    assert all(left.end < right.start for left, right in pairwise(spans))
    for span in spans:
        assert any(block.start <= span.start and span.end <= block.end for block in blocks)


def test_cut_quotations() -> None:
    spans = [Span(0, 3), Span(5, 9), Span(12, 20)]
    parts = cut_quotations(spans, [Span(2, 14), Span(15, 17), Span(18, 25)])
    assert list(parts) == [
        (Span(2, 3), Span(5, 9), Span(12, 14)),
        (Span(15, 17),),
        (Span(18, 20),),
    ]
    assert list(cut_quotations(spans, [Span(3, 5), Span(21, 22)])) == [(), ()]
