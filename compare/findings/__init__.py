"""Findings stage: what the matches mean for sentences, sources and the story."""

from compare.findings.clusters import find_clusters
from compare.findings.coverage import measure_coverage
from compare.findings.labels import label_sentences
from compare.findings.matters import name_matters
from compare.findings.quoted import measure_unquoted

__all__ = [
    "find_clusters",
    "label_sentences",
    "measure_coverage",
    "measure_unquoted",
    "name_matters",
]
