"""The command as a user meets it: a process of its own, or a call."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from compare import cli

ROOT = Path(__file__).parent.parent.parent
SEEDS = ROOT / "seeds"
FIRST = (
    "Ferry breaks down off Lowmoor\n\n"
    "The ferry Osprey lost power on Tuesday morning with 214 people aboard, and drifted for "
    "almost two hours before a tug from Lowmoor reached it.\n"
)
SECOND = FIRST.replace("Ferry breaks down", "Passengers adrift").replace("almost", "nearly")


def write_story(folder: Path, **files: str | bytes) -> Path:
    """The folder, with a text file of each name in it."""
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        data = content.encode() if isinstance(content, str) else content
        (folder / f"{name}.txt").write_bytes(data)
    return folder


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Two articles that can be compared."""
    return write_story(tmp_path / "story", first=FIRST, second=SECOND)


def run(
    *arguments: str | Path,
    cwd: Path | None = None,
    encoding: str = "utf-8",
    **environment: str,
) -> subprocess.CompletedProcess[str]:
    """A process of its own, with pipes and no terminal."""
    return subprocess.run(
        [sys.executable, "-m", "compare", *map(str, arguments)],
        env=os.environ | {"PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)} | environment,
        stdin=subprocess.DEVNULL,
        cwd=cwd,
        capture_output=True,
        encoding=encoding,
        errors="replace",
        check=False,
        timeout=60,
    )


def fails(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """The one line that a wrong input gets; checks that it is one, and the exit code 2."""
    assert cli.main([*map(str, arguments)]) == 2
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith("compare-sources: error: ")
    assert err.count("\n") == 1
    return err
