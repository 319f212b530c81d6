"""Plain text is what rules read; its places lead back to the source."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model import Span
from compare.text.plain import plain_text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("The pier is open.\n\nIt is old.", "The pier is open.\n\nIt is old."),
        ("The  pier\tis\xa0open .", "The pier is open ."),
        (
            "The pier \r\n  is open.\r\rIt \u2028 \u2028is old.",
            "The pier\nis open.\n\nIt\n\nis old.",
        ),
        ("Old.\u2029New.", "Old.\n\nNew."),
        ("\ufeffThe pi\u00ader\u200b, \u200eopen", "The pier, open"),
        ("e\u0301 \u1112\u1161\u11ab \u304b\u3099", "é 한 が"),
        ("ﬁne oﬃce", "fine office"),
        ("Ｔｈｅ　ｐｉｅｒ，５．", "The pier,5."),
        ("码头开放了，很旧……是吗？", "码头开放了，很旧……是吗？"),
        ("well\u2010known… ", "well-known... "),
        ("„Open,“ he said. «\xa0Old\xa0», »new« ‹or›", "“Open,” he said. “Old”, “new” ‘or’"),
        ("»Open,« he said, »or old.«", "“Open,” he said, “or old.”"),
        ("« Back\nRead more »", "« Back\nRead more »"),
        ("``Open,'' he said; don`t, don´t", "“Open,” he said; don‘t, don’t"),
        ("“ Open ” he said", "“Open” he said"),
        ("\u200b\ufeff", "\u200b\ufeff"),
    ],
)
def test_plain_text(text: str, plain: str) -> None:
    assert plain_text(text).text == plain


def test_places_lead_back_to_the_source() -> None:
    text = "\ufeffThe oﬃ\u00adce's  cafe\u0301\r\nis «\xa0open\xa0»."
    plain = plain_text(text)
    words = ["The", "office's", "café", "is", "“open”"]
    spans = [Span(at, at + len(word)) for word in words for at in [plain.text.index(word)]]
    written = ["The", "oﬃ\u00adce's", "cafe\u0301", "is", "«\xa0open\xa0»"]
    assert [span.of(text) for span in plain.spans_of(spans)] == written


_ANY = st.text(
    st.sampled_from("ab .,\n\r\t\xa0\xad\u200b\u2029\u0301“”„«»…ﬁ＂Ａ'`") | st.characters()
)


@given(_ANY)
def test_every_character_of_the_plain_text_has_a_place(text: str) -> None:
    plain = plain_text(text)
    places = np.arange(len(plain.text), dtype=np.int32)
    starts, ends = plain.starts_of(places), plain.ends_of(places + 1)
    assert (starts >= 0).all()
    assert (ends <= len(text)).all()
    assert (np.diff(starts) >= 0).all()
    assert (starts[1:] >= ends[:-1] - 1).all()


@given(_ANY)
def test_plain_text_is_as_plain_as_it_gets(text: str) -> None:
    plain = plain_text(text).text
    if plain.strip():
        assert not re.search(r"  |[\r\t\xa0\xad\u200b\u2029]", plain)


@given(_ANY)
def test_whole_spans_leave_out_white_space_alone(text: str) -> None:
    plain = plain_text(text)
    words = [Span(at, at + 1) for at, sign in enumerate(plain.text) if not sign.isspace()]
    at = 0
    for span in plain.whole_spans_of(words):
        assert not text[at : span.start].strip()
        at = max(at, span.end)
    assert not text[at:].strip()
