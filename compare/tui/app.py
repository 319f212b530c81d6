"""The app: from the paths on the command line to the first screen."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.worker import get_current_worker

from compare.tui.desk import Desk, State
from compare.tui.memory import Memory, memory_path, recall, remember
from compare.tui.screens.board import Board
from compare.tui.screens.judging import Judging
from compare.tui.screens.loading import Loading
from compare.tui.themes import CONTRAST, DARK, LIGHT, variables
from compare.tui.work import answering, fault, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.screen import Screen

    from compare.model import Comparison
    from compare.output.lookup import Lookup
    from compare.settings import Settings
    from compare.tui.filter import Filter
    from compare.tui.work import Load

__all__ = ["CompareApp", "run"]

_S = TypeVar("_S", bound="Screen[Any]")


class CompareApp(App[int]):
    """Shows a comparison while it is made and when it is done."""

    TITLE = "compare-sources"
    CSS_PATH = "app.tcss"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it as an instance variable
        (0, "-narrow"),
        (100, "-wide"),
        (150, "-very-wide"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (18, "-short"), (32, "-tall")]  # noqa: RUF012 - as above
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "toggle_theme", "Light or dark", show=False),
        Binding("T", "next_theme", "Next theme", show=False),
        Binding("question_mark", "help", "Help", key_display="?"),
        Binding("q", "quit", "Quit"),
        Binding("ctrl+c,ctrl+q", "quit", "Quit", show=False, priority=True),
    ]

    @dataclass
    class Relabelled(Message):
        """The labels of a level are ready."""

        state: State
        lookup: Lookup
        told: str

    @dataclass
    class Unlabelled(Message):
        """The labels of a level cannot be made."""

        told: str

    def __init__(
        self,
        load: Load,
        story: str,
        paths: Sequence[str | Path] = (),
        memory: Path | None = None,
    ) -> None:
        super().__init__()
        for theme in (DARK, LIGHT, CONTRAST):
            self.register_theme(theme)
        self._memory = memory
        self._recalled = recall(memory)
        known = self._recalled.theme in self.available_themes
        self.theme = self._recalled.theme if known else DARK.name
        self._forced = ""
        self.story = story
        self.failure: Exception | None = None
        self.desk: Desk | None = None
        self._paths = paths
        self._load = load
        self._while_it_runs = ExitStack()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give our colours to themes that are not ours."""
        return variables(dark=self.current_theme.dark)

    def force_theme(self, name: str) -> None:
        """Use a theme this time; the one that the reader chose is still remembered."""
        self.theme = self._forced = name

    def on_mount(self) -> None:
        """Show at once that work is going on; the work starts behind that screen."""
        self._while_it_runs.enter_context(answering())
        self.push_screen(Loading(self._load, self.story))

    def on_loading_done(self, message: Loading.Done) -> None:
        """Go on to the overview."""
        self.open_overview(message.comparison)

    def on_loading_failed(self, message: Loading.Failed) -> None:
        """Say what is wrong; it is raised again when the terminal is given back."""
        from compare.tui.screens.failure import Failure  # noqa: PLC0415

        self.failure = message.error
        self.switch_screen(Failure(message.error))

    def open_overview(self, comparison: Comparison) -> None:
        """Show a comparison in place of what stood on the screen."""
        from compare.tui.screens.overview import Overview  # noqa: PLC0415

        self.desk = Desk(comparison, self._paths)
        self.desk.only = self._recalled.only.among(source.id for source in comparison.sources)
        self.desk.outlet = self._recalled.outlet
        self.desk.places = dict(self._recalled.places)
        self.switch_screen(Overview(self.desk.lookup, self.story))
        self.make_labels()

    def action_turn(self, step: int) -> None:
        """Look at the comparison more or less strictly."""
        if self.desk and self.desk.turn(step):
            self.make_labels()

    def action_toggle_judged(self) -> None:
        """Show the figures as they were found, or as they were judged."""
        if self.desk and not self.desk.judgements.count:
            self._say("nothing is judged yet: a accepts, r rejects, x gives another label")
        elif self.desk:
            self.desk.judged = not self.desk.judged
            self.make_labels()

    def make_labels(self, told: str = "") -> None:
        """Show the labels that are asked for; `told` is said when they are there.

        What has not been made yet, and the levels beside it, are made out of sight.
        """
        if self.desk is None:
            return
        state = self.desk.state
        ready = self.desk.ready(state)
        if ready:
            self._take(ready, told)
        else:
            self._say(f"making the labels of {self.desk.name} …")
        work = partial(self._make, self.desk, state, None if ready else told)
        self.run_worker(work, thread=True, exclusive=True, group="labels", description="labels")

    def _make(self, desk: Desk, state: State, told: str | None) -> None:
        worker = get_current_worker()
        try:
            # Whoever waits is answered, even if the work ahead has made these labels meanwhile.
            if told is not None:
                self.post_message(self.Relabelled(state, desk.make(state), told))
            desk.look_ahead(state, lambda: not worker.is_cancelled)
        except Exception as error:  # noqa: BLE001 - the labels stay as they are
            self.post_message(self.Unlabelled(fault(error)))

    def _say(self, text: str) -> None:
        for screen in self._showing(Judging):
            screen.say(text)

    def on_compare_app_relabelled(self, message: Relabelled) -> None:
        """Hand the labels to every screen, unless others have been asked for since."""
        if self.desk and self.desk.state == message.state:
            self._take(message.lookup, message.told)

    def on_compare_app_unlabelled(self, message: Unlabelled) -> None:
        """Say what is wrong."""
        self._say(message.told)

    def _take(self, lookup: Lookup, told: str) -> None:
        if self.desk and lookup is not self.desk.lookup:
            self.desk.lookup = lookup
            for screen in self._showing(Judging):
                screen.relook(lookup, told)
        else:
            self._say(told)

    def filter(self, only: Filter) -> None:
        """Show only what a filter takes, on every screen."""
        if self.desk:
            self.desk.only = only
            for screen in self._showing(Board):
                screen.resift()

    def _showing(self, kind: type[_S]) -> list[_S]:
        return [screen for screen in self.screen_stack if isinstance(screen, kind)]

    def action_toggle_theme(self) -> None:
        """Change between a dark and a light screen."""
        self.theme = LIGHT.name if self.current_theme.dark else DARK.name

    def action_next_theme(self) -> None:
        """Change to the next of our themes: dark, light, high contrast."""
        names = [theme.name for theme in (DARK, LIGHT, CONTRAST)]
        place = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(place + 1) % len(names)]

    def on_unmount(self) -> None:
        """Remember how the story was left."""
        self._while_it_runs.close()
        if self.desk:
            desk = self.desk
            theme = self._recalled.theme if self.theme == self._forced else self.theme
            remember(self._memory, Memory(theme, desk.outlet, desk.places, desk.only))

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Offer all that the keys of a screen do, and the themes, in the command palette."""
        from compare.tui.keys import own_bindings  # noqa: PLC0415

        for node, binding in own_bindings(screen):
            run = partial(self.run_action, binding.action, node)
            key = self.get_key_display(binding)
            yield SystemCommand(binding.tooltip or binding.description, f"key {key}", run)
        for name in sorted(self.available_themes):
            yield SystemCommand(f"Theme {name}", "colours", partial(setattr, self, "theme", name))

    def action_help(self) -> None:
        """List the keys that work on this screen."""
        from compare.tui.screens.help import Help  # noqa: PLC0415

        self.push_screen(Help(self.screen))


def run(paths: Sequence[str], settings: Settings) -> int:
    """Show the comparison of these files and folders until the reader quits.

    Returns:
        The exit code, 0 where all went well.

    Raises:
        CompareError: The input cannot be compared; the reader has seen it, and closed the screen.
    """
    from compare.reading.finding import story_folder  # noqa: PLC0415

    folder = story_folder(paths)
    key = str(folder) if folder else "\n".join(sorted(paths))
    app = CompareApp(partial(load, paths, settings), _name(paths), paths, memory_path(key))
    if app.console.color_system == "standard":
        app.force_theme(CONTRAST.name)
    app.run()
    if app.failure:
        raise app.failure
    return app.return_code or 0


def _name(paths: Sequence[str]) -> str:
    names = [Path(path).resolve().name for path in paths]
    return names[0] if len(names) == 1 else f"{len(names)} paths"
