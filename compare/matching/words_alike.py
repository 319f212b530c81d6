"""Tell how two different words are alike: forms, spellings or synonyms of one another."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from os.path import commonprefix

from rapidfuzz.distance import Indel

from compare.matching.words import Part, is_number, lemma, part_of, plain, read_groups

__all__ = ["How", "How_alike", "keys"]
