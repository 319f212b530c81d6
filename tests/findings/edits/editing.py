"""Two wordings of one statement, and what matters among their edits."""

from __future__ import annotations

import re
from dataclasses import replace

from rapidfuzz.distance import LCSseq

from compare.findings.edits import add_edits
from compare.model import Kind, Match, Matter, Passage, Source, Span
from compare.text import segment
from tests.conftest import EVIDENCE

__all__ = ["compared", "kinds", "matters"]

_CHOICE = re.compile(r"\{([^|]*)\|([^}]*)\}")


def compared(left: str, right: str) -> Match:
    """A match of two whole texts, each of its edits with its matter."""
    documents = [segment(Source(id=i, outlet=i, text=t)) for i, t in (("a", left), ("b", right))]
    one, other = documents
    ends = [
        Passage(d.source.id, Span(0, len(d.source.text)), 0, max(len(d.sentences) - 1, 0))
        for d in documents
    ]
    longer = max(len(one.forms), len(other.forms), 1)
    kept = LCSseq.similarity(one.forms, other.forms) / longer
    evidence = replace(EVIDENCE, kept=kept)
    match = Match(ends[0], ends[1], Kind.NEAR_VERBATIM, 0.9, False, (), evidence)
    return add_edits(documents, [match])[0]


def matters(left: str, right: str) -> list[tuple[str, str, str]]:
    """The matters found, with the words of both ends."""
    return [
        (edit.matter.value, edit.left.of(left), edit.right.of(right))
        for edit in compared(left, right).edits
        if edit.matter
    ]


def kinds(line: str) -> set[str]:
    """The kinds of matters between the two wordings of a line, whichever stands left."""
    left, right = _CHOICE.sub(r"\1", line), _CHOICE.sub(r"\2", line)
    assert left != right
    forward, backward = matters(left, right), matters(right, left)
    assert sorted(forward) == sorted((kind, one, other) for kind, other, one in backward)
    return {kind for kind, _, _ in forward}


def lines(text: str) -> list[str]:
    """The lines of a kept list."""
    return text.strip().splitlines()


def told(**lists: str) -> list[tuple[Matter, str]]:
    """Each line of the lists, with the matter that its list is named for."""
    return [(Matter(name), line) for name, text in lists.items() for line in lines(text)]
