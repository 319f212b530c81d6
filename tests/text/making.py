"""An article to set lines in, and the roles that its sentences are given."""

from __future__ import annotations

from compare.model import Role, Source
from compare.text import segment

__all__ = ["BODY", "role_of", "roles"]

BODY = (
    "The old ferry broke down off the harbour on Monday, and two hundred people had to wait.\n\n"
    "A tug from the next town brought them home in the late afternoon, the harbour master said.\n\n"
    "The ferry was built forty years ago and has been repaired eleven times since the spring.\n\n"
    "Its owner says that a new one is too dear for so short a crossing in such a poor town."
)


def roles(text: str) -> dict[str, Role]:
    document = segment(Source(id="a", outlet="A", text=text))
    return {sentence.span.of(text): sentence.role for sentence in document.sentences}


def role_of(line: str) -> Role:
    """The role of one line in the middle of an article."""
    first, _, rest = BODY.partition("\n\n")
    document = segment(Source(id="a", outlet="A", text=f"{first}\n\n{line}\n\n{rest}"))
    own = {
        s.role
        for s in document.sentences
        if first.count("") <= s.span.start < len(first) + 2 + len(line)
    }
    assert len(own) == 1
    return own.pop()
