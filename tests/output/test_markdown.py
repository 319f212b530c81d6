"""The Markdown export: everything is there, and no text of a source acts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.model import Comparison
from compare.output.markdown import escape, to_markdown


def test_figures_matches_and_warnings_are_there(ferry: Comparison) -> None:
    text = to_markdown(replace(ferry, name="The ferry"))
    assert text.startswith("# The ferry\n\n3 sources, 9 sentences, 4 matches.\n")
    assert "Shares are of counted words" in text
    assert "~~214~~ **241**" in text
    assert "*(number changed)*" in text
    assert "not one passenger came to harm" in text
    assert "- harbour master (2 sentences)" in text
    assert "a guess; save it as UTF-8" in text


def test_tables_have_as_many_cells_in_every_row(ferry: Comparison) -> None:
    odd = replace(ferry.sources[0], outlet="a|b\n| c |")
    lines = to_markdown(replace(ferry, sources=(odd, *ferry.sources[1:]))).splitlines()
    rows = [line.replace(r"\|", "").count("|") for line in lines if line.startswith("|")]
    assert rows == [10] * 5 + [6] * 5


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words, 10:30 (twice) - and well-known.", None),
        ("*bold* _it_ `code` ~no~", r"\*bold\* \_it\_ \`code\` \~no\~"),
        ("[a](https://x)", r"\[a\](https\://x)"),
        ("<script>alert(1)</script>", r"\<script\>alert(1)\</script\>"),
        ("AT&amp;T $5$ @all {{ x }}", r"AT\&amp;T \$5\$ \@all \{\{ x \}\}"),
        ("# no heading", r"\# no heading"),
        ("- no list", r"\- no list"),
        ("1. no list", r"1\. no list"),
        ("two\nlines \u202eback", "two lines back"),
        ("back\\slash", r"back\\slash"),
    ],
)
def test_signs_lose_their_power(text: str, shown: str | None) -> None:
    assert escape(text) == (shown or text)


def test_nothing_found_is_said(ferry: Comparison) -> None:
    text = to_markdown(replace(ferry, matches=(), clusters=(), candidates=()))
    assert "No sentence of one source was found in another." in text
