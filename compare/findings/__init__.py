"""Findings stage: what the matches mean for sentences, sources and the story."""

from compare.findings.clusters import find_clusters
from compare.findings.coverage import containment_of, measure_coverage
from compare.findings.credits import Credits, Side, find_credits
from compare.findings.edits import add_edits, edit_adder
from compare.findings.judgement_file import append_judgement, judgement_path, read_judgements
from compare.findings.judgements import (
    Judgement,
    Place,
    Verdict,
    judge_coverage,
    judge_labels,
    judge_matches,
    place_of,
    places_of,
    standing,
)
from compare.findings.labels import label_sentences
from compare.findings.painting import paint
from compare.findings.quoted import measure_unquoted

__all__ = [
    "Credits",
    "Judgement",
    "Place",
    "Side",
    "Verdict",
    "add_edits",
    "append_judgement",
    "containment_of",
    "edit_adder",
    "find_clusters",
    "find_credits",
    "judge_coverage",
    "judge_labels",
    "judge_matches",
    "judgement_path",
    "label_sentences",
    "measure_coverage",
    "measure_unquoted",
    "paint",
    "place_of",
    "places_of",
    "read_judgements",
    "standing",
]
