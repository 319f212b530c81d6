"""What each command does."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from compare.cli.arguments import NO_PNG
from compare.cli.console import (
    columns,
    command_line,
    is_terminal,
    may_colour,
    obeys_escapes,
    say,
    warn,
)
from compare.errors import InputError
from compare.output.formats import FORMATS

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from compare.findings import Judgement
    from compare.model import Comparison, Story
    from compare.output.formats import Format
    from compare.settings import Settings

__all__ = ["COMMANDS"]

_DONE = 0

_PAGES = ("", ".html", ".htm")
"""What the name of a report may end in."""

_SEVERAL = ", ".join(form.name for form in FORMATS.values() if form.several)
"""The formats that are several files."""


def _view(arguments: Namespace) -> int:
    if not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
        mend = f"run {command_line('summary', *arguments.paths)}"
        raise InputError("view", "needs a terminal for its screen", mend)
    from compare.reading.finding import at_home
    from compare.tui.app import run

    return run([at_home(path) for path in arguments.paths], _settings(arguments))


def _summary(arguments: Namespace) -> int:
    from compare.output.summary import summary
    from compare.output.write import print_text

    comparison = _compare(arguments, _read(arguments))
    if not is_terminal(sys.stdout):  # on a terminal they stand in the summary itself
        warn(comparison.warnings)
    judged = _judgements(arguments)
    print_text(summary(comparison, judged, width=columns(), colour=may_colour()))
    return _DONE


def _report(arguments: Namespace) -> int:
    from compare.output.report import key_file, save_report

    target, hidden = _target(arguments), arguments.hide_names
    if Path(target).suffix.lower() not in _PAGES:
        mend = "end it in .html, and print the page to PDF from a browser"
        raise InputError(target, "is no name for a page", mend)
    targets = [target, key_file(target)] if hidden else [target]
    _spare(arguments, *targets)
    comparison = _compare(arguments, _read(arguments))
    warn(comparison.warnings)
    judged, force = _judgements(arguments), arguments.force
    save_report(comparison, target, judged, names_hidden=hidden, force=force)
    _say_where(*targets)
    return _DONE


def _export(arguments: Namespace) -> int:
    from compare.output.export import default_target, export

    form, story = _format(arguments), _read(arguments)
    only, target = arguments.only, _target(arguments)
    if not target:
        piped = not is_terminal(sys.stdout) and (only or not form.several)
        target = "-" if piped else default_target(story, form, only)
    _spare(arguments, target, folder=form.several and not only)
    comparison = _compare(arguments, story)
    warn(comparison.warnings)
    judged, excel, force = _judgements(arguments), arguments.excel, arguments.force
    export(comparison, form, target, judged, only=only, excel=excel, force=force)
    _say_where(target)
    return _DONE


COMMANDS: dict[str, Callable[[Namespace], int]] = {
    "view": _view,
    "summary": _summary,
    "report": _report,
    "export": _export,
}
"""By name; each gives the exit code."""


def _target(arguments: Namespace) -> str:
    """Where to write, as the user named it; nothing where that is left to the program."""
    from compare.reading.finding import at_home

    return at_home(arguments.output or "")


def _format(arguments: Namespace) -> Format:
    """The format that was asked for, by name or by the ending of the file."""
    form = FORMATS[arguments.format] if arguments.format else _format_by_ending(_target(arguments))
    if arguments.excel and form.name != "csv":
        raise InputError("--excel", f"is for csv and not for {form.name}", "leave it out")
    if arguments.only and not form.several:
        mend = f"add --format and one of {_SEVERAL}"
        raise InputError("--only", f"picks one file of several, and {form.name} is one", mend)
    return form


def _format_by_ending(target: str) -> Format:
    from compare.output.export import format_of

    form, suffix = format_of(target), Path(target).suffix.lower()
    if form or not suffix:
        return form or FORMATS["json"]
    if suffix == ".png":
        raise InputError(target, NO_PNG, "name a folder and add --format svg")
    if suffix == ".zip":
        raise InputError(target, "does not say which format", f"add --format and one of {_SEVERAL}")
    raise InputError(target, "has the ending of no format", "choose .json or .md, or add --format")


def _compare(arguments: Namespace, story: Story) -> Comparison:
    from compare.output.progress import progress_line
    from compare.pipeline import compare_sources

    with progress_line() if obeys_escapes(sys.stderr) else nullcontext() as progress:
        return compare_sources(story, _settings(arguments), progress)


def _read(arguments: Namespace) -> Story:
    from compare.reading import read_sources

    story = read_sources(arguments.paths)
    if len(story) == 1:
        warn(story.notices)
        subject = story[0].path or story[0].id
        raise InputError(subject, "is the only article to be read", "name two or more")
    return story


def _judgements(arguments: Namespace) -> tuple[Judgement, ...]:
    """What was judged when the story was viewed: it is kept in the folder of the articles."""
    from compare.findings import judgement_path, read_judgements
    from compare.reading.finding import story_folder

    folder = story_folder(arguments.paths)
    if folder is None:
        return ()
    judgements, notices = read_judgements(judgement_path(folder))
    warn(notices)
    return judgements


def _settings(arguments: Namespace) -> Settings:
    from compare.settings import Settings

    return Settings.preset(arguments.strictness)


def _spare(arguments: Namespace, *targets: str, folder: bool = False) -> None:
    """Refuse what may not be written over, before the work that is to be written.

    That is an article, what the next run would read as one, and a file that is not to be replaced;
    what stands in a folder is seen to when it is filled.
    """
    from compare.output.write import check_free, check_place
    from compare.reading.sparing import spare_articles

    files = [target for target in targets if target != "-"]
    spare_articles(arguments.paths, files)
    for file in files:
        check_place(file) if folder else check_free(file, force=arguments.force)


def _say_where(*targets: str) -> None:
    for target in targets:
        if target != "-":
            say(f"saved as {target}")
