"""The command as a user meets it: what it prints, where, and with which exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import compare
from compare import cli
from compare.settings import Strictness

_ROOT = Path(__file__).parent.parent
_SEEDS = _ROOT / "seeds"
_FIRST = (
    "Ferry breaks down off Lowmoor\n\n"
    "The ferry Osprey lost power on Tuesday morning with 214 people aboard, and drifted for "
    "almost two hours before a tug from Lowmoor reached it.\n"
)
_SECOND = _FIRST.replace("Ferry breaks down", "Passengers adrift").replace("almost", "nearly")


def _story(folder: Path, **files: str | bytes) -> Path:
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        data = content.encode() if isinstance(content, str) else content
        (folder / f"{name}.txt").write_bytes(data)
    return folder


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Two articles that can be compared."""
    return _story(tmp_path / "story", first=_FIRST, second=_SECOND)


def _run(
    *arguments: str | Path, cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """A process of its own, with pipes and no terminal."""
    return subprocess.run(
        [sys.executable, "-m", "compare", *map(str, arguments)],
        env=os.environ | {"PYTHONUTF8": "1", "PYTHONPATH": str(_ROOT)} | environment,
        stdin=subprocess.DEVNULL,
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def _fails(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """The one line that a wrong input gets; checks that it is one, and the exit code 2."""
    assert cli.main([*map(str, arguments)]) == 2
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith("compare-sources: error: ")
    assert err.count("\n") == 1
    return err


# What each command does


def test_help_has_examples() -> None:
    done = _run("--help")
    assert done.returncode == 0
    assert "compare-sources summary a.txt b.txt" in done.stdout


def test_version() -> None:
    assert _run("--version").stdout == f"compare-sources {compare.__version__}\n"


@pytest.mark.parametrize("arguments", [(), ("compare",), ("summary",), ("export", "--format", "x")])
def test_wrong_arguments_exit_2(arguments: tuple[str, ...]) -> None:
    done = _run(*arguments)
    assert done.returncode == 2
    assert "usage: compare-sources" in done.stderr


def test_summary_is_plain_when_piped(story: Path) -> None:
    done = _run("summary", story)
    assert done.returncode == 0, done.stderr
    assert "first" in done.stdout
    assert "[-almost-]{+nearly+}" in " ".join(done.stdout.split())
    assert "\x1b" not in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_summary_survives_a_console_without_our_letters(story: Path) -> None:
    done = _run("summary", story, PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert done.returncode == 0, done.stderr
    assert done.stdout.isascii()
    assert "##" in done.stdout


def test_export_writes_json_to_standard_output_and_to_a_file(story: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    printed = _run("export", story, "--format", "json")
    assert printed.returncode == _run("export", story, "-o", target).returncode == 0
    assert target.read_bytes() == printed.stdout.encode()
    assert json.loads(printed.stdout)["manifest"]["version"] == compare.__version__


def test_export_keeps_an_existing_file(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out.json"
    target.write_text("mine")
    assert "exists already" in _fails(capsys, "export", story, "-o", target)
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
    done = _run("export", story, "--format", "svg", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    name = done.stderr.splitlines()[-1].removeprefix("saved as ")
    assert {path.name for path in (tmp_path / name).iterdir()} >= {"bars.svg", "story.svg"}
    assert not done.stdout


def test_export_prints_one_table(story: Path) -> None:
    done = _run("export", story, "--format", "csv", "--only", "sources")
    assert done.stdout.startswith("source_id,outlet,")
    assert done.stdout == _run("export", story, "-o", "-", "--format=csv", "--only=sources").stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("-o", "x.png"), "svg only: open one in a browser"),
        (("-o", "x.xlsx"), "has the ending of no format; choose .json or .md"),
        (("-o", "x.zip"), "does not say which format"),
        (("--format", "csv", "-o", "x.csv"), "is one file, and csv has 13"),
        (("--format", "md", "--excel"), "is for csv and not for md"),
        (("--format", "csv", "--only", "moon"), "moon: is no part of csv"),
    ],
)
def test_exports_that_cannot_be_made(
    story: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str
) -> None:
    assert words in _fails(capsys, "export", story, *arguments)


def test_png_is_refused_with_a_way_out() -> None:
    done = _run("export", "x", "--format", "png")
    assert done.returncode == 2
    assert "open one in a browser to save it as png" in done.stderr


def test_two_runs_and_any_order_give_the_same_bytes() -> None:
    files = sorted(_SEEDS.glob("*.txt"))
    assert len(files) == 5
    first = _run("export", *files)
    again = _run("export", *reversed(files))
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
    done = _run("view", story)
    assert done.returncode == 2
    assert f"needs a terminal for its screen; run compare-sources summary {story}" in done.stderr


# Input that cannot be used: one line, exit code 2


def test_a_missing_path(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "nowhere" in _fails(capsys, "summary", tmp_path / "nowhere")


def test_an_empty_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = _story(tmp_path / "bare")
    assert "bare" in _fails(capsys, "summary", folder)


def test_one_source_only(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = _story(tmp_path / "story", first=_FIRST)
    err = _fails(capsys, "summary", folder)
    assert "first.txt: is the only article to be read; name two or more" in err


def test_one_source_left_after_the_others_were_skipped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = _story(tmp_path / "story", first=_FIRST, second="")
    assert cli.main(["summary", str(folder)]) == 2
    warning, error = capsys.readouterr().err.splitlines()
    assert warning.startswith("warning: ")
    assert "second.txt: is empty" in warning
    assert "first.txt: is the only article" in error


def test_a_broken_description(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (story / "sources.toml").write_text("[files\n")
    assert "sources.toml" in _fails(capsys, "summary", story)


@pytest.mark.parametrize(
    "data", [b"", b"   \n\t\n", b"\x00\x01\x02PNG\x00" * 100, bytes(range(128, 160)) * 40]
)
def test_only_unusable_files(
    tmp_path: Path, data: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = _story(tmp_path / "story", first=data, second=data)
    assert "first.txt" in _fails(capsys, "summary", folder)


# Input of which the rest can be used: a warning, exit code 0


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
    _story(story, third=data)
    assert "third.txt" in _warns(story, capfd)


def test_an_unreadable_file(story: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _story(story, third=_FIRST)
    (story / "third.txt").chmod(0)
    if os.access(story / "third.txt", os.R_OK):
        pytest.skip("this user may read everything")
    assert "cannot be read" in _warns(story, capfd)


def test_a_file_that_is_not_utf_8(story: Path, capfd: pytest.CaptureFixture[str]) -> None:
    words = "Le café du port a fermé tôt, dit la gérante, «faute de clients» cet été. "
    _story(story, third=(words * 8).encode("cp1252"))
    assert "third.txt" in _warns(story, capfd)


def test_a_huge_file(story: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with (story / "third.txt").open("wb") as file:
        file.truncate(50 * 1024 * 1024)  # a hole: it takes no room on the disk
    assert "third.txt" in _warns(story, capfd)


def test_two_sources_of_the_same_name(
    story: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    other = _story(tmp_path / "other", first=_SECOND)
    assert cli.main(["export", str(story), str(other)]) == 0
    out, err = capfd.readouterr()
    assert len({source["id"] for source in json.loads(out)["sources"]}) == 3
    assert "first" in err


# Faults of ours, and the user going away


def _break(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail(arguments: object) -> None:
        raise error

    monkeypatch.setattr(cli, "_compare", fail)


def test_a_fault_is_one_line_and_exit_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _break(monkeypatch, RuntimeError("wires\ncrossed"))
    assert cli.main(["summary", "x"]) == 1
    assert capsys.readouterr().err == (
        "compare-sources: fault of the program: RuntimeError: wires crossed; "
        "--debug shows where it happened\n"
    )


def test_debug_shows_the_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _break(monkeypatch, RuntimeError("wires crossed"))
    assert cli.main(["summary", "x", "--debug"]) == 1
    assert "Traceback" in capsys.readouterr().err


def test_an_interrupt_is_quiet(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _break(monkeypatch, KeyboardInterrupt())
    assert cli.main(["summary", "x"]) == 130
    assert not capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="needs a shell with pipes")
def test_a_reader_that_goes_away_is_no_fault(story: Path) -> None:
    command = f'"{sys.executable}" -m compare export "{story}"; echo $? >&2'
    done = subprocess.run(
        ["sh", "-c", f"({command}) | true"],
        capture_output=True,
        text=True,
        cwd=_ROOT,
        check=True,
    )
    assert done.stderr in {"141\n", "0\n"}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_named(story: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "compare", "export", str(story)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            cwd=_ROOT,
            check=False,
        )
    assert done.returncode == 2
    assert "standard output: cannot be written (No space left on device)" in done.stderr
