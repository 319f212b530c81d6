"""The summary says what was found, fits its width and is plain where it must be."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from compare.model import Comparison, Kind, Passage, Source, Span
from compare.output.columns import width_of
from compare.output.summary import summary
from tests.conftest import contained

_SGR = re.compile(r"\x1b\[[0-9;]*m")


def test_all_that_was_found_is_named(ferry: Comparison) -> None:
    text = summary(ferry)
    for words in (
        "3 sources · 9 sentences",
        "The Alpha Gazette",
        "2024-03-05",
        "Ferry breaks down off Lowmoor",
        "33%",
        "[-214-] {+241+}",
        "(number changed)",
        "= 3 Gamma           the same words",
        "(moved)",
        "“harbour master”, 2 sentences in 1 2",
        "! beta.txt: read as windows-1252, a guess; save it as UTF-8",
    ):
        assert words in text


@pytest.mark.parametrize("width", [10, 40, 47, 59, 60, 80, 121, 200])
@pytest.mark.parametrize("colour", [False, True])
def test_lines_fit(ferry: Comparison, width: int, colour: bool) -> None:
    text = summary(ferry, width=width, colour=colour)
    lines = _SGR.sub("", text).splitlines()
    assert max(map(width_of, lines)) <= max(40, width)
    assert all(line == line.rstrip() for line in lines)


def test_in_little_room_dates_stand_before_the_titles(ferry: Comparison) -> None:
    text = summary(ferry, width=40)
    assert "words shared  para. unique" in text
    assert "2024-03-05 Ferry b" in text
    assert "\n   column ─" in summary(ferry, width=40)


def test_the_same_words_are_said_to_be_so_only_where_all_of_them_are(ferry: Comparison) -> None:
    same = ferry.matches[1]
    assert same.kind is Kind.VERBATIM
    words = "Osprey lost power on Tuesday"
    part = replace(
        same,
        left=_part(ferry, same.left, words),
        right=_part(ferry, same.right, words),
        evidence=replace(same.evidence, whole=False),
    )
    text = summary(replace(ferry, matches=(part,)))
    assert f"= 3 Gamma           … {words} …" in text
    assert "  the same words" not in text


def _part(ferry: Comparison, end: Passage, words: str) -> Passage:
    start = ferry.source(end.source_id).text.index(words)
    return replace(end, span=Span(start, start + len(words)))


def test_colour_adds_nothing_but_colour(ferry: Comparison) -> None:
    plain, coloured = (summary(ferry, colour=colour) for colour in (False, True))
    assert "\x1b" not in plain
    assert _SGR.sub("", coloured) == plain


def test_a_wording_is_shown_once(ferry: Comparison) -> None:
    text = " ".join(summary(ferry, width=120).split())
    assert text.count("The ferry Osprey lost power on Tuesday with") == 2  # the base and its edit


def test_no_match_is_said_and_not_left_blank(ferry: Comparison) -> None:
    text = summary(replace(ferry, matches=(), passages=(), clusters=(), stock_phrases=()))
    assert "No sentence of one source was found in another." in text
    assert "Stock phrases" not in text


def test_many_sources_get_a_list_instead_of_a_table(ferry: Comparison) -> None:
    third = ferry.coverage["alpha"]
    sources = tuple(Source(f"s{n:02}", f"Outlet {n}", "x") for n in range(30))
    ids = [source.id for source in sources]
    many = replace(
        ferry,
        sources=sources,
        sentences=(),
        matches=(),
        stock_phrases=(),
        coverage=dict.fromkeys(ids, third),
        containment=contained(ids, third),
    )
    assert "67% in 1  67% in 2  67% in 3" in summary(many)


def test_an_article_cannot_act_on_the_terminal(ferry: Comparison) -> None:
    first = replace(ferry.sources[0], outlet="A\x1b[2Jlpha", title="\x07bell\r")
    text = summary(replace(ferry, sources=(first, *ferry.sources[1:])))
    assert not re.search("[\x00-\x09\x0b-\x1f]", text)
