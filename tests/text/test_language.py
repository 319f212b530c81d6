"""The language is guessed from script and common words."""

from __future__ import annotations

import pytest

from compare.text.language import guess_language
from compare.text.words import find_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "en"),
        ("12345 !!", "en"),
        ("The pier “is open” for the public…", "en"),
        ("Die Brücke ist nicht für das Volk", "de"),
        ("Le pont est ouvert dans la ville pour les enfants", "fr"),
        ("El puente está abierto para los niños del pueblo", "es"),
        ("O porto não está aberto para as crianças dos pescadores", "pt"),
        ("Il ponte è aperto per gli amici della città", "it"),
        ("Most jest dziś otwarty dla wszystkich", "pl"),
        ("Köprü bugün herkes için açık ve çok güzel", "tr"),
        ("L'école n'est pas ouverte", "fr"),
        ("Het schip is niet van een rijke man", "nl"),
        ("大桥今天开放", "zh"),
        ("橋が開いた。次の日に閉じた", "ja"),
        ("다리가 열렸다", "ko"),
        ("الجسر مفتوح اليوم", "ar"),
        ("یہ پل کھلا ہے", "ur"),
        ("پل امروز باز است چرا", "fa"),
        ("पुल आज खुला है", "hi"),
        ("Мост открыт сегодня", "ru"),
        ("Міст відкритий їхній", "uk"),
        ("Η γέφυρα είναι ανοιχτή", "el"),
        ("הגשר פתוח היום", "he"),
        ("สะพานเปิดแล้ว", "th"),
    ],
)
def test_guess(text: str, expected: str) -> None:
    assert guess_language(text) == expected
    assert guess_language(text, find_words(text)) == expected
