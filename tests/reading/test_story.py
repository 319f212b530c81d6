"""Files and folders → one story."""

from __future__ import annotations

import hashlib
import os
import random
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import InputError
from compare.model import Story
from compare.reading import read_sources

TEXT = "Bridge to open in May\n\nThe council said on Monday that the bridge would open.\n"


def write(folder: Path, **files: str | bytes) -> Path:
    """Writes `name_suffix="…"` as `name.suffix`."""
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        data = content.encode() if isinstance(content, str) else content
        (folder / name.replace("_", ".")).write_bytes(data)
    return folder


def causes(story: Story) -> str:
    assert all(str(notice).isprintable() for notice in story.notices)
    return "\n".join(map(str, story.notices))


def test_a_folder_is_a_story(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    folder = write(tmp_path / "bridge", post_md="# Open\n\nIt is.", herald_txt=data)
    story = read_sources([folder])
    assert story.name == "bridge"
    assert not story.notices
    herald, post = story
    assert herald.id == herald.outlet == "herald"
    assert herald.text == TEXT.replace("\n", "\r\n")
    assert herald.title == "Bridge to open in May"
    assert herald.sha256 == hashlib.sha256(data).hexdigest()
    assert herald.path == (folder / "herald.txt").as_posix()
    assert (post.title, post.text) == ("Open", "# Open\n\nIt is.")


def test_description_goes_before_metadata_block_and_first_line(tmp_path: Path) -> None:
    block = "---\ntitle: From the block\nauthor: A. Writer\n---\n"
    folder = write(
        tmp_path / "bridge",
        a_md=f"{block}{TEXT}",
        sources_toml='story = "Bridge"\n[files."a.md"]\noutlet = "Herald"\npublished = 2024-03-05',
    )
    story = read_sources(str(folder / "a.md"))
    (source,) = story
    assert (story.name, source.outlet, source.published) == ("Bridge", "Herald", "2024-03-05")
    assert (source.title, source.author) == ("From the block", "A. Writer")
    assert source.text == TEXT


def test_order_and_spelling_of_the_paths_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "x", a_txt=TEXT, b_txt=b"", c_txt="A “quay”".encode("cp1252"), d_pdf="x")
    write(tmp_path / "y", a_txt=TEXT, e_txt=TEXT)
    monkeypatch.chdir(tmp_path)
    paths = ["x", "y", "./x/a.txt", "x/../y/e.txt", str(tmp_path / "x" / "c.txt"), "y/"]
    first = read_sources(paths)
    assert [source.id for source in first] == ["c", "e", "x/a.txt", "y/a.txt"]
    for seed in range(10):
        random.Random(seed).shuffle(paths)
        assert read_sources(paths) == first


def test_what_stands_beside_the_articles_is_passed_over(tmp_path: Path) -> None:
    folder = write(tmp_path / "s", a_txt=TEXT, b_jpg=b"\xff\xd8\xff", c_html="<p>", _hidden="x")
    write(folder / "below", deep_txt=TEXT)
    (folder / "empty").mkdir()
    story = read_sources([folder])
    assert [source.id for source in story] == ["a"]
    said = causes(story)
    assert "is an HTML page, which cannot be read; open it, copy the article" in said
    assert "left out b.jpg" in said
    assert "below: a folder inside a folder" in said
    assert len(story.notices) == 3
    both = read_sources([folder, folder / "below"])
    assert [source.id for source in both] == ["a", "deep"]
    assert "inside a folder" not in causes(both)


def test_a_named_file_of_any_suffix_is_read_as_text(tmp_path: Path) -> None:
    folder = write(tmp_path / "s", article=TEXT, b_log=TEXT)
    assert len(read_sources([folder / "article", folder / "b.log"])) == 2


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (b"", "is empty"),
        (b" \n\t\xe2\x80\x8b\xc2\xa0", "holds no words"),
        (b"\xef\xbb\xbf\r\n", "is empty"),
        (b"-- * --", "holds no words"),
        (b"\x89PNG\r\n\x1a\n", "PNG image"),
        (b"a\0b\0\0", "binary"),
        (b"x" * 2001, "2,001 bytes"),
    ],
)
def test_what_cannot_be_read_is_left_out_with_a_notice(
    tmp_path: Path, content: bytes, cause: str
) -> None:
    folder = write(tmp_path / "s", a_txt=TEXT, b_txt=content)
    story = read_sources([folder], max_bytes=2000)
    assert [source.id for source in story] == ["a"]
    (notice,) = story.notices
    assert notice.subject == (folder / "b.txt").as_posix()
    assert cause in notice.cause
    assert notice.mend
    with pytest.raises(InputError) as raised:
        read_sources([folder / "b.txt"], max_bytes=2000)
    assert str(raised.value) == str(notice)


def test_a_huge_file_is_not_loaded(tmp_path: Path) -> None:
    folder = write(tmp_path / "s", a_txt=TEXT, huge_txt=b"")
    os.truncate(folder / "huge.txt", 10**12)
    assert "1,000,000,000,000 bytes" in causes(read_sources([folder]))


