"""The shares of a source that stand up in print: what they are of, and how firm they are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from compare.findings import measure_coverage
from compare.pipeline import relabel
from compare.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.model import Comparison, Coverage, Document

__all__ = ["Figures", "measure_figures"]


@dataclass(frozen=True, slots=True)
class Figures:
    """One source's shares under several ways of counting."""

    found: Coverage
    """Under the settings of the comparison, quotations included."""
    unquoted: Coverage
    """The same, of the words outside quotation marks alone."""
    strict: Coverage
    """What the strict preset finds."""
    loose: Coverage
    """What the loose preset finds."""


def measure_figures(
    comparison: Comparison, documents: Sequence[Document]
) -> Mapping[str, Figures]:
    """The figures of each source, by its id."""
    unquoted, _ = measure_coverage([_unquoted(each) for each in documents], comparison.matches)
    strict = relabel(comparison, Settings.preset("strict")).coverage
    loose = relabel(comparison, Settings.preset("loose")).coverage
    return {
        source.id: Figures(
            found=comparison.coverage[source.id],
            unquoted=unquoted[source.id],
            strict=strict[source.id],
            loose=loose[source.id],
        )
        for source in comparison.sources
    }


def _unquoted(document: Document) -> Document:
    """The same document without the words inside quotation marks."""
    kept = ~document.quoted
    before = np.concatenate([[0], np.cumsum(kept)]).astype(np.int32)
    return replace(
        document,
        forms=tuple(form for form, keep in zip(document.forms, kept, strict=True) if keep),
        starts=document.starts[kept],
        ends=document.ends[kept],
        offsets=before[document.offsets],
        breaks=document.breaks[kept],
        quoted=document.quoted[kept],
    )
