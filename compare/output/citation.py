"""A passage put into words so that it can be quoted elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.model import Passage
    from compare.output.lookup import Lookup

__all__ = ["citation"]


def citation(lookup: Lookup, passage: Passage) -> str:
    """`“Words.” (Outlet, “Title”, 2022-11-11, sentence 4 of 16, https://…)`."""
    source = lookup.source(passage.source_id)
    words = " ".join(lookup.words(passage).split())
    of = len(lookup.sentences(passage.source_id))
    place = f"sentence {passage.first + 1}"
    if passage.last > passage.first:
        place = f"sentences {passage.first + 1} to {passage.last + 1}"
    title = f"“{source.title}”" if source.title else ""
    facts = (source.outlet, source.author, title, source.published, f"{place} of {of}", source.url)
    return f"“{words}” ({', '.join(filter(None, facts))})"
