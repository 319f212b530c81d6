"""Invented statements, each of which can be said in several quite different sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from random import Random

from tests.benchmarks.phrases import ADJUNCTS, STATEMENTS
from tests.benchmarks.vocabulary import ADVERBS, ALTERNATIVES, VerbGroup
from tests.benchmarks.world import World, pick

__all__ = [
    "Proposition",
    "express",
    "invent_adjunct",
    "invent_statement",
    "reword",
    "settle",
    "synonyms",
]

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October November December"
_TIMES = (
    ("on {day}", "{day}"),
    ("late on {day}", "on {day} evening"),
    ("last week", "a week ago"),
    ("in {month}", "during {month}"),
    ("earlier this month", "some days ago"),
    ("at dawn on {day}", "early on {day}"),
    ("on {month} {date}", "on the {date}th of {month}"),
    ("after midnight", "in the small hours"),
)
_MEASURES = (
    "the price|the number|the cost|exports|sales|the share|stocks|production|the value|use".split(
        "|"
    )
)
_RISES = (
    ("rose climbed increased grew", "rise climb increase gain"),
    ("fell dropped declined sank", "fall drop decline loss"),
)
_ADVERB_FORMS = tuple(word for group in ADVERBS for word in group)
_REWORDED = 0.45
"""Share of the words with a synonym that rewording replaces; names and figures stay."""
_VERB_KEPT = 0.25
_CHOICE = re.compile(r"\[([^]]*)\]")
_WORD = re.compile(r"[A-Za-z]+")
_ARTICLE = re.compile(r"\b([Aa])(n?) (?=([A-Za-z]))")


@dataclass(frozen=True, slots=True)
class Proposition:
    """Something that can be said: a family of sentence forms and what fills them."""

    forms: tuple[str, ...]
    form: int
    template: str
    """The form that is used, with its own choices made."""
    slots: Mapping[str, str]
    verbs: tuple[VerbGroup, VerbGroup]
    chosen: tuple[int, int]
    """Which verb of each group is used."""


def _be(many: bool) -> str:
    return "were" if many else "was"


def _have(many: bool) -> str:
    return "have" if many else "has"


def _bare(phrase: str) -> str:
    """A noun phrase without the word that opens it, where that is an article."""
    first, _, rest = phrase.partition(" ")
    return rest if first in ("the", "a", "an", "its") else phrase


def settle(form: str, rng: Random) -> str:
    """The form with one of each `[…|…]` chosen."""
    return _CHOICE.sub(lambda found: pick(rng, found[1].split("|")), form)


def _slots(world: World, rng: Random) -> dict[str, str]:
    a, b, o, q = world.agent(rng), world.agent(rng), world.thing(rng), world.thing(rng)
    day, month, date = pick(rng, _DAYS), pick(rng, _MONTHS.split()), str(rng.randint(4, 20))
    time = pick(rng, _TIMES)
    verbs, nouns = pick(rng, _RISES)
    figure = rng.choice((rng.randint(2, 40), rng.randint(41, 980), rng.randint(10, 90) * 100))
    return {
        "a": a.text, "was_a": _be(a.many), "has_a": _have(a.many),
        "b": b.text, "was_b": _be(b.many), "trails_b": "trail" if b.many else "trails",
        "o": o.text, "was_o": _be(o.many), "has_o": _have(o.many), "o_bare": _bare(o.text),
        "comes_o": "come" if o.many else "comes",
        "q": q.text, "was_q": _be(q.many), "has_q": _have(q.many), "q_bare": _bare(q.text),
        "day": day, "month": month, "year": str(rng.randint(1936, 2018)),
        "t": time[0].format(day=day, month=month, date=date),
        "t_other": time[1].format(day=day, month=month, date=date),
        "n": f"{figure:,}", "was_n": "were",
        "ns": world.noun(rng).many, "noun": world.noun(rng).one,
        "pct": f"{rng.randint(2, 69)}{pick(rng, ('', '', '.5', '.2', '.8'))}",
        "few": str(rng.randint(2, 60)),
        "big": f"{rng.randint(11, 999) / 10} {pick(rng, ('million', 'billion', 'thousand'))}",
        "measure": pick(rng, _MEASURES),
        "rose": pick(rng, verbs.split()), "rise": pick(rng, nouns.split()),
        "adj": world.adjective(rng), "adj2": world.adjective(rng),
        "adv": pick(rng, _ADVERB_FORMS), "p": pick(rng, world.places), "person": world.person(rng),
    }  # fmt: skip


def _invent(families: tuple[tuple[str, ...], ...], world: World, rng: Random) -> Proposition:
    forms, verbs = pick(rng, families), (world.verb(rng), world.verb(rng))
    form = int(rng.random() ** 2 * len(forms))
    chosen = tuple(int(rng.random() * len(group.verbs)) for group in verbs)
    template = settle(forms[form], rng)
    return Proposition(forms, form, template, _slots(world, rng), verbs, (chosen[0], chosen[1]))


def invent_statement(world: World, rng: Random) -> Proposition:
    """A new statement about the story, as the core of a sentence."""
    return _invent(STATEMENTS, world, rng)


def invent_adjunct(world: World, rng: Random) -> Proposition:
    """A new circumstance, as a clause that can stand before or behind a core."""
    return _invent(ADJUNCTS, world, rng)


def express(said: Proposition) -> str:
    """The statement in words; no capital at the start, no full stop."""
    values = dict(said.slots)
    for suffix, group, chosen in zip(("", "2"), said.verbs, said.chosen, strict=True):
        verb = group.verbs[chosen]
        values |= {
            "past" + suffix: verb.past, "pp" + suffix: verb.participle, "base" + suffix: verb.base,
            "ing" + suffix: verb.gerund, "action" + suffix: group.action,
        }  # fmt: skip
    return " ".join(agree(said.template.format_map(values)).split())


def agree(text: str) -> str:
    """`text` with each indefinite article fitted to the letter behind it."""

    def fit(found: re.Match[str]) -> str:
        return found[1] + ("n " if found[3].lower() in "aeio" else " ")

    return _ARTICLE.sub(fit, text)


def synonyms(text: str, share: float, rng: Random) -> str:
    """`text` with about that share of its replaceable words in words of like meaning."""

    def other(found: re.Match[str]) -> str:
        choices = ALTERNATIVES.get(found[0])
        return pick(rng, choices) if choices and rng.random() < share else found[0]

    return _WORD.sub(other, text)


def reword(said: Proposition, rng: Random) -> Proposition:
    """The same statement in another sentence form, mostly with other verbs, and with synonyms."""
    form = pick(rng, [i for i in range(len(said.forms)) if i != said.form])
    first, second = (
        old if rng.random() < _VERB_KEPT else int(rng.random() * len(group.verbs))
        for old, group in zip(said.chosen, said.verbs, strict=True)
    )
    slots = dict(said.slots)
    for name in ("o", "q", "ns", "noun", "adj", "adj2", "adv", "o_bare", "q_bare"):
        slots[name] = synonyms(slots[name], _REWORDED, rng)
    slots["t"], slots["t_other"] = slots["t_other"], slots["t"]
    template = settle(said.forms[form], rng)
    return replace(said, form=form, template=template, chosen=(first, second), slots=slots)
