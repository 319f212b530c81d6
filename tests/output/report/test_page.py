from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

import compare
from compare.output.report import to_html
from tests.output.report.conftest import HOSTILE, PAYLOAD

_LOADING = {"src", "srcset", "data", "poster", "background", "action", "formaction", "ping"}


class _Page(HTMLParser):
    """Tags, attributes and text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def values(self, name: str) -> list[str]:
        return [attrs[name] or "" for _, attrs in self.tags if name in attrs]


def _words(text: str) -> str:
    return " ".join(text.split())


def test_it_needs_nothing_from_elsewhere(seeds: compare.Comparison) -> None:
    html = to_html(seeds)
    page = _Page(html)
    assert not {tag for tag, _ in page.tags} & {"link", "img", "iframe", "base", "object", "form"}
    assert not {name for _, attrs in page.tags for name in attrs} & _LOADING
    assert all(target.startswith("#") for target in page.values("href"))
    assert "@import" not in html
    assert set(re.findall(r"url\(([^)]*)\)", html)) == {"#hatch"}


def test_every_id_is_given_once_and_every_link_leads_somewhere(seeds: compare.Comparison) -> None:
    page = _Page(to_html(seeds))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {target[1:] for target in page.values("href")} <= set(ids)
    named = " ".join(page.values("aria-labelledby")).split()
    assert set(named) <= set(ids)


def test_the_policy_allows_our_own_style_and_script_only(seeds: compare.Comparison) -> None:
    html = to_html(seeds)
    policy = re.findall(r'Content-Security-Policy" content="([^"]*)"', html)[0]
    for tag in ("style", "script"):
        content = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert len(content) == 1
        digest = base64.b64encode(hashlib.sha256(content[0].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")
    assert not _Page(html).values("style")


def test_it_holds_every_sentence_and_every_warning(ferry: compare.Comparison) -> None:
    shown = _words(_Page(to_html(ferry)).text)
    for sentence in ferry.sentences:
        assert _words(sentence.span.of(ferry.source(sentence.source_id).text)) in shown
    for notice in ferry.warnings:
        assert str(notice) in shown
    for source in ferry.sources:
        assert source.outlet in shown
    for value in ferry.settings.as_dict().values():
        assert f"{value:g}" in shown
    assert ferry.version in shown
    assert "What these labels do not prove" in shown


def test_shares_say_what_they_are_shares_of(seeds: compare.Comparison) -> None:
    shown = _words(_Page(to_html(seeds)).text)
    for coverage in seeds.coverage.values():
        assert f"of {coverage.words:,} words" in shown


def test_a_user_s_words_never_become_markup(hostile: compare.Comparison) -> None:
    html = to_html(replace(hostile, name=HOSTILE))
    page = _Page(html)
    assert [attrs for tag, attrs in page.tags if tag == "script"] == [
        {"type": "application/json", "id": "data"},
        {},
    ]
    assert not [tag for tag, _ in page.tags if tag == "img"]
    assert not [name for _, attrs in page.tags for name in attrs if name.startswith("on")]
    assert _words(PAYLOAD) in _words(page.text)
    assert "{{ 7 * 7 }} and {% raw %}" in page.text
    assert "\u2028" not in html.partition('id="data">')[2]


def test_the_same_comparison_gives_the_same_page(seeds: compare.Comparison) -> None:
    assert to_html(seeds) == to_html(seeds)


def test_five_articles_stay_small(seeds: compare.Comparison) -> None:
    assert len(to_html(seeds).encode()) < 400_000


def test_thirty_articles_stay_small(seeds: compare.Comparison) -> None:
    copies = [
        replace(source, id=f"{source.id}-{copy}", text=_thinned(source.text, copy))
        for source in seeds.sources
        for copy in range(6)
    ]
    assert len(to_html(compare.compare_sources(copies)).encode()) < 3_000_000


def _thinned(text: str, copy: int) -> str:
    """An article with about two paragraphs in three left, other ones in each copy."""
    kept = [part for place, part in enumerate(text.split("\n\n")) if (place + copy) % 3]
    return "\n\n".join(kept)


@pytest.mark.parametrize(
    "texts",
    [
        ["Only one article was read here."],
        ["The ferry lost power.", "Shops closed early on Sunday."],
        ["", "The ferry lost power."],
        ["", ""],
        ["\ud800 broken half \udfff", "\x00\x0b control \x85 \r\n marks"],
    ],
)
def test_stories_without_much_in_them(texts: list[str]) -> None:
    sources = [compare.Source(id=str(n), outlet="", text=t) for n, t in enumerate(texts)]
    html = to_html(compare.compare_sources(sources))
    assert html.encode()
    assert html.rstrip().endswith("</html>")


def test_settings_of_one_s_own_are_named_so(seeds: compare.Comparison) -> None:
    assert "<b>strict</b>" in to_html(compare.relabel(seeds, compare.Settings.preset("strict")))
    own = compare.Settings(run_words=11)
    assert "<b>own settings</b>" in to_html(compare.relabel(seeds, own))
