"""What each command does."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from compare.cli.arguments import NO_PNG
from compare.cli.console import columns, command_line, may_colour, obeys_escapes, say, warn
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


def _view(arguments: Namespace) -> int:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        mend = f"run {command_line('summary', *arguments.paths)}"
        raise InputError("view", "needs a terminal for its screen", mend)
    from compare.reading.finding import at_home
    from compare.tui.app import run

    return run([at_home(path) for path in arguments.paths], _settings(arguments))


def _summary(arguments: Namespace) -> int:
    comparison = _compare(arguments)
    from compare.output.summary import summary
    from compare.output.write import print_text

    terminal = sys.stdout.isatty()
    if not terminal:  # on a terminal they stand in the summary itself
        warn(comparison.warnings)
    judged, colour = _judgements(arguments), terminal and may_colour()
    print_text(summary(comparison, judged, width=columns(), colour=colour))
    return _DONE


def _report(arguments: Namespace) -> int:
    comparison = _compare(arguments)
    from compare.output.report import save_report

    warn(comparison.warnings)
    judged, target, hidden = _judgements(arguments), _target(arguments), arguments.hide_names
    key_file = [str(Path(target).with_suffix(".key.txt"))] if hidden and target != "-" else []
    _spare(arguments, target, *key_file)
    save_report(comparison, target, judged, names_hidden=hidden, force=arguments.force)
    _say_where(target, *key_file)
    return _DONE


def _export(arguments: Namespace) -> int:
    form = _format(arguments)
    comparison = _compare(arguments)
    from compare.output.export import default_target, export

    warn(comparison.warnings)
    only, target = arguments.only, _target(arguments)
    if not target:
        piped = not sys.stdout.isatty() and (only or not form.several)
        target = "-" if piped else default_target(comparison, form, only)
    _spare(arguments, target)
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
    from compare.output.export import format_of

    target = arguments.output or ""
    if not arguments.format and target.lower().endswith(".png"):
        raise InputError(target, NO_PNG, "name a folder and add --format svg")
    if not arguments.format and target.lower().endswith(".zip"):
        raise InputError(target, "does not say which format", "add --format csv, parquet or svg")
    form = FORMATS[arguments.format] if arguments.format else format_of(target)
    if form is None and Path(target).suffix:
        raise InputError(
            target, "has the ending of no format", "choose .json or .md, or add --format"
        )
    form = form or FORMATS["json"]
    if arguments.excel and form.name != "csv":
        raise InputError("--excel", f"is for csv and not for {form.name}", "leave it out")
    return form


def _compare(arguments: Namespace) -> Comparison:
    from compare.output.progress import progress_line
    from compare.pipeline import compare_sources

    if not obeys_escapes(sys.stderr):
        return compare_sources(_read(arguments), _settings(arguments))
    with progress_line() as progress:
        return compare_sources(_read(arguments), _settings(arguments), progress)


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


def _spare(arguments: Namespace, *targets: str) -> None:
    """Refuse to write over an article, or where the next run would read it as one."""
    from compare.reading.sparing import spare_articles

    spare_articles(arguments.paths, [target for target in targets if target != "-"])


def _say_where(*targets: str) -> None:
    for target in targets:
        if target != "-":
            say(f"saved as {target}")
