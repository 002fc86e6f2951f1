"""What is owed: thanks, and word of how it ended, each with the people it is owed to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from netbook.answers.favours import FavourRow, Lanes
from netbook.answers.steps import Steps, whole
from netbook.domain.dates import DAY
from netbook.domain.values import dataclass
from netbook.store.queries.due import DueRow, due_rows
from netbook.store.standing import limits

if TYPE_CHECKING:
    from netbook.book import Book


@dataclass(frozen=True, slots=True)
class Thanks:
    """Thanks owed to somebody: the line of the list that says so, or (it left the list by its age) the favour alone."""

    person: int
    uid: str
    name: str
    since: int
    row: DueRow | None
    favour: FavourRow | None


@dataclass(frozen=True, slots=True)
class Untold:
    """A matter or a goal that ended, with the lines of those who helped and do not know; one for each matter."""

    title: str
    outcome: str
    ended_at: int
    rows: tuple[DueRow, ...]


@dataclass(frozen=True, slots=True)
class Owed:
    """Thanks, the oldest first, and outcomes, the oldest first."""

    thanks: tuple[Thanks, ...]
    outcomes: tuple[Untold, ...]


def owed(book: Book, lanes: Lanes) -> Owed:
    """What is owed now; `lanes` are all favours of the book."""
    return whole(owed_steps(book, lanes))


def owed_steps(book: Book, lanes: Lanes) -> Steps[Owed]:
    """The same in steps."""
    book.refresh()
    rows = due_rows(book.db, book.now(), rhythm=False, kinds=("thank-you", "outcome"))
    yield
    by_id = {
        row.id: row for row in (*lanes.asked_by_me, *lanes.asked_of_me, *lanes.offered_and_received, *lanes.concluded)
    }
    listed = [row for row in rows if row.kind == "thank-you"]
    thanks = [Thanks(row.person, row.uid, row.name, row.since, row, by_id.get(_favour_of(row))) for row in listed]
    thanks += _older(book, lanes.thanks_owed)
    yield
    outcomes = _by_matter((row for row in rows if row.kind == "outcome"), by_id)
    return Owed(tuple(sorted(thanks, key=lambda one: (one.since, one.name))), outcomes)


def _favour_of(row: DueRow) -> int:
    kind, _colon, rest = row.cause.partition(":")
    number = rest.partition(":")[0]
    return int(number) if kind == "favour" and number.isdigit() else 0


def _older(book: Book, rows: Iterable[FavourRow]) -> list[Thanks]:
    """Favours whose thanks left the list by their age and were never let go."""
    before = book.now() - limits(book.db).thank_you_ends * DAY
    silent = {cause for (cause,) in book.rows("SELECT cause FROM quiet WHERE kind='thank-you' AND snooze=0")}
    gone = {person for (person,) in book.rows("SELECT id FROM person WHERE deceased=1")}
    found = []
    for row in rows:
        since = row.life.made_at if row.direction == "received" else row.life.answered_at
        cause = f"favour:{row.id}:{'received' if row.direction == 'received' else 'answered'}"
        if since is not None and since <= before and cause not in silent and row.person not in gone:
            found.append(Thanks(row.person, row.person_uid, row.person_name, since, None, row))
    return found


def _by_matter(rows: Iterable[DueRow], favours: dict[int, FavourRow]) -> tuple[Untold, ...]:
    groups: dict[str, list[DueRow]] = {}
    for row in rows:
        matter = str(row.values.get("matter") or "").strip()
        groups.setdefault(f"matter {matter.casefold()}" if matter else f"{row.cause}/{row.person}", []).append(row)
    found = []
    for group in groups.values():
        first = min(group, key=lambda row: (row.since, row.person))
        favour = favours.get(_favour_of(first))
        title = str(first.values.get("matter") or first.values.get("text") or first.values.get("title") or "")
        found.append(
            Untold(title, favour.outcome if favour else "", first.since, tuple(sorted(group, key=lambda r: r.sort)))
        )
    return tuple(sorted(found, key=lambda one: (one.ended_at, one.title)))
