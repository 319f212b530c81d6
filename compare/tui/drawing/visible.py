"""What may go to a terminal: text that only shows and never acts."""

from __future__ import annotations

__all__ = ["flowing", "visible"]

_LINE_ENDS = (0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029)
_FLOW = dict.fromkeys(_LINE_ENDS, " ")
_ZERO_WIDTH = (0xAD, 0x200B, 0x2060, 0xFEFF)
_BIDI_CONTROLS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""They would turn round the rest of the row, borders and neighbours included."""

_TABLE: dict[int, str] = (
    dict.fromkeys((*range(0x80, 0xA0), *_BIDI_CONTROLS, *range(0xD800, 0xE000)), "\ufffd")
    | {code: chr(0x2400 + code) for code in range(0x20)}
    | {0x09: "    ", 0x7F: "\u2421"}
    | dict.fromkeys((*_LINE_ENDS, *_ZERO_WIDTH), "")
)


def visible(text: str) -> str:
    """The text with control characters as signs (`␛`), line ends and zero-width marks left out."""
    if text.isprintable() and text.isascii():
        return text
    return text.translate(_TABLE)


def flowing(text: str) -> str:
    """The text with a space for each of its line ends, so that every place stays what it was."""
    return text if text.isprintable() else text.translate(_FLOW)
