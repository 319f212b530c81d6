"""The words that credit somebody are found, and only those."""

from __future__ import annotations

import pytest

from compare.model import Source
from compare.text import segment


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pier is open, according to the town council.", "according to the town council"),
        ("According to Ann Lee, the pier is open.", "According to Ann Lee"),
        ("The pier is open, said the town council.", "said the town council"),
        ("“The pier is open,” the council’s paper said.", "the council’s paper said"),
        ("“The pier is open,” he told reporters on Monday.", "he told"),
        ("“The pier is open,” added Mr. Roe, who paid for it.", "added Mr. Roe"),
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
    ],
)
def test_attribution(text: str, expected: str | None) -> None:
    (sentence,) = segment(Source(id="a", outlet="A", text=text)).sentences
    found = sentence.attribution.of(text) if sentence.attribution else None
    assert found == expected
