"""Name the edits of a match that change what the reader is told."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from compare.findings.contradictions import other_figures, other_names
from compare.findings.cues import DENIALS, HEDGES
from compare.findings.ends import End
from compare.findings.names import read_name
from compare.findings.sayings import forces
from compare.findings.scanning import has_figures
from compare.findings.stances import other_credits, other_denials, other_hedges
from compare.model import Operation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.model import Document, Match, Matter, Passage, Span

__all__ = ["name_matters"]

_FIGURE, _NAME, _DENIAL, _HEDGE, _SAYING = (1 << bit for bit in range(5))
"""What kinds of matter some words can be a part of."""
_RULES = (
    (_DENIAL, False, other_denials),
    (_FIGURE, True, other_figures),
    (_NAME, True, other_names),
    (_HEDGE, False, other_hedges),
    (_SAYING, False, other_credits),
)
"""Which words each rule is about, whether both ends must have some, and the rule; the first that
finds a matter in an edit names it."""


def name_matters(documents: Iterable[Document], matches: Iterable[Match]) -> tuple[Match, ...]:
    """The matches, with the matter of each edit set that changes what the reader is told.

    An edit that may be mere form has none. Which side is the left one makes no difference.
    """
    by_id = {document.source.id: document for document in documents}
    return tuple(_with_matters(by_id, match) if match.edits else match for match in matches)


def _with_matters(by_id: Mapping[str, Document], match: Match) -> Match:
    edits = [edit for edit in match.edits if edit.operation is not Operation.MOVE]
    left = _end(by_id, match.left, [edit.left for edit in edits])
    right = _end(by_id, match.right, [edit.right for edit in edits])
    found: dict[int, Matter] = {}
    ours, theirs = _hints_of(left), _hints_of(right)
    for hint, by_both, rule in _RULES:
        if hint & (ours & theirs if by_both else ours | theirs):
            for index, matter in rule(left, right, match.evidence.kept):
                found.setdefault(index, matter)
    if not found:
        return match
    named = {edits[index]: matter for index, matter in found.items()}
    return replace(
        match,
        edits=tuple(
            replace(edit, matter=named[edit]) if edit in named else edit for edit in match.edits
        ),
    )


def _end(by_id: Mapping[str, Document], passage: Passage, spans: Sequence[Span]) -> End:
    document = by_id[passage.source_id]
    text = document.source.text
    return End(document, passage, tuple(spans), tuple(text[s.start : s.end] for s in spans))


def _hints_of(end: End) -> int:
    hints = 0
    for words in end.edits:
        hints |= _hints(words)
    return hints


@lru_cache(1 << 16)
def _hints(words: str) -> int:
    return (
        _FIGURE * has_figures(words)
        | _NAME * (read_name(words) is not None)
        | _DENIAL * (DENIALS.count(words) > 0)
        | _HEDGE * (HEDGES.count(words) > 0)
        | _SAYING * bool(forces(words))
    )
