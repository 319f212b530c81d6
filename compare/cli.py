"""The command: arguments in, exit codes out."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from compare import __version__
from compare.errors import CompareError, InputError
from compare.output.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.findings import Judgement
    from compare.model import Comparison, Notice, Story
    from compare.output.formats import Format
    from compare.settings import Settings

__all__ = ["main"]

_NAME = "compare-sources"
_NO_PNG = "pictures are made as svg only: open one in a browser to save it as png"
_DONE, _FAULT, _WRONG_INPUT, _INTERRUPTED, _NO_READER = 0, 1, 2, 130, 141

_DESCRIPTION = """\
Compare several articles on one event: which sentences they share word for word,
which they reword, and which only one of them has."""

_EXAMPLES = """\
examples:
  compare-sources view seeds/                  read the articles side by side
  compare-sources summary a.txt b.txt c.txt    print the findings
  compare-sources report seeds/ -o story.html  save a page to read, print or send
  compare-sources export seeds/ -o story.json  save everything that was found

PATH is an article or a folder of articles. A folder may hold a sources.toml
that names the outlet, title and date of each file."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        The exit code: 0 done, 1 a fault of ours, 2 the user's input is wrong, 130 interrupted,
        141 the reader of the output went away.
    """
    arguments = _parser().parse_args(argv)
    try:
        code: int = arguments.run(arguments)
    except CompareError as error:
        return _complain(f"error: {error}", _WRONG_INPUT)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        return _NO_READER
    except Exception as error:  # noqa: BLE001  # the last resort: nobody wants a traceback
        return _report_fault(error, debug=arguments.debug)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=_NAME,
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"{_NAME} {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    common = _common_options()

    view = commands.add_parser(
        "view", parents=[common], help="read the articles in the terminal, marked and side by side"
    )
    view.set_defaults(run=_view)

    summary = commands.add_parser(
        "summary", parents=[common], help="print the figures and the strongest matches"
    )
    summary.set_defaults(run=_summary)

    report = commands.add_parser(
        "report", parents=[common], help="save a page that a browser shows and prints"
    )
    _add_report_options(report)
    report.set_defaults(run=_report)

    export = commands.add_parser(
        "export", parents=[common], help="save everything that was found for other programs"
    )
    _add_export_options(export)
    export.set_defaults(run=_export)
    return parser


def _add_report_options(report: argparse.ArgumentParser) -> None:
    report.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        default="report.html",
        help="where to write; - is standard output (default: report.html)",
    )
    report.add_argument(
        "--hide-names",
        action="store_true",
        help="letters instead of outlets; the key goes to a file beside the report",
    )
    report.add_argument("--force", action="store_true", help="replace FILE if it exists")


def _add_export_options(export: argparse.ArgumentParser) -> None:
    export.formatter_class = argparse.RawDescriptionHelpFormatter
    lines = [f"  {each.name:8} {each.about}" for each in FORMATS.values()]
    export.epilog = "\n".join(["formats:", *lines])
    export.add_argument(
        "--format",
        type=_format_name,
        choices=[*FORMATS],
        help="default: what the ending of FILE says, else json",
    )
    export.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="where to write; for csv, parquet and svg a folder or a .zip; - is standard output "
        "(default: a name after the story; a pipe gets json and md)",
    )
    export.add_argument(
        "--only", metavar="NAME", default="", help="one table or picture only, such as matches"
    )
    export.add_argument(
        "--excel", action="store_true", help="begin csv files with the mark that Excel looks for"
    )
    export.add_argument("--force", action="store_true", help="replace what exists")


def _format_name(name: str) -> str:
    if name == "png":
        raise argparse.ArgumentTypeError(_NO_PNG)
    return name


def _common_options() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("paths", metavar="PATH", nargs="+", help="an article, or a folder of them")
    common.add_argument(
        "--strictness",
        choices=["strict", "normal", "loose"],
        default="normal",
        help="how much evidence a match needs (default: normal)",
    )
    common.add_argument(
        "--debug", action="store_true", help="after a fault of the program, show where it happened"
    )
    return common


def _view(arguments: argparse.Namespace) -> int:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        mend = f"run {_NAME} summary {' '.join(arguments.paths)}"
        raise InputError("view", "needs a terminal for its screen", mend)
    from compare.tui.app import run

    return run(arguments.paths, _settings(arguments))


def _summary(arguments: argparse.Namespace) -> int:
    comparison = _compare(arguments)
    from compare.output.summary import summary
    from compare.output.write import print_text

    terminal = sys.stdout.isatty()
    if not terminal:  # on a terminal they stand in the summary itself
        _warn(comparison.warnings)
    judged, colour = _judgements(arguments), terminal and _may_colour()
    text = summary(comparison, judged, width=_width(terminal), colour=colour)
    print_text(text)
    return _DONE


def _report(arguments: argparse.Namespace) -> int:
    comparison = _compare(arguments)
    from compare.output.report import save_report

    _warn(comparison.warnings)
    judged, hidden = _judgements(arguments), arguments.hide_names
    save_report(comparison, arguments.output, judged, names_hidden=hidden, force=arguments.force)
    return _DONE


def _export(arguments: argparse.Namespace) -> int:
    form = _format(arguments)
    comparison = _compare(arguments)
    from compare.output.export import default_target, export

    _warn(comparison.warnings)
    only, target = arguments.only, arguments.output
    if target is None:
        piped = not sys.stdout.isatty() and (only or not form.several)
        target = "-" if piped else default_target(comparison, form, only)
    judged, excel, force = _judgements(arguments), arguments.excel, arguments.force
    export(comparison, form, target, judged, only=only, excel=excel, force=force)
    if target not in {arguments.output, "-"}:
        print(f"saved as {target}", file=sys.stderr)
    return _DONE


def _format(arguments: argparse.Namespace) -> Format:
    """The format that was asked for, by name or by the ending of the file."""
    from compare.output.export import format_of

    target = arguments.output or ""
    if not arguments.format and target.lower().endswith(".png"):
        raise InputError(target, _NO_PNG, "name a folder and add --format svg")
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


def _compare(arguments: argparse.Namespace) -> Comparison:
    from compare.output.progress import progress_line
    from compare.pipeline import compare_sources

    with progress_line() as progress:
        return compare_sources(_read(arguments), _settings(arguments), progress)


def _read(arguments: argparse.Namespace) -> Story:
    from compare.reading import read_sources

    story = read_sources(arguments.paths)
    if len(story) == 1:
        _warn(story.notices)
        subject = story[0].path or story[0].id
        raise InputError(subject, "is the only article to be read", "name two or more")
    return story


def _judgements(arguments: argparse.Namespace) -> tuple[Judgement, ...]:
    """What was judged when the story was viewed: it is kept in the folder of the articles."""
    from compare.findings import judgement_path, read_judgements

    paths = [Path(path).resolve() for path in arguments.paths]
    folders = {path if path.is_dir() else path.parent for path in paths}
    if len(folders) != 1:
        return ()
    judgements, notices = read_judgements(judgement_path(folders.pop()))
    _warn(notices)
    return judgements


def _settings(arguments: argparse.Namespace) -> Settings:
    from compare.settings import Settings

    return Settings.preset(arguments.strictness)


def _width(terminal: bool) -> int:
    """Columns to fill; 80 where the output is no terminal, so that it is always the same."""
    return os.get_terminal_size(sys.stdout.fileno()).columns if terminal else 80


def _may_colour() -> bool:
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _warn(notices: Iterable[Notice]) -> None:
    for notice in notices:
        print(f"warning: {notice}", file=sys.stderr)


def _complain(line: str, code: int) -> int:
    print(f"{_NAME}: {line}", file=sys.stderr)
    return code


def _report_fault(error: Exception, *, debug: bool) -> int:
    if debug:
        import traceback

        traceback.print_exception(error)
        return _FAULT
    cause = " ".join(f"{type(error).__name__}: {error}".split())
    return _complain(f"fault of the program: {cause}; --debug shows where it happened", _FAULT)
