"""Sentences end where a reader ends them, in several scripts."""

from __future__ import annotations

import pytest

from compare.model import Source
from compare.text import segment


def cut(text: str, language: str = "") -> list[str]:
    source = Source(id="a", outlet="A", text=text)
    return [sentence.span.of(text) for sentence in segment(source, language).sentences]


@pytest.mark.parametrize(
    "text",
    [
        "The yard will cost $6.3 trillion | by 2030.".replace(" |", ""),
        "She left at 5 p.m. Monday for the U.S. embassy.",
        "They meet at 8 p.m. ET on the pier.",
        "Sen. Tom Harbour (R-Ark.) met Gov. Ann Lee and Ms. Roe.",
        "Reps. Poe and Ray thanked Lt. Gen. Z. Q. Marsh.",
        "The No. 5 boat beat No. 2, as Fig. 3 shows.",
        "LOWMOOR, N.J. — Gov. Ann Lee opened the pier.",
        "Lowmoor, 9 May 2021 (LNA): The pier opened.",
        "LOWMOOR, Nov. 11 (Agency) - The pier opened.",
        "1. Improving the pier and the road.",
        "(b) Improving the pier",
        "The pier rose; the road sank; nobody cared: it rained.",
        "The pier… rose and... sank.",
        "“Who built it?” he asked.",
        "“Who built it?” Ann Lee asked.",
        "“Not me!” Mr. Roe shouted.",
        "Roe Inc. (LSE: ROE) paid for it.",
        "The pier costs 4.5 (see p. 12) this year.",
        "A note: J.R.R. Roe vs. George W. Marsh.",
        "They asked the H.M.B. Director to open the pier.",
        "It cost the U.S. I Corps a new pier.",
        "He sent U.S. E. coli to the pier.",
        "中国发布白皮书，介绍经验。",
        "他说：“我们支持。”",
        "「はい。」と言った。",
        "Am 3. Oktober kam Dr. Müller nach Köln.",
    ],
)
def test_one_sentence(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "The pier opened.| Boats came.",
        "“The pier is open.”| Boats came.",
        '"The pier is open."| Boats came.',
        "He called it a “so-called pier”.| Boats came.",
        "“We built it.| We paid for it,” she said.| Boats came.",
        "‘We built it.| We paid for it,’ she said.| Boats came.",
        "(The pier is closed.| The road is not.)| Boats came.",
        "Is it open?| Yes!| Really?!| Come.",
        "The pier is in the U.S.| The road is not.",
        "They met at 5 p.m.| The rain came.",
        "She wrote to the H.M.B.| I never saw the pier.",
        "“The pier is in the U.S.”| I’m told it is old.",
        "Boats came from Lowmoor, N.J.| A ferry sank.",
        "She cherishes the H.M.B.| It’s a pier.| They've built it.",
        "“We built it in the U.S.| I paid for it,” she said.",
        "It is over...| Then the rain came.",
        "It is over…| Then the rain came.",
        "The pier rose.[3]| The road sank.",
        "He said: “Go.”| “No,” she said.",
        "1. Improve the pier.| It is old.",
        "It closed in 2019.| In 2020 it opened.",
        "中国发布白皮书。|他说：“我们支持。”|然后离开了！|真的吗？|是的。",
        "橋が開いた。|「はい。」と言った。|次の文。",
        "هل أنت بخير؟| نعم.| ذهب الرجل إلى البيت.",
        "یہ پل ہے۔| وہ سڑک ہے۔",
        "यह एक पुल है।| दूसरा वाक्य यहाँ है।| क्या?",
        "¿Cómo está el puente?| ¡Bien!| El Sr. López llegó.",
        "Dijo: «Vamos.| Ya.»| El puente se abrió.",
        "„Die Brücke ist offen.“| Dann kam der Regen.",
        "Мост открыт.| Дождь идёт?| Да.",
    ],
)
@pytest.mark.parametrize("end", ["", "\n", " \u00a0"])
def test_several_sentences(text: str, end: str) -> None:
    assert cut(text.replace("|", "") + end) == [part.strip() for part in text.split("|")]


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", "\u3000", "\t", "  "])
@pytest.mark.parametrize(
    "text",
    [
        "She left at 5 p.m. Monday for the U.S. embassy.",
        "Sen. Tom Harbour (R-Ark.) met Gov. Ann Lee and Ms. Roe.",
        "The No. 5 boat beat No. 2, as Fig. 3 shows.",
        "“Who built it?” Ann Lee asked.",
        "“Not me!” Mr. Roe shouted.",
        "It began at 5:40 p.m.| The mayor came.| He left.",
        "She wrote to the H.M.B.| I never saw the pier.",
        "Boats came from Lowmoor, N.J.| A ferry sank.",
        "At 5 p.m. Ann Lee left.| It rained.",
    ],
)
def test_spaces_of_every_kind_cut_alike(text: str, space: str) -> None:
    assert cut(text.replace("|", "")) == [part.strip() for part in text.split("|")]
    dressed = [part.strip().replace(" ", space) for part in text.split("|")]
    assert cut(space.join(dressed)) == dressed


@pytest.mark.parametrize(
    "text",
    [
        "The fire began at 5:40 a.m.| No one was hurt.",
        "The fire began at 5:40 a.m.| Engineers came.| No one was hurt.",
        "The fire was out by 5:40 a.m. on Monday.| No one was hurt.",
        "They meet at 8 p.m. ET on the pier.| She left at 5 p.m. Monday.",
        "At 5:40 p.m. Engineer Ann Lee left.| It rained.",
        "The pier is in the U.S.| The road is not.",
        "He lives in Lowmoor, N.J.| They met at 5 p.m. at the pier.",
        "It cost the U.S. Navy a pier.| The J.R.R. Roe Pier is old.",
        "Gov. Ann Lee met Sen. Roe.| Pier No. 5 is old.",
        "“Who built it?” Ann Lee asked.| “Not me!” he shouted.",
    ],
)
def test_capitals_cut_alike(text: str) -> None:
    parts = [part.strip() for part in text.split("|")]
    assert cut(" ".join(parts)) == parts
    assert cut(" ".join(parts).upper()) == [part.upper() for part in parts]


@pytest.mark.parametrize(
    "text",
    [
        "Sen. Tom Harbour met Gov. Ann Lee at 5 p.m. Monday.",
        "The No. 5 boat beat No. 2.| It rained.",
        "The pier is in the U.S.| The road is not.",
    ],
)
def test_full_width_letters_cut_alike(text: str) -> None:
    wide = {ord(c): ord(c) + 0xFEE0 for c in map(chr, range(0x21, 0x7B))}
    parts = [part.strip().translate(wide) for part in text.split("|")]
    assert cut(" ".join(parts)) == parts


def test_a_very_long_paragraph_is_cut_like_a_short_one() -> None:
    sentence = "The pier, said Mr. Roe, was 4.5 miles long."
    assert cut(" ".join([sentence] * 900)) == [sentence] * 900


def test_lone_surrogates_are_kept() -> None:
    assert cut("The \ud800 pier. It rose.") == ["The \ud800 pier.", "It rose."]


def test_initials_are_not_torn_apart() -> None:
    text = "We chose plan b.I went home."
    assert "".join(cut(text)).replace(" ", "") == text.replace(" ", "")
    assert cut("He met P.Q.Roe. Then it rained.")[-1] == "Then it rained."


def test_named_language_is_used() -> None:
    text = "Er kam z. B. Montag."
    assert cut(text, "de") == [text]
