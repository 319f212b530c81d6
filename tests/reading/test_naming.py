"""Ids and names that tell sources apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model import Source
from compare.reading.naming import outlet_of, tell_apart, unique_ids

PARTS = st.text("ab.", min_size=1, max_size=3).filter(lambda part: part.strip("."))
PATHS = st.lists(PARTS, min_size=1, max_size=4).map(lambda parts: Path("/", *parts))


@pytest.mark.parametrize(
    ("paths", "ids"),
    [
        (["/s/a.txt", "/s/b.md"], ["a", "b"]),
        (["/s/a.txt", "/s/a.md"], ["a.txt", "a.md"]),
        (["/s/a.txt", "/t/a.txt", "/t/b.txt"], ["s/a.txt", "t/a.txt", "b"]),
        (["/s/a.txt", "/s/a.md", "/s/a.md.txt"], ["a.txt", "s/a.md", "a.md.txt"]),
        (["/s/cafe\u0301.txt", "/s/b.txt"], ["caf\xe9", "b"]),
        (["/cafe\u0301", "/caf\xe9"], [r"/cafe\u0301", r"/caf\xe9"]),
    ],
)
def test_ids_are_as_short_as_they_can_be(paths: list[str], ids: list[str]) -> None:
    assert unique_ids([Path(path) for path in paths]) == ids


@given(st.sets(PATHS, max_size=8), st.randoms())
def test_ids_are_unique_whatever_the_order(paths: set[Path], random: object) -> None:
    ordered = sorted(paths)
    ids = dict(zip(ordered, unique_ids(ordered), strict=True))
    assert len(set(ids.values())) == len(ids)
    backwards = ordered[::-1]
    assert [ids[path] for path in backwards] == unique_ids(backwards)


@pytest.mark.parametrize(
    ("stem", "outlet"),
    [
        ("morning_herald", "morning herald"),
        ("morning-herald", "morning herald"),
        ("2024-03-05_herald", "2024-03-05 herald"),
        ("007_a1b2c3d4e5f60718", "007"),
        ("herald-a1b2c3d4e5f60718", "herald"),
        ("a1b2c3d4e5f60718", "a1b2c3d4e5f60718"),
        ("__", "__"),
    ],
)
def test_outlet_of(stem: str, outlet: str) -> None:
    assert outlet_of(stem) == outlet


def test_outlets_of_one_name_are_told_apart() -> None:
    sources = [Source("a", "Herald", "x"), Source("b", "Post", "x"), Source("c", "Herald", "x")]
    assert [s.outlet for s in tell_apart(sources)] == ["Herald (a)", "Post", "Herald (c)"]
