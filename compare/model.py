"""The frozen types that cross stages, and that every screen and export reads.

All offsets are Unicode code points in `Source.text`, which is never edited.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, overload

from compare.records import Record

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from compare.settings import Settings

__all__ = [
    "Cluster",
    "Comparison",
    "Containment",
    "Coverage",
    "Document",
    "Edit",
    "Evidence",
    "Kind",
    "Label",
    "Match",
    "Matter",
    "Notice",
    "Operation",
    "Passage",
    "Role",
    "Sentence",
    "Source",
    "Span",
    "StockPhrase",
    "Story",
    "Traits",
]


class Label(StrEnum):
    """What became of one sentence."""

    SHARED = "shared"
    """Most of its words stand in a verbatim or near-verbatim match."""
    PARAPHRASED = "paraphrased"
    """Most of its words stand in some match, but not most of them word for word."""
    UNIQUE = "unique"
    """No other source of the story was found to say most of it."""
    EXCLUDED = "excluded"
    """Not reporting: boilerplate, or text that this source repeats."""


class Kind(StrEnum):
    """How close the two sides of a match are."""

    VERBATIM = "verbatim"
    """The same words after folding case, typography and spacing."""
    NEAR_VERBATIM = "near-verbatim"
    """The same wording with small edits."""
    PARAPHRASE = "paraphrase"
    """The same statement in other words."""


class Role(StrEnum):
    """What a sentence is in its article."""

    REPORTING = "reporting"
    HEADING = "heading"
    """The article's own title or a heading inside it."""
    CAPTION = "caption"
    BYLINE = "byline"
    """Author, editor, agency or date line that stands alone."""
    TEASER = "teaser"
    """A link to another article ("Also read: …") and what follows it."""
    DISCLAIMER = "disclaimer"
    REPEAT = "repeat"
    """Text that this source has already given once."""

    @property
    def counted(self) -> bool:
        """Whether the words of such a sentence count in shares."""
        return self in _COUNTED


_COUNTED = (Role.REPORTING, Role.HEADING, Role.CAPTION)


class Operation(StrEnum):
    """What one word edit does to the left side to give the right side."""

    REPLACE = "replace"
    INSERT = "insert"
    DELETE = "delete"
    MOVE = "move"
    """The same words at another place in the sentence."""


class Matter(StrEnum):
    """Why an edit may change what the reader is told."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    NEGATION = "negation"
    HEDGE = "hedge"
    ATTRIBUTION = "attribution"


@dataclass(frozen=True, slots=True, order=True)
class Span(Record):
    """A half-open range of code points, `start <= end`; empty where they are equal."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return self.end > self.start

    def of(self, text: str) -> str:
        """The words of `text` that this span covers."""
        return text[self.start : self.end]

    def overlap(self, other: Span) -> int:
        """How many code points both cover."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


@dataclass(frozen=True, slots=True)
class Source(Record):
    """One article by one outlet, exactly as read."""

    id: str
    """Unique in a story; the file's stem where it was read from a file."""
    outlet: str
    text: str
    title: str = ""
    """Empty where the article names none."""
    published: str = ""
    """ISO date (`2022-11-11`), or as much of it as is known; empty where unknown."""
    url: str = ""
    author: str = ""
    path: str = ""
    """The file as the user named it; empty for text that came from no file."""
    encoding: str = "utf-8"
    """The encoding that the file's bytes were read as."""
    sha256: str = ""
    """Hex digest of the file's bytes; empty for text that came from no file."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader should know about what was read or found; not fatal."""

    subject: str
    """The file or source it is about."""
    cause: str
    mend: str = ""
    """What the user can do; empty where nothing needs doing."""

    def __str__(self) -> str:
        line = f"{self.subject}: {self.cause}" + (f"; {self.mend}" if self.mend else "")
        return " ".join(line.split())


@dataclass(frozen=True, slots=True)
class Story(Sequence[Source]):
    """The sources that were read, and what there is to say about the reading."""

    sources: tuple[Source, ...]
    notices: tuple[Notice, ...] = ()
    name: str = ""

    @overload
    def __getitem__(self, index: int) -> Source: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Source]: ...
    def __getitem__(self, index: int | slice) -> Source | Sequence[Source]:
        return self.sources[index]

    def __len__(self) -> int:
        return len(self.sources)

    def __iter__(self) -> Iterator[Source]:
        return iter(self.sources)


