"""A part of a comparison, to be saved by itself: some sources, sentences and matches."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING

from compare.findings import find_clusters
from compare.model import Comparison, Containment
from compare.output.wording import count
from compare.pipeline import apply_judgements

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.findings import Judgement
    from compare.model import Match, Notice, Passage, Sentence, Source, StockPhrase
    from compare.output.lookup import Lookup

__all__ = [
    "Excerpt",
    "Part",
    "alone",
    "as_judged",
    "excerpt",
    "narrow",
    "nothing_found",
    "part_of",
]


@dataclass(frozen=True, slots=True)
class Part:
    """What is wanted; names places, so that it holds of a comparison as found and as judged."""

    name: str
    """What it is, in words: `The Alpha Gazette and Gamma side by side`."""
    source_ids: frozenset[str]
    places: frozenset[tuple[str, int]]
    """Sentences, by source id and index."""
    links: frozenset[tuple[Passage, Passage]]
    """The ends of matches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt(Comparison):
    """A comparison without what is not in a part; labels and shares are those of the whole.

    Its sentences keep their numbers, so that some may be missing between two.
    """

    part: str
    """What it is and how much of the whole, in words."""
    whole: tuple[Comparison, Part] | None = field(default=None, repr=False, compare=False)
    """What it was made of; None where it was read from a file."""


def part_of(
    name: str,
    sentences: Iterable[Sentence],
    matches: Iterable[Match],
    source_ids: Iterable[str] = (),
) -> Part:
    """These sentences and matches, with the sentences that the matches touch.

    Args:
        name: What it is, in words.
        sentences: What is wanted whether or not a match touches it.
        matches: What is wanted of the matches.
        source_ids: Sources that are wanted even where nothing in them is.
    """
    links = frozenset((match.left, match.right) for match in matches)
    places = {(sentence.source_id, sentence.index) for sentence in sentences}
    for link in links:
        places.update(place for end in link for place in _touched(end))
    ids = frozenset(source_ids) | {source_id for source_id, _ in places}
    return Part(name, ids, frozenset(places), links)


def narrow(comparison: Comparison, part: Part) -> Excerpt:
    """What is in a part of a comparison."""
    kept = part.source_ids
    matches = tuple(
        match for match in comparison.matches if (match.left, match.right) in part.links
    )
    sentences = [s for s in comparison.sentences if (s.source_id, s.index) in part.places]
    narrowed = replace(
        comparison,
        sources=tuple(source for source in comparison.sources if source.id in kept),
        sentences=tuple(sentences),
        matches=matches,
        passages=tuple(_merged(comparison.passages, matches, part)),
        clusters=find_clusters(matches),
        coverage={one: comparison.coverage[one] for one in sorted(kept)},
        unquoted={one: comparison.unquoted[one] for one in sorted(kept)},
        containment={one: _within(comparison.containment[one], kept) for one in sorted(kept)},
        stock_phrases=tuple(_phrases(comparison.stock_phrases, kept)),
        warnings=tuple(_about(comparison.warnings, comparison.sources, kept)),
        candidates=(),
        documents=tuple(each for each in comparison.documents if each.source.id in kept),
        name=f"{comparison.name}: {part.name}" if comparison.name else part.name,
    )
    return excerpt(narrowed, _told(comparison, narrowed, part), (comparison, part))


def excerpt(
    comparison: Comparison, part: str, whole: tuple[Comparison, Part] | None = None
) -> Excerpt:
    """A comparison that is known to hold a part only."""
    held = {each.name: getattr(comparison, each.name) for each in fields(Comparison)}
    return Excerpt(**held, part=part, whole=whole)


def as_judged(comparison: Comparison, judgements: Sequence[Judgement]) -> Comparison:
    """The comparison with what a reader decided; of a part, what it is of the whole as judged."""
    if not isinstance(comparison, Excerpt):
        return apply_judgements(comparison, judgements)
    if comparison.whole is None or not judgements:
        return comparison
    whole, part = comparison.whole
    return narrow(apply_judgements(whole, judgements), part)


def alone(lookup: Lookup) -> Iterator[Sentence]:
    """The sentences of a part that no match of it touches; none of a whole comparison."""
    if isinstance(lookup.comparison, Excerpt):
        for sentence in lookup.comparison.sentences:
            if not lookup.twins(sentence):
                yield sentence


def nothing_found(comparison: Comparison) -> str:
    """What there is to say where there are no matches."""
    if isinstance(comparison, Excerpt):
        return "This part holds no match."
    return "No sentence of one source was found in another."


def _touched(end: Passage) -> Iterator[tuple[str, int]]:
    return ((end.source_id, index) for index in range(end.first, end.last + 1))


def _merged(passages: Iterable[Match], matches: Iterable[Match], part: Part) -> Iterator[Match]:
    """The passages that are wholly in the part, with a match of it in them."""
    linked = {
        (left, right)
        for match in matches
        for left in _touched(match.left)
        for right in _touched(match.right)
    }
    for passage in passages:
        lefts, rights = set(_touched(passage.left)), set(_touched(passage.right))
        if lefts | rights <= part.places and any(
            (left, right) in linked for left in lefts for right in rights
        ):
            yield passage


def _within(row: Containment, kept: frozenset[str]) -> Containment:
    return Containment(
        found={other: row.found[other] for other in row.found if other in kept},
        nothing=row.nothing,
        others=frozenset(row.others) & kept,
    )


def _phrases(phrases: Iterable[StockPhrase], kept: frozenset[str]) -> Iterator[StockPhrase]:
    for phrase in phrases:
        if own := tuple(source_id for source_id in phrase.source_ids if source_id in kept):
            yield replace(phrase, source_ids=own)


def _about(
    notices: Iterable[Notice], sources: Iterable[Source], kept: frozenset[str]
) -> Iterator[Notice]:
    """The notices that are not about a source that is left out."""
    others = {name for each in sources if each.id not in kept for name in (each.id, each.path)}
    return (notice for notice in notices if notice.subject not in others)


def _told(whole: Comparison, narrowed: Comparison, part: Part) -> str:
    held = (
        f"{len(own):,} of {count(len(all_of_them), noun)}"
        for own, all_of_them, noun in (
            (narrowed.sources, whole.sources, "source"),
            (narrowed.sentences, whole.sentences, "sentence"),
            (narrowed.matches, whole.matches, "match"),
        )
    )
    rest = "labels and shares are those of the whole story"
    return f"{part.name}, with {', '.join(held)}; {rest}"
