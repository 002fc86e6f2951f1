"""Goals in words: the roles, how one stands, whom to tell."""

from __future__ import annotations

from netbook.domain.dates import day_of
from netbook.wording import _, _n
from netbook.wording.dates import day_name, day_words, on_day


def role_name(role: str) -> str:
    """How people stand to a goal."""
    return {"knows": lambda: _("Knows of it"), "can-help": lambda: _("Can help"), "helped": lambda: _("Helped")}[role]()


def state_words(ended_at: int | None, outcome: str, changed_at: int | None, change: str, made_at: int, now: int) -> str:
    """How a goal stands: "Since 3 Mar", "Changed yesterday: …", "Ended on 21 Aug: …"."""
    today = day_of(now)
    if ended_at is not None:
        said = _("Ended {when}").format(when=on_day(day_of(ended_at), today))
        return f"{said}: {outcome}" if outcome else said
    if changed_at is not None:
        said = _("Changed {when}").format(when=on_day(day_of(changed_at), today))
        return f"{said}: {change}" if change else said
    return _("Since {day}").format(day=day_name(day_of(made_at), today))


def due_words(due_at: int | None, now: int) -> str:
    """By when, as text that can be read back."""
    return day_words(day_of(due_at), day_of(now)) if due_at is not None else ""


def tell_words(count: int) -> str:
    """How many are to be told."""
    return _n("{n} person to tell how it stands", "{n} people to tell how it stands", count).format(n=count)


def unaware_words(count: int) -> str:
    """How many do not know of it."""
    return _n("{n} person does not know of it", "{n} people do not know of it", count).format(n=count)


def news_of(outcome: str, change: str, ended: bool) -> str:
    """The news as it goes into a letter."""
    return outcome if ended else change
