"""A small comparison made by hand, so that what reads comparisons is tested without the engine."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, settings

from compare.model import (
    Cluster,
    Comparison,
    Containment,
    Coverage,
    Edit,
    Evidence,
    Kind,
    Label,
    Match,
    Matter,
    Notice,
    Operation,
    Passage,
    Role,
    Sentence,
    Source,
    Span,
    StockPhrase,
    Traits,
)
from compare.settings import Settings

# The same examples in every run; `pytest --hypothesis-profile explore` looks for new ones.
_PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("explore", _PATIENT)
settings.register_profile("repeatable", _PATIENT, derandomize=True)
settings.load_profile("repeatable")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Twice as many as there are processors: tests of the screen wait for half of their time."""
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return 2 * cores


ALPHA = Source(
    id="alpha",
    outlet="The Alpha Gazette",
    title="Ferry breaks down off Lowmoor",
    published="2024-03-05",
    path="story/alpha.txt",
    sha256="0" * 64,
    text=(
        "Ferry breaks down off Lowmoor\n\n"
        "The ferry Osprey lost power on Tuesday with 214 people aboard. "
        "“Nobody was hurt,” said the harbour master. Tugs arrived within the hour.\n\n"
        "Also read: Ten walks by the sea\n"
    ),
)
BETA = Source(
    id="beta",
    outlet="Beta 日報",
    text=(
        "The ferry Osprey lost power on Tuesday with 241 people aboard. "
        "According to the harbour master, not one passenger came to harm.\n"
    ),
)
GAMMA = Source(
    id="gamma",
    outlet="Gamma",
    text="The ferry Osprey lost power on Tuesday with 214 people aboard. Shops closed early.",
)


def span_of(source: Source, words: str) -> Span:
    """Where some words of a source stand."""
    start = source.text.index(words)
    return Span(start, start + len(words))


def _sentence(source: Source, index: int, words: str, label: Label, role: Role) -> Sentence:
    quotation = (span_of(source, "“Nobody was hurt,”"),) if "“" in words else ()
    return Sentence(
        source_id=source.id,
        index=index,
        span=span_of(source, words),
        role=role,
        label=label,
        words=len(words.split()),
        quotations=quotation,
    )


def _passage(source: Source, index: int, words: str) -> Passage:
    return Passage(source.id, span_of(source, words), index, index)


_TRAITS = Traits(covered=0.9, letters=0.95, thin=0.0, gap=0.0, edge=0.1, numbers=0.5, negation=0.0)
EVIDENCE = Evidence(
    words=10,
    bits=42.5,
    telling=40.0,
    share=0.9,
    kept=0.9,
    run=9,
    whole=True,
    quoted=False,
    conflict=False,
    support=0.0,
    traits=_TRAITS,
)
_LOST_POWER = "The ferry Osprey lost power on Tuesday with 214 people aboard."
_BETA_POWER = _LOST_POWER.replace("214", "241")
_NUMBER = Edit(Operation.REPLACE, span_of(ALPHA, "214"), span_of(BETA, "241"), Matter.NUMBER)
_ENDS = (_passage(ALPHA, 1, _LOST_POWER), _passage(BETA, 0, _BETA_POWER))
_GAMMA_END = _passage(GAMMA, 0, _LOST_POWER)
_REWORDED = Match(
    left=_passage(ALPHA, 2, "“Nobody was hurt,” said the harbour master."),
    right=_passage(BETA, 1, "According to the harbour master, not one passenger came to harm."),
    kind=Kind.PARAPHRASE,
    score=0.6123456789,
    moved=True,
    edits=(),
    evidence=EVIDENCE,
)


def contained(ids: Sequence[str], share: Coverage) -> dict[str, Containment]:
    """The same share of each source in each other."""
    nothing = Coverage(words=share.words, shared=0.0, paraphrased=0.0, unique=1.0)
    others = {one: frozenset(ids) - {one} for one in ids}
    return {
        one: Containment(dict.fromkeys(others[one], share), nothing, others[one]) for one in ids
    }


@pytest.fixture(scope="session")
def ferry() -> Comparison:
    """Three short articles: a number changed, a sentence reworded, one sentence alone, a teaser."""
    reporting = Role.REPORTING
    matches = (
        Match(*_ENDS, Kind.NEAR_VERBATIM, 0.95, False, (_NUMBER,), EVIDENCE),
        Match(_ENDS[0], _GAMMA_END, Kind.VERBATIM, 1.0, False, (), EVIDENCE),
        _REWORDED,
        Match(_ENDS[1], _GAMMA_END, Kind.NEAR_VERBATIM, 0.95, False, (), EVIDENCE),
    )
    third = Coverage(words=30, shared=1 / 3, paraphrased=1 / 3, unique=1 / 3)
    ids = ("alpha", "beta", "gamma")
    return Comparison(
        sources=(ALPHA, BETA, GAMMA),
        sentences=(
            _sentence(ALPHA, 0, "Ferry breaks down off Lowmoor", Label.UNIQUE, Role.HEADING),
            _sentence(ALPHA, 1, _LOST_POWER, Label.SHARED, reporting),
            _sentence(
                ALPHA,
                2,
                "“Nobody was hurt,” said the harbour master.",
                Label.PARAPHRASED,
                reporting,
            ),
            _sentence(ALPHA, 3, "Tugs arrived within the hour.", Label.UNIQUE, reporting),
            _sentence(ALPHA, 4, "Also read: Ten walks by the sea", Label.EXCLUDED, Role.TEASER),
            _sentence(BETA, 0, _BETA_POWER, Label.SHARED, reporting),
            _sentence(BETA, 1, _REWORDED.right.span.of(BETA.text), Label.PARAPHRASED, reporting),
            _sentence(GAMMA, 0, _LOST_POWER, Label.SHARED, reporting),
            _sentence(GAMMA, 1, "Shops closed early.", Label.UNIQUE, reporting),
        ),
        matches=matches,
        passages=matches,
        clusters=(Cluster((*_ENDS, _GAMMA_END), _ENDS[0]),),
        coverage=dict.fromkeys(ids, third),
        unquoted=dict.fromkeys(ids, third),
        containment=contained(ids, third),
        stock_phrases=(StockPhrase("harbour master", 2, ("alpha", "beta")),),
        warnings=(Notice("beta.txt", "read as windows-1252, a guess", "save it as UTF-8"),),
        settings=Settings(),
        version="0.0.0",
    )
