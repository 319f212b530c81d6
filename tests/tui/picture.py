"""Pictures of a screen that depend on nothing outside them."""

from __future__ import annotations

import re

from textual.pilot import Pilot

__all__ = ["picture"]

_FONTS = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace"
_FACES = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
_COMMENT = re.compile(r"\s*<!--.*?-->", re.DOTALL)


def picture(pilot: Pilot[int]) -> str:
    """The screen as SVG, without fonts from elsewhere, and the same text for the same screen."""
    svg = pilot.app.export_screenshot(title="compare-sources", simplify=True)
    svg = _COMMENT.sub("", _FACES.sub("", svg))
    svg = re.sub(r"terminal-\d+-", "terminal-", svg)
    svg = svg.replace("Fira Code, monospace", _FONTS).replace("Fira Code", _FONTS)
    return "\n".join(line.rstrip() for line in svg.splitlines() if line.strip()) + "\n"