@dataclass(frozen=True, slots=True)
class Sentence(Record):
    """The unit a reader judges."""

    source_id: str
    index: int
    """Position in its source, from 0, boilerplate included."""
    span: Span
    role: Role
    label: Label
    words: int
    """How many words it has."""
    quotations: tuple[Span, ...] = ()
    """The parts that stand inside quotation marks."""
    attribution: Span | None = None
    """The words that credit somebody ("according to the paper"), or None."""


@dataclass(frozen=True, slots=True, eq=False)
class Document(Record):
    """A source cut into sentences and words: what matching works on.

    Every non-space character of the text belongs to exactly one sentence, every word to one.
    """

    source: Source
    language: str
    """ISO 639-1 code of the language that it seems to be in."""
    sentences: tuple[Sentence, ...]
    """Label is UNIQUE, or EXCLUDED where the role is not counted, until matching is done."""
    forms: tuple[str, ...]
    """The words, folded: case, width, accents' composition, apostrophes, digit grouping; words in
    capitals with the accents that the story gives them elsewhere."""
    starts: NDArray[np.int32]
    """First code point of each word in `source.text`; shape (words,)."""
    ends: NDArray[np.int32]
    """One past the last code point of each word; shape (words,)."""
    offsets: NDArray[np.int32]
    """Sentence i has the words `offsets[i]:offsets[i + 1]`; shape (sentences + 1,)."""
    breaks: NDArray[np.bool_]
    """True where a word is the first of a clause (or of a sentence); shape (words,)."""
    quoted: NDArray[np.bool_]
    """True where a word stands inside quotation marks; shape (words,)."""


@dataclass(frozen=True, slots=True, order=True)
class Passage(Record):
    """One end of a match: a stretch of one source."""

    source_id: str
    span: Span
    first: int
    """Index of the first sentence that it touches."""
    last: int
    """Index of the last sentence that it touches, `first` for a single one."""


@dataclass(frozen=True, slots=True)
class Edit(Record):
    """One change of words between the two ends of a match."""

    operation: Operation
    left: Span
    """In the left source; empty, at the place, for an insertion."""
    right: Span
    """In the right source; empty, at the place, for a deletion."""
    matter: Matter | None = None
    """What kind of consequential change it is, or None for plain wording."""


@dataclass(frozen=True, slots=True)
class Traits(Record):
    """What the score of a match is made of; each from 0 to 1."""

    covered: float
    """Aligned share of the weight of the end that is covered less."""
    letters: float
    """Likeness of the two lines of letters, in order (2 LCS / sum of lengths)."""
    thin: float
    """How far the end that is covered more falls short of half its weight, as a share of half."""
    gap: float
    """Most words in a row that the other end lacks, as a share of a long gap: a clause more."""
    edge: float
    """Most words lacking at a start or an end, as a share of a long edge."""
    numbers: float
    """0 where both name the same numbers; n / (n + 1) where n stand on one end only."""
    negation: float
    """1 where one end denies and the other does not."""


@dataclass(frozen=True, slots=True)
class Evidence(Record):
    """What decided a match."""

    words: int
    """Aligned words, function words included."""
    bits: float
    """Summed rarity of the words that both ends have, outside stock phrases, in bits."""
    telling: float
    """The same with names at a quarter and function words inside unbroken runs, in bits: what
    the ends state, rather than whom they name."""
    share: float
    """Bits that the two sentences have in common, as a share of those of the lighter one."""
    kept: float
    """Words kept as they are and in order, as a share of the longer end's words."""
    run: int
    """Longest run of the same words."""
    whole: bool
    """Whether both ends are whole sentences, which need less in common than parts do."""
    quoted: bool
    """Whether most of both ends stands inside quotation marks."""
    conflict: bool
    """Whether both ends give figures, or figures and names, of which none are the same: a form
    that was filled in twice."""
    support: float
    """Bits that neighbours add which match too: the passage around it, and what else the two
    sources share."""
    traits: Traits


