"""Number the keys of a story's words, as they are asked for: few words need any."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.matching.arrays import distinct, unroll
from compare.matching.words_alike import keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from compare.matching.arrays import Ints

__all__ = ["WordKeys"]


class WordKeys:
    """The keys of word forms as numbers (see `words_alike.keys`)."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._vocabulary = vocabulary
        self._number: dict[str | int, int] = {}
        self._keys = np.zeros(0, np.int64)
        """Of all forms looked up so far, end to end."""
        self._first = np.zeros(len(vocabulary), np.int64)
        self._last = np.zeros(len(vocabulary), np.int64)
        """Where those of each form stand; every form has some."""

    def of(self, forms: NDArray[np.int32]) -> tuple[Ints, Ints]:
        """The keys of some forms, given by id.

        Returns:
            Index of the form and number of the key, for each key of each form.
        """
        self._look_up(distinct(forms[self._last[forms] == 0]))
        owner, place = unroll(self._first[forms], self._last[forms])
        return owner, self._keys[place]

    def _look_up(self, forms: NDArray[np.int32]) -> None:
        number = self._number
        found: list[int] = []
        ends: list[int] = []
        for form in forms.tolist():
            found += [number.setdefault(key, len(number)) for key in keys(self._vocabulary[form])]
            ends.append(len(found))
        borders = np.array([0, *ends]) + len(self._keys)
        self._first[forms], self._last[forms] = borders[:-1], borders[1:]
        self._keys = np.concatenate([self._keys, np.array(found, np.int64)])
