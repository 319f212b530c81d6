"""Makes stories of news-like articles with planted reuse and known truth: seeded, no data needed.

    python -m tests.benchmarks.stories FOLDER --articles 100 [--seed 1] [--clean | --stress]

writes one text file an article to FOLDER/articles and what was planted to FOLDER/truth.jsonl.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from compare.model import Source, Span
from tests.benchmarks.edits import Edited, EditKind, as_printed, edit, merge
from tests.benchmarks.grammar import express, invent_statement
from tests.benchmarks.lines import Line, Mark, Serial, invent_line, sentence, words_of
from tests.benchmarks.templated import closing_lines
from tests.benchmarks.truth import Article, Corpus, Planted, write_corpus
from tests.benchmarks.world import World, invented_outlet, make_world, pick

__all__ = ["make_corpus", "make_stress"]

_WEIGHTS = {
    EditKind.VERBATIM: 20,
    EditKind.TYPOGRAPHIC: 10,
    EditKind.WORDS_5: 9,
    EditKind.WORDS_10: 9,
    EditKind.WORDS_20: 8,
    EditKind.WORDS_40: 4,
    EditKind.DROPPED: 7,
    EditKind.MERGED: 6,
    EditKind.SPLIT: 6,
    EditKind.CLAUSE_MOVED: 6,
    EditKind.SENTENCE_MOVED: 5,
    EditKind.REWORDED: 7,
    EditKind.FRAGMENT: 4,
}
_LIGHT = {
    EditKind.VERBATIM: 60,
    EditKind.TYPOGRAPHIC: 12,
    EditKind.WORDS_5: 20,
    EditKind.WORDS_10: 8,
}
_SHARES_TAKEN = (0.0, 0.2, 0.4, 0.6, 0.85)
_RUN = 7
_NO_SPAN = Span(0, 0)
_REPRINTS, _OTHERS, _PAIRS_OF_REPRINTS = 300, 900, 20_000


@dataclass(frozen=True, slots=True)
class _Unit:
    """Something printed in a draft and the article and units it was taken from."""

    edited: Edited
    donor: int = 0
    """Number of the donor in its story."""
    taken: tuple[int, ...] = ()
    """Numbers of the donor's units, as `Link.donor` counts them; empty for the outlet's own."""


@dataclass(frozen=True, slots=True)
class _Draft:
    """An article and the units it was laid out from."""

    article: Article
    units: tuple[_Unit, ...]
    starts: tuple[int, ...]
    """Where each unit stands in the text."""

    @property
    def lines(self) -> dict[int, Line]:
        """What others can take: lines by the number of their unit."""
        return {i: u.edited.line for i, u in enumerate(self.units) if u.edited.line}


@dataclass(frozen=True, slots=True)
class _Desk:
    """What the articles of one story are made with."""

    world: World
    rng: Random
    serial: Serial
    name: str
    runs: set[tuple[str, ...]] = field(default_factory=set)
    """Runs of words that the story's own sentences hold: no two hold the same by chance."""

    def own(self) -> _Unit:
        """A new sentence."""
        while True:
            line = invent_line(self.world, self.rng, self.serial)
            words = [word[0] for word in words_of(sentence(line))]
            runs = {tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)}
            if runs.isdisjoint(self.runs):
                self.runs.update(runs)
                break
        return _Unit(replace(as_printed(line, EditKind.VERBATIM, _NO_SPAN), links=()))


