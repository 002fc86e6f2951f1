"""Moments in plain words: "yesterday", "8 dec", "in 2 weeks", "neste fredag kl 10"."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class When:
    """A moment found in a text: `at` in local minutes, the time of day only meant where `timed`; `begin` and `end` in the text."""

    at: int
    timed: bool
    begin: int
    end: int


def find_whens(text: str, now: int, past: bool = False) -> tuple[When, ...]:
    """The moments named in a text, in order; a bare weekday or date without year is the last one where `past`, else the next."""
    raise NotImplementedError


def read_when(text: str, now: int, past: bool = False) -> tuple[int, bool] | None:
    """The moment that a whole text names, in local minutes, with whether a time of day was said; None when it names none."""
    raise NotImplementedError
