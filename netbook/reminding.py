"""Reminders put into words: what a notification says and offers, and what its buttons do. Connects answers, wording and delivery."""

from __future__ import annotations

from collections.abc import Callable

from netbook.answers.attention import Line, line_named
from netbook.answers.reminders import Telling, mark_told, pass_digest, to_tell
from netbook.book import Book
from netbook.domain.attention.acts import done_act, opens
from netbook.domain.dates import DAY, day_start
from netbook.domain.details import PRIVATE
from netbook.domain.values import dataclass
from netbook.store.queries.due import person_named
from netbook.store.queries.lists import settings
from netbook.wording import _, _n
from netbook.wording.acts import act_label
from netbook.wording.reasons import headline, why

HOUR = 60
MORNING = 9 * 60
"""When a thing put off until tomorrow comes back, in minutes of the day."""
PAUSES = (0, 1, 2, 4, 8, 15)
"""Minutes to wait after so many rounds in a row in which nothing delivered anything."""


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
            said = _n(
                "{n} reminder could not be shown as a notification: {why}. It is tried again.",
                "{n} reminders could not be shown as notifications: {why}. They are tried again.",
                self.failed,
            )
            return said.format(n=self.failed, why=why_not(self.why))
        return (
            _n("Raised {n} notification", "Raised {n} notifications", self.raised).format(n=self.raised)
            if self.raised
            else _("Nothing to raise.")
        )


def why_not(how: str) -> str:
    """Why nothing delivered a notification, in words that fit within a sentence."""
    known = {
        "no-bus": lambda: _("no desktop is running here"),
        "gone": lambda: _("the desktop's message bus has ended"),
        "timeout": lambda: _("the program that shows notifications does not answer"),
        "no-daemon": lambda: _("no program on this desktop shows notifications"),
    }
    return known[how]() if how in known else _("the desktop refused it ({detail})").format(detail=how)


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
    title = _head(first, now, private)
    hidden = _is_private(first) and not private
    body = "" if hidden else why(first.row.reason, first.row.values, first.row.name, now)
    if telling.more:
        title = _n("{first}; {n} more", "{first}; {n} more", telling.more).format(first=title, n=telling.more)
    if telling.digest or telling.more:
        return Words(telling.key, title, body, (("open", _("Open")),), False)
    actions: tuple[tuple[str, str], ...] = (
        ("snooze", _("In 1 hour")),
        ("tomorrow", _("Tomorrow")),
        ("open", _("Open")),
    )
    done = done_act(first.kind)
    if not opens(done):
        actions = (("done", act_label(first.kind, done)), *actions)
    return Words(telling.key, title, body, actions, first.late)


def remind(book: Book, deliver: Deliver) -> Told:
    """Raises what is due, each once; what nothing delivered is not remembered and so is tried again."""
    private = settings(book.db).get("notify-private") is True
    raised = failed = 0
    reason = ""
    tellings = to_tell(book)
    for number, telling in enumerate(tellings):
        delivered, how = deliver(words_for(telling, book.now(), private))
        if delivered:
            # Remembered only now: after a crash in between it is told again, which replaces the first.
            mark_told(book, telling, how)
            raised += 1
            continue
        failed += 1
        reason = how
        if not raised and failed > 1:
            # Nobody takes them: the rest would only make the owner wait, once for each.
            failed = len(tellings) - number + failed - 1
            break
    pass_digest(book, tellings)
    return Told(raised, failed, reason)


def remind_once(book: Book) -> Told:
    """As `remind`, without a window: for the command line and the system's timer."""
    from netbook.desktop.delivery import Notice, deliver_once

    def deliver(words: Words) -> tuple[bool, str]:
        delivery = deliver_once(Notice(words.key, words.title, words.body, (), words.urgent))
        return delivery.delivered, delivery.how

    return remind(book, deliver)


class Rounds:
    """The rounds of a running app: one at each tick, with growing pauses while nothing delivers anything.

    The pauses are held against the clock; one that was set back does not prolong them.
    """

    def __init__(self, deliver: Deliver) -> None:
        self._deliver = deliver
        self._failures = 0
        self._tried_at = 0

    def tick(self, book: Book) -> Told | None:
        """Reminds, unless it is a pause; None in a pause. To be called at each tick of the session."""
        now = book.now()
        if self._failures:
            pause = PAUSES[min(self._failures, len(PAUSES)) - 1]
            if self._tried_at <= now < self._tried_at + pause:
                return None
        told = remind(book, self._deliver)
        self._failures = self._failures + 1 if told.failed else 0
        self._tried_at = now
        return told

    def hurry(self) -> None:
        """The next tick tries whatever the pause, since something has come that may deliver."""
        self._failures = 0


def act_for(book: Book, key: str, action: str, at: int = MORNING) -> tuple[str, int, str, str, int | None]:
    """What a notification's button asks of `operations.attention.act_on`: done, snooze (an hour) or tomorrow (at that minute).

    Refused when the item is not in the list any more.
    """
    row = line_named(book, key)
    if action == "snooze":
        return row.kind, row.person, row.cause, "snooze", book.now() + HOUR
    if action == "tomorrow":
        return row.kind, row.person, row.cause, "snooze", day_start(book.now()) + DAY + at
    return row.kind, row.person, row.cause, done_act(row.kind), None


def person_of(book: Book, key: str) -> int | None:
    """Whom a notification is about: the person that Open opens; None for the digest and what concerns everybody."""
    return person_named(book.db, key.partition("/")[2].partition("/")[0])
