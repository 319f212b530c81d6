"""Files and folders → one story."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.model import Notice, Source, Story
from compare.reading.article import Article, Facts
from compare.reading.description import Description, describe
from compare.reading.finding import File, find_files
from compare.reading.formats import read_article
from compare.reading.lines import encodable, printable
from compare.reading.naming import outlet_of, same_names, tell_apart, unique_ids
from compare.reading.opening import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

__all__ = ["read_sources"]

_MAX_BYTES = 20_000_000

_LISTED = 5
"""How many of the files that were left out an error spells out."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A file that was read."""

    file: File
    article: Article
    sha256: str


def read_sources(paths: str | Path | Iterable[str | Path], *, max_bytes: int = _MAX_BYTES) -> Story:
    """Read the articles of one story from files and folders.

    Of a folder, the `.txt`, `.text`, `.md` and `.markdown` files that stand directly in it are
    read, and its `sources.toml` says what they are; reports and exports that were saved there are
    passed over. The text of a source is the file's, line ends and all, without a byte-order mark
    or (in Markdown) a metadata block at its head. What cannot be read is left out, with a notice.
    The order of the paths changes nothing.

    Args:
        paths: Files and folders, in any mix.
        max_bytes: Files larger than this are left out.

    Raises:
        InputError: A path leads nowhere, a `sources.toml` is broken, or no article is left.
    """
    found = find_files(paths)
    folders = _describe_folders(found.files)
    read: list[_Read] = []
    left_out: list[Notice] = []
    for file in found.files:
        try:
            read.append(_read(file, max_bytes))
        except InputError as error:
            left_out.append(Notice(error.subject, error.cause, error.mend))
    if not read:
        raise _nothing(found.files, left_out)
    sources = _sources(read, folders)
    said = [notice for folder in folders.values() for notice in folder.notices]
    guessed = [notice for one in read for notice in one.article.notices]
    notices = {*found.notices, *left_out, *said, *guessed, *same_names(sources)}
    return Story(tell_apart(sources), tuple(sorted(notices, key=str)), _name(folders))


def _describe_folders(files: Iterable[File]) -> dict[Path, Description]:
    """What is said of the files of each folder, by the folder's real path."""
    named: dict[Path, Path] = {}
    for file in files:
        parent = file.named.parent
        named[file.real.parent] = min(parent, named.get(file.real.parent, parent))
    return {real: describe(folder) for real, folder in named.items()}


def _read(file: File, max_bytes: int) -> _Read:
    data = read_bytes(file.named, max_bytes)
    article = read_article(data, file.named, printable(file.named))
    return _Read(file, article, hashlib.sha256(data).hexdigest())


def _nothing(files: Sequence[File], left_out: Sequence[Notice]) -> InputError:
    """The error for a story without articles: each file that was tried, and why it is left out."""
    if not files:
        mend = "name the files, or the folder that holds them"
        return InputError("story", "no article is named", mend)
    if len(left_out) == 1:
        return InputError(left_out[0].subject, left_out[0].cause, left_out[0].mend)
    causes = [f"{notice.subject} {notice.cause}" for notice in left_out[:_LISTED]]
    more = [f"{len(left_out) - _LISTED} more"] if len(left_out) > _LISTED else []
    parents = {printable(file.named.parent) for file in files}
    mends = {notice.mend for notice in left_out}
    return InputError(
        parents.pop() if len(parents) == 1 else "story",
        f"no article can be read: {', '.join(causes + more)}",
        mends.pop() if len(mends) == 1 else "save each article as plain text (.txt, UTF-8)",
    )


def _sources(read: Sequence[_Read], folders: Mapping[Path, Description]) -> list[Source]:
    """The sources in order of id."""
    ids = unique_ids([one.file.real for one in read])
    sources = [
        _source(one, source_id, folders[one.file.real.parent])
        for one, source_id in zip(read, ids, strict=True)
    ]
    return sorted(sources, key=lambda source: source.id)


def _source(one: _Read, source_id: str, folder: Description) -> Source:
    article = one.article
    default = Facts(outlet=outlet_of(source_id))
    facts = folder.of(one.file.named).over(article.facts).over(default)
    return Source(
        id=source_id,
        text=article.text,
        path=encodable(one.file.named),
        encoding=article.encoding,
        sha256=one.sha256,
        outlet=facts.outlet,
        title=facts.title,
        published=facts.published,
        url=facts.url,
        author=facts.author,
    )


def _name(folders: Mapping[Path, Description]) -> str:
    """The name that the descriptions agree on, else that of the only folder."""
    names = {folder.story for folder in folders.values() if folder.story}
    if not names and len(folders) == 1:
        names = {printable(next(iter(folders)).name)}
    return names.pop() if len(names) == 1 else ""
