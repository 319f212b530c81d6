"""The comparison at each level of strictness: made once, and ahead of the keys."""

from __future__ import annotations

from pathlib import Path
from threading import Thread
from unittest.mock import patch

from compare.findings import Verdict
from compare.model import Comparison
from compare.output.rows import statements
from compare.tui.desk import Desk, State


def test_a_level_is_made_once(ferry: Comparison) -> None:
    desk = Desk(ferry)
    assert desk.ready(desk.state) is desk.lookup
    assert desk.turn(1)
    assert desk.ready(desk.state) is None
    made = desk.make(desk.state)
    assert made.comparison.settings == desk.levels[desk.level].settings
    assert desk.ready(desk.state) is desk.make(desk.state) is made


def test_two_threads_that_want_a_level_get_the_same(ferry: Comparison) -> None:
    desk, made = Desk(ferry), list[object]()
    threads = [Thread(target=lambda: made.append(desk.make(State(0, ())))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({id(each) for each in made}) == 1


def test_the_other_levels_are_made_ahead_while_nothing_else_is_asked_for(
    ferry: Comparison,
) -> None:
    desk = Desk(ferry)
    asked = iter([True, True, False])
    desk.look_ahead(desk.state, lambda: next(asked))
    levels = range(len(desk.levels))
    ready = [level for level in levels if desk.ready(State(level, ()))]
    assert ready == [desk.level - 1, desk.level, desk.level + 1]
    desk.look_ahead(desk.state, lambda: True)
    assert all(desk.ready(State(level, ())) for level in levels)
    with patch("compare.tui.desk.statements") as gathering:
        assert desk.statements(desk.lookup) == statements(desk.lookup)
    assert not gathering.called


def test_what_was_judged_is_kept_until_more_is_judged(ferry: Comparison, tmp_path: Path) -> None:
    desk = Desk(ferry, [tmp_path])
    desk.judgements.add(ferry, ferry.matches[0], Verdict.REJECT)
    once = desk.state
    judged = desk.make(once)
    assert len(judged.comparison.matches) == len(ferry.matches) - 1
    assert desk.ready(once) is desk.make(once) is judged
    desk.lookup = judged
    desk.turn(1)
    assert desk.found is ferry
    desk.turn(-1)
    desk.look_ahead(once, lambda: True)
    levels = range(len(desk.levels))
    ready = [level for level in levels if desk.ready(State(level, once.judgements))]
    assert ready == [desk.level - 1, desk.level, desk.level + 1]
    desk.judgements.undo()
    assert desk.ready(desk.state) is None
    assert len(desk.make(desk.state).comparison.matches) == len(ferry.matches)
    desk.judged = False
    found = desk.ready(desk.state)
    assert found is not None
    assert found.comparison is ferry
