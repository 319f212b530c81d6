"""The pipeline from end to end: odd texts, other scripts, other settings, progress, refusals."""

from __future__ import annotations

import gc
import random
from dataclasses import replace
from typing import Any

import pytest

from compare.errors import InputError
from compare.model import Comparison, Kind, Label, Match, Notice, Span, Story
from compare.output.json import to_json
from compare.pipeline import align_words, compare_sources, relabel
from compare.reading import read_sources
from compare.settings import Settings, Strictness
from tests.matching.making import OTHER, PLAIN, compare_texts, source, words_of, write

TEXT = (
    "The lighthouse keeper of Gull Point found a crate of oranges on the beach at dawn. "
    "Customs officers opened it with a crowbar and counted two hundred and twelve pieces of fruit. "
    "A spokeswoman for the shipping line said the crate had fallen from a freighter in a storm."
)
ENDINGS = {Label.SHARED, Label.PARAPHRASED, Label.UNIQUE, Label.EXCLUDED}


def _labels(comparison: Comparison, source_id: str) -> list[Label]:
    return [s.label for s in comparison.sentences if s.source_id == source_id]


def _found(comparison: Comparison) -> list[tuple[int, int, Kind]]:
    return [(m.left.first, m.right.first, m.kind) for m in comparison.matches]


# Odd texts


@pytest.mark.parametrize(
    "odd",
    [
        "",
        " \n\t\n ",
        "… — !? ... «»",
        "Oranges",
        "7",
        "\N{ZERO WIDTH SPACE}\N{SOFT HYPHEN}",
        "\ufeff",
        "\N{COMBINING ACUTE ACCENT}",
        "🍊🍊🍊 🚢",
        "_ _ _",
        "((((((((((",
        "“" * 500,
        "a. " * 300,
        "orange " * 3000,
        "\x00\x01\x02\x1b[31m\x7f\x85",
        "\ud800 \udfff",
        "\u202eabc\u202c",
        "x" * 20000,
        "https://example.org/a?b=c&d=e#f",
    ],
    ids=lambda text: ascii(text[:12]),
)
def test_odd_texts_beside_an_article(odd: str) -> None:
    comparison = compare_texts(odd, TEXT, TEXT)
    assert _labels(comparison, "b") == _labels(comparison, "c") == [Label.SHARED] * 3
    assert {match.left.source_id for match in comparison.matches} == {"b"}
    assert to_json(comparison)


@pytest.mark.parametrize("text", ["", "…", "Oranges"])
def test_nothing_to_compare(text: str) -> None:
    comparison = compare_texts(text, text)
    assert set(comparison.coverage) == {"a", "b"}
    assert not comparison.passages
    assert not comparison.clusters


def test_texts_without_words_are_named() -> None:
    comparison = compare_texts("", TEXT, "…")
    assert [notice.subject for notice in comparison.warnings] == ["a", "c"]


def test_one_source_is_compared_with_nothing() -> None:
    comparison = compare_texts(TEXT)
    assert set(_labels(comparison, "a")) == {Label.UNIQUE}
    assert comparison.coverage["a"].unique == 1
    assert not comparison.containment["a"]
    (notice,) = comparison.warnings
    assert notice.subject == "a"
    assert notice.mend


def test_no_source_is_refused() -> None:
    with pytest.raises(InputError, match="nothing to compare"):
        compare_sources([])


def test_two_sources_of_one_id_are_refused() -> None:
    with pytest.raises(InputError, match=r"^b: two sources have this id; "):
        compare_sources([source(TEXT, "b"), source("", "a"), source("Other.", "b")])


@pytest.mark.parametrize("paths", ["seeds/", ["seeds/"]])
def test_paths_are_to_be_read_first(paths: Any) -> None:
    with pytest.raises(InputError, match=r"no Source; read paths with read_sources\(\) first$"):
        compare_sources(paths)


def test_notices_of_reading_are_passed_on() -> None:
    notice = Notice("a.txt", "read as latin-1, a guess")
    comparison = compare_sources(Story((source(TEXT), source(TEXT, "b")), (notice,)))
    assert comparison.warnings == (notice,)


