"""The command: arguments in, exit codes out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from compare.cli.arguments import parse
from compare.cli.commands import COMMANDS
from compare.cli.console import complain
from compare.errors import CompareError

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]

_FAULT, _WRONG_INPUT, _INTERRUPTED, _NO_READER = 1, 2, 130, 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        The exit code: 0 done, 1 a fault of ours, 2 the user's input is wrong, 130 interrupted,
        141 the reader of the output went away.
    """
    arguments = parse(sys.argv[1:] if argv is None else argv)
    try:
        return COMMANDS[arguments.command](arguments)
    except CompareError as error:
        complain(f"error: {error}")
        return _WRONG_INPUT
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        return _NO_READER
    except Exception as error:  # noqa: BLE001  # the last resort: nobody wants a traceback
        _report_fault(error, debug=arguments.debug)
        return _FAULT


def _report_fault(error: Exception, *, debug: bool) -> None:
    if debug:
        import traceback

        traceback.print_exception(error)
        return
    cause = " ".join(f"{type(error).__name__}: {error}".split())
    complain(f"fault of the program: {cause}; --debug shows where it happened")
