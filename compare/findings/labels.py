"""Label every sentence by what became of most of its words."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from compare.findings.painting import SHARED, count_within
from compare.model import Label, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from compare.findings.painting import Painted

__all__ = ["label_sentences"]

MOST = 0.5
_LABELS = (Label.UNIQUE, Label.PARAPHRASED, Label.SHARED, Label.EXCLUDED)
_NUMBERS = {label: number for number, label in enumerate(_LABELS)}


def label_sentences(painted: Painted, labelled: Iterable[Sentence] = ()) -> tuple[Sentence, ...]:
    """The sentences of all documents, labelled, in order of document and place.

    Args:
        painted: The story.
        labelled: The same sentences as they were labelled before; those that keep their label
            are taken over. Those of the documents where there are none.
    """
    sentences = list(labelled or chain.from_iterable(d.sentences for d in painted.documents))
    known = np.array([_NUMBERS[sentence.label] for sentence in sentences], np.int64)
    numbers = _number(painted)
    for place in np.flatnonzero(numbers != known).tolist():
        sentences[place] = _with_label(sentences[place], _LABELS[numbers[place]])
    return tuple(sentences)


def _number(painted: Painted) -> NDArray[np.int64]:
    """The label of each sentence, by its number; shape (sentences,)."""
    shared = count_within(painted.marks == SHARED, painted.edges)
    reused = count_within(painted.marks > 0, painted.edges)
    most = MOST * np.diff(painted.edges)
    found = (reused > most).astype(np.int64) + (shared > most)
    return np.where(painted.reporting, found, _NUMBERS[Label.EXCLUDED])


def _with_label(sentence: Sentence, label: Label) -> Sentence:
    return Sentence(
        sentence.source_id,
        sentence.index,
        sentence.span,
        sentence.role,
        label,
        sentence.words,
        sentence.quotations,
        sentence.attribution,
    )