def test_many_copies_of_one_text() -> None:
    comparison = compare_texts(*[TEXT] * 20)
    assert {sentence.label for sentence in comparison.sentences} == {Label.SHARED}
    assert {match.kind for match in comparison.matches} == {Kind.VERBATIM}
    assert len(comparison.matches) == 3 * 190
    assert [len(cluster.members) for cluster in comparison.clusters] == [20, 20, 20]
    assert not any(match.moved for match in comparison.matches)


@pytest.mark.parametrize(
    "text",
    [
        "It sank.",
        "Kraków.",
        "He never came back.",
        "Taxes rose.",
    ],
)
def test_a_short_sentence_among_equal_neighbours_is_shared(text: str) -> None:
    first, rest = TEXT.split(". ", 1)
    comparison = compare_texts(*[f"{first}. {text} {rest}"] * 2)
    assert set(_labels(comparison, "a")) == {Label.SHARED}


def test_a_sentence_of_ten_thousand_words() -> None:
    long = " ".join(random.Random(7).choices([*PLAIN, *OTHER], k=10_000))
    comparison = compare_texts(f"{long.capitalize()}.", f"{TEXT} {long.capitalize()}.")
    assert _labels(comparison, "a") == [Label.SHARED]
    assert _labels(comparison, "b") == [Label.UNIQUE] * 3 + [Label.SHARED]


# Other scripts: a sentence that both copy, one with a word changed, and one of each one's own


SCRIPTS = {
    "Chinese": (
        "周三清晨，一名灯塔看守人在海滩上发现了一只装满橙子的木箱。",
        "海关人员用撬棍打开箱子，清点出二百一十二个水果。",
        "海关官员用撬棍打开箱子，清点出二百一十二个水果。",
        "村民们随后把它们分给了学校的孩子。",
        "天气预报说周末将有大雪。",
    ),
    "Japanese": (
        "水曜日の朝、灯台守が浜辺でオレンジの詰まった木箱を見つけた。",
        "税関の職員がバールで箱を開け、果物を二百十二個数えた。",
        "税関の係員がバールで箱を開け、果物を二百十二個数えた。",
        "村人たちはそれを学校の子供たちに配った。",
        "週末は大雪になる見込みだ。",
    ),
    "Hindi": (
        "बुधवार की सुबह प्रकाशस्तंभ के रखवाले को समुद्र तट पर संतरों से भरा एक लकड़ी का बक्सा मिला।",
        "सीमा शुल्क अधिकारियों ने उसे लोहे की छड़ से खोला और दो सौ बारह फल गिने।",
        "सीमा शुल्क कर्मचारियों ने उसे लोहे की छड़ से खोला और दो सौ बारह फल गिने।",
        "गाँव वालों ने उन्हें स्कूल के बच्चों में बाँट दिया।",
        "सप्ताहांत में भारी बर्फबारी होगी।",
    ),
    "Arabic": (
        "عثر حارس المنارة فجر الأربعاء على صندوق خشبي مليء بالبرتقال على الشاطئ.",
        "فتح موظفو الجمارك الصندوق بعتلة حديدية وأحصوا مئتين واثنتي عشرة ثمرة.",
        "فتح ضباط الجمارك الصندوق بعتلة حديدية وأحصوا مئتين واثنتي عشرة ثمرة.",
        "ووزعها القرويون لاحقا على تلاميذ المدرسة.",
        "وستتساقط الثلوج بكثافة نهاية الأسبوع.",
    ),
    "Hebrew": (
        "שומר המגדלור מצא ביום רביעי בבוקר ארגז עץ מלא תפוזים על חוף הים.",
        "פקידי המכס פתחו אותו במוט ברזל וספרו מאתיים ושנים עשר פירות.",
        "אנשי המכס פתחו אותו במוט ברזל וספרו מאתיים ושנים עשר פירות.",
        "תושבי הכפר חילקו אותם לילדי בית הספר.",
        "שלג כבד צפוי לרדת בסוף השבוע.",
    ),
    "Spanish": (
        "El farero encontró el miércoles al amanecer un cajón lleno de naranjas en la playa.",
        "Los agentes de aduanas lo abrieron con una palanca y contaron doscientas doce frutas.",
        "Los inspectores de aduanas lo abrieron con una palanca y contaron doscientas doce frutas.",
        "Los vecinos las repartieron después entre los niños de la escuela.",
        "Nevará con fuerza durante todo el fin de semana.",
    ),
    "Russian": (
        "Смотритель маяка нашёл в среду на рассвете ящик апельсинов на пляже.",
        "Таможенники вскрыли его ломом и насчитали двести двенадцать плодов.",
        "Чиновники вскрыли его ломом и насчитали двести двенадцать плодов.",
        "Позже жители раздали их школьникам.",
        "В выходные ожидается сильный снегопад.",
    ),
}


