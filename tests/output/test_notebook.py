"""What a notebook shows of a comparison."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

import compare
from compare.model import Comparison


class _Tags(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


def test_a_comparison_shows_itself(ferry: Comparison) -> None:
    shown = _Tags(ferry._repr_html_())
    assert shown.tags.count("tr") == 1 + len(ferry.sources)
    assert "The Alpha Gazette" in shown.words
    assert "Shares are of counted words" in shown.words
    assert compare.html_table(ferry) == ferry._repr_html_()


def test_names_are_escaped(ferry: Comparison) -> None:
    odd = tuple(replace(s, outlet="<script>x</script>", published="<b>") for s in ferry.sources)
    shown = _Tags(replace(ferry, sources=odd, name="<img>")._repr_html_())
    assert not {"script", "b", "img"} & set(shown.tags)
    assert "<script>x</script>" in shown.words
