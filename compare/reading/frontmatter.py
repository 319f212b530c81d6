"""The metadata block at the head of a Markdown file: YAML between `---`, TOML between `+++`."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from compare.reading.article import Facts
from compare.reading.facts import date_value, text_value

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["split_front_matter"]

_BLOCK = re.compile(
    r"(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<inside>.*?)^(?:(?P=fence)|\.\.\.)[ \t]*(?:\r?\n|\Z)",
    re.DOTALL | re.MULTILINE,
)

_PAIR = re.compile(r"(?P<key>[A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(?P<value>.*))?")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.*)")

_FIELDS = {
    "outlet": ("outlet", "publisher", "publication", "site", "sitename", "site_name"),
    "title": ("title", "headline"),
    "published": ("published", "date", "pubdate", "date_published"),
    "url": ("url", "link", "canonical", "canonical_url", "source_url"),
    "author": ("author", "authors", "byline"),
}
"""The keys that each fact goes by, the plainest first."""


def split_front_matter(text: str) -> tuple[Facts, str]:
    """The facts that a metadata block gives, and the text after it; all of it without a block."""
    block = _BLOCK.match(text)
    if block is None:
        return Facts(), text
    parse = _yaml if block["fence"] == "---" else _toml
    pairs = parse(block["inside"])
    return (_facts(pairs), text[block.end() :]) if pairs else (Facts(), text)


def _facts(pairs: Mapping[str, object]) -> Facts:
    known = {
        name: next((pairs[key] for key in keys if key in pairs), "")
        for name, keys in _FIELDS.items()
    }
    published = date_value(known.pop("published")) or ""
    return Facts(published=published, **{k: text_value(v) or "" for k, v in known.items()})


def _toml(inside: str) -> Mapping[str, object]:
    try:
        return {key.lower(): value for key, value in tomllib.loads(inside).items()}
    except tomllib.TOMLDecodeError:
        return {}


def _yaml(inside: str) -> Mapping[str, object]:
    """The plain pairs and lists of a YAML block; nothing where a line is not YAML but prose."""
    pairs: dict[str, object] = {}
    key, items = "", list[str]()
    for line in inside.splitlines():
        if pair := _PAIR.fullmatch(line.rstrip()):
            key, items = pair["key"].lower(), []
            pairs[key] = _scalar(pair["value"] or "")
        elif key and (item := _ITEM.fullmatch(line)):
            items.append(_scalar(item["value"]))
            pairs[key] = ", ".join(items)
        elif line.strip() and not line.startswith((" ", "\t", "#")):
            return {}
    return pairs


def _scalar(value: str) -> str:
    """A YAML value without its quotes, brackets and comment."""
    value = value.strip()
    if value[:1] in ("'", '"'):
        return value[1:].partition(value[0])[0]
    value = re.split(r"\s#", value)[0].strip()
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(_scalar(part) for part in value[1:-1].split(","))
    return value
