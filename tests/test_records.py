from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, dataclass, fields, replace

import pytest

from compare.records import Record


@dataclass(frozen=True, slots=True, order=True)
class _Mark(Record):
    place: int
    sign: str = "·"

    def __post_init__(self) -> None:
        if self.place < 0:
            raise ValueError("not a place")


def test_a_record_is_made_as_any_dataclass() -> None:
    assert _Mark(3) == _Mark(place=3, sign="·") == _Mark(3, "·")
    assert _Mark(1, "b") < _Mark(2, "a")
    assert replace(_Mark(3), sign="!").sign == "!"
    assert repr(_Mark(3)) == "_Mark(place=3, sign='·')"
    assert [each.name for each in fields(_Mark)] == ["place", "sign"]
    with pytest.raises(TypeError):
        _Mark()  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="not a place"):
        _Mark(-1)


def test_a_record_never_changes() -> None:
    with pytest.raises(FrozenInstanceError):
        _Mark(3).place = 4  # type: ignore[misc]


def test_a_record_that_is_sent_is_the_same() -> None:
    assert pickle.loads(pickle.dumps(_Mark(3, "!"))) == _Mark(3, "!")
