"""Dates as address books write them, whatever their form."""

from __future__ import annotations

import re

from netbook.domain.dates import PartialDate, read_partial

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar", "feb february februar", "mar march mars", "apr april", "may mai", "jun june juni",
            "jul july juli", "aug august", "sep sept september", "oct october okt oktober", "nov november",
            "dec december des desember",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_BASIC = re.compile(r"(\d{4}|--?)-?(\d\d)-?(\d\d)")
_NUMBERS = re.compile(r"(\d{1,4})([./ -])\s?(\d{1,2})\2\s?(\d{1,4})\.?")
_DAY_MONTH = re.compile(r"(\d{1,2})[./](\d{1,2})\.?")
_WORDS = re.compile(r"(?:[a-zæøå]+,? )?(\d{1,2})(?:\.|st|nd|rd|th)? ?[- ]?([a-z]{3,9})\.?,?(?:[ -](\d{4}))?", re.I)
_AMERICAN = re.compile(r"(?:[a-z]+, )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?", re.I)
_NO_YEAR = ("1604", "0000", "0001")
"""Years that programs write where they know none."""


def _made(year: str | int | None, month: int, day: int) -> PartialDate | None:
    text = f"{int(year):04}" if year is not None and f"{int(year):04}" not in _NO_YEAR else "-"
    try:
        return read_partial(f"{text}-{month:02}-{day:02}")
    except ValueError:
        return None


def read_date(text: str, day_first: bool = True) -> PartialDate | None:
    """A date in any usual form; None when it is none. `day_first` decides what 3/4/2000 means."""
    text = " ".join(text.split())
    if not text:
        return None
    bare = re.split(r"[T ]\d\d?[:\d]", text, maxsplit=1)[0].rstrip("Z") if text[:1] in "-0123456789" else text
    found = _BASIC.fullmatch(bare)
    if found:
        year, month, day = found.groups()
        return _made(year if year[0] != "-" else None, int(month), int(day))
    found = re.fullmatch(r"(\d{4})(?:-(\d\d))?|--(\d\d)-?", bare)
    if found:
        try:
            return read_partial(bare.rstrip("-"))
        except ValueError:
            return None
    found = _NUMBERS.fullmatch(bare)
    if found:
        return _from_numbers(found.group(1), found.group(3), found.group(4), found.group(2) != "/" or day_first)
    return _from_words(text, bare, day_first)


def _from_numbers(first: str, second: str, third: str, day_first: bool) -> PartialDate | None:
    if len(first) > 2:
        return _made(first, int(second), int(third))
    year = int(third)
    if len(third) <= 2:
        year += 1900 if year > 30 else 2000
    day, month = (int(first), int(second)) if day_first else (int(second), int(first))
    if month > 12:
        day, month = month, day
    return _made(year, month, day)


def _from_words(text: str, bare: str, day_first: bool) -> PartialDate | None:
    found = _WORDS.fullmatch(text)
    if found and found.group(2).lower() in _MONTHS:
        return _made(found.group(3), _MONTHS[found.group(2).lower()], int(found.group(1)))
    found = _AMERICAN.fullmatch(text)
    if found and found.group(1).lower() in _MONTHS:
        return _made(found.group(3), _MONTHS[found.group(1).lower()], int(found.group(2)))
    found = _DAY_MONTH.fullmatch(bare)
    if found:
        day, month = int(found.group(1)), int(found.group(2))
        if (not day_first and "." not in bare) or month > 12:
            day, month = month, day
        return _made(None, month, day)
    found = re.fullmatch(r"([a-zæøå]{3,9}) (\d{4})", text, re.I)
    if found and found.group(1).lower() in _MONTHS:
        return PartialDate(int(found.group(2)), _MONTHS[found.group(1).lower()])
    return None
