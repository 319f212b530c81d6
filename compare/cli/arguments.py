"""The words after the name of the program → what is to be done."""

from __future__ import annotations

import argparse
import os
import re
import sys
from typing import TYPE_CHECKING

from compare import __version__
from compare.cli.console import NAME, command_line
from compare.output.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

__all__ = ["NO_PNG", "parse"]

NO_PNG = "pictures are made as svg only: open one in a browser to save it as png"

_WRONG = 2

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
that names the outlet, title and date of each file.
compare-sources help COMMAND lists the options of a command."""

_FLAGS = {"help": "--help", "version": "--version"}
"""Words that people try as commands, and what stands for them."""


def parse(given: Sequence[str]) -> argparse.Namespace:
    """What the command, the paths and the options are; ends the program where that is unclear."""
    parser, commands = _parser()
    if not given:
        parser.print_help(sys.stderr)
        parser.exit(_WRONG)
    words = [*given[1:], _FLAGS[given[0]]] if given[0] in _FLAGS else list(given)
    if not words[0].startswith("-") and words[0] not in commands:
        parser.error(_no_command(words, commands))
    arguments, rest = parser.parse_known_args(words)
    # What follows an option is given back, be it a path or an option that there is not.
    unknown = next((word for word in rest if word.startswith("-")), None)
    if unknown is not None:
        command = commands[arguments.command]
        command.error(_no_option(unknown, command.format_usage()))
    arguments.paths += rest
    return arguments


def _no_command(words: Sequence[str], commands: Collection[str]) -> str:
    word = words[0]
    if os.path.lexists(word) or re.search(r"[./\\*?]", word):
        return f"{word}: is not a command; run {command_line('view', *words)}"
    near = _nearest(word, commands)
    mend = f"did you mean {command_line(near, *words[1:])}?" if near else ""
    return f"{word}: is not a command; {mend or 'choose one of ' + ', '.join(commands)}"


def _no_option(option: str, usage: str) -> str:
    near = _nearest(option, re.findall(r"--[\w-]+", usage))
    return f"{option}: is not an option; {f'did you mean {near}?' if near else '-h lists them'}"


def _nearest(word: str, known: Collection[str]) -> str:
    from difflib import get_close_matches

    return "".join(get_close_matches(word.lower(), known, n=1))


def _parser() -> tuple[argparse.ArgumentParser, dict[str, argparse.ArgumentParser]]:
    """The parser, and that of each command."""
    parser = argparse.ArgumentParser(
        prog=NAME,
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"{NAME} {__version__}")
    commands = parser.add_subparsers(
        title="commands", metavar="COMMAND", dest="command", required=True
    )

    def add(name: str, about: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=about, description=f"{about.capitalize()}.")
        _add_common_options(command)
        return command

    return parser, {
        "view": add("view", "read the articles in the terminal, marked and side by side"),
        "summary": add("summary", "print the figures and the strongest matches"),
        "report": _add_report_options(add("report", "save a page that a browser shows and prints")),
        "export": _add_export_options(
            add("export", "save everything that was found for other programs")
        ),
    }


def _add_common_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", metavar="PATH", nargs="+", help="an article, or a folder of them")
    command.add_argument(
        "--strictness",
        choices=["strict", "normal", "loose"],
        default="normal",
        help="how much evidence a match needs (default: normal)",
    )
    command.add_argument(
        "--debug", action="store_true", help="after a fault of the program, show where it happened"
    )


def _add_report_options(report: argparse.ArgumentParser) -> argparse.ArgumentParser:
    report.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=_file_name,
        default="report.html",
        help="where to write; - is standard output (default: report.html)",
    )
    report.add_argument(
        "--hide-names",
        action="store_true",
        help="letters instead of outlets; the key goes to a file beside the report",
    )
    report.add_argument("--force", action="store_true", help="replace FILE if it exists")
    return report


def _add_export_options(export: argparse.ArgumentParser) -> argparse.ArgumentParser:
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
        type=_file_name,
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
    return export


def _file_name(name: str) -> str:
    if not name.strip():  # a variable of the shell that holds nothing
        raise argparse.ArgumentTypeError("names no file")
    return name


def _format_name(name: str) -> str:
    if name == "png":
        raise argparse.ArgumentTypeError(NO_PNG)
    return name
