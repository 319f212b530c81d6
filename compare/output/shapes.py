"""Build the frozen types again from the plain values that JSON knows, checking every one."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias, Union, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from enum import Enum

__all__ = ["Misfit", "builder"]

Build: TypeAlias = Callable[[Any], Any]


class Misfit(Exception):  # noqa: N818  # it is caught, and told as an error of the file
    """A value that is not what its type asks for; `str()` says where and why."""

    def __init__(self, cause: str, place: str = "") -> None:
        super().__init__(cause)
        self.cause = cause
        self.place = place

    def under(self, name: str) -> Misfit:
        """The same, seen from one level further out."""
        joint = "" if not self.place or self.place.startswith("[") else "."
        return Misfit(self.cause, f"{name}{joint}{self.place}")

    def __str__(self) -> str:
        return f"{self.place} {self.cause}" if self.place else self.cause


@lru_cache(maxsize=256)
def builder(wanted: Any) -> Build:  # noqa: ANN401  # any type that the model is made of
    """A function that turns a plain value into a value of the wanted type.

    Knows dataclasses, enums, tuples and mappings of one type, optional types, and plain values.
    Names that a dataclass does not have are passed over. The function raises Misfit.
    """
    origin, parts = get_origin(wanted), get_args(wanted)
    if origin in (Union, types.UnionType):
        return _optional(next(part for part in parts if part is not types.NoneType))
    if origin is tuple:
        return _items(builder(parts[0]))
    if origin is Mapping:
        return _members(builder(parts[1]))
    if wanted in _PLAIN:
        return _PLAIN[wanted]
    return _record(wanted) if is_dataclass(wanted) else _choice(wanted)


def _optional(wanted: type) -> Build:
    build = builder(wanted)
    return lambda value: None if value is None else build(value)


def _items(build: Build) -> Build:
    def read(value: Any) -> tuple[Any, ...]:  # noqa: ANN401
        if not isinstance(value, list):
            raise Misfit("is not a list")
        found = []
        for place, item in enumerate(value):
            try:
                found.append(build(item))
            except Misfit as misfit:
                raise misfit.under(f"[{place}]") from None
        return tuple(found)

    return read


def _members(build: Build) -> Build:
    def read(value: Any) -> dict[str, Any]:  # noqa: ANN401
        found = {}
        for name, item in _mapping(value).items():
            try:
                found[name] = build(item)
            except Misfit as misfit:
                raise misfit.under(f"[{name!r}]") from None
        return found

    return read


def _record(wanted: Any) -> Build:  # noqa: ANN401
    hints = get_type_hints(wanted)
    parts = [(each.name, builder(hints[each.name]), _must(each)) for each in fields(wanted)]

    def read(value: Any) -> Any:  # noqa: ANN401
        given, found = _mapping(value), {}
        for name, build, must in parts:
            try:
                if name in given:
                    found[name] = build(given[name])
                elif must:
                    raise Misfit("is missing")  # noqa: TRY301  # its place is added below
            except Misfit as misfit:
                raise misfit.under(name) from None
        try:
            return wanted(**found)
        except ValueError as error:
            raise Misfit(f"is {error}") from None

    return read


def _must(field: Any) -> bool:  # noqa: ANN401
    return field.default is MISSING and field.default_factory is MISSING


def _choice(wanted: type[Enum]) -> Build:
    def read(value: Any) -> Enum:  # noqa: ANN401
        try:
            return wanted(value)
        except ValueError:
            raise Misfit(f"is none of {', '.join(each.value for each in wanted)}") from None

    return read


def _mapping(value: Any) -> dict[str, Any]:  # noqa: ANN401
    if not isinstance(value, dict):
        raise Misfit("is not an object")
    return value


def _plain(wanted: type, name: str) -> Build:
    def read(value: Any) -> Any:  # noqa: ANN401
        if type(value) is not wanted:  # a bool is an int to isinstance
            raise Misfit(f"is not {name}")
        return value

    return read


def _number(value: Any) -> float:  # noqa: ANN401
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise Misfit("is not a number")
    return value


_PLAIN: dict[object, Build] = {
    str: _plain(str, "text"),
    int: _plain(int, "a whole number"),
    bool: _plain(bool, "true or false"),
    float: _number,
    Any: lambda value: value,
}
