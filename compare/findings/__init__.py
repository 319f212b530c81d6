"""Findings stage: what the matches mean for sentences, sources and the story."""

from compare.findings.clusters import find_clusters
from compare.findings.coverage import measure_coverage
from compare.findings.labels import label_sentences

__all__ = ["find_clusters", "label_sentences", "measure_coverage"]
