"""The order of the list: how much each item hurts, in which bucket it lies, and what the short view shows of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from netbook.domain.attention.thresholds import CLOSENESS_WEIGHTS, KIND_WEIGHTS
from netbook.domain.dates import DAY, day_start
from netbook.domain.values import dataclass

SHORT = 7
RHYTHM_PER_DAY = 5
BUCKETS = ("late", "today", "week")
COMING_DATE_WEIGHT = 0.8
"""What a date weighs before its day; on the day and after it has the weight of its kind."""


@dataclass(frozen=True, slots=True)
class Score:
    """How much an item presses; the total is the product of its parts (`kind`, `time`, `closeness`)."""

    total: float
    parts: dict[str, float]


def time_factor(kind: str, due_at: int, late_at: int | None, pace: int, now: int) -> float:
    """1 when due, growing to 2 when late for as long again as its late-after; 1 for kinds that are never late.

    Keep in touch: the time past its due moment in cadences (`pace`), between 1 and 3, so it reaches its cap at due + 3 × pace.
    """
    if kind == "keep-in-touch":
        return min(3.0, max(1.0, (now - due_at) / pace))
    if late_at is None or late_at <= due_at:
        return 1.0
    return 1.0 + min(1.0, max(0.0, (now - due_at) / 2.0 / (late_at - due_at)))


def kind_weight(kind: str, due_at: int, now: int) -> float:
    """How much a kind hurts; a date only on its day and after."""
    return COMING_DATE_WEIGHT if kind == "date" and now < due_at else KIND_WEIGHTS[kind]


def score(kind: str, due_at: int, late_at: int | None, pace: int, closeness: str, now: int) -> Score:
    """What is due × how much it hurts × closeness."""
    parts = {
        "kind": kind_weight(kind, due_at, now),
        "time": time_factor(kind, due_at, late_at, pace, now),
        "closeness": CLOSENESS_WEIGHTS.get(closeness, CLOSENESS_WEIGHTS["wide"]),
    }
    return Score(total(kind, due_at, late_at, pace, closeness, now), parts)


def total(kind: str, due_at: int, late_at: int | None, pace: int, closeness: str, now: int) -> float:
    """The total of the score alone, for putting many in order."""
    close = CLOSENESS_WEIGHTS.get(closeness, CLOSENESS_WEIGHTS["wide"])
    return kind_weight(kind, due_at, now) * close * time_factor(kind, due_at, late_at, pace, now)


def sort_key(total: float, due_at: int, sort: str, name: str) -> tuple[float, int, str, str]:
    """The total, stable order: highest score, earlier cause, the person's sort name, the item's id."""
    return -total, due_at, sort, name


def bucket(due_at: int, late_at: int | None, now: int) -> str:
    """late, today (due up to the end of the day) or week (coming)."""
    if late_at is not None and now >= late_at:
        return "late"
    return "today" if due_at < day_start(now) + DAY else "week"


class Sortable(Protocol):
    """What the short view must know of a line; `person` 0 is the whole network."""

    @property
    def kind(self) -> str: ...
    @property
    def person(self) -> int: ...


L = TypeVar("L", bound=Sortable)


def one_per_person(lines: Iterable[L]) -> list[L]:
    """The first line of each person, of lines in order; those of the whole network all stay."""
    seen: set[int] = set()
    found: list[L] = []
    for line in lines:
        if line.person and line.person in seen:
            continue
        seen.add(line.person)
        found.append(line)
    return found


def short_view(
    lines: Iterable[L],
    limit: int = SHORT,
    rhythm_per_day: int = RHYTHM_PER_DAY,
    shown: Callable[[L], bool] | None = None,
) -> tuple[tuple[L, ...], int]:
    """Of lines in order, the first `limit`, one per person and at most `rhythm_per_day` keep-in-touch; and how many more wait.

    `shown` can leave lines out, such as a bucket that is folded away. Keep-in-touch beyond the day's number is not among the more:
    it waits in order for another day.
    """
    chosen: list[L] = []
    left = rhythm_per_day
    for line in one_per_person(lines):
        if shown is not None and not shown(line):
            continue
        if line.kind == "keep-in-touch":
            if left <= 0:
                continue
            left -= 1
        chosen.append(line)
    return tuple(chosen[:limit]), max(0, len(chosen) - limit)
