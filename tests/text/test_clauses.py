"""Clauses begin at the borders that a reader hears."""

from __future__ import annotations

import pytest

from compare.model import Source
from compare.text import segment


def clauses(text: str) -> list[str]:
    document = segment(Source(id="a", outlet="A", text=text))
    parts: list[list[str]] = []
    for form, starts in zip(document.forms, document.breaks.tolist(), strict=True):
        if starts:
            parts.append([])
        parts[-1].append(form)
    return [" ".join(part) for part in parts]


@pytest.mark.parametrize(
    "text",
    [
        "the pier was closed for the winter;| and the road sank into the sea",
        "the pier rose above the town —| the road sank into the sea",
        "the mayor had one more plan:| a new pier for the town",
        "the pier was closed for weeks,| which cost the town dearly",
        "they exploit the network as a tool to rule,| raising the risk of a conflict",
        "the pier “was closed for the whole winter,”| said the town council",
        "one tug (a boat from the next town)| brought them home again",
        "the pier, road and bridge sank",
        "yes; the pier rose above the town",
        "the pier (LNP) was closed for weeks",
        "at 10:30 the pier was closed, alas",
        "the years 2010–2015 were good for us",
        "the well-known pier was closed for weeks",
        "they paid 1,000 crowns for the pier",
        "the pier sank for good| — as the mayor had feared —| in the month of May",
        "大桥已经开放，|道路已经关闭；|居民都很高兴",
    ],
)
def test_clauses(text: str) -> None:
    spoken = [" ".join(part.split()) for part in clauses(text.replace("|", ""))]
    expected = [" ".join(clauses_of) for clauses_of in map(_words, text.split("|"))]
    assert spoken == expected


def _words(text: str) -> list[str]:
    document = segment(Source(id="a", outlet="A", text=text))
    return list(document.forms)
