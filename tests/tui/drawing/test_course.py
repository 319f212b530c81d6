from __future__ import annotations

from compare.model import Label, Role, Sentence, Span
from compare.tui.drawing.course import course


def told(*parts: tuple[Label, int]) -> list[Sentence]:
    return [
        Sentence("a", index, Span(0, 0), Role.REPORTING, label, words)
        for index, (label, words) in enumerate(parts)
    ]


def test_each_cell_has_the_label_of_most_of_its_words() -> None:
    sentences = told((Label.SHARED, 10), (Label.UNIQUE, 25), (Label.PARAPHRASED, 5))
    names = [label.value[0] for label in course(sentences, 4)]
    assert names == ["s", "u", "u", "p"]
    assert [label.value[0] for label in course(sentences, 8)] == list("ssuuuuup")


def test_what_is_not_counted_has_no_room() -> None:
    assert course([], 5) == []
    teaser = Sentence("a", 0, Span(0, 0), Role.TEASER, Label.EXCLUDED, 9)
    assert course([teaser], 5) == []
    assert course([teaser, *told((Label.UNIQUE, 3))], 2) == [Label.UNIQUE] * 2
