"""The report in a real browser, opened from disk with the network off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import compare
from compare.findings import Judgement
from compare.output.differences import differences
from compare.output.lookup import Lookup
from compare.output.report import to_html
from tests.output.report.conftest import HOSTILE, PAYLOAD

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Open = Callable[..., "Page"]


@pytest.fixture
def open_page(browser: Browser, seeds_page: Path) -> Iterator[Open]:
    """Open a report; at the end nothing may have been asked of the network or complained of."""
    complaints: list[str] = []
    requests: list[str] = []

    def open_it(path: Path = seeds_page, **options: Any) -> Page:
        context = browser.new_context(offline=True, **options)
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: requests.append(request.url))
        page.goto(path.as_uri())
        return page

    yield open_it
    assert not complaints
    assert {url.partition(":")[0] for url in requests} == {"file"}
    assert len(requests) == 1


def _choose(page: Page) -> str:
    """Choose the first sentence that another outlet changed a little; give its id."""
    chosen = page.evaluate(
        """() => {
            const match = data.matches.find((one) => one.kind === 1 && one.edits.length);
            return `s${match.ends[0][0]}-${match.ends[0][1]}`;
        }"""
    )
    assert isinstance(chosen, str)
    return chosen


def test_a_sentence_shows_its_twins_with_the_words_that_differ(open_page: Open) -> None:
    page = open_page()
    page.click(f"#{_choose(page)}")
    twins = page.locator("#twins li")
    assert twins.count() >= 1
    assert page.locator("#twins :is(ins, del)").count() >= 1
    page.locator("#twins summary").first.click()
    assert "words" in page.locator("#twins .why").first.inner_text()
    page.keyboard.press("Escape")
    assert twins.count() == 0


def test_the_panel_words_every_match_as_the_story_table_does(
    open_page: Open, seeds: compare.Comparison
) -> None:
    lookup = Lookup(seeds)
    for side, shown in enumerate(
        open_page().evaluate(
            "[0, 1].map((side) => data.matches.map((match) => differing(match, side).textContent))"
        )
    ):
        for match, words in zip(seeds.matches, shown, strict=True):
            end = (match.left, match.right)[side]
            told = "".join(part for part, _ in differences(match, end.source_id, lookup))
            text, whole = lookup.source(end.source_id).text, lookup.whole(end)
            around = text[whole.start : end.span.start], text[end.span.end : whole.end]
            assert words == told.join(around)


def test_what_differs_is_told_from_the_chosen_sentence_on(open_page: Open) -> None:
    page = open_page()
    for side in (0, 1):
        sentence, told = page.evaluate(
            """(side) => {
                const match = data.matches.find((one) => one.told.length);
                const [source, first] = match.ends[side];
                return [`s${source}-${first}`, match.told[side]];
            }""",
            side,
        )
        page.click(f"#{sentence}")
        page.evaluate("document.querySelectorAll('.why').forEach((one) => (one.open = true))")
        assert told in page.inner_text("#twins")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_cell_of_the_story_table_has_the_colour_of_its_key(open_page: Open, scheme: str) -> None:
    page = open_page(color_scheme=scheme)
    colour = "element => getComputedStyle(element).color"
    seen = [
        [page.locator(f"{place}.{kind}").first.evaluate(colour) for kind in ("v", "p", "first")]
        for place in (".story td", "#story .legend .mark")
    ]
    assert seen[0] == seen[1]
    assert len(set(seen[0])) == 3


def test_the_keyboard_does_what_the_mouse_does(open_page: Open) -> None:
    page = open_page()
    sentence = page.locator("#" + _choose(page))
    sentence.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "twins"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == sentence.get_attribute("id")


def test_a_row_of_the_story_table_opens_and_closes(open_page: Open) -> None:
    page = open_page()
    button = page.locator(".story .open").first
    wordings = page.locator(".wordings").first
    assert not wordings.is_visible()
    button.click()
    assert wordings.is_visible()
    assert button.get_attribute("aria-expanded") == "true"
    button.press("Enter")
    assert not wordings.is_visible()
    page.click("#open-all")
    assert page.locator(".wordings:visible").count() == page.locator(".wordings").count()


def test_filters_by_label_and_outlet(open_page: Open) -> None:
    page = open_page()
    mark = page.locator(".texts .S .v").first
    line = "element => getComputedStyle(element).textDecorationLine"
    assert mark.evaluate(line) == "underline"
    page.uncheck("[data-label=S]")
    assert mark.evaluate(line) == "none"
    page.uncheck("[data-outlet='0']")
    assert not page.locator("#article-0").is_visible()
    assert page.locator("#article-1").is_visible()


def test_search_counts_and_steps(open_page: Open) -> None:
    page = open_page()
    page.fill("#query", "  CYBERSPÁCE ")
    many = page.locator(".hit").count()
    assert many > 1
    assert page.inner_text("#hits") == f"{many} sentences"
    page.click("#next")
    page.press("#query", "Enter")
    assert page.inner_text("#hits") == f"2 of {many} sentences"
    page.fill("#query", "no such words")
    assert page.inner_text("#hits") == "0 sentences"


def test_search_finds_words_however_they_are_set(open_page: Open, tmp_path: Path) -> None:
    texts = "The owner\u2019s fer\u00adry \u2013 an\u00a0old one \u2013 sank.", "All went home."
    sources = [
        compare.Source(id=name, outlet=name, text=text)
        for name, text in zip("ab", texts, strict=True)
    ]
    path = tmp_path / "report.html"
    path.write_text(to_html(compare.compare_sources(sources)), encoding="utf-8")
    page = open_page(path)
    for words in ("owner's ferry - an", "an old  one", "OWNER\u00b4S"):
        page.fill("#query", words)
        assert page.inner_text("#hits") == "1 sentence"


def test_any_two_outlets_side_by_side(open_page: Open) -> None:
    page = open_page()
    page.select_option("#left", "0")
    page.select_option("#right", "3")
    heads = page.locator(".column h3")
    assert heads.all_inner_texts() == ["Unknown (000)", "Unknown (003)"]
    between = page.evaluate(
        "data.matches.filter((m) => m.ends[0][0] === 0 && m.ends[1][0] === 3).length"
    )
    assert between
    assert page.locator("#ribbons path").count() == between
    assert page.inner_text("#pair-said").startswith(f"{between} match")
    page.click("#swap")
    assert heads.all_inner_texts() == ["Unknown (003)", "Unknown (000)"]
    page.select_option("#left", "0")
    assert "different" in page.inner_text("#pair-said")


def test_with_scripts_off_everything_still_reads(
    open_page: Open, seeds: compare.Comparison
) -> None:
    page = open_page(java_script_enabled=False)
    shown = page.inner_text("body")
    assert "Choose a marked sentence" not in shown
    assert page.locator(".wordings:visible").count() == page.locator(".wordings").count() > 0
    assert page.locator("article:visible").count() == len(seeds.sources)
    last = seeds.sentences[-1]
    assert last.span.of(seeds.source(last.source_id).text) in shown


def test_it_prints_with_a_page_for_each_article(open_page: Open, seeds: compare.Comparison) -> None:
    page = open_page()
    printed = page.pdf(format="A4")
    assert printed.startswith(b"%PDF")
    assert printed.count(b"/Type /Page\n") > len(seeds.sources)
    page.emulate_media(media="print")
    assert page.locator(".wordings:visible").count() == page.locator(".wordings").count()
    assert not page.locator(".filters").is_visible()
    assert not page.locator("footer").is_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_narrow_phone_scrolls_down_only(open_page: Open, *, scripts: bool) -> None:
    page = open_page(
        viewport={"width": 360, "height": 740},
        java_script_enabled=scripts,
        is_mobile=True,
        has_touch=True,
    )
    if scripts:
        page.tap(f"#{_choose(page)}")
        assert page.locator("#twins li").first.is_visible()
        page.click("#open-all")
    widths = page.locator("html").evaluate("html => [html.scrollWidth, html.clientWidth]")
    assert widths == [360, 360]


@pytest.fixture
def judged_page(
    seeds: compare.Comparison, judgements: tuple[Judgement, ...], tmp_path: Path
) -> Path:
    path = tmp_path / "judged.html"
    path.write_text(to_html(seeds, judgements), encoding="utf-8")
    return path


def test_a_judged_match_shows_what_was_decided(open_page: Open, judged_page: Path) -> None:
    page = open_page(judged_page)
    chosen = page.evaluate(
        """() => {
            const match = data.matches.find((one) => one.judged.length);
            return `s${match.ends[0][0]}-${match.ends[0][1]}`;
        }"""
    )
    page.click(f"#{chosen}")
    assert "✓ accepted as near-verbatim" in page.inner_text("#twins .remarks:not(:empty)")
    assert PAYLOAD in page.inner_text("#twins .remarks:not(:empty)")
    page.click(f"#{chosen} + a.judged")
    assert page.evaluate("location.hash") == "#judgement-1"
    assert page.evaluate("window.pwned") is None


@pytest.mark.parametrize("judged", [False, True])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_to_object_to(
    open_page: Open, seeds_page: Path, judged_page: Path, scheme: str, *, judged: bool
) -> None:
    pytest.importorskip("axe_playwright_python", reason="needs axe-core")
    page = open_page(judged_page if judged else seeds_page, color_scheme=scheme)
    page.click(f"#{_choose(page)}")
    page.click("#open-all")
    page.click("details.figures > summary")
    script = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    page.evaluate(script)
    found = page.evaluate("axe.run()")
    objections = [
        (rule["id"], [(node["html"][:200], node["failureSummary"]) for node in rule["nodes"][:3]])
        for rule in found["violations"]
    ]
    assert not objections
    assert len(found["passes"]) > 20


def test_what_an_article_says_is_never_obeyed(
    open_page: Open, hostile: compare.Comparison, tmp_path: Path
) -> None:
    path = tmp_path / "hostile.html"
    path.write_text(to_html(replace(hostile, name=HOSTILE)), encoding="utf-8")
    page = open_page(path)
    page.locator("a.s").first.click()
    assert page.locator("#twins li").count()
    page.locator(".story .open").first.click()
    assert page.evaluate("window.pwned") is None
    assert page.locator("script").count() == 2
    assert page.locator("img").count() == 0
    shown = page.inner_text("#article-0 .text")
    for words in ("<script>window.pwned = 1</script>", "{{ 7 * 7 }}", "</style></script><!-- ]]>"):
        assert words in shown
    assert "<img src=x onerror='window.pwned = 2'>" in page.inner_text("#column-left")
