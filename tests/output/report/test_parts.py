"""Articles, the story table, and what the scripts are given."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

import compare
from compare.model import Kind
from compare.output.lookup import Lookup
from compare.output.report.article import paragraphs
from compare.output.report.data import data_block
from compare.output.report.statements import places, statements

_TEXTS = st.text(st.sampled_from("ab. \n\t\u2028\u202e“”<&\ud800é漢"), max_size=60)


@given(_TEXTS)
def test_an_article_keeps_every_letter_in_order(text: str) -> None:
    comparison = compare.compare_sources([compare.Source(id="a", outlet="A", text=text)])
    lookup = Lookup(comparison)
    printed = [
        piece.text
        for paragraph in paragraphs(lookup, "a", {})
        for sentence in paragraph.sentences
        for piece in sentence.pieces
    ]
    assert "".join("".join(printed).split()) == "".join(text.split())


def test_sentences_carry_their_labels(ferry: compare.Comparison) -> None:
    lookup = Lookup(ferry)
    rows = places(lookup, statements(lookup))
    found = [s for p in paragraphs(lookup, "alpha", rows) for s in p.sentences if s.letter]
    assert [sentence.letter for sentence in found] == ["U", "S", "P", "U", "X"]
    assert [sentence.role for sentence in found][-1] == "link to another article"
    assert [bool(sentence.row) for sentence in found] == [False, True, True, False, False]


def test_every_matched_sentence_has_a_row(seeds: compare.Comparison) -> None:
    lookup = Lookup(seeds)
    table = statements(lookup)
    rows = places(lookup, table)
    touched = {
        (end.source_id, index)
        for match in seeds.matches
        for end in (match.left, match.right)
        for index in range(end.first, end.last + 1)
    }
    assert touched == rows.keys()
    assert set(rows.values()) <= {row.number for row in table}


def test_a_row_has_a_cell_for_every_outlet_and_all_its_wordings(ferry: compare.Comparison) -> None:
    first, second = statements(Lookup(ferry))
    kinds = [[cell and (cell.kind or "first") for cell in row.cells] for row in (first, second)]
    assert kinds == [["first", Kind.NEAR_VERBATIM, Kind.VERBATIM], ["first", Kind.PARAPHRASE, None]]
    for row, own in zip((first, second), kinds, strict=True):
        assert [wording.kind or "first" for wording in row.wordings] == list(filter(None, own))
    assert [wording.same for wording in first.wordings] == [False, False, True]
    assert first.wordings[1].remarks == ("number changed",)


def test_a_cell_says_how_close_one_of_its_wordings_is(seeds: compare.Comparison) -> None:
    for row in statements(Lookup(seeds)):
        for column, cell in enumerate(row.cells):
            kinds = {wording.kind for wording in row.wordings[1:] if wording.source == column}
            if cell and cell.kind and kinds != {None}:
                assert cell.kind in kinds


def test_what_differs_is_told_from_either_end_with_the_names_of_the_outlets(
    ferry: compare.Comparison,
) -> None:
    data = json.loads(str(data_block(Lookup(ferry))))
    told = [match["told"] for match in data["matches"] if match["told"]]
    said = "What the reader is told differs: number"
    assert told[0] == [
        f"{said} (“214” in The Alpha Gazette, “241” in Beta 日報).",
        f"{said} (“241” in Beta 日報, “214” in The Alpha Gazette).",
    ]
    assert not any("the reader is told" in reason for reason in data["reasons"])


def test_the_data_is_json_that_no_html_parser_can_leave(hostile: compare.Comparison) -> None:
    block = str(data_block(Lookup(hostile)))
    assert not set(block) & set("<>&\u2028\u2029")
    data = json.loads(block)
    assert data["texts"] == [source.text for source in hostile.sources]
    assert len(data["matches"]) == len(hostile.matches) > 0
    for match, given_ in zip(hostile.matches, data["matches"], strict=True):
        for end, (_, first, last, start, stop, *_rest) in zip(
            (match.left, match.right), given_["ends"], strict=True
        ):
            assert (end.first, end.last, end.span.start, end.span.end) == (first, last, start, stop)
        assert all(data["reasons"][line] for line in given_["why"])


def test_the_why_of_a_match_names_its_telling_words(seeds: compare.Comparison) -> None:
    data = json.loads(str(data_block(Lookup(seeds))))
    told = [line for line in data["reasons"] if "most tellingly “" in line]
    assert len(told) > len(seeds.matches) / 4
