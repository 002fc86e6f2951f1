"""Exporting: everybody as vCard or CSV, or the whole book as JSON that imports back to an equal book."""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from netbook.domain.people import BOOK_FORMAT, Card
from netbook.domain.said import Refused
from netbook.interchange import csv_people, vcard
from netbook.store.migrations import VERSION
from netbook.store.records.people import load_card
from netbook.store.watch import watched_tables

if TYPE_CHECKING:
    from netbook.book import Book


def export_file(book: Book, path: Path, people: Sequence[int] | None = None) -> int:
    """Writes everybody, or only `people`, to `path` in the format of its ending; answers how many people. An existing file is replaced whole."""
    ending = path.suffix.lower()
    ids = [row[0] for row in book.rows("SELECT person_id FROM standing ORDER BY sort_given, person_id")]
    if people is not None and ending != ".json":
        wanted = set(people)
        ids = [person for person in ids if person in wanted]
    if ending == ".vcf":
        text = "".join(vcard.write_all(card for card in (load_card(book.db, i) for i in ids) if card))
    elif ending == ".csv":
        text = csv_people.write([card for card in (load_card(book.db, i, photo=False) for i in ids) if card])
    elif ending == ".json":
        text = json.dumps(whole_book(book), ensure_ascii=False, indent=1)
    else:
        raise Refused("export-unknown-format", path=str(path))
    partial = path.with_name(path.name + ".part")
    try:
        partial.write_bytes(text.encode("utf-8", "surrogatepass"))
        os.replace(partial, path)
    except OSError as problem:
        raise Refused("file-unwritable", path=str(path), why=problem.strerror or str(problem)) from None
    return len(ids)


def card_text(book: Book, person: int) -> str:
    """One person as vCard text."""
    card = load_card(book.db, person)
    return vcard.write(card) if isinstance(card, Card) else ""


def whole_book(book: Book) -> dict[str, object]:
    """Every row of every source table, rows naming each other by their place in the document; pictures in base64."""
    tables: dict[str, object] = {}
    for table in watched_tables(book.db):
        cursor = book.db.execute_sql(f"SELECT * FROM {table} ORDER BY id")
        columns = [c[0] for c in cursor.description if not c[0].endswith("_folded")]
        keep = [i for i, c in enumerate(cursor.description) if not c[0].endswith("_folded")]
        tables[table] = {"columns": columns, "rows": [[row[i] for i in keep] for row in cursor.fetchall()]}
    pictures = {
        name: {"type": kind, "base64": base64.b64encode(data).decode()}
        for name, kind, data in book.rows("SELECT hash, media_type, bytes FROM blob")
    }
    return {"format": BOOK_FORMAT, "version": VERSION, "tables": tables, "pictures": pictures}
