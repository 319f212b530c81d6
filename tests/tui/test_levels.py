from __future__ import annotations

from itertools import pairwise

from compare.model import Coverage
from compare.settings import Settings
from compare.tui.levels import levels
from compare.tui.shares import moved, together


def test_the_levels_go_from_loose_to_strict_through_the_presets() -> None:
    named = {level.name: level.settings for level in levels(Settings())}
    assert len(named) == 7
    for name in ("loose", "normal", "strict"):
        assert named[name] == Settings.preset(name)
    for one, other in pairwise(named.values()):
        assert one.paraphrase < other.paraphrase
        assert one.run_words <= other.run_words


def test_settings_of_ones_own_have_their_place() -> None:
    names = [level.name for level in levels(Settings(paraphrase=0.6))]
    assert names.index("normal +1") < names.index("own") < names.index("normal +2")


def test_how_the_shares_moved() -> None:
    before = together([Coverage(30, 0.5, 0.0, 0.5), Coverage(10, 0.1, 0.0, 0.9)])
    assert before == Coverage(40, 0.4, 0.0, 0.6)
    after = Coverage(40, 0.3, 0.0, 0.7)
    assert moved(before, after) == "shared 40% → 30% · unique 60% → 70%"
    assert moved(before, before) == "the shares stay as they were"
    assert together([]) == Coverage(0, 0.0, 0.0, 0.0)
