"""The edits inside a match, and which of them change what the reader is told."""

from compare.findings.edits.matters import add_edits, edit_adder

__all__ = ["add_edits", "edit_adder"]
