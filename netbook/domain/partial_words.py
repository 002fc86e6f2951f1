"""Dates of which a part may be unknown, read from words: "9 December 1906", "9. des", "12/1906", "1906"."""

from __future__ import annotations

import re

from netbook.domain.dates import PartialDate, read_partial

_MONTHS = (
    ("jan", "january", "januar"), ("feb", "february", "februar"), ("mar", "march", "mars"), ("apr", "april"), ("may", "mai"),
    ("jun", "june", "juni"), ("jul", "july", "juli"), ("aug", "august"), ("sep", "sept", "september"),
    ("oct", "october", "okt", "oktober"), ("nov", "november"), ("dec", "december", "des", "desember"),
)  # fmt: skip
_NUMBER_OF = {word: number for number, words in enumerate(_MONTHS, 1) for word in words}
_NUMBERS = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}))?\.?")
_MONTH_YEAR = re.compile(r"(\d{1,2})[./](\d{4})")
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")


def read_partial_words(text: str) -> PartialDate:
    """The date that a text names, day before month in numbers; ValueError when it names none, or no real day."""
    words = " ".join(text.strip().lower().split())
    try:
        return read_partial(words)
    except ValueError:
        pass
    if found := _NUMBERS.fullmatch(words):
        return _checked(int(found[3]) if found[3] else None, int(found[2]), int(found[1]))
    if found := _MONTH_YEAR.fullmatch(words):
        return _checked(int(found[2]), int(found[1]), None)
    year = month = day = None
    for word in re.split(r"[\s,.]+", words):
        if word in _NUMBER_OF and month is None:
            month = _NUMBER_OF[word]
        elif re.fullmatch(r"\d{4}", word) and year is None:
            year = int(word)
        elif (found := _DAY.fullmatch(word)) and day is None:
            day = int(found[1])
        elif word not in ("", "of"):
            raise ValueError(f"“{text}” is no date")
    if month is None:
        raise ValueError(f"“{text}” is no date")
    return _checked(year, month, day)


def _checked(year: int | None, month: int, day: int | None) -> PartialDate:
    if not 1 <= month <= 12:
        raise ValueError(f"there is no month {month}")
    return read_partial(str(PartialDate(year, month, day)))
