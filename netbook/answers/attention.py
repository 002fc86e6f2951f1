"""The needs-attention list: what to do today and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from netbook.domain.attention import acts, order
from netbook.domain.said import Refused
from netbook.domain.values import dataclass
from netbook.store.queries import due as queries
from netbook.store.queries.due import DueRow

if TYPE_CHECKING:
    from netbook.book import Book

SHORT = 7
RHYTHM_PER_DAY = 5


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list, not yet worded. `id` names it for the command line: kind/person/cause."""

    id: str
    row: DueRow
    bucket: str
    late: bool
    score: float
    parts: dict[str, float]
    acts: tuple[str, ...]

    @property
    def kind(self) -> str:
        return self.row.kind


@dataclass(frozen=True, slots=True)
class Attention:
    """The short view: at most seven lines, one per person, and how many more wait."""

    lines: tuple[Line, ...]
    more: int
    late: int
    today: int


def line_id(row: DueRow) -> str:
    """How an item is named in the command line and in notifications."""
    return f"{row.kind}/{row.uid or '-'}/{row.cause}"


def _line(row: DueRow, now: int) -> Line:
    score = order.score(row.kind, row.due_at, row.late_at, row.pace, row.closeness, now)
    bucket = order.bucket(row.due_at, row.late_at, now)
    return Line(
        line_id(row), row, bucket, bucket == "late", round(score.total, 4), dict(score.parts), acts.acts_for(row.kind)
    )


def attention(book: Book, kinds: Sequence[str] = ()) -> tuple[Line, ...]:
    """The whole list in order, or that of some kinds."""
    book.refresh()
    now = book.now()
    return tuple(_line(row, now) for row in queries.due_rows(book.db, now, kinds=kinds))


def short(book: Book, limit: int = SHORT, rhythm: int | None = None) -> Attention:
    """The list as the panel shows it at first: one line per person, at most five keep-in-touch a day."""
    book.refresh()
    if rhythm is None:
        row = book.db.execute_sql("SELECT value FROM setting WHERE key='rhythm-per-day'").fetchone()
        rhythm = int(row[0]) if row and str(row[0]).isdecimal() else RHYTHM_PER_DAY
    # The panel, Today and the tray ask for it one after the other.
    found = book.once(f"short {rhythm}", lambda: _short(book, rhythm))
    now = book.now()
    lines = tuple(_line(row, now) for row in found.rows[:limit])
    return Attention(lines, max(0, len(found.rows) - limit), found.late, found.today)


@dataclass(frozen=True, slots=True)
class _Short:
    """The rows of the short view in order, and how many are late and of today: the lines are made of those that are shown."""

    rows: tuple[DueRow, ...]
    late: int
    today: int


def _short(book: Book, rhythm: int) -> _Short:
    now = book.now()
    left = max(0, rhythm - queries.kept_today(book.db, now))
    other = queries.due_rows(book.db, now, rhythm=False, limit=500)
    keep = queries.rhythm_rows(book.db, now, left, without={row.person for row in other if row.person})
    rows = sorted((*other, *keep), key=lambda row: (-_total(row, now), row.due_at, row.sort, line_id(row)))
    chosen, seen = [], set()
    for row in rows:
        if row.person and row.person in seen:
            continue
        seen.add(row.person)
        chosen.append(row)
    buckets = Counter(order.bucket(row.due_at, row.late_at, now) for row in chosen)
    return _Short(tuple(chosen), buckets["late"], buckets["today"])


def _total(row: DueRow, now: int) -> float:
    """The score of a row as its line tells it."""
    return round(order.total(row.kind, row.due_at, row.late_at, row.pace, row.closeness, now), 4)


def line_named(book: Book, name: str) -> DueRow:
    """The item with this id, among all that shows now; Refused when it is not there."""
    kind, _, rest = name.partition("/")
    uid, _, cause = rest.partition("/")
    person = queries.person_named(book.db, uid) or 0
    for row in queries.due_rows(book.db, book.now(), person=person):
        if row.kind == kind and (row.uid or "-") == uid and row.cause == cause:
            return row
    raise Refused("item-gone")


def of_person(book: Book, person: int) -> tuple[Line, ...]:
    """What needs attention with one person."""
    now = book.now()
    return tuple(_line(row, now) for row in queries.due_rows(book.db, now, person=person))


@dataclass(frozen=True, slots=True)
class Waiting:
    """Keep-in-touch beyond the day's number: the first of those lines, and how many there are."""

    lines: tuple[Line, ...]
    count: int


def waiting(book: Book, shown: frozenset[str], limit: int = 0) -> Waiting:
    """What waits in order for another day: the keep-in-touch lines that are not among those `shown`."""
    now = book.now()
    count = queries.rhythm_count(book.db, now) - sum(name.startswith("keep-in-touch/") for name in shown)
    if limit <= 0 or count <= 0:
        return Waiting((), max(0, count))
    rows = queries.rhythm_rows(book.db, now, limit + len(shown))
    lines = [_line(row, now) for row in rows]
    return Waiting(tuple(line for line in lines if line.id not in shown)[:limit], count)
