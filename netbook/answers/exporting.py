"""Exporting: everybody as vCard or CSV, or the whole book as JSON that imports back to an equal book."""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from netbook.domain.people import BOOK_FORMAT, Card
from netbook.domain.said import Refused
from netbook.interchange import csv_people, vcard
from netbook.store.connection import reading
from netbook.store.migrations import VERSION
from netbook.store.records.cards import load_cards
from netbook.store.watch import watched_tables

if TYPE_CHECKING:
    from netbook.book import Book


def export_file(book: Book, path: Path, people: Sequence[int] | None = None) -> int:
    """Writes everybody, or only `people`, to `path` in the format of its ending; answers how many people.

    The JSON is always the whole book. A file that is there already is replaced whole or not at all.
    """
    ending = path.suffix.lower()
    if ending not in (".vcf", ".csv", ".json"):
        raise Refused("export-unknown-format", path=str(path))
    whole = people is None
    with reading(book.db):
        ids = [row[0] for row in book.rows("SELECT person_id FROM standing ORDER BY sort_given, person_id")]
        if people is not None and ending != ".json":
            wanted = set(people)
            ids = [person for person in ids if person in wanted]
        _write(path, _pieces(book, ending, ids, whole))
    return len(ids)


def _pieces(book: Book, ending: str, ids: Sequence[int], whole: bool) -> Iterator[str]:
    if ending == ".vcf":
        yield from vcard.write_all(load_cards(book.db, ids))
        if whole:
            # What is written of a circle is for its owner; whoever is given some of the people is not told.
            yield from vcard.write_all(_groups(book))
    elif ending == ".csv":
        # The mark at the beginning tells spreadsheets that the letters are UTF-8.
        yield "\ufeff"
        yield csv_people.write(list(load_cards(book.db, ids, photo=False)))
    else:
        yield json.dumps(whole_book(book), ensure_ascii=False, indent=1)


def _groups(book: Book) -> Iterator[Card]:
    """The circles of which more is known than who is in them, as cards of groups; every card names the circles of its person."""
    for number, name, note, kept in book.rows(
        "SELECT id, name, note, lines FROM circle WHERE note<>'' OR lines<>'[]' ORDER BY name, id"
    ):
        people = [
            row[0] for row in book.rows("SELECT person_id FROM circle_person WHERE circle_id=? ORDER BY id", (number,))
        ]
        yield vcard.group(name, note, json.loads(kept), load_cards(book.db, people, photo=False))


def _write(path: Path, pieces: Iterator[str]) -> None:
    """Writes beside the file and puts it in its place once all of it is on the disk."""
    partial = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with partial.open("wb") as file:
            for piece in pieces:
                file.write(piece.encode("utf-8", "surrogatepass"))
            file.flush()
            os.fsync(file.fileno())
        os.replace(partial, path)
    except OSError as problem:
        raise Refused("file-unwritable", path=str(path), why=problem.strerror or str(problem)) from None
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def card_text(book: Book, person: int) -> str:
    """One person as vCard text."""
    return "".join(vcard.write_all(load_cards(book.db, (person,))))


def file_name(name: str) -> str:
    """A name as the name of a file, on any system."""
    kept = "".join(letter if letter.isalnum() or letter in " -.,'" else " " for letter in name)
    return " ".join(kept.split())[:80].strip(". ") or "netbook"


def whole_book(book: Book) -> dict[str, object]:
    """Every row of every source table, rows naming each other by their place in the document; pictures in base64."""
    tables: dict[str, object] = {}
    for table in watched_tables(book.db):
        cursor = book.db.execute_sql(f"SELECT * FROM {table} ORDER BY id")
        columns = [c[0] for c in cursor.description if not c[0].endswith("_folded")]
        keep = [i for i, c in enumerate(cursor.description) if not c[0].endswith("_folded")]
        tables[table] = {"columns": columns, "rows": [[row[i] for i in keep] for row in cursor.fetchall()]}
    # A picture that nobody bears any more is kept for undo alone and does not travel.
    shown = "SELECT hash, media_type, bytes FROM blob WHERE hash IN (SELECT photo FROM person) ORDER BY hash"
    pictures = {
        name: {"type": kind, "base64": base64.b64encode(data).decode()} for name, kind, data in book.rows(shown)
    }
    return {"format": BOOK_FORMAT, "version": VERSION, "tables": tables, "pictures": pictures}
