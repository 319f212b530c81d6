"""Helpers for tests of aligning."""

from __future__ import annotations

from compare.pipeline import align_words


def reworded(left: str, right: str) -> str:
    """The links of two texts between words that are written differently."""
    links = ((a.of(left), b.of(right)) for a, b in align_words(left, right))
    return ", ".join(f"{word}–{other}" for word, other in links if word != other)
