"""Text stage: folding, words, sentences, clauses, quotations, attribution, roles."""

from compare.text.document import segment

__all__ = ["segment"]
