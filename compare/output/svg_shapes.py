"""The few shapes that the pictures are made of, as SVG; texts are escaped here and only here."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Literal

from compare.output.columns import clip, visible

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["FILLS", "WIDTH", "box", "key", "picture", "words"]

WIDTH = 960
"""Units across, the width of a slide."""
_MARGIN = 24
_TITLE = 72
_FOOT = 56
_LINE = 16

FILLS = {"shared": "#9a4b00", "paraphrased": "url(#hatch)", "unique": "#efece4"}
"""Full, hatched and pale, so that a grey print keeps them apart."""
_STYLE = """\
text{font-family:system-ui,"Segoe UI","Helvetica Neue",Arial,sans-serif;font-size:14px;fill:#1d1d1f}
.title{font-size:24px;font-weight:700}.name{font-weight:600}.small{font-size:12px;fill:#55575d}
.light{fill:#fff}"""
_HATCH = """\
<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" \
patternTransform="rotate(45)"><rect width="6" height="6" fill="#bcd5ee"/>\
<rect width="3" height="6" fill="#0a5aa6"/></pattern>"""

Anchor = Literal["start", "middle", "end"]


def picture(title: str, height: int, body: Iterable[str], notes: Iterable[str]) -> str:
    """A whole picture, as high as its body and its notes need.

    Args:
        title: What it shows, also for those who cannot see it.
        height: Units that the body takes up; the body begins at 0.
        body: Shapes.
        notes: Lines under it.
    """
    lines = list(notes)
    whole = _TITLE + height + _FOOT + _LINE * len(lines)
    feet = (
        words(_MARGIN, _TITLE + height + 28 + _LINE * place, line, 140, kind="small")
        for place, line in enumerate(lines)
    )
    label = escape(_clean(title, 200))
    size = f'viewBox="0 0 {WIDTH} {whole}" width="{WIDTH}" height="{whole}"'
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label="{label}">',
            f"<title>{label}</title>",
            f"<style>{_STYLE}</style><defs>{_HATCH}</defs>",
            f'<rect width="{WIDTH}" height="{whole}" fill="#fff"/>',
            words(_MARGIN, 40, title, 70, kind="title"),
            f'<g transform="translate({_MARGIN} {_TITLE})">',
            *body,
            "</g>",
            *feet,
            "</svg>\n",
        )
    )


def words(
    x: float, y: float, text: str, room: int, *, kind: str = "", anchor: Anchor = "start"
) -> str:
    """A text on one line of at most `room` letters; `y` is its base line."""
    look = f' class="{kind}"' if kind else ""
    side = f' text-anchor="{anchor}"' if anchor != "start" else ""
    return f'<text x="{x:g}" y="{y:g}"{look}{side}>{escape(_clean(text, room))}</text>'


def box(x: float, y: float, width: float, height: float, fill: str, opacity: float = 1.0) -> str:
    """A filled box; nothing where it has no width."""
    if width <= 0:
        return ""
    strength = f' fill-opacity="{opacity:.3g}"' if opacity < 1 else ""
    size = f'width="{width:.6g}" height="{height:g}"'
    return f'<rect x="{x:.6g}" y="{y:g}" {size} fill="{fill}"{strength}/>'


def key(x: float, y: float, names: Iterable[tuple[str, str]]) -> Iterable[str]:
    """What the fills mean, in a row: pairs of the fill's name and the words for it."""
    for place, (fill, text) in enumerate(names):
        left = x + 250 * place
        yield box(left, y - 11, 18, 12, FILLS[fill])
        yield words(left + 26, y, text, 36, kind="small")


def _clean(text: str, room: int) -> str:
    """What XML allows and a line holds."""
    shown = "".join(letter for letter in visible(text) if letter not in "\ufffe\uffff")
    return clip(shown, room)
