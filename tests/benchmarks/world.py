"""Invented people, places and things that the articles of one story talk about."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TypeVar

from tests.benchmarks.vocabulary import ADJECTIVES, NOUNS, VERBS, Noun, VerbGroup, article, plural

__all__ = ["Phrase", "World", "invented_name", "invented_outlet", "make_world", "pick"]

T = TypeVar("T")

_ONSETS = "b br c ch cl d dr f fl g gl gr h j k kl l m n p pr r s sh sk st t th tr v w z qu".split()
_NUCLEI = "a e i o u ai ea ei ia io oa ou ua a e i o".split()
_CODAS = "l m n nd nk r rd rk rn rt s st sk ld lm x v th ss tt ck d g p b".split()
_TOWN_ENDS = "ton ford wick mere stad haven holm field gate dorf ville burg mouth ness dale".split()
_PREFIXES = ("Port ", "Lake ", "Upper ", "New ", "Saint ")
_GIVEN = """
Tessa Orin Mila Jovan Perrin Salka Ulric Wenda Ilka Bram Cosima Derrin Elva Fenna Gorm Hesper Ivo
Jorunn Kasimir Lio Marit Nadir Odalys Pell Quill Runa Sefton Tavi Ursa Vesna Willem Xan Yara Zeno
Anselm Birgit Corin Dagny Emeric Freya Gideon Halle Ines Jarek Kerensa Lorcan Maeve Nils Oona Piotr
""".split()
_ROLES = """
mayor|finance minister|harbour master|chief engineer|police inspector|school principal|
union leader|head nurse|opposition leader|transport secretary|museum curator|bank governor|
prosecutor|fire chief|research director|farm owner|team coach|shop manager|parish priest|
ferry captain|judge|city planner|trade envoy|health commissioner|club president|mine supervisor|
rail regulator|film producer|novelist|deputy speaker|water engineer|rescue coordinator|
hospital spokeswoman|company chairman|wildlife warden|tax adviser|housing officer|
airline executive|defence lawyer|weather forecaster|port pilot|historian
""".replace("\n", "").split("|")
_BODIES = """
Port Authority|City Council|Water Board|Rail Company|Teachers Union|Chamber of Commerce|
Savings Bank|Fishing Cooperative|Energy Agency|Housing Trust|Medical Institute|Football Club|
Growers Association|Mining Corporation|Court of Appeal|Film Fund|Highways Department|
Grid Operator|Ministry of Trade|Academy of Sciences|Tourist Office|Bus Network|Steel Works|
Relief Committee|Broadcasting House|Customs Service|Wildlife Society|Pension Fund|Shipping Line|
Heritage Council|Fire Service|Theatre
""".replace("\n", "").split("|")
_GROUPS = """
residents|local fishermen|parents|shop owners|union members|retired miners|students|drivers|
growers|several lawmakers|officials|campaigners|two witnesses|insurers|volunteers|investigators|
players|commuters|tenants|the owners|nurses|a group of doctors|engineers|traders|economists|
villagers
""".replace("\n", "").split("|")
_ROOTS = (
    "hydro thermo electro micro photo bio geo aero neuro cardio chrono seismo cryo magneto".split()
)
_ENDS = "graph meter scope gram plast sphere logy cyte stat phone gen trope".split()
_MAKERS = "maker house yard work owner hall keeper man side line".split()
_SHORT = tuple(noun.one for group in NOUNS for noun in group if len(noun.one) < 7)
_THINGS = (
    *3 * ("the {adj} {one}", "{a_other} {one}"),
    *2 * ("{figure} {adj} {many}", "the {one} of {place}", "the {one} for {adj} {others}"),
    *2 * ("{place}'s {other} {many}", "{others} and {many}"),
    *("the {year} {one} on {others}", "the {stock}", "its {other} {one}"),
)
_TAILS = (
    *(" near {place}", " named after {name}", " from {year}", " behind the {others}"),
    *(" with {adj} {others}", " known as {name}", " without {others}", " along {name} Street"),
    *(" of the {adj} kind", " between {place} and {name}", " full of {others}", " on loan"),
)
_STOCK_ENDS = "Compact Accord Initiative Programme Charter Corridor Partnership Framework".split()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase and whether it takes a plural verb."""

    text: str
    many: bool