def _two_texts(script: str) -> tuple[str, str]:
    copied, before, after, one, other = SCRIPTS[script]
    gap = "" if script in ("Chinese", "Japanese") else " "
    return gap.join([copied, before, one]), gap.join([copied, after, other])


@pytest.mark.parametrize("script", SCRIPTS)
def test_other_scripts(script: str) -> None:
    comparison = compare_texts(*_two_texts(script))
    assert _found(comparison) == [(0, 0, Kind.VERBATIM), (1, 1, Kind.NEAR_VERBATIM)]
    assert _labels(comparison, "a") == [Label.SHARED, Label.SHARED, Label.UNIQUE]
    assert _labels(comparison, "b") == [Label.SHARED, Label.SHARED, Label.UNIQUE]


def test_scripts_do_not_match_one_another() -> None:
    assert not compare_texts(*(_two_texts(script)[0] for script in SCRIPTS)).matches


# What happens to one sentence

BASE = (
    "Customs officers opened the crate with a crowbar and counted two hundred and twelve oranges."
)
REWORDED = (
    "With a crowbar, officers of the customs opened the crate; they counted 212 oranges in all."
)


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        (BASE, Kind.VERBATIM),
        (BASE.upper(), Kind.VERBATIM),
        (BASE.replace(" and ", ", and "), Kind.VERBATIM),
        (BASE.replace("twelve", "eleven"), Kind.NEAR_VERBATIM),
        (BASE.replace("opened", "never opened"), Kind.NEAR_VERBATIM),
        (BASE.replace(".", ", the harbour master said."), Kind.NEAR_VERBATIM),
        (REWORDED, Kind.PARAPHRASE),
        ("Customs officers rarely count oranges at this time of the year.", None),
        ("The opera house opened its season with a comedy about a crate of wine.", None),
        ("Two hundred and twelve runners took part in a charity race on Sunday.", None),
    ],
)
def test_kinds(other: str, kind: Kind | None) -> None:
    around = "A vicar juggled lemons on the pier. "
    comparison = compare_texts(BASE, around + other)
    assert [match.kind for match in comparison.matches] == ([kind] if kind else [])


def _edits(comparison: Comparison, match: Match) -> list[tuple[str, str]]:
    left, right = (comparison.source(end.source_id).text for end in (match.left, match.right))
    return [(edit.left.of(left), edit.right.of(right)) for edit in match.edits]


def test_the_edits_of_a_match_are_its_changed_words() -> None:
    other = (
        BASE.replace("officers", "men")
        .replace("and twelve ", "")
        .replace("the crate", "the wet crate")
    )
    comparison = compare_texts(BASE, other)
    (match,) = comparison.matches
    assert _edits(comparison, match) == [("officers", "men"), ("", "wet"), ("and twelve", "")]


@pytest.mark.parametrize(
    "text",
    [
        "{} cottages and {} barns burnt before firefighters closed the last road into the valley.",
        "{} Häuser und {} Scheunen brannten ab, ehe die Feuerwehr eine letzte Straße sperren ließ.",
    ],
)
@pytest.mark.parametrize("preset", ["normal", "loose"])
def test_a_copied_sentence_with_other_figures_is_an_edited_one(
    text: str, preset: Strictness
) -> None:
    left, right = text.format(40, 12), text.format(70, 31)
    (match,) = compare_texts(left, right, settings=Settings.preset(preset)).matches
    assert match.kind is Kind.NEAR_VERBATIM
    edits = [(edit.left.of(left), edit.right.of(right)) for edit in match.edits]
    assert edits == [("40", "70"), ("12", "31")]


