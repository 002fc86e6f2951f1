"""Attention items in words: a headline, one sentence of why made of the owner's own facts, and the few words on a card."""

from __future__ import annotations

from collections.abc import Callable

from netbook.domain.dates import day_of
from netbook.wording import _, _n, _p, dates
from netbook.wording.dates import duration_words, late_words
from netbook.wording.values import Values, days_since, near, number, short, since, text
from netbook.wording.whys import WHYS


def capital(said: str) -> str:
    """The first letter made large."""
    return said[:1].upper() + said[1:]


def ended(sentence: str) -> str:
    """A sentence with one full stop at its end, whatever abbreviation or mark of the owner's it ends in."""
    if sentence.endswith(("..", "!.", "?.", "….")) and not sentence.endswith("..."):
        sentence = sentence[:-1]
    return sentence if sentence.endswith((".", "!", "?", "…")) else sentence + "."


def _headline_date(values: Values, now: int, kind: str) -> str:
    when = dates.day_words(day_of(number(values, "day")), day_of(now))
    if kind == "birthday":
        return _("Birthday {when}").format(when=when)
    if kind == "anniversary":
        return _("Anniversary {when}").format(when=when)
    return _("{label} {when}").format(label=capital(text(values, "label")) or _("A day to remember"), when=when)


def _headline_cadence(values: Values, now: int) -> str:
    if now >= number(values, "late"):
        return _("Keep in touch, {late}").format(late=late_words(days_since(number(values, "end"), now)))
    return _("Keep in touch")


def _headline_thanks(values: Values, now: int) -> str:
    days = days_since(number(values, "at"), now)
    return (
        _n("Thank-you owed for {n} day", "Thank-you owed for {n} days", days).format(n=days)
        if days > 0
        else _("Thank-you owed")
    )


def _headline_after(values: Values, now: int) -> str:
    people = values.get("people")
    count = len(people) if isinstance(people, (list, tuple)) else 0
    said = _n("After {title}: {n} person to write to", "After {title}: {n} people to write to", count)
    return said.format(title=short(text(values, "title"), 50), n=count)


def _headline_prepare(values: Values, now: int, untitled: str) -> str:
    title = short(text(values, "title"), 50) or untitled
    return _("Prepare: {title} {when}").format(title=title, when=near(values, "at", now))


def _headline_still(values: Values, now: int) -> str:
    return _("Nothing has gone out for {length}").format(
        length=duration_words(max(1, days_since(number(values, "at"), now)))
    )


