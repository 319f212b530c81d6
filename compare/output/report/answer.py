"""The question, and what the articles answer to it in three plain sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from compare.output.part import Excerpt
from compare.output.wording import percent

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compare.model import Comparison, Coverage
    from compare.output.figures import Figures

__all__ = ["answer", "band", "question"]

_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()
_MOST, _MUCH = 0.5, 0.2
_WORTH_TELLING = 0.05
"""Who has less than this for itself does not stand alone."""


def question(comparison: Comparison) -> str:
    """What the report is to answer; of a part, what it is."""
    if isinstance(comparison, Excerpt):
        return "A part of the story"
    number = len(comparison.sources)
    told = _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"
    if number == 1:
        return "How much of this article stands in another one?"
    return f"Which of these {told} outlets wrote this story, and which copied it?"


def answer(comparison: Comparison, figures: Mapping[str, Figures]) -> tuple[Markup, ...]:
    """Two or three sentences: who has most from elsewhere, which two are closest, who is alone.

    A part of a story answers nothing, and says what it is.
    """
    if isinstance(comparison, Excerpt):
        return (Markup.escape(f"{comparison.part[:1].upper()}{comparison.part[1:]}."),)
    if len(comparison.sources) == 1:
        return (Markup("There is only one article, so that there is nothing to compare it with."),)
    if not comparison.matches:
        return (
            Markup("No sentence of one article was found in another one."),
            Markup(
                "That does not show that each outlet wrote for itself: what is reworded throughout"
                " or put into another language may not be found."
            ),
            Markup("Looser settings may find more; so may reading them side by side."),
        )
    return tuple(_findings(comparison, figures))


def band(shares: tuple[float, float]) -> str:
    """The lowest and highest share as a range: `32–47%`; one where both round to the same."""
    low, high = map(percent, shares)
    return low if low == high else f"{low.removesuffix('%')}–{high}"


def _findings(comparison: Comparison, figures: Mapping[str, Figures]) -> Iterator[Markup]:
    outlets = {source.id: source.outlet for source in comparison.sources}
    yield _most_reused(comparison.coverage, figures, outlets)
    yield _closest_two(comparison)
    alone = min(
        outlets,
        key=lambda one: (not comparison.coverage[one].words, -comparison.coverage[one].unique),
    )
    if comparison.coverage[alone].unique >= _WORTH_TELLING:
        yield _most_alone(comparison.coverage[alone], outlets[alone])


def _most_reused(
    coverage: Mapping[str, Coverage], figures: Mapping[str, Figures], outlets: Mapping[str, str]
) -> Markup:
    most = max(outlets, key=lambda one: coverage[one].reused)
    found = figures[most]
    return Markup(
        "<strong>{part} of <bdi>{outlet}</bdi></strong> stands in other articles too: {share} of"
        " its {words:,} words ({band} by the strict and the loose way of counting)."
    ).format(
        part=_part(coverage[most]),
        outlet=outlets[most],
        share=percent(found.judged.reused),
        words=found.judged.words,
        band=band(found.band("reused")),
    )


def _part(coverage: Coverage) -> str:
    if coverage.reused >= _MOST:
        return "All" if percent(coverage.reused) == "100%" else "Most"
    return "A good part" if coverage.reused >= _MUCH else "A small part"


def _closest_two(comparison: Comparison) -> Markup:
    """The pair of which the first stands most in the second."""
    found = comparison.containment
    pairs = [(one, other) for one, row in found.items() for other in sorted(row.found)]
    ids = max(pairs, key=lambda pair: found[pair[0]][pair[1]].reused)
    there, back = found[ids[0]][ids[1]], found[ids[1]][ids[0]]
    one, other = (comparison.source(each) for each in ids)
    if one.text.split() == other.text.split():
        return Markup(
            "<strong>The closest two</strong> are one text: <bdi>{one}</bdi> and"
            " <bdi>{other}</bdi> have the same words from the first to the last."
        ).format(one=one.outlet, other=other.outlet)
    return Markup(
        "<strong>The closest two:</strong> {share} of <bdi>{one}</bdi> stands in"
        " <bdi>{other}</bdi>, {shared} word for word or nearly; the other way round it is {back}."
    ).format(
        share=percent(there.reused),
        one=one.outlet,
        other=other.outlet,
        shared=percent(there.shared),
        back=percent(back.reused),
    )


def _most_alone(coverage: Coverage, outlet: str) -> Markup:
    return Markup(
        "<strong><bdi>{outlet}</bdi> stands most alone:</strong> {share} of its {words:,} words"
        " were found in no other article."
    ).format(outlet=outlet, share=percent(coverage.unique), words=coverage.words)
