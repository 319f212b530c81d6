"""What bytes are, where they are not the text of an article."""

from __future__ import annotations

import re

__all__ = ["has_controls", "not_text"]

_MAGIC = {
    b"%PDF-": "a PDF file",
    b"\x89PNG\r\n": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"PK\x03\x04": "a ZIP archive or an Office document",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"{\\rtf": "an RTF document",
    b"\x1f\x8b": "a gzip archive",
    b"7z\xbc\xaf\x27\x1c": "a 7z archive",
    b"Rar!\x1a": "a RAR archive",
    b"SQLite format 3": "an SQLite database",
    b"\x7fELF": "a program",
}

_MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|\?xml)\b", re.IGNORECASE)

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ue000-\uf8ff\ufffe\uffff]")
"""Control characters, and those that mean nothing outside one font."""

_MOST_CONTROLS = 0.05
"""Share of such characters above which no one would call it a text."""


def not_text(data: bytes) -> str:
    """What kind of file the first bytes give away, or nothing where it may be a text."""
    for magic, kind in _MAGIC.items():
        if data.startswith(magic):
            return kind
    return "a web page or XML" if _MARKUP.match(data) else ""


def has_controls(text: str) -> bool:
    """Whether the text holds a NUL, or more control characters than any article does."""
    if text.replace("\n", "").isprintable():  # as most are, and far sooner told
        return False
    found = sum(1 for _ in _CONTROLS.finditer(text))
    return "\0" in text or found > _MOST_CONTROLS * len(text)
