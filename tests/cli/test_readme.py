"""The commands of the README, as somebody types them from top to bottom."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from compare import cli
from tests.cli.conftest import ROOT, SEEDS


def _typed() -> list[list[str]]:
    """The words of each command in its blocks for the shell, without the name of the program."""
    blocks = re.findall(r"```sh\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    lines = [shlex.split(line, comments=True) for block in blocks for line in block.splitlines()]
    return [words[1:] for words in lines if words[:1] == ["compare-sources"]]


def test_its_commands_run_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    commands = _typed()
    assert {words[0] for words in commands} == {"summary", "report", "export"}
    for words in commands:
        assert cli.main(words) == 0, capfd.readouterr().err
        assert "-o" not in words or Path(words[words.index("-o") + 1]).is_file()