def test_a_form_filled_in_with_other_figures_is_no_match() -> None:
    closings = [
        "The Northby index closed at 4,312 points on Monday, up 18 points.",
        "The Northby index closed at 3,977 points on Tuesday, up 45 points.",
    ]
    assert not compare_texts(*closings, settings=Settings.preset("loose")).matches


def test_moved_matches_are_those_that_left_their_neighbours() -> None:
    sentences = TEXT.split(". ")
    moved = [*sentences[1:], sentences[0]]
    comparison = compare_texts(
        ". ".join(sentences), ". ".join(text.rstrip(".") for text in moved) + "."
    )
    assert {(m.left.first, m.moved) for m in comparison.matches} == {
        (0, True),
        (1, False),
        (2, False),
    }


LONG_PARTS = (
    "Police divers from Sandwick searched the sunken wreck of the dredger until dusk",
    "engineers towed the damaged fuel barge through the northern channel before the gale",
)
SHORT_PARTS = ("Divers searched the wreck until dusk", "engineers towed the barge to Sandwick")


@pytest.mark.parametrize("parts", [LONG_PARTS, SHORT_PARTS])
def test_a_split_sentence_is_shared_in_both_parts(parts: tuple[str, str]) -> None:
    one, other = parts
    comparison = compare_texts(f"{one}, and {other}.", f"{one}. Meanwhile {other}.")
    assert [m.right.first for m in comparison.matches] == [0, 1]
    assert _labels(comparison, "a") == [Label.SHARED]
    assert _labels(comparison, "b") == [Label.SHARED, Label.SHARED]
    first, second = (words_of(comparison, match.left) for match in comparison.matches)
    assert first.startswith(one)
    assert other not in first
    assert other in second
    assert one not in second


CLAUSE = "the court froze the assets of the shipping magnate"


def test_sentences_that_share_one_clause_match_in_that_clause() -> None:
    comparison = compare_texts(
        f"Nurses marched through the rain for better pay, while {CLAUSE}.",
        f"Two teachers won the lottery, but {CLAUSE}.",
    )
    (match,) = comparison.matches
    assert match.kind is Kind.VERBATIM
    assert {words_of(comparison, end).rstrip(".") for end in (match.left, match.right)} == {CLAUSE}


OWN = (
    "a comet passed over the desert",
    "nurses marched through the rain for better pay",
    "the oldest chess club in town bought a piano",
)
OTHERS = (
    "two teachers won the lottery",
    "cyclists complained about broken glass on the new lanes",
    "a zoo in the south sold its last giraffe",
)
BESIDE = "Divers raised a sunken bell from the lake. Voters rejected the plan for a longer runway."
JOINED = [
    "{own}, and {clause}.",
    "{own} while {clause}.",
    "{clause}, but {own}.",
    "{clause}; {own}.",
]


@pytest.mark.parametrize("beside", ["", BESIDE])
@pytest.mark.parametrize("joined", JOINED)
@pytest.mark.parametrize("own", OWN)
@pytest.mark.parametrize("other", OTHERS)
def test_a_clause_is_all_that_is_marked_of_sentences_that_share_no_more(
    beside: str, joined: str, own: str, other: str
) -> None:
    one = joined.format(own=own, clause=CLAUSE).capitalize()
    comparison = compare_texts(f"{beside} {one}", f"{beside} {other.capitalize()}, and {CLAUSE}.")
    shared = [m for m in comparison.matches if words_of(comparison, m.left) not in beside]
    assert not beside or shared
    for match in shared:
        assert match.kind is Kind.VERBATIM
        for end in (match.left, match.right):
            assert words_of(comparison, end).rstrip(".").lower() == CLAUSE


def test_sentences_of_one_statement_are_not_cut_to_the_clause_they_share() -> None:
    comparison = compare_texts(
        "The skipper told an inquiry that lamps had failed before the trawler struck the reef.",
        "Before the trawler struck the reef its lamps had failed, the skipper told an inquiry.",
    )
    (match,) = comparison.matches
    assert match.evidence.whole


