"""What stands under the title and after the last paragraph is told by its place and wording."""

from __future__ import annotations

import pytest

from compare.model import Role
from tests.text.making import BODY, roles

TITLE = "Ferry breaks down off the harbour"
NEXT = "Nobody was hurt, and the pier was open again by noon."


def under_the_title(line: str) -> Role:
    return _only(line, roles(f"{TITLE}\n\n{line}\n\n{BODY}"))


def at_the_end(line: str) -> Role:
    return _only(line, roles(f"{TITLE}\n\n{BODY}\n\n{line}"))


def _only(line: str, found: dict[str, Role]) -> Role:
    own = {role for words, role in found.items() if words in line}
    assert len(own) == 1
    return own.pop()


@pytest.mark.parametrize(
    "line",
    [
        "Words by Ann Lee",
        "Posted by Ann Lee and John Roe",
        "Report: Ann Lee",
        "Ann Lee, science editor",
        "Ann Lee, Chief Reporter, Harbour Press",
        "Ann Lee | Transport Correspondent",
        "Ann Lee in Westhaven",
        "Ann Lee, Westhaven",
        "From our correspondent in Westhaven",
        "Von Anna Lehmann und Jürgen Groß, Kiel",
        "Anna Lehmann, Redakteurin",
        "Von unserem Korrespondenten Jürgen Groß",
        "Par Anne Leduc, à Brest",
        "Anne Leduc, envoyée spéciale",
        "Por Ana Ledesma",
        "Ana Ledesma, corresponsal en Cádiz",
        "Di Anna Lenzi",
        "Por Ana Leite, do Porto",
        "Door Anna de Leeuw",
        "Anna Łęcka, dziennikarka",
        "Анна Лебедева, корреспондент",
        "Текст: Анна Лебедева",
        "Haber: Ayşe Şahin",
        "Της Άννας Λέου",
        "记者 李安",
        "Veröffentlicht am 3. Mai 2021",
        "Publié le 3 mai 2021 à 10h30",
        "3 de mayo de 2021",
        "3 мая 2021, 10:30",
    ],
)
def test_bylines_under_the_title(line: str) -> None:
    assert under_the_title(line) is Role.BYLINE
    found = roles(f"{TITLE}\n\n{NEXT}\n\n{line}\n\n{BODY}")
    assert {found[words] for words in found if words in line} == {Role.BYLINE}


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("The Tug, Two Hundred People", Role.HEADING),
        ("Harbour Master in Trouble", Role.HEADING),
        ("Report: Old Ferry Was Unsafe", Role.HEADING),
        ("Von Montag bis Freitag", Role.HEADING),
        ("Por qué se rompió", Role.HEADING),
        ("Ann Lee, an editor, saw the ferry break down.", Role.REPORTING),
        ("Our correspondent was on board.", Role.REPORTING),
        ("Von Anna Lehmann fehlt jede Spur.", Role.REPORTING),
    ],
)
def test_what_speaks_of_the_news_is_no_byline(line: str, role: Role) -> None:
    assert under_the_title(line) is role


def test_who_the_news_is_about_is_no_author() -> None:
    line = "Ann Lee in Westhaven"
    assert roles(f"{TITLE}\n\n{line}\n\n{BODY}")[line] is Role.BYLINE
    assert roles(f"{TITLE}\n\n{line}\n\nThe police let Lee go.\n\n{BODY}")[line] is Role.HEADING


def test_a_byline_amid_the_article_is_a_heading() -> None:
    assert (
        roles(f"{BODY}\n\nAnn Lee in Westhaven\n\n{BODY}")["Ann Lee in Westhaven"] is Role.HEADING
    )


@pytest.mark.parametrize(
    "line",
    [
        "AP",
        "dpa/afp",
        "PAP",
        "ТАСС",
        "新华社",
        "Quelle: dpa",
        "Źródło: PAP",
        "Источник: ТАСС",
        "Kaynak: AA",
        "Bron: ANP",
        "Agencias",
        "Mit Agenturmaterial",
        "По материалам агентства ТАСС",
        "Met medewerking van ANP",
        "Ann Lee and John Roe contributed to the report.",
        "Text: Ann Lee",
        "Ann Lee, Harbour Correspondent",
    ],
)
def test_credits_at_the_end(line: str) -> None:
    assert at_the_end(line) is Role.BYLINE


@pytest.mark.parametrize(
    "line",
    [
        "This story has been updated to name the owner.",
        "This report was corrected on 4 May 2021.",
        "This interview was first published in the Harbour Weekly.",
        "(Except for the title, this story has not been edited by our staff.)",
        "[This article was translated by software.]",
        "Shares can fall; past performance is not a guarantee of future returns.",
        "Cet article a été mis à jour le 4 mai.",
        "Dieser Text wurde am Montag aktualisiert.",
        "Este artículo ha sido corregido.",
        "Статья обновлена.",
        "Bu haber güncellendi.",
    ],
)
def test_what_the_article_says_of_itself_at_the_end(line: str) -> None:
    assert at_the_end(line) is Role.DISCLAIMER
    assert roles(f"{BODY} {line}")[line] is Role.DISCLAIMER


@pytest.mark.parametrize(
    "line",
    [
        "This report was updated by the ministry in May.",
        "This report was published by the navy after a long delay.",
        "This interview was shown to the court.",
        "(This story would later turn out to be false.)",
        "(He took it back in May.)",
        "The owner contributed to the report that blamed the crew.",
        "Cet article de la loi a été modifié en 2010.",
        "Dieser Artikel des Gesetzes wurde geändert.",
        "He works for the BBC.",
    ],
)
def test_an_ending_that_resembles_a_remark_is_reporting(line: str) -> None:
    assert at_the_end(line) is Role.REPORTING
    assert roles(f"{BODY} {line}")[line] is Role.REPORTING


@pytest.mark.parametrize("place", ["KIEL.", "BAD OLDESLOE.", "GROßENBRODE (dpa).", "Kiel (dpa)."])
def test_a_place_before_the_first_paragraph_is_no_sentence_of_it(place: str) -> None:
    for before in ("", f"{TITLE}\n\n", f"{TITLE}\n\n{NEXT}\n\n"):
        found = roles(f"{before}{place} {BODY}")
        assert found[place] is Role.BYLINE
        assert Role.BYLINE not in {role for words, role in found.items() if words != place}


@pytest.mark.parametrize("words", ["Nobody paid.", "THE FERRY SANK!", "U.S.", "Kiel."])
def test_a_short_first_sentence_is_reporting(words: str) -> None:
    assert Role.BYLINE not in roles(f"{TITLE}\n\n{words} {BODY}").values()
