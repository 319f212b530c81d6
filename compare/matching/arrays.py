"""What every step does with flat arrays: runs of equal values, sums, ranges, packed keys.

Two small numbers that are sorted or compared together are packed into one of 64 bits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Bools = NDArray[np.bool_]
    Floats = NDArray[np.float64]

__all__ = [
    "borders",
    "contained",
    "distinct",
    "group_rows",
    "hash_rows",
    "hash_runs",
    "join",
    "mix",
    "number_runs",
    "pack",
    "pairs_of_equals",
    "running",
    "steepest",
    "sums_by_key",
    "unpack",
    "unroll",
]

_LOW = 0xFFFFFFFF
_PRIME = np.uint64(0x9E3779B97F4A7C15)
"""Odd, and near to 2^64 over the golden ratio: its multiples lie far apart (Knuth 1973)."""
_BLOCK = 1 << 14
"""Numbers worked on at a time: few enough to stay in the cache of the processor."""
_Number = TypeVar("_Number", np.int64, np.uint64)


def running(amounts: NDArray[np.generic]) -> Ints:
    """The sum of all before each place, and of all; shape (n,) to (n + 1,)."""
    sums = np.zeros(len(amounts) + 1, np.int64)
    np.cumsum(amounts, out=sums[1:])
    return sums


def borders(*columns: NDArray[np.generic]) -> Ints:
    """Where runs of equal values begin; of several columns, runs of equal rows."""
    new = np.zeros(len(columns[0]), np.bool_)
    new[:1] = True
    for values in columns:
        new[1:] |= values[1:] != values[:-1]
    return np.flatnonzero(new)


def number_runs(*columns: NDArray[np.generic]) -> tuple[Ints, Ints]:
    """Where runs of equal values, or rows, begin, and the number of the run that each stands in."""
    first = borders(*columns)
    return first, np.repeat(np.arange(len(first)), np.diff(first, append=len(columns[0])))


def sums_by_key(keys: Ints, amounts: NDArray[np.floating]) -> Floats:
    """The sum of the amounts under each key, for every place where it stands; in any order."""
    number = np.unique(keys, return_inverse=True)[1]
    return np.asarray(np.bincount(number, amounts)[number], np.float64)


def distinct(values: NDArray[_Number]) -> NDArray[_Number]:
    """The values, ascending, each once."""
    ordered = np.sort(values)
    new = np.ones(len(ordered), np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=new[1:])
    return ordered[new]


def contained(values: NDArray[_Number], ordered: NDArray[_Number]) -> Bools:
    """True for each value that is among the ordered ones."""
    if not len(ordered):
        return np.zeros(len(values), np.bool_)
    at = np.minimum(np.searchsorted(ordered, values), len(ordered) - 1)
    return np.asarray(ordered[at] == values)


def unroll(first: NDArray[np.integer], last: NDArray[np.integer]) -> tuple[Ints, Ints]:
    """All places inside half-open ranges, one after the other.

    Returns:
        The index of the range that each stands in, and the place; shape (places,) both.
    """
    lengths = last - first
    owner = np.repeat(np.arange(len(lengths)), lengths)
    return owner, np.arange(len(owner)) + (last - np.cumsum(lengths))[owner]


def join(left: Ints, right: Ints) -> tuple[Ints, Ints]:
    """The indexes of all pairs of equal values, one on either side; none negative, in no order."""
    mine, theirs = np.argsort(left), np.argsort(right)
    wanted, values = left[mine], right[theirs]
    first = np.searchsorted(values, wanted)  # sorted, they are found sooner
    found = np.flatnonzero(np.append(values, -1)[first] == wanted)
    last = np.searchsorted(values, wanted[found], "right")
    index, place = unroll(first[found], last)
    return mine[found[index]], theirs[place]


def pack(high: NDArray[np.integer], low: NDArray[np.integer]) -> Ints:
    """Two numbers in one that sorts by the first, then the second; 0 to 2^31 - 1 both."""
    packed = high.astype(np.int64)
    packed <<= 32
    packed |= low
    return packed


def unpack(packed: Ints) -> tuple[Ints, Ints]:
    """The two numbers."""
    return packed >> 32, packed & _LOW


def pairs_of_equals(values: Ints, fewest: int, most: int) -> Ints:
    """The places of equal values, two and two, packed; of each value that stands so often."""
    order = np.argsort(values, kind="stable")
    first = borders(values[order])
    counts = np.diff(first, append=len(order))
    found = [np.zeros(0, np.int64)]
    for run in np.flatnonzero((fewest <= counts) & (counts <= most)).tolist():
        places = order[first[run] : first[run] + counts[run]]
        one, two = np.triu_indices(len(places), 1)
        found.append(pack(places[one], places[two]))
    return np.concatenate(found)


def mix(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Scatter 64-bit numbers (the finaliser of splitmix64, Steele et al. 2014)."""
    values = values ^ (values >> np.uint64(30))
    values *= np.uint64(0xBF58476D1CE4E5B9)
    values ^= values >> np.uint64(27)
    values *= np.uint64(0x94D049BB133111EB)
    values ^= values >> np.uint64(31)
    return values


