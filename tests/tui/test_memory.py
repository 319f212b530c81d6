"""What is remembered of a story, and what is made of a memory that was spoiled."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from compare.model import Label
from compare.tui.filter import Filter
from compare.tui.memory import Memory, memory_path, recall, remember


def test_a_story_is_found_as_it_was_left(tmp_path: Path) -> None:
    memory = Memory("night", "a", {"a": 3}, Filter(labels=frozenset({Label.UNIQUE}), words=4))
    remember(tmp_path / "deep" / "story.json", memory)
    assert recall(tmp_path / "deep" / "story.json") == memory


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        '{"places": 3}',
        '{"places": {"a": Infinity}}',
        '{"only": {"labels": ["moon"]}}',
        "[" * 100_000,
        "\0",
    ],
)
def test_a_spoiled_memory_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "story.json").write_text(text, encoding="utf-8")
    assert recall(tmp_path / "story.json") == Memory()


def test_a_place_that_cannot_be_written_disturbs_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    remember(tmp_path / "file" / "story.json", Memory())
    remember(None, Memory())
    assert recall(None) == Memory()


@pytest.mark.parametrize(
    ("platform", "variable"),
    [("win32", "LOCALAPPDATA"), ("linux", "XDG_STATE_HOME"), ("darwin", "")],
)
def test_each_system_has_a_place_and_a_user_may_have_none(
    monkeypatch: pytest.MonkeyPatch, platform: str, variable: str
) -> None:
    def no_home() -> Path:
        raise RuntimeError

    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "home", no_home)
    for name in ("LOCALAPPDATA", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    assert memory_path("story") is None
    if variable:
        monkeypatch.setenv(variable, "/state")
        path = memory_path("story")
        assert path
        assert path.parent == Path("/state/compare-sources")
