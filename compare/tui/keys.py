"""The keys that work on a screen, as the screen itself names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.binding import Binding
    from textual.dom import DOMNode
    from textual.screen import Screen

__all__ = ["keys", "own_bindings"]


def own_bindings(screen: Screen[object]) -> list[tuple[DOMNode, Binding]]:
    """What works on a screen beyond what Textual gives to all of them, and where."""
    return [
        (node, binding)
        for node, binding, enabled, _ in screen.active_bindings.values()
        if enabled and binding.action in _own_actions(node)
    ]


def keys(screen: Screen[object]) -> list[tuple[str, str]]:
    """What each key does, keys with the same meaning together; those in the footer come first."""
    named: dict[str, list[str]] = {}
    for _, binding in sorted(own_bindings(screen), key=lambda bound: not bound[1].show):
        meaning = binding.tooltip or binding.description
        name = screen.app.get_key_display(binding)
        names = named.setdefault(meaning, [])
        if name not in names:
            names.append(name)
    return [(_joined(sorted(names, key=len)), meaning) for meaning, names in named.items()]


def _own_actions(node: DOMNode) -> set[str]:
    """What a screen or pane does beyond what Textual gives to all of them."""
    return {
        binding.action
        for kind in type(node).__mro__
        if kind.__module__.startswith("compare.")
        for binding in kind.__dict__.get("BINDINGS", ())
        if binding.description
    }


def _joined(names: list[str]) -> str:
    return f"{names[0]} - {names[-1]}" if len(names) > 4 else "  ".join(names)  # noqa: PLR2004
