"""Reports to test, and a real browser to open them in."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import compare
from compare.findings import Judgement, Place, Verdict, places_of
from compare.model import Kind, Label
from compare.output.report import to_html

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_ROOT = Path(__file__).parents[3]
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")

HOSTILE = (
    "The ferry lost power on Tuesday with 214 people aboard <script>window.pwned = 1</script>"
    " off Lowmoor.\n\n"
    "Template text {{ 7 * 7 }} and {% raw %} stood on the screens of all the cabins. "
    "A broken end </style></script><!-- ]]> <img src=x onerror='window.pwned = 2'> was printed too."
    "\n\nThe crew wrote \u202eabc\u202d \u2067def \u2028 on a board & left \"it\" 'there'."
)
"""What a page must show as text and never obey."""
PAYLOAD = "\"'><script>window.pwned = 3</script>{{ 7 * 7 }}&amp;"


@pytest.fixture(scope="session")
def seeds() -> compare.Comparison:
    """The five articles that come with the project."""
    return compare.compare_sources(compare.read_sources([str(_ROOT / "seeds")]))


@pytest.fixture(scope="session")
def hostile() -> compare.Comparison:
    """Articles and descriptions full of HTML, script, template syntax and marks of direction."""
    sources = [
        compare.Source(
            id=f"{name}{PAYLOAD}",
            outlet=f"{name}{PAYLOAD}",
            text=HOSTILE if name == "One" else HOSTILE.replace("Tuesday", "Monday"),
            title=PAYLOAD,
            author=PAYLOAD,
            url=f"javascript:{PAYLOAD}",
            path=PAYLOAD,
            published=PAYLOAD,
            encoding=PAYLOAD,
        )
        for name in ("One", "Two")
    ]
    notice = compare.Notice(PAYLOAD, PAYLOAD, PAYLOAD)
    return compare.compare_sources(compare.Story(tuple(sources), (notice,)))


@pytest.fixture(scope="session")
def judgements(seeds: compare.Comparison) -> tuple[Judgement, ...]:
    """A match rejected, another one accepted, a sentence relabelled, a note, and what went by."""
    near = [match for match in seeds.matches if match.kind is Kind.NEAR_VERBATIM and match.edits]
    alone = next(sentence for sentence in seeds.sentences if sentence.label is Label.UNIQUE)
    gone = replace(places_of(seeds, near[2])[0], digest="0" * 16)
    made: list[tuple[Verdict, tuple[Place, ...], str, str]] = [
        (Verdict.ACCEPT, places_of(seeds, near[0]), near[0].kind.value, PAYLOAD),
        (Verdict.REJECT, places_of(seeds, near[1]), "", "the same agency report"),
        (Verdict.RELABEL, places_of(seeds, alone), Label.PARAPHRASED.value, ""),
        (Verdict.NOTE, places_of(seeds, alone), "", "said on the radio too"),
        (Verdict.RELABEL, places_of(seeds, alone), Label.SHARED.value, ""),
        (Verdict.REJECT, (gone, gone), "", ""),
    ]
    return tuple(
        Judgement(str(number), f"2024-03-05T10:{number:02}:00+00:00", "anna", *what)
        for number, what in enumerate(made, 1)
    )


@pytest.fixture
def browser() -> Iterator[Browser]:
    """Chromium, where there is one; it is started for each test, as it does not share a loop."""
    found = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if found is None:
        pytest.skip("needs Chromium, which is not installed here")
    playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright to drive it")
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=found)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def seeds_page(seeds: compare.Comparison, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the five articles, on disk."""
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(to_html(seeds), encoding="utf-8")
    return path
