"""Give words in capitals back the accents that capitals go without, as in Greek and often French.

A sentence in capitals does not tell *a* from *à*. What else the story has of the same letters does,
unless it has both; then a word stays as it stands.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from dataclasses import replace
from itertools import chain, filterfalse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Document

__all__ = ["restore_accents"]


def restore_accents(documents: Sequence[Document]) -> list[Document]:
    """The documents of a story, what they have in capitals spelt as it is elsewhere."""
    shouted = list(map(_shouted, documents))
    loud = Counter(
        document.forms[word]
        for document, words in zip(documents, shouted, strict=True)
        for word in words
    )
    spelt = _spellings(documents, loud) if loud else {}
    return [
        _respelt(document, words, spelt) if spelt and words else document
        for document, words in zip(documents, shouted, strict=True)
    ]


def _shouted(document: Document) -> list[int]:
    """The words of those sentences that are all in capitals."""
    offsets, text = document.offsets, document.source.text
    return [
        word
        for number, sentence in enumerate(document.sentences)
        if sentence.span.of(text).isupper()
        for word in range(offsets[number], offsets[number + 1])
    ]


def _spellings(documents: Sequence[Document], loud: Counter[str]) -> dict[str, str]:
    """How the story spells the forms that it has in capitals only; the commonest of several ways.

    Args:
        documents: The story.
        loud: How often each form stands in capitals.
    """
    accented = (d.forms for d in documents if not d.source.text.isascii())
    ways: defaultdict[str, set[str]] = defaultdict(set)
    for form in {*filterfalse(str.isascii, chain.from_iterable(accented)), *loud}:
        ways[_letters(form)].add(form)
    rivals = {form: ways[_letters(form)] for form in loud if len(ways[_letters(form)]) > 1}
    if not rivals:
        return {}
    every = chain.from_iterable(document.forms for document in documents)
    small = Counter(filter(set().union(*rivals.values()).__contains__, every))
    small.subtract(loud)
    return {
        form: max(own, key=lambda way: (small[way], way))
        for form, own in rivals.items()
        if small[form] <= 0
    }


def _respelt(document: Document, words: Sequence[int], spelt: dict[str, str]) -> Document:
    forms = list(document.forms)
    for word in words:
        forms[word] = spelt.get(forms[word], forms[word])
    return replace(document, forms=tuple(forms))


def _letters(form: str) -> str:
    """A form without its accents, and without the dots that tell two letters apart in Turkish."""
    return "".join(
        letter
        for letter in unicodedata.normalize("NFD", form.replace("ı", "i"))
        if not unicodedata.combining(letter)
    )
