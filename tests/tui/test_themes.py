"""The colours can be told apart, whoever looks at them and on whatever terminal."""

from __future__ import annotations

import pytest
from rich.color import ColorSystem
from rich.style import Style
from textual.theme import Theme

from compare.model import Comparison
from compare.output.wording import percent
from compare.tui.themes import CONTRAST, DARK, LIGHT
from compare.tui.widgets.reader.article import Article
from tests.tui.driving import MIDDLE, drawn, pane, screen_text, settled, shown
from tests.tui.seeing import KINDS, apart, contrast, least

THEMES = {theme.name: theme for theme in (DARK, LIGHT, CONTRAST)}
_APART = 20.0
"""In CIE L*a*b*; some ten times what can just be told apart."""


def labels(theme: Theme) -> dict[str, str]:
    """The colours that must not be taken for one another."""
    named = {name: theme.variables[name] for name in ("shared", "paraphrased", "muted")}
    return {**named, "text": theme.foreground or ""}


def test_the_distances_are_those_of_the_books() -> None:
    assert apart("#000000", "#ffffff", "full") == pytest.approx(100, abs=0.1)
    assert apart("#ff0000", "#00ff00", "full") == pytest.approx(170.6, abs=0.5)
    assert apart("#aa8800", "#88aa00", "deuteranopia") < apart("#aa8800", "#88aa00", "full") / 2
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "grey"])
@pytest.mark.parametrize("name", THEMES)
def test_labels_are_told_apart_by_every_kind_of_eye(name: str, kind: str) -> None:
    distance, which = least(labels(THEMES[name]), kind)
    assert distance > _APART, which


@pytest.mark.parametrize("name", THEMES)
def test_all_ink_can_be_read_on_its_ground(name: str) -> None:
    theme = THEMES[name]
    for label, ink in labels(theme).items():
        assert contrast(ink, theme.background or "") >= 4.5, label
        assert contrast(ink, theme.variables["cursor"]) >= 3.5, label
        assert contrast(ink, theme.variables["hit"]) >= (1.4 if label == "muted" else 2.2), label


async def test_on_sixteen_colours_labels_stay_apart(seeds: Comparison) -> None:
    async with shown(seeds, MIDDLE) as pilot:
        pilot.app.theme = CONTRAST.name
        await pilot.press("1", "n")
        await settled(pilot)
        colours = pane(pilot, Article).palette
        inks = {sgr(ink) for ink in (colours.shared, colours.paraphrased, colours.muted)}
        shown_inks = {
            sgr(segment.style) for strip in drawn(pilot) for segment in strip if segment.style
        }
    white = "97"
    assert len(inks | {white}) == 4
    assert inks | {white} <= shown_inks


def sgr(style: Style) -> str:
    """What a terminal of sixteen colours is sent for the ink of a style."""
    colour = style.color
    return ";".join(colour.downgrade(ColorSystem.STANDARD).get_ansi_codes()) if colour else ""


@pytest.mark.parametrize(
    ("keys", "signs"),
    [
        ((), ("█", "▒", "─", "▇", "{share}")),
        (("1", "n"), ("S █", "P ▒", "·", "█ S {share}")),
        (("1", "n", "d"), ("█", "▒", "~")),
        (("c",), ("◆", "= verbatim", "≈ near", "~ para", "·")),
        (("1", "n", "w"), ("Why = verbatim", "+2", "-")),
        (("f",), ("[ ]",)),
    ],
)
async def test_without_colour_all_is_said_by_signs(
    seeds: Comparison,
    monkeypatch: pytest.MonkeyPatch,
    keys: tuple[str, ...],
    signs: tuple[str, ...],
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    share = percent(seeds.coverage[seeds.sources[0].id].shared)
    async with shown(seeds, MIDDLE) as pilot:
        assert pilot.app.no_color
        for key in keys:
            await pilot.press(key)
            await settled(pilot)
        text = "\n".join(screen_text(pilot))
    assert [sign for sign in signs if sign.format(share=share) not in text] == []
