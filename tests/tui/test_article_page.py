from __future__ import annotations

from unittest.mock import patch

from compare.model import Comparison, Label, Span
from compare.output.lookup import Lookup
from compare.tui.article_page import ArticlePage
from compare.tui.drawing.wrap import wrap


def test_the_text_is_wrapped_once_for_a_width(ferry: Comparison) -> None:
    page = ArticlePage(Lookup(ferry), "alpha")
    with patch("compare.tui.article_page.wrap", wraps=wrap) as counted:
        for width in (40, 40, 30, 30):
            page.set_width(width)
            assert page.lines
    assert counted.call_count == 2


def test_every_sentence_is_found_on_the_lines_it_stands_on(ferry: Comparison) -> None:
    page = ArticlePage(Lookup(ferry), "alpha")
    page.set_width(30)
    for sentence in page.sentences:
        first, last = page.lines_of(sentence.span)
        covered = Span(page.lines[first].start, page.lines[last].end)
        assert covered.overlap(sentence.span) == len(sentence.span)
        assert sentence in page.starting_in(page.lines[first])
        assert page.sentence_at(sentence.span.start) == sentence.index
        assert page.sentence_at(sentence.span.end - 1) == sentence.index


def test_each_sentence_begins_on_one_line(ferry: Comparison) -> None:
    page = ArticlePage(Lookup(ferry), "alpha")
    page.set_width(25)
    found = [sentence for line in page.lines for sentence in page.starting_in(line)]
    assert found == list(page.sentences)


def test_a_line_has_the_label_of_most_of_it(ferry: Comparison) -> None:
    page = ArticlePage(Lookup(ferry), "alpha")
    page.set_width(60)
    labels = [page.label_of(line) for line in page.lines]
    assert labels[:3] == [Label.UNIQUE, None, Label.SHARED]
    assert labels[-1] is Label.EXCLUDED
