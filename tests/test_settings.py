"""Thresholds out of range, and of the wrong type."""

from __future__ import annotations

from typing import Any

import pytest

from compare.errors import SettingsError
from compare.settings import Settings


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"run_words": 3}, "run_words is 3, not a whole number from 4 to 100"),
        ({"run_words": "12"}, "run_words is '12', not a whole number from 4 to 100"),
        ({"run_words": 7.5}, "run_words is 7.5, not a whole number from 4 to 100"),
        ({"near_verbatim": True}, "near_verbatim is True, not 0.5 to 1"),
        ({"near_verbatim": None}, "near_verbatim is None, not 0.5 to 1"),
        ({"paraphrase": float("nan"), "telling_words": 0}, "telling_words is 0, not 1 to 50"),
    ],
)
def test_what_is_no_number_in_its_range_is_named(values: dict[str, Any], told: str) -> None:
    with pytest.raises(SettingsError) as raised:
        Settings(**values)
    assert told in str(raised.value)
    assert all(name in str(raised.value) for name in values)
