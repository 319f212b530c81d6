"""The file that judgements are kept in: one JSON object a line, and no line is ever changed."""

from __future__ import annotations

import errno
import json
import stat
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.findings.judgements import Judgement, Place, Verdict
from compare.model import Notice, Span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

__all__ = ["append_judgement", "judgement_path", "read_judgements"]

_LISTED = 5
"""How many line numbers a notice spells out."""


def judgement_path(folder: Path) -> Path:
    """Where the judgements of the story in a folder are kept."""
    return folder / ".compare" / "judgements.jsonl"


def read_judgements(path: Path) -> tuple[tuple[Judgement, ...], tuple[Notice, ...]]:
    """The judgements of a story in the order in which they were made.

    Lines that cannot be understood are left where they are; a notice tells of them.
    """
    try:
        lines = _lines(path)
    except FileNotFoundError:
        return (), ()
    except OSError as error:
        cause = f"cannot be read ({error.strerror or error})"
        return (), (Notice(path.as_posix(), cause, "judgements made before are not shown"),)
    judgements, bad = _parse(lines)
    if not bad:
        return judgements, ()
    which = ", ".join(map(str, bad[:_LISTED])) + (", …" if len(bad) > _LISTED else "")
    cause = f"cannot be understood in line {which}"
    mend = "the rest is used; nothing was deleted"
    return judgements, (Notice(path.as_posix(), cause, mend),)


def _lines(path: Path) -> list[bytes]:
    if stat.S_ISFIFO(path.stat().st_mode):  # would be waited for without end
        raise OSError(errno.EINVAL, "it is a pipe")
    return path.read_bytes().splitlines()


def _parse(lines: Iterable[bytes]) -> tuple[tuple[Judgement, ...], list[int]]:
    """The judgements, and the numbers of the lines that hold none."""
    judgements: list[Judgement] = []
    bad: list[int] = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                judgements.append(_judgement(json.loads(line)))
            except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
                bad.append(number)
    return tuple(judgements), bad


def append_judgement(path: Path, judgement: Judgement) -> None:
    """Add one line at the end of the file, which is made where there is none.

    Raises:
        InputError: The file cannot be written.
    """
    line = json.dumps(_plain(judgement), ensure_ascii=False).encode("utf-8", "replace")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a+b") as file:
            if file.tell() and not _ends_line(file.tell(), path):
                line = b"\n" + line
            file.write(line + b"\n")
    except OSError as error:
        cause = f"cannot be written ({error.strerror or error})"
        mend = "the judgement holds until the program ends"
        raise InputError(str(path), cause, mend) from error


def _ends_line(size: int, path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(size - 1)
        return file.read(1) == b"\n"


def _plain(judgement: Judgement) -> dict[str, object]:
    places = [
        {
            "source": place.source_id,
            "start": place.span.start,
            "end": place.span.end,
            "sha256": place.digest,
        }
        for place in judgement.places
    ]
    optional = {"label": judgement.label, "note": judgement.note, "undoes": judgement.undoes}
    return {
        "id": judgement.id,
        "when": judgement.when,
        "who": judgement.who,
        "verdict": judgement.verdict.value,
        "places": places,
        **{name: text for name, text in optional.items() if text},
    }


def _judgement(line: dict[str, object]) -> Judgement:
    places = line["places"]
    if not isinstance(places, list):
        raise TypeError("places")
    texts = {name: line.get(name, "") for name in ("id", "when", "who", "label", "note", "undoes")}
    if not all(isinstance(text, str) for text in texts.values()) or not texts["id"]:
        raise TypeError("not a text")
    return Judgement(
        verdict=Verdict(str(line["verdict"])),
        places=tuple(map(_place, places)),
        **{name: str(text) for name, text in texts.items()},
    )


def _place(place: dict[str, object]) -> Place:
    start, end = place["start"], place["end"]
    if not (isinstance(start, int) and isinstance(end, int)):
        raise TypeError("not a place")
    return Place(str(place["source"]), Span(start, end), str(place["sha256"]))
