from __future__ import annotations

from dataclasses import replace

from compare.model import Comparison
from compare.output.citation import citation
from compare.output.lookup import Lookup


def test_a_citation_says_who_said_it_where_and_when(ferry: Comparison) -> None:
    passage = ferry.matches[0].left
    assert citation(Lookup(ferry), passage) == (
        "“The ferry Osprey lost power on Tuesday with 214 people aboard.” (The Alpha Gazette, "
        "“Ferry breaks down off Lowmoor”, 2024-03-05, sentence 2 of 5)"
    )
    assert "sentences 2 to 3 of 5" in citation(Lookup(ferry), replace(passage, last=2))
