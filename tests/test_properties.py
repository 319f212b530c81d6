"""Laws that every comparison keeps, whatever the texts."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path
from random import Random
from string import ascii_letters, digits

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from compare.findings.edits.wordings import find_edits
from compare.model import Comparison, Coverage, Kind, Label, Match, Operation, Passage, Role, Span
from compare.output.json import to_json
from compare.pipeline import compare_sources, relabel
from compare.reading import read_sources
from compare.settings import Settings, Strictness
from compare.text import find_words
from tests.matching.making import (
    LIGHT,
    OTHER,
    PLAIN,
    articles,
    compare_texts,
    source,
    stories,
    telling,
    words_of,
    write,
)

PRESETS: tuple[Strictness, ...] = ("strict", "normal", "loose")


def _compare(story: list[list[str]], chosen: Settings | None = None) -> Comparison:
    return compare_texts(*map(" ".join, story), settings=chosen)


def _gist(match: Match) -> tuple[object, ...]:
    """What a match says, whichever end is the left one."""
    return match.kind, match.moved, match.evidence.words, match.evidence.kept, match.evidence.run


def _ends(match: Match) -> tuple[Passage, Passage]:
    return match.left, match.right


def _words_of_labels(comparison: Comparison, label: Label) -> dict[str, int]:
    words = {one.id: 0 for one in comparison.sources}
    for sentence in comparison.sentences:
        if sentence.label is label:
            words[sentence.source_id] += sentence.words
    return words


# Order of the sources, and nothing but the sources


@settings(max_examples=30)
@given(stories(), st.randoms(use_true_random=False))
def test_the_order_of_the_sources_changes_no_byte(story: list[list[str]], random: Random) -> None:
    sources = [source(" ".join(article), chr(97 + i)) for i, article in enumerate(story)]
    shuffled = list(sources)
    random.shuffle(shuffled)
    assert to_json(compare_sources(shuffled)) == to_json(compare_sources(sources))


@settings(max_examples=20)
@given(stories())
def test_two_runs_give_equal_results(story: list[list[str]]) -> None:
    assert _compare(story) == _compare(story)


@settings(max_examples=60)
@example(
    [
        [
            (
                "Arbour armour the atlas acorn autumn awning amber anchor; "
                "and acorn amber anchor antler badger apricot ballad the bamboo."
            ),
            "Acorn amber anchor of armour barley in basalt.",
            "Arbour armour the atlas acorn autumn awning amber anchor.",
            "Acorn amber anchor antler badger apricot ballad the bamboo.",
        ],
        [
            "Acorn amber anchor antler badger apricot ballad the bamboo.",
            "Acorn amber anchor antler apricot arbour.",
            "Quarry amber anchor antler badger apricot ballad the bamboo.",
            "Quilt amber anchor antler badger apricot ballad the bamboo.",
            "Acorn amber anchor of armour barley in basalt.",
        ],
    ]
)
@given(stories(most_sources=2))
def test_swapping_two_sources_mirrors_their_matches(story: list[list[str]]) -> None:
    there, back = _compare(story), _compare(story[::-1])
    names = {"a": "b", "b": "a"}
    mirrored = {(match.right.span, match.left.span): _gist(match) for match in back.matches}
    assert {(m.left.span, m.right.span): _gist(m) for m in there.matches} == mirrored
    assert {one: there.coverage[one] for one in names} == {
        one: back.coverage[other] for one, other in names.items()
    }
    assert sorted((s.source_id, s.index, s.label) for s in there.sentences) == sorted(
        (names[s.source_id], s.index, s.label) for s in back.sentences
    )


# What must be found, and what must not


@settings(max_examples=30)
@given(articles(most=8), st.integers(2, 4))
def test_identical_texts_are_shared_from_end_to_end(article: list[str], copies: int) -> None:
    comparison = _compare([article] * copies)
    assert {cover.shared for cover in comparison.coverage.values()} == {1.0}
    assert {sentence.label for sentence in comparison.sentences} == {Label.SHARED}


@settings(max_examples=200)
@given(st.text(st.characters(codec="utf-8") | st.sampled_from("The it so is. !?\n"), max_size=300))
def test_any_text_is_shared_with_itself(text: str) -> None:
    comparison = compare_texts(text, text)
    said = [
        sentence for sentence in comparison.sentences if sentence.role.counted and sentence.words
    ]
    assert {sentence.label for sentence in said} <= {Label.SHARED}
    assert comparison.coverage["a"].shared == (1 if said else 0)


@settings(max_examples=30)
@given(articles(PLAIN, most=8), articles(OTHER, most=8))
def test_texts_without_a_common_content_word_do_not_match(one: list[str], other: list[str]) -> None:
    comparison = _compare([one, other])
    assert not comparison.matches
    assert {sentence.label for sentence in comparison.sentences} == {Label.UNIQUE}


def _frames(number: int) -> st.SearchStrategy[list[str]]:
    """Words beside a run: common ones, and some or a figure that no other of the frames has."""
    words = st.lists(st.sampled_from([*OTHER[number::4], *LIGHT]), max_size=20, unique=True)
    figure = st.integers(1, 999).map(lambda n: [str(4 * n + number)])
    return st.one_of(words, figure)


_RUNS = st.lists(
    st.sampled_from(PLAIN),
    min_size=Settings().run_words,
    max_size=2 * Settings().run_words,
    unique=True,
)


@st.composite
def _planted(draw: st.DrawFn) -> tuple[list[str], list[str], list[str]]:
    """A run of rare words, and two sentences that have nothing but the run in common."""
    run, around = draw(_RUNS), [draw(_frames(number)) for number in range(4)]
    return run, [*around[0], *run, *around[1]], [*around[3], *run, *around[2]]


@settings(max_examples=200)
@example((PLAIN[:14], ["14", *PLAIN[:14], "30"], ["17", *PLAIN[:14], "42"]), [])
@given(_planted(), articles(OTHER, most=3))
def test_a_run_of_the_same_words_is_found_whatever_surrounds_it(
    planted: tuple[list[str], list[str], list[str]], rest: list[str]
) -> None:
    run, left, right = planted
    comparison = _compare([[write(left), *rest[:1]], [*rest[1:], write(right)]])
    found = [
        match
        for match in comparison.matches
        if match.evidence.run >= len(run)
        and all(
            " ".join(run) in " ".join(find_words(words_of(comparison, end)).forms)
            for end in (match.left, match.right)
        )
    ]
    assert found


_FUNCTION_WORDS = "and it was to be for them as they had been with us of all that in the".split()


@settings(max_examples=20)
@given(st.one_of(_RUNS, st.permutations(_FUNCTION_WORDS)), st.integers(10, 14))
def test_all_sources_that_have_a_run_match_one_another(run: list[str], sources: int) -> None:
    letters = ascii_letters[:sources]
    frames = [[one + letter + other for one in "yqz" for other in "stuvwxyz"] for letter in letters]
    story = [[write([*frame[:3], *run, *frame[3:]])] for frame in frames]
    comparison = _compare(story)
    found = {(match.left.source_id, match.right.source_id) for match in comparison.matches}
    assert found == set(combinations(sorted(one.id for one in comparison.sources), 2))


@settings(max_examples=50)
@given(st.lists(_RUNS, min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_clauses_in_another_order_are_shared(clauses: list[list[str]], random: Random) -> None:
    said = [" ".join(clause) for clause in clauses]
    moved = [*said]
    random.shuffle(moved)
    comparison = compare_texts(
        f"It said that {', that '.join(said)}.", f"{'; '.join(moved)}: so the report.".capitalize()
    )
    assert {sentence.label for sentence in comparison.sentences} == {Label.SHARED}
    same = [match for match in comparison.matches if match.kind is not Kind.PARAPHRASE]
    assert all(
        any(
            all(clause in words_of(comparison, end).lower() for end in _ends(match))
            for match in same
        )
        for clause in said
    )


# Typography


_WIDE = {letter: chr(ord(letter) + 0xFEE0) for letter in "abcxyz0123456789"}
_SETTINGS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "ligature": lambda word: word.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ"),
    "capitals": str.upper,
    "decomposed": lambda word: unicodedata.normalize("NFD", word),
    "soft hyphen": lambda word: word[:3] + "\N{SOFT HYPHEN}" + word[3:] if len(word) > 5 else word,
    "curly": lambda word: word.replace("'", "’").replace('"', "”"),
    "dash": lambda word: "–" if word == "-" else word.replace("-", "\N{NON-BREAKING HYPHEN}"),
    "wide": lambda word: "".join(_WIDE.get(letter, letter) for letter in word),
}


@st.composite
def _typeset(draw: st.DrawFn, text: str) -> str:
    """The same words set in type by somebody else."""
    words = text.split(" ")
    kinds = st.sampled_from([*_SETTINGS])
    chosen = draw(st.lists(kinds, min_size=len(words), max_size=len(words)))
    set_words = [_SETTINGS[kind](word) for kind, word in zip(chosen, words, strict=True)]
    gaps = st.sampled_from([" ", "\N{NO-BREAK SPACE}", "  ", "\N{THIN SPACE}", "\t"])
    spaces = draw(st.lists(gaps, min_size=len(words), max_size=len(words)))
    return "".join(word + gap for word, gap in zip(set_words, spaces, strict=True)).rstrip()


_SET = (
    "The baker's café on Fiddler's Row won't reopen before Whitsun, its naïve owner said. "
    "Officials fined the well-known firm 4,500 crowns for the flooded office - a first offence. "
    "“Our soufflé fell flat,” Zoë O'Leary told a half-empty fish market on Tuesday. "
    "Engineers found fifty-five cracked beams beneath the façade in March 1987."
)
_NEAR = (
    "The baker's café on Fiddler's Row won't reopen before Easter, its naïve owner said. "
    "A vicar juggled lemons. "
    "The well-known firm must pay 4,500 crowns for the flooded office - its first offence. "
    "Engineers have found fifty-five cracked beams beneath the façade."
)


_AROUND = (
    "Baker's flood claim fails\n\nBy Zoë O'Leary\n\n{}\n\n"
    "Also read: Baker's flood claim fails at last\n\n"
    "The views expressed in this article are the author's own. All rights reserved.\n\n"
    "With inputs from agencies\n\nPhoto: Zoë O'Leary/Reuters\n\n"
    "Don't miss our stories - sign up for our newsletter\n\n"
    "Must read\n\nThe baker's five best soufflés won't fall flat"
)
"""What stands around an article; its words are said in the article too."""


def _gist_of(comparison: Comparison) -> tuple[object, ...]:
    """What a comparison says, wherever the words stand."""
    return (
        [(s.source_id, s.role, s.label) for s in comparison.sentences],
        [(m.left.first, m.right.first, m.kind, m.moved) for m in comparison.matches],
        [(p.left.first, p.left.last, p.right.first, p.right.last) for p in comparison.passages],
        comparison.coverage,
        comparison.containment,
    )


def _details_of(comparison: Comparison) -> tuple[object, ...]:
    """What capitals may change, but not other typography."""
    texts = {one.id: one.text for one in comparison.sources}
    ends = [end for match in comparison.matches for end in _ends(match)]
    return (
        [_words(s.attribution, texts[s.source_id]) for s in comparison.sentences],
        [_words(end.span, texts[end.source_id]) for end in ends],
        [(match.score, match.evidence, len(match.edits)) for match in comparison.matches],
    )


def _words(span: Span | None, text: str) -> tuple[str, ...]:
    return find_words(span.of(text)).forms if span else ()


@settings(max_examples=100)
@given(_typeset(_AROUND.format(_SET)), _typeset(_AROUND.format(_NEAR)))
def test_typography_changes_no_label_and_no_kind(left: str, right: str) -> None:
    plain = compare_texts(_AROUND.format(_SET), _AROUND.format(_NEAR))
    assert _gist_of(compare_texts(left, right)) == _gist_of(plain)


_FULL_WIDTH = {ord(c): ord(c) + 0xFEE0 for c in ascii_letters + digits}
_SIGN = r"(\w{3})(\w{3})"
_ALL_TYPE: dict[str, Callable[[str], str]] = {
    "no-break spaces": lambda text: text.replace(" ", "\N{NO-BREAK SPACE}"),
    "thin spaces": lambda text: text.replace(" ", "\N{THIN SPACE}"),
    "wide spaces": lambda text: text.replace(" ", "\N{IDEOGRAPHIC SPACE}"),
    "tabs": lambda text: text.replace(" ", "\t"),
    "double spaces": lambda text: text.replace(" ", "  "),
    "soft hyphens": lambda text: re.sub(_SIGN, "\\1\N{SOFT HYPHEN}\\2", text),
    "word joiners": lambda text: re.sub(_SIGN, "\\1\N{WORD JOINER}\\2", text),
    "zero width before marks": lambda text: re.sub(r"(?=[.,“”])", "\N{ZERO WIDTH SPACE}", text),
    "zero width before words": lambda text: re.sub(r" (?=\w)", " \N{ZERO WIDTH SPACE}", text),
    "byte order mark": lambda text: f"\N{ZERO WIDTH NO-BREAK SPACE}{text}",
    "straight marks": lambda text: text.translate(str.maketrans("’‘“”–", "''\"\"-")),
    "guillemets": lambda text: text.translate(str.maketrans("“”", "«»")),
    "guillemets apart": lambda text: text.replace("“", "«\xa0").replace("”", "\xa0»"),
    "marks turned outward": lambda text: text.translate(str.maketrans("“”", "»«")),
    "low marks": lambda text: text.translate(str.maketrans("“”", "„“")),
    "doubled marks": lambda text: text.replace("“", "``").replace("”", "''"),
    "hyphens": lambda text: re.sub(r"(?<=\w)-(?=\w)", "\N{HYPHEN}", text),
    "ellipsis": lambda text: text.replace("...", "…"),
    "ligatures": lambda text: text.replace("fi", "ﬁ").replace("fl", "ﬂ"),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "full-width": lambda text: text.translate(_FULL_WIDTH),
    "returns": lambda text: text.replace("\n", "\r\n"),
    "line separators": lambda text: text.replace("\n", "\N{LINE SEPARATOR}"),
    "spaces around lines": lambda text: text.replace("\n", " \t\n  "),
}
_SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.mark.parametrize("every", [1, 2], ids=["all", "some"])
@pytest.mark.parametrize("dress", _ALL_TYPE.values(), ids=_ALL_TYPE)
def test_the_seeds_in_other_type_are_the_same_story(
    dress: Callable[[str], str], every: int
) -> None:
    texts = [one.text for one in read_sources([_SEEDS])]
    dressed = [text if at % every else dress(text) for at, text in enumerate(texts)]
    plain, other = compare_texts(*texts), compare_texts(*dressed)
    assert _gist_of(other) == _gist_of(plain)
    assert _details_of(other) == _details_of(plain)


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("width", [45, 72, 100])
def test_the_seeds_with_broken_lines_are_the_same_story(width: int) -> None:
    texts = [_paragraphs(one.text) for one in read_sources([_SEEDS])]
    wrapped = ["\n\n".join(textwrap.fill(line, width) for line in text) for text in texts]
    plain, other = (compare_texts(*story) for story in (map("\n\n".join, texts), wrapped))
    assert _gist_of(other) == _gist_of(plain)
    assert _details_of(other) == _details_of(plain)


@pytest.mark.parametrize("written", [str.upper, str.lower, str.title])
def test_a_story_in_capitals_is_the_same_story(written: Callable[[str], str]) -> None:
    plain, other = compare_texts(_SET, _NEAR), compare_texts(written(_SET), written(_NEAR))
    assert [s.label for s in other.sentences] == [s.label for s in plain.sentences]
    assert [(m.left.first, m.right.first, m.kind) for m in other.matches] == [
        (m.left.first, m.right.first, m.kind) for m in plain.matches
    ]


@settings(max_examples=50)
@given(_typeset(_SET))
def test_a_text_and_its_own_words_in_other_type_are_verbatim(text: str) -> None:
    comparison = compare_texts(_SET, text)
    assert {match.kind.value for match in comparison.matches} == {"verbatim"}
    assert comparison.coverage["a"].shared == comparison.coverage["b"].shared == 1


# What a comparison says of itself is consistent


def _sums_to_one(coverage: Coverage) -> bool:
    total = coverage.shared + coverage.paraphrased + coverage.unique
    return total == pytest.approx(1 if coverage.words else 0)


@settings(max_examples=40)
@given(stories())
def test_shares_are_shares(story: list[list[str]]) -> None:
    comparison = _compare(story)
    for one, cover in comparison.coverage.items():
        assert _sums_to_one(cover)
        assert cover.words == sum(
            s.words for s in comparison.sentences if s.source_id == one and s.role.counted
        )
        for other, contained in comparison.containment[one].items():
            assert other != one
            assert _sums_to_one(contained)
            assert contained.words == cover.words
            assert contained.reused <= cover.reused + 1e-9
            assert contained.shared <= cover.shared + 1e-9


@settings(max_examples=40)
@given(stories())
def test_labels_agree_with_matches(story: list[list[str]]) -> None:
    comparison = _compare(story)
    touched = {(end.source_id, end.first) for match in comparison.matches for end in _ends(match)}
    for sentence in comparison.sentences:
        if sentence.label in (Label.SHARED, Label.PARAPHRASED):
            assert (sentence.source_id, sentence.index) in touched
        if sentence.role is Role.REPEAT:
            assert sentence.label is Label.EXCLUDED
    shared, unique = (_words_of_labels(comparison, label) for label in (Label.SHARED, Label.UNIQUE))
    for one, cover in comparison.coverage.items():
        if cover.shared == 1:
            assert shared[one] == cover.words
        if cover.unique == 1:
            assert unique[one] == cover.words


@settings(max_examples=60)
@given(stories())
def test_matches_lie_inside_counted_sentences(story: list[list[str]]) -> None:
    comparison = _compare(story)
    sentences = {(s.source_id, s.index): s for s in comparison.sentences}
    assert list(comparison.matches) == sorted(comparison.matches, key=lambda m: (m.left, m.right))
    for match in comparison.matches:
        assert match.left.source_id < match.right.source_id
        for end in _ends(match):
            sentence = sentences[end.source_id, end.first]
            assert end.first == end.last
            assert sentence.role.counted
            assert sentence.span.start <= end.span.start < end.span.end <= sentence.span.end
            assert 0 <= match.score <= 1
    for passage in comparison.passages:
        for end in _ends(passage):
            first, last = (sentences[end.source_id, at] for at in (end.first, end.last))
            assert first.span.start <= end.span.start < first.span.end
            assert last.span.start < end.span.end <= last.span.end


@settings(max_examples=60)
@example(
    [
        ["Amber acorn anchor antler apricot arbour."],
        ["Quarry quilt.", "Acorn amber anchor antler apricot arbour."],
    ]
)
@given(stories())
def test_edits_turn_the_left_words_into_the_right_words(story: list[list[str]]) -> None:
    comparison = _compare(story)
    for match in comparison.matches:
        places = [edit.left for edit in match.edits]
        assert places == sorted(places)
        for edit in match.edits:
            for span, end in ((edit.left, match.left), (edit.right, match.right)):
                assert end.span.start <= span.start <= span.end <= end.span.end
        for edits in (places, sorted(edit.right for edit in match.edits)):
            assert all(one.end <= other.start for one, other in pairwise(edits))
        assert _kept(comparison, match, "left") == _kept(comparison, match, "right")


def _kept(comparison: Comparison, match: Match, side: str) -> list[str]:
    """The words of one end that no edit touches."""
    passage = match.left if side == "left" else match.right
    edited = [edit.left if side == "left" else edit.right for edit in match.edits]
    text = comparison.source(passage.source_id).text
    words = find_words(text)
    return [
        form
        for form, start, end in zip(
            words.forms, words.starts.tolist(), words.ends.tolist(), strict=True
        )
        if passage.span.start <= start
        and end <= passage.span.end
        and not any(span.start <= start and end <= span.end for span in edited)
    ]


@settings(max_examples=30)
@given(stories(most_sources=5))
def test_clusters_gather_three_sources_around_a_representative(story: list[list[str]]) -> None:
    comparison = _compare(story)
    linked = {
        frozenset((end.source_id, end.first) for end in _ends(match))
        for match in comparison.matches
    }
    for cluster in comparison.clusters:
        heart = cluster.representative
        assert heart in cluster.members
        assert list(cluster.members) == sorted(cluster.members)
        assert len({member.source_id for member in cluster.members}) >= 3
        for member in cluster.members:
            if member != heart:
                pair = {(heart.source_id, heart.first), (member.source_id, member.first)}
                assert frozenset(pair) in linked


# Other settings


@settings(max_examples=30)
@given(stories(), st.sampled_from(PRESETS))
def test_relabelling_with_the_same_settings_changes_nothing(
    story: list[list[str]], preset: Strictness
) -> None:
    comparison = _compare(story, Settings.preset(preset))
    again = relabel(comparison, comparison.settings)
    assert replace(again, candidates=()) == replace(comparison, candidates=())


@settings(max_examples=30)
@given(stories(), st.sampled_from(PRESETS), st.sampled_from(PRESETS))
def test_relabelling_is_comparing_anew(
    story: list[list[str]], first: Strictness, then: Strictness
) -> None:
    relabelled = relabel(_compare(story, Settings.preset(first)), Settings.preset(then))
    anew = _compare(story, Settings.preset(then))
    assert relabelled.matches == anew.matches
    assert relabelled.sentences == anew.sentences
    assert relabelled.coverage == anew.coverage
    assert relabelled.clusters == anew.clusters


def test_stricter_settings_never_find_more() -> None:
    base = compare_sources(read_sources([_SEEDS]))
    reused = [relabel(base, Settings.preset(preset)).coverage for preset in PRESETS]
    for strict, loose in pairwise(reused):
        assert all(strict[one].reused <= loose[one].reused for one in strict)


# Word edits


_FEW = st.lists(st.sampled_from("abcde"), max_size=12)


@settings(max_examples=200)
@given(_FEW, _FEW)
def test_word_edits_mirror(left: list[str], right: list[str]) -> None:
    assume(left != right)
    swap = {Operation.INSERT: Operation.DELETE, Operation.DELETE: Operation.INSERT}
    mirrored = {
        (swap.get(e.operation, e.operation), e.right, e.left) for e in find_edits(right, left)
    }
    assert {tuple(edit) for edit in find_edits(left, right)} == mirrored


@settings(max_examples=200)
@given(_FEW, _FEW)
def test_word_edits_rewrite_one_side_as_the_other(left: list[str], right: list[str]) -> None:
    edits = find_edits(left, right)
    keep = [word for at, word in enumerate(left) if not any(a <= at < b for _, (a, b), _ in edits)]
    stay = [word for at, word in enumerate(right) if not any(a <= at < b for _, _, (a, b) in edits)]
    assert keep == stay
    for edit in edits:
        old, new = left[slice(*edit.left)], right[slice(*edit.right)]
        match edit.operation:
            case Operation.MOVE:
                assert old == new
            case Operation.INSERT:
                assert new
                assert not old
            case Operation.DELETE:
                assert old
                assert not new
            case Operation.REPLACE:
                assert old
                assert new
                assert old != new


@settings(max_examples=50)
@given(telling(PLAIN))
def test_equal_wordings_have_no_edits(sentence: str) -> None:
    assert not find_edits(sentence.split(), sentence.split())
