"""Matching stage: which sentences and passages of a story say the same.

The steps, in the order in which `finder` takes them, and where they are:

1. *Weigh* the words of the story: `corpus` lays them end to end and knows what each tells, `stock`
   finds the phrases of its topic and `templates` the sentences that fill in a form, whose words
   tell little.
2. *Pair* sentences that may have something in common: `pairing`.
3. *Search* the pairs, those of the same documents together: `search`, many of them at a time and
   in several processes. That is to
   - *link* them (`linking`): align words, cut out the parts that say the same, weigh the parts;
   - *grow* passages around the links (`growing`); these, and what else two documents have in
     common, bear links out (`support`);
   - *judge* each link by the settings (`judge`), and *settle* which of them stand (`settle`;
     `rejudge` does both, and again under other settings);
   - *assemble* (`assemble`): turn words into spans of the sources, and merge what follows one
     another into passages (`passages`).

Beside that, `aligning` links the words of two sentences for the reader's eye, and `why` says why a
link is a match (`reasons`). All build on `arrays` and `stretches`; `words` and `words_alike`
know single words.
"""

from compare.matching.aligning.align import align
from compare.matching.finder import Found, find_matches
from compare.matching.passages import still_held
from compare.matching.rejudge import rejudge
from compare.matching.settle import word_starts
from compare.matching.why import explain, find_background
from compare.matching.words import initials

__all__ = [
    "Found",
    "align",
    "explain",
    "find_background",
    "find_matches",
    "initials",
    "rejudge",
    "still_held",
    "word_starts",
]
