"""How colours look to eyes that lack one kind of cone, and how far apart they look."""

from __future__ import annotations

from itertools import combinations

from textual.color import Color

__all__ = ["KINDS", "apart", "contrast", "least"]

Matrix = tuple[tuple[float, float, float], ...]

_FULL: Matrix = ((1, 0, 0), (0, 1, 0), (0, 0, 1))
# Machado, Oliveira and Fernandes (2009), "A Physiologically-based Model for Simulation of Color
# Vision Deficiency", severity 1.0, for linear RGB.
_PROTAN: Matrix = (
    (0.152286, 1.052583, -0.204868),
    (0.114503, 0.786281, 0.099216),
    (-0.003882, -0.048116, 1.051998),
)
_DEUTAN: Matrix = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
_TRITAN: Matrix = (
    (1.255528, -0.076749, -0.178779),
    (-0.078411, 0.930809, 0.147602),
    (0.004733, 0.691367, 0.303900),
)
_GREY: Matrix = ((0.2126, 0.7152, 0.0722),) * 3

KINDS = {
    "full": _FULL,
    "protanopia": _PROTAN,
    "deuteranopia": _DEUTAN,
    "tritanopia": _TRITAN,
    "grey": _GREY,
}

# CIE 1931 XYZ of linear sRGB, and the white point D65.
_XYZ: Matrix = (
    (0.4124, 0.3576, 0.1805),
    (0.2126, 0.7152, 0.0722),
    (0.0193, 0.1192, 0.9505),
)
_WHITE = (0.9505, 1.0, 1.089)


def least(colours: dict[str, str], kind: str) -> tuple[float, str]:
    """The smallest distance between any two of the colours as seen, and which two these are."""
    pairs = combinations(colours.items(), 2)
    return min((apart(a, b, kind), f"{one}, {other}") for (one, a), (other, b) in pairs)


def apart(one: str, other: str, kind: str) -> float:
    """Distance in CIE L*a*b* (CIE76); about 2.3 can just be told apart, 100 is black and white."""
    pairs = zip(_lab(_seen(one, kind)), _lab(_seen(other, kind)), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def contrast(ink: str, ground: str) -> float:
    """WCAG 2 contrast ratio, from 1 to 21."""
    light, dark = sorted(_times(_GREY, _linear(colour))[0] for colour in (ink, ground))[::-1]
    return (light + 0.05) / (dark + 0.05)


def _seen(colour: str, kind: str) -> tuple[float, ...]:
    return tuple(min(1.0, max(0.0, part)) for part in _times(KINDS[kind], _linear(colour)))


def _linear(colour: str) -> tuple[float, ...]:
    def one(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return tuple(map(one, Color.parse(colour).normalized))


def _lab(linear: tuple[float, ...]) -> tuple[float, float, float]:
    def root(part: float) -> float:
        return part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116

    x, y, z = (root(part / white) for part, white in zip(_times(_XYZ, linear), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _times(matrix: Matrix, vector: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
