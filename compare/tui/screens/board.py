"""The base of the screens that show a comparison."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from compare.model import Label
from compare.tui.desk import desk_of
from compare.tui.screens.judging import Judging
from compare.tui.shares import moved, together
from compare.tui.view import View, filtered_view

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.screen import Screen

    from compare.output.lookup import Lookup
    from compare.tui.app import CompareApp
    from compare.tui.find_in_story import Hit

__all__ = ["Board", "board_keys"]

_T = TypeVar("_T")
_ONLY = Binding.Group("Filter")


def board_keys(*, narrow: bool = False, find: bool = False, rest: str = "") -> tuple[Binding, ...]:
    """Keys of every board, which stand in the footer among those of a screen if they are shown.

    Args:
        narrow: Whether the keys for labels are shown.
        find: Whether the key for finding is.
        rest: What becomes of sentences with other labels: `folded`, `dimmed`.
    """
    after = f"; the rest is {rest}" if rest else ""
    keys = ("v", Label.SHARED), ("p", Label.PARAPHRASED), ("u", Label.UNIQUE)
    labels = (
        Binding(
            key,
            f"only('{label}')",
            f"Only {label}",
            group=_ONLY,
            tooltip=f"Only {label}{after}",
            show=narrow,
        )
        for key, label in keys
    )
    find_in = Binding(
        "slash", "find", "Find", key_display="/", tooltip="Find in all articles", show=find
    )
    return (*labels, find_in)


class Board(Judging[None]):
    """Follows the labels and the filter, and fills the whole screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("w", "why", "Why", tooltip="Why this is a match", show=False),
        Binding("f", "filter", "More filters", show=False),
        Binding("e", "export", "Save to a file", show=False),
        Binding("z", "zoom", "This pane alone, or all", show=False),
    ]

    def __init__(self, lookup: Lookup) -> None:
        super().__init__(lookup)
        self._narrowed = False
        """Whether the labels that are shown were chosen on this screen."""
        self._stale = False
        """Whether labels or filter changed while another screen lay over this one."""

    def relook(self, lookup: Lookup, told: str = "") -> None:
        """Show the same under other labels, and say how the shares moved."""
        before, self._lookup = self._lookup, lookup
        if self._covered:
            self._stale = True
            return
        self.renew()
        self.hold()
        self.say(" · ".join(filter(None, (told, self.change(before, lookup)))))

    def resift(self) -> None:
        """Show the same under another filter."""
        if self._covered:
            self._stale = True
            return
        self.sift()
        self.hold()

    def on_screen_resume(self) -> None:
        """Catch up with what changed."""
        if self._stale:
            self._stale = False
            self.renew()
            self.hold()

    @property
    def _covered(self) -> bool:
        """Whether nothing of this screen is seen; boxes leave some of it in sight."""
        stack = self.app.screen_stack
        above = stack[stack.index(self) + 1 :]
        return not all(isinstance(screen, ModalScreen) for screen in above)

    def renew(self) -> None:
        """Fill every pane anew from the lookup."""

    def sift(self) -> None:
        """Show what the filter takes; the labels are the same."""
        self.renew()

    def change(self, before: Lookup, now: Lookup) -> str:
        """How the shares moved, in words."""
        coverages = (lookup.comparison.coverage.values() for lookup in (before, now))
        return moved(*map(together, coverages))

    def open(self, screen: Screen[_T], then: Callable[[_T | None], None] | None = None) -> None:
        """Lay a screen over this one, once: a key that is held asks for it again and again."""
        if self.is_active:
            self.app.push_screen(screen, then)

    def open_table(self, base: str) -> None:
        """Show what the story says, in the order of one source."""
        from compare.tui.screens.table import StoryTable  # noqa: PLC0415

        self.open(StoryTable(self._lookup, base))

    def open_pair(self, left: str, right: str, at: tuple[str, int] | None = None) -> None:
        """Show two sources side by side, from a sentence of one of them on."""
        from compare.tui.screens.pair import SideBySide  # noqa: PLC0415

        self.open(SideBySide(self._lookup, left, right, at))

    def open_picker(self, current: int, take: Callable[[int], None]) -> None:
        """Let an outlet be chosen from a list; `take` is told its place."""
        from compare.tui.screens.picker import Picker  # noqa: PLC0415

        def picked(place: int | None) -> None:
            if place is not None:
                take(place)

        self.open(Picker(self._lookup.comparison.sources, current), picked)

    def action_only(self, label: str) -> None:
        """Show only one label, or all where this one was chosen before."""
        wanted = frozenset({Label(label)})
        self._only_labels(frozenset() if desk_of(self).only.labels == wanted else wanted)

    def _only_labels(self, labels: frozenset[Label]) -> None:
        self._narrowed = bool(labels)
        cast("CompareApp", self.app).filter(replace(desk_of(self).only, labels=labels))

    def widen(self) -> bool:
        """Show all labels where they were narrowed on this screen; tells whether they were."""
        narrowed = self._narrowed and bool(desk_of(self).only.labels)
        if narrowed:
            self._only_labels(frozenset())
        return narrowed

    def action_why(self) -> None:
        """Say what decided the match under the cursor."""
        from compare.tui.screens.why import Why  # noqa: PLC0415

        if match := self.linked:
            self.open(Why(self._lookup, match))
        else:
            self.say("nothing to explain: there is no match here")

    def here(self) -> tuple[str, int]:
        """Id of the source and index of the sentence from which on words are looked for."""
        return "", 0

    def action_find(self, query: str = "") -> None:
        """Ask what to look for, in all articles."""
        from compare.tui.screens.find_box import FindBox  # noqa: PLC0415

        box = FindBox(self._lookup, desk_of(self).only, query, self.here())
        self.open(box, self.take_hit)

    def take_hit(self, sought: tuple[str, Hit] | None) -> None:
        """Read the hit in its article."""
        from compare.tui.screens.reader import Reader  # noqa: PLC0415

        if sought:
            _, hit = sought
            self.open(Reader(self._lookup, hit.source_id, hit.sentence.index, sought))

    def action_filter(self) -> None:
        """Choose what is to be seen."""
        from compare.tui.screens.filtering import Filtering  # noqa: PLC0415

        sources = self._lookup.comparison.sources
        app = cast("CompareApp", self.app)
        self.open(Filtering(desk_of(self).only, sources, app.filter))

    def action_export(self) -> None:
        """Save the comparison at this strictness with what was judged, or what is shown of it."""
        from compare.tui.screens.exporting import Exporting  # noqa: PLC0415

        desk = desk_of(self)
        # App.export_screenshot would draw the box, too, or make the picture before it is wanted.
        drawn = self._compositor.render_strips()
        box = Exporting(desk.found, desk.judgements.all, self.view(), drawn, desk.paths)
        self.open(box, self._exported)

    def view(self) -> View | None:
        """What this screen shows of the story; None where that is all of it."""
        return filtered_view(self._lookup, desk_of(self).only)

    def _exported(self, told: str | None) -> None:
        if told:
            self.say(told)

    def action_zoom(self) -> None:
        """Give the whole screen to the pane that has the focus, or share it out again."""
        panes = self.query("#panes > *")
        if not panes:
            self.say("this screen is one pane")
            return
        around = self.focused.ancestors_with_self if self.focused else []
        zooming = not self.has_class("-zooming") and any(pane in around for pane in panes)
        self.set_class(zooming, "-zooming")
        for pane in panes:
            pane.set_class(zooming and pane in around, "-zoomed")