@dataclass(frozen=True, slots=True)
class Match(Record):
    """A link between two sources; `left.source_id < right.source_id`."""

    left: Passage
    right: Passage
    kind: Kind
    score: float
    """0 (nothing in common) to 1 (the same words)."""
    moved: bool
    """Out of order with its neighbours."""
    edits: tuple[Edit, ...]
    evidence: Evidence

    def end(self, source_id: str) -> Passage:
        """The end that lies in that source. Raises KeyError if neither does."""
        if self.left.source_id == source_id:
            return self.left
        if self.right.source_id == source_id:
            return self.right
        raise KeyError(source_id)

    def other(self, source_id: str) -> Passage:
        """The end that lies in the other source. Raises KeyError if `source_id` is on neither."""
        return self.right if self.end(source_id) is self.left else self.left

    def judged(self, kind: Kind, *, moved: bool, edits: tuple[Edit, ...]) -> Match:
        """The same link with another finding; itself where nothing differs."""
        if kind is self.kind and moved is self.moved and edits is self.edits:
            return self
        return Match(self.left, self.right, kind, self.score, moved, edits, self.evidence)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Passages of three or more sources that say the same thing."""

    members: tuple[Passage, ...]
    """The witnesses, in order of source and place."""
    representative: Passage
    """The member that the others were checked against."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Shares of counted words; the three sum to 1, or are all 0 where `words` is 0."""

    words: int
    """The denominator: words in counted sentences."""
    shared: float
    paraphrased: float
    unique: float

    @property
    def reused(self) -> float:
        """Shared and paraphrased together."""
        return self.shared + self.paraphrased


@dataclass(frozen=True, slots=True)
class Containment(Mapping[str, Coverage]):
    """How much of one source stands in each other one, by the other's id."""

    found: Mapping[str, Coverage]
    """The sources that have anything in common with it."""
    nothing: Coverage
    """What holds for all the rest."""
    others: AbstractSet[str]
    """Ids of all the other sources."""

    def __getitem__(self, source_id: str) -> Coverage:
        if source_id not in self.others:
            raise KeyError(source_id)
        return self.found.get(source_id, self.nothing)

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self.others))

    def __len__(self) -> int:
        return len(self.others)


@dataclass(frozen=True, slots=True)
class StockPhrase:
    """A name, title or slogan that recurs all over the story."""

    text: str
    count: int
    """Sentences in which it stands."""
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that was found; complete, frozen, independent of the order of the sources."""

    sources: tuple[Source, ...]
    """In order of id."""
    sentences: tuple[Sentence, ...]
    """Of all sources, in order of source and place."""
    matches: tuple[Match, ...]
    """Between sentences and clauses, in order of left and right end."""
    passages: tuple[Match, ...]
    """Consecutive matches merged."""
    clusters: tuple[Cluster, ...]
    coverage: Mapping[str, Coverage]
    """By source id: how much of it stands in any other source."""
    unquoted: Mapping[str, Coverage]
    """By source id: coverage without the words inside quotation marks, which many may quote."""
    containment: Mapping[str, Containment]
    """`containment[a][b]`: how much of a stands in b (Broder 1997); directed."""
    stock_phrases: tuple[StockPhrase, ...]
    warnings: tuple[Notice, ...]
    settings: Settings
    version: str
    """Version of the tool that made it."""
    candidates: tuple[Match, ...] = field(default=(), repr=False)
    """Links kept for re-labelling at another strictness: weaker ones, and such as closer matches
    make needless; not findings."""
    name: str = ""
    """What the story is called; empty where nobody said."""
    documents: tuple[Document, ...] = field(default=(), repr=False, compare=False)
    """The sources cut into words, kept so that re-labelling need not cut them again; may be
    empty."""

    def source(self, source_id: str) -> Source:
        """The source of that id. Raises KeyError if there is none."""
        for source in self.sources:
            if source.id == source_id:
                return source
        raise KeyError(source_id)

    def _repr_html_(self) -> str:
        """What a notebook shows in its place."""
        from compare import html_table  # noqa: PLC0415  # the face knows the floors above this one

        return html_table(self)
