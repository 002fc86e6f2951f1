"""The lines of "before you reach out" in words: the owner's own, and what to do about it."""

from __future__ import annotations

from netbook.domain.before import Reminder
from netbook.domain.dates import day_of
from netbook.domain.favours import Life
from netbook.wording import _
from netbook.wording.dates import day_words, on_day
from netbook.wording.labels import kind_name
from netbook.wording.values import short


def reminder_words(reminder: Reminder, now: int) -> tuple[str, str]:
    """The line, and its stressed end ("ask how it went"), which may be empty."""
    text, today = short(reminder.text, 120), day_of(now)
    day = day_of(reminder.at)
    if reminder.kind == "ask":
        if day > today:
            return _("{text} —").format(text=_bare(text)), _("ask about it {when}").format(when=on_day(day, today))
        return _("{text} —").format(text=_bare(text)), _("ask how it went")
    if reminder.kind == "owe-thanks":
        return (text + " —" if text else kind_name(reminder.topic) + " —"), _("thanks are owed")
    if reminder.kind == "owe":
        return _("{text} —").format(text=_bare(text)), _("you promised it")
    if reminder.kind == "owed":
        return _("{text} —").format(text=_bare(text)), _("they said yes")
    if reminder.kind == "date":
        return _date_words(reminder, day_words(day, today)), ""
    if reminder.kind == "news":
        return _news_words(reminder.topic, short(reminder.text, 60)), ""
    if reminder.kind == "event":
        if reminder.topic == "meeting":
            return _("You meet {when}").format(when=on_day(day, today)), ""
        return _("Expected at {title} {when}").format(title=text, when=on_day(day, today)), ""
    if reminder.kind == "last":
        return _("Last said {when}: {text}").format(when=on_day(day, today), text=text), ""
    return text, ""


def _bare(text: str) -> str:
    return text.rstrip(" .")


def _news_words(what: str, new: str) -> str:
    if what == "city":
        return _("Moved to {new}").format(new=new)
    return (_("New organisation: {new}") if what == "organisation" else _("New job: {new}")).format(new=new)


def _date_words(reminder: Reminder, when: str) -> str:
    if reminder.topic == "birthday":
        return _("Birthday {when}").format(when=when)
    if reminder.topic == "anniversary":
        return _("Anniversary {when}").format(when=when)
    return _("{label} {when}").format(label=reminder.text or _("A day to remember"), when=when)


def giving_words(asked: Life | None, gave: int, received: int, now: int) -> str:
    """What to know of give and take before asking again: the last ask and what became of it, and whose turn it is."""
    said = []
    if asked is not None and asked.asked_at is not None:
        said.append(_last_ask(asked).format(when=on_day(day_of(asked.asked_at), day_of(now))))
    if received > gave:
        said.append(_("Think of something to offer first."))
    return " ".join(said)


def _last_ask(asked: Life) -> str:
    if asked.answer == "no":
        return _("Last ask {when}; it was a no.")
    if asked.answer or asked.delivered_at is not None:
        return (
            _("Last ask {when}, answered and thanked.")
            if asked.thanked_at is not None
            else _("Last ask {when}, answered, not thanked yet.")
        )
    if asked.concluded_at is not None or asked.declined_at is not None:
        return _("Last ask {when}.")
    return _("Last ask {when}, not answered yet.")
