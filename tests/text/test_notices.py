"""Notices and invitations are told from reporting that uses their words, wherever it stands."""

from __future__ import annotations

import pytest

from compare.model import Role
from tests.text.making import BODY, role_of, roles


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("This is a developing story.", Role.DISCLAIMER),
        ("This is a breaking news story. Check back for updates.", Role.DISCLAIMER),
        ("This story is developing and will be updated.", Role.DISCLAIMER),
        ("This interview has been edited for length and clarity.", Role.DISCLAIMER),
        ("This story has not been edited by our staff and comes from a feed.", Role.DISCLAIMER),
        ("An earlier version of this article misspelled the owner’s name.", Role.DISCLAIMER),
        ("An earlier version of this report gave the wrong year.", Role.DISCLAIMER),
        ("The opinions expressed are the author’s own.", Role.DISCLAIMER),
        ("If you buy through our links, Harbour Weekly may earn a commission.", Role.DISCLAIMER),
        ("The Weekly is not responsible for third-party content.", Role.DISCLAIMER),
        ("By subscribing you agree to our terms of use.", Role.DISCLAIMER),
        ("© 2021 Harbour Press, Westhaven. All rights reserved.", Role.DISCLAIMER),
        ("Sign up for our daily briefing.", Role.TEASER),
        ("Get the Weekly’s morning briefing delivered to your inbox", Role.TEASER),
        ("Join our WhatsApp channel", Role.TEASER),
        ("Follow us on Instagram", Role.TEASER),
        ("Click here for more on the ferry", Role.TEASER),
        ("Learn more about the old ferry here.", Role.TEASER),
        ("Contact the author: lee@harbour.example", Role.TEASER),
        ("Email our reporter at lee@harbour.example.", Role.TEASER),
        ("Bestellen Sie hier unseren kostenlosen Newsletter.", Role.TEASER),
        ("Hier den Hafen-Newsletter abonnieren", Role.TEASER),
        ("Inscrivez-vous à notre lettre d’information !", Role.TEASER),
        ("Suscríbete al boletín del puerto.", Role.TEASER),
        ("Iscriviti alla nostra newsletter", Role.TEASER),
        ("Síganos en Instagram.", Role.TEASER),
        ("This story was corrected on Tuesday, 4 May because a name was wrong.", Role.DISCLAIMER),
        ("• This article was updated on May 4, 2021. It rained.", Role.DISCLAIMER),
    ],
)
def test_notices(line: str, role: Role) -> None:
    assert role_of(line) is role


@pytest.mark.parametrize(
    "line",
    [
        "This report was printed by the navy in 1981 and then forgotten.",
        "This report has been amended by lawyers, the senator complained.",
        "This interview was broadcast by the rebels on Friday.",
        "This column is part of the convoy that left the harbour in May.",
        "This story was told in every house along the coast.",
        "This site is not responsible for the smell, inspectors said.",
        "This is a developing country, the owner reminded them.",
        "The owner is not responsible for errors made by his crew, the court held.",
        "The platform is not liable for third-party content, the court ruled.",
        "The town is not liable for the content of the tanks.",
        "The broker may earn a commission on the sale of the ferry.",
        "They may earn a commission on links between the two ports, prosecutors say.",
        "An earlier version of this plan was dropped in June.",
        "The original version of this report named three officers.",
        "The views expressed at the meeting were far apart.",
        "The views expressed by the owner are his own, the council said.",
        "All rights reserved for men were given to women in the new law.",
        "Copyright law will be changed in the autumn.",
        "Disclaimer or not, the owner has to pay, the court found.",
        "Terms of use for the pier were agreed in 1950.",
        "Sign up for a place on the tug, the harbour master told the families.",
        "Read more about the sea, the teacher told the crew, and go there.",
        "Contact the author of the letter, the judge told the police.",
        "Abonniert haben den Newsletter der Stadt bisher neunzig Leute.",
        "Newsletter der Stadt abonnieren nur noch wenige Leute.",
        "Abbonati alla newsletter del porto sono in novanta.",
        "The adviser said that past performance is no guarantee of future results.",
        "Past performance is no guarantee of a safe crossing.",
        "Click here, the message read, and half the crew did.",
        "Follow us and nobody gets hurt, the gunman said.",
        "Follow me on Facebook, the singer told the crowd, and thousands did.",
        "Join us at the pier on Sunday, the crew wrote.",
        "Join the community of nations, the envoy told the general.",
        "Subscribe now, the message said, or your files will be lost.",
        "Read the full report before you vote, the mayor urged the council.",
        "Support independent journalism or lose it, the union warned.",
        "Ann Lee contributed to the report on the ferry in 1998.",
        "Three engineers contributed to this report, which the owner kept secret.",
        "Credit: that is what the crew lack.",
        "Photo: that was the only word on the torn envelope.",
        "Reporter: Did you know that the ferry was old and that its engine had failed?",
    ],
)
def test_reporting_in_the_words_of_notices(line: str) -> None:
    assert role_of(line) is Role.REPORTING
    for text in (
        f"{BODY} {line} It rained.",
        f"{BODY}\n\n{line}",
        f"Ferry sold\n\n{line}\n\n{BODY}",
    ):
        assert roles(text)[line] is Role.REPORTING


@pytest.mark.parametrize("line", ["by the parliament.", "to give women the vote."])
def test_an_article_of_a_law_is_amended_too(line: str) -> None:
    assert role_of(f"This article was amended on 4 May 1921 {line}") is Role.REPORTING


@pytest.mark.parametrize(
    "line",
    [
        "People wait at the harbour. Credit: Ann Lee",
        "People wait at the harbour. © Ann Lee",
        "People wait at the harbour © AFP",
        "People wait at the harbour. Ann Lee for the Harbour Weekly",
        "Menschen warten am Hafen. (Archivfoto)",
        "Des gens attendent au port. Photo Anne Leduc",
        "Ludzie czekają w porcie. Fot. Anna Łęcka",
        "Люди ждут в порту. Фото: ТАСС",
        "İnsanlar limanda bekliyor. Fotoğraf: AA",
        "File photo of the old ferry",
    ],
)
def test_captions_with_credits_of_many_kinds(line: str) -> None:
    found = roles(f"{BODY}\n\n{line}\n\nIt rained.")
    own = [role for words, role in found.items() if words in line]
    assert own[0] is Role.CAPTION
    assert {*own[1:]} <= {Role.CAPTION, Role.BYLINE}


@pytest.mark.parametrize("line", ["Who pays?", "What went wrong?", "¿Qué pasó?", "Кто заплатит?"])
def test_a_short_question_over_a_paragraph_is_a_heading(line: str) -> None:
    assert role_of(line) is Role.HEADING
    assert role_of(f"“{line}”") is Role.REPORTING
    assert roles(f"{BODY}\n\n{line}")[line] is Role.REPORTING
