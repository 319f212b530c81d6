"""Which reader takes which kind of file, by the suffix of its name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.reading.article import Article, Facts
from compare.reading.decoding import decode
from compare.reading.exports import begins_as_export
from compare.reading.frontmatter import split_front_matter
from compare.reading.titles import markdown_title, plain_title

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["READERS", "UNREAD", "read_article"]

Reader = Callable[[bytes, str], Article]
"""The bytes of a file and its name for messages → the article; InputError where it is none."""


def read_article(data: bytes, path: Path, name: str) -> Article:
    """The article in the bytes of a file; a suffix that says nothing is taken for plain text.

    Raises:
        InputError: It holds no words, or nothing that can be read as text.
    """
    suffix = path.suffix.lower()
    if begins_as_export(data, suffix):
        cause = "was saved by this program and is no article"
        raise InputError(name, cause, "name the articles that it was made of")
    if suffix in UNREAD:
        kind, mend = UNREAD[suffix]
        raise InputError(name, f"is {kind}, which cannot be read", mend)
    article = READERS.get(suffix, _plain)(data, name)
    if not any(map(str.isalnum, article.text)):
        cause = "holds no words" if article.text.strip() else "is empty"
        raise InputError(name, cause, "paste the article in, or leave the file out")
    return article


def _plain(data: bytes, name: str) -> Article:
    decoded = decode(data, name)
    facts = Facts(title=plain_title(decoded.text))
    return Article(decoded.text, decoded.encoding, facts, decoded.notices)


def _markdown(data: bytes, name: str) -> Article:
    """Markdown as it stands; a metadata block at its head is not part of the text."""
    decoded = decode(data, name)
    facts, text = split_front_matter(decoded.text)
    facts = facts.over(Facts(title=markdown_title(text)))
    return Article(text, decoded.encoding, facts, decoded.notices)


READERS: dict[str, Reader] = {
    ".txt": _plain,
    ".text": _plain,
    ".md": _markdown,
    ".markdown": _markdown,
}

_COPY = "open it, copy the article and paste it into a .txt file"
_SAVE = "open it and save it as plain text (.txt)"
_SPLIT = "put each article into a .txt file of its own"

UNREAD = {
    ".htm": ("an HTML page", _COPY),
    ".html": ("an HTML page", _COPY),
    ".xhtml": ("an HTML page", _COPY),
    ".pdf": ("a PDF file", _COPY),
    ".epub": ("an EPUB book", _COPY),
    ".doc": ("a Word document", _SAVE),
    ".docx": ("a Word document", _SAVE),
    ".odt": ("an OpenDocument text", _SAVE),
    ".rtf": ("an RTF document", _SAVE),
    ".pages": ("a Pages document", _SAVE),
    ".json": ("a JSON file", _SPLIT),
    ".jsonl": ("a JSON Lines file", _SPLIT),
    ".ndjson": ("a JSON Lines file", _SPLIT),
    ".csv": ("a CSV table", _SPLIT),
    ".tsv": ("a TSV table", _SPLIT),
    ".xml": ("an XML file", _SPLIT),
}
"""Kinds of file that may hold articles and are not read, and what to do instead."""
