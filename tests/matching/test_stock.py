from __future__ import annotations

from compare.matching.corpus import Corpus
from compare.matching.stock import find_stock, stock_phrases
from tests.matching.making import OTHER, PLAIN, corpus, write

SLOGAN = "a greener bay for every child"
COPY = write(PLAIN[:12])


def _around(sentence: int, phrase: str) -> str:
    """The phrase in company that no other sentence has."""
    before, after = PLAIN[4 * sentence : 4 * sentence + 4], OTHER[4 * sentence : 4 * sentence + 4]
    return write([*before, *phrase.split(), *after])


def _marked(story: Corpus) -> set[str]:
    forms = [form for document in story.documents for form in document.forms]
    return {form for form, stock in zip(forms, find_stock(story).tolist(), strict=True) if stock}


def test_a_phrase_in_ever_new_company_is_stock() -> None:
    story = corpus(
        " ".join(_around(k, SLOGAN) for k in range(3)),
        " ".join(_around(k, SLOGAN) for k in range(3, 6)),
    )
    assert _marked(story) == set(SLOGAN.split())
    (phrase,) = stock_phrases(story, find_stock(story))
    assert phrase.text == SLOGAN
    assert phrase.count == 6
    assert phrase.source_ids == ("a", "b")


def test_a_copied_sentence_is_not_stock() -> None:
    story = corpus(*(f"{_around(k, 'rain fell all day')} {COPY}" for k in range(6)))
    assert not _marked(story) & set(PLAIN[:12])


def test_a_phrase_that_stands_rarely_is_not_stock() -> None:
    assert not _marked(corpus(*(_around(k, SLOGAN) for k in range(3))))


def test_a_short_name_is_not_stock() -> None:
    story = corpus(
        *(" ".join(_around(2 * k + n, "Gull Point") for n in range(2)) for k in range(6))
    )
    assert not _marked(story)


def test_no_words_no_stock_phrases() -> None:
    story = corpus("", "")
    assert find_stock(story).size == 0
    assert stock_phrases(story, find_stock(story)) == ()


def test_words_of_boilerplate_do_not_make_a_phrase_stock() -> None:
    teasers = "\n\n".join(f"Also read: {_around(k, SLOGAN)}" for k in range(6))
    story = corpus(f"{COPY}\n\n{teasers}\n", COPY)
    assert not _marked(story) & {"greener", "bay"}


SAYING = "they saw the water rising and nobody came to warn the farms"


def test_what_a_headline_and_an_article_quote_is_not_stock() -> None:
    told, wept = write(OTHER[:4]), write(OTHER[4:9])
    story = corpus(
        f"Farmer: “{SAYING}”\n\n{_around(3, 'rain')}\n\n“{SAYING},” she said. {told}",
        f"“{SAYING}”, says farmer\n\n{_around(4, 'hail')}\n\nShe said: “{SAYING}.” {wept}",
    )
    assert not _marked(story) & {"water", "farms"}


def test_a_long_run_that_many_use_once_is_not_stock() -> None:
    story = corpus(*(_around(k, SAYING) for k in range(10)))
    assert not _marked(story)


def test_a_short_sentence_in_quotation_marks_is_not_stock() -> None:
    story = corpus(*(_around(k, "“we never saw the lighthouse keeper again”") for k in range(10)))
    assert not _marked(story)


def test_a_title_in_quotation_marks_is_stock() -> None:
    title = "“Greener Bay for Every Single Child”"
    assert "single" in _marked(corpus(*(_around(k, title) for k in range(10))))
