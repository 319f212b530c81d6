"""A floor under the quality of the links, on two stories labelled by hand.

A floor stands a little below what is found today; raise it when the engine gets better. Links that
careful readers would argue about count neither for nor against.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pytest

from compare.model import Comparison, Kind, Source
from compare.pipeline import compare_sources
from compare.reading import read_sources

Place = tuple[str, int]
Pair = tuple[Place, Place]

KINDS = {
    "v": {Kind.VERBATIM},
    "n": {Kind.NEAR_VERBATIM},
    "p": {Kind.PARAPHRASE},
    "s": {Kind.VERBATIM, Kind.NEAR_VERBATIM},
}

SEED_LINKS = """
    0.1 1.13 p   0.2 2.4 p    0.2 3.6 ?    0.3 1.17 ?   0.3 1.18 p   0.4 2.0 p    0.4 2.1 ?
    0.4 2.2 ?    0.4 3.1 ?    0.4 3.2 p    0.9 1.21 s   0.10 1.21 v  0.11 2.4 p   0.11 3.6 ?
    0.12 1.15 n  0.12 2.7 p   0.12 3.7 p   0.13 1.27 n  0.14 2.11 p  0.14 3.11 p  0.15 1.52 ?
    1.8 4.0 p    1.13 2.5 p   1.13 3.7 p   1.14 2.5 p   1.14 3.7 p   1.15 2.7 p   1.15 3.7 p
    1.19 3.9 p   1.20 2.9 s   1.20 3.9 s   1.28 2.10 s  1.28 3.10 s  1.32 4.11 p  1.39 4.27 p
    1.41 4.28 p  1.41 4.29 p  1.45 4.47 p  1.45 4.50 ?  1.46 4.46 p  1.49 4.58 p  1.50 4.65 p
    1.52 4.73 p  1.52 4.74 p  2.0 3.1 p    2.1 3.1 s    2.2 3.2 n    2.3 3.5 p    2.4 3.6 p
    2.5 3.7 p    2.7 3.7 ?    2.8 3.8 p    2.9 3.9 s    2.10 3.10 s  2.11 3.11 v
    0.9 1.55 ?   0.14 1.55 ?  0.14 1.60 ?  0.14 1.65 ?  0.14 1.73 ?  1.55 2.11 ?  1.60 2.11 ?
    1.65 2.11 ?  1.73 2.11 ?  1.55 3.11 ?  1.60 3.11 ?  1.65 3.11 ?  1.73 3.11 ?
"""
"""Sentence, sentence, kind; `0.4` is sentence 4 of the first article. `s` is verbatim or
near-verbatim, as the cut falls; `?` is any kind, where copied runs and other words are mixed."""
SEED_OPEN = """
    0.0 2.0  0.0 3.0  0.0 3.1  0.1 1.18  0.1 2.4  0.1 3.6  0.3 2.8  0.3 3.8
    0.4 1.0  0.4 3.0  0.6 1.20  0.6 2.9  0.6 3.9  0.6 3.18  0.7 4.77  0.13 1.20
    0.13 2.9  0.13 3.9  0.13 4.8  0.15 4.24  0.15 4.73  1.0 2.2  1.0 3.2  1.2 2.2
    1.6 4.3  1.13 2.4  1.13 3.6  1.17 2.8  1.17 3.8  1.20 4.8  1.27 2.9  1.27 3.9
    1.27 4.8  1.33 4.11  1.33 4.22  1.40 4.32  1.41 4.27  1.44 4.45  1.45 4.8  1.51 4.66
    1.54 4.78  1.63 4.30  1.69 4.30  1.72 4.33  2.0 3.0  2.2 3.0  2.2 3.1  2.3 4.4
    2.3 4.5  2.9 4.8  3.5 4.4  3.5 4.5  3.9 4.8
    1.44 3.28
"""

GAZETTE = """Burst main floods Pellworth library

A burst water main flooded the basement of Pellworth's Carnegie library on Sunday night, soaking about 9,000 books and closing the building for at least a month. Caretaker Ines Fallow discovered the leak shortly after 11 p.m. when she heard water running behind the lift shaft. “I opened the cellar door and a children's encyclopaedia floated past me,” Fallow said.

Firefighters from two stations pumped out the cellar until dawn, and engineers shut the valve at the corner of Harrow Street at 5:40 a.m. The library's collection of parish maps, some of them four centuries old, was stored on the upper floor and escaped damage. The council estimates the cost of the repairs at 310,000 pounds, most of which will be covered by insurance.

The utility, Northmere Water, apologised and said the cast-iron pipe had been laid in 1911. It was the third burst in the old town since the summer. Volunteers formed a chain on Monday morning to carry wet volumes to a nearby ice rink, where they will be frozen to stop mould. Councillor Bram Oduya demanded that the company publish its maintenance records. The library was opened in 1904 with money from the steel magnate Andrew Carnegie.
"""  # noqa: E501
HERALD = """Thousands of books soaked as pipe bursts

Around 9,000 books were soaked and Pellworth's Carnegie library will stay shut for a month or longer after a water main burst on Sunday night and flooded its basement. Caretaker Ines Fallow discovered the leak shortly after 11 p.m. when she heard water running behind the lift shaft. Fire crews from two stations pumped out the cellar until dawn. Engineers finally shut the valve at the corner of Harrow Street at 5:40 a.m. No one was hurt.

