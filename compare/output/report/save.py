"""Put the report where the user wants it, and the key of hidden names beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.output.report.names import hide_names, mask_notes
from compare.output.report.page import to_html
from compare.output.write import check_free, write_output

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.findings import Judgement
    from compare.model import Comparison

__all__ = ["key_file", "save_report"]


def save_report(
    comparison: Comparison,
    target: str,
    judgements: Sequence[Judgement] = (),
    *,
    names_hidden: bool = False,
    force: bool = False,
) -> None:
    """Write the report.

    Args:
        comparison: What was found.
        target: A file name, or `-` for standard output.
        judgements: What a reader decided about it.
        names_hidden: Whether letters stand for the outlets; their key goes to `key_file(target)`.
        force: Whether existing files may be replaced.

    Raises:
        InputError: A file exists, or cannot be written, or there is no place for the key.
        BrokenPipeError: The reader of standard output went away.
    """
    if not names_hidden:
        write_output(to_html(comparison, judgements).encode(), target, force=force)
        return
    check_free(key_file(target), force=force)
    hidden, key = hide_names(comparison)
    page = to_html(hidden, mask_notes(judgements, comparison), names_hidden=True)
    write_output(page.encode(), target, force=force)
    write_output(key.encode("utf-8", "replace"), key_file(target), force=force)


def key_file(target: str) -> str:
    """Where the key of a report with hidden names goes: `report.key.txt` for `report.html`.

    Raises:
        InputError: The report goes to standard output, which has no place beside it.
    """
    if target == "-":
        cause = "puts its key beside the report, and standard output has no beside"
        raise InputError("--hide-names", cause, "name a file with -o")
    path = Path(target)
    return str(path.parent / f"{path.stem}.key.txt")
