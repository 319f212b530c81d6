"""Put the page together: what the template shows, the styles, and the scripts."""

from __future__ import annotations

import base64
import hashlib
import math
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

import jinja2
from markupsafe import Markup

from compare.output.figures import DENOMINATOR, figures
from compare.output.judged import judged_rows
from compare.output.lookup import Lookup
from compare.output.part import Excerpt, as_judged
from compare.output.report.answer import answer, band, question
from compare.output.report.article import Paragraph, paragraphs
from compare.output.report.data import data_block
from compare.output.report.statements import Statement, places, statements
from compare.output.wording import CAUTION, SIGN, count, percent
from compare.settings import Settings
from compare.text.language import guess_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.findings import Judgement
    from compare.model import Comparison, Source
    from compare.output.figures import Figures
    from compare.output.judged import JudgedRow
    from compare.settings import Strictness

__all__ = ["to_html"]

_HERE = "compare.output.report"
_SCRIPTS = ("story.js", "twins.js", "filters.js", "pair.js")
_SURROGATE = re.compile("[\ud800-\udfff]")
_HEAT_STEPS = 10
_PRESETS: tuple[Strictness, ...] = ("strict", "normal", "loose")


@dataclass(frozen=True, slots=True)
class Outlet:
    """An article and its figures, as the template prints them."""

    number: int
    """From 0, in the order of the sources."""
    source: Source
    language: str
    figures: Figures
    sha256: str
    """Of its file, or of its text as UTF-8 where it came from none."""
    paragraphs: tuple[Paragraph, ...]


def to_html(
    comparison: Comparison, judgements: Sequence[Judgement] = (), *, names_hidden: bool = False
) -> str:
    """The whole report as one HTML page, which loads nothing from anywhere.

    Args:
        comparison: What was found.
        judgements: What a reader decided about it; the page shows the comparison as judged, and
            the figures as found beside.
        names_hidden: Whether letters stand for the outlets, which the page then explains.
    """
    found = {each.source_id: each for each in figures(comparison, judgements)}
    comparison = as_judged(comparison, judgements)
    lookup = Lookup(comparison)
    judged = judged_rows(lookup, judgements)
    table = statements(lookup)
    template = _environment().get_template("report.html")
    page = template.render(
        names_hidden=names_hidden,
        is_part=isinstance(comparison, Excerpt),
        question=question(comparison),
        caution=CAUTION,
        answer=answer(comparison, found),
        outlets=_outlets(lookup, found, table, judged),
        numbers={source.id: number for number, source in enumerate(comparison.sources)},
        judged=judged,
        statements=table,
        comparison=comparison,
        denominator=DENOMINATOR,
        strictness=_strictness(comparison.settings),
        data=data_block(lookup, judged),
        **_assets(),
    )
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", page)


def _outlets(
    lookup: Lookup,
    found: Mapping[str, Figures],
    table: Sequence[Statement],
    judged: Sequence[JudgedRow],
) -> list[Outlet]:
    rows, remarks = places(lookup, table), _by_sentence(judged)
    return [
        Outlet(
            number=number,
            source=source,
            language=guess_language(source.text),
            figures=found[source.id],
            sha256=source.sha256 or _sha256(source.text),
            paragraphs=tuple(paragraphs(lookup, source.id, rows, remarks)),
        )
        for number, source in enumerate(lookup.comparison.sources)
    ]


def _by_sentence(judged: Iterable[JudgedRow]) -> dict[tuple[str, int], tuple[JudgedRow, ...]]:
    found: dict[tuple[str, int], tuple[JudgedRow, ...]] = {}
    for row in judged:
        for end in row.ends:
            for index in end.sentences:
                place = end.source_id, index
                found[place] = (*found.get(place, ()), row)
    return found


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _strictness(settings: Settings) -> str:
    """The preset that the settings are, or `own settings`."""
    named = [name for name in _PRESETS if Settings.preset(name) == settings]
    return named[0] if named else "own settings"


@lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader(_HERE, "template"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"percent": percent, "heat": _heat}
    environment.globals |= {"band": band, "count": count, "SIGN": SIGN, "per_cent": _per_cent}
    return environment


def _per_cent(share: float) -> str:
    """A length inside a bar."""
    return f"{100 * share:.2f}%"


def _heat(share: float) -> int:
    """Which of the shades of the heat table a share has; 0 is none."""
    return min(_HEAT_STEPS, math.ceil(share * _HEAT_STEPS)) if share > 0 else 0


@lru_cache(maxsize=1)
def _assets() -> dict[str, Markup]:
    """Styles and scripts, and the policy by which a browser runs these and no others."""
    style = _read("report.css")
    script = "".join(map(_read, _SCRIPTS))
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}';"
        " base-uri 'none'; form-action 'none'"
    )
    return {"style": Markup(style), "script": Markup(script), "policy": Markup(policy)}


def _read(name: str) -> str:
    return files(_HERE).joinpath("template", name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
