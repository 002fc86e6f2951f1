"""Commands that record: log, follow-up, detail, act, undo, quick-add."""

from __future__ import annotations

import argparse

from netbook.answers.attention import line_named
from netbook.answers.people import person_meant
from netbook.book import Book
from netbook.commands.reading import day, made, moment, people_meant
from netbook.domain.dates import DAY
from netbook.domain.interactions import Interaction
from netbook.domain.said import Refused
from netbook.operations import attention, details, follow_ups, interactions
from netbook.wording.labels import done, label


def log(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Records an interaction."""
    at, timed = moment(arguments.when) if arguments.when is not None else (book.now(), True)
    if arguments.length is not None and not 0 <= arguments.length <= DAY:
        raise Refused("length-unreadable", value=str(arguments.length))
    direction = arguments.direction or ("from-me" if arguments.ask or arguments.thanks else "mutual")
    interaction = Interaction(
        arguments.kind, at, timed, direction, arguments.length, arguments.note, arguments.outcome, arguments.ask,
        arguments.owe_thanks is not None, arguments.owe_thanks or "", arguments.thanks,
    )  # fmt: skip
    return made(book.do(interactions.log, interactions.Log(interaction, people_meant(book, arguments.people))))


def follow_up(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Plans a follow-up; the last word is its text, those before it are people."""
    *people, text = arguments.people
    at, timed = moment(arguments.due)
    new = follow_ups.NewFollowUp(text, at if timed else at + 9 * 60, timed, arguments.every, arguments.repeat_from)
    return made(book.do(follow_ups.add_follow_up, people_meant(book, people), new))


def detail(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Remembers something about a person; with --ended, says how an open detail of that text ended."""
    person = person_meant(book, arguments.person)
    if arguments.ended is not None:
        rows = book.rows(
            "SELECT id FROM detail WHERE person_id=? AND (uid=? OR text=?) AND ended_at IS NULL",
            (person, arguments.text, arguments.text),
        )
        if rows:
            return made(book.do(details.end_detail, rows[0][0], arguments.ended))
    new = details.NewDetail(arguments.text, arguments.topic, day(arguments.ask_on) if arguments.ask_on else None)
    return made(book.do(details.add_detail, person, new))


def act(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Does what a line of the list offers."""
    row = line_named(book, arguments.item)
    until = None
    if arguments.until:
        until, timed = moment(arguments.until)
        until = until if timed else until + 9 * 60
    return made(book.do(attention.act_on, row.kind, row.person, row.cause, arguments.act, until, arguments.answer))


def undo(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Takes back the last act of any kind."""
    outcome = book.undo()
    return {"act": outcome.act, "label": label(outcome.label), "kept": outcome.kept}, done(outcome)


def redo(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Does again what was taken back."""
    outcome = book.redo()
    return {"act": outcome.act, "label": label(outcome.label), "kept": outcome.kept}, done(outcome)


def quick_add(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Records one line of plain words and answers what it understood."""
    # The reader of plain words is larger than all other commands of this room together.
    from netbook.answers.quick import document as quick_document
    from netbook.answers.quick import people_named, read_quick
    from netbook.operations.quick import record_quick
    from netbook.wording.quick import quick_words

    if not arguments.text or not arguments.text.strip():
        raise Refused("nothing-to-record")
    understood = read_quick(book, arguments.text)
    outcome = book.do(record_quick, understood)
    answer = quick_document(book, understood, outcome)
    names = people_named(book, understood)
    return answer, "\n".join(quick_words(understood, names, book.now()))
