"""Bytes → text, and what is said where it is a guess."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from compare.errors import InputError
from compare.reading.decoding import decode

ENGLISH = (
    "The harbour office said the “north quay” wouldn’t reopen before May — a delay that will "
    "cost £3 million.\r\nFerries leave from the old pier until then.\r\n"
)
SAMPLES = {
    "cp1252": ENGLISH,
    "latin-1": "Le maire a déclaré que le pont rouvrira après les travaux, à la fin de l'été.\n",
    "cp1251": "Мэр заявил, что мост откроют на следующей неделе. Рабочие трудятся ночью.\n",
    "koi8-r": "Мэр заявил, что мост откроют на следующей неделе. Рабочие трудятся ночью.\n",
    "gb18030": "市长周一表示，大桥将于下周重新开放。工人们正在连夜施工。\n",
    "big5": "市長週一表示，大橋將於下週重新開放。工人們正在連夜施工。\n",
    "shift_jis": "市長は月曜日、橋は来週再開されると述べた。作業員は夜通し働いている。\n",
    "euc_jp": "市長は月曜日、橋は来週再開されると述べた。作業員は夜通し働いている。\n",
    "euc_kr": "시장은 월요일 다리가 다음 주에 다시 열릴 것이라고 말했다.\n",
    "cp1253": "Ο δήμαρχος είπε ότι η γέφυρα θα ανοίξει ξανά την επόμενη εβδομάδα.\n",
    "cp1255": "ראש העיר אמר שהגשר ייפתח מחדש בשבוע הבא. הפועלים עובדים בלילה.\n",
    "cp1256": "قال رئيس البلدية إن الجسر سيعاد فتحه الأسبوع المقبل. العمال يعملون ليلا.\n",
}
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.sampled_from("\r\n\t"),
    min_size=1,
)


@given(WORDS)
def test_utf_8_is_read_as_it_stands(text: str) -> None:
    assume(not text.startswith("\ufeff") and "<" not in text and "{" not in text)
    decoded = decode(text.encode(), "a.txt")
    assert (decoded.text, decoded.encoding, decoded.notices) == (text, "utf-8", ())


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"\xff\xfe\x00\x00", "utf-32-le"),
        (b"\x00\x00\xfe\xff", "utf-32-be"),
    ],
)
@pytest.mark.parametrize("text", [ENGLISH, SAMPLES["gb18030"], "🚢 sails\n"])
def test_byte_order_mark_decides_and_is_not_text(mark: bytes, encoding: str, text: str) -> None:
    decoded = decode(mark + text.encode(encoding), "a.txt")
    assert (decoded.text, decoded.encoding, decoded.notices) == (text, encoding, ())


@pytest.mark.parametrize("encoding", SAMPLES)
@pytest.mark.parametrize("times", [1, 10])
def test_other_encodings_are_guessed_with_a_notice(encoding: str, times: int) -> None:
    text = SAMPLES[encoding] * times
    decoded = decode(text.encode(encoding), "a.txt")
    assert decoded.text == text
    (notice,) = decoded.notices
    assert notice.subject == "a.txt"
    assert decoded.encoding in notice.cause
    assert "guess" in notice.cause
    assert "UTF-8" in notice.mend


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("The new quay cost £5 million, officials said on Friday in the town hall.\n", "cp1252"),
        ("The ferry – late since May – will sail again.\n", "cp1252"),
        ("The house has 120 m² and costs €5.\n", "cp1252"),
        ("Burmistrz powiedział, że most w Łodzi zostanie otwarty.\n", "cp1250"),
        ("“Quay”", "cp1252"),
    ],
)
def test_a_short_text_is_read_with_its_signs(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt").text == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [ENGLISH, SAMPLES["gb18030"], SAMPLES["cp1251"]])
def test_utf_16_without_a_mark_is_guessed(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding), "a.txt")
    assert (decoded.text, decoded.encoding) == (text, encoding)
    assert decoded.notices


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\f"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_line_ends_stay_as_they_are(end: str, encoding: str) -> None:
    text = f"One.{end}Two.{end}{end}"
    assert decode(text.encode(encoding), "a.txt").text == text


def test_a_torn_letter_does_not_turn_utf_8_into_something_else() -> None:
    whole = ("“Ça ira”, said the mayor. " * 4).encode()
    decoded = decode(whole + "é".encode()[:1], "a.txt")
    assert decoded.encoding == "utf-8"
    assert decoded.text == whole.decode() + "\ufffd"
    assert "1 letter" in decoded.notices[0].cause


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7 and more", "PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0", "PNG"),
        (b"PK\x03\x04\x14\0", "ZIP"),
        (b"<!DOCTYPE html><p>Hello", "web page"),
        (b"\xef\xbb\xbf\n <html lang='en'>", "web page"),
        (b"{\\rtf1\\ansi Hello}", "RTF"),
        (bytes(range(256)) * 8, "binary"),
        (b"text\0with a zero", "binary"),
        (b"\x01\x02\x03\x04 abc", "binary"),
        ("naïve\0text".encode("utf-8-sig"), "binary"),
        (b"\xff\xfe\x00\xd8\x00\xd8", "utf-16-le"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, kind: str) -> None:
    with pytest.raises(InputError) as raised:
        decode(data, "a.txt")
    assert raised.value.subject == "a.txt"
    assert kind in raised.value.cause
    assert raised.value.mend


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("mark", [b"", b"\xff\xfe", b"\xfe\xff"])
def test_numbers_that_pass_for_letters_of_16_bits_are_no_text(seed: int, mark: bytes) -> None:
    random = Random(seed)
    numbers = [random.randrange(30_000) if mark else random.randrange(2_000) for _ in range(400)]
    binary = b"".join(number.to_bytes(2, "little") for number in numbers) + b"\0\xe0" * 60
    with pytest.raises(InputError, match=r"binary|utf-16"):
        decode(mark + (binary if mark else binary[:80]), "a.txt")


def test_a_few_bytes_with_zeros_are_no_text() -> None:
    for data in (b"H\0i\0", b"\0\0\0\x01Bud1\0\0\x10\0", b"PNG\0" * 12):
        with pytest.raises(InputError, match="binary"):
            decode(data, "a.txt")


def test_a_text_that_begins_with_an_angle_bracket_is_a_text() -> None:
    assert decode(b"<htmlish> is not a tag.", "a.txt").text == "<htmlish> is not a tag."


@given(st.binary(max_size=400))
def test_any_bytes_give_a_text_or_an_error(data: bytes) -> None:
    try:
        decoded = decode(data, "a.txt")
    except InputError as error:
        assert str(error).isprintable()  # noqa: PT017
    else:
        decoded.text.encode()
        assert "\0" not in decoded.text
        assert bool(decoded.notices) == (
            decoded.text.encode() != data.removeprefix(b"\xef\xbb\xbf")
            and not data.startswith((b"\xff\xfe", b"\xfe\xff"))
        )
