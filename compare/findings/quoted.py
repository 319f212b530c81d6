"""Measure coverage once more without quotations, which outlets share without copying."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.findings.coverage import PARAPHRASED, SHARED, paint
from compare.model import Coverage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from compare.model import Document, Match

__all__ = ["measure_unquoted"]


def measure_unquoted(
    documents: Sequence[Document], matches: Iterable[Match]
) -> dict[str, Coverage]:
    """Coverage by source id; words inside quotation marks count neither above nor below."""
    painted = zip(documents, paint(documents, matches), strict=True)
    return {document.source.id: _measure(document, marks) for document, marks in painted}


def _measure(document: Document, marks: bytearray) -> Coverage:
    left = np.frombuffer(marks, np.uint8)[_counted(document) & ~document.quoted]
    words = len(left)
    if not words:
        return Coverage(0, 0.0, 0.0, 0.0)
    shared = int(np.count_nonzero(left == SHARED))
    paraphrased = int(np.count_nonzero(left == PARAPHRASED))
    unique = words - shared - paraphrased
    return Coverage(words, shared / words, paraphrased / words, unique / words)


def _counted(document: Document) -> NDArray[np.bool_]:
    """True for each word of a sentence that counts; shape (words,)."""
    counted = [sentence.role.counted for sentence in document.sentences]
    return np.repeat(np.array(counted, np.bool_), np.diff(document.offsets))
