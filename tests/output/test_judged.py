"""What a reader judged leaves with every export, beside what was found."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from compare import cli
from compare.findings import Judgement, Verdict, append_judgement, places_of
from compare.model import Comparison, Kind, Label, Source
from compare.output.csv import to_csv
from compare.output.figures import figures
from compare.output.json import to_json
from compare.output.judged import judged_rows
from compare.output.lookup import Lookup
from compare.output.markdown import to_markdown
from compare.output.read_json import from_json
from compare.output.summary import summary
from compare.output.svg import to_svg
from compare.output.wording import percent
from compare.pipeline import apply_judgements, compare_sources
from tests.output.schema import json_schema

_SAME = "The bridge over the Elm was closed on Monday after an inspector found nine cracks."
_TEXTS = {
    "a": f"{_SAME} Buses take the long way round by Harrow.",
    "b": f"The mayor spoke of bad luck. {_SAME}",
}


@pytest.fixture(scope="module")
def bridge() -> Comparison:
    """Two articles with one sentence in common."""
    return compare_sources([Source(name, name.upper(), text) for name, text in _TEXTS.items()])


@pytest.fixture(scope="module")
def judgements(bridge: Comparison) -> tuple[Judgement, ...]:
    """The match accepted and then rejected, a note on it, and one that was taken back."""
    match = places_of(bridge, bridge.matches[0])
    when = "2024-03-05T10:15:00+00:00"
    return (
        Judgement("1", when, "anna", Verdict.ACCEPT, match, Kind.VERBATIM.value),
        Judgement("2", when, "ben", Verdict.REJECT, match, note="=one agency, *both* times"),
        Judgement("3", when, "ben", Verdict.NOTE, match, note="ask the inspector"),
        Judgement("4", when, "anna", Verdict.ACCEPT, match),
        Judgement("5", when, "anna", Verdict.UNDO, undoes="4"),
    )


def test_undone_ones_are_gone_and_replaced_ones_say_so(
    bridge: Comparison, judgements: tuple[Judgement, ...]
) -> None:
    rows = judged_rows(Lookup(bridge), judgements)
    assert [row.judgement.id for row in rows] == ["1", "2", "3"]
    assert [row.number for row in rows] == [1, 2, 3]
    assert [row.holds for row in rows] == [False, True, True]
    assert [row.said for row in rows] == ["accepted as verbatim", "rejected", "note"]
    assert {row.when for row in rows} == {"2024-03-05 10:15"}
    assert [[end.words for end in row.ends] for row in rows] == [[_SAME, _SAME]] * 3
    assert [end.sentences for end in rows[0].ends] == [(0,), (1,)]
    assert rows[0].is_of(bridge.matches[0])


def test_words_that_changed_are_set_aside(
    bridge: Comparison, judgements: tuple[Judgement, ...]
) -> None:
    edited = [replace(source, text=f"New. {source.text}") for source in bridge.sources]
    rows = judged_rows(Lookup(compare_sources(edited)), judgements)
    assert [(row.ends, row.holds) for row in rows] == [((), False)] * 3


def test_figures_stand_as_found_and_as_judged(
    bridge: Comparison, judgements: tuple[Judgement, ...]
) -> None:
    for each in figures(bridge, judgements):
        assert each.found == bridge.coverage[each.source_id]
        assert each.found.shared > 0
        assert each.judged.unique == 1
        assert each.band("reused") == (0, 0)
    assert all(each.judged == each.found for each in figures(bridge))


def test_json_holds_both_and_reads_back_as_found(
    bridge: Comparison, judgements: tuple[Judgement, ...]
) -> None:
    text = to_json(bridge, judgements)
    document = json.loads(text)
    assert not [*Draft202012Validator(json_schema()).iter_errors(document)]
    assert [one["id"] for one in document["judgements"]] == ["1", "2", "3"]
    assert document["judgements"][1]["places"][0]["text"] == _SAME
    assert document["judged"]["a"]["unique"] == 1
    assert document["coverage"] == json.loads(to_json(bridge))["coverage"]
    assert from_json(text) == bridge
    assert json.loads(to_json(bridge))["judged"] == document["coverage"]


def test_tables_hold_both(bridge: Comparison, judgements: tuple[Judgement, ...]) -> None:
    read = {
        name: list(csv.DictReader(io.StringIO(data.decode(), newline=""), strict=True))
        for name, data in to_csv(bridge, judgements).items()
    }
    assert [row["judgement"] for row in read["judgements"]] == ["1", "1", "2", "2", "3", "3"]
    assert read["judgements"][2]["note"] == "'=one agency, *both* times"
    assert {row["text"] for row in read["judgements"]} == {_SAME}
    shared = read["coverage"][0]
    assert float(shared["value"]) > float(shared["judged_value"]) == 0


def test_summary_and_markdown_tell_who_and_why(
    bridge: Comparison, judgements: tuple[Judgement, ...]
) -> None:
    told = summary(bridge, judgements)
    assert "No sentence of one source was found in another." in told
    assert "(ben 2024-03-05 10:15): =one agency" in told
    assert "0% reused as judged" in told
    assert "Judgements" not in summary(bridge)
    written = to_markdown(bridge, judgements)
    assert "2. ✗ rejected, ben, 2024-03-05 10:15: \\=one agency, \\*both\\* times" in written
    assert "Judgements" not in to_markdown(bridge)


def test_the_commands_read_the_file_beside_the_articles(
    judgements: tuple[Judgement, ...], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for name, text in _TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    kept = tmp_path / ".compare" / "judgements.jsonl"
    for judgement in judgements:
        append_judgement(kept, judgement)
    with kept.open("a", encoding="utf-8") as file:
        file.write("no JSON\n")
    for paths in ([tmp_path], [tmp_path / "a.txt", tmp_path / "b.txt"]):
        assert cli.main(["summary", *map(str, paths)]) == 0
        out, err = capfd.readouterr()
        assert "one agency" in out
        assert "cannot be understood in line 6" in err
    assert cli.main(["export", str(tmp_path), "-o", "-"]) == 0
    assert [one["who"] for one in json.loads(capfd.readouterr().out)["judgements"]] == [
        "anna",
        "ben",
        "ben",
    ]


def test_applied_without_judgements_nothing_changes(bridge: Comparison) -> None:
    assert apply_judgements(bridge, ()) is bridge


def test_the_range_beside_a_bar_is_as_judged_too(bridge: Comparison) -> None:
    sentence = next(each for each in bridge.sentences if each.label is Label.UNIQUE)
    when, label = "2024-03-05T10:15:00+00:00", Label.SHARED.value
    given = [Judgement("1", when, "anna", Verdict.RELABEL, places_of(bridge, sentence), label)]
    bars = to_svg(bridge, given)["bars"]
    for each in figures(bridge, given):
        low, high = map(percent, each.band("reused"))
        assert f"in all {percent(each.judged.reused)} elsewhere ({low} to {high})" in bars
