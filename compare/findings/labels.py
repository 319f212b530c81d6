"""Label every sentence by what became of most of its words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.findings.coverage import PARAPHRASED, SHARED, paint
from compare.model import Label, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.model import Document, Match, Sentence

__all__ = ["label_sentences"]

MOST = 0.5


def label_sentences(
    documents: Sequence[Document], matches: Iterable[Match]
) -> tuple[Sentence, ...]:
    """The sentences of all documents, labelled, in order of document and place."""
    painted = paint(documents, matches)
    labelled: list[Sentence] = []
    for document, marks in zip(documents, painted, strict=True):
        edges = document.offsets.tolist()
        for sentence, first, last in zip(document.sentences, edges, edges[1:], strict=False):
            label = _label(sentence.role, marks[first:last])
            labelled.append(replace(sentence, label=label))
    return tuple(labelled)


def _label(role: Role, marks: bytes | bytearray) -> Label:
    if not role.counted:
        return Label.EXCLUDED
    shared = marks.count(SHARED)
    reused = shared + marks.count(PARAPHRASED)
    if shared > MOST * len(marks):
        return Label.SHARED
    return Label.PARAPHRASED if reused > MOST * len(marks) else Label.UNIQUE