@pytest.mark.parametrize(
    "longer",
    [
        "The river bursts its banks after a week of rain, closing two schools.",
        "After a week of rain the river bursts its banks and two schools close.",
        "Hikers were rescued by helicopter, and the river bursts its banks.",
    ],
)
def test_a_headline_is_found_in_the_words_it_has_of_a_longer_sentence(longer: str) -> None:
    headline = "River bursts its banks."
    comparison = compare_texts(f"{headline} {BESIDE}", f"{longer} {BESIDE}")
    match = min(comparison.matches, key=lambda match: match.left.span)
    assert match.kind in {Kind.VERBATIM, Kind.NEAR_VERBATIM}
    assert words_of(comparison, match.left) == headline
    found = words_of(comparison, match.right).rstrip(".").lower()
    assert found in {"river bursts its banks", "the river bursts its banks"}


def test_short_sentences_are_not_found_in_a_longer_one_by_chance() -> None:
    comparison = compare_texts(
        "The council met. Rain is expected.",
        "Before the council met in the old hall, vendors sold soup because rain is expected.",
    )
    assert not comparison.matches


def test_sentences_that_share_but_a_name_do_not_match() -> None:
    name = "the International Criminal Tribunal for the former Yugoslavia"
    comparison = compare_texts(
        f"Ministers praised {name} after midnight.", f"Hotels complained about {name} on Friday."
    )
    assert not comparison.matches


def test_two_runs_that_changed_places_are_both_found() -> None:
    one, other = PLAIN[:14], PLAIN[20:34]
    comparison = compare_texts(
        write([*OTHER[:20], *one, *OTHER[20:35], *other]),
        write([*other, *OTHER[36:50], *one, *OTHER[50:70]]),
    )
    assert len(comparison.matches) == 2


def test_a_short_quotation_is_found_where_the_articles_share_something_else() -> None:
    quoted = f"“{OTHER[0]} {OTHER[1]}”"
    left = f"The {PLAIN[20]} called it {quoted} in {PLAIN[21]}."
    right = f"It was {quoted} for the {PLAIN[30]}, as a {PLAIN[31]} wrote."
    alone, joined = compare_texts(left, right), compare_texts(f"{TEXT} {left}", f"{TEXT} {right}")
    assert not alone.matches
    assert [
        words_of(joined, match.left) for match in joined.matches if match.kind is Kind.VERBATIM
    ][-1] == quoted.strip("“”")


def test_boilerplate_is_not_compared() -> None:
    tail = "\n\nAlso read: Ten orchards worth a visit before the winter storms arrive\n"
    comparison = compare_texts(TEXT + tail, write(OTHER[:12]) + tail)
    assert not comparison.matches
    assert [labels[-1] for labels in (_labels(comparison, "a"), _labels(comparison, "b"))] == [
        Label.EXCLUDED,
        Label.EXCLUDED,
    ]


# Settings and progress


LEAD = "A landslide cut the only road to the village of Torvik before dawn, and it may take days. "


def test_sentences_that_share_a_few_words_match_in_these_words_only() -> None:
    one = "The ferry sank within minutes as the bow doors had been left open, the inquiry found."
    other = "Families wept when they heard that the bow doors had been left open, and many left."
    comparison = compare_texts(LEAD + one, LEAD + other)
    assert [words_of(comparison, m.left) for m in comparison.matches[1:]] == [
        "bow doors had been left open"
    ]


def test_a_match_goes_on_only_where_more_is_in_common() -> None:
    words = "on the far bank so that patients do not have to wait for the detour."
    one = f"The ambulance service has stationed two vehicles {words}"
    other = f"Ambulances have been placed {words}"
    comparison = compare_texts(LEAD + one, LEAD + other)
    assert [words_of(comparison, m.right) for m in comparison.matches[1:]] == [words]


