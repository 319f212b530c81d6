"""The words of a whole story as flat integer arrays: what every step of matching works on.

Step: *weigh*. A word weighs what it tells: the bits of surprise at meeting it by chance.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from compare.function_words import function_words
from compare.matching.arrays import running

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from compare.matching.arrays import Bools, Floats, Ints
    from compare.model import Document

__all__ = ["MAX_BITS", "PAIR", "Corpus", "build_corpus", "count_stems", "smoothed"]

STEM_LETTERS = 6
"""Words that agree in so many first letters count as forms of one word (truncation stemming, as
in Can et al. 2008 for languages without a stemmer of their own)."""
LIGHT_FREQUENCY = 1e-2
RARE_FREQUENCY = 1e-5
"""Frequencies expected before the story is read: of a function word, or a sign of a script without
spaces, and of any other word."""
PAIR = 2
"""The two sentences that are being weighed do not count: they say nothing of how common a word is.
"""
PRIOR_WORDS = 2000
"""How many words of reading those expectations are worth."""
MAX_BITS = 12.0


@dataclass(frozen=True, slots=True, eq=False)
class Corpus:
    """All words of all documents, end to end."""

    documents: Sequence[Document]
    vocabulary: Sequence[str]
    """The folded words, by id."""
    forms: NDArray[np.int32]
    """Id of each word's folded form; shape (words,)."""
    stems: NDArray[np.int32]
    """Id of each word's stem; shape (words,)."""
    light: Bools
    """True for function words; shape (words,)."""
    sign: Bools
    """True for signs that are counted as words, in scripts without spaces; shape (words,)."""
    capital: Bools
    """True for words that begin with a capital inside a sentence: names; shape (words,)."""
    quoted: Bools
    """True for words inside quotation marks; shape (words,)."""
    counts: Ints
    """How often each stem stands in the story; shape (stems,)."""
    frequency: Floats
    """Expected share of running words, by stem id; shape (stems,)."""
    prior: Floats
    """The same before the story is read; shape (stems,)."""
    offsets: Ints
    """Sentence s has the words `offsets[s]:offsets[s + 1]`; shape (sentences + 1,)."""
    document: NDArray[np.int32]
    """Index of each sentence's document; shape (sentences,)."""
    counted: Bools
    """False for boilerplate, which is never matched; shape (sentences,)."""
    first_sentence: Ints
    """Document d has the sentences `first_sentence[d]:first_sentence[d + 1]`."""

    @property
    def bits(self) -> NDArray[np.float32]:
        """Surprise of each word, 0 for function words; shape (words,)."""
        bits = np.minimum(-np.log2(self.frequency), MAX_BITS).astype(np.float32)
        return np.where(self.light, np.float32(0), bits[self.stems])

    @property
    def edges(self) -> Bools:
        """True where a sentence begins, and after the last; shape (words + 1,)."""
        edges = np.zeros(len(self.forms) + 1, np.bool_)
        edges[self.offsets] = True
        return edges

    @property
    def words_before(self) -> Ints:
        """How many words of its document stand before each sentence; shape (sentences,)."""
        begins = self.offsets[self.first_sentence]
        return self.offsets[:-1] - begins[self.document]

    def sentence_of_words(self) -> Ints:
        """The sentence of each word; shape (words,)."""
        return np.repeat(np.arange(len(self.document)), np.diff(self.offsets))

    def document_at(self, words: Ints) -> NDArray[np.int32]:
        """The document of some words, given by place."""
        return self.document[np.searchsorted(self.offsets, words, "right") - 1]

    def words_of(self, document: int) -> slice:
        """Where the words of that document lie in the flat arrays."""
        first, last = self.first_sentence[document : document + 2]
        return slice(int(self.offsets[first]), int(self.offsets[last]))

    def words(self, sentence: int) -> slice:
        """Where the words of that sentence lie in the flat arrays."""
        return slice(int(self.offsets[sentence]), int(self.offsets[sentence + 1]))

    def text_of(self, document: int, first: int, last: int) -> str:
        """The text from the first to the last of some words of a document; half-open."""
        cut, base = self.documents[document], self.words_of(document).start
        text: str = cut.source.text[cut.starts[first - base] : cut.ends[last - 1 - base]]
        return text


def count_stems(documents: Iterable[Document]) -> Counter[str]:
    """How often each stem stands in a story."""
    counts: Counter[str] = Counter()
    for form, number in Counter(chain.from_iterable(d.forms for d in documents)).items():
        counts[_stem(form)] += number
    return counts


