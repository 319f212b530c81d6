from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.matching.corpus import MAX_BITS
from compare.matching.judge import (
    PART_SCORE,
    PART_SHARE,
    asked_words,
    found_words,
    judge,
    supported,
)
from compare.model import Evidence, Kind
from compare.settings import Settings
from tests.matching.making import EVIDENCE

NORMAL = Settings()
RANK = {None: 0, Kind.PARAPHRASE: 1, Kind.NEAR_VERBATIM: 2, Kind.VERBATIM: 3}
STRONG = replace(EVIDENCE, kept=0.4, run=3)
"""Of two whole sentences with ten rare words in common, in another order."""
PART = replace(STRONG, whole=False)

SHARES = st.floats(0, 1)
EVIDENCES = st.builds(
    replace,
    st.just(EVIDENCE),
    bits=st.floats(0, 200),
    telling=st.floats(0, 200),
    share=SHARES,
    kept=SHARES,
    run=st.integers(0, 30),
    whole=st.booleans(),
    quoted=st.booleans(),
    conflict=st.booleans(),
    support=st.floats(0, 200),
)


@pytest.mark.parametrize(
    ("kept", "kind"),
    [
        (1.0, Kind.VERBATIM),
        (0.999, Kind.NEAR_VERBATIM),
        (0.75, Kind.NEAR_VERBATIM),
        (0.749, Kind.PARAPHRASE),
        (0.0, Kind.PARAPHRASE),
    ],
)
def test_the_words_kept_decide_the_kind(kept: float, kind: Kind) -> None:
    assert judge(0.9, replace(EVIDENCE, kept=kept), NORMAL) is kind


def test_a_low_score_is_no_paraphrase() -> None:
    assert judge(0.5, STRONG, NORMAL) is Kind.PARAPHRASE
    assert judge(0.499, STRONG, NORMAL) is None


def test_two_common_words_are_not_enough_whatever_the_score() -> None:
    poor = replace(EVIDENCE, bits=5.0, telling=5.0)
    assert judge(1.0, poor, NORMAL) is None
    assert judge(1.0, replace(poor, whole=False), NORMAL) is None


def test_a_part_needs_more_in_common_than_a_whole() -> None:
    little = replace(STRONG, bits=30.0, telling=30.0)
    assert judge(0.9, little, NORMAL) is Kind.PARAPHRASE
    assert judge(0.9, replace(little, whole=False), NORMAL) is None
    assert judge(0.9, PART, NORMAL) is Kind.PARAPHRASE


def test_a_part_needs_a_higher_score_than_a_whole() -> None:
    least = NORMAL.paraphrase + PART_SCORE
    assert judge(least - 0.01, STRONG, NORMAL) is Kind.PARAPHRASE
    assert judge(least - 0.01, PART, NORMAL) is None
    assert judge(least, PART, NORMAL) is Kind.PARAPHRASE
    assert PART_SCORE >= 0.05


def test_whole_sentences_that_share_but_one_run_need_more_and_no_names() -> None:
    little = replace(STRONG, bits=30.0, telling=30.0, words=6)
    assert judge(0.9, little, NORMAL) is Kind.PARAPHRASE
    assert judge(0.9, replace(little, run=5), NORMAL) is None
    assert judge(0.9, replace(little, run=5, bits=60.0), NORMAL) is None
    assert judge(0.9, replace(little, run=5, telling=36.0), NORMAL) is Kind.PARAPHRASE
    assert judge(0.9, replace(little, run=5, kept=0.8), NORMAL) is Kind.NEAR_VERBATIM


def test_a_long_run_is_enough_for_a_part() -> None:
    little = replace(PART, bits=30.0, telling=30.0, kept=1.0, run=NORMAL.run_words)
    assert judge(1.0, little, NORMAL) is Kind.VERBATIM
    assert judge(1.0, replace(little, run=NORMAL.run_words - 1), NORMAL) is None


def test_neighbours_stand_for_a_part_of_the_evidence() -> None:
    nearly = 0.9 * NORMAL.telling_words * MAX_BITS
    alone = replace(PART, bits=nearly, telling=nearly)
    assert judge(0.9, alone, NORMAL) is None
    assert judge(0.9, replace(alone, support=100.0), NORMAL) is Kind.PARAPHRASE


