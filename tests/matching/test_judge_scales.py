from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from compare.matching.judge import Scales, judge
from compare.matching.linking.links import Link
from compare.matching.linking.weighing import Measured, Part
from compare.model import Evidence, Traits
from compare.settings import Settings

SHARES = st.one_of(st.floats(0, 1), st.sampled_from([0.0, 0.25, 0.3, 0.5, 0.6, 0.75, 1.0]))
BITS = st.one_of(st.floats(0, 120), st.sampled_from([24.0, 48.0, 84.0, 96.0]))
PARTS = st.builds(
    Part,
    left=st.just((0, 9)),
    right=st.just((0, 9)),
    words=st.integers(1, 9),
    kept=SHARES,
    run=st.integers(0, 14),
    score=SHARES,
    traits=st.just(Traits(1, 1, 0, 0, 0, 0, 0)),
)
LINKS = st.builds(
    Link,
    left=st.just(0),
    right=st.just(1),
    part=PARTS,
    whole=st.booleans(),
    bits=BITS,
    telling=BITS,
    share=SHARES,
    quoted=st.booleans(),
    conflict=st.booleans(),
)
SETTINGS = st.builds(
    Settings,
    run_words=st.integers(4, 20),
    near_verbatim=st.floats(0.5, 1),
    paraphrase=st.floats(0.05, 1),
    telling_words=st.floats(1, 12),
)
LOOSEST = Scales(Settings(run_words=4, near_verbatim=0.5, paraphrase=0.05, telling_words=1))
"""Under these settings, anything that is a match under any others is one."""


def _measured(link: Link) -> Measured:
    part = link.part
    columns = (
        part.left,
        part.right,
        *(part.words, part.kept, part.run, part.score),
        (),  # of no account
        *(link.whole, link.bits, link.telling, link.quoted, link.conflict),
        *(0, 0),  # neither
    )
    return Measured._make(np.array([value]) for value in columns)


@given(LINKS, st.floats(0, 80), st.lists(SETTINGS, min_size=1, max_size=2))
def test_what_is_left_aside_is_a_match_under_none_of_the_settings(
    link: Link, support: float, settings: list[Settings]
) -> None:
    scales = Scales(*settings)
    weighed = LOOSEST.weigh(link, support)
    is_match = weighed is not None and any(judge(*weighed, each) for each in settings)
    assert (scales.weigh(link, support) is not None) is is_match
    hopeful = scales.may_accept(_measured(link), np.array([link.share]), np.array([support]))
    assert hopeful.tolist() == [True] or not is_match


@given(
    LINKS.map(
        lambda link: link._replace(
            part=link.part._replace(kept=round(link.part.kept, 1), score=round(link.part.score, 1)),
            share=round(link.share, 1),
            bits=round(link.bits / 6) * 6,
            telling=round(link.telling / 6) * 6,
        )
    ),
    st.sampled_from([Settings.preset("strict"), Settings(), Settings.preset("loose")]),
)
def test_without_neighbours_nothing_else_is_taken_for_a_match(
    link: Link, settings: Settings
) -> None:
    scales, alone = Scales(settings), np.zeros(1)
    taken = scales.may_accept(_measured(link), np.array([link.share]), alone)
    assert taken.tolist() == [scales.weigh(link) is not None]


@given(LINKS, st.floats(0, 80))
def test_the_evidence_is_that_of_the_link(link: Link, support: float) -> None:
    weighed = LOOSEST.weigh(link, support)
    if weighed is None:
        return
    score, evidence = weighed
    assert score == 1 or abs(score - link.part.score) < 1e-5 or support
    assert evidence == Evidence(
        words=link.part.words,
        bits=round(link.bits, 3),
        telling=round(link.telling, 3),
        share=round(link.share, 6),
        kept=round(link.part.kept, 6),
        run=link.part.run,
        whole=link.whole,
        quoted=link.quoted,
        conflict=link.conflict,
        support=round(support, 3),
        traits=link.part.traits,
    )
