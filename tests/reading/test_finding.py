"""The files that paths lead to, as shells and file systems of every kind hand them over."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from compare.errors import InputError
from compare.reading.finding import at_home, find_files, story_folder


def _fill(folder: Path, *names: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_text("Words.", encoding="utf-8")
    return folder


def _names(*paths: str | Path) -> list[str]:
    return [file.named.name for file in find_files(paths).files]


def test_what_systems_leave_in_a_folder_is_not_spoken_of(tmp_path: Path) -> None:
    litter = ("desktop.ini", "Thumbs.db", ".DS_Store", "._a.txt", "~$a.docx", "~$b.txt")
    folder = _fill(tmp_path / "s", "a.txt", "b.TXT", *litter)
    _fill(folder / "__MACOSX", "a.txt")
    found = find_files(folder)
    assert [file.named.name for file in found.files] == ["a.txt", "b.TXT"]
    assert not found.notices


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("*.txt", ["a1.txt", "a2.txt"]),
        ("a?.txt", ["a1.txt", "a2.txt"]),
        ("a[2].txt", ["a2.txt"]),
        ("../*/a1*", ["a1.txt"]),
        ("**/*.md", ["c.md", "d.md"]),
    ],
)
def test_wildcards_stand_for_files(tmp_path: Path, pattern: str, names: list[str]) -> None:
    folder = _fill(tmp_path / "s [1]", "a1.txt", "a2.txt", "c.md", ".hidden.txt", "~$a1.txt")
    _fill(folder / "below", "d.md")
    assert sorted(_names(folder / pattern)) == names


def test_a_wildcard_in_a_name_that_is_there_is_a_letter(tmp_path: Path) -> None:
    folder = _fill(tmp_path / "s", "a[1].txt", "a1.txt")
    assert _names(folder / "a[1].txt") == ["a[1].txt"]


def test_wildcards_that_fit_nothing(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"\*\.md: no file or folder fits; check the name"):
        find_files(tmp_path / "*.md")


def test_a_tilde_is_the_folder_of_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ada")
    monkeypatch.setenv("USERPROFILE", "/home/ada")
    assert Path(at_home("~/story")) == Path("/home/ada/story")
    assert at_home("~$story.docx") == "~$story.docx"
    assert at_home("a/~") == "a/~"


def test_a_quotation_mark_that_windows_leaves_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    assert at_home('my story"') == 'my story"'
    monkeypatch.setattr(sys, "platform", "win32")
    assert at_home('my story"') == "my story"


def test_two_spellings_of_one_file_are_one(tmp_path: Path) -> None:
    folder = _fill(tmp_path / "s", "News.txt")
    if not (folder / "NEWS.TXT").exists():
        # A second name of the same file: what a file system that knows no letter case would find.
        os.link(folder / "News.txt", folder / "NEWS.TXT")
    os.link(folder / "News.txt", folder / "reprint.txt")
    assert _names(folder / "NEWS.TXT", folder / "News.txt") == ["NEWS.TXT"]
    assert _names(folder / "News.txt", folder / "reprint.txt") == ["News.txt", "reprint.txt"]


def test_names_that_differ_in_letter_case_are_two_files_where_they_are(tmp_path: Path) -> None:
    folder = _fill(tmp_path / "s", "News.txt")
    _fill(folder, "news.txt")
    assert len(_names(folder)) == len(list(folder.iterdir()))


def test_the_folder_of_a_story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = _fill(tmp_path / "s", "a.txt", "b.txt")
    other = _fill(tmp_path / "t", "c.txt")
    monkeypatch.chdir(folder)
    spellings: list[list[str | Path]] = [[folder], [folder / "a.txt", "b.txt"], ["*.txt"], ["../s"]]
    for paths in spellings:
        assert story_folder(paths) == folder.resolve()
    assert story_folder([folder, other]) is None
