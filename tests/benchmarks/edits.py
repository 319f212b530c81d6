"""What one newsroom does to another's sentence; each edit says which spans it links."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random

from compare.model import Span
from tests.benchmarks.grammar import express, reword
from tests.benchmarks.lines import (
    Line,
    Mark,
    Part,
    Serial,
    body,
    invent_line,
    part_spans,
    sentence,
    words_of,
)
from tests.benchmarks.vocabulary import ALTERNATIVES, CLASSES
from tests.benchmarks.world import World, invented_name, pick

__all__ = ["SHARES", "EditKind", "Edited", "Link", "as_printed", "edit", "merge"]

_SHORTEST_CLAUSE = 8
"""A shorter clause that was cut off is no evidence of reuse by itself."""


class EditKind(StrEnum):
    """The kinds of planted edits."""

    VERBATIM = "verbatim"
    TYPOGRAPHIC = "typographic"
    WORDS_5 = "5 % of words"
    WORDS_10 = "10 % of words"
    WORDS_20 = "20 % of words"
    WORDS_40 = "40 % of words"
    DROPPED = "clause dropped"
    MERGED = "merged"
    SPLIT = "split"
    CLAUSE_MOVED = "clause moved"
    SENTENCE_MOVED = "sentence moved"
    REWORDED = "reworded"
    FRAGMENT = "fragment"
    REPRINT = "two reprints"
    """Not an edit: both sides were taken from a third article."""


SHARES = {
    EditKind.WORDS_5: 0.05,
    EditKind.WORDS_10: 0.1,
    EditKind.WORDS_20: 0.2,
    EditKind.WORDS_40: 0.4,
}


@dataclass(frozen=True, slots=True)
class Link:
    """A planted pair, in the offsets of one donor sentence and of the edited text."""

    donor: int
    """Which of the donor lines, from 0."""
    donor_span: Span
    span: Span


@dataclass(frozen=True, slots=True)
class Edited:
    """What the recipient prints: one or more sentences."""

    text: str
    kind: EditKind
    links: tuple[Link, ...]
    marks: tuple[Mark, ...]
    sentences: tuple[Span, ...]
    line: Line | None = None
    """The line, where others may take it on; None where it is no plain sentence any more."""


def as_printed(line: Line, kind: EditKind, donor: Span) -> Edited:
    """A whole line taken from a whole stretch of the donor's sentence."""
    text = sentence(line)
    whole = Span(0, len(text))
    marks = tuple(Mark(s, p.origin) for s, p in zip(part_spans(line), line.parts, strict=True))
    return Edited(text, kind, (Link(0, donor, whole),), marks, (whole,), line)


def _whole(line: Line) -> Span:
    return Span(0, len(sentence(line)))


def _verbatim(line: Line, rng: Random) -> Edited | None:
    return as_printed(line, EditKind.VERBATIM, _whole(line))


def _sentence_moved(line: Line, rng: Random) -> Edited | None:
    return as_printed(line, EditKind.SENTENCE_MOVED, _whole(line))


def _typographic(line: Line, rng: Random) -> Edited | None:
    changes: list[Callable[[str], str]] = [
        lambda text: text.replace("“", '"').replace("”", '"').replace("'", "\u2019"),
        lambda text: text.replace(" ", "  ", 2),
        lambda text: text.replace(" ", "\u00a0", 3),
        lambda text: text.replace(" ", "\n", 1) if len(text) > 70 else text,
        lambda text: " ".join(w if i > 2 else w.upper() for i, w in enumerate(text.split(" "))),
        lambda text: text.replace(", ", " \u2013 ", 1),
    ]
    texts = [part.text for part in line.parts]
    for change in [changes[0], *rng.sample(changes[1:], 2)]:
        texts = [change(text) for text in texts]
    if texts == [part.text for part in line.parts]:
        texts[0] = texts[0].upper()
    return as_printed(line.changed(texts), EditKind.TYPOGRAPHIC, _whole(line))


def _other_word(word: str, rng: Random) -> str:
    """A synonym, or a word of another meaning that could stand in the same place."""
    if word[0].isdigit():
        return f"{rng.randint(11, 999) / 10}" if "." in word else f"{rng.randint(2, 9999):,}"
    if word[0].isupper():
        return invented_name(rng)
    if word in ALTERNATIVES and rng.random() < 0.6:
        return pick(rng, ALTERNATIVES[word])
    other = pick(rng, CLASSES.get(word) or CLASSES["about"])
    return other if other != word else f"{word}s"


def _replaced(line: Line, kind: EditKind, rng: Random) -> Edited:
    texts = [part.text for part in line.parts]
    places = [(i, found) for i, text in enumerate(texts) for found in words_of(text)]
    chosen = rng.sample(places, max(1, round(SHARES[kind] * len(places))))
    for i, found in sorted(chosen, key=lambda place: (place[0], -place[1].start())):
        word = _other_word(found[0], rng)
        texts[i] = texts[i][: found.start()] + word + texts[i][found.end() :]
    return as_printed(line.changed(texts), kind, _whole(line))


