"""Lines that all outlets fill in alike: market, weather, results, credits. Not reuse."""

from __future__ import annotations

from random import Random

from tests.benchmarks.grammar import settle
from tests.benchmarks.world import World, invented_name, pick

__all__ = ["closing_lines"]

_TEMPLATES = (
    "[Shares in|Stock of] {name} [closed|finished] at {price} crowns, {way} {pct} percent.",
    "The {name} [index|gauge] [ended the day|closed] {way} {pct} percent at {points} points.",
    "[Net profit|Profit after tax|Profit] {big} mln crowns vs {big2} mln [a year ago|before].",
    "{name} [shr|per share] {small} cts vs {small2} cts, [revenue|net] {big} mln vs {big2} mln.",
    "The crown [traded|stood|was quoted] at {price} to the dollar, {way} from {price2} on {day}.",
    "{day}: {sky}, [with a high of|up to] {small} degrees and [a low of|down to] {low} in {place}.",
    "{place} [can expect|will see] {sky} on {day}, with wind from the {wind} at {small} km/h.",
    "{name} {low} {name2} {low2}, [half-time|after extra time|crowd {points}, half-time] {low2}.",
    "Reporting by {given}; [editing|writing|additional reporting] by {given2}",
    "{given} can be reached at the {place} desk.",
    "[The writer, {given},|{given}] covers {topic} for [this newspaper|our {place} pages].",
    "First [published|printed] by the {name} {place} Gazette on {day}.",
)
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_SKIES = "sunny spells|scattered showers|heavy cloud|light snow|morning fog|clear skies".split("|")
_WAYS = "up down higher lower".split()
_WINDS = "north south east west north-west south-east".split()


def _fill(template: str, world: World, rng: Random) -> str:
    return settle(template, rng).format(
        name=invented_name(rng, 2),
        name2=invented_name(rng, 2),
        given=f"{invented_name(rng)} {invented_name(rng)}",
        given2=f"{invented_name(rng)} {invented_name(rng)}",
        place=pick(rng, world.places),
        topic=world.noun(rng).many,
        day=pick(rng, _DAYS),
        sky=pick(rng, _SKIES),
        way=pick(rng, _WAYS),
        wind=pick(rng, _WINDS),
        price=f"{rng.randint(100, 9900) / 100:.2f}",
        price2=f"{rng.randint(100, 9900) / 100:.2f}",
        points=f"{rng.randint(1000, 9999):,}",
        pct=f"{rng.randint(1, 90) / 10}",
        big=f"{rng.randint(11, 999) / 10}",
        big2=f"{rng.randint(11, 999) / 10}",
        small=rng.randint(10, 60),
        small2=rng.randint(10, 60),
        low=rng.randint(0, 9),
        low2=rng.randint(0, 4),
    )


def closing_lines(world: World, rng: Random) -> tuple[str, ...]:
    """None to two such lines for the end of an article."""
    count = int(rng.random() ** 3 * 3)
    return tuple(_fill(template, world, rng) for template in rng.sample(_TEMPLATES, count))
