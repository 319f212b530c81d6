"""Save a comparison in a format, where and as the user asks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.output.formats import FORMATS
from compare.output.write import write_output
from compare.output.write_many import write_folder, zipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.findings import Judgement
    from compare.model import Comparison, Story
    from compare.output.formats import Files, Format

__all__ = ["default_target", "export", "format_of"]

_MARK = b"\xef\xbb\xbf"
"""The byte-order mark by which Excel knows UTF-8."""
_ZIP = ".zip"
_LONGEST = 60
_UNFIT = re.compile(r"[^\w.-]+")
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""Names that Windows keeps for its devices."""


def format_of(target: str) -> Format | None:
    """The format that the ending of a file name asks for, or None."""
    return next((each for each in FORMATS.values() if target.lower().endswith(each.suffix)), None)


def default_target(story: Story | Comparison, form: Format, only: str = "") -> str:
    """A name for an export that nobody named: `the-flood.json`, `the-flood-csv` for a folder."""
    stem = _UNFIT.sub("-", story.name).strip("-.")[:_LONGEST]
    if not stem or _DEVICE.fullmatch(stem):
        stem = "comparison"
    if only:
        return f"{stem}-{only}{form.suffix}"
    return f"{stem}-{form.name}" if form.several else stem + form.suffix


def export(  # noqa: PLR0913  # half of them have a default that most callers want
    comparison: Comparison,
    form: Format,
    target: str,
    judgements: Sequence[Judgement] = (),
    *,
    only: str = "",
    excel: bool = False,
    force: bool = False,
) -> None:
    """Write a comparison.

    Args:
        comparison: What was found.
        form: How to write it.
        target: A file; for several files a folder, or a file that ends in .zip; - for standard
            output.
        judgements: What a reader decided about it.
        only: The one table or picture that is wanted, of those that the format has.
        excel: Whether text begins with the mark by which Excel knows UTF-8.
        force: Whether what exists may be replaced.

    Raises:
        InputError: The target cannot be written, or the format has no such part.
    """
    files = {
        name: _MARK + data if excel and form.name == "csv" else data
        for name, data in form.make(comparison, judgements).items()
    }
    if only and only not in files:
        raise InputError(only, f"is no part of {form.name}", f"choose one of {', '.join(files)}")
    if only or not form.several:
        write_output(files[only] if only else next(iter(files.values())), target, force=force)
    else:
        _write_all(files, form, target, force=force)


def _write_all(files: Files, form: Format, target: str, *, force: bool) -> None:
    named = {name + form.suffix: data for name, data in files.items()}
    if target == "-" or target.lower().endswith(_ZIP):
        write_output(zipped(named), target, force=force)
    elif target.lower().endswith(form.suffix):
        mend = f"name a folder, a .zip, or add --only {next(iter(files))}"
        raise InputError(target, f"is one file, and {form.name} has {len(files)}", mend)
    else:
        write_folder(named, target, force=force)
