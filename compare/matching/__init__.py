"""Matching stage: which sentences and passages of a story say the same."""

from compare.matching.finder import Found, find_matches, rejudge

__all__ = ["Found", "find_matches", "rejudge"]
