"""Cut a source into sentences and words."""

from __future__ import annotations

from itertools import chain, islice, pairwise
from typing import TYPE_CHECKING

import numpy as np

from compare.model import Document, Label, Role, Sentence, Source, Span
from compare.text.attribution import find_attribution
from compare.text.blocks import find_blocks
from compare.text.clauses import find_breaks
from compare.text.language import guess_language
from compare.text.plain import plain_text
from compare.text.quotations import cut_quotations, find_quotations
from compare.text.roles import Piece, find_roles
from compare.text.sentences import find_sentences
from compare.text.words import Words, find_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from compare.text.blocks import Block
    from compare.text.plain import Plain

__all__ = ["segment"]


def segment(source: Source, language: str = "") -> Document:
    """Cut `source` into sentences, words and clauses, and tell what each sentence is.

    Args:
        source: What to cut; its text is never changed.
        language: ISO 639-1 code; guessed from the text where empty.
    """
    plain = plain_text(source.text)
    text = plain.text
    words = find_words(text)
    language = language or guess_language(text, words)
    blocks = find_blocks(text)
    cuts = [_keep_words(find_sentences(text, block, language), words) for block in blocks]
    spans = list(chain.from_iterable(cuts))
    offsets = _offsets(words, spans)
    forms = [words.forms[first:last] for first, last in pairwise(offsets.tolist())]
    pieces = list(_pieces(blocks, cuts, forms))
    roles = list(chain.from_iterable(find_roles(text, pieces)))
    quotations = find_quotations(text, [block.span for block in blocks])
    return Document(
        source=source,
        language=language,
        sentences=_sentences(source, plain, spans, forms, roles, quotations),
        forms=words.forms,
        starts=plain.starts_of(words.starts),
        ends=plain.ends_of(words.ends),
        offsets=offsets,
        breaks=find_breaks(words, offsets),
        quoted=_quoted(words, quotations),
    )


def _keep_words(cut: list[Span], words: Words) -> list[Span]:
    """Join sentences again that were cut within a word, such as a pair of initials."""
    if all(one.end < other.start for one, other in pairwise(cut)):  # no word holds a space
        return cut
    starts = np.fromiter((span.start for span in cut), np.int32, len(cut))
    at = words.starts.searchsorted(starts) - 1
    whole = (at < 0) | (words.ends[at] <= starts)
    if whole.all():
        return cut
    firsts = np.flatnonzero(whole).tolist()
    return [
        Span(cut[first].start, cut[last - 1].end) for first, last in pairwise([*firsts, len(cut)])
    ]


def _offsets(words: Words, spans: Sequence[Span]) -> NDArray[np.int32]:
    """How many words stand before each sentence, and in all."""
    starts = np.fromiter((span.start for span in spans), np.int32, len(spans))
    offsets = np.full(len(spans) + 1, len(words.forms), np.int32)
    offsets[:-1] = words.starts.searchsorted(starts)
    return offsets


def _pieces(
    blocks: Sequence[Block], cuts: Sequence[list[Span]], forms: Iterable[tuple[str, ...]]
) -> Iterator[Piece]:
    rest = iter(forms)
    for block, cut in zip(blocks, cuts, strict=True):
        own = tuple(islice(rest, len(cut)))
        yield Piece(block.span, cut, own, words=sum(map(len, own)))


def _sentences(
    source: Source,
    plain: Plain,
    spans: Sequence[Span],
    forms: Sequence[tuple[str, ...]],
    roles: Sequence[Role],
    quotations: Sequence[Span],
) -> tuple[Sentence, ...]:
    """The sentences, of which all but `source` speaks in places of the plain text."""
    places = plain.whole_spans_of(spans)
    quoted = cut_quotations(plain.spans_of(quotations), places)
    found = [
        find_attribution(plain.text, span, own) for span, own in zip(spans, forms, strict=True)
    ]
    credited = iter(plain.spans_of(list(filter(None, found))))
    return tuple(
        Sentence(
            source_id=source.id,
            index=index,
            span=span,
            role=role,
            label=Label.UNIQUE if role.counted else Label.EXCLUDED,
            words=len(own),
            quotations=said,
            attribution=next(credited) if credit else None,
        )
        for index, (span, own, role, said, credit) in enumerate(
            zip(places, forms, roles, quoted, found, strict=True)
        )
    )


def _quoted(words: Words, quotations: Sequence[Span]) -> NDArray[np.bool_]:
    quoted = np.zeros(len(words.forms), np.bool_)
    edges = np.array([(span.start, span.end) for span in quotations], np.int32).reshape(-1, 2)
    for first, last in np.searchsorted(words.starts, edges).tolist():
        quoted[first:last] = True
    return quoted
