"""Tell whom each end of a match credits with the words that it quotes.

The credit may stand outside the ends: further on in the sentence, or in one beside it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from compare.findings.edits.capitals import is_name_at, names_tell
from compare.findings.edits.names import read_name, words_in
from compare.findings.edits.sayings import forces
from compare.findings.edits.speakers import Speaker, named_in
from compare.findings.people import person, same_person
from compare.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.findings.people import Person
    from compare.model import Passage, Sentence

__all__ = ["Credits", "Side", "find_credits"]

_FEWEST = 4
"""Fewest words that both ends have, most of them quoted, for a quotation."""
_MOST = 0.5
_MOST_NAMES = 3
"""Words of a name, with what its bearer does, where all nouns have capitals."""
_FARTHEST = 6
"""Sentences beside an end among which its credit is looked for."""
_SUBJECT = re.compile(
    r"(?:But |And |Yet )?((?!The )[^\W\d_a-z][\w’'-]*\.?(?: [^\W\d_a-z][\w’'-]*\.?)*) [a-z]"
)
"""The name that a sentence begins with, if it does."""
_APPOSED = re.compile(r", (?:[^\W\d_a-z][\w-]*\.?)(?: [^\W\d_a-z][\w-]*\.?)*(?=[,;.](?:\s|\Z)|\Z)")
_REST = re.compile(r"\n[^\W\d_a-z][\w’-]+(?=[.,])")
"""The family name on a line of its own, after the given name."""
_AND = (" and ", " und ", " et ", " y ", " e ")
_LONGEST = max(map(len, _AND))
_CAPITAL = re.compile(r"[ “\"][^\W\d_a-z]")


@dataclass(frozen=True, slots=True)
class Credits:
    """Who is credited with one quotation at each end of a match, where both name somebody."""

    left: Span
    """The name, in the left source; it may lie outside the end."""
    right: Span
    """The name, in the right source."""
    same: bool
    """Whether that is one person or body; False only where it certainly is not."""


class Side(NamedTuple):
    """One end of a match in its article."""

    text: str
    sentences: Sequence[Sentence]
    """All of the source, in order."""
    end: Passage
    edited: tuple[Span, ...]
    """What the edits of the match change on this side."""


def find_credits(left: Side, right: Side) -> Credits | None:
    """Whom both ends credit with the same quoted words; None where an end does not tell."""
    if not _quotes_the_same(left, right):
        return None
    one, other = _speaker(left), _speaker(right)
    same = same_person(one, other) if one and other else None
    if one is None or other is None or same is None:
        return None
    return Credits(one.span, other.span, same)


def _quotes_the_same(left: Side, right: Side) -> bool:
    """Whether most of what both ends have stands in the quotation of an end."""
    return any(_is_quoted(side) for side in (left, right))


def _is_quoted(side: Side) -> bool:
    """Whether most of the words kept are quoted, and most of those quoted are kept."""
    quoted = _quotations(side)
    if not quoted:
        return False
    kept = list(_kept(side))
    both = sum(one.overlap(other) for one in kept for other in quoted)
    told = sum(len(one.of(side.text).split()) for one in kept)
    return (
        told >= _FEWEST
        and both > _MOST * sum(map(len, kept))
        and both > _MOST * sum(map(len, quoted))
    )


def _kept(side: Side) -> Iterator[Span]:
    """The stretches of an end that its edits leave as they are."""
    end = side.end.span
    edits = sorted((max(edit.start, end.start), edit.end) for edit in side.edited if edit)
    edges = [(end.start, end.start), *edits, (end.end, end.end)]
    for (_, first), (last, _) in pairwise(edges):
        if first < last:
            yield Span(first, last)


def _quotations(side: Side) -> list[Span]:
    """The parts of the end that are quoted."""
    end = side.end.span
    return [
        Span(max(span.start, end.start), min(span.end, end.end))
        for sentence in _own(side)
        for span in sentence.quotations
        if span.overlap(end)
    ]


def _speaker(side: Side) -> Person | None:
    """Who is credited with the quotation of an end, if by name."""
    own = _own(side)
    if sum(_credit(sentence) is not None for sentence in own) > 1:
        return None
    for sentence in (*own, *_after(side), *_before(side)):
        aside = _unquoted(side.text, sentence)
        if _credit(sentence) or forces(aside):
            return _credited(side, sentence, aside)
        if subject := _subject(side, sentence):
            return subject
    return None


def _credited(side: Side, sentence: Sentence, aside: str) -> Person | None:
    """Who is named in the credit of a sentence, if that is the credit of the quotation."""
    credit, text = _credit(sentence), side.text
    if credit is None:
        return None
    if len(forces(aside)) > 1 and not _follows_on(side, sentence, credit):
        return None
    speaker = named_in(text, credit) or named_in(text, _with_apposition(text, credit))
    if speaker and len(speaker.name) == 1 and (rest := _REST.match(text, speaker.span.end)):
        speaker = named_in(text, Span(credit.start, rest.end()))
    if speaker is None or _is_one_of_two(text, speaker.span):
        return None
    if not (names_tell(text, sentence.span.of(text)) or _is_said_by(text, credit, speaker.span)):
        return None
    return person(text, speaker, aside)


def _is_said_by(text: str, credit: Span, name: Span) -> bool:
    """Whether some words right after a verb are a name, where all nouns have capitals."""
    verb, words = text[credit.start : name.start], name.of(text).split()
    return (
        1 < len(words) <= _MOST_NAMES
        and verb.islower()
        and len(verb.split()) == 1
        and not any(any(words_in(text, word.lower())) for word in words)
    )


def _is_one_of_two(text: str, name: Span) -> bool:
    """Whether another is named with somebody."""
    before, after = (
        text[max(name.start - _LONGEST, 0) : name.start],
        text[name.end : name.end + _LONGEST],
    )
    return before.endswith(_AND) or after.startswith(_AND)


def _credit(sentence: Sentence) -> Span | None:
    """Where a sentence credits somebody, other than inside a quotation."""
    credit = sentence.attribution
    return None if credit and any(map(credit.overlap, sentence.quotations)) else credit


def _with_apposition(text: str, credit: Span) -> Span:
    """A credit with the name that follows what somebody is: "said the mayor, Ann Lee"."""
    name = _APPOSED.match(text, credit.end)
    return Span(credit.start, name.end()) if name else credit


def _follows_on(side: Side, sentence: Sentence, credit: Span) -> bool:
    """Whether a credit stands right after the quotation of an end, which may begin before it."""
    is_own = sentence.index <= side.end.last
    quoted = _quotations(side)[-1:] if is_own else sentence.quotations[:1]
    between = side.text[quoted[0].end : credit.start] if quoted else "none"
    return bool(between) and not any(map(str.isalnum, between))


def _after(side: Side) -> Iterator[Sentence]:
    """The sentences in which a quotation goes on that an end leaves open."""
    place = _place(side, side.end.last)
    for sentence, following in pairwise(side.sentences[place : place + _FARTHEST]):
        if not (_is_open(sentence) and following.quotations) or _is_gap(sentence, following):
            return
        if following.quotations[0].start > following.span.start + 1:
            return
        yield following


def _before(side: Side) -> Iterator[Sentence]:
    """The sentences before a bare quotation in its paragraph, up to the first that is none."""
    place = _place(side, side.end.first)
    near = side.sentences[max(place - _FARTHEST, 0) : place + 1]
    for following, sentence in pairwise(reversed(near)):
        bare = not any(map(str.isalnum, _unquoted(side.text, following)))
        apart = "\n" in side.text[sentence.span.end : following.span.start]
        if not bare or apart or _is_gap(sentence, following):
            return
        yield sentence


def _subject(side: Side, sentence: Sentence) -> Person | None:
    """The person whom a sentence is about that leads to a quotation and names nobody else."""
    start, text = sentence.span.start, side.text
    end = sentence.quotations[0].start if sentence.quotations else sentence.span.end
    words = text[start:end].rstrip(' “"')
    found = _SUBJECT.match(words)
    leads = not sentence.quotations or words.endswith(":")
    if not (found and leads) or _CAPITAL.search(words, found.end()):
        return None
    span = Span(start + found.start(1), start + found.end(1))
    name = read_name(found[1])
    if name is None or not is_name_at(text, span.start, span.end):
        return None
    subject = person(text, Speaker(name, span, described=False), words)
    return subject if subject.is_human else None


def _is_open(sentence: Sentence) -> bool:
    """Whether a sentence ends inside a quotation."""
    return bool(sentence.quotations) and sentence.quotations[-1].end == sentence.span.end


def _is_gap(sentence: Sentence, following: Sentence) -> bool:
    """Whether sentences are missing between two, as in a part of a story."""
    return following.index > sentence.index + 1


def _unquoted(text: str, sentence: Sentence) -> str:
    """What stands outside the quotations of a sentence."""
    whole = sentence.span
    edges = [whole.start, *(at for q in sentence.quotations for at in (q.start, q.end)), whole.end]
    return " ".join(text[first:last] for first, last in zip(edges[::2], edges[1::2], strict=True))


def _place(side: Side, index: int) -> int:
    """Where the sentence of a number stands among those at hand."""
    return bisect_left(side.sentences, index, key=lambda sentence: sentence.index)


def _own(side: Side) -> Sequence[Sentence]:
    """The sentences that an end was cut from."""
    return side.sentences[_place(side, side.end.first) : _place(side, side.end.last + 1)]