def _shift(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _headline(desk: _Desk) -> str:
    text = express(invent_statement(desk.world, desk.rng))
    return text[0].upper() + text[1:]


def _opening(desk: _Desk) -> str:
    rng = desk.rng
    text = f"{_headline(desk)}\n\n"
    if rng.random() < 0.3:
        text += f"{pick(rng, desk.world.places).upper()}, March {rng.randint(1, 28)} — "
    return text


def _lay_out(desk: _Desk, number: int, units: Sequence[_Unit]) -> _Draft:
    """Prints the units in paragraphs under a headline."""
    text, starts = _opening(desk), []
    for i, unit in enumerate(units):
        if i:
            text += "\n\n" if desk.rng.random() < 0.45 else " "
        starts.append(len(text))
        text += unit.edited.text
    templated = []
    for line in closing_lines(desk.world, desk.rng):
        text += "\n\n"
        templated.append(Span(len(text), len(text) + len(line)))
        text += line
    placed = list(zip(starts, units, strict=True))
    source = Source(id=f"{desk.name}-{number:03d}", outlet=invented_outlet(desk.rng), text=text)
    article = Article(
        source,
        tuple(_shift(s, at) for at, u in placed for s in u.edited.sentences) + tuple(templated),
        tuple(Mark(_shift(m.span, at), m.origin) for at, u in placed for m in u.edited.marks),
        tuple(templated),
    )
    return _Draft(article, tuple(units), tuple(starts))


def _take(desk: _Desk, lines: dict[int, Line], at: list[int], number: int) -> _Unit | None:
    """The next line of a donor in the recipient's words; `at` loses the units that were used."""
    first = at.pop(0)
    kind = desk.rng.choices(list(_WEIGHTS), list(_WEIGHTS.values()))[0]
    if kind is EditKind.MERGED:
        edited = merge(lines[first], lines[at[0]], desk.rng) if at else None
        return _Unit(edited, number, (first, at.pop(0))) if edited else None
    edited = edit(kind, lines[first], desk.world, desk.rng, desk.serial)
    return _Unit(edited, number, (first,)) if edited else None


def _taken(desk: _Desk, drafts: list[_Draft], wanted: int) -> list[_Unit]:
    """Units taken from earlier articles of the story, most from one of them, in its order."""
    rng, units = desk.rng, list[_Unit]()
    main = int(rng.random() * len(drafts))
    other = int(rng.random() * len(drafts))
    used: set[int] = set()
    for number, share in ((main, 0.8), (other, 0.2)):
        lines = {
            i: line
            for i, line in drafts[number].lines.items()
            if used.isdisjoint(part.origin for part in line.parts)
        }
        at = sorted(rng.sample(sorted(lines), min(round(wanted * share), len(lines))))
        used.update(part.origin for i in at for part in lines[i].parts)
        while at:
            unit = _take(desk, lines, at, number)
            if unit:
                units.append(unit)
    return units


def _mix(desk: _Desk, taken: list[_Unit], own: list[_Unit]) -> list[_Unit]:
    """Both in one order; what was taken keeps its own, save for sentences that moved."""
    rng = desk.rng
    moved = [unit for unit in taken if unit.edited.kind is EditKind.SENTENCE_MOVED]
    units = [unit for unit in taken if unit.edited.kind is not EditKind.SENTENCE_MOVED]
    for unit in [*own, *moved]:
        units.insert(int(rng.random() * (len(units) + 1)), unit)
    return units


def _planted(draft: _Draft, drafts: Sequence[_Draft]) -> Iterator[Planted]:
    recipient = draft.article.source.id
    for start, unit in zip(draft.starts, draft.units, strict=True):
        donor = drafts[unit.donor] if unit.taken else draft
        for link in unit.edited.links if unit.taken else ():
            left = _shift(link.donor_span, donor.starts[unit.taken[link.donor]])
            ends = (donor.article.source.id, left, recipient, _shift(link.span, start))
            yield Planted(unit.edited.kind, *ends)


def _story(desk: _Desk, outlets: int, clean: bool) -> tuple[list[_Draft], list[Planted]]:
    drafts: list[_Draft] = []
    planted: list[Planted] = []
    for number in range(outlets):
        wanted = desk.rng.randint(11, 25)
        share = 0.0 if clean or not drafts else pick(desk.rng, _SHARES_TAKEN)
        taken = _taken(desk, drafts, round(wanted * share)) if share else []
        own = [desk.own() for _ in range(max(1, wanted - len(taken)))]
        draft = _lay_out(desk, number, _mix(desk, taken, own))
        planted += _planted(draft, drafts)
        drafts.append(draft)
    return drafts, planted


def _desk(seed: int, story: int) -> _Desk:
    rng = Random(f"{seed}/{story}")
    return _Desk(make_world(rng), rng, Serial(story * 1_000_000), f"s{story:05d}")


def make_corpus(articles: int, seed: int = 1, *, clean: bool = False) -> Corpus:
    """Stories of three to eight outlets each, `articles` in all; `clean` plants no reuse."""
    made: list[Article] = []
    planted: list[Planted] = []
    for story in range(articles):
        desk = _desk(seed, story)
        outlets = min(desk.rng.randint(3, 8) if articles > 5 else articles, articles - len(made))
        drafts, pairs = _story(desk, outlets, clean)
        made += [draft.article for draft in drafts]
        planted += pairs
        if len(made) == articles:
            break
    return Corpus(tuple(made), tuple(planted))


def _reprint(desk: _Desk, original: _Draft, number: int) -> _Draft:
    """The article again: light edits, some sentences left out, one or two of its own."""
    units = []
    for at, line in original.lines.items():
        kind = desk.rng.choices(list(_LIGHT), list(_LIGHT.values()))[0]
        edited = edit(kind, line, desk.world, desk.rng, desk.serial)
        if edited and desk.rng.random() > 0.05:
            units.append(_Unit(edited, 0, (at,)))
    own = [desk.own() for _ in range(desk.rng.randint(0, 2))]
    return _lay_out(desk, number, _mix(desk, units, own))


def _between_reprints(drafts: Sequence[_Draft], rng: Random) -> Iterator[Planted]:
    """A sample of the pairs that two reprints of one sentence make."""
    by_unit: dict[int, list[tuple[str, Span]]] = {}
    for draft in drafts:
        for start, unit in zip(draft.starts, draft.units, strict=True):
            for at in unit.taken:
                place = Span(start, start + len(unit.edited.text))
                by_unit.setdefault(at, []).append((draft.article.source.id, place))
    for at in rng.choices(sorted(by_unit), k=_PAIRS_OF_REPRINTS):
        left, right = rng.sample(by_unit[at], 2)
        yield Planted(EditKind.REPRINT, *left, *right)


def make_stress(seed: int = 1) -> Corpus:
    """300 lightly edited reprints of one article among 900 articles that share nothing."""
    desk = _desk(seed, 0)
    own = [desk.own() for _ in range(18)]
    original = _lay_out(desk, 0, own)
    reprints = [_reprint(desk, original, number) for number in range(1, _REPRINTS)]
    planted = [pair for draft in reprints for pair in _planted(draft, [original])]
    planted += _between_reprints(reprints, desk.rng)
    others = make_corpus(_OTHERS, seed + 1, clean=True).articles
    apart = [replace(a, source=replace(a.source, id=f"t{a.source.id}")) for a in others]
    return Corpus((original.article, *(d.article for d in reprints), *apart), tuple(planted))


def _main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--clean", action="store_true", help="plant no reuse")
    kind.add_argument("--stress", action="store_true", help="300 reprints among 900 others")
    chosen = parser.parse_args()
    if chosen.stress:
        corpus = make_stress(chosen.seed)
    else:
        corpus = make_corpus(chosen.articles, chosen.seed, clean=chosen.clean)
    write_corpus(corpus, chosen.folder)


if __name__ == "__main__":
    _main()
