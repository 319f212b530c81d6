"""What is remembered of a story from one time to the next: place, theme and filter."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from dataclasses import dataclass, field
from pathlib import Path

from compare.model import Kind, Label
from compare.tui.filter import Filter

__all__ = ["Memory", "memory_path", "recall", "remember"]


@dataclass(frozen=True, slots=True)
class Memory:
    """How a reader left a story."""

    theme: str = ""
    outlet: str = ""
    """Id of the source that was read last."""
    places: dict[str, int] = field(default_factory=dict)
    """Index of the sentence under the cursor, by source id."""
    only: Filter = field(default_factory=Filter)


def memory_path(story: str) -> Path | None:
    """The file for a story, in the folder where programs of this user keep their state, if any."""
    name = hashlib.sha256(story.encode("utf-8", "replace")).hexdigest()[:16]
    try:
        return _state_folder() / "compare-sources" / f"{name}.json"
    except RuntimeError:  # a user without a home
        return None


def _state_folder() -> Path:
    if sys.platform == "win32":
        folder = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        folder = Path.home() / "Library" / "Application Support"
    else:
        folder = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    return folder


def recall(path: Path | None) -> Memory:
    """What was remembered; nothing where it cannot be read."""
    try:
        kept = json.loads(path.read_bytes()) if path else {}
        only = kept.get("only", {})
        return Memory(
            theme=str(kept.get("theme", "")),
            outlet=str(kept.get("outlet", "")),
            places={str(name): int(index) for name, index in kept.get("places", {}).items()},
            only=Filter(
                labels=frozenset(map(Label, only.get("labels", ()))),
                kinds=frozenset(map(Kind, only.get("kinds", ()))),
                outlets=frozenset(map(str, only.get("outlets", ()))),
                quoted=only.get("quoted") if isinstance(only.get("quoted"), bool) else None,
                moved=bool(only.get("moved", False)),
                words=int(only.get("words", 0)),
            ),
        )
    except (OSError, ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return Memory()


def remember(path: Path | None, memory: Memory) -> None:
    """Keep it for the next time, where that is possible."""
    if path is None:
        return
    only = memory.only
    kept = {
        "theme": memory.theme,
        "outlet": memory.outlet,
        "places": memory.places,
        "only": {
            "labels": sorted(only.labels),
            "kinds": sorted(only.kinds),
            "outlets": sorted(only.outlets),
            "quoted": only.quoted,
            "moved": only.moved,
            "words": only.words,
        },
    }
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(kept), encoding="utf-8")
    except OSError:
        return  # a folder that cannot be written is no reason to disturb the reader
