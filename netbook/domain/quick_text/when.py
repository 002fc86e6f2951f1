"""Moments in plain words: "yesterday", "8 dec", "in 2 weeks", "neste fredag kl 10"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from netbook.domain.dates import DAY
from netbook.domain.quick_text.pieces import pieces
from netbook.domain.quick_text.reading import Piece


@dataclass(frozen=True, slots=True)
class When:
    """A moment found in a text: `at` in local minutes, the time of day only meant where `timed`; `begin` and `end` in the text."""

    at: int
    timed: bool
    begin: int
    end: int


_GAP = re.compile(r"[\s,]*(?:[-–]\s*)?")


def find_whens(text: str, now: int, past: bool = False, month_first: bool = False) -> tuple[When, ...]:
    """The moments named in a text, in order; a bare weekday or date without year is the last one where `past`, else the next.

    `month_first` reads 8/12 as 12 August, as is written in America.
    """
    return tuple(_moments(text, now, past, pieces(text, now, past, month_first)))


def read_when(text: str, now: int, past: bool = False, month_first: bool = False) -> tuple[int, bool] | None:
    """The moment that a whole text names, in local minutes, with whether a time of day was said; None when it names none."""
    bare = text.strip(" \t\n.,;!")
    if not bare:
        return None
    for candidate in (text.strip(), bare, f"on {bare}", f"in {bare}", f"on the {bare}"):
        found = tuple(_moments(candidate, now, past, pieces(candidate, now, past, month_first, whole=True)))
        if len(found) == 1 and not candidate[: found[0].begin].strip() and not candidate[found[0].end :].strip(" .,;!"):
            return found[0].at, found[0].timed
    return None


def _moments(text: str, now: int, past: bool, found: tuple[Piece, ...]) -> Iterator[When]:
    waiting: Piece | None = None
    for piece in found:
        if waiting is not None:
            joined = _join(text, waiting, piece)
            if joined is not None:
                waiting = joined
                continue
            yield _settled(waiting, now, past)
        waiting = piece
    if waiting is not None:
        yield _settled(waiting, now, past)


def _join(text: str, first: Piece, second: Piece) -> Piece | None:
    """Two pieces beside each other as one moment, where they complete each other: a day and a time, a weekday and its date."""
    if first.exact is not None or second.exact is not None or not _GAP.fullmatch(text, first.end, second.begin):
        return None
    if first.day is not None and second.day is not None:
        if first.weekday_only == second.weekday_only:
            return None
        chosen, other = (second, first) if first.weekday_only else (first, second)
        merged = replace(chosen, clock=chosen.clock if chosen.clock is not None else other.clock)
        return replace(merged, begin=first.begin, end=second.end, weekday_only=False)
    if first.clock is not None and second.clock is not None:
        if first.vague == second.vague:
            return None
        part, sharp = (first, second) if first.vague else (second, first)
        clock = _in_part(sharp, part.clock or 0)
        day, weekday_only = (
            (first.day, first.weekday_only) if first.day is not None else (second.day, second.weekday_only)
        )
        return Piece(first.begin, second.end, day, clock, weekday_only=weekday_only)
    if (first.day is None) == (second.day is None):
        return None
    day_piece, time_piece = (first, second) if first.day is not None else (second, first)
    return replace(
        time_piece, begin=first.begin, end=second.end, day=day_piece.day, weekday_only=day_piece.weekday_only
    )


def _in_part(sharp: Piece, part: int) -> int:
    """The hour as said within a part of the day: "tonight at 8" is 20:00, "in the morning at 6" is 06:00."""
    clock = sharp.clock or 0
    if not sharp.open_half:
        return clock
    twelve = clock % 720
    return twelve if part <= 600 else twelve + 720


def _settled(piece: Piece, now: int, past: bool) -> When:
    if piece.exact is not None:
        return When(piece.exact, True, piece.begin, piece.end)
    day = piece.day
    if day is None:
        day = now - now % DAY
        if past and day + (piece.clock or 0) > now and not piece.vague:
            day -= DAY
        elif not past and day + (piece.clock or 0) < now:
            day += DAY
    return When(day + (piece.clock or 0), piece.clock is not None, piece.begin, piece.end)
