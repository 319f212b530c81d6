from __future__ import annotations

from compare.model import Label, Role, Sentence, Span
from compare.tui.drawing.course import course


def told(*parts: tuple[Label, int]) -> list[Sentence]:
    return [
        Sentence("a", index, Span(0, 0), Role.REPORTING, label, words)
        for index, (label, words) in enumerate(parts)
    ]


def test_each_cell_has_the_shares_of_its_words() -> None:
    sentences = told((Label.SHARED, 10), (Label.UNIQUE, 25), (Label.PARAPHRASED, 5))
    cells = course(sentences, 4)
    assert [cell[Label.SHARED] for cell in cells] == [1, 0, 0, 0]
    assert [cell[Label.UNIQUE] for cell in cells] == [0, 1, 1, 0.5]
    assert [cell[Label.PARAPHRASED] for cell in cells] == [0, 0, 0, 0.5]
    assert all(abs(sum(cell.values()) - 1) < 1e-9 for cell in course(sentences, 7))


def test_what_is_not_counted_has_no_room() -> None:
    assert course([], 5) == []
    teaser = Sentence("a", 0, Span(0, 0), Role.TEASER, Label.EXCLUDED, 9)
    assert course([teaser], 5) == []
    assert [cell[Label.UNIQUE] for cell in course([teaser, *told((Label.UNIQUE, 3))], 2)] == [1, 1]
