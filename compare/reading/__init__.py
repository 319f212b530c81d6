"""Paths in, a `Story` of sources out."""

from compare.reading.story import read_sources

__all__ = ["read_sources"]
