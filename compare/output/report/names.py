"""Letters for the outlets, for reading without knowing who wrote what."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from compare.findings import Judgement
    from compare.model import Comparison, Notice, Source

__all__ = ["hide_names", "letters", "mask_notes"]

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_FILE = "a file"


def hide_names(comparison: Comparison) -> tuple[Comparison, str]:
    """The comparison with a letter for each outlet, and the key as a text.

    The articles' own words stay: an outlet that names itself in them still does, and the key says
    how often.
    """
    names = _letters_of(comparison)
    known = _known(comparison)
    mask = _masker(known)
    hidden = replace(
        comparison,
        sources=tuple(
            replace(
                source,
                outlet=names[source.id],
                title=mask(source.title),
                url="",
                author="",
                path="",
            )
            for source in comparison.sources
        ),
        name=mask(comparison.name),
        warnings=tuple(_mask_notice(notice, known, mask) for notice in comparison.warnings),
    )
    return hidden, "\n".join(_key(comparison, names))


def mask_notes(judgements: Iterable[Judgement], comparison: Comparison) -> tuple[Judgement, ...]:
    """The judgements with letters for the outlets that their notes name, and without the judges."""
    mask = _masker(_known(comparison))
    return tuple(replace(each, note=mask(each.note), who="") for each in judgements)


def letters(place: int) -> str:
    """`A` to `Z` for the places 0 to 25, then `AA`, `AB` and so on."""
    before, last = divmod(place, len(_ALPHABET))
    return (letters(before - 1) if before else "") + _ALPHABET[last]


def _letters_of(comparison: Comparison) -> dict[str, str]:
    return {source.id: f"Outlet {letters(n)}" for n, source in enumerate(comparison.sources)}


def _known(comparison: Comparison) -> dict[str, str]:
    """The letter for every name by which a source may be called."""
    own = _letters_of(comparison)
    return {name: own[source.id] for source in comparison.sources for name in _names_of(source)}


def _names_of(source: Source) -> Iterator[str]:
    """Everything that a warning may call a source, where it is long enough to be found."""
    path = PurePath(source.path)
    for name in (source.path, path.name, path.stem, source.id, source.outlet):
        if name.strip():
            yield name


def _mask_notice(notice: Notice, known: Mapping[str, str], mask: Callable[[str], str]) -> Notice:
    subject = known.get(notice.subject) or mask(notice.subject)
    if subject == notice.subject:  # it was not read, so that it has no letter
        mask = _masker({notice.subject: _FILE, PurePath(notice.subject).name: _FILE, **known})
        subject = _FILE
    return replace(notice, subject=subject, cause=mask(notice.cause), mend=mask(notice.mend))


def _masker(known: Mapping[str, str]) -> Callable[[str], str]:
    """What puts the letters in place of names; a name inside a longer word is none."""
    longest_first = sorted(filter(None, known), key=len, reverse=True)
    if not longest_first:
        return str
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    return lambda text: pattern.sub(lambda name: known[name[0]], text)


def _key(comparison: Comparison, names: Mapping[str, str]) -> Iterator[str]:
    yield "Which letter stands for which outlet. Keep this apart from the report."
    for source in comparison.sources:
        yield ""
        yield f"{names[source.id]}: {_line(source.outlet)}"
        facts = {
            "title": source.title,
            "published": source.published,
            "author": source.author,
            "address": source.url,
            "file": source.path or source.id,
            "SHA-256": source.sha256,
        }
        yield from (f"  {name}: {_line(fact)}" for name, fact in facts.items() if fact)
        named = source.text.casefold().count(source.outlet.casefold()) if source.outlet else 0
        if named:
            times = "once" if named == 1 else f"{named} times"
            yield f"  Its own text names it {times}, which the report shows."
    yield ""


def _line(text: str) -> str:
    return " ".join(text.split())