def test_a_file_that_the_system_keeps_shut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(tmp_path / "s", a_txt=TEXT, b_txt=TEXT)
    opened = Path.open

    def shut(self: Path, mode: str) -> object:
        if self.name == "b.txt":
            raise PermissionError(13, "Permission denied")
        return opened(self, mode)

    monkeypatch.setattr(Path, "open", shut)
    assert "b.txt: cannot be read (Permission denied)" in causes(read_sources([folder]))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_special_files_do_not_hang(tmp_path: Path) -> None:
    folder = write(tmp_path / "s", a_txt=TEXT)
    os.mkfifo(folder / "pipe.txt")
    (folder / "link.txt").symlink_to("nowhere")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "null.txt").symlink_to(os.devnull)
    (folder / "folder.txt").mkdir()
    said = causes(read_sources([folder, folder / "link.txt", folder / "pipe.txt"]))
    assert "pipe.txt: is a pipe" in said
    assert "link.txt: is a link to nothing" in said
    assert "loop.txt: cannot be read" in said
    assert "null.txt: is a device" in said


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no such sockets here")
def test_a_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(tmp_path / "s", a_txt=TEXT)
    monkeypatch.chdir(folder)
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("b.txt")
        assert "b.txt: is a socket" in causes(read_sources(["."]))


def test_a_file_that_goes_while_the_folder_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path / "s", a_txt=TEXT, b_txt=TEXT)
    opened = Path.open

    def gone(self: Path, mode: str) -> object:
        if self.name == "b.txt":
            self.unlink()
        return opened(self, mode)

    monkeypatch.setattr(Path, "open", gone)
    assert "b.txt: is no longer there" in causes(read_sources([folder]))


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names must be text there")
def test_names_that_cannot_be_printed(tmp_path: Path) -> None:
    folder = write(tmp_path / "s", a_txt=TEXT)
    for name in (b"b\xff.txt", b"c\nd.txt", b"e\x1b[31m.txt"):
        Path(os.fsdecode(bytes(folder) + b"/" + name)).write_text(TEXT, encoding="utf-8")
    story = read_sources([folder])
    assert len(story) == 4
    for source in story:
        assert (source.id + source.outlet).isprintable()
        source.path.encode()


def test_names_that_stand_twice(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "s",
        a_txt=TEXT,
        a_md=TEXT,
        b_txt=TEXT,
        c_txt=TEXT,
        sources_toml='[files."b.txt"]\noutlet = "Herald"\n[files."c.txt"]\noutlet = "Herald"',
    )
    story = read_sources([folder])
    assert [source.id for source in story] == ["a.md", "a.txt", "b", "c"]
    assert [source.outlet for source in story] == ["a.md", "a.txt", "Herald (b)", "Herald (c)"]
    said = causes(story)
    assert "Herald: the name of several sources (b, c)" in said
    assert "a: the name of several files, here called a.md, a.txt" in said


@pytest.mark.parametrize(
    ("path", "cause", "mend"),
    [
        ("s/herold.txt", "no such file", 'did you mean "herald.txt"?'),
        ("nowhere/a.txt", "no such file", "check"),
        ("s/herald.txt/x", "cannot be opened", "check"),
        ("s/\0.txt", "cannot be opened", "check"),
        ("s/" + "x" * 300, "cannot be opened", "check"),
        ("s/\n\x1b.txt", "no such file", ""),
        ("s/*.pdf", "", ""),
        ("", "not a path", "name"),
        ("void", "holds no articles", ".txt"),
        ("outer", "holds no articles", "name outer/inner"),
        ("s/sources.toml", "no article is named", "folder"),
    ],
)
def test_a_path_that_leads_nowhere_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, cause: str, mend: str
) -> None:
    write(tmp_path / "s", herald_txt=TEXT, sources_toml="")
    write(tmp_path / "void", sources_toml="", b_jpg="")
    write(write(tmp_path / "outer") / "inner", a_txt=TEXT)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError) as raised:
        read_sources([path])
    assert cause in raised.value.cause
    assert mend in raised.value.mend
    assert str(raised.value).isprintable()


def test_nothing_named() -> None:
    with pytest.raises(InputError, match="no article is named"):
        read_sources([])


def test_an_error_lists_only_the_first_files(tmp_path: Path) -> None:
    folder = write(tmp_path / "s", **{f"a{number}_txt": "" for number in range(9)})
    with pytest.raises(
        InputError, match=r"/s: no article can be .* \S*a4.txt is empty, 4 more; paste"
    ):
        read_sources([folder])


def test_a_broken_description_is_an_error(tmp_path: Path) -> None:
    folder = write(tmp_path / "s", a_txt=TEXT, sources_toml="[")
    with pytest.raises(InputError, match=r"sources.toml: is not valid TOML"):
        read_sources([folder])


def test_wildcards_that_the_shell_left_alone(tmp_path: Path) -> None:
    folder = write(tmp_path / "s[1]", a1_txt=TEXT, a2_txt=TEXT, b_txt=TEXT)
    assert [source.id for source in read_sources([folder / "a*.txt"])] == ["a1", "a2"]


@given(st.dictionaries(st.sampled_from(["a.txt", "b.md", "c.text"]), st.binary(max_size=200)))
def test_any_file_is_read_or_spoken_of(
    tmp_path_factory: pytest.TempPathFactory, files: dict[str, bytes]
) -> None:
    folder = write(tmp_path_factory.mktemp("any"), z_txt=TEXT)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    story = read_sources([folder])
    named = {Path(source.path).name for source in story}
    named |= {Path(notice.subject).name for notice in story.notices}
    assert named == {"z.txt", *files}
    causes(story)


def test_seeds() -> None:
    folder = Path(__file__).parents[2] / "seeds"
    story = read_sources([folder])
    assert not story.notices
    assert [source.id[:3] for source in story] == ["000", "001", "002", "003", "004"]
    assert len({source.outlet for source in story}) == 5
    assert [source.published for source in story] == ["", "2022-11-11", "2022-11-09", "", ""]
    for source in story:
        assert source.text.encode() == (folder / f"{source.id}.txt").read_bytes()
        assert source.title in source.text


def test_import_is_light() -> None:
    code = (
        "import sys, compare.reading; "
        "print({'charset_normalizer', 'numpy', 'textual', 'jinja2'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
