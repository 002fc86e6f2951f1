"""Whether the values of an exported book can be those of a book: what the rules and screens read must be readable."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import datetime

from netbook.domain.connections import INVERSE
from netbook.domain.dates import minute, read_partial, read_span
from netbook.domain.favours import DIRECTIONS
from netbook.domain.followups import read_repeat
from netbook.domain.goals import ROLES

_FIRST, _LAST = minute(datetime(1, 1, 2)), minute(datetime(9998, 12, 31))
_LARGEST = 1 << 52
_MOMENTS = frozenset({"at", "until", "ask_on", "round_from"})


def _list(text: str) -> None:
    found = json.loads(text)
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise ValueError(text)


def _cadence(text: str) -> None:
    if text not in ("", "none"):
        read_span(text)


def _date(text: str) -> None:
    if text:
        read_partial(text)


def _repeat(text: str) -> None:
    if text:
        read_repeat(text)


def _one_of(known: Iterable[str]) -> Callable[[str], None]:
    allowed = frozenset(known)

    def check(text: str) -> None:
        if text not in allowed:
            raise ValueError(text)

    return check


_READ: dict[tuple[str, str], Callable[[str], object]] = {
    **{("person", column): _list for column in ("nicknames", "languages", "members")},
    **{("person", column): _date for column in ("birthday", "death", "known_since")},
    **{("card", column): _list for column in ("lines", "unknown")},
    ("favour", "checks"): _list, ("own_date", "date"): read_partial, ("person", "cadence"): _cadence, ("circle", "cadence"): _cadence,
    ("follow_up", "repeat"): _repeat, ("goal_person", "role"): _one_of(ROLES), ("favour", "direction"): _one_of(DIRECTIONS),
    ("connection", "kind"): _one_of(INVERSE),
}  # fmt: skip
"""What reads the text of a column; ValueError where it cannot."""


def check_column(table: str, column: str, number: bool, values: Iterable[object]) -> None:
    """ValueError where a column of numbers or of texts holds something else, a moment out of all time, or what nothing can read."""
    moment = column in _MOMENTS or column.endswith("_at")
    read = _READ.get((table, column))
    for value in set(values):
        if value is None:
            continue
        try:
            if number:
                _check_number(value, moment)
            elif not isinstance(value, str):
                raise ValueError(value)
            elif read is not None:
                read(value)
        except ValueError:
            raise ValueError(f"{table}.{column}: {str(value)[:60]}") from None


def _check_number(value: object, moment: bool) -> None:
    if not isinstance(value, int) or abs(value) > _LARGEST or (moment and not _FIRST <= value <= _LAST):
        raise ValueError(value)
