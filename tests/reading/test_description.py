"""What `sources.toml` says of a folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import InputError
from compare.reading.article import Facts
from compare.reading.description import Description, describe
from compare.reading.facts import date_value, text_value


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("herald.txt", "post.txt"):
        (tmp_path / name).write_text("Words.", encoding="utf-8")
    return tmp_path


def say(folder: Path, text: str) -> Description:
    (folder / "sources.toml").write_text(text, encoding="utf-8")
    return describe(folder)


def test_none(folder: Path) -> None:
    assert describe(folder) == Description()


def test_all_of_it(folder: Path) -> None:
    description = say(
        folder,
        """\ufeffstory = "The bridge"
        [files."herald.txt"]
        outlet = "Morning  Herald"
        title = "Bridge opens"
        published = 2024-03-05
        url = "https://herald.example/bridge"
        author = ["A. Writer", "B. Writer"]
        [files."post.txt"]
        published = "2024-03"
        """,
    )
    assert description.story == "The bridge"
    assert not description.notices
    assert description.of(folder / "herald.txt") == Facts(
        outlet="Morning Herald",
        title="Bridge opens",
        published="2024-03-05",
        url="https://herald.example/bridge",
        author="A. Writer, B. Writer",
    )
    assert description.of(folder / "post.txt") == Facts(published="2024-03")
    assert description.of(folder / "other.txt") == Facts()


@pytest.mark.parametrize(
    ("text", "cause", "mend"),
    [
        ('storey = "x"', '"storey" means nothing', 'did you mean "story"?'),
        ("story = 3", "not a text", "story ="),
        ('["herald.txt"]\noutlet = "H"', '"herald.txt" means nothing', '[files."herald.txt"]'),
        ('[herald.txt]\noutlet = "H"', '"herald" means nothing', '[files."name.txt"]'),
        ('[files.herald.txt]\noutlet = "H"', 'describes "herald"', "quotes"),
        ('[files."heralt.txt"]\noutlet = "H"', "not in the folder", '"herald.txt"?'),
        ('[files]\n"herald.txt" = "H"', "not a table", '[files."herald.txt"]'),
        ('[files."herald.txt"]\noutlets = "H"', 'unknown key "outlets"', '"outlet"?'),
        ('[files."herald.txt"]\nzzz = "H"', 'unknown key "zzz"', "outlet, title"),
        ('[files."herald.txt"]\noutlet = 7', "outlet cannot be read", "outlet ="),
        ('[files."herald.txt"]\npublished = "soon"', "published cannot be read", "2024-03-05"),
        ('[files."her\\nald.txt"]', "not in the folder", ""),
    ],
)
def test_what_cannot_be_used_is_said(folder: Path, text: str, cause: str, mend: str) -> None:
    (notice,) = say(folder, text).notices
    assert "sources.toml" in notice.subject
    assert cause in notice.cause
    assert mend in notice.mend
    assert str(notice).isprintable()


def test_one_wrong_fact_leaves_the_others(folder: Path) -> None:
    description = say(folder, '[files."herald.txt"]\noutlet = "Herald"\ntitle = 3')
    assert description.of(folder / "herald.txt") == Facts(outlet="Herald")


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"story = 'x'\n[files\n", "line 2, column 7"),
        (b"story = '\x00'", "binary"),
        (b"files = 3", "not a table"),
        (b"a = " + b"[" * 5000, "TOML"),
        (b"#" * 1_000_001, "more than"),
    ],
)
def test_a_broken_description_is_an_error(folder: Path, data: bytes, cause: str) -> None:
    (folder / "sources.toml").write_bytes(data)
    with pytest.raises(InputError) as raised:
        describe(folder)
    assert raised.value.subject.endswith("sources.toml")
    assert cause in raised.value.cause
    assert str(raised.value).isprintable()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_an_editor_may_save_it_in_its_own_way(folder: Path, encoding: str, end: str) -> None:
    lines = ['story = "Café"', '[files."herald.txt"]', 'outlet = "Le Héraut"', ""]
    (folder / "sources.toml").write_bytes(end.join(lines).encode(encoding))
    description = describe(folder)
    assert description.story == "Café"
    assert description.of(folder / "herald.txt") == Facts(outlet="Le Héraut")
    assert len(description.notices) == (encoding == "cp1252")


def test_names_in_other_letter_case_are_understood_where_they_are_of_one_file(folder: Path) -> None:
    description = say(folder, '[files."HERALD.TXT"]\noutlet = "Herald"')
    assert not description.notices
    assert description.of(folder / "herald.txt").outlet == "Herald"
    text = '[files."herald.txt"]\noutlet = "exact"\n[files."Herald.txt"]\noutlet = "other"'
    assert say(folder, text).of(folder / "herald.txt").outlet == "exact"


def test_composed_and_decomposed_names_are_one(tmp_path: Path) -> None:
    (tmp_path / "cafe\u0301.txt").write_text("Words.", encoding="utf-8")
    description = say(tmp_path, '[files."caf\u00e9.txt"]\noutlet = "Café"')
    assert not description.notices
    assert description.of(tmp_path / "cafe\u0301.txt").outlet == "Café"


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2024-03-05", "2024-03-05"),
        ("2024-3-5", "2024-03-05"),
        ("2024-03-05T20:28:00+08:00", "2024-03-05"),
        ("2024", "2024"),
        (2024, "2024"),
        ("unknown", ""),
        ("", ""),
        ("2024-13", None),
        ("0000", None),
        ("March 2024", None),
        (True, None),
        (2.5, None),
    ],
)
def test_date_value(value: object, date: str | None) -> None:
    assert date_value(value) == date


@given(st.dates())
def test_dates_keep_their_form(day: object) -> None:
    assert date_value(day) == date_value(str(day)) == str(day)


def test_text_value() -> None:
    assert text_value(" a \n b\t") == "a b"
    assert text_value(["a", 3]) is None
    assert text_value(3) is None
