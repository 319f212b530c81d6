"""The pictures: well-formed, self-contained, and no text of a source acts."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from compare.model import Comparison
from compare.output.svg import to_svg

_SVG = "{http://www.w3.org/2000/svg}"
_EVIL = '</text><script>x()</script>]]> & "q" {{ x }} \x00\x0b\ufffe \u202e \ud83d'


def _words(text: str) -> str:
    return " ".join(ET.fromstring(text).itertext())


def test_each_picture_shows_its_figures(ferry: Comparison) -> None:
    pictures = to_svg(replace(ferry, name="The ferry"))
    assert list(pictures) == ["bars", "containment", "story"]
    assert "The ferry" in _words(pictures["bars"])
    assert "33% shared · 33% paraphrased · 33% unique" in _words(pictures["bars"])
    assert "Beta 日報" in _words(pictures["containment"])
    assert "67%" in _words(pictures["containment"])
    assert "The ferry Osprey lost power" in _words(pictures["story"])


@pytest.mark.parametrize("name", ["bars", "containment", "story"])
def test_nothing_comes_from_outside_and_nothing_runs(ferry: Comparison, name: str) -> None:
    odd = [replace(source, outlet=_EVIL, title=_EVIL) for source in ferry.sources]
    text = to_svg(replace(ferry, sources=tuple(odd), name=_EVIL))[name]
    text.encode()
    root = ET.fromstring(text)
    allowed = {"svg", "title", "style", "defs", "pattern", "rect", "g", "text"}
    assert {element.tag.removeprefix(_SVG) for element in root.iter()} <= allowed
    assert "http" not in text.replace("http://www.w3.org/2000/svg", "")
    assert "@import" not in text
    assert not any(attribute.startswith("on") for e in root.iter() for attribute in e.attrib)


def test_boxes_of_a_bar_fill_it(ferry: Comparison) -> None:
    root = ET.fromstring(to_svg(ferry)["bars"])
    group = root.find(f"{_SVG}g")
    assert group is not None
    bars = [float(box.attrib["width"]) for box in group.iter(f"{_SVG}rect")][: 3 * 3]
    assert sum(bars) == pytest.approx(3 * 662, abs=0.1)


def test_many_sources_stay_inside_the_picture(ferry: Comparison) -> None:
    sources = [replace(ferry.sources[0], id=f"s{place:03}", text="") for place in range(150)]
    row = next(iter(ferry.containment.values()))
    ids = frozenset(source.id for source in sources)
    many = replace(
        ferry,
        sources=tuple(sources),
        sentences=(),
        matches=(),
        clusters=(),
        coverage=dict.fromkeys(ids, ferry.coverage["alpha"]),
        unquoted=dict.fromkeys(ids, ferry.unquoted["alpha"]),
        containment={one: replace(row, found={}, others=ids - {one}) for one in ids},
        documents=(),
    )
    pictures = to_svg(many)
    for text in pictures.values():
        root = ET.fromstring(text)
        for box in root.iter(f"{_SVG}rect"):
            assert float(box.attrib.get("x", 0)) + float(box.attrib["width"]) <= 960
    assert pictures["containment"].count("<rect") < 2 * len(sources)
