from __future__ import annotations

from compare.model import Comparison, Label
from compare.output.lookup import Lookup
from compare.tui.filter import Filter
from compare.tui.find_in_story import find_in_story


def test_the_article_at_hand_is_searched_first(ferry: Comparison) -> None:
    hits = list(find_in_story(Lookup(ferry), "the ferry", Filter(), "beta"))
    assert [hit.source_id for hit in hits] == ["beta", "alpha", "gamma"]
    assert all(hit.sentence.label is Label.SHARED for hit in hits)
    only = Filter(outlets=frozenset({"nowhere"}))
    assert list(find_in_story(Lookup(ferry), "the ferry", only)) == []
