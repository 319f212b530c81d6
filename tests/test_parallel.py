from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from compare.parallel import spread

ROOT = Path(__file__).parent.parent
SEVERAL = sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1
WHO = """
import os, time
from compare.parallel import spread
def work(item):
    time.sleep(0.02)
    return item, os.getpid()
found = list(spread(work, range({items})))
assert [item for item, _ in found] == list(range({items}))
print(len({{pid for _, pid in found}}), os.getpid() in {{pid for _, pid in found}})
"""
FAILS = """
from compare.parallel import spread
try:
    list(spread(lambda item: 1 // (item - 9), range(20)))
except ZeroDivisionError:
    print("told")
"""
STOPPED = """
import multiprocessing
from compare.parallel import spread
found = spread(lambda item: item, range(20))
next(found)
found.close()
print(multiprocessing.active_children())
"""


def _run(script: str) -> str:
    """What a script prints in a process of its own: a worker of the test runner has threads."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.strip()


@pytest.mark.skipif(not SEVERAL, reason="needs Linux and two cores")
def test_many_items_are_done_by_other_processes() -> None:
    processes, here = _run(WHO.format(items=20)).split()
    assert int(processes) > 1
    assert here == "False"


def test_few_items_are_done_here() -> None:
    assert _run(WHO.format(items=3)) == "1 True"


def test_beside_other_threads_all_is_done_here() -> None:
    found: list[int] = []
    thread = threading.Thread(target=lambda: found.extend(spread(lambda _: os.getpid(), range(20))))
    thread.start()
    thread.join()
    assert found == [os.getpid()] * 20


def test_what_goes_wrong_is_told() -> None:
    assert _run(FAILS) == "told"


def test_whoever_stops_listening_leaves_no_process() -> None:
    assert _run(STOPPED) == "[]"


def test_no_items_no_results() -> None:
    assert list(spread(str, [])) == []
