"""Matching stage: which sentences and passages of a story say the same."""

from compare.matching.align import align
from compare.matching.finder import Found, find_matches, rejudge

__all__ = ["Found", "align", "find_matches", "rejudge"]
