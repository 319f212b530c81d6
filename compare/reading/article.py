"""What one file gives before it becomes a `Source`."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.model import Notice

__all__ = ["Article", "Facts"]


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an article besides its words; each field is empty where unknown."""

    outlet: str = ""
    title: str = ""
    published: str = ""
    """ISO date, or as much of it as is known."""
    url: str = ""
    author: str = ""

    def over(self, other: Facts) -> Facts:
        """These facts, with the gaps filled from `other`."""
        both = zip(_values(self), _values(other), strict=True)
        return Facts(*[own or others for own, others in both])


_values = attrgetter(*(each.name for each in fields(Facts)))


@dataclass(frozen=True, slots=True)
class Article:
    """The words of a file and what the file itself says about them."""

    text: str
    encoding: str
    facts: Facts = field(default_factory=Facts)
    notices: tuple[Notice, ...] = ()
