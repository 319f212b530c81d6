"""Metadata as written by people → `Facts`."""

from __future__ import annotations

import re
from datetime import date, datetime

from compare.reading.lines import one_line

__all__ = ["date_value", "text_value"]

_DATE = re.compile(r"(\d{4})(?:-(\d\d?)(?:-(\d\d?)(?:[T ]\d.*)?)?)?")


def text_value(value: object) -> str | None:
    """A text, or a list of texts, on one line; None for anything else."""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        value = ", ".join(value)
    return one_line(value) if isinstance(value, str) else None


def date_value(value: object) -> str | None:
    """A day, month or year as an ISO date; empty where unknown; None for anything else."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        return None
    if value.strip().lower() in ("", "unknown"):
        return ""
    found = _DATE.fullmatch(value.strip())
    return _iso(*(int(part) for part in found.groups() if part)) if found else None


def _iso(year: int, month: int = 0, day: int = 0) -> str | None:
    try:
        whole = date(year, month or 1, day or 1).isoformat()
    except ValueError:
        return None
    return whole if day else whole[:7] if month else whole[:4]
