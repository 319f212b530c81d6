from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from compare.matching import search
from tests.matching.making import compare_texts, stories


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stories())
def test_nothing_bears_out_the_links_of_two_lone_sentences(
    monkeypatch: pytest.MonkeyPatch, story: list[list[str]]
) -> None:
    texts = [" ".join(article) for article in story]
    found = compare_texts(*texts)
    with monkeypatch.context() as patch:
        patch.setattr(search, "_is_lone", lambda links: not links)
        assert compare_texts(*texts) == found
