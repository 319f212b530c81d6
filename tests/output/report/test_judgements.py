"""What a reader judged stands in the report, beside what was found."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import compare
from compare import cli
from compare.findings import Judgement, Verdict, append_judgement
from compare.output.figures import figures
from compare.output.report import to_html
from compare.output.report.names import mask_notes
from compare.output.wording import percent
from compare.pipeline import apply_judgements
from tests.output.report.conftest import PAYLOAD

_SEEDS = Path(__file__).parents[3] / "seeds"


def _data(page: str) -> Any:
    return json.loads(re.findall(r'id="data">(.*?)</script>', page, re.DOTALL)[0])


def _listed(page: str) -> list[str]:
    section = re.findall(r'<section id="judgements".*?</section>', page, re.DOTALL)[0]
    return re.findall(r'<li id="judgement-\d+">.*?</li>', section, re.DOTALL)


def test_without_judgements_nothing_speaks_of_them(seeds: compare.Comparison) -> None:
    page = to_html(seeds)
    assert page == to_html(seeds, ())
    assert 'id="judgements"' not in page
    assert 'class="judged"' not in page


def test_each_is_listed_with_who_when_what_and_note(
    seeds: compare.Comparison, judgements: tuple[Judgement, ...]
) -> None:
    listed = _listed(to_html(seeds, judgements))
    assert len(listed) == len(judgements)
    assert all("anna" in item and "2024-03-05 10:0" in item for item in listed)
    said = [html.unescape(re.findall(r"<b>(.*?)</b>", item)[0]) for item in listed]
    assert said == [
        "✓ accepted as near-verbatim",
        "✗ rejected",
        "✓ relabelled as paraphrased",
        "✎ note",
        "✓ relabelled as shared",
        "✗ rejected",
    ]
    assert PAYLOAD in html.unescape(listed[0])
    assert PAYLOAD not in listed[0]
    assert "said on the radio too" in listed[3]
    assert ["replaced by a later" in item for item in listed].index(True) == 2
    assert ["words are no longer there" in item for item in listed].index(True) == 5


def test_marks_stand_in_the_articles_and_at_the_match(
    seeds: compare.Comparison, judgements: tuple[Judgement, ...]
) -> None:
    page = to_html(seeds, judgements)
    marked = re.findall(r'class="judged" href="#judgement-(\d)"', page)
    assert {int(number) for number in marked} == {1, 2, 3, 4, 5}
    matches = _data(page)["matches"]
    judged = [remark for match in matches for remark in match["judged"]]
    assert judged[0] == [1, "✓ accepted as near-verbatim", PAYLOAD]
    assert all(remark == judged[0] for remark in judged)  # a twin of nearly the same words counts
    assert len(matches) == len(apply_judgements(seeds, judgements).matches)


def test_figures_stand_as_judged_and_as_found(
    seeds: compare.Comparison, judgements: tuple[Judgement, ...]
) -> None:
    page = to_html(seeds, judgements)
    table = re.findall(r'<table class="numbers">.*?</table>', page, re.DOTALL)[0]
    for each in figures(seeds, judgements):
        assert f"{percent(each.judged.unique)} <span" in html.unescape(table)
        assert f"found: {percent(each.found.unique)}<" in html.unescape(table)
    assert any(each.judged != each.found for each in figures(seeds, judgements))


def test_hidden_names_are_hidden_in_notes_too(seeds: compare.Comparison) -> None:
    outlet = seeds.sources[0].outlet
    note = Judgement("1", "2024-03-05T10:00:00+00:00", "anna", Verdict.NOTE, note=f"ask {outlet}")
    masked = mask_notes([note], seeds)
    assert masked == (replace(note, note="ask Outlet A", who=""),)


def test_the_command_reads_the_file_beside_the_articles(
    judgements: tuple[Judgement, ...], tmp_path: Path
) -> None:
    story = tmp_path / "story"
    story.mkdir()
    for path in _SEEDS.iterdir():
        (story / path.name).write_bytes(path.read_bytes())
    for judgement in judgements:
        append_judgement(story / ".compare" / "judgements.jsonl", judgement)
    target = tmp_path / "report.html"
    assert cli.main(["report", str(story), "-o", str(target)]) == 0
    assert len(_listed(target.read_text(encoding="utf-8"))) == len(judgements)
