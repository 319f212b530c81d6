"""The words that credit somebody are found, and only those."""

from __future__ import annotations

import pytest

from compare.model import Source
from compare.text import segment
from compare.text.plain import plain_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pier is open, according to the town council.", "according to the town council"),
        ("According to Ann Lee, the pier is open.", "According to Ann Lee"),
        ("The pier is open, said the town council.", "said the town council"),
        ("“The pier is open,” the council’s paper said.", "the council’s paper said"),
        ("“The pier is open,” he told reporters on Monday.", "he told"),
        ("“The pier is open,” added Mr. Roe, who paid for it.", "added Mr. Roe"),
        (
            "“The pier is open,” Ann Lee, a teacher, told reporters.",
            "Ann Lee, a teacher, told",
        ),
        (
            "“The pier is open,” Ann Lee, who runs it, told the Herald on Monday.",
            "Ann Lee, who runs it, told",
        ),
        ("The council said the pier would open.", "The council said"),
        ("But the council has said the pier would open.", "the council has said"),
        ("The report noted that the pier was old.", "The report noted"),
        ("He added: “The pier is old.”", "He added"),
        ("Ann Lee, who runs the pier, said it was old.", "Ann Lee, who runs the pier, said"),
        ("LOWMOOR, May 3 (Agency) - The pier is open.", "Agency"),
        ("Le pont est ouvert, selon la ville.", "selon la ville"),
        ("The town added 200 jobs at the pier.", None),
        ("He announced his return to the pier.", None),
        ("The pier is open to all (and free).", None),
        ("It stressed the beams.", "It stressed"),
        ("The council met and said the pier was old.", None),
        (
            "Ann Lee, the head of the town, said the pier was old.",
            "Ann Lee, the head of the town, said",
        ),
        ("The pier is open, the crew believes, said the town.", "said the town"),
        ("The Herald reported on Monday that the pier was old.", "The Herald reported"),
        ("The pier is old, the Herald reported on Monday.", "the Herald reported"),
        ("What they say matters little.", None),
        ("People have the right to have a say in it.", None),
        ("Experts say the pier is old.", "Experts say"),
        ("The pier is old, experts say.", "experts say"),
        ("The town did not say the pier was old.", None),
        ("Having said that, the pier is open.", None),
        (
            "Ann Lee, who runs the pier, said the beams were old.",
            "Ann Lee, who runs the pier, said",
        ),
        ("Ann Lee, 42, said the beams were old.", "Ann Lee, 42, said"),
        ("Her aunt, Ann Lee, said the beams were old.", "Her aunt, Ann Lee, said"),
        ("The pier is open, as you know, said Ann Lee.", "said Ann Lee"),
        ("Ann Lee was quoted as saying the pier is old.", "Ann Lee was quoted as saying"),
        (
            "Ann Lee was quoted by the Herald as saying the pier is old.",
            "Ann Lee was quoted by the Herald as saying",
        ),
        ("„Der Steg ist alt“, sagte die Stadt.", "sagte die Stadt"),
        ("“The pier is old,” Ann Lee joked.", "Ann Lee joked"),
        ("“The pier is old,” continued Ann Lee.", "continued Ann Lee"),
        ("“The pier is old,” the mayor, Ann Lee, said.", "the mayor, Ann Lee, said"),
        ("Despite the rain, the strike continued.", None),
        ("On Monday, the results were posted.", None),
        ("It costs more, twice more than the mayor had promised.", None),
        ("« Le pont est ouvert », a déclaré la ville.", "a déclaré la ville"),
        ("«El muelle es viejo», dijo la alcaldesa.", "dijo la alcaldesa"),
    ],
)
def test_attribution(text: str, expected: str | None) -> None:
    (sentence,) = segment(Source(id="a", outlet="A", text=text)).sentences
    found = sentence.attribution.of(text) if sentence.attribution else None
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“The pier is open,”\xa0the coun\u00adcil\u2019s pa\u200bper\xa0said.",
            "the council’s paper said",
        ),
        ("According\tto  Ann\u2009Lee, the pier is open.", "According to Ann Lee"),
        ("«\xa0The pier is open,\xa0» said Jose\u0301 Roe.", "said José Roe"),
        ("„The pier is open,“ ｓａｉｄ Ann Lee.", "said Ann Lee"),
    ],
)
def test_typography_hides_no_credit(text: str, expected: str) -> None:
    (sentence,) = segment(Source(id="a", outlet="A", text=text)).sentences
    assert sentence.attribution is not None
    assert plain_text(sentence.attribution.of(text)).text.replace("\n", " ") == expected
