"""A comparison as a small table in HTML, which Jupyter shows in its place."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from compare.output.columns import visible
from compare.output.figures import DENOMINATOR, figures
from compare.output.wording import count, percent

if TYPE_CHECKING:
    from compare.model import Comparison, Coverage
    from compare.output.figures import Figures

__all__ = ["html_table"]

_ROWS = 50
_LEFT = ' style="text-align:left"'
_HEADS = ("date", "counted words", "shared", "paraphrased", "unique", "in all elsewhere")
_BAR = (("shared", "#9a4b00"), ("paraphrased", "#5b9bd8"), ("unique", "#dedacd"))


def html_table(comparison: Comparison) -> str:
    """The outlets with their shares, as a fragment of HTML without scripts or outside files.

    Stories of more than 50 sources are cut there.
    """
    heads = "".join(f"<th>{head}</th>" for head in _HEADS)
    rows = "".join(_row(each, comparison) for each in figures(comparison)[:_ROWS])
    more = len(comparison.sources) - _ROWS
    rest = f"<p>and {count(more, 'source')} more</p>" if more > 0 else ""
    matches = count(len(comparison.matches), "match")
    return (
        f"<table><caption>{_text(comparison.name) or 'Comparison'}: {matches}</caption>"
        f"<thead><tr><th{_LEFT}>outlet</th>{heads}</tr></thead><tbody>{rows}</tbody></table>{rest}"
        f"<p><small>Shares are of {DENOMINATOR}; the range is what strict and loose settings "
        "find.</small></p>"
    )


def _row(each: Figures, comparison: Comparison) -> str:
    source, found = comparison.source(each.source_id), each.found
    low, high = map(percent, each.band("reused"))
    cells = (
        visible(source.published) or "unknown",
        f"{found.words:,}",
        *map(percent, (found.shared, found.paraphrased, found.unique)),
        f"{percent(found.reused)} ({low} to {high})",
    )
    line = "".join(f"<td>{escape(cell, quote=False)}</td>" for cell in cells)
    return f"<tr><td{_LEFT}>{_text(source.outlet)}{_bar(found)}</td>{line}</tr>"


def _bar(found: Coverage) -> str:
    parts = "".join(
        f'<span style="display:inline-block;height:6px;width:{getattr(found, name):.2%};'
        f'background:{colour}"></span>'
        for name, colour in _BAR
    )
    return f'<div aria-hidden="true" style="width:180px;font-size:0">{parts}</div>'


def _text(words: str) -> str:
    return escape(visible(words))