def build_corpus(
    documents: Sequence[Document], story_counts: Mapping[str, int] | None = None
) -> Corpus:
    """Lay the documents' words end to end and weigh them.

    Args:
        documents: In order of source id.
        story_counts: How often each stem stands in the whole story, where they are a part of it.
    """
    forms, vocabulary = _number(chain.from_iterable(document.forms for document in documents))
    stem_of, every_stem = _number(map(_stem, vocabulary))
    stems, light = stem_of[forms], _light(documents, forms, vocabulary)
    counts, words = _counts(stems, every_stem, story_counts)
    prior = np.full(len(every_stem), RARE_FREQUENCY)
    sign_of = np.fromiter(map(_is_sign, vocabulary), np.bool_)
    prior[stems[light]] = prior[stem_of[sign_of]] = LIGHT_FREQUENCY
    sentences = [len(document.sentences) for document in documents]
    lengths = [np.zeros(0, np.int64), *(np.diff(document.offsets) for document in documents)]
    offsets = running(np.concatenate(lengths))
    return Corpus(
        documents=documents,
        vocabulary=vocabulary,
        forms=forms,
        stems=stems,
        light=light,
        sign=sign_of[forms],
        capital=_names(documents, light, offsets),
        quoted=np.concatenate([light[:0], *(document.quoted for document in documents)]),
        counts=counts,
        frequency=smoothed(counts - PAIR, words, prior),
        prior=prior,
        offsets=offsets,
        document=np.repeat(np.arange(len(documents), dtype=np.int32), sentences),
        counted=np.fromiter(
            (s.role.counted for document in documents for s in document.sentences), np.bool_
        ),
        first_sentence=running(np.array(sentences, np.int64)),
    )


def _counts(
    stems: NDArray[np.int32], every_stem: Sequence[str], story_counts: Mapping[str, int] | None
) -> tuple[Ints, int]:
    """How often each stem stands in the story, and how many words that has."""
    if story_counts is None:
        return np.bincount(stems, minlength=len(every_stem)), len(stems)
    own = np.array([story_counts[stem] for stem in every_stem], np.int64)
    return own, sum(story_counts.values())


def _number(words: Iterable[str]) -> tuple[NDArray[np.int32], list[str]]:
    """The id of each word, and the distinct words by id."""
    ids: defaultdict[str, int] = defaultdict()
    ids.default_factory = ids.__len__
    return np.fromiter(map(ids.__getitem__, words), np.int32), list(ids)


def _light(
    documents: Sequence[Document], forms: NDArray[np.int32], vocabulary: Sequence[str]
) -> Bools:
    """True for the function words of the language that each document is in."""
    known = {
        language: np.fromiter(map(function_words(language).__contains__, vocabulary), np.bool_)
        for language in {document.language for document in documents}
    }
    light, first = np.zeros(len(forms), np.bool_), 0
    for document in documents:
        words = slice(first, first + len(document.forms))
        light[words] = known[document.language][forms[words]]
        first = words.stop
    return light


def _is_sign(form: str) -> bool:
    return len(form) == 1 and form.isalpha() and form == form.upper()


def _cases(documents: Sequence[Document]) -> tuple[Bools, Bools]:
    """True for words that begin with a capital, and for those that begin with a small letter."""
    initials = np.zeros(sum(len(document.forms) for document in documents), np.uint32)
    done = 0
    for document in documents:
        codes = np.frombuffer(document.source.text.encode("utf-32-le", "surrogatepass"), "<u4")
        initials[done : done + len(document.starts)] = codes[document.starts]
        done += len(document.starts)
    letters = np.flatnonzero(np.bincount(initials)).tolist()
    upper, lower = np.zeros((2, max(letters, default=0) + 1), np.bool_)
    upper[letters] = [chr(letter).isupper() for letter in letters]
    lower[letters] = [chr(letter).islower() for letter in letters]
    return upper[initials], lower[initials]


def _names(documents: Sequence[Document], light: Bools, offsets: Ints) -> Bools:
    """True for capitalised words inside sentences, where small words show that capitals tell.

    In a headline, or a story in capitals, every word may have one.
    """
    capital, small = _cases(documents)
    smalls = running(small & ~light)
    telling = smalls[offsets[1:]] > smalls[offsets[:-1]]
    inside = np.repeat(telling, np.diff(offsets))
    inside[offsets[:-1][np.diff(offsets) > 0]] = False
    return capital & inside


def smoothed(counts: Ints, words: int | Ints, prior: Floats) -> Floats:
    """Expected shares of running words: what was counted, drawn towards what a language shows.

    A Dirichlet prior worth PRIOR_WORDS. What is being weighed is to be left out by the caller.
    """
    return np.asarray((np.maximum(counts, 0) + prior * PRIOR_WORDS) / (words + PRIOR_WORDS))


def _stem(form: str) -> str:
    return form if form[0].isdigit() else form.removesuffix("'s")[:STEM_LETTERS]
