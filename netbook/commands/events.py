"""Commands about events and meetings: list them, plan one, say whom one met and what comes of it."""

from __future__ import annotations

import argparse

from netbook.answers import events as answers
from netbook.answers.events import EventRow
from netbook.answers.people import person_meant
from netbook.book import Book
from netbook.commands.asking import iso
from netbook.commands.reading import made, moment, people_meant
from netbook.operations import events as operations
from netbook.operations.events import NewEvent
from netbook.operations.guests import meet
from netbook.wording import _
from netbook.wording.events import stage_words, title_words, when_words


def events(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """What is coming, or with --past what is over."""
    rows = answers.past(book) if arguments.past else answers.coming(book)
    now = book.now()
    lines = []
    for row in rows:
        when, stage = when_words(row.starts_at, row.ends_at, row.timed, now), stage_words(row.stage, row.starts_at, now)
        lines.append("  ".join(part for part in (when, _called(row), row.place, stage, f"[{row.uid}]") if part))
    return [_document(row) for row in rows], "\n".join(lines) or _("No events.")


def _called(row: EventRow) -> str:
    return title_words(row.title, row.kind, [person.name for person in row.people])


def _document(row: EventRow) -> dict[str, object]:
    return {
        "id": row.uid, "kind": row.kind, "title": _called(row), "begins": iso(row.starts_at, row.timed), "ends": iso(row.ends_at, row.timed),
        "place": row.place, "stage": row.stage, "own_field": row.own_field, "purpose": row.purpose, "bring": row.bring, "questions": row.questions,
        "prepare": row.prepare,
        "people": [
            {
                "id": person.uid, "name": person.name, "wanted": person.wanted, "met": person.met, "ask": person.ask, "note": person.note,
                "handled": person.handled,
            }
            for person in row.people
        ],
    }  # fmt: skip


def event(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Plans an event, or says what happened at one."""
    if arguments.verb == "add":
        return _add(book, arguments)
    number = answers.event_meant(book, arguments.id)
    if arguments.verb == "close":
        return made(book.do(operations.close_event, number))
    if arguments.verb == "delete":
        return made(book.do(operations.delete_event, number))
    person = person_meant(book, arguments.person)
    if arguments.verb == "met":
        return made(book.do(meet, number, person, arguments.note))
    return made(book.do(operations.handle_met, number, person, arguments.how))


def _add(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    at, timed = moment(arguments.when)
    new = NewEvent(
        arguments.title, at, moment(arguments.until)[0] if arguments.until else None, arguments.kind, timed, arguments.place,
        not arguments.other_field, arguments.purpose, arguments.bring, arguments.questions, prepare=not arguments.no_prepare,
    )  # fmt: skip
    expected, wanted = (people_meant(book, names or []) for names in (arguments.people, arguments.wanted))
    return made(book.do(operations.add_event, new, expected, wanted))
