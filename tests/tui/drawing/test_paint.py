from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from compare.model import Span
from compare.tui.drawing.bar import bar
from compare.tui.drawing.paint import clip, paint, strip
from compare.tui.drawing.visible import flowing, visible
from compare.tui.signs import LABELS
from compare.tui.themes import Palette

NONE = Style.null()
PLAIN = Palette(NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, "#ffffff")
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@st.composite
def spans(draw: st.DrawFn, length: int = 40) -> Span:
    start, end = sorted((draw(st.integers(0, length)), draw(st.integers(0, length))))
    return Span(start, end)


@given(TEXT, st.lists(spans(), max_size=6))
def test_layers_change_the_style_and_never_the_words(text: str, found: list[Span]) -> None:
    line = Span(0, len(text))
    segments = paint(text, line, [(span, Style(bold=True)) for span in found])
    assert "".join(segment.text for segment in segments) == visible(flowing(text))


def test_later_layers_lie_over_earlier_ones() -> None:
    red, blue, bold = Style(color="red"), Style(color="blue"), Style(bold=True)
    layers = [(Span(0, 4), red), (Span(2, 6), blue), (Span(3, 9), bold)]
    assert paint("abcdefgh", Span(1, 7), layers) == [
        Segment("b", red),
        Segment("c", blue),
        Segment("d", blue + bold),
        Segment("ef", blue + bold),
        Segment("g", bold),
    ]


@given(st.lists(TEXT, max_size=4), st.integers(0, 30))
def test_a_strip_has_exactly_the_width_asked_for(texts: list[str], width: int) -> None:
    row = strip([Segment(visible(text)) for text in texts], width, Style.null())
    assert row.cell_length == width
    assert sum(cell_len(segment.text) for segment in row) == width


@given(TEXT, st.integers(1, 30))
def test_clipped_text_fits(text: str, width: int) -> None:
    assert cell_len(clip(text, width)) <= width


@given(st.lists(st.floats(0, 1), min_size=3, max_size=3), st.integers(0, 100))
def test_a_bar_is_as_wide_as_asked_for(parts: list[float], width: int) -> None:
    total = sum(parts) or 1
    shares = dict(zip(LABELS, (part / total for part in parts), strict=True))
    assert sum(segment.cell_length for segment in bar(shares, width, PLAIN)) == width
