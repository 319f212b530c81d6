"""Which reader takes which kind of file, by the suffix of its name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.reading.article import Article, Facts
from compare.reading.decoding import decode
from compare.reading.frontmatter import split_front_matter
from compare.reading.titles import markdown_title, plain_title

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["PLANNED", "READERS", "read_article"]

Reader = Callable[[bytes, str], Article]
"""The bytes of a file and its name for messages → the article; InputError where it is none."""


def read_article(data: bytes, path: Path, name: str) -> Article:
    """The article in the bytes of a file; a suffix that says nothing is taken for plain text.

    Raises:
        InputError: It holds no words, or nothing that can be read as text.
    """
    suffix = path.suffix.lower()
    if suffix in PLANNED:
        mend = "save the article as plain text (.txt)"
        raise InputError(name, f"{PLANNED[suffix]} files are not read yet", mend)
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

PLANNED = {
    ".htm": "HTML",
    ".html": "HTML",
    ".xhtml": "HTML",
    ".pdf": "PDF",
    ".doc": "Word",
    ".docx": "Word",
    ".odt": "OpenDocument",
    ".rtf": "RTF",
    ".epub": "EPUB",
    ".json": "JSON",
    ".jsonl": "JSON Lines",
    ".ndjson": "JSON Lines",
    ".csv": "CSV",
    ".tsv": "TSV",
    ".xml": "XML",
}
"""Kinds of file that hold articles but have no reader: said, not guessed at."""
