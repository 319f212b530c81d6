"""Who is credited with a quotation on each side: the same, another, or nobody can tell."""

from __future__ import annotations

import pytest

import compare
from compare.output.changes import credits_of, name_in
from compare.output.lookup import Lookup

_OPENING = (
    "The village of Lowmoor lost its old bridge in the storm on Monday night. Ida Hansen, who has "
    "taught at the school for thirty years, lives beside it. Karl Berg runs the ferry and knew the "
    "bridge well."
)
_QUOTED = "The bridge was never checked in all those years"
_PART = "bridge was never checked"
# A stands for the quoted words; the two sides of a line are two articles.
OTHERS = """
“A,” Ida Hansen, a teacher, told reporters. | “A,” said Karl Berg.
“A,” said Hansen. | “A,” said Berg.
“A,” Mr Berg said. | “A,” Mrs Hansen said.
“A,” K. Berg said. | “A,” I. Hansen said.
Berg was blunt. “A.” | “A,” said Ida Hansen.
Berg was blunt: “A.” | Hansen was blunt: “A.”
“It is a shame,” said Berg. “A.” | “A,” said Ida Hansen.
“A. It was only a question of time until it went,” Berg said. | “A,” Hansen said.
According to Karl Berg, “a”. | “A,” the teacher Ida Hansen said.
Ida Hansen said a. | “A,” said Karl Berg.
“A,” said the ferryman, Karl Berg. | “A,” said Ida Hansen, who teaches at the school.
“A,” said Karl Berg, “and we all knew.” | “A,” said Ida Hansen, “and nobody cared.”
“A,” said Berg, and “it will not be the last,” warned a colleague. | “A,” said Hansen.
“A,” Berg told the BBC. | “A,” Hansen told the BBC.
Berg was angry. “A. It was a question of time.” | Hansen was angry. “A. It was time.”
Berg said he was angry. “A.” | Hansen said she was angry. “A.”
“A,” Prime Minister Berg said. | “A,” Hansen told the assembly.
“A,” Berg on Tuesday said. | “A,” Hansen said.
“A,” Dr. Hansen told a crowd. | “A,” Capt. Berg told a crowd.
Hansen, a teacher, said: “A.” | Berg, a ferryman, said: “A.”
“A! It went at once!” Berg said. | “A! It went at once!” Hansen said.
“A,” U.S. Attorney Karl Berg said. | “A,” said the teacher, Ida Hansen.
“A,” the teacher, Ida Hansen, said. | “A,” the ferryman, Karl Berg, said.
“A,” the teacher, Ida Hansen, said. | “A,” Karl Berg said.
“A,” Ida Hansen conceded. | “A,” admitted Karl Berg.
“A,” Ida Hansen joked. | “A,” Karl Berg continued.
“A,” Ida Hansen recalled on Tuesday. | “A,” shouted Karl Berg.
“A,” Ida Hansen posted. | “A,” Karl Berg promised.
“A”, a déclaré Ida Hansen. | “A”, a affirmé Karl Berg.
“A”, dijo Ida Hansen. | “A”, afirmó Karl Berg.
“A”, sagte Lehrerin Ida Hansen der Zeitung. | “A”, sagte Karl Berg.
“A,” said Ida⏎Hansen. | “A,” said Karl⏎Berg.
“A,” said Ida Hansen. | “A,” said Karl  Berg.
“A,” said Ida Han\xadsen. | “A,” ferryman Karl B\u200berg said.
"""
SAME = """
“A,” Ida Hansen, a teacher, told reporters. | “A,” said Hansen.
“A,” Ida said. | “A,” said Hansen.
“A,” said Mr Berg. | “A,” Karl Berg said.
“A,” said the teacher, Ida Hansen. | Hansen said: “A.”
Berg was blunt. “A.” | “A,” said Karl Berg.
“It is a shame,” said Hansen. “A.” | “A,” said Ida Hansen.
According to Karl Berg, “a”. | “A,” K. Berg said.
Ida Hansen said a. | “A,” said Mrs Hansen.
“A,” said the ferryman Karl Berg. | “A,” Berg, the ferryman, said.
“A,” said Karl⏎Berg. | “A,” said Karl\xa0Be\xadrg.
"""
UNKNOWN = """
“A,” she said. | “A,” said Karl Berg.
“A,” a spokesman said. | “A,” said Karl Berg.
“A,” officials said. | “A,” said Karl Berg.
“A,” said the mayor. | “A,” said Karl Berg.
“A.” | “A,” said Karl Berg.
“A. It was a question of time.” | “A,” Hansen said.
Hansen agreed with Berg. “A.” | “A,” said Karl Berg.
“A,” said Berg and Hansen. | “A,” said Ida Hansen.
“A,” said Berg, quoting Hansen. | “A,” said Ida Hansen.
“A,” Hansen’s lawyer said. | “A,” said Karl Berg.
“A,” said a friend of Hansen. | “A,” said Karl Berg.
“It is a shame,” said Hansen, and “a,” replied Berg. | “A,” said Karl Berg.
“‘A,’ Hansen said to me,” Berg recalled. | “A,” said Ida Hansen.
“A,” the Lowmoor Council said. | “A,” said Karl Berg.
“A,” Reuters reported. | “A,” said Karl Berg.
“A,” the ministry said. | “A,” said Karl Berg.
Lowmoor was quiet. “A.” | “A,” said Karl Berg.
Tempers were short. “A.” | “A,” said Karl Berg.
Hansen shook her head. “A,” she said. | “A,” said Karl Berg.
“A,” wrote Hansen in a letter to Berg. | “A,” the letter to Berg said.
“A,” said Ole Hansen. | “A,” said Ida Hansen.
Berg was at the meeting. / “A.” | “A,” said Ida Hansen.
“A,” said one of the men. Berg nodded. | “A,” said Ida Hansen.
“A,” Downing Street said. | “A,” said Karl Berg.
“A,” sources close to Hansen said. | “A,” said Karl Berg.
“A,” Berg’s wife Anna said. | “A,” said Mrs Berg.
“A,” said Karl Berg Sr. | “A,” said Karl Berg Jr.
“A”, sagte eine Lehrerin der Schule. | “A”, sagte Karl Berg.
“A,” wrote Ida Hansen’s son. | “A,” said Karl Berg.
“A,” asked one. “No,” said Hansen. | “A,” said Karl Berg.
“No,” said Hansen. / “A.” | “A,” said Karl Berg.
“A,” he told Ida Hansen. | “A,” said Karl Berg.
Berg said Hansen told him: “A.” | “A,” said Ida Hansen.
The letter, signed by Hansen, said “a”. | “A,” said Karl Berg.
“A,” Hansen said. Ole Hansen left. | “A,” said Ida Hansen.
“A,” NATO said. | “A,” said Karl Berg.
“A,” Beijing said. | “A,” said Karl Berg.
“A,” said Harbour Trust, for which Berg speaks. | “A,” said Karl Berg.
"""


