"""The command: arguments in, exit codes out."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from compare import __version__
from compare.errors import CompareError, InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.model import Comparison, Notice
    from compare.settings import Settings

__all__ = ["main"]

_NAME = "compare-sources"
_DONE, _FAULT, _WRONG_INPUT, _INTERRUPTED, _NO_READER = 0, 1, 2, 130, 141

_DESCRIPTION = """\
Compare several articles on one event: which sentences they share word for word,
which they reword, and which only one of them has."""

_EXAMPLES = """\
examples:
  compare-sources view seeds/                  read the articles side by side
  compare-sources summary a.txt b.txt c.txt    print the findings
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

    export = commands.add_parser(
        "export", parents=[common], help="save everything that was found for other programs"
    )
    export.add_argument("--format", choices=["json"], default="json", help="default: json")
    export.add_argument(
        "-o", "--output", metavar="FILE", default="-", help="where to write; - is standard output"
    )
    export.add_argument("--force", action="store_true", help="replace FILE if it exists")
    export.set_defaults(run=_export)
    return parser


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
    text = summary(comparison, width=_width(terminal), colour=terminal and _may_colour())
    print_text(text)
    return _DONE


def _export(arguments: argparse.Namespace) -> int:
    comparison = _compare(arguments)
    from compare.output.json import to_json
    from compare.output.write import write_output

    _warn(comparison.warnings)
    write_output(to_json(comparison).encode(), arguments.output, force=arguments.force)
    return _DONE


def _compare(arguments: argparse.Namespace) -> Comparison:
    from compare.pipeline import compare_sources
    from compare.reading import read_sources

    story = read_sources(arguments.paths)
    if len(story) == 1:
        _warn(story.notices)
        subject = story[0].path or story[0].id
        raise InputError(subject, "is the only article to be read", "name two or more")
    return compare_sources(story, _settings(arguments))


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
