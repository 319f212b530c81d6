"""Input that cannot be used, or only in part: one line for each fault, exit code 2 or 0."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

import compare
from compare import cli
from tests.cli.conftest import FIRST, SECOND, fails, write_story


def test_a_missing_path(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "nowhere" in fails(capsys, "summary", tmp_path / "nowhere")


def test_an_empty_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_story(tmp_path / "bare")
    assert "bare" in fails(capsys, "summary", folder)


def test_one_source_only(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_story(tmp_path / "story", first=FIRST)
    err = fails(capsys, "summary", folder)
    assert "first.txt: is the only article to be read; name two or more" in err


def test_one_source_left_after_the_others_were_skipped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_story(tmp_path / "story", first=FIRST, second="")
    assert cli.main(["summary", str(folder)]) == 2
    warning, error = capsys.readouterr().err.splitlines()
    assert warning.startswith("warning: ")
    assert "second.txt: is empty" in warning
    assert "first.txt: is the only article" in error


def test_a_broken_description(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (story / "sources.toml").write_text("[files\n")
    assert "sources.toml" in fails(capsys, "summary", story)


@pytest.mark.parametrize(
    "data", [b"", b"   \n\t\n", b"\x00\x01\x02PNG\x00" * 100, bytes(range(128, 160)) * 40]
)
def test_only_unusable_files(
    tmp_path: Path, data: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_story(tmp_path / "story", first=data, second=data)
    assert "first.txt" in fails(capsys, "summary", folder)


def _warns(story: Path, capfd: pytest.CaptureFixture[str]) -> str:
    """What is said of the third file when two good ones are left; it is in the result too."""
    assert cli.main(["export", str(story)]) == 0
    out, err = capfd.readouterr()
    warnings = json.loads(out)["warnings"]
    assert err.splitlines() == [f"warning: {compare.Notice(**warning)}" for warning in warnings]
    return err


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02PNG\x00" * 100])
def test_an_empty_or_binary_file(
    story: Path, data: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    write_story(story, third=data)
    assert "third.txt" in _warns(story, capfd)


def test_an_unreadable_file(story: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write_story(story, third=FIRST)
    (story / "third.txt").chmod(0)
    if os.access(story / "third.txt", os.R_OK):
        pytest.skip("this user may read everything")
    assert "cannot be read" in _warns(story, capfd)


def test_a_file_that_is_not_utf_8(story: Path, capfd: pytest.CaptureFixture[str]) -> None:
    words = "Le café du port a fermé tôt, dit la gérante, «faute de clients» cet été. "
    write_story(story, third=(words * 8).encode("cp1252"))
    assert "third.txt" in _warns(story, capfd)


def test_a_huge_file(story: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with (story / "third.txt").open("wb") as file:
        file.truncate(50 * 1024 * 1024)  # a hole: it takes no room on the disk
    assert "third.txt" in _warns(story, capfd)


def test_two_sources_of_the_same_name(
    story: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    other = write_story(tmp_path / "other", first=SECOND)
    assert cli.main(["export", str(story), str(other)]) == 0
    out, err = capfd.readouterr()
    assert len({source["id"] for source in json.loads(out)["sources"]}) == 3
    assert "first" in err
