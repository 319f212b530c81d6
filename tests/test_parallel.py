from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from compare.parallel import MOST_PROCESSES, spread, spread_arrays

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
KILLED = """
import os
from compare.parallel import spread
first = os.getpid()
def work(item):
    if item == 9 and os.getpid() != first:
        os._exit(1)
    return item
print(list(spread(work, range(20))) == list(range(20)))
"""
NO_ROOM = """
import os, tempfile
from compare.parallel import spread
tempfile.tempdir = "/nowhere"
print({os.getpid()} == {*spread(lambda item: os.getpid(), range(20))})
"""
LEFT = """
import glob, multiprocessing, tempfile, time
from compare.parallel import spread
with tempfile.TemporaryDirectory() as folder:
    tempfile.tempdir = folder
    found = spread(lambda item: time.sleep(0.01) or str(item), range(50))
    while next(found) != "20":
        pass
    print(len(glob.glob(folder + "/*")), multiprocessing.active_children() != [], end=" ")
    found.close()
    print(len(glob.glob(folder + "/*")), multiprocessing.active_children())
"""
MORE_THAN_THE_PIPE_HOLDS = """
from compare.parallel import spread
print(list(spread(str, range(20_000))) == list(map(str, range(20_000))))
"""
FORGOTTEN = """
import os, time
from compare.parallel import spread
first = os.getpid()
def work(item):
    if item > 9 and os.getpid() != first:
        time.sleep(60)
    return item
found = spread(work, range(20))
kept = next(found), [found]
kept[1].append(kept)
time.sleep(0.1)
print("left")
"""
IN_TURN = """
from compare.parallel import spread
found = []
try:
    for each in spread(lambda item: 1 // (item < 15), range(20)):
        found.append(each)
except ZeroDivisionError:
    print(len(found))
"""
UNTOLD = """
import os, signal
from compare.parallel import spread
signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # so that the end of a process goes unseen
first = os.getpid()
def work(item):
    if item == 9 and os.getpid() != first:
        os._exit(1)
    return item
print(list(spread(work, range(20))) == list(range(20)))
"""
INTERRUPTED = """
import multiprocessing, os, signal, time
from compare.parallel import spread
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have begun the tests deaf
try:
    for item in spread(lambda item: time.sleep(0.01) or item, range(500)):
        if item >= 5:  # as the terminal does: all processes are told; again, if it went unheard
            for process in multiprocessing.active_children():
                os.kill(process.pid, signal.SIGINT)
            os.kill(os.getpid(), signal.SIGINT)
except KeyboardInterrupt:
    print(item < 499, multiprocessing.active_children())
"""
SMALL_CHUNKS = """
from compare import pipeline
from compare.matching import finder
pipeline.FEWEST_SOURCES, finder.FEWEST_PAIRS = 10, 100
"""
CANCELLED = """
import multiprocessing
from compare import compare_sources
from tests.benchmarks.stories import make_corpus
def progress(stage, done, total):
    if stage == "{stage}" and done:
        raise InterruptedError
try:
    compare_sources([article.source for article in make_corpus(200).articles], progress=progress)
except InterruptedError:
    print(multiprocessing.active_children())
"""
STORY = """
import hashlib
from compare import compare_sources, parallel
from compare.output.json import to_json
from tests.benchmarks.stories import make_corpus
begun, start = [], parallel._helped
parallel._helped = lambda *arguments: begun.append(arguments) or start(*arguments)
parallel.MOST_PROCESSES = {processes}
sources = [article.source for article in make_corpus(200).articles]
comparison = compare_sources(sources[::{step}])
print(len(begun), hashlib.sha256(to_json(comparison).encode()).hexdigest())
"""


def _run(script: str, seed: int = 0) -> str:
    """What a script prints in a process of its own: a worker of the test runner has threads."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
        env=os.environ | {"PYTHONHASHSEED": str(seed)},
    )
    return done.stdout.strip()


@pytest.mark.skipif(not SEVERAL, reason="needs Linux and two cores")
def test_many_items_are_done_by_several_processes_and_this_one() -> None:
    processes, here = _run(WHO.format(items=20)).split()
    assert 1 < int(processes) <= MOST_PROCESSES
    assert here == "True"


def test_few_items_are_done_here() -> None:
    assert _run(WHO.format(items=3)) == "1 True"


def test_beside_other_threads_all_is_done_here() -> None:
    found: list[int] = []
    thread = threading.Thread(target=lambda: found.extend(spread(lambda _: os.getpid(), range(20))))
    thread.start()
    thread.join()
    assert found == [os.getpid()] * 20


@pytest.mark.parametrize(
    ("script", "said"),
    [
        pytest.param(FAILS, "told", id="what goes wrong is told"),
        pytest.param(IN_TURN, "15", id="and in its turn"),
        pytest.param(STOPPED, "[]", id="whoever stops listening leaves no process"),
        pytest.param(KILLED, "True", id="what a killed process leaves is done here"),
        pytest.param(UNTOLD, "True", id="a process that ends unseen is not waited for"),
        pytest.param(NO_ROOM, "True", id="without room for results all is done here"),
        pytest.param(MORE_THAN_THE_PIPE_HOLDS, "True", id="what cannot be shared out is done here"),
        pytest.param(FORGOTTEN, "left", id="the end of the program waits for nobody"),
        pytest.param(INTERRUPTED, "True []", id="an interrupt ends all processes"),
    ],
)
def test_whatever_happens_to_processes(script: str, said: str) -> None:
    assert _run(script) == said


@pytest.mark.skipif(not SEVERAL, reason="needs Linux and two cores")
def test_no_results_are_left_behind() -> None:
    assert _run(LEFT) == "1 True 0 []"


@pytest.mark.parametrize("stage", ["sentences", "matches"])
def test_who_cancels_a_comparison_leaves_no_process(stage: str) -> None:
    assert _run(SMALL_CHUNKS + CANCELLED.format(stage=stage)) == "[]"


@pytest.mark.skipif(not SEVERAL, reason="needs Linux and two cores")
def test_a_story_comes_out_the_same_whoever_compares_it_and_in_whatever_order() -> None:
    several, found = _run(SMALL_CHUNKS + STORY.format(processes=8, step=1), seed=1).split()
    one, again = _run(STORY.format(processes=1, step=-1), seed=2).split()
    assert (several, one) == ("2", "0")
    assert found == again


def test_threads_give_results_in_order_and_are_gone_after() -> None:
    before = threading.active_count()
    assert spread_arrays(str, range(100)) == [str(item) for item in range(100)]
    assert threading.active_count() == before


def test_no_items_no_results() -> None:
    assert list(spread(str, [])) == []
    assert spread_arrays(str, []) == []