def _told(line: str) -> list[bool | None]:
    """What is found of the quotation, whichever side stands left."""
    one, other = (side.replace(" / ", "\n\n").replace("⏎", "\n") for side in line.split(" | "))
    found = [_found(one, other), _found(other, one)]
    assert found[0] == found[1]
    return found[0]


def _found(left: str, right: str) -> list[bool | None]:
    texts = (
        f"{_OPENING}\n\n{_written(left)}\n\nThe council meets on Thursday to decide what is next.",
        f"{_OPENING}\n\n{_written(right)}\n\nThe fair opened with songs and a dance on the green.",
    )
    sources = [compare.Source(i, i, text) for i, text in zip("ab", texts, strict=True)]
    lookup = Lookup(compare.compare_sources(sources))
    credited = [
        credits_of(lookup, match)
        for match in lookup.comparison.matches
        if _PART in lookup.words(match.left)
    ]
    return [found.same if found else None for found in credited]


def _written(line: str) -> str:
    words = line.replace("“A", f"“{_QUOTED}").replace("‘A", f"‘{_QUOTED}")
    small = _QUOTED[0].lower() + _QUOTED[1:]
    return words.replace("“a", f"“{small}").replace(" said a.", f" said {small}.")


def _lines(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize("line", _lines(OTHERS))
def test_a_quotation_is_credited_to_another(line: str) -> None:
    assert False in _told(line)
    assert True not in _told(line)


@pytest.mark.parametrize("line", _lines(SAME))
def test_a_quotation_is_credited_to_the_same(line: str) -> None:
    assert True in _told(line)
    assert False not in _told(line)


@pytest.mark.parametrize("line", _lines(UNKNOWN))
def test_who_is_credited_is_not_known(line: str) -> None:
    assert set(_told(line)) == {None}


_GERMAN = (
    "Der Gemeinderat hat am Montag über den Haushalt beraten. Im Rathaus gab es Fragen zur Zukunft "
    "der Schule und des Bades. Der Landkreis prüft, ob das Geld aus dem Programm der Regierung "
    "reicht. Am Abend kamen hundert Menschen auf den Platz vor der Kirche.\n\n"
    "„Die Brücke ist in all den Jahren nie geprüft worden“, sagte {}."
)


@pytest.mark.parametrize(
    ("left", "right", "names"),
    [
        ("Ida Hansen", "Karl Berg", ("Ida Hansen", "Karl Berg")),
        ("Ida Hansen der Zeitung", "Karl Berg", ("Ida Hansen", "Karl Berg")),
        ("eine Sprecherin der Schule", "Karl Berg", None),
        ("die Brücke Hansen", "Karl Berg", None),
    ],
)
def test_a_name_after_a_verb_is_one_where_all_nouns_have_capitals(
    left: str, right: str, names: tuple[str, str] | None
) -> None:
    texts = [_GERMAN.format(left), _GERMAN.format(right)]
    sources = [compare.Source(i, i, text) for i, text in zip("ab", texts, strict=True)]
    lookup = Lookup(compare.compare_sources(sources))
    credited = filter(None, (credits_of(lookup, match) for match in lookup.comparison.matches))
    found = [(one.left.of(texts[0]), one.right.of(texts[1])) for one in credited]
    assert found == ([names] if names else [])


def test_a_name_is_told_in_one_row_without_hidden_signs() -> None:
    text = "said Ka\xadrl\n  Berg."
    assert name_in(text, compare.Span(5, len(text) - 1)) == "Karl Berg"
