"""Cut a block into sentences with exact spans."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from sentencex import segment as cut  # type: ignore[import-untyped]

from compare.model import Span
from compare.text.attribution import is_tag
from compare.text.punctuation import ends_sentence

if TYPE_CHECKING:
    from compare.text.blocks import Block

__all__ = ["find_sentences"]

_QUOTES = "\"“”„‟«»‹›「」『』＂'’‘‚‛＇"
_OPENING = "“„«‹「『‘‚([{（【《"
_SPACES = r"\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_HIDING = re.compile(rf"[{_QUOTES})\]}}）…\ud800-\udfff{_SPACES}]")
_MARKS_IN_A_ROW = 6
_LONGEST_PART = 8000
"""Code points beyond which a block is cut in parts, at ends of sentences where it has any."""
_SEAM = re.compile(r"[.!?]\s+|[。！？।۔؟]")
_WINDOW = 200
"""Code points before a cut that tell whether it is one."""
_ENDING = 8
"""Code points at the end of a sentence that tell an abbreviation."""
_REFERENCE = re.compile(r"[\"'”’»)]*(?:\[\d{1,3}\])+")
_LONGEST_REFERENCE = 12
_BARE_NUMBER = re.compile(r"\W*\d{1,3}[.)]\s*")
_TITLE = re.compile(  # abbreviations that never end a sentence when a capital follows
    r"(?:^|[\W_])(?:M[rsx]|Mrs|Mme|Mlle|Drs?|Profs?|Sens?|Reps?|Govs?|Gens?|Lts?|Cols?|Majs?|Capts?"
    r"|Cmdr|Sgts?|Cpl|Adm|Brig|Revs?|Msgr|Amb|Supt|Dets?|Insp|Atty|Srta?|Sra|Dra|Hr|vs|cf|approx)"
    r"\.$"
)
_CLOCK = re.compile(r"\b[ap]\.?\s?m\.$", re.IGNORECASE)
_ZONE = re.compile(
    r"\s*(?:[ECMP][SD]?T|GMT|UTC|BST|I?ST|CES?T|(?i:Eastern|Central|Pacific)\b|local\b|LOCAL TIME\b"
    r"|(?i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?i:day)\b)"
)
_INITIALS = re.compile(r"(?:^|\W)(?:[^\W\d_]\.){2,}$")
_AFTER_INITIALS = re.compile(  # a single letter before a word in lower case is no initial
    rf"\.(?<=\b[A-Z]\.)[A-Z]\.[{_QUOTES})\]]*\s+(?=[{_QUOTES}]?(?:[^\W\d_](?:\s+|[’'])[a-z]"
    r"|(?:It|He|She|We|You|They|That|There|Here|What|Who)[’'](?:s|d|ll|re|ve)\b))"
)
_AFTER_INITIALS_IN_CAPITALS = re.compile(
    rf"\.(?<=\b[A-Z]\.)[A-Z]\.[{_QUOTES})\]]*\s+(?=[{_QUOTES}]?"
    r"(?:THE|HE|SHE|IT|THEY|WE|YOU|THESE|THERE|HIS|HER|ITS|THEIR|I\s+(?:AM|WAS|HAVE)|I[’'](?:M|VE|LL|D))\b)"
    rf"|\b[AP]\.M\.[{_QUOTES})\]]*\s+(?!(?:ON|IN|AT|TO|OF|AND|OR|BUT|WHEN|WHILE|AFTER|BEFORE"
    r"|AS|FOR|WITH|UNTIL|TILL|BY|FROM|BECAUSE|SINCE|THAN|IS|ARE|WAS|WERE|HAS|HAD|WILL|TODAY"
    r"|TOMORROW|YESTERDAY)\b)"
)
"""Where text without small letters is cut after initials and times of day."""
_LEAD_IN = re.compile(
    r"\W*(?:At|By|In|On|From|Since|Until|Around|About|Before|After|Just|Shortly|Outside)"
    r"\s(?:\S+\s+){0,2}\S+",
    re.IGNORECASE,
)
"""What is no sentence in spite of the full stop of its abbreviation: "At 5 p.m."."""
_ASKED = re.compile(rf"[?!？！][{_QUOTES}]$")
_GOES_ON = tuple(",;:/，；：、%")
_FIRST_WORD = re.compile(r"[^\w.]*([^\W\d_]+)")
_JAPANESE_QUOTATIVE = ("と", "って")


def find_sentences(text: str, block: Block, language: str = "en") -> list[Span]:
    """Cut one block; the spans hold every non-space character of it, in order.

    Args:
        text: The whole text that the block lies in.
        block: Where to cut; its list marker stays with its first sentence.
        language: ISO 639-1 code, for abbreviations and end marks.
    """
    body = text[block.body : block.span.end]
    spans: list[Span] = []
    start = block.span.start
    for boundary in [*_boundaries(body, language), len(body)]:
        end = block.body + boundary
        piece = text[start:end]
        left = start + len(piece) - len(piece.lstrip())
        spans.append(Span(left, start + len(piece.rstrip())))
        start = end
    return spans


def _boundaries(body: str, language: str) -> list[int]:
    """Offsets in `body` at which a new sentence begins, ascending, without 0."""
    view = _HIDING.sub(_neutral_mark, body)
    pieces = _cut_initials(view, _cut(view, language), body)
    # What was lost on the way cannot be placed.
    if len(pieces) == 1 or sum(map(len, pieces)) != len(view):
        return []
    found: list[int] = []
    joiner = _Joiner(body)
    previous = end = 0
    for piece, following in pairwise(pieces):
        end += len(piece)
        left = end - len(piece) + len(piece.rstrip())
        right = end + len(following) - len(following.lstrip())
        begin = _begin(body, left, right)
        if not joiner.belong(
            body[max(previous, begin - _WINDOW) : begin], body[begin : end + len(following)]
        ):
            found.append(begin)
            previous = begin
    return found


def _cut(view: str, language: str) -> list[str]:
    """Cut by the rules of the language; in parts, for its time grows with the square of length."""
    pieces: list[str] = []
    start = 0
    while len(view) - start > _LONGEST_PART:
        limit = start + _LONGEST_PART
        end = max((seam.end() for seam in _SEAM.finditer(view, start, limit)), default=limit)
        pieces += cut(language, view[start:end])
        start = end
    pieces += cut(language, view[start:])
    return pieces


def _cut_initials(view: str, pieces: list[str], body: str) -> list[str]:
    """Cut after initials also before "I", "A", and pronouns with an apostrophe."""
    after = _AFTER_INITIALS_IN_CAPITALS if body.isupper() else _AFTER_INITIALS
    missed = [found.end() for found in after.finditer(body)]
    if not missed:
        return pieces
    edges = sorted({0, *accumulate(map(len, pieces)), *missed})
    return [view[start:end] for start, end in pairwise(edges)]


def _neutral_mark(found: re.Match[str]) -> str:
    """What stands, one to one, for a mark that would keep a quotation from being cut."""
    mark, body, at = found.group(), found.string, found.start()
    if mark == "…":
        return "."
    if mark.isspace() or mark in _OPENING:
        return " "
    before = body[max(0, at - _MARKS_IN_A_ROW) : at].rstrip(_QUOTES + ")]}）")[-1:]
    # A letter, because a mark after a word or inside one must not look like the end of a word.
    return "x" if before.isalnum() else " "


def _begin(body: str, left: int, right: int) -> int:
    """Where a sentence begins between the text before (`left`) and after (`right`) the cut.

    Closing marks stay with what they close; opening ones go with what follows.
    """
    if body[left : left + 1].isspace():
        return left
    if reference := _REFERENCE.match(body, left, right + _LONGEST_REFERENCE):
        return reference.end()
    for at in range(left, right):
        opens = body[at] in _OPENING and not body[at + 1 : at + 2].isspace()
        if opens or body[at].isspace():
            return at
    return right


@dataclass(frozen=True, slots=True)
class _Joiner:
    """Tells which cuts of a block were none."""

    block: str

    def belong(self, sentence: str, following: str) -> bool:
        """Whether the two pieces are parts of one sentence."""
        if not _has_words(sentence) or not _has_words(following):
            return True
        ending = sentence.rstrip()[-_ENDING:]
        return (
            following.lstrip().startswith(_GOES_ON)
            or (ending[-1] == "." and self._abbreviated(sentence, following))
            or _BARE_NUMBER.fullmatch(sentence) is not None
            or (_begins_lower(following) and self.block != self.block.lower())
            or (ending[-1] in _QUOTES and _ASKED.search(ending) is not None and _is_tag(following))
            or (sentence.endswith(("」", "』")) and following.startswith(_JAPANESE_QUOTATIVE))
        )

    def _abbreviated(self, sentence: str, following: str) -> bool:
        """Whether the full stop is that of an abbreviation after which the sentence goes on."""
        ending = sentence.rstrip()[-_ENDING:]
        return (
            _TITLE.search(ending) is not None
            or (
                ending[-3:-2] == "."
                and _INITIALS.search(ending) is not None
                and not ends_sentence(self.block)
            )
            or (
                ending[-2] in "mM"
                and _CLOCK.search(ending) is not None
                and (_ZONE.match(following) or _LEAD_IN.fullmatch(sentence)) is not None
            )
        )


def _is_tag(piece: str) -> bool:
    words = " ".join(piece.split())
    return is_tag(words.lower() if words.isupper() else words)


def _has_words(piece: str) -> bool:
    return any(map(str.isalnum, piece))


def _begins_lower(piece: str) -> bool:
    word = _FIRST_WORD.match(piece)
    return word is not None and word[1].islower()
