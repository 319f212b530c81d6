from __future__ import annotations

from pathlib import Path

import pytest

import compare
from compare import cli
from compare.output.report import save_report


def test_one_file_is_written(ferry: compare.Comparison, tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    save_report(ferry, str(target))
    assert target.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


def test_the_key_stands_beside_it(ferry: compare.Comparison, tmp_path: Path) -> None:
    save_report(ferry, str(tmp_path / "class.html"), names_hidden=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["class.html", "class.key.txt"]
    assert "The Alpha Gazette" in (tmp_path / "class.key.txt").read_text(encoding="utf-8")


def test_an_old_key_is_kept(ferry: compare.Comparison, tmp_path: Path) -> None:
    (tmp_path / "class.key.txt").write_text("old")
    with pytest.raises(compare.InputError, match=r"class\.key\.txt: exists already"):
        save_report(ferry, str(tmp_path / "class.html"), names_hidden=True)
    assert [path.name for path in tmp_path.iterdir()] == ["class.key.txt"]
    save_report(ferry, str(tmp_path / "class.html"), names_hidden=True, force=True)


def test_a_key_cannot_be_printed(ferry: compare.Comparison) -> None:
    with pytest.raises(compare.InputError, match="name a file with -o"):
        save_report(ferry, "-", names_hidden=True)


def test_the_command(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    seeds = str(Path(__file__).parents[3] / "seeds")
    monkeypatch.chdir(tmp_path)
    assert cli.main(["report", seeds, "--strictness", "loose"]) == 0
    assert "<b>loose</b>" in Path("report.html").read_text(encoding="utf-8")
    assert cli.main(["report", seeds]) == 2
    assert "report.html: exists already" in capfd.readouterr().err
    assert cli.main(["report", seeds, "-o", "-"]) == 0
    assert capfd.readouterr().out.startswith("<!doctype html>")
