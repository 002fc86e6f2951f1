"""The values of a reason, taken out for a sentence: numbers, texts cut short, days in words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from netbook.domain.dates import day_of
from netbook.wording import _
from netbook.wording.dates import day_words, duration_words, on_day, weekday_name

Values = Mapping[str, object]


def number(values: Values, name: str) -> int:
    """A count or a moment in minutes."""
    return int(str(values[name]))


def text(values: Values, name: str) -> str:
    """A text, empty where it is missing."""
    return str(values.get(name) or "").strip()


def days_since(since: int, now: int) -> int:
    """Whole days on the calendar from one moment to another."""
    return (day_of(now) - day_of(since)).days


def on(values: Values, name: str, now: int) -> str:
    """A moment as a day inside a sentence: "yesterday", "on 21 Aug"."""
    return on_day(day_of(number(values, name)), day_of(now))


def near(values: Values, name: str, now: int) -> str:
    """A near day as "today", "on Wednesday", "in 2 weeks"."""
    day, today = day_of(number(values, name)), day_of(now)
    if 2 <= (day - today).days < 7:
        return _("on {weekday}").format(weekday=weekday_name(day))
    return day_words(day, today)


# Read by `re` when first met, since a start rarely meets one.
_LEADING = r"^(?:#{1,6}|[-*+>])\s+(?:\[[ xX]\]\s+)?"
_LINKED = r"!?\[([^\]]+)\]\([^()\s]*\)"
_STRESSED = r"(?<![\w*_~`])(\*{1,3}|_{1,3}|~~|`)(?=\S)([^*_~`]*[^\s*_~`])\1(?![\w*_~`])"


def unmarked(line: str) -> str:
    """A line of a note without the marks of Markdown, as it is read where no Markdown is painted."""
    if line[:1] in "#-*+>":
        line = re.sub(_LEADING, "", line)
    if "](" in line:
        line = re.sub(_LINKED, r"\1", line)
    if any(mark in line for mark in "*_~`"):
        line = re.sub(_STRESSED, r"\2", line)
    return line


def short(said: str, length: int = 90) -> str:
    """The first line of a text, without the marks of Markdown, cut at a word where it is long."""
    line = unmarked(said.strip().splitlines()[0].strip()) if said.strip() else ""
    if len(line) <= length:
        return line
    return line[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def quoted(said: str, length: int = 90) -> str:
    """The owner's own words in the language's quotation marks, as they were written, without their full stop."""
    return _("“{text}”").format(text=short(said, length).rstrip(" ."))


def since(values: Values, name: str, now: int) -> str:
    """How long ago a moment is, a day at least: "3 weeks"."""
    return duration_words(max(1, days_since(number(values, name), now)))


def no_such_address(kind: str, value: str) -> str:
    """A gentle word on an address that is none of its kind, which is kept all the same; "" where it is well or empty."""
    from netbook.domain.matching import is_mail, is_number  # which a start does not need

    if kind == "email" and value.strip() and not is_mail(value):
        return _("This is no mail address; it is kept as you wrote it.")
    if kind == "phone" and value.strip() and not is_number(value):
        return _("There is no number in this; it is kept as you wrote it.")
    return ""
