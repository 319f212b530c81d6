"""Several files arrive whole or not at all."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from compare.errors import InputError
from compare.output.write_many import write_folder, zipped

_FILES = {"a.csv": b"1\r\n", "b.csv": b"2\r\n"}


def _held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_zip_holds_them_and_is_the_same_every_time() -> None:
    data = zipped(_FILES)
    assert data == zipped(_FILES)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == _FILES
        assert archive.testzip() is None


def test_a_folder_is_made(tmp_path: Path) -> None:
    write_folder(_FILES, str(tmp_path / "out"))
    assert _held(tmp_path / "out") == _FILES
    assert list(tmp_path.iterdir()) == [tmp_path / "out"]


def test_a_folder_keeps_what_it_holds(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_bytes(b"mine")
    write_folder(_FILES, str(tmp_path))
    assert _held(tmp_path) == {**_FILES, "mine.txt": b"mine"}


def test_a_file_is_kept_unless_forced(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_bytes(b"mine")
    with pytest.raises(InputError, match=r"b\.csv: exists already; .*--force"):
        write_folder(_FILES, str(tmp_path))
    assert _held(tmp_path) == {"b.csv": b"mine"}
    write_folder(_FILES, str(tmp_path), force=True)
    assert _held(tmp_path) == _FILES


def test_a_file_in_the_way_a_missing_parent_and_a_name_too_long(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"")
    with pytest.raises(InputError, match="is a file"):
        write_folder(_FILES, str(tmp_path / "x"), force=True)
    with pytest.raises(InputError, match=r"there is no folder .*nowhere\)"):
        write_folder(_FILES, str(tmp_path / "nowhere" / "out"))
    with pytest.raises(InputError, match="cannot be written"):
        write_folder(_FILES, str(tmp_path / ("y" * 300)))


@pytest.mark.parametrize("there", [True, False])
def test_a_failed_write_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, there: bool
) -> None:
    folder = tmp_path / "out"
    if there:
        folder.mkdir()
    write = Path.write_bytes

    def fail(self: Path, data: bytes) -> int:
        if "b.csv" in self.name:
            raise OSError(28, "No space left on device")
        return write(self, data)

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(InputError, match="No space left"):
        write_folder(_FILES, str(folder))
    assert list(tmp_path.rglob("*")) == ([folder] if there else [])
