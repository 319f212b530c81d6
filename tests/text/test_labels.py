"""Labels before a colon or alone tell what a line is, in many languages."""

from __future__ import annotations

import pytest

from compare.model import Role
from tests.text.making import BODY, role_of, roles


@pytest.mark.parametrize(
    "line",
    [
        "Watch: Tug pulls the ferry home",
        "WATCH | Tug pulls the ferry home",
        "Listen: The last crossing",
        "Lesen Sie mehr: Die Fähre wird verkauft",
        "Auch interessant",
        "Voir aussi : Le bac est vendu",
        "Te puede interesar: El barco se vende",
        "Potrebbe interessarti: Il traghetto è in vendita",
        "Leia também: Balsa à venda",
        "Lees ook: Veerboot te koop",
        "Czytaj także: Prom na sprzedaż",
        "Читайте также: Паром продают",
        "Διαβάστε επίσης: Το πλοίο πωλείται",
        "İLGİNİZİ ÇEKEBİLİR: Feribot satılıyor",
        "Reklama",
        "Publicité",
    ],
)
def test_labels_of_teasers(line: str) -> None:
    assert role_of(line) is Role.TEASER


@pytest.mark.parametrize(
    "line",
    [
        "Correction: The ferry was built in 1981.",
        "Correction, May 4, 2021: The ferry was built in 1981.",
        "Editor's note: The author has shares in the ferry.",
        "Anmerkung der Redaktion: Die Zahl wurde berichtigt.",
        "Nota de la redacción: se ha corregido el nombre.",
        "От редакции: имя исправлено.",
        "Все права защищены.",
        "Tüm hakları saklıdır.",
        "Wszelkie prawa zastrzeżone",
    ],
)
def test_labels_of_notices(line: str) -> None:
    assert role_of(line) is Role.DISCLAIMER


@pytest.mark.parametrize(
    "line",
    [
        "Watch the tug, not the ferry, the harbour master said.",
        "Watch: it is what sailors do at night.",
        "Correction of the course took an hour.",
        "Recommended by the navy, the engine was never tested.",
        "Lesen Sie den Brief, sagte der Hafenmeister.",
        "“Read more: it will help you,” the harbour master told him.",
    ],
)
def test_words_that_are_no_labels(line: str) -> None:
    assert role_of(line) is Role.REPORTING


def test_a_title_may_name_what_it_is() -> None:
    line = "Watch: Tug pulls the ferry home"
    assert roles(f"{line}\n\n{BODY}")[line] is Role.HEADING