Parish maps up to 400 years old survived because they were kept upstairs. The council estimates the cost of the repairs at 130,000 pounds, most of which will be covered by insurance. Northmere Water has not apologised, and declined to say how old the pipe was.

“We will get every shelf back in place,” the head librarian, Tove Marsh, told the Herald. Schools have been asked to return borrowed books to the branch on Mill Lane instead. Local volunteers carried wet volumes by hand to an ice rink nearby on Monday morning; freezing them there will keep mould from spreading.
"""  # noqa: E501
POST = """Library under water

It was the third burst in the old town since the summer. The utility, Northmere Water, apologised and said that the cast-iron pipe had been laid as early as 1911. A water main that burst late on Sunday left the basement of the Carnegie library in Pellworth under a metre of water. Fallow, the caretaker, described how a children's encyclopaedia floated past her when she opened the cellar door.

The head librarian, Tove Marsh, promised to get every shelf back in place. Councillor Bram Oduya demanded that the company publish its maintenance records, and he called for a public inquiry. The swimming pool on Harrow Street was closed for repairs last month at a cost of 45,000 pounds. Caretaker Ines Fallow, who has worked there for 22 years, discovered the leak shortly after 11 p.m.

Firefighters pumped out the cellar until dawn, the council puts the bill for repairs at 310,000 pounds, and the library will stay closed for at least a month. Insurance premiums for public buildings have doubled in the county since 2019. Readers can pick up reserved titles from a van parked outside the town hall.
"""  # noqa: E501
FLOOD_LINKS = """
    0.1 1.1 p    0.2 1.2 v    0.4 1.3 n    0.4 1.4 n    0.5 1.6 p    0.6 1.7 n    0.9 1.11 p
    0.8 2.1 v    0.7 2.2 n    0.1 2.3 p    1.1 2.3 p    0.3 2.4 p    1.9 2.5 p    0.10 2.6 v
    0.2 2.8 ?    1.2 2.8 ?    0.4 2.9 s    1.3 2.9 s    0.6 2.9 ?    0.1 2.9 ?    1.1 2.9 p
"""
FLOOD_OPEN = "0.0 1.0  0.0 1.1  0.0 2.3  1.7 2.9"


@dataclass(frozen=True)
class Quality:
    """How the links that were found agree with those of a reader."""

    precision: float
    recall: float
    kinds: float
    """Share of the right links that are of the right kind."""
    wrong: tuple[Pair, ...]
    missed: tuple[Pair, ...]

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall)


@pytest.fixture(scope="module")
def seeds() -> Comparison:
    return compare_sources(read_sources(["seeds/"]))


@pytest.fixture(scope="module")
def flood() -> Comparison:
    texts = {"0": GAZETTE, "1": HERALD, "2": POST}
    return compare_sources([Source(id=name, outlet=name, text=t) for name, t in texts.items()])


def test_links_of_the_seed_articles(seeds: Comparison) -> None:
    quality = _measure(seeds, SEED_LINKS, SEED_OPEN)
    assert quality.precision >= 0.95, quality.wrong
    assert quality.recall >= 0.64, quality.missed
    assert quality.f1 >= 0.77
    assert quality.kinds >= 0.95


def test_links_of_an_invented_story(flood: Comparison) -> None:
    quality = _measure(flood, FLOOD_LINKS, FLOOD_OPEN)
    assert quality.precision >= 0.93, quality.wrong
    assert quality.recall >= 0.76, quality.missed
    assert quality.f1 >= 0.85
    assert quality.kinds >= 0.93


def _measure(comparison: Comparison, links: str, undecided: str) -> Quality:
    expected = _table(links)
    optional = dict.fromkeys(_pairs(undecided), "?")
    found = _found(comparison)
    right = found.keys() & expected.keys()
    wrong = found.keys() - expected.keys() - optional.keys()
    decided = [pair for pair in right if expected[pair] != "?"]
    of_a_right_kind = [p for p in decided if not KINDS[expected[p]].isdisjoint(found[p])]
    return Quality(
        precision=len(right) / (len(right) + len(wrong)),
        recall=len(right) / len(expected),
        kinds=len(of_a_right_kind) / len(decided),
        wrong=tuple(sorted(wrong)),
        missed=tuple(sorted(expected.keys() - right)),
    )


def _found(comparison: Comparison) -> Mapping[Pair, set[Kind]]:
    """The kinds of the matches between each pair of sentences; ids begin with a figure."""
    numbers = {one.id: str(at) for at, one in enumerate(comparison.sources)}
    found: dict[Pair, set[Kind]] = {}
    for match in comparison.matches:
        left, right = ((numbers[end.source_id], end.first) for end in (match.left, match.right))
        found.setdefault((left, right), set()).add(match.kind)
    return found


def _table(links: str) -> dict[Pair, str]:
    words = links.split()
    return {
        (_place(left), _place(right)): kind
        for left, right, kind in zip(words[::3], words[1::3], words[2::3], strict=True)
    }


def _pairs(text: str) -> Iterable[Pair]:
    words = text.split()
    return [(_place(a), _place(b)) for a, b in zip(words[::2], words[1::2], strict=True)]


def _place(text: str) -> Place:
    number, sentence = text.split(".")
    return number, int(sentence)