_HEADLINES: dict[str, Callable[[Values, int], str]] = {
    "follow-up": lambda v, now: capital(short(text(v, "text"))),
    "promise-dated": lambda v, now: _("Promised: {text}").format(text=short(text(v, "text"))),
    "promise-undated": lambda v, now: _("Promised: {text}").format(text=short(text(v, "text"))),
    "promise-agreed": lambda v, now: _("Agreed: {text}").format(text=short(text(v, "text"))),
    **dict.fromkeys(
        (
            "thanks-yes",
            "thanks-partly",
            "thanks-no",
            "thanks-received",
            "thanks-gift",
            "thanks-owed",
            "thanks-introduction",
        ),
        _headline_thanks,
    ),
    "outcome-favour": lambda v, now: _("Tell how it ended: {matter}").format(
        matter=short(text(v, "matter") or text(v, "text"))
    ),
    "outcome-goal": lambda v, now: _("Tell who helped how it ended: {title}").format(title=short(text(v, "title"))),
    "after-event": _headline_after,
    "ask-about": lambda v, now: _("Ask how it went: {text}").format(text=short(text(v, "text"))),
    "date-birthday": lambda v, now: _headline_date(v, now, "birthday"),
    "date-anniversary": lambda v, now: _headline_date(v, now, "anniversary"),
    "date-own": lambda v, now: _headline_date(v, now, "own"),
    "cadence": _headline_cadence,
    "cadence-first": lambda v, now: _("Make a first contact"),
    "cadence-skipped": _headline_cadence,
    "remind": lambda v, now: _("No answer for {length}: one reminder is fine").format(length=since(v, "asked_at", now)),
    "rest": lambda v, now: _("Still no answer: let it rest"),
    "introduction-silent": lambda v, now: _("No word from {silent} for {length}").format(
        silent=text(v, "silent"), length=since(v, "at", now)
    ),
    "introduction-agreed": lambda v, now: _("Make the introduction to {other}").format(other=text(v, "other")),
    "introduction-made": lambda v, now: _("Ask how it went with {other}").format(other=text(v, "other")),
    "only-takes": lambda v, now: _("Every contact was an ask"),
    "gone-quiet": lambda v, now: _("Gone quiet"),
    "try-again": lambda v, now: _("Try again after a bad meeting"),
    "prepare-meeting": lambda v, now: _headline_prepare(v, now, _("meeting")),
    "prepare-event": lambda v, now: _headline_prepare(v, now, _("event")),
    **dict.fromkeys(
        ("news-job", "news-job-first"), lambda v, now: _("New job: {new}").format(new=short(text(v, "new"), 60))
    ),
    **dict.fromkeys(
        ("news-organisation", "news-organisation-first"),
        lambda v, now: _("New organisation: {new}").format(new=short(text(v, "new"), 60)),
    ),
    **dict.fromkeys(
        ("news-city", "news-city-first"), lambda v, now: _("Moved to {new}").format(new=short(text(v, "new"), 60))
    ),
    "standstill": _headline_still,
    "standstill-first": lambda v, now: _("Nothing has gone out yet"),
    "triage": lambda v, now: _n("{n} person to decide about", "{n} people to decide about", number(v, "n")).format(
        n=v["n"]
    ),
}


def headline(kind: str, reason: str, values: Values, now: int) -> str:
    """What an item is about, short and without a full stop: "Thank-you owed for 3 days"."""
    return _HEADLINES[reason](values, now)


def why(reason: str, values: Values, name: str, now: int) -> str:
    """One sentence of why, made of at least two of the owner's own facts: "Every 2 months; you last spoke on 21 Aug."."""
    return ended(capital(WHYS[reason](values, name, now)))


def _state_date(reason: str, values: Values, now: int) -> str:
    when = dates.day_words(day_of(number(values, "day")), day_of(now))
    if reason == "date-birthday":
        return _("birthday {when}").format(when=when)
    if reason == "date-anniversary":
        return _("anniversary {when}").format(when=when)
    return _("{label} {when}").format(label=short(text(values, "label"), 18) or _p("date", "day"), when=when)


def short_state(kind: str, reason: str, values: Values, due_at: int, late: bool, now: int) -> str:
    """The few words in a card's corner: "a month late", "thanks owed", "birthday today"."""
    day, today = day_of(due_at), day_of(now)
    if kind == "keep-in-touch":
        if late:
            return late_words(days_since(number(values, "end"), now))
        return _("today") if day == today else _p("card", "due")
    if kind == "date":
        return _state_date(reason, values, now)
    if kind == "follow-up":
        return (
            _("follow-up, {late}").format(late=late_words((today - day).days))
            if late
            else _("follow-up {when}").format(when=dates.day_words(day, today))
        )
    if kind == "promise":
        return _("promise, {late}").format(late=late_words((today - day).days)) if late else _("promise due")
    return {
        "thank-you": lambda: _("thanks owed"), "outcome": lambda: _("tell how it ended"), "after-event": lambda: _("after an event"),
        "ask-about": lambda: _("ask how it went"), "no-answer": lambda: _("no answer yet"), "introduction": lambda: _("introduction"),
        "only-takes": lambda: _("only asks"), "gone-quiet": lambda: _("gone quiet"), "try-again": lambda: _("try again"),
        "prepare": lambda: _("to prepare"), "news": lambda: _("news"), "standstill": lambda: _("standstill"),
        "triage": lambda: _("to decide"),
    }[kind]()  # fmt: skip
