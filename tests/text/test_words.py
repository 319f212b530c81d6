"""Words are found where they stand and fold alike whatever their typography."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.text.scripts import MARKS
from compare.text.words import find_words, fold


def forms(text: str) -> list[str]:
    return list(find_words(text).forms)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry’s crew don't wait.", ["the", "ferry's", "crew", "don't", "wait"]),
        ("both countries’ boats, the boats' oars", "both countries boats the boats oars".split()),
        ("the ’90s, rock 'n' roll", ["the", "90s", "rock", "n", "roll"]),
        ("1,000 boats; 2,345,678.5 fish", ["1000", "boats", "2345678.5", "fish"]),
        ("1,05,000 rupees, 45.5 and .5", ["105000", "rupees", "45.5", "and", "5"]),
        ("in 2019,2020 and 3,14", ["in", "2019", "2020", "and", "3", "14"]),
        ("COVID-19 cyber‑attack well–known high—low", None),
        ("U.S. and US and u.s", ["us", "and", "us", "and", "us"]),
        ("at 5 p.m. by J.K. Lee", ["at", "5", "pm", "by", "jk", "lee"]),
        ("Ещё İzmir, Łódź", ["еще", "izmir", "łódź"]),
        ("_soft_ co\u00adop\u200beration \u202aleft\u202c", ["soft", "cooperation", "left"]),
        ("ＦＵＬＬ ｗｉｄｔｈ １，２００ ﬁne oﬀer", ["full", "width", "1200", "fine", "offer"]),
        ("Straße STRASSE ΣΊΣΥΦΟΣ σίσυφος", ["strasse", "strasse", "σίσυφοσ", "σίσυφοσ"]),
        ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),
        ("كِتَاب كتـــاب ١٬٢٠٠ ٣٫٥", ["كِتَاب", "كتاب", "1200", "3.5"]),
        ("第1,000年的5G网络", ["第", "1000", "年", "的", "5g", "网", "络"]),
        ("ｶﾞｷﾞ ガギ", ["ガ", "ギ", "ガ", "ギ"]),
        ("กินข้าว", ["กิ", "น", "ข้", "า", "ว"]),
        ("서울시는 오늘", ["서울시는", "오늘"]),
        ("$6.3 & 50% @ #tag a@b.org", ["6.3", "50", "tag", "a", "b", "org"]),
        ("", []),
        (" \n—“”… ", []),
    ],
)
def test_forms(text: str, expected: list[str] | None) -> None:
    if expected is None:
        expected = ["covid", "19", "cyber", "attack", "well", "known", "high", "low"]
    assert forms(text) == expected


def test_every_combining_mark_of_the_basic_plane_belongs_to_a_word() -> None:
    pattern = re.compile(f"[{MARKS}]")
    missing = [
        f"U+{point:04X}"
        for point in range(0x10000)
        if unicodedata.category(chr(point)) in ("Mn", "Mc", "Me") and not pattern.match(chr(point))
        if point != 0x034F  # the grapheme joiner is invisible
    ]
    assert missing == []


_WORD = st.text(st.characters(codec="utf-8", categories=["L", "M", "N"]), min_size=1, max_size=8)
_TYPOGRAPHY = [
    ("'", "’"),
    ("'", "‘"),
    ('"', "“"),
    ("-", "\u2011"),
    ("-", "–"),
    (" ", "\u00a0"),
    (" ", "\u2009"),
    (" ", "\n"),
    ("...", "…"),
    ("fi", "\ufb01"),
]
_PLAIN = st.lists(
    st.one_of(
        st.sampled_from(
            "the fish office don't 'so' \"yes\" well-known 1,000 4.5 U.S. end...".split()
        ),
        st.text("abfié'-.\"", max_size=6),
    ),
    max_size=12,
).map(" ".join)


@given(_PLAIN, st.sampled_from(_TYPOGRAPHY))
def test_typography_changes_no_form(text: str, change: tuple[str, str]) -> None:
    assert forms(text.replace(*change)) == forms(text)


@given(_PLAIN)
def test_case_and_width_change_no_form(text: str) -> None:
    wide = text.translate({point: point + 0xFEE0 for point in range(0x21, 0x7F)})
    assert forms(wide) == forms(text)
    assert forms(text.upper()) == forms(text)


@given(st.lists(_WORD, max_size=6).map(" ".join))
def test_composition_changes_no_form(text: str) -> None:
    composed, apart = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert forms(composed) == forms(apart)


@given(st.text(max_size=80))
def test_offsets_slice_back(text: str) -> None:
    words = find_words(text)
    slices = [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)]
    assert tuple(map(fold, slices)) == words.forms
    assert all(words.forms)
    assert (words.starts[1:] >= words.ends[:-1]).all()
    letters = "".join(slices)
    assert sum(map(str.isalnum, letters)) == sum(map(str.isalnum, text))


@given(_WORD)
def test_folding_again_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)


def test_texts_share_their_forms() -> None:
    one, other = (find_words(text).forms for text in ("The ferry’s crew", "the FERRY'S Crew"))
    assert all(form is same for form, same in zip(one, other, strict=True))


@given(st.text(max_size=80))
def test_pieces_make_up_the_text(text: str) -> None:
    words = find_words(text)
    assert "".join(words.pieces) == text
    assert tuple(map(fold, words.pieces[1::2])) == words.forms