def _dropped(line: Line, rng: Random) -> Edited | None:
    if not line.clauses:
        return None
    clause = pick(rng, line.clauses)
    return as_printed(line.without(clause), EditKind.DROPPED, _without(line, clause))


def _without(line: Line, clause: Part) -> Span:
    """The stretch of the sentence that is left when a clause at either end is taken off."""
    spans, parts = part_spans(line), line.parts
    if parts[0] is clause:
        return Span(spans[1].start, spans[-1].end)
    return Span(0, spans[-2].end if parts[-1] is clause else spans[-1].end)


def _split(line: Line, rng: Random) -> Edited | None:
    if not line.back:
        return None
    clause, rest = line.back[-1], line.without(line.back[-1])
    first, opening = as_printed(rest, EditKind.SPLIT, _without(line, clause)), "That came "
    at = len(first.text) + 1
    span = Span(at + len(opening), at + len(opening) + len(clause.text))
    links = first.links
    if len(words_of(clause.text)) >= _SHORTEST_CLAUSE:
        links += (Link(0, part_spans(line)[-1], span),)
    text = f"{first.text} {opening}{clause.text}."
    marks = (*first.marks, Mark(span, clause.origin))
    return Edited(text, EditKind.SPLIT, links, marks, (*first.sentences, Span(at, len(text))))


def _clause_moved(line: Line, rng: Random) -> Edited | None:
    if not line.clauses:
        return None
    clause = pick(rng, line.clauses)
    rest = line.without(clause)
    if clause in line.front:
        moved = replace(rest, back=(*rest.back, clause))
    elif clause.fronts:
        moved = replace(rest, front=(clause, *rest.front))
    else:
        return None
    return as_printed(moved, EditKind.CLAUSE_MOVED, _whole(line))


def _reworded(line: Line, rng: Random) -> Edited | None:
    parts = []
    for part in line.parts:
        if part.said is None:
            return None
        said = reword(part.said, rng)
        parts.append(replace(part, text=express(said), said=said))
    core = parts.pop(len(line.front))
    fronts = parts and parts[0].fronts and "“" not in core.text
    at = int(rng.random() * 2) if fronts else 0
    return as_printed(
        Line(core, tuple(parts[:at]), tuple(parts[at:])), EditKind.REWORDED, _whole(line)
    )


def _fragment(line: Line, world: World, rng: Random, serial: Serial) -> Edited | None:
    """A run of the donor's words between the halves of a sentence of the recipient's own."""
    words, length = words_of(line.core.text), rng.randint(8, 12)
    if len(words) < length or line.quotes:
        return None
    first = int(rng.random() * (len(words) - length + 1))
    start, end = words[first].start(), words[first + length - 1].end()
    at = part_spans(line)[len(line.front)].start + start
    fresh = invent_line(world, rng, serial)
    if fresh.quotes:
        return None
    own = words_of(fresh.core.text)
    cut = own[max(1, len(own) * 2 // 3) - 1].end()
    head, run = fresh.core.text[:cut], line.core.text[start:end]
    text = sentence(replace(fresh, core=Part(f"{head} {run}{fresh.core.text[cut:]}", 0)))
    begin = part_spans(fresh)[len(fresh.front)].start + cut + 1
    span = Span(begin, begin + len(run))
    link = Link(0, Span(at, at + len(run)), span)
    whole = Span(0, len(text))
    return Edited(text, EditKind.FRAGMENT, (link,), (Mark(span, line.core.origin),), (whole,))


def merge(first: Line, second: Line, rng: Random) -> Edited | None:
    """Two sentences of the donor, one after the other, as one."""
    if first.quotes or second.quotes:
        return None
    joint = pick(rng, [", and ", "; ", ", while ", ", but "])
    head, tail = sentence(first)[:-1], body(second) + "."
    at = len(head) + len(joint)
    text = head + joint + tail
    ends = Span(0, len(head)), Span(at, len(text))
    links = (Link(0, _whole(first), ends[0]), Link(1, _whole(second), ends[1]))
    marks = [Mark(s, p.origin) for s, p in zip(part_spans(first), first.parts, strict=True)]
    for span, part in zip(part_spans(second), second.parts, strict=True):
        marks.append(Mark(Span(span.start + at, span.end + at), part.origin))
    return Edited(text, EditKind.MERGED, links, tuple(marks), (Span(0, len(text)),))


_PLAIN = {
    EditKind.VERBATIM: _verbatim,
    EditKind.TYPOGRAPHIC: _typographic,
    EditKind.DROPPED: _dropped,
    EditKind.SPLIT: _split,
    EditKind.CLAUSE_MOVED: _clause_moved,
    EditKind.SENTENCE_MOVED: _sentence_moved,
    EditKind.REWORDED: _reworded,
}


def edit(kind: EditKind, line: Line, world: World, rng: Random, serial: Serial) -> Edited | None:
    """One edit of one line; None where the line does not lend itself to it."""
    if kind in SHARES:
        return _replaced(line, kind, rng)
    if kind is EditKind.FRAGMENT:
        return _fragment(line, world, rng, serial)
    return _PLAIN[kind](line, rng)
