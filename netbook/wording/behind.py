"""What stands behind a figure of the review, in words: the small list's title, its rows, and what to say when it is empty."""

from __future__ import annotations

from collections.abc import Mapping

from netbook.domain.dates import day_of
from netbook.wording import _, _n
from netbook.wording.dates import day_words, duration_words, on_day, span_words
from netbook.wording.labels import kind_name
from netbook.wording.reasons import headline, why
from netbook.wording.values import days_since, number, short, text


def title_of(key: str) -> str:
    """The name of a small list."""
    return {
        "kept": lambda: _("Past their cadence"), "thanks": lambda: _("Thank-yous owed"), "given": lambda: _("Given and asked in a year"),
        "new": lambda: _("New people in twelve weeks"), "events": lambda: _("Events of the last year"),
        "promises": lambda: _("Promises open"), "outcomes": lambda: _("Outcomes to tell"),
        "only-asks": lambda: _("Every contact was an ask of yours"), "week": lambda: _("What went out from you that week"),
    }[key]()  # fmt: skip


def nothing_in(key: str) -> str:
    """What an empty list says."""
    return {
        "kept": lambda: _("Everybody with a cadence is within it."), "thanks": lambda: _("Everybody has been thanked."),
        "given": lambda: _("Nothing was given or asked for in a year."), "new": lambda: _("Nobody new in twelve weeks."),
        "events": lambda: _("No event in a year. Something outside your field is where new people come from."),
        "promises": lambda: _("You have kept every promise."), "outcomes": lambda: _("Everybody who helped knows how it ended."),
        "only-asks": lambda: _("There is nobody whom you only ask."), "week": lambda: _("Nothing went out that week."),
    }[key]()  # fmt: skip


def row_words(what: str, values: Mapping[str, object], name: str, at: int | None, now: int) -> tuple[str, str]:
    """The second line of a row, and the few words at its end."""
    ago = day_words(day_of(at), day_of(now)) if at is not None else ""
    said = short(text(values, "text"), 90)
    if what == "kept":
        often = span_words(text(values, "cadence"))
        if at is None:
            return _("{often}; no contact is noted yet").format(often=often), ""
        return _("{often}; last in touch {when}").format(often=often, when=on_day(day_of(at), day_of(now))), ago
    if what == "item":
        return _item(values, name, now), _late(values) or ago
    if what == "new":
        through = text(values, "through")
        return (_("through {name}").format(name=through) if through else _("met without anybody between")), ago
    if what == "event":
        return (_("in your own field") if values.get("own") else _("off the beaten track")), ago
    if what == "only-asks":
        count = number(values, "n")
        return _n("{n} request in a year and nothing else", "{n} requests in a year and nothing else", count).format(
            n=count
        ), ""
    kind = kind_name(text(values, "kind")) if values.get("kind") else ""
    label = {
        "given": _("You gave"),
        "asked": _("You asked"),
        "giving": _("Giving"),
        "asking": _("Asking"),
        "checking": _("Checking in"),
    }[what]
    return ": ".join(part for part in (" · ".join(p for p in (label, kind) if p), said) if part), ago


def _item(values: Mapping[str, object], name: str, now: int) -> str:
    told = values.get("told")
    facts = told if isinstance(told, dict) else {}
    reason = text(values, "reason")
    return why(reason, facts, name, now) if name else headline(text(values, "kind"), reason, facts, now)


def _late(values: Mapping[str, object]) -> str:
    return _("late") if values.get("late") else ""


def oldest_words(at: int | None, now: int) -> str:
    """How long ago the oldest of something open is."""
    return _("oldest {length}").format(length=duration_words(max(1, days_since(at, now)))) if at is not None else ""
