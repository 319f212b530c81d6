"""What the worker does: read and compare, out of sight of the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Comparison
    from compare.settings import Settings

__all__ = ["Load", "Progress", "load"]

Progress = Callable[[str, int, int], None]
"""Told the stage, how much of it is done, and how much there is."""

Load = Callable[[Progress], "Comparison"]
"""Whatever brings the comparison that the app shows."""


def load(paths: Sequence[str], settings: Settings, progress: Progress) -> Comparison:
    """Read the story and compare it. Raises CompareError where that cannot be done."""
    # Imported here, in the worker, so that the first paint does not wait for them.
    from compare.pipeline import compare_sources  # noqa: PLC0415
    from compare.reading import read_sources  # noqa: PLC0415

    progress("reading", 0, len(paths))
    return compare_sources(read_sources(paths), settings, progress=progress)
