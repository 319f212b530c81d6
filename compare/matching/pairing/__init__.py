"""Pair the sentences that may have something in common, without looking at all pairs.

`candidates` leads: `groups` lets one of equal sentences stand for all, `keys` brings those together
that have rare words or a run of words in common, `postings` tells how much they share, and `rows`
adds the same short sentences beside them.
"""
