"""Compare several articles on one event: what they share, reword and say alone."""

from typing import TYPE_CHECKING

__version__ = "0.1.0"

__all__ = [
    "Cluster",
    "CompareError",
    "Comparison",
    "Containment",
    "Coverage",
    "Edit",
    "Evidence",
    "Explanation",
    "Feature",
    "InputError",
    "Kind",
    "Label",
    "Match",
    "Matter",
    "Notice",
    "Operation",
    "Passage",
    "Role",
    "Sentence",
    "Settings",
    "SettingsError",
    "SharedWord",
    "Source",
    "Span",
    "StockPhrase",
    "Story",
    "Traits",
    "__version__",
    "align_words",
    "compare_sources",
    "explain",
    "html_table",
    "read_comparison",
    "read_sources",
    "relabel",
]

if TYPE_CHECKING:
    from compare.errors import CompareError, InputError, SettingsError
    from compare.matching.why import Explanation, Feature, SharedWord
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
        Story,
        Traits,
    )
    from compare.output.notebook import html_table
    from compare.output.read_json import read_comparison
    from compare.output.why import explain
    from compare.pipeline import align_words, compare_sources, relabel
    from compare.reading import read_sources
    from compare.settings import Settings
else:
    _HOMES = {
        "CompareError": "compare.errors",
        "Explanation": "compare.matching.why",
        "Feature": "compare.matching.why",
        "InputError": "compare.errors",
        "Settings": "compare.settings",
        "SettingsError": "compare.errors",
        "SharedWord": "compare.matching.why",
        "align_words": "compare.pipeline",
        "compare_sources": "compare.pipeline",
        "explain": "compare.output.why",
        "html_table": "compare.output.notebook",
        "read_comparison": "compare.output.read_json",
        "read_sources": "compare.reading",
        "relabel": "compare.pipeline",
    }

    def __getattr__(name: str) -> object:
        """Import a public name when it is first used, so that `import compare` costs nothing."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module  # noqa: PLC0415

        value = getattr(import_module(_HOMES.get(name, "compare.model")), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
