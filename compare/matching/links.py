"""Link sentences: measure each candidate pair, as wholes and in the parts that say the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.matching.candidates import is_complete
from compare.matching.corpus import MAX_BITS
from compare.matching.locate import Part, locate, longest_run, weigh_part
from compare.matching.traits import Side, conflicting, link_words, make_side, word_string

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from numpy.typing import NDArray

    from compare.matching.candidates import Pairs
    from compare.matching.corpus import Corpus
    from compare.matching.traits import Links

    Progress = Callable[[str, int, int], None]
    _Told = tuple[int, int, float, float]
    """Places of two linked words, the bits both have, and what of it tells."""

__all__ = ["STOCK_WEIGHT", "Link", "Sides", "find_links", "word_weights"]

SAME = 0.85
"""Share of words kept, from which nothing is left to say of the parts of two sentences."""
RUN_BITS = 3.0
"""What a function word tells inside an unbroken run of the same words."""
NAME_WEIGHT = 0.25
"""What is left of a name's bits: two sentences about one person need not say the same."""
QUOTED_RUN = 5
"""A run of so many words inside quotation marks on both sides is a link of its own."""
MOSTLY_QUOTED = 0.75
LIGHT_WEIGHT = 0.2
"""What a function word weighs beside a rare word in the score."""
STOCK_WEIGHT = 0.15
"""What is left of a word's weight inside a stock phrase."""
PLAUSIBLE = 0.25
"""Share of the lighter sentence's bits that a pair must have in common to be measured."""
MANY_PLAUSIBLE = 0.3
"""The same among so many sentences that they are not compared completely: chance pairs abound."""
PLAUSIBLE_BITS = 45.0
"""So many bits in common are worth a look whatever the sentences' length."""
STEP = 200
"""How many pairs are measured between two reports of progress."""
STANDING = 0.5
"""The same share, from which a pair needs no company."""
TOGETHER_BITS = 100.0
"""What all plausible pairs of two documents must have in common for the weak ones to count."""


class Link(NamedTuple):
    """Two sentences, or parts of them, that have something in common."""

    left: int
    right: int
    """Sentences, by index in the corpus."""
    part: Part
    whole: bool
    """Whether the part is all of both sentences."""
    bits: float
    """Rarity of what the two parts have in common."""
    telling: float
    """The same with names discounted and function words inside runs counted."""
    share: float
    """Bits in common to the two sentences, as a share of the lighter one's."""
    quoted: bool
    """Whether most of both parts is quotation."""
    conflict: bool
    """Whether the parts give other figures, or other names and figures."""


