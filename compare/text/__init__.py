"""Text stage: folding, words, sentences, clauses, quotations, attribution, roles."""

from compare.text.capitals import restore_accents
from compare.text.document import segment
from compare.text.words import find_words

__all__ = ["find_words", "restore_accents", "segment"]
