from __future__ import annotations

from compare.model import Kind, Label, Role, Sentence, Span
from compare.output.marks import Mark
from compare.tui.drawing.course import course


def told(*parts: tuple[Kind | None, int], label: Label = Label.UNIQUE) -> list[Mark]:
    """A sentence for each part, with so many words of ten letters."""
    return [
        Mark(span, Sentence("a", index, span, Role.REPORTING, label, words), kind, quoted=False)
        for index, (kind, words) in enumerate(parts)
        for span in [Span(0, words * 10)]
    ]


def test_each_cell_has_the_shares_of_its_words() -> None:
    marks = told((Kind.VERBATIM, 10), (None, 25), (Kind.PARAPHRASE, 5))
    cells = course(marks, 4)
    assert [cell[Label.SHARED] for cell in cells] == [1, 0, 0, 0]
    assert [cell[Label.UNIQUE] for cell in cells] == [0, 1, 1, 0.5]
    assert [cell[Label.PARAPHRASED] for cell in cells] == [0, 0, 0, 0.5]
    assert all(abs(sum(cell.values()) - 1) < 1e-9 for cell in course(marks, 7))


def test_a_unique_sentence_of_which_a_part_is_reused_shows_that_part() -> None:
    sentence = Sentence("a", 0, Span(0, 100), Role.REPORTING, Label.UNIQUE, 20)
    marks = [
        Mark(Span(0, 75), sentence, None, quoted=False),
        Mark(Span(75, 100), sentence, Kind.NEAR_VERBATIM, quoted=False),
    ]
    assert [cell[Label.SHARED] for cell in course(marks, 2)] == [0, 0.5]


def test_a_label_given_by_hand_holds_for_all_of_the_sentence() -> None:
    (cell,) = course(told((None, 9), label=Label.PARAPHRASED), 1)
    assert cell[Label.PARAPHRASED] == 1


def test_what_is_not_counted_has_no_room() -> None:
    assert course([], 5) == []
    teaser = Sentence("a", 0, Span(0, 9), Role.TEASER, Label.EXCLUDED, 9)
    apart = [
        Mark(Span(0, 9), teaser, None, quoted=False),
        Mark(Span(9, 10), None, None, quoted=False),
    ]
    assert course(apart, 5) == []
    assert [cell[Label.UNIQUE] for cell in course([*apart, *told((None, 3))], 2)] == [1, 1]
