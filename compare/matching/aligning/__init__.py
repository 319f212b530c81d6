"""Align the words of two sentences for the reader's eye: which stands for which.

`align` leads, with two sentences and their links as a `pair`: `figures` links what `values` reads
as the same number or date, `same` the same words, `compounds` one word with several that say the
same, and `gaps` what is left over.
"""
