"""What can go wrong through no fault of ours, said in one line each."""

from __future__ import annotations

__all__ = ["CompareError", "InputError", "SettingsError"]


class CompareError(Exception):
    """A problem the user can mend: what it is about, what is wrong, what to do.

    `str()` gives one line: ``subject: cause; mend``.
    """

    def __init__(self, subject: str, cause: str, mend: str) -> None:
        super().__init__(subject, cause, mend)
        self.subject = subject
        self.cause = cause
        self.mend = mend

    def __str__(self) -> str:
        line = f"{self.subject}: {self.cause}; {self.mend}"
        return " ".join(line.split())


class InputError(CompareError):
    """A path, file or story description that cannot be used."""


class SettingsError(CompareError):
    """One or more settings outside their range, all reported together."""