def test_in_company_the_share_and_the_run_stand_for_rare_words() -> None:
    bits = 3 * MAX_BITS
    little = replace(PART, bits=bits, telling=bits, share=0.5, run=7, support=25.0)
    assert judge(0.9, little, NORMAL) is Kind.PARAPHRASE
    assert judge(0.9, replace(little, support=0.0), NORMAL) is None
    assert judge(0.9, replace(little, share=0.2), NORMAL) is None
    assert judge(0.9, replace(little, run=3), NORMAL) is None


def test_in_company_the_same_quotation_stands_for_rare_words() -> None:
    bits = 2 * MAX_BITS
    quotation = replace(
        PART, bits=bits, telling=bits, share=0.3, run=2, kept=1.0, quoted=True, support=25.0
    )
    assert judge(1.0, quotation, NORMAL) is Kind.VERBATIM
    assert judge(1.0, replace(quotation, quoted=False), NORMAL) is None
    assert judge(1.0, replace(quotation, support=0.0), NORMAL) is None
    assert judge(1.0, replace(quotation, kept=0.9), NORMAL) is None
    assert judge(1.0, replace(quotation, telling=1.5 * MAX_BITS), NORMAL) is None


def test_the_same_sentence_in_the_same_place_is_enough_whatever_it_tells() -> None:
    short = replace(STRONG, bits=0.0, telling=0.0, kept=1.0, run=2, support=60.0)
    assert judge(1.0, short, NORMAL) is Kind.VERBATIM
    assert judge(1.0, replace(short, support=25.0), NORMAL) is None
    assert judge(1.0, replace(short, whole=False), NORMAL) is None
    assert judge(1.0, replace(short, kept=0.9), NORMAL) is None


def test_company_alone_is_no_evidence() -> None:
    poor = replace(PART, bits=5.0, telling=5.0, share=1.0, run=8, support=1000.0)
    assert judge(1.0, poor, NORMAL) is None


@given(SHARES, EVIDENCES)
def test_more_rare_words_than_asked_are_enough_in_company(score: float, evidence: Evidence) -> None:
    helped = replace(evidence, support=max(1.0, evidence.support), kept=1.0)
    if found_words(helped, NORMAL) >= asked_words(helped, NORMAL) and helped.share >= PART_SHARE:
        assert judge(max(score, NORMAL.paraphrase + PART_SCORE), helped, NORMAL) is Kind.VERBATIM


def test_other_names_and_figures_are_another_statement() -> None:
    assert judge(0.9, replace(STRONG, conflict=True), NORMAL) is None


def test_a_run_that_tells_something_outweighs_other_figures() -> None:
    copied = replace(EVIDENCE, kept=0.9, run=NORMAL.run_words, conflict=True)
    assert judge(0.1, copied, NORMAL) is Kind.NEAR_VERBATIM
    assert judge(0.9, replace(copied, run=NORMAL.run_words - 1), NORMAL) is None
    assert judge(0.9, replace(copied, telling=2.9 * MAX_BITS), NORMAL) is None
    assert judge(0.9, replace(copied, kept=0.7), NORMAL) is None


@given(SHARES, EVIDENCES)
def test_looser_settings_never_lose_a_match(score: float, evidence: Evidence) -> None:
    kinds = [
        judge(score, evidence, Settings.preset(name)) for name in ("strict", "normal", "loose")
    ]
    ranks = [RANK[kind] for kind in kinds]
    assert ranks == sorted(ranks)


@given(SHARES, SHARES, EVIDENCES)
def test_a_higher_score_is_never_worse(one: float, other: float, evidence: Evidence) -> None:
    low, high = sorted([one, other])
    assert RANK[judge(low, evidence, NORMAL)] <= RANK[judge(high, evidence, NORMAL)]


@given(SHARES, EVIDENCES, st.floats(0, 200))
def test_more_support_is_never_worse(score: float, evidence: Evidence, more: float) -> None:
    helped = replace(evidence, support=evidence.support + more)
    assert RANK[judge(score, evidence, NORMAL)] <= RANK[judge(score, helped, NORMAL)]


@given(st.floats(0.001, 0.999), st.floats(0, 1000))
def test_support_raises_a_score_but_keeps_it_a_share(score: float, support: float) -> None:
    assert score - 1e-9 <= supported(score, support) <= 1


@pytest.mark.parametrize("score", [0.0, 1.0])
def test_certainty_needs_no_support(score: float) -> None:
    assert supported(score, 500) == score


def test_no_support_leaves_the_score() -> None:
    assert supported(0.3, 0) == pytest.approx(0.3)