def group_rows(*columns: NDArray[np.integer]) -> Ints:
    """An order in which equal rows of some columns stand together, told apart by 64-bit hashes."""
    keys = np.zeros(len(columns[0]), np.uint64)
    for values in columns:
        keys = mix(keys + _PRIME * values.astype(np.uint64))
    return np.argsort(keys)


def hash_runs(
    ids: NDArray[np.integer], starts: Ints, length: int, seed: NDArray[np.uint64] | None = None
) -> NDArray[np.uint64]:
    """A number for each run of `length` ids, the same for the same ids (Karp and Rabin 1987).

    Args:
        ids: What stands in the runs.
        starts: Where each run begins.
        length: How many ids each has.
        seed: Runs of different seeds have different numbers; shape (runs,).
    """
    keys = np.zeros(len(starts), np.uint64) if seed is None else seed.copy()
    for first in range(0, len(starts), _BLOCK):
        own, begin = keys[first : first + _BLOCK], starts[first : first + _BLOCK]
        for step in range(length):
            own *= _PRIME
            own += ids[begin + step].astype(np.uint64)
        own[:] = mix(own)
    return keys


def hash_rows(ids: NDArray[np.integer], lengths: NDArray[np.integer]) -> Ints:
    """A number for each row of ids, end to end: the same for the same ids in the same order.

    Args:
        ids: What stands in the rows.
        lengths: How many ids each has; shape (rows,).
    """
    ends = running(lengths)
    place = np.arange(1, len(ids) + 1) - np.repeat(ends[:-1], lengths)
    sums = running(mix(mix(ids.astype(np.uint64)) + place.astype(np.uint64)).astype(np.int64))
    return sums[ends[1:]] - sums[ends[:-1]]


def steepest(before: Ints, gain: Ints, opens: Ints) -> tuple[Ints, Ints]:
    """The two items of each row between which the balance rises most; if equal, the narrowest.

    The best sum of neighbours, found in one pass (Kadane) over all rows. Only an item that gains
    can begin or end it, so only these are given; what is lost between them is in the balance.

    Args:
        before: The balance before each item; where a row's begins does not matter.
        gain: What the item adds.
        opens: The first item of each row; there is one at least.

    Returns:
        The first and the last item, for each row.
    """
    lengths = np.append(opens[1:], len(before)) - opens
    level = before - np.repeat(before[opens], lengths)
    apart = int(level.max() - level.min()) + 1
    level -= np.repeat(np.arange(len(opens)) * apart, lengths)  # each row below all before it
    lowest = np.minimum.accumulate(level)
    rise = level + gain - lowest
    tops = np.flatnonzero(rise == np.repeat(np.maximum.reduceat(rise, opens), lengths))
    end = tops[np.searchsorted(tops, opens)]
    lows = np.flatnonzero(level == lowest)
    return lows[np.searchsorted(lows, end, "right") - 1], end
