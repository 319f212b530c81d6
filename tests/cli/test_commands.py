"""What each command prints, where, and with which exit code."""

from __future__ import annotations

import json
import os
import shlex
import zipfile
from pathlib import Path

import pytest

import compare
from compare import cli
from compare.settings import Strictness
from tests.cli.conftest import FIRST, SECOND, SEEDS, fails, run, write_story


def test_help_has_examples() -> None:
    done = run("--help")
    assert done.returncode == 0
    assert "compare-sources summary a.txt b.txt" in done.stdout


def test_version() -> None:
    assert run("--version").stdout == f"compare-sources {compare.__version__}\n"


@pytest.mark.parametrize("arguments", [(), ("compare",), ("summary",), ("export", "--format", "x")])
def test_wrong_arguments_exit_2(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert "usage: compare-sources" in done.stderr


def test_summary_is_plain_when_piped(story: Path) -> None:
    done = run("summary", story)
    assert done.returncode == 0, done.stderr
    assert "first" in done.stdout
    assert "[-almost-] {+nearly+}" in " ".join(done.stdout.split())
    assert "\x1b" not in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


@pytest.mark.parametrize("encoding", ["ascii", "cp850", "cp1252"])
def test_summary_survives_a_console_without_our_letters(story: Path, encoding: str) -> None:
    done = run("summary", story, PYTHONUTF8="0", PYTHONIOENCODING=encoding)
    assert done.returncode == 0, done.stderr
    assert done.stdout.isascii()
    assert "##" in done.stdout


def test_a_console_with_our_letters_gets_them_in_its_own_encoding(story: Path) -> None:
    done = run("summary", story, encoding="cp437", PYTHONUTF8="0", PYTHONIOENCODING="cp437")
    assert "██" in done.stdout


@pytest.mark.parametrize("command", [("summary",), ("export", "--format=md"), ("report", "-o-")])
def test_a_system_without_unicode_shows_what_it_can(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    story = write_story(tmp_path / "Überfahrt 渡轮", Fähre=FIRST, 渡轮=SECOND, leer="")
    done = run(*command, story, PYTHONUTF8="0", LC_ALL="C", PYTHONCOERCECLOCALE="0")
    assert done.returncode == 0, done.stderr
    assert "leer.txt: is empty" in done.stderr


def test_export_writes_json_to_standard_output_and_to_a_file(story: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    printed = run("export", story, "--format", "json")
    assert printed.returncode == run("export", story, "-o", target).returncode == 0
    assert target.read_bytes() == printed.stdout.encode()
    assert json.loads(printed.stdout)["manifest"]["version"] == compare.__version__


@pytest.mark.parametrize(
    "command",
    [
        ("report", "-o", "report.html"),
        ("export", "-o", "out.json"),
        ("export", "--format", "csv", "-o", "."),
    ],
)
def test_what_was_saved_among_the_articles_is_saved_again_as_it_was(
    story: Path,
    command: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(story)
    saved = []
    for _ in range(2):
        assert cli.main([*command, ".", "--force"]) == 0
        saved.append({path.name: path.read_bytes() for path in story.iterdir()})
    assert saved[0] == saved[1]
    assert "warning" not in capfd.readouterr().err


def test_export_keeps_an_existing_file(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out.json"
    target.write_text("mine")
    assert "exists already" in fails(capsys, "export", story, "-o", target)
    assert target.read_text() == "mine"
    assert cli.main(["export", str(story), "-o", str(target), "--force"]) == 0


def test_export_takes_the_format_from_the_ending(story: Path, tmp_path: Path) -> None:
    for name, start in (("out.md", b"# "), ("out.json", b'{\n"schema'), ("out", b'{\n"schema')):
        assert cli.main(["export", str(story), "-o", str(tmp_path / name)]) == 0
        assert (tmp_path / name).read_bytes().startswith(start)


def test_export_writes_tables_to_a_folder_and_a_zip(story: Path, tmp_path: Path) -> None:
    for target in ("tables", "tables.zip"):
        assert cli.main(["export", str(story), "--format=csv", "-o", str(tmp_path / target)]) == 0
    assert (tmp_path / "tables" / "matches.csv").is_file()
    assert zipfile.is_zipfile(tmp_path / "tables.zip")


def test_export_names_a_folder_after_the_story(story: Path, tmp_path: Path) -> None:
    done = run("export", story, "--format", "svg", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    name = done.stderr.splitlines()[-1].removeprefix("saved as ")
    assert {path.name for path in (tmp_path / name).iterdir()} >= {"bars.svg", "story.svg"}
    assert not done.stdout


def test_export_prints_one_table(story: Path) -> None:
    done = run("export", story, "--format", "csv", "--only", "sources")
    assert done.stdout.startswith("source_id,outlet,")
    assert done.stdout == run("export", story, "-o", "-", "--format=csv", "--only=sources").stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("-o", "x.png"), "svg only: open one in a browser"),
        (("-o", "x.xlsx"), "has the ending of no format; choose .json or .md"),
        (("-o", "x.zip"), "does not say which format"),
        (("--format", "csv", "-o", "x.csv"), "is one file, and csv has 13"),
        (("--format", "md", "--excel"), "is for csv and not for md"),
        (("--format", "csv", "--only", "moon"), "moon: is no part of csv"),
        (("--only", "edits"), "--only: picks one file of several, and json is one; add --format"),
    ],
)
def test_exports_that_cannot_be_made(
    story: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str
) -> None:
    assert words in fails(capsys, "export", story, *arguments)


def test_a_report_is_a_page(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "story.pdf: is no name for a page; end it in .html" in fails(
        capsys, "report", story, "-o", "story.pdf"
    )


@pytest.mark.parametrize(
    ("command", "there"),
    [
        (("export", "-o", "a.json"), "a.json"),
        (("export", "--format=csv", "--only=edits", "-o", "a.csv"), "a.csv"),
        (("report", "-o", "a.html"), "a.html"),
        (("report", "-o", "a.html", "--hide-names"), "a.key.txt"),
    ],
)
def test_what_exists_is_refused_before_the_articles_are_compared(
    story: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: tuple[str, ...],
    there: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("compare.pipeline.compare_sources", None)
    Path(there).write_text("mine")
    assert f"{there}: exists already" in fails(capsys, *command, story)


def test_png_is_refused_with_a_way_out() -> None:
    done = run("export", "x", "--format", "png")
    assert done.returncode == 2
    assert "open one in a browser to save it as png" in done.stderr


def test_two_runs_and_any_order_give_the_same_bytes() -> None:
    files = sorted(SEEDS.glob("*.txt"))
    assert len(files) == 5
    first = run("export", *files)
    again = run("export", *reversed(files))
    assert first.returncode == 0, first.stderr
    assert first.stdout == again.stdout


@pytest.mark.parametrize("strictness", ["strict", "normal", "loose"])
def test_strictness_reaches_the_manifest(
    story: Path, strictness: Strictness, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert cli.main(["export", str(story), "--strictness", strictness]) == 0
    manifest = json.loads(capfdbinary.readouterr().out)["manifest"]
    preset = compare.Settings.preset(strictness)
    assert manifest["settings"]["paraphrase"] == pytest.approx(preset.paraphrase)


def test_view_without_a_terminal_names_summary(story: Path) -> None:
    done = run("view", story, "two words")
    assert done.returncode == 2
    command = f"compare-sources summary {shlex.quote(str(story))} 'two words'"
    assert os.name == "nt" or f"needs a terminal for its screen; run {command}" in done.stderr


def test_what_was_written_where_is_said(story: Path, tmp_path: Path) -> None:
    done = run("report", story, "--hide-names", cwd=tmp_path)
    assert done.stderr.splitlines() == ["saved as report.html", "saved as report.key.txt"]
    assert not done.stdout


def test_a_tilde_that_the_shell_left_alone(story: Path, tmp_path: Path) -> None:
    home, paths = str(tmp_path), (f"~/{story.name}", "--output=~/out.json")
    done = run("export", *paths, HOME=home, USERPROFILE=home)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out.json").is_file()


def test_no_article_is_overwritten(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (story / "first.txt").read_bytes()
    export = ("export", story, "--format=md", "--force", "-o")
    assert "first.txt: is one of the articles; choose" in fails(
        capsys, *export, story / "first.txt"
    )
    assert (story / "first.txt").read_bytes() == before


@pytest.mark.parametrize(
    ("command", "name", "options"),
    [("export", "a.md", ()), ("report", "a.html", ("--hide-names",))],
)
def test_nothing_is_left_among_the_articles_that_would_be_read_as_one(
    story: Path,
    capsys: pytest.CaptureFixture[str],
    command: str,
    name: str,
    options: tuple[str, ...],
) -> None:
    err = fails(capsys, command, story, "-o", story / name, *options)
    assert "would be read as an article of this folder from then on" in err
    assert {path.name for path in story.iterdir()} == {"first.txt", "second.txt"}
