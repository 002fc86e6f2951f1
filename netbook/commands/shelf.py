"""Commands about the shelf of things worth sharing: put one on it, list them with whom each would serve, take a step."""

from __future__ import annotations

import argparse

from netbook.answers.reasons import ShelfRow, shelf_item_meant, whom_to_share_with
from netbook.answers.reasons import shelf as shelf_rows
from netbook.book import Book
from netbook.commands.asking import iso
from netbook.commands.reading import day, made, people_meant
from netbook.domain.said import Refused
from netbook.operations import shelf as operations
from netbook.wording import _
from netbook.wording.favours import shelf_kind_name


def shelf(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Puts a thing on the shelf, takes a step with one, or lists them."""
    if arguments.verb == "add":
        until = day(arguments.until) if arguments.until else None
        return made(
            book.do(operations.put_on_shelf, arguments.title, arguments.kind, arguments.link, arguments.note, arguments.place, until)
        )  # fmt: skip
    if arguments.verb == "list":
        return _list(book, arguments.away)
    return _step(book, arguments)


def _step(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    number, step = shelf_item_meant(book, arguments.id), arguments.step
    people = people_meant(book, arguments.people or [])
    if step in ("shared", "not-for") and not people:
        raise Refused("step-needs-person", step=step)
    if step == "shared":
        return made(book.do(operations.share_item, number, people))
    if step == "not-for":
        return made([book.do(operations.not_for_them, number, person) for person in people][-1])
    return made(book.do(operations.put_away, number, step == "put-away"))


def _list(book: Book, away: bool) -> tuple[object, str]:
    uids = dict(book.rows("SELECT id, uid FROM person"))
    documents, lines = [], []
    for row in shelf_rows(book, away):
        fitting = () if away else whom_to_share_with(book, row.id)
        documents.append(_document(row, uids) | {
            "serves": [{"person": {"id": uids.get(one.person, ""), "name": one.name}, "fact": one.fact.text} for one in fitting],
        })  # fmt: skip
        lines.append(f"{row.title}  {shelf_kind_name(row.kind)}  [{row.uid}]")
        lines += ["  " + _("{name}: {text}").format(name=one.name, text=one.fact.text) for one in fitting]
    return documents, "\n".join(lines) or _("Nothing lies on the shelf.")


def _document(row: ShelfRow, uids: dict[int, str]) -> dict[str, object]:
    return {
        "id": row.uid, "kind": row.kind, "title": row.title, "link": row.link, "note": row.note, "place": row.place,
        "until": iso(row.until_at, False), "put_away": iso(row.put_away_at), "since": iso(row.made_at),
        "shared_with": [{"id": uids.get(person, ""), "name": name} for person, name in row.shared_with],
    }  # fmt: skip
