"""What is to be told now by a notification: each due thing once, at its time, held while the owner wants quiet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netbook.answers.attention import Line, attention, short
from netbook.domain.attention.thresholds import KIND_WEIGHTS
from netbook.domain.dates import DAY, day_of, day_start
from netbook.domain.reminders import AT_ONCE, HOW, in_quiet_hours
from netbook.domain.values import dataclass
from netbook.store.queries import due as queries
from netbook.store.queries.lists import settings

if TYPE_CHECKING:
    from netbook.book import Book

DIGEST = ("digest", 0)
NOTHING_NEW = "nothing new"
CATCH_UP = "catch-up"
FOLDED_FROM = 6
"""So many things due at once come as one notification: after a long absence nobody wants a wall of them."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One notification to raise: `lines` are one for an item told at once, several for the day's digest and a catch-up."""

    digest: bool
    lines: tuple[Line, ...]
    more: int = 0

    @property
    def key(self) -> str:
        return "digest" if self.digest else CATCH_UP if self.more else self.lines[0].id


@dataclass(frozen=True, slots=True)
class Rules:
    """When the owner wants to be told; hours and minutes as minutes of the day."""

    digest_at: int = 9 * 60
    dates_at: int = 9 * 60
    quiet_from: int | None = None
    quiet_to: int | None = None
    paused_until: int | None = None
    enabled: bool = True
    how: tuple[tuple[str, str], ...] = ()

    def how_for(self, kind: str) -> str:
        """at-once, digest or never."""
        return dict(self.how).get(kind, "at-once" if kind in AT_ONCE else "digest")


def rules(book: Book) -> Rules:
    """The rules as the settings have them."""
    kept = settings(book.db)

    def number(key: str) -> int | None:
        value = str(kept.get(key))
        return int(value) if value.isdecimal() else None

    how = tuple(
        (key.partition(".")[2], str(value)) for key, value in kept.items() if key.startswith("notify.") and value in HOW
    )
    digest = number("digest-at")
    return Rules(
        9 * 60 if digest is None else digest, 9 * 60 if digest is None else digest, number("quiet-from"), number("quiet-to"),
        number("paused-until"), kept.get("notifications", True) is not False, how,
    )  # fmt: skip


def to_tell(book: Book) -> tuple[Telling, ...]:
    """What is due to be told and has not been told, the most pressing first; nothing in quiet hours or while paused."""
    now, chosen = book.now(), rules(book)
    if _is_quiet(now, chosen):
        return ()
    told = queries.raised(book.db)
    kinds = [kind for kind in KIND_WEIGHTS if chosen.how_for(kind) == "at-once"]
    lines = [
        line
        for line in (attention(book, kinds) if kinds else ())
        if (line.kind, line.row.person, line.row.cause) not in told
    ]
    at_once = [line for line in lines if now >= _told_at(line, chosen)]
    if len(at_once) >= FOLDED_FROM:
        tellings = [Telling(False, tuple(at_once), len(at_once) - 1)]
    else:
        tellings = [Telling(False, (line,)) for line in at_once]
    digest = _digest(book, now, chosen, told)
    return (*tellings, *((digest,) if digest else ()))


def _told_at(line: Line, chosen: Rules) -> int:
    """When an item told at once is told: a follow-up at its time, a date at nine on its day; a snoozed one when it comes back.

    A follow-up for a day without a time of day is told at nine too, not at midnight.
    """
    if line.kind == "date" or (line.kind == "follow-up" and line.row.due_at % DAY == 0):
        return max(day_start(line.row.due_at) + chosen.dates_at, line.row.show_at)
    return max(line.row.due_at, line.row.show_at)


def _digest(book: Book, now: int, chosen: Rules, told: set[tuple[str, int, str]]) -> Telling | None:
    if now % DAY < chosen.digest_at or _is_over(book, now, chosen):
        return None
    view = short(book, limit=1000)
    new = [
        line for line in view.lines
        if chosen.how_for(line.kind) == "digest" and (line.kind, line.row.person, line.row.cause) not in told
        and not (line.kind == "follow-up" and line.row.due_at >= day_start(now) + DAY)
    ]  # fmt: skip
    return Telling(True, tuple(new), max(0, len(new) - 1)) if new else None


def is_shown(book: Book, name: str) -> bool:
    """Whether the item with this id is in the list now."""
    kind, _, rest = name.partition("/")
    uid, _, cause = rest.partition("/")
    return queries.is_shown(book.db, kind, uid, cause, book.now())


def pass_digest(book: Book, tellings: tuple[Telling, ...]) -> None:
    """Once the digest's hour has come and nothing was new, today's is over: what comes later waits for tomorrow's."""
    now, chosen = book.now(), rules(book)
    if any(telling.digest for telling in tellings) or now % DAY < chosen.digest_at or _is_quiet(now, chosen):
        return
    if not _is_over(book, now, chosen):
        queries.mark_raised(book.db, [(*DIGEST, _today(now))], now, NOTHING_NEW)


def _is_over(book: Book, now: int, chosen: Rules) -> bool:
    """Whether today's digest was told, or its hour came and nothing was new; an hour that was moved on since comes again."""
    found = queries.how_raised(book.db, (*DIGEST, _today(now)))
    return found is not None and (found[1] != NOTHING_NEW or found[0] >= day_start(now) + chosen.digest_at)


def _is_quiet(now: int, chosen: Rules) -> bool:
    """Whether the owner wants no notification at this minute."""
    paused = chosen.paused_until is not None and now < chosen.paused_until
    return not chosen.enabled or paused or in_quiet_hours(now % DAY, chosen.quiet_from, chosen.quiet_to)


def _today(now: int) -> str:
    return day_of(now).isoformat()


def mark_told(book: Book, telling: Telling, how: str) -> None:
    """Remembers, across restarts, that something delivered the notification."""
    now = book.now()
    items = [(line.kind, line.row.person, line.row.cause) for line in telling.lines]
    queries.mark_raised(book.db, [*items, (*DIGEST, _today(now))] if telling.digest else items, now, how)
