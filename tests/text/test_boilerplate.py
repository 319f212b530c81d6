"""Lines that are not reporting are told by their wording, however they are set."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from compare.model import Role
from tests.text.making import BODY, role_of, roles


@pytest.mark.parametrize(
    "line",
    [
        "Also read: Harbour master resigns over the ferry",
        "Read more: Ferry to be sold",
        "RELATED: Ferry to be sold",
        "More from Harbour Weekly",
        "Sign up for our newsletter and never miss a boat.",
        "Subscribe to Harbour Weekly",
        "CLICK HERE TO GET THE HARBOUR APP",
        "Follow @harbourweekly on Twitter.",
        "Follow Ann Lee on Facebook",
        "Advertisement",
        "Story continues below advertisement",
        "Share this article",
        "Read the full story on the website",
        "Lire aussi : Le bac est en panne",
        "延伸阅读",
        "Follow our coverage of the ferry at https://harbour.example/ferry",
        "Suivez-nous sur Facebook",
        "Folgen Sie uns auf Facebook",
    ],
)
def test_teasers(line: str) -> None:
    assert role_of(line) is Role.TEASER


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee",
        "By ANN LEE and JOHN ROE, Harbour Press",
        "BY ANN LEE",
        "By Ann Lee | Harbour Press | May 3, 2021",
        "2021-May-03 20:28 By:",
        "Published 10:30 a.m. ET May 3, 2021",
        "Updated: May 3, 2021",
        "Editor: QRS",
        "(Reporting by Ann Lee; editing by John Roe)",
        "Additional reporting by Ann Lee.",
        "Harbour News’ Ann Lee and John Roe contributed to this report.",
        "(Harbour Press)",
        "责任编辑：王小明",
        "2021年5月3日 10:30",
        "Reporting by Ann Lee in Oslo; Editing by John Roe",
        "(Reporting by the Oslo newsroom; Editing by Élodie Durand)",
        "The Associated Press contributed to this report.",
        "Reuters contributed to the report.",
        "With inputs from agencies",
        "(With inputs from PTI)",
        "With reports from Reuters and AFP.",
        "With assistance from Ann Lee and John Roe.",
        "(avec l’AFP et Reuters)",
        "Mit Material von dpa",
        "Con información de EFE",
        "Com informações da Agência Brasil",
        "(dpa)",
    ],
)
def test_bylines(line: str) -> None:
    assert role_of(line) is Role.BYLINE


@pytest.mark.parametrize(
    "line",
    [
        "People wait at the harbour, May 3, 2021. /HPP",
        "People wait at the harbour. (Photo: Ann Lee)",
        "People wait at the harbour (Photo by Ann Lee/Harbour Press)",
        "People wait at the harbour. (Harbour Press/Ann Lee)",
        "Photo: People wait at the harbour",
        "FILE PHOTO: People wait at the harbour",
        "People wait at the harbour. [Image: Ann Lee]",
        "图：大桥",
    ],
)
def test_captions(line: str) -> None:
    assert role_of(line) is Role.CAPTION


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Ann Lee",
        "Photo: Ann Lee/Reuters",
        "Image: Getty",
        "Photo by Ann Lee/Harbour Press",
        "Credit...Ann Lee for The Harbour Weekly",
        "Photos: Ann Lee and John Roe",
        "Getty Images",
        "REUTERS/Ann Lee",
        "Ann Lee via AP",
        "Foto: Ann Lee/dpa",
        "Crédit photo : Ann Lee",
        "图片来源：新华社",
    ],
)
def test_credits_of_pictures(line: str) -> None:
    assert role_of(line) is Role.BYLINE


@pytest.mark.parametrize(
    "credit", ["REUTERS/Ann Lee", "Ann Lee/Getty Images", "Getty Images", "Photo: Ann Lee"]
)
def test_a_caption_counts_without_its_credit(credit: str) -> None:
    caption = "People wait at the harbour, May 3, 2021."
    found = roles(f"{BODY}\n\n{caption} {credit}\n\nIt rained.")
    assert found[caption] is Role.CAPTION
    assert found[credit] is Role.BYLINE


@pytest.mark.parametrize(
    ("remark", "role"),
    [
        ("Reporting by Ann Lee in Oslo; Editing by John Roe.", Role.BYLINE),
        ("Additional reporting by Ann Lee.", Role.BYLINE),
        ("With inputs from agencies.", Role.BYLINE),
        ("Originally published in The Harbour Weekly.", Role.DISCLAIMER),
        ("Edited by Ann Lee and John Roe.", Role.REPORTING),
        ("Reuters.", Role.REPORTING),
    ],
)
def test_credits_inside_a_paragraph(remark: str, role: Role) -> None:
    assert roles(f"{BODY} He sold his songs. {remark} It rained.")[remark] is role


@pytest.mark.parametrize(
    "bio",
    [
        "Ann Lee is a reporter for the Herald.",
        "Ann Lee is a reporter for the Herald. She covers the coast and was formerly at the Post.",
        "Ann Lee and Tom Poe are reporters covering the coast for Harbour Press.",
        "Ann Lee is Harbour Weekly’s chief political correspondent, based in Oslo.",
        "Ann Lee is an award-winning journalist at Harbour Press. Lee has written two books.",
    ],
)
def test_what_an_article_says_last_of_its_author_is_a_byline(bio: str) -> None:
    found = roles(f"By Ann Lee\n\n{BODY}\n\n{bio}\n\n© 2021 Harbour Press")
    assert {role for words, role in found.items() if words in bio} == {Role.BYLINE}
    amid = roles(f"{bio}\n\n{BODY}")
    assert {role for words, role in amid.items() if words in bio} == {Role.REPORTING}


@pytest.mark.parametrize(
    "ending",
    [
        "Ann Lee is a reporter for the Herald. She was arrested on Monday.",
        "Ann Lee is a reporter for the Herald. The police took her camera.",
        "Ann Lee is a reporter for the Herald who said that the ferry was old.",
        "Ann Lee is the harbour master for the town of Lowmoor.",
        "Ann Lee is a writer.",
        "Ann Lee is a friend of the reporter for the Herald.",
        "The owner is a journalist at the Herald, the harbour master said.",
    ],
)
def test_an_ending_about_somebody_in_the_news_is_reporting(ending: str) -> None:
    found = roles(f"{BODY}\n\n{ending}")
    assert {role for words, role in found.items() if words in ending} == {Role.REPORTING}


def test_who_was_named_before_is_no_author() -> None:
    ending = "Ann Lee is a reporter for the Herald."
    assert roles(f"The police let Ann Lee go.\n\n{BODY}\n\n{ending}")[ending] is Role.REPORTING
    assert roles(ending)[ending] is Role.REPORTING


@pytest.mark.parametrize(
    "line",
    [
        "The views expressed in this article are the author's own.",
        "Our Standards: The Thomson Reuters Trust Principles.",
        "Nuestros Estándares: Los principios Thomson Reuters.",
        "Originally published in The Harbour Weekly",
        "First published in the Harbour Weekly on May 3, 2021.",
        "Republished with permission from Harbour Weekly.",
        "Cet article a été initialement publié dans Harbour Weekly.",
        "Este artículo fue publicado originalmente en Harbour Weekly.",
        "Dieser Artikel erschien zuerst in Harbour Weekly.",
        "Tous droits réservés.",
        "© Harbour Press. Todos los derechos reservados.",
        "The Harbour Press is solely responsible for all content.",
        "© 2021 Harbour Press. All rights reserved.",
        "Copyright 2021 Harbour Press",
        "This article was originally published in Harbour Weekly.",
        "A version of this article appears in print on May 4, 2021, on page 3.",
        "Disclaimer: Harbour Weekly is not a shipping company.",
        "Harbour Weekly is not responsible for the content of external sites.",
        "We may earn a commission from links on this page.",
    ],
)
def test_disclaimers(line: str) -> None:
    assert role_of(line) is Role.DISCLAIMER


@pytest.mark.parametrize(
    "line",
    [
        "Related companies were not told of the sale, the owner said.",
        "More from the same yard will follow next year, the owner said.",
        "Follow the money, the harbour master said of the sale.",
        "“Follow me on Twitter,” the harbour master said.",
        "Subscribers to the old service will get their money back.",
        "Share prices fell by a tenth after the sale became known.",
        "By Monday evening the tug had brought everybody home.",
        "By the time the tug came, two children had fallen ill.",
        "Source code of the ferry's engine was stolen, the owner said.",
        "Editor John Roe wrote about the ferry in his newsletter.",
        "The photo shows the ferry on the rocks, the owner said.",
        "The owner contributed to the harbour fund in the spring.",
        "The views from the ferry were the best of the whole coast.",
        "The opinions expressed by the council were divided.",
        "The owner said he was not responsible for the weather.",
        "Copyrighted maps of the harbour were found on board.",
        "The article of the law that the ferry broke is old.",
        "May 3 was the day on which the ferry broke down.",
        "Mr. Reuters bought the ferry from the town for one crown.",
        "He signed up for the navy and never came back.",
        "Print workers struck for a week in support of the crew.",
        "An advertisement for the ferry had promised calm seas.",
        "Reporting by Reuters showed that the mayor had taken bribes.",
        "Reporting by the Harbour Press led to his arrest.",
        "Reported by neighbours on Sunday, the smell was gone by noon.",
        "Editing by hand took the clerk three weeks.",
        "With reports from the front growing worse, the minister resigned.",
        "With input from the crew, the owner drew up a new timetable.",
        "With files from the court in his bag, the lawyer left the harbour.",
        "Getty Images sued the harbour museum over a photograph of the ferry.",
        "Reuters reported that the ferry had been sold twice.",
        "AP Møller sold the ferry to the town.",
        "Reuters/Ipsos polls put the mayor ahead of his rival by ten points.",
        "The photo by Jane Doe showed the ferry on its side.",
        "The engineers contributed to the report, which blames the owner.",
        "Ten scientists contributed to the report.",
        "Our standards were too low, the harbour master said.",
        "Our standards are those of the navy, the owner wrote.",
        "First published in 1870, the timetable has hardly changed.",
        "First published in Paris the novel about the ferry sold well.",
        "Follow-up checks at the yard found eleven more cracks.",
        "Follow the coast to reach the old ferry, the guide says.",
        "Find more money or sell the ferry, the council told the owner.",
        "Related-party deals were not told of the sale, the owner said.",
        "Must-see sights on the island include the pier, the guide said.",
        "Avec les agents, le maire a quitté le port dans la nuit.",
        "Mit dem neuen Schiff fahren die Leute schneller nach Hause.",
        "Con el puerto cerrado, la gente esperó dos días.",
        "Los derechos reservados por el puerto valen mucho, dijo el alcalde.",
        "The owner is solely responsible for the crew, the court found.",
        "The agencies said that the ferry had no licence.",
        "All rights to the ferry were reserved for the town.",
    ],
)
def test_reporting_is_never_boilerplate(line: str) -> None:
    assert role_of(line) is Role.REPORTING


_BOILERPLATE = [
    ("Also read: Harbour master resigns", Role.TEASER),
    ("More from Harbour Weekly", Role.TEASER),
    ("Don't miss: the ferry's last crossing", Role.TEASER),
    ("Sign up for our newsletter", Role.TEASER),
    ("By Ann Lee and John Roe", Role.BYLINE),
    ("Published: May 3, 2021, 10:30", Role.BYLINE),
    ("Reporting by Ann Lee; editing by John Roe", Role.BYLINE),
    ("With inputs from agencies", Role.BYLINE),
    ("Photo: Ann Lee/Reuters", Role.BYLINE),
    ("FILE PHOTO - People wait at the harbour", Role.CAPTION),
    ("All rights reserved.", Role.DISCLAIMER),
    ("The views expressed in this article are the author's own.", Role.DISCLAIMER),
]
_TYPE: dict[str, Callable[[str], str]] = {
    "no-break": lambda line: line.replace(" ", "\N{NO-BREAK SPACE}"),
    "narrow": lambda line: line.replace(" ", "\N{NARROW NO-BREAK SPACE}"),
    "thin": lambda line: line.replace(" ", "\N{THIN SPACE}"),
    "wide space": lambda line: line.replace(" ", "\N{IDEOGRAPHIC SPACE}"),
    "tab": lambda line: line.replace(" ", "\t"),
    "double": lambda line: line.replace(" ", "  "),
    "zero width": lambda line: line.replace("e", "e\N{ZERO WIDTH NON-JOINER}"),
    "curly": lambda line: line.replace("'", "’"),
    "dash": lambda line: line.replace(" - ", " – "),
    "full-width": lambda line: line.translate({i: i + 0xFEE0 for i in range(0x21, 0x7F)}),
}


@pytest.mark.parametrize("dress", _TYPE.values(), ids=_TYPE)
@pytest.mark.parametrize(("line", "role"), _BOILERPLATE)
def test_typography_changes_no_role(line: str, role: Role, dress: Callable[[str], str]) -> None:
    assert role_of(line) is role
    assert role_of(dress(line)) is role
