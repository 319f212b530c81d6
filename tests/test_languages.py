"""Articles in other languages than English are weighed by the same measure."""

from __future__ import annotations

import pytest

from compare import explain
from compare.model import Comparison, Kind, Source
from compare.pipeline import compare_sources
from tests.matching.making import flat

UNRELATED = {
    "nl": (
        """
        Op de brug van de stad zijn dinsdag twee bussen op elkaar gebotst en een van de
        chauffeurs is naar het ziekenhuis gebracht.
        Het verkeer was een paar uur gestremd, maar het is weer op gang.
        """,
        """
        In de school van het dorp is dinsdag een oud schilderij gevonden en een van de leraren
        heeft het naar het museum gebracht.
        Het was een paar jaar zoek, maar het is weer terug.
        """,
    ),
    "pt": (
        """
        Na ponte da cidade dois ônibus bateram na terça-feira e um dos motoristas foi levado
        para o hospital.
        O trânsito ficou parado por algumas horas, mas já foi liberado.
        """,
        """
        Na escola da vila um quadro antigo foi achado na terça-feira e um dos professores o
        levou para o museu.
        Ele ficou escondido por muitos anos, mas agora será exposto.
        """,
    ),
    "uk": (
        """
        На мосту в місті у вівторок зіткнулися два автобуси, і одного з водіїв забрали до
        лікарні.
        Рух був зупинений на кілька годин, але потім його відновили.
        """,
        """
        У школі в селі у вівторок знайшли стару картину, і один з учителів забрав її до музею.
        Вона була захована на багато років, але тепер її покажуть.
        """,
    ),
    "ar": (
        """
        اصطدمت حافلتان يوم الثلاثاء على الجسر في المدينة ونقل أحد السائقين إلى المستشفى.
        وكان السير قد توقف لساعات ثم عاد بعد ذلك.
        """,
        """
        عثر معلم يوم الثلاثاء على لوحة قديمة في المدرسة ونقل أحد الطلاب اللوحة إلى المتحف.
        وكان العمل قد اختفى لسنوات ثم ظهر بعد ذلك.
        """,
    ),
    "ja": (
        """
        火曜日に市内の橋で二台のバスが衝突し、運転手の一人が病院に運ばれた。
        交通は数時間にわたって止まったが、夜には再開された。
        """,
        """
        火曜日に村の学校で古い絵が見つかり、教師の一人が博物館に運んだ。
        絵は何年にもわたって隠されていたが、今後は展示される。
        """,
    ),
}
REWORDED = {
    "nl": (
        "De burgemeester beloofde dat de verwoeste brug voor de winter herbouwd wordt.",
        "De verwoeste brug wordt voor de winter herbouwd, zo beloofde de burgemeester.",
    ),
    "uk": (
        "Мер пообіцяв, що зруйнований міст відбудують до зими.",
        "Зруйнований міст буде відбудовано до зими, пообіцяв мер.",
    ),
    "zh": (
        "市长承诺被毁的大桥将在冬天之前重建完成。",
        "被毁的大桥冬天之前就会重建，市长这样承诺。",
    ),
}


def _compare(*texts: str) -> Comparison:
    return compare_sources(Source(f"{place}", "", text) for place, text in enumerate(texts))


@pytest.mark.parametrize("language", UNRELATED)
def test_sharing_words_of_grammar_is_no_match(language: str) -> None:
    assert not _compare(*map(flat, UNRELATED[language])).matches


@pytest.mark.parametrize("language", REWORDED)
def test_the_same_in_other_words_is_a_paraphrase(language: str) -> None:
    (match,) = _compare(*REWORDED[language]).matches
    assert match.kind is Kind.PARAPHRASE


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Το πλοίο έφυγε χθες από το νησί.", "ΤΟ ΠΛΟΙΟ ΕΦΥΓΕ ΧΘΕΣ ΑΠΟ ΤΟ ΝΗΣΙ."),
        ("Лётчик ещё раз поднялся на самолёт.", "Летчик еще раз поднялся на самолет."),
    ],
)
def test_accents_that_go_unwritten_change_no_word(text: str, other: str) -> None:
    (match,) = _compare(text, other).matches
    assert match.kind is Kind.VERBATIM
    assert not match.edits


def test_a_title_in_a_script_without_spaces_is_no_match() -> None:
    title = "県立総合博物館特別学芸員"
    left = f"台風が近づく土曜、{title}は港で古い漁船の修理を見学した。"
    right = f"来年の春に退職して山村へ移り住むのは{title}だと新聞が報じた。"
    assert not _compare(left, right).matches


def test_signs_are_named_as_words() -> None:
    result = _compare("市长承诺重建石桥。", "市长承诺重建木桥。")
    words = explain(result, result.matches[0]).words
    assert {word.text for word in words} == {"市长承诺重建", "桥"}
