"""How long a user waits: for `--help`, for `summary seeds/`, for the first screen of `view seeds/`.

Run it with `python tests/benchmarks/startup.py [RUNS]`. Each figure is of a whole process, on
compiled bytecode, beside that of a Python that does nothing. `view` runs in a pseudo-terminal of
120 x 35 and needs a system that has them; its clock stops when letters stand on the screen, and a
second time when figures do.
"""

from __future__ import annotations

import compileall
import os
import re
import select
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_ROOT = Path(__file__).parents[2]
_SEEDS = str(_ROOT / "seeds")
_COMPARE = [sys.executable, "-m", "compare"]
_PATIENCE = 30.0
_ESCAPE = re.compile(rb"\x1b(\[[0-?]*[ -/]*[@-~]|[\]P_^].*?(\x07|\x1b\\)|[ -/]*[0-~])", re.DOTALL)
_LETTERS = re.compile(rb"[A-Za-z]{3}")
_FIGURES = re.compile(rb"\d%")


def main(runs: int) -> None:
    """Measure everything in turns, so that a busy moment strikes all alike, and print a table."""
    for name in ("compare", "tests"):
        compileall.compile_dir(_ROOT / name, quiet=1)
    tasks: dict[str, Callable[[], Sequence[float]]] = {
        "python -c pass": lambda: [_process([sys.executable, "-c", "pass"])],
        "--help": lambda: [_process([*_COMPARE, "--help"])],
        "summary seeds/": lambda: [_process([*_COMPARE, "summary", _SEEDS])],
    }
    if os.name == "posix":
        tasks["view seeds/, first paint|view seeds/, figures"] = _view
    times: dict[str, list[float]] = {}
    for _ in range(runs):
        for names, task in tasks.items():
            for name, seconds in zip(names.split("|"), task(), strict=True):
                times.setdefault(name, []).append(seconds)
    print(f"{'milliseconds, ' + str(runs) + ' runs':<28}{'least':>8}{'median':>8}")
    for name, figures in times.items():
        least, median = min(figures) * 1000, statistics.median(figures) * 1000
        print(f"{name:<28}{least:>8.0f}{median:>8.0f}")


def _process(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=_ROOT)
    return time.perf_counter() - start


def _view() -> Sequence[float]:
    """Seconds until letters, and until figures, stand on the screen of the terminal UI."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 35, 120, 0, 0))
    environment = os.environ | {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    start = time.perf_counter()
    process = subprocess.Popen(
        [*_COMPARE, "view", _SEEDS],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=_ROOT,
        env=environment,
        start_new_session=True,
    )
    os.close(theirs)
    try:
        sent = bytearray()
        return [_until(pattern, ours, sent, start) for pattern in (_LETTERS, _FIGURES)]
    finally:
        process.kill()
        process.wait()
        os.close(ours)


def _until(pattern: re.Pattern[bytes], terminal: int, sent: bytearray, start: float) -> float:
    """Read on into what was sent to a terminal until something of a kind stands on it."""
    while not pattern.search(_ESCAPE.sub(b"", sent)):
        left = start + _PATIENCE - time.perf_counter()
        if not select.select([terminal], [], [], max(0.0, left))[0]:
            raise TimeoutError(f"nothing like {pattern.pattern!r} within {_PATIENCE:.0f} s")
        sent += os.read(terminal, 65_536)
    return time.perf_counter() - start


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
