"""What the readers of moments share: a piece of a moment, what it is read against, and how a pattern gets its reader."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from netbook.domain.dates import day_minute
from netbook.domain.quick_text.calendar_words import NUMBERS

FIRST_YEAR, LAST_YEAR = 1900, 2199


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a moment: `day` is midnight, `clock` minutes of the day, `exact` a whole moment.

    `vague`: the clock is only a part of the day. `open_half`: the hour may be meant in the afternoon as well.
    """

    begin: int
    end: int
    day: int | None = None
    clock: int | None = None
    exact: int | None = None
    weekday_only: bool = False
    vague: bool = False
    open_half: bool = False


@dataclass(frozen=True, slots=True)
class Around:
    """What a piece is read against."""

    now: int
    today: date
    past: bool
    month_first: bool


Reader = Callable[[re.Match[str], Around], Piece | None]


class Readers:
    """Patterns with their readers; those of `whole` count only where the text is a date and nothing else."""

    def __init__(self) -> None:
        self.anywhere: list[tuple[re.Pattern[str], Reader, bool]] = []
        self.whole: list[tuple[re.Pattern[str], Reader, bool]] = []

    def reads(self, pattern: str, whole: bool = False, digits: bool = False) -> Callable[[Reader], Reader]:
        """The decorated reader takes what the pattern finds; `digits` says that it finds nothing where no digit stands."""

        def keep(reader: Reader) -> Reader:
            (self.whole if whole else self.anywhere).append((re.compile(pattern, re.IGNORECASE), reader, digits))
            return reader

        return keep


def on_day(match: re.Match[str], day: date, clock: int | None = None, weekday_only: bool = False) -> Piece | None:
    """The piece for a day, None in years that nobody means."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        return None
    vague = clock is not None
    return Piece(match.start(), match.end(), day_minute(day), clock, weekday_only=weekday_only, vague=vague)


def near(month: int, day: int, around: Around) -> date:
    """A date without year: the last one where the past is meant, else the next; today counts for both."""
    years = range(around.today.year, around.today.year + (-9 if around.past else 9), -1 if around.past else 1)
    for year in years:
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= around.today if around.past else found >= around.today:
            return found
    raise ValueError("no such day")


def number(text: str) -> int:
    """A number in digits or words; 0 is a half."""
    text = " ".join(text.lower().split())
    return int(text) if text.isdigit() else NUMBERS[text]
