"""Figures fit to print: each has its base, and the band holds the value."""

from __future__ import annotations

from dataclasses import replace

import compare
from compare.model import Comparison, Coverage, Source
from compare.output.figures import Share, figures

_SHARES: tuple[Share, ...] = ("shared", "paraphrased", "unique", "reused")
_FIRST = (
    "The ferry Osprey lost power on Tuesday morning with 214 people aboard, and drifted for two "
    "hours. A tug from Lowmoor reached it before noon and towed it back to the harbour.\n"
)
_SECOND = (
    "The ferry Osprey lost power on Tuesday morning with 214 people on it, and drifted for three "
    "hours. Before noon it was towed back to the harbour by a tug that came from Lowmoor.\n"
)


def _compared() -> Comparison:
    return compare.compare_sources([Source("one", "One", _FIRST), Source("two", "Two", _SECOND)])


def test_the_band_holds_the_value() -> None:
    result = _compared()
    for each in figures(result):
        assert each.found == result.coverage[each.source_id]
        assert each.unquoted == result.unquoted[each.source_id]
        for share in _SHARES:
            low, high = each.band(share)
            assert 0 <= low <= getattr(each.found, share) <= high <= 1


def test_every_value_has_the_same_base() -> None:
    for each in figures(_compared()):
        assert each.strict.words == each.loose.words == each.found.words


def test_presets_are_what_relabelling_gives() -> None:
    result = _compared()
    strict = compare.relabel(result, compare.Settings.preset("strict"))
    again = {each.source_id: each.strict for each in figures(strict)}
    assert again == dict(strict.coverage)


def test_a_band_takes_in_settings_beyond_the_presets() -> None:
    result = _compared()
    most = Coverage(result.coverage["one"].words, 1.0, 0.0, 0.0)
    odd = replace(result, coverage={**result.coverage, "one": most})
    assert figures(odd)[0].band("shared")[1] == 1.0
