"""What must not be written, for the sake of the articles."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from compare.errors import InputError
from compare.reading.sparing import spare_articles


@pytest.fixture
def story(tmp_path: Path) -> Path:
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "a.txt").write_text("Words.", encoding="utf-8")
    return folder


def test_an_article_under_any_name_is_spared(story: Path, tmp_path: Path) -> None:
    (tmp_path / "other.json").hardlink_to(story / "a.txt")
    for target in (story / "a.txt", story / ".." / "story" / "a.txt", tmp_path / "other.json"):
        with pytest.raises(InputError, match="is one of the articles"):
            spare_articles([story], [str(target)])


@pytest.mark.parametrize("name", ["b.txt", "b.MD", "a.key.txt"])
def test_nothing_new_looks_like_an_article(story: Path, name: str) -> None:
    with pytest.raises(InputError, match="would be read as an article"):
        spare_articles([story], [str(story / name)])


def test_a_folder_may_be_named_by_a_wildcard(story: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="would be read as an article"):
        spare_articles([tmp_path / "st?ry"], [str(story / "b.md")])


def test_all_else_may_be_written(story: Path, tmp_path: Path) -> None:
    too_long, deep = tmp_path / ("y" * 300), story / "below" / "b.md"
    targets = [story / "b.json", story / "tables", tmp_path / "b.md", deep, too_long]
    spare_articles([story], map(str, targets))
    spare_articles([story / "a.txt"], [str(story / "b.md")])


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_link_to_nothing_is_no_hindrance(story: Path, tmp_path: Path) -> None:
    (story / "gone.txt").symlink_to("nowhere")
    (tmp_path / "b.md").touch()
    spare_articles([story], [str(tmp_path / "b.md")])
