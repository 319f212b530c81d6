from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.findings.edits.wordings import WordEdit, find_edits
from compare.model import Operation

REPLACE, INSERT = Operation.REPLACE, Operation.INSERT
DELETE, MOVE = Operation.DELETE, Operation.MOVE


@pytest.mark.parametrize(
    ("left", "right", "edits"),
    [
        ("", "", []),
        ("rain fell", "rain fell", []),
        ("", "rain", [WordEdit(INSERT, (0, 0), (0, 1))]),
        ("rain fell", "heavy rain fell", [WordEdit(INSERT, (0, 0), (0, 1))]),
        ("rain fell", "rain fell hard", [WordEdit(INSERT, (2, 2), (2, 3))]),
        ("heavy rain fell", "rain fell", [WordEdit(DELETE, (0, 1), (0, 0))]),
        ("heavy rain fell", "light rain fell", [WordEdit(REPLACE, (0, 1), (0, 1))]),
        (
            "two men drowned off the pier",
            "three men died off the old pier",
            [
                WordEdit(REPLACE, (0, 1), (0, 1)),
                WordEdit(REPLACE, (2, 3), (2, 3)),
                WordEdit(INSERT, (5, 5), (5, 6)),
            ],
        ),
    ],
)
def test_edits(left: str, right: str, edits: list[WordEdit]) -> None:
    assert find_edits(left.split(), right.split()) == edits


def test_words_that_changed_places_are_moved() -> None:
    left = "on tuesday the council raised parking fees across town".split()
    right = "the council raised parking fees across town on tuesday".split()
    assert find_edits(left, right) == [WordEdit(MOVE, (0, 2), (7, 9))]
    assert find_edits(right, left) == [WordEdit(MOVE, (7, 9), (0, 2))]


def test_one_word_is_dropped_and_added_rather_than_moved() -> None:
    left, right = "yesterday rain fell in york".split(), "rain fell in york yesterday".split()
    assert [edit.operation for edit in find_edits(left, right)] == [DELETE, INSERT]


def test_words_are_moved_only_once() -> None:
    left = "by the sea they walked and sang and danced".split()
    right = "they walked by the sea and sang and danced by the sea".split()
    operations = [edit.operation for edit in find_edits(left, right)]
    assert operations.count(MOVE) == 1
    assert operations.count(INSERT) == 1
    back = [edit.operation for edit in find_edits(right, left)]
    assert back.count(MOVE) == 1
    assert back.count(DELETE) == 1


def test_what_is_dropped_twice_and_added_once_is_moved_once() -> None:
    left = "on may day they sang and on may day we danced all night long".split()
    right = "they sang and we danced all night long on may day".split()
    operations = [edit.operation for edit in find_edits(left, right)]
    assert sorted(operations) == sorted([MOVE, DELETE])


_WORDS = st.lists(st.sampled_from("the sea and the pier of ness".split()), max_size=14)


@given(_WORDS, _WORDS, _WORDS)
def test_what_both_begin_with_is_in_no_edit(
    head: list[str], left: list[str], right: list[str]
) -> None:
    for edit in find_edits([*head, *left], [*head, *right]):
        assert min(edit.left[0], edit.right[0]) >= len(head)
