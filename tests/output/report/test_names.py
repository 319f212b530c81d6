from __future__ import annotations

from dataclasses import replace

import pytest

import compare
from compare.output.report import hide_names, to_html
from compare.output.report.names import letters


def test_letters_go_on_after_z() -> None:
    assert [letters(place) for place in (0, 25, 26, 51, 52, 701, 702)] == [
        *("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA")
    ]


def test_no_name_is_left_but_in_the_articles(ferry: compare.Comparison) -> None:
    hidden, key = hide_names(ferry)
    page = to_html(hidden, names_hidden=True)
    for source in ferry.sources:
        assert source.outlet in key
        assert source.outlet not in page
        if source.path:
            assert source.path not in page
    assert "Outlet A" in page
    assert "Letters stand for the outlets" in page


def test_hidden_names_change_no_finding(ferry: compare.Comparison) -> None:
    hidden, _ = hide_names(ferry)
    assert hidden.matches == ferry.matches
    assert [source.text for source in hidden.sources] == [s.text for s in ferry.sources]


def test_warnings_and_titles_lose_their_names_too(ferry: compare.Comparison) -> None:
    notices = (
        compare.Notice("story/alpha.txt", "alpha.txt and beta hold the same text"),
        compare.Notice("secret/outlet.pdf", "outlet.pdf cannot be read", "remove outlet.pdf"),
    )
    titled = replace(ferry.sources[0], title="Ferry news | The Alpha Gazette")
    told = replace(ferry, warnings=notices, sources=(titled, *ferry.sources[1:]))
    hidden, _ = hide_names(told)
    assert hidden.warnings == (
        compare.Notice("Outlet A", "Outlet A and Outlet B hold the same text"),
        compare.Notice("a file", "a file cannot be read", "remove a file"),
    )
    assert hidden.sources[0].title == "Ferry news | Outlet A"


def test_the_key_says_which_article_names_its_outlet(ferry: compare.Comparison) -> None:
    naming = replace(ferry.sources[2], text=ferry.sources[2].text + " Read more of Gamma")
    told = replace(ferry, sources=(*ferry.sources[:2], naming))
    key = hide_names(told)[1]
    assert "Outlet C: Gamma" in key
    assert key.count("names it once") == 1


@pytest.mark.parametrize("outlet", ["", " "])
def test_an_outlet_without_a_name(ferry: compare.Comparison, outlet: str) -> None:
    nameless = replace(ferry.sources[0], outlet=outlet)
    hidden, _ = hide_names(replace(ferry, sources=(nameless, *ferry.sources[1:])))
    assert hidden.sources[0].outlet == "Outlet A"