def word_weights(corpus: Corpus, stock: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Bits of each word as evidence: none for function words, little inside stock phrases."""
    bits = corpus.bits
    return np.where(stock, bits * np.float32(STOCK_WEIGHT), bits)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A sentence, ready for measuring; one for all that are the same to the last trait."""

    number: int
    side: Side
    borders: list[int]
    """Where its clauses begin, and its length; in words."""
    bits: list[float]
    """Of each word, as evidence."""
    extra: list[float]
    """What each function word tells inside an unbroken run."""
    quoted: list[bool]
    speaks: bool
    """Whether any word is quoted."""


class Sides:
    """The sentences of a corpus, made ready for measuring one by one, when they are needed."""

    def __init__(self, corpus: Corpus, stock: NDArray[np.bool_]) -> None:
        self._corpus = corpus
        self.bits = word_weights(corpus, stock)
        """Bits of each word as evidence; shape (words,)."""
        light = np.where(stock, LIGHT_WEIGHT * STOCK_WEIGHT, LIGHT_WEIGHT)
        self._weights = np.where(corpus.light, light, self.bits / MAX_BITS)
        self._extra = np.where(corpus.light & ~stock, RUN_BITS, 0.0)
        self._made: dict[int, Prepared] = {}
        self._alike: dict[tuple[object, ...], Prepared] = {}

    def __getitem__(self, sentence: int) -> Prepared:
        made = self._made.get(sentence)
        if made is None:
            made = self._made[sentence] = self._make(sentence)
        return made

    def _make(self, sentence: int) -> Prepared:
        corpus = self._corpus
        words = corpus.words(sentence)
        number = int(corpus.document[sentence])
        document = corpus.documents[number]
        base = corpus.words_of(number).start
        own = slice(words.start - base, words.stop - base)
        forms = document.forms[own]
        wording = word_string(corpus.forms[words].tolist())
        capital, quoted = corpus.capital[words].tolist(), corpus.quoted[words].tolist()
        borders = sorted({0, len(forms), *np.flatnonzero(document.breaks[own]).tolist()})
        stock = self._weights[words].tobytes()
        key = wording, stock, tuple(borders), bytes(capital), bytes(quoted)
        made = self._alike.get(key)
        if made is None:
            made = self._alike[key] = Prepared(
                number=len(self._alike),
                side=make_side(
                    forms,
                    wording,
                    word_string(corpus.stems[words].tolist()),
                    tuple(self._weights[words].tolist()),
                    tuple(capital),
                ),
                borders=borders,
                bits=self.bits[words].tolist(),
                extra=self._extra[words].tolist(),
                quoted=quoted,
                speaks=any(quoted),
            )
        return made


def find_links(
    corpus: Corpus, sides: Sides, pairs: Pairs, run_words: int, progress: Progress
) -> Iterator[Link]:
    """Measure the plausible pairs; those of equal sentences only once.

    Args:
        corpus: The story.
        sides: Its sentences.
        pairs: The candidates.
        run_words: Length of a run of the same words that is a link of its own.
        progress: Told how many pairs are measured.
    """
    chosen, share = _plausible(corpus, sides, pairs)
    known: dict[tuple[int, int], list[Link]] = {}
    lefts, rights = pairs.left[chosen].tolist(), pairs.right[chosen].tolist()
    for done, (left, right, common) in enumerate(zip(lefts, rights, share.tolist(), strict=True)):
        if done % STEP == 0:
            progress("links", done, len(chosen))
        pair = _Pair(left, right, sides[left], sides[right], common)
        key = pair.one.number, pair.other.number
        same = known.get(key)
        if same is None:
            same = known[key] = list(_measure(pair, run_words))
        for link in same:
            yield link._replace(left=left, right=right)


class _Pair(NamedTuple):
    """Two sentences that are being measured."""

    left: int
    right: int
    """By index in the corpus."""
    one: Prepared
    other: Prepared
    share: float
    """Bits in common to both, as a share of the lighter one's."""


def _plausible(
    corpus: Corpus, sides: Sides, pairs: Pairs
) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
    """Indexes of the pairs worth measuring, and what share of the lighter sentence each has.

    A pair that stands out does by itself; a weaker one where its two documents have more in common.
    """
    total = np.concatenate([[0.0], np.cumsum(sides.bits, dtype=np.float64)])[corpus.offsets]
    total = np.diff(total)
    lighter = np.minimum(total[pairs.left], total[pairs.right])
    share = pairs.evidence / np.maximum(lighter, 1e-9)
    plausible = PLAUSIBLE if is_complete(corpus) else MANY_PLAUSIBLE
    worth = np.flatnonzero((share >= plausible) | (pairs.evidence >= PLAUSIBLE_BITS) | pairs.run)
    share, evidence = share[worth], pairs.evidence[worth]
    left, right = corpus.document[pairs.left[worth]], corpus.document[pairs.right[worth]]
    two = np.unique(left.astype(np.int64) << 32 | right, return_inverse=True)[1]
    together = np.bincount(two, evidence, minlength=1)[two]
    stands = (share >= STANDING) | (evidence >= PLAUSIBLE_BITS) | (together >= TOGETHER_BITS)
    stands |= pairs.run[worth]
    return worth[stands], share[stands]


def _measure(pair: _Pair, run_words: int) -> Iterator[Link]:
    """The whole of both sentences, the stretches most alike, and the longest run if it is long."""
    one, other = pair.one, pair.other
    left, right = one.side, other.side
    links = link_words(left, right)
    whole = weigh_part(left, right, links, (0, len(left.forms)), (0, len(right.forms)))
    if not whole.words:
        return
    told = _tell(one, other, links)
    yield _link(pair, whole, told)
    if whole.kept >= SAME:
        return
    part = locate(left, right, links, (one.borders, other.borders))
    if part.words and (part.left, part.right) != (whole.left, whole.right):
        yield _link(pair, part, told)
    if run := _long_run(one, other, run_words):
        found = weigh_part(left, right, run, *_hull(run))
        if (found.left, found.right) != (part.left, part.right):
            yield _link(pair, found, _tell(one, other, run))


def _long_run(one: Prepared, other: Prepared, run_words: int) -> Links:
    """The longest run of the same words, if it is a link of its own; inside quotations sooner."""
    speak = one.speaks and other.speaks
    least = min(QUOTED_RUN, run_words) if speak else run_words
    i, j, length = longest_run(one.side.wording, other.side.wording, least)
    quoted = all(one.quoted[i : i + length]) and all(other.quoted[j : j + length])
    if length < run_words and not quoted:
        return []
    return [(i + k, j + k) for k in range(length)]


def _hull(run: Links) -> tuple[tuple[int, int], tuple[int, int]]:
    (i, j), (i_last, j_last) = run[0], run[-1]
    return (i, i_last + 1), (j, j_last + 1)


def _link(pair: _Pair, part: Part, told: Iterable[_Told]) -> Link:
    one, other = pair.one, pair.other
    (first, last), (other_first, other_last) = part.left, part.right
    inside = [
        (bits, telling)
        for i, j, bits, telling in told
        if first <= i < last and other_first <= j < other_last
    ]
    return Link(
        left=pair.left,
        right=pair.right,
        part=part,
        whole=last - first == len(one.bits) and other_last - other_first == len(other.bits),
        bits=sum([bits for bits, _ in inside]),
        telling=sum([telling for _, telling in inside]),
        share=min(pair.share, 1.0),
        quoted=one.speaks
        and other.speaks
        and _mostly(one.quoted[first:last])
        and _mostly(other.quoted[other_first:other_last]),
        conflict=bool(one.side.numbers and other.side.numbers)
        and conflicting(one.side.part(*part.left), other.side.part(*part.right)),
    )


def _tell(one: Prepared, other: Prepared, links: Links) -> list[_Told]:
    """What each pair of linked words tells, names and runs weighed in."""
    left, right = one.side, other.side
    linked = set(links)
    told = []
    for i, j in links:
        bits = telling = 0.0
        if left.stems[i] == right.stems[j]:
            bits = telling = min(one.bits[i], other.bits[j])
            if left.capital[i] and right.capital[j]:
                telling *= NAME_WEIGHT
        if one.extra[i] and left.wording[i] == right.wording[j] and _in_run(i, j, linked):
            telling += min(one.extra[i], other.extra[j])
        told.append((i, j, bits, telling))
    return told


def _in_run(i: int, j: int, linked: set[tuple[int, int]]) -> bool:
    return (i - 1, j - 1) in linked or (i + 1, j + 1) in linked


def _mostly(quoted: list[bool]) -> bool:
    return sum(quoted) >= MOSTLY_QUOTED * len(quoted)
