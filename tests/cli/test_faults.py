"""Faults of ours, and a user, reader or disk that goes away."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from compare import cli
from compare.cli.commands import COMMANDS
from tests.cli.conftest import ROOT


def _break(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail(arguments: object) -> None:
        raise error

    monkeypatch.setitem(COMMANDS, "summary", fail)


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


def _in_shell(line: str) -> subprocess.CompletedProcess[str]:
    """What a shell does with a line that ends the words of the program."""
    command = f'"{sys.executable}" -m compare {line}'
    return subprocess.run(
        ["sh", "-c", command], capture_output=True, text=True, cwd=ROOT, check=False
    )


@pytest.mark.skipif(os.name == "nt", reason="needs a shell that closes streams")
@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("view '{}' <&-", "view: needs a terminal"),
        ("view '{}' >&-", "view: needs a terminal"),
        ("summary '{}' >&-", "standard output: is closed"),
        ("export '{}' >&-", "standard output: is closed"),
    ],
)
def test_a_stream_that_was_closed_is_no_fault(story: Path, line: str, said: str) -> None:
    done = _in_shell(line.format(story))
    assert done.returncode == 2
    assert f"error: {said}" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="needs a shell that closes streams")
def test_what_cannot_be_said_beside_the_results_is_not_said_among_them(story: Path) -> None:
    (story / "empty.txt").touch()
    export = f"export '{story}' --format md"
    heard, unheard = _in_shell(export), _in_shell(f"{export} 2>&-")
    assert "empty.txt" in heard.stderr
    assert unheard.returncode == 0
    assert unheard.stdout == heard.stdout


@pytest.mark.skipif(os.name == "nt", reason="needs a shell with pipes")
def test_a_reader_that_goes_away_is_no_fault(story: Path) -> None:
    command = f'"{sys.executable}" -m compare export "{story}"; echo $? >&2'
    done = subprocess.run(
        ["sh", "-c", f"({command}) | true"],
        capture_output=True,
        text=True,
        cwd=ROOT,
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
            cwd=ROOT,
            check=False,
        )
    assert done.returncode == 2
    assert "standard output: cannot be written (No space left on device)" in done.stderr
