"""The title that a text itself carries."""

from __future__ import annotations

import re

from compare.reading.lines import one_line

__all__ = ["markdown_title", "plain_title"]

_LONGEST = 150
"""Characters beyond which a line is a paragraph."""

_ENDS_SENTENCE = re.compile(r"[.,;:…。．，；：।॥۔،؛։።][\"'”’»)\]」』]*$")
_HEADING = re.compile(r"^#[ \t]+(?P<title>\S.*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_UNDERLINED = re.compile(r"\s*(?P<title>\S.*)\n=+[ \t]*(?:\n|\Z)")


def plain_title(text: str) -> str:
    """The first line, where it stands apart from what follows and does not end as a sentence."""
    head = text.lstrip()[: 4 * _LONGEST].splitlines()
    if not any(map(str.strip, head[1:])):
        return ""
    first, second = head[0].strip(), head[1].strip()
    apart = not second or len(second) > _LONGEST
    short = len(first) <= _LONGEST and any(map(str.isalpha, first))
    return one_line(first) if apart and short and not _ENDS_SENTENCE.search(first) else ""


def markdown_title(text: str) -> str:
    """The first `#` heading, else the first line as in plain text."""
    lines = text.replace("\r\n", "\n")
    found = _UNDERLINED.match(lines) or _HEADING.search(lines)
    return one_line(found["title"]) if found else plain_title(lines.lstrip("# \t\n"))
