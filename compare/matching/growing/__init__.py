"""Grow passages: the stretches of two documents that tell more of each other than chance would.

`growth` leads: `layout` lays out the words that two documents have in common, `seeds` tries the
links between them, and `regions` grows each as far as it goes; there `serving` hands out the words
of one side to the other, and `balance` finds the stretch that tells most. `merging` joins what is
one passage, `digests` adds summaries, and `boxes` are what comes of it all.
"""
