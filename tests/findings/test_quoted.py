"""Coverage without quotations, against a count of the words one by one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import compare
from compare.findings.painting import paint
from compare.findings.quoted import measure_unquoted
from compare.model import Coverage, Kind, Source
from compare.text import segment

_QUOTED = "The harbour master said “the tide was against every one of us that night” at noon."
_PLAIN = "Nobody on board the ferry was hurt when the engines stopped."


def test_a_quotation_both_print_is_left_out() -> None:
    sources = [
        Source("one", "One", f"{_QUOTED} Shops in the village closed early.\n"),
        Source("two", "Two", f"{_QUOTED} Two tugs came from the mainland.\n"),
    ]
    result = compare.compare_sources(sources)
    for source in sources:
        whole, bare = result.coverage[source.id], result.unquoted[source.id]
        assert whole.words - bare.words == len("the tide was against every one of us".split()) + 2
        assert 0 < bare.shared < whole.shared


def test_an_article_that_is_all_quotation_has_no_figure() -> None:
    document = segment(Source("one", "One", f"“{_PLAIN}”"))
    assert measure_unquoted(paint([document], [])) == {"one": Coverage(0, 0.0, 0.0, 0.0)}


@given(st.lists(st.sampled_from([_QUOTED, _PLAIN, f"“{_PLAIN}”", "Also read: Ten walks"])))
def test_it_agrees_with_a_count_word_by_word(texts: list[str]) -> None:
    sources = [
        Source("one", "One", "\n\n".join(texts)),
        Source("two", "Two", "\n\n".join([_PLAIN, *texts[::2]])),
    ]
    result = compare.compare_sources(sources)
    for source in sources:
        document = segment(source)
        counted = [
            start
            for start in document.starts.tolist()
            for sentence in document.sentences
            if sentence.span.start <= start < sentence.span.end and sentence.role.counted
            if not any(quote.start <= start < quote.end for quote in sentence.quotations)
        ]
        spans = [
            match.end(source.id).span
            for match in result.matches
            if match.kind is not Kind.PARAPHRASE
        ]
        shared = sum(any(span.start <= start < span.end for span in spans) for start in counted)
        unquoted = result.unquoted[source.id]
        assert unquoted.words == len(counted)
        assert round(unquoted.shared * unquoted.words) == shared


def test_relabelling_measures_it_again() -> None:
    sources = [Source("one", "One", _QUOTED), Source("two", "Two", _QUOTED)]
    result = compare.compare_sources(sources)
    again = compare.relabel(result, compare.Settings.preset("strict"))
    assert again.unquoted["one"].words == result.unquoted["one"].words
