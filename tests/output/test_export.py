"""Every format goes where the user asks, under a sensible name."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from compare.errors import InputError
from compare.model import Comparison
from compare.output.export import default_target, export, format_of
from compare.output.formats import FORMATS

_HERE = [each for each in FORMATS.values() if each.name != "parquet"]
_SEVERAL = [each.name for each in _HERE if each.several]
_SINGLE = [each.name for each in _HERE if not each.several]


def test_the_ending_says_the_format() -> None:
    for each in FORMATS.values():
        assert format_of(f"Out{each.suffix.upper()}") is each
    assert format_of("out") is None


def test_names_by_default(ferry: Comparison) -> None:
    named = replace(ferry, name="Flood: in/Northby?")
    assert default_target(named, FORMATS["json"]) == "Flood-in-Northby.json"
    assert default_target(named, FORMATS["csv"]) == "Flood-in-Northby-csv"
    assert default_target(named, FORMATS["svg"], "bars") == "Flood-in-Northby-bars.svg"
    for name in ("", "../..", "—"):
        assert default_target(replace(ferry, name=name), FORMATS["md"]) == "comparison.md"


@pytest.mark.parametrize("name", _SINGLE)
def test_one_file(ferry: Comparison, tmp_path: Path, name: str) -> None:
    form, target = FORMATS[name], tmp_path / "out"
    export(ferry, form, str(target))
    assert [target.read_bytes()] == list(form.make(ferry).values())


@pytest.mark.parametrize("name", _SEVERAL)
def test_several_files(ferry: Comparison, tmp_path: Path, name: str) -> None:
    form, folder, archive = FORMATS[name], tmp_path / "out", tmp_path / "out.zip"
    export(ferry, form, str(folder))
    export(ferry, form, str(archive))
    made = {part + form.suffix: data for part, data in form.make(ferry).items()}
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == made
    with zipfile.ZipFile(archive) as opened:
        assert {part: opened.read(part) for part in opened.namelist()} == made


@pytest.mark.parametrize("name", _SEVERAL)
def test_one_of_several(ferry: Comparison, tmp_path: Path, name: str) -> None:
    form, target = FORMATS[name], tmp_path / f"out{FORMATS[name].suffix}"
    part, data = next(iter(form.make(ferry).items()))
    with pytest.raises(InputError, match=f"is one file, .* --only {part}"):
        export(ferry, form, str(target))
    export(ferry, form, str(target), only=part)
    assert target.read_bytes() == data
    with pytest.raises(InputError, match=f"nothing: is no part of {name}"):
        export(ferry, form, str(target), only="nothing")


def test_excel_gets_its_mark(ferry: Comparison, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    export(ferry, FORMATS["csv"], str(target), only="matches", excel=True)
    assert target.read_bytes().startswith(b"\xef\xbb\xbfmatch,")
