"""Books for tests: a real file, a clock that is told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from netbook.book import Book
from netbook.domain.interactions import Interaction
from netbook.domain.people import Card, Field, Name
from netbook.operations import interactions, people


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self, now: str = "2026-11-23T10:00") -> None:
        self.at = datetime.fromisoformat(now)

    def __call__(self) -> datetime:
        return self.at

    def pass_days(self, days: float) -> None:
        self.at += timedelta(days=days)


@contextmanager
def a_book(folder: Path, now: str = "2026-11-23T10:00", name: str = "book.db") -> Iterator[Book]:
    """An open book in a folder."""
    book = Book(folder / name, Clock(now))
    try:
        yield book
    finally:
        book.close()


def add(
    book: Book,
    name: str,
    *,
    emails: tuple[str, ...] = (),
    phones: tuple[str, ...] = (),
    circles: tuple[str, ...] = (),
    **values: object,
) -> int:
    """A person by name; answers the row."""
    fields = tuple(Field("email", e) for e in emails) + tuple(Field("phone", p) for p in phones)
    return book.do(people.add_person, Card(name=Name(full=name), fields=fields), circles, **values).touched[0]


def log(book: Book, *who: int, days_ago: float = 0, kind: str = "call", **values: object) -> int:
    """An interaction so many days ago; answers its row."""
    at = book.now() - round(days_ago * 1440)
    interaction = Interaction(kind, at, **values)  # type: ignore[arg-type]
    return book.do(interactions.log, interactions.Log(interaction, who)).made[0].id


def source_state(book: Book) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every watched table."""
    from netbook.store.watch import watched_tables

    return {t: book.rows(f"SELECT * FROM {t} ORDER BY id") for t in watched_tables(book.db)}


def derived_state(book: Book) -> dict[str, list[tuple[object, ...]]]:
    """Every derived row."""
    return {
        "standing": book.rows("SELECT * FROM standing ORDER BY person_id"),
        "due": book.rows("SELECT * FROM due ORDER BY person_id, kind, cause"),
        "text": book.rows("SELECT rowid, * FROM person_text ORDER BY rowid"),
    }