def test_settings_decide_between_near_verbatim_and_paraphrase() -> None:
    other = BASE.replace("officers", "men").replace("crowbar", "chisel").replace("counted", "found")
    comparison = compare_texts(BASE, other)
    kinds = [
        [match.kind for match in relabel(comparison, Settings(near_verbatim=share)).matches]
        for share in (0.5, 0.95)
    ]
    assert kinds == [[Kind.NEAR_VERBATIM], [Kind.PARAPHRASE]]


def test_relabelling_keeps_what_settings_do_not_touch() -> None:
    comparison = compare_texts(TEXT, TEXT + " " + BASE)
    strict = relabel(comparison, Settings.preset("strict"))
    assert strict.settings == Settings.preset("strict")
    assert strict.sources == comparison.sources
    assert strict.version == comparison.version
    assert {s.label for s in strict.sentences} <= ENDINGS


def test_no_passage_without_a_match_is_left_by_relabelling() -> None:
    comparison = compare_sources(read_sources(["seeds/"]))
    fewest = Settings(run_words=40, near_verbatim=1.0, paraphrase=1.0, telling_words=20)
    relabelled = relabel(comparison, fewest)
    assert 0 < len(relabelled.passages) < len(comparison.passages)
    for passage in relabelled.passages:
        assert any(
            match.left.span.overlap(passage.left.span)
            and match.right.span.overlap(passage.right.span)
            for match in relabelled.matches
            if match.left.source_id == passage.left.source_id
            and match.right.source_id == passage.right.source_id
        )


def test_progress_is_told_stage_by_stage() -> None:
    told: list[tuple[str, int, int]] = []
    compare_sources(
        [source(TEXT, name) for name in "abc"], progress=lambda *args: told.append(args)
    )
    stages = list(dict.fromkeys(stage for stage, _, _ in told))
    assert stages[0] == "sentences"
    assert len(stages) > 1
    assert all(0 <= done <= total for _, done, total in told)
    for stage in stages:
        counts = [done for name, done, _ in told if name == stage]
        assert counts == sorted(counts)


def test_progress_can_cancel() -> None:
    def cancel(_stage: str, _done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        compare_sources([source(TEXT), source(TEXT, "b")], progress=cancel)


def test_what_a_program_froze_stays_frozen_and_nothing_else() -> None:
    sources = [source(TEXT), source(TEXT, "b")]
    gc.collect()
    before = gc.get_freeze_count()
    compare_sources(sources)
    assert gc.get_freeze_count() == before
    gc.freeze()
    frozen = gc.get_freeze_count()
    compare_sources(sources)
    try:
        assert gc.get_freeze_count() > frozen - 100  # some of it may be done with
    finally:
        gc.unfreeze()


# The word diff


def test_words_of_two_sentences_are_linked_in_pairs() -> None:
    left, right = "Three ships sank off Gull Point.", "Off Gull Point, three vessels sank."
    links = [(a.of(left), b.of(right)) for a, b in align_words(left, right)]
    assert ("Three", "three") in links
    assert ("Gull", "Gull") in links
    assert ("Point", "Point") in links
    assert len({b for _, b in links}) == len(links)


def test_linking_words_mirrors() -> None:
    left, right = "The mayor opened the fair early.", "Early on, the mayor was opening a fair."
    mirrored = sorted((b, a) for a, b in align_words(right, left))
    assert sorted(align_words(left, right)) == mirrored


@pytest.mark.parametrize(("left", "right"), [("", ""), ("Rain.", ""), ("…", "Rain.")])
def test_no_words_no_links(left: str, right: str) -> None:
    links: list[tuple[Span, Span]] = align_words(left, right)
    assert links == []


def test_another_currency_is_not_the_same_words() -> None:
    one = "The council of Gull Point said that mending the old harbour bridge would cost $3m."
    found = compare_texts(one, one.replace("$", "€"))
    assert [match.kind for match in found.matches] == [Kind.NEAR_VERBATIM]
    again = relabel(relabel(found, Settings.preset("strict")), found.settings)
    assert again.matches == found.matches


def test_a_part_is_not_labelled_anew() -> None:
    found = compare_texts(TEXT, TEXT)
    part = replace(found, sentences=found.sentences[1:], documents=())
    with pytest.raises(InputError, match="is a part of a comparison"):
        relabel(part, Settings.preset("strict"))