@dataclass(frozen=True, slots=True)
class World:
    """What one story may speak of; `stock` is its slogan, said again and again."""

    people: tuple[tuple[str, str], ...]
    """Full name and role."""
    bodies: tuple[str, ...]
    places: tuple[str, ...]
    nouns: tuple[Noun, ...]
    verbs: tuple[VerbGroup, ...]
    adjectives: tuple[str, ...]
    stock: str

    def noun(self, rng: Random) -> Noun:
        """A noun of the story, or now and then of the language."""
        draw = rng.random()
        if draw < 0.72:
            return self.nouns[int(len(self.nouns) * rng.random() ** 1.5)]
        return _coined(rng) if draw < 0.78 else pick(rng, pick(rng, NOUNS))

    def verb(self, rng: Random) -> VerbGroup:
        """A group of verbs of like meaning."""
        return pick(rng, self.verbs) if rng.random() < 0.5 else pick(rng, VERBS)

    def adjective(self, rng: Random) -> str:
        """An adjective of the story, or of the language."""
        own = rng.random() < 0.5
        return pick(rng, self.adjectives if own else pick(rng, ADJECTIVES))

    def agent(self, rng: Random) -> Phrase:
        """Somebody who can act."""
        draw = rng.random()
        if draw < 0.42:
            return Phrase(self.person(rng), False)
        if draw < 0.72:
            return Phrase(f"the {pick(rng, self.bodies)}", False)
        group = pick(rng, _GROUPS)
        if draw < 0.86:
            return Phrase(f"{group} in {pick(rng, self.places)}", not group.startswith("a "))
        noun = self.noun(rng)
        return Phrase(f"{pick(rng, _GROUPS[:7])} from the {self.adjective(rng)} {noun.one}", True)

    def person(self, rng: Random) -> str:
        """One of the cast, named in one of several ways."""
        name, role = pick(rng, self.people)
        form = rng.random()
        if form < 0.3:
            return name
        if form < 0.55:
            return f"{role} {name}"
        return f"the {role}" if form < 0.7 else name.split()[1]

    def thing(self, rng: Random) -> Phrase:
        """Something that can be acted on."""
        form = pick(rng, _THINGS)
        noun, other = self.noun(rng), self.noun(rng)
        text = form.format(
            one=noun.one,
            many=noun.many,
            a_other=article(other.one),
            other=other.one,
            others=other.many,
            adj=self.adjective(rng),
            place=pick(rng, self.places),
            figure=rng.randint(2, 90),
            year=rng.randint(1950, 2019),
            stock=self.stock,
        )
        if rng.random() < 0.35:
            tail = pick(rng, _TAILS)
            text += tail.format(
                place=pick(rng, self.places),
                name=invented_name(rng, 2),
                year=rng.randint(1950, 2019),
                others=self.noun(rng).many,
                adj=self.adjective(rng),
            )
        return Phrase(text, "{many}" in form)


def pick(rng: Random, items: tuple[T, ...] | list[T]) -> T:
    """One item, each as likely as the next."""
    return items[int(rng.random() * len(items))]


def invented_name(rng: Random, count: int = 1) -> str:
    """A name that means nothing."""
    parts = [pick(rng, _ONSETS) + pick(rng, _NUCLEI) for _ in range(count)]
    return ("".join(parts) + pick(rng, _CODAS)).capitalize()


def _place(rng: Random) -> str:
    if rng.random() < 0.5:
        return invented_name(rng) + pick(rng, _TOWN_ENDS)
    prefix = pick(rng, _PREFIXES) if rng.random() < 0.3 else ""
    return prefix + invented_name(rng, rng.randint(1, 2))


def _coined(rng: Random) -> Noun:
    """A rare word: a technical term or a trade."""
    if rng.random() < 0.3:
        word = pick(rng, _ROOTS) + pick(rng, _ENDS)
    else:
        word = pick(rng, _SHORT) + pick(rng, _MAKERS)
    return Noun(word, plural(word))


def invented_outlet(rng: Random) -> str:
    """The name of a newspaper or agency."""
    kinds = ["Courier", "Herald", "Wire", "Gazette", "Post", "Daily", "Monitor", "Dispatch", "Echo"]
    return f"{_place(rng)} {pick(rng, kinds)}"


def make_world(rng: Random) -> World:
    """The cast and the favoured words of one story."""
    places = tuple(_place(rng) for _ in range(5))
    people = tuple(
        (f"{pick(rng, _GIVEN)} {invented_name(rng, rng.randint(1, 2))}", pick(rng, _ROLES))
        for _ in range(7)
    )
    nouns = [pick(rng, pick(rng, NOUNS)) for _ in range(70)] + [_coined(rng) for _ in range(8)]
    topic = [nouns[0].one.capitalize(), nouns[1].one.capitalize()]
    return World(
        people=people,
        bodies=tuple(f"{pick(rng, places)} {pick(rng, _BODIES)}" for _ in range(5)),
        places=places,
        nouns=tuple(nouns),
        verbs=tuple(rng.sample(VERBS, 24)),
        adjectives=tuple(pick(rng, pick(rng, ADJECTIVES)) for _ in range(40)),
        stock=f"{places[0]} {' '.join(topic)} {pick(rng, _STOCK_ENDS)}",
    )
