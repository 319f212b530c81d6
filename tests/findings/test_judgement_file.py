"""A file of judgements that something else has spoiled."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from compare.findings.judgement_file import read_judgements


@pytest.mark.parametrize("line", [b"[" * 100_000, b"[]", b"null", b"3", b'{"id": 1}', b"\xff\xfe"])
def test_a_line_that_is_no_judgement_is_told_and_left(tmp_path: Path, line: bytes) -> None:
    path = tmp_path / "judgements.jsonl"
    path.write_bytes(b"\n" + line + b"\n")
    judgements, (notice,) = read_judgements(path)
    assert not judgements
    assert notice.cause == "cannot be understood in line 2"
    assert path.read_bytes() == b"\n" + line + b"\n"


@pytest.mark.skipif(os.name == "nt", reason="needs a file system with pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    os.mkfifo(path)
    assert "it is a pipe" in read_judgements(path)[1][0].cause


@pytest.mark.skipif(os.name == "nt", reason="the file counts as missing there")
def test_what_stands_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / ".compare").write_text("", encoding="utf-8")
    (notice,) = read_judgements(tmp_path / ".compare" / "judgements.jsonl")[1]
    assert "cannot be read" in notice.cause
