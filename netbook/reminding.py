"""Reminders put into words: what a notification says and offers. Connects answers, wording and whatever delivers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from netbook.answers.attention import Line
from netbook.answers.reminders import Telling, mark_told, to_tell
from netbook.book import Book
from netbook.domain.details import PRIVATE
from netbook.store.queries.lists import settings
from netbook.wording import _, _n
from netbook.wording.reasons import headline, why


@dataclass(frozen=True, slots=True)
class Words:
    """A notification in words; actions are (id, label)."""

    key: str
    title: str
    body: str
    actions: tuple[tuple[str, str], ...]
    urgent: bool


@dataclass(frozen=True, slots=True)
class Told:
    """What one round of reminding did."""

    raised: int
    failed: int
    why: str

    @property
    def text(self) -> str:
        if self.failed:
            return _("{n} could not be delivered: {why}").format(n=self.failed, why=self.why)
        return (
            _n("Raised {n} notification", "Raised {n} notifications", self.raised).format(n=self.raised)
            if self.raised
            else _("Nothing to raise.")
        )


Deliver = Callable[[Words], tuple[bool, str]]
"""Raises a notification; answers whether something delivered it, and by what or why not."""


def _is_private(line: Line) -> bool:
    return line.row.values.get("topic") in PRIVATE


def _head(line: Line, now: int, private: bool) -> str:
    if _is_private(line) and not private:
        return _("Ask {name} how it went").format(name=line.row.name)
    said = headline(line.kind, line.row.reason, line.row.values, now)
    return f"{line.row.name}: {said}" if line.row.name else said


def words_for(telling: Telling, now: int, private: bool) -> Words:
    """The notification in words; health and family stay out unless the owner wants them there."""
    first = telling.lines[0]
    if telling.digest:
        title = _head(first, now, private)
        if telling.more:
            title = _n("{first}; {n} more", "{first}; {n} more", telling.more).format(first=title, n=telling.more)
        body = (
            "" if _is_private(first) and not private else why(first.row.reason, first.row.values, first.row.name, now)
        )
        return Words("digest", title, body, (("open", _("Open")),), False)
    body = "" if _is_private(first) and not private else why(first.row.reason, first.row.values, first.row.name, now)
    actions = (("done", _("Done")), ("snooze", _("In 1 hour")), ("tomorrow", _("Tomorrow")), ("open", _("Open")))
    return Words(telling.key, _head(first, now, private), body, actions, first.late)


def remind(book: Book, deliver: Deliver) -> Told:
    """Raises what is due, each once; what nothing delivered is not remembered and so is tried again."""
    private = settings(book.db).get("notify-private") is True
    raised = failed = 0
    reason = ""
    for telling in to_tell(book):
        delivered, how = deliver(words_for(telling, book.now(), private))
        if delivered:
            mark_told(book, telling, how)
            raised += 1
        else:
            failed += 1
            reason = how
    return Told(raised, failed, reason)


def remind_once(book: Book) -> Told:
    """As `remind`, without a window: for the command line and the system's timer."""
    from netbook.desktop.notices import Notice, deliver_once

    def deliver(words: Words) -> tuple[bool, str]:
        delivery = deliver_once(Notice(words.key, words.title, words.body, (), words.urgent))
        return delivery.delivered, delivery.how

    return remind(book, deliver)
