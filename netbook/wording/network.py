"""The picture of who knows whom, organisations and trips in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from netbook.domain.dates import DAY, day_of, day_start
from netbook.domain.warmth import temperature
from netbook.wording import _, _n, _p
from netbook.wording.dates import day_name, on_day
from netbook.wording.numbers import amount


def warmth_words(warmth: float, last_at: int | None, now: int) -> str:
    """How alive a relationship is, with the fact that says so: "Warm, last contact on 3 Nov"."""
    if last_at is None:
        return _("No contact yet")
    when = on_day(day_of(last_at), day_of(now))
    found = temperature(warmth)
    if found == "warm":
        return _("Warm, last contact {when}").format(when=when)
    if found == "cooling":
        return _("Cooling, last contact {when}").format(when=when)
    return _("Cold, last contact {when}").format(when=when)


def temperature_name(key: str) -> str:
    """A warmth as a word of the legend."""
    return {"warm": lambda: _("Warm"), "cooling": lambda: _("Cooling"), "cold": lambda: _("Cold or not met")}[key]()


def ties_words(number: int) -> str:
    """How many others somebody is tied to in the picture."""
    return _n("{n} tie here", "{n} ties here", number).format(n=number) if number else _("No ties here")


def bridge_words(bridge: float) -> str:
    """How much of a bridge somebody is, from 0 to 1; empty where not."""
    if bridge >= 0.5:
        return _("Bridges many")
    return _("Bridges some") if bridge >= 0.1 else ""


def shown_words(people: int, more: int) -> str:
    """How many the picture shows: "150 people, 1,056 more"."""
    said = _n("{n} person", "{n} people", people).format(n=amount(people))
    return _("{people} · {n} more").format(people=said, n=amount(more)) if more else said


def trip_days(from_at: int, until_at: int, now: int) -> str:
    """The days of a trip: "3 to 5 Dec", "30 Nov to 2 Dec", "3 Dec"."""
    first, last, today = day_of(from_at), day_of(until_at), day_of(now)
    if first == last:
        return day_name(first, today)
    return _("{first} to {last}").format(first=_start(first, last, today), last=day_name(last, today))


def _start(first: date, last: date, today: date) -> str:
    return str(first.day) if (first.year, first.month) == (last.year, last.month) else day_name(first, today)


def trip_title(place: str, from_at: int, until_at: int, now: int) -> str:
    """A trip as its owner says it: "Bergen, 3 to 5 Dec"."""
    return _("{place}, {days}").format(place=place, days=trip_days(from_at, until_at, now))


def trip_until(from_at: int, until_at: int, now: int) -> str:
    """How long until a trip: "in 8 days", "now", "over"."""
    away = (day_start(from_at) - day_start(now)) // DAY
    if day_start(until_at) < day_start(now):
        return _("over")
    if away <= 0:
        return _("now")
    return _n("in {n} day", "in {n} days", away).format(n=away)


def there_words(number: int) -> str:
    """How many people are at a place."""
    return _n("{n} person there", "{n} people there", number).format(n=number) if number else _("Nobody there")


def organisation_words(people: int, known: int) -> str:
    """How many of an organisation are in the book, and with how many there was contact."""
    said = _n("{n} person", "{n} people", people).format(n=people)
    return _("{people}, {n} known").format(people=said, n=known) if known != people else said


def names_words(names: Sequence[str]) -> str:
    """Names in a row of steps: "Ada Lovelace → Grace Hopper"."""
    return " → ".join(names)


def note_kind_name(kind: str) -> str:
    """What is known of an organisation, as a heading."""
    return {
        "need": lambda: _("Needs"), "trend": lambda: _("Trends"), "key-person": lambda: _("Key people"), "note": lambda: _("Notes"),
    }[kind]()  # fmt: skip


def closeness_words(closeness: str) -> str:
    """How much somebody matters, as a word before a warmth."""
    return {"inner": lambda: _("Inner circle"), "close": lambda: _p("closeness", "Close")}.get(
        closeness, lambda: _("Wide circle")
    )()


def trip_people_words(days: str, names: Sequence[str], more: int) -> str:
    """A trip's line on Today: "10 to 12 Dec: Edvard Grieg, Nina Grieg and 3 more"."""
    if not names:
        return _("{days}: nobody of your book is there").format(days=days)
    if more:
        return _("{days}: {names} and {n} more").format(days=days, names=", ".join(names), n=more)
    return _("{days}: {names}").format(days=days, names=", ".join(names))
