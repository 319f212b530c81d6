"""Measure coverage once more without quotations, which outlets share without copying."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.findings.coverage import count_marks

if TYPE_CHECKING:
    from compare.findings.painting import Painted
    from compare.model import Coverage

__all__ = ["measure_unquoted"]


def measure_unquoted(painted: Painted) -> dict[str, Coverage]:
    """Coverage by source id; words inside quotation marks count neither above nor below."""
    quoted = np.concatenate([np.zeros(0, np.bool_), *(d.quoted for d in painted.documents)])
    measured = count_marks(painted, painted.counted & ~quoted)
    ids = (document.source.id for document in painted.documents)
    return dict(zip(ids, measured, strict=True))
