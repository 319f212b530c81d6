"""Matching stage: which sentences and passages of a story say the same."""

from compare.matching.align import align
from compare.matching.finder import Found, find_matches
from compare.matching.rejudge import rejudge
from compare.matching.why import Explanation, Feature, SharedWord, explain

__all__ = [
    "Explanation",
    "Feature",
    "Found",
    "SharedWord",
    "align",
    "explain",
    "find_matches",
    "rejudge",
]
