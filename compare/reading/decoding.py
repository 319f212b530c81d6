"""Bytes → text: byte-order mark, strict UTF-8, then a guess that says that it is one."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from compare.errors import InputError
from compare.model import Notice
from compare.reading.binary import has_controls, not_text
from compare.reading.guessing import guess_eight_bit, guess_sixteen_bit

__all__ = ["Decoded", "decode"]

_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
"""UTF-32 stands before UTF-16, whose mark its own begins with."""

_GOOD_PER_BAD = 4
"""UTF-8 with this many good letters beyond ASCII for each bad one is damaged, not foreign."""

_BINARY = "looks like a binary file, not a text"

_MEND = "if letters look wrong, save the file as UTF-8"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, without its byte-order mark, its line ends as they were."""

    text: str
    encoding: str
    notices: tuple[Notice, ...] = ()


def decode(data: bytes, name: str) -> Decoded:
    """The text that the bytes hold.

    Raises:
        InputError: They are not text, or nobody can tell which.
    """
    kind = not_text(data)
    if kind:
        mend = "save the article as plain text (.txt, UTF-8)"
        raise InputError(name, f"is not plain text but looks like {kind}", mend)
    decoded = _marked(data, name) or _unmarked(data, name)
    if has_controls(decoded.text):
        raise InputError(name, _BINARY, "leave it out")
    return decoded


def _marked(data: bytes, name: str) -> Decoded | None:
    """The text after a byte-order mark, or None where there is no mark."""
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            decoded = _strict(data[len(mark) :], encoding, name)
            if decoded is None:
                cause = f"begins as {encoding} but goes on as something else"
                raise InputError(name, cause, "save the file as UTF-8")
            return decoded
    return None


def _unmarked(data: bytes, name: str) -> Decoded:
    decoded = None if b"\0" in data else _strict(data, "utf-8", name)
    if decoded:
        return decoded
    guess = guess_sixteen_bit(data) if b"\0" in data else guess_eight_bit(data)
    if guess is None:
        cause = _BINARY if b"\0" in data else "is in no encoding that can be told"
        raise InputError(name, cause, "leave it out or save it as UTF-8 text")
    cause = f"not UTF-8: read as {guess.encoding} ({guess.family}), which is a guess"
    return Decoded(guess.text, guess.encoding, (Notice(name, cause, _MEND),))


def _strict(data: bytes, encoding: str, name: str) -> Decoded | None:
    """The text in that encoding, a few damaged letters allowed for; None where it is not that."""
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
    bad = text.count("\ufffd")
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    if good < _GOOD_PER_BAD * bad:
        return None
    cause = f"damaged: {bad} {'letter' if bad == 1 else 'letters'} not {encoding}, shown as \ufffd"
    return Decoded(text, encoding, (Notice(name, cause, "save the article again"),))
