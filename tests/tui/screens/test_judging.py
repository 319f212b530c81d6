from __future__ import annotations

import json
from pathlib import Path

import pytest
from textual.pilot import Pilot

from compare.model import Comparison, Label
from compare.settings import Settings
from compare.tui.screens.reader import Reader
from compare.tui.widgets.reader.article import Article
from compare.tui.widgets.reader.twins import Twins
from compare.tui.widgets.status import Status
from compare.tui.work import load
from tests.tui.driving import MIDDLE, line, opened, pane, screen_is, screen_text, until

ONE = (
    "The bridge over the Elm was closed on Monday after an inspector found nine cracks. "
    "Buses take the long way round by Harrow. Nobody knows when it will open."
)
OTHER = (
    "The bridge over the Elm was closed on Monday after an inspector found nine cracks. "
    "The mayor spoke of bad luck."
)


def written(folder: Path) -> Comparison:
    """Two short articles that share their first sentence."""
    (folder / "one.txt").write_text(ONE, encoding="utf-8")
    (folder / "other.txt").write_text(OTHER, encoding="utf-8")
    return load([str(folder)], Settings(), lambda *_: None)


def exported(folder: Path) -> list[Path]:
    return list(folder.glob("*.json"))


def status(pilot: Pilot[int]) -> str:
    return pane(pilot, Status).text


def label(pilot: Pilot[int]) -> Label:
    article = pane(pilot, Article)
    return article.page.sentences[article.current].label


async def open_reader(pilot: Pilot[int]) -> None:
    await until(pilot, lambda: bool(pilot.app.screen.query("Outlets")))
    await pilot.press("1")
    await until(pilot, lambda: screen_is(pilot, Reader))


async def test_a_rejected_twin_is_gone_until_it_is_undone_and_after_a_restart(
    tmp_path: Path,
) -> None:
    comparison = written(tmp_path)
    kept = tmp_path / ".compare" / "judgements.jsonl"
    async with opened(lambda _: comparison, MIDDLE, folder=tmp_path) as pilot:
        await open_reader(pilot)
        assert label(pilot) is Label.SHARED
        await pilot.press("r")
        await until(pilot, lambda: label(pilot) is Label.UNIQUE)
        assert "reject: no match · shared" in status(pilot)
        assert "as judged: 1" in status(pilot)
        await pilot.press("J")
        await until(pilot, lambda: label(pilot) is Label.SHARED)
        assert "as found" in status(pilot)
        assert any("✗ rejected" in row for row in screen_text(pilot))
        await pilot.press("J", "U")
        await until(pilot, lambda: "taken back: reject" in status(pilot))
        assert label(pilot) is Label.SHARED
        await pilot.press("r")
        await until(pilot, lambda: label(pilot) is Label.UNIQUE)
    lines = [json.loads(text) for text in kept.read_text(encoding="utf-8").splitlines()]
    assert [each["verdict"] for each in lines] == ["reject", "undo", "reject"]
    assert all(each["when"] for each in lines)
    async with opened(lambda _: comparison, MIDDLE, folder=tmp_path) as pilot:
        await open_reader(pilot)
        await until(pilot, lambda: label(pilot) is Label.UNIQUE)


async def test_what_was_judged_is_saved_beside_what_was_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    comparison = written(tmp_path)
    async with opened(lambda _: comparison, MIDDLE, folder=tmp_path) as pilot:
        await open_reader(pilot)
        await pilot.press("r")
        await until(pilot, lambda: label(pilot) is Label.UNIQUE)
        await pilot.press("e", "enter", "enter")
        await until(pilot, lambda: screen_is(pilot, Reader) and bool(exported(tmp_path)))
    saved = json.loads(exported(tmp_path)[0].read_text(encoding="utf-8"))
    assert [each["verdict"] for each in saved["judgements"]] == ["reject"]
    assert len(saved["matches"]) == len(comparison.matches)


async def test_labels_and_kinds_are_changed_by_one_key(tmp_path: Path) -> None:
    comparison = written(tmp_path)
    async with opened(lambda _: comparison, MIDDLE) as pilot:
        await open_reader(pilot)
        await pilot.press("j", "x")
        await until(pilot, lambda: label(pilot) is Label.EXCLUDED)
        assert "kept until the program ends" in status(pilot)
        await pilot.press("x")
        await until(pilot, lambda: label(pilot) is Label.SHARED)
        assert "✓ relabelled" in line(pilot, "twins-head")
        await pilot.press("k", "tab", "x")
        await until(pilot, lambda: "near-verbatim" in "\n".join(screen_text(pilot)))
        await pilot.press("x")
        await until(pilot, lambda: label(pilot) is Label.PARAPHRASED)
    assert not (tmp_path / ".compare").exists()


async def test_accepting_notes_and_what_cannot_be_rejected(tmp_path: Path) -> None:
    comparison = written(tmp_path)
    async with opened(lambda _: comparison, MIDDLE) as pilot:
        await open_reader(pilot)
        await pilot.press("a")
        await until(pilot, lambda: "✓ accepted" in "\n".join(screen_text(pilot)))
        await pilot.press("i", *"ask them", "enter")
        await until(pilot, lambda: "note: ask them" in line(pilot, "twins-head"))
        await pilot.press("tab", "i", *"agency", "enter")
        await until(pilot, lambda: "note: agency" in "\n".join(screen_text(pilot)))
        await pilot.press("i", "escape", "tab", "j", "r")
        assert "nothing to reject" in status(pilot)
        await pilot.press("a")
        await until(pilot, lambda: "✓ accepted" in line(pilot, "twins-head"))
        await pilot.press("U", "U", "U", "U", "U")
        await until(pilot, lambda: "nothing to undo" in status(pilot))
        assert pane(pilot, Twins).match is None


async def test_what_cannot_be_kept_is_said(tmp_path: Path) -> None:
    comparison = written(tmp_path)
    (tmp_path / ".compare").write_text("in the way", encoding="utf-8")
    async with opened(lambda _: comparison, MIDDLE, folder=tmp_path) as pilot:
        await open_reader(pilot)
        await pilot.press("r")
        await until(pilot, lambda: "cannot be written" in status(pilot))
        await until(pilot, lambda: label(pilot) is Label.UNIQUE)
        await pilot.press("U")
        await until(pilot, lambda: label(pilot) is Label.SHARED)
        assert "cannot be written" in status(pilot)


async def test_keys_that_come_fast_judge_what_the_cursor_is_on(tmp_path: Path) -> None:
    comparison = written(tmp_path)
    async with opened(lambda _: comparison, MIDDLE) as pilot:
        await open_reader(pilot)
        await pilot.press("G")
        article = pane(pilot, Article)
        article.current = 0
        reader = pilot.app.screen
        assert isinstance(reader, Reader)
        reader.action_reject()
        await until(pilot, lambda: label(pilot) is Label.UNIQUE)
        assert "reject: no match" in status(pilot)
