"""An output arrives whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.errors import InputError
from compare.output.write import write_output


def test_bytes_arrive_unchanged(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    write_output(b"a\nb\r\n\xff", str(target))
    assert target.read_bytes() == b"a\nb\r\n\xff"
    assert list(tmp_path.iterdir()) == [target]


def test_standard_output_gets_bytes(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    write_output("日報\n".encode(), "-")
    assert capfdbinary.readouterr().out == "日報\n".encode()


def test_an_existing_file_is_kept_unless_forced(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_text("mine")
    with pytest.raises(InputError, match=r"exists already; .*--force"):
        write_output(b"new", str(target))
    assert target.read_text() == "mine"
    write_output(b"new", str(target), force=True)
    assert target.read_text() == "new"


def test_a_folder_is_no_target(tmp_path: Path) -> None:
    for target in (str(tmp_path), f"{tmp_path / 'new'}/"):
        with pytest.raises(InputError, match="is a folder"):
            write_output(b"", target, force=True)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"cannot be written \(there is no folder .*nowhere\)"):
        write_output(b"", str(tmp_path / "nowhere" / "out.json"))


def test_a_name_that_no_system_takes(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        write_output(b"", str(tmp_path / ("x" * 300)))


def test_a_failed_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(InputError, match="No space left"):
        write_output(b"data", str(tmp_path / "out.json"))
    assert list(tmp_path.iterdir()) == []


def test_a_link_keeps_pointing_to_its_file(tmp_path: Path) -> None:
    target, link = tmp_path / "real.json", tmp_path / "link.json"
    target.write_text("old")
    try:
        link.symlink_to(target)
    except OSError:
        pytest.skip("this system lets us make no links")
    write_output(b"new", str(link), force=True)
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_a_device_is_written_to_not_replaced() -> None:
    device = Path("/dev/null")
    if not device.exists():
        pytest.skip("no /dev/null here")
    write_output(b"data", str(device))
    assert not device.is_file()
