"""What capitals leave out is put back as the story spells it."""

from __future__ import annotations

import pytest

from compare.model import Source
from compare.text import restore_accents, segment


def _forms(*texts: str) -> list[tuple[str, ...]]:
    documents = [segment(Source(f"{place}", "", text)) for place, text in enumerate(texts)]
    return [document.forms for document in restore_accents(documents)]


@pytest.mark.parametrize(
    ("small", "capitals"),
    [
        ("Élise a fermé l'école près du marché.", "ELISE A FERME L'ECOLE PRES DU MARCHE."),
        ("Η γέφυρα θα ανοίξει αύριο.", "Η ΓΕΦΥΡΑ ΘΑ ΑΝΟΙΞΕΙ ΑΥΡΙΟ."),
        ("Işıl köprünün açılışını izledi.", "IŞIL KÖPRÜNÜN AÇILIŞINI İZLEDİ."),
        ("Der Bär schläft auf der Straße.", "DER BÄR SCHLÄFT AUF DER STRASSE."),
    ],
)
def test_words_in_capitals_are_the_same_words(small: str, capitals: str) -> None:
    one, other = _forms(small, capitals)
    assert one == other


def test_a_word_that_the_story_has_without_accents_stays() -> None:
    _, capitals = _forms("On marche ou on court, où que ce soit.", "ON MARCHE OU ON COURT.")
    assert capitals == ("on", "marche", "ou", "on", "court")


def test_the_commonest_spelling_counts() -> None:
    _, capitals = _forms("Le pêcheur, le pêcheur et le pécheur.", "LE PECHEUR DORT.")
    assert capitals[1] == "pêcheur"


def test_a_name_in_capitals_among_small_letters_stays() -> None:
    (forms,) = _forms("El MAS no quiere nada más.")
    assert forms == ("el", "mas", "no", "quiere", "nada", "más")


def test_a_story_without_accents_stays() -> None:
    assert _forms("THE PIER IS SHUT.", "The pier is shut.") == [("the", "pier", "is", "shut")] * 2


def test_no_documents() -> None:
    assert restore_accents([]) == []
