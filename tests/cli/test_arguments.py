"""What the words of the command line are taken for."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from compare.cli.arguments import parse


def _refuses(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """The last line that is said, when the program ends with code 2."""
    with pytest.raises(SystemExit) as ended:
        parse(words)
    out, err = capsys.readouterr()
    assert ended.value.code == 2
    assert not out
    assert err.startswith("usage: compare-sources")
    return err.splitlines()[-1]


@pytest.mark.parametrize(
    ("words", "mend"),
    [
        (("summry", "a b"), "did you mean compare-sources summary 'a b'?"),
        (("Export", "x"), "did you mean compare-sources export x?"),
        (("seeds/",), "run compare-sources view seeds/"),
        (("a.txt", "b.txt"), "run compare-sources view a.txt b.txt"),
        (("*.txt",), "run compare-sources view '*.txt'"),
        (("compare",), "choose one of view, summary, report, export"),
    ],
)
def test_what_is_no_command_gets_a_mend(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    mend: str,
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")  # it decides how words are quoted
    monkeypatch.chdir(tmp_path)
    said = _refuses(capsys, *words)
    assert said == f"compare-sources: error: {words[0]}: is not a command; {mend}"


def test_a_folder_without_a_command_is_known_as_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "views").mkdir()
    assert _refuses(capsys, "views").endswith("run compare-sources view views")


@pytest.mark.parametrize(
    ("option", "mend"), [("--formt", "did you mean --format?"), ("-x", "-h lists them")]
)
def test_an_unknown_option_gets_a_mend(
    capsys: pytest.CaptureFixture[str], option: str, mend: str
) -> None:
    said = _refuses(capsys, "export", "a.txt", option)
    assert said == f"compare-sources export: error: {option}: is not an option; {mend}"


@pytest.mark.parametrize("command", ["report", "export"])
def test_a_file_to_write_needs_a_name(capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert _refuses(capsys, command, "a.txt", "-o", "").endswith("-o/--output: names no file")


def test_nothing_at_all_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert "help COMMAND lists the options" in _refuses(capsys)


@pytest.mark.parametrize(
    ("words", "start"),
    [
        (("help",), "usage: compare-sources [-h]"),
        (("help", "export"), "usage: compare-sources export"),
        (("version",), "compare-sources "),
    ],
)
def test_help_and_version_may_be_words(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], start: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(words)
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith(start)


def test_options_may_stand_anywhere_among_the_paths() -> None:
    arguments = parse(["export", "a", "--strictness", "loose", "b", "--force", "c"])
    assert arguments.paths == ["a", "b", "c"]
    assert arguments.strictness == "loose"
    assert arguments.force
