"""What the program saved among the articles is not taken for one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from compare.errors import InputError
from compare.model import Comparison
from compare.output.export import export
from compare.output.formats import FORMATS
from compare.output.report import save_report
from compare.reading import read_sources
from compare.reading.exports import is_export
from compare.reading.sparing import spare_articles

_WORDS = "The ferry Osprey lost power."


@pytest.fixture
def folder(ferry: Comparison, tmp_path: Path) -> Path:
    """A folder with one article, a report and exports."""
    (tmp_path / "a.txt").write_text(_WORDS, encoding="utf-8")
    save_report(ferry, str(tmp_path / "report.HTM"))
    export(ferry, FORMATS["json"], str(tmp_path / "story.json"))
    export(ferry, FORMATS["md"], str(tmp_path / "story.md"))
    export(ferry, FORMATS["csv"], str(tmp_path))
    export(ferry, FORMATS["csv"], str(tmp_path / "excel.csv"), only="edits", excel=True)
    return tmp_path


def test_every_report_and_export_in_a_folder_is_passed_over(folder: Path) -> None:
    assert [path.name for path in folder.iterdir() if not is_export(path)] == ["a.txt"]
    story = read_sources(folder)
    assert [source.id for source in story] == ["a"]
    assert not story.notices


@pytest.mark.parametrize("name", ["report.HTM", "story.json", "story.md", "matches.csv"])
def test_one_that_is_named_is_spoken_of(folder: Path, name: str) -> None:
    with pytest.raises(InputError, match="was saved by this program and is no article; name the"):
        read_sources(folder / name)


@pytest.mark.parametrize("name", ["report.HTM", "story.json", "matches.csv"])
def test_one_may_be_written_over(folder: Path, name: str) -> None:
    spare_articles([folder], [str(folder / name)])
    spare_articles([folder / "a.txt", folder / name], [str(folder / name)])


def test_a_folder_of_exports_holds_no_articles(folder: Path) -> None:
    (folder / "a.txt").unlink()
    with pytest.raises(InputError, match="holds no articles"):
        read_sources(folder)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("b.json", '{"tool": "another", "text": "words"}'),
        ("b.html", "<p>Made with compare-sources</p>"),
        ("b.csv", "id,title,text\r\n1,Ferry,Words\r\n"),
        ("b.csv", ""),
        ("b.md", ""),
    ],
)
def test_what_others_saved_is_spoken_of(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    (notice,) = read_sources(folder).notices
    assert notice.subject == (folder / name).as_posix()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name")
def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.json")
    (notice,) = read_sources(folder).notices
    assert "is a pipe" in notice.cause


def test_a_file_that_cannot_be_opened_is_left_to_the_reading(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert not is_export(folder / "story.json")


def test_an_article_in_markdown_is_an_article(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text(f"# Ferry\n\n## Outlets\n\n| # | outlet |\n\n{_WORDS}\n")
    assert [source.id for source in read_sources(tmp_path)] == ["b"]
