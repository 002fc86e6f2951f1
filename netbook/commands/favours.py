"""Commands about favours: favour add, favour step."""

from __future__ import annotations

import argparse

from netbook.answers.favours import favour_meant
from netbook.answers.people import person_meant
from netbook.book import Book
from netbook.commands.reading import made, moment
from netbook.operations import favours as operations


def favour(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Notes a favour or a step of one."""
    return _add(book, arguments) if arguments.verb == "add" else _step(book, arguments)


def _add(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    at, timed = moment(arguments.when) if arguments.when else (None, True)
    new = operations.NewFavour(
        arguments.text, arguments.direction, arguments.kind, arguments.matter, arguments.goal,
        person_meant(book, arguments.for_person) if arguments.for_person else None, arguments.purpose, arguments.use,
        arguments.role, arguments.offer, arguments.channel, at=at, timed=timed,
        due_at=moment(arguments.due)[0] if arguments.due else None, draft=arguments.draft,
    )  # fmt: skip
    return made(book.do(operations.add_favour, person_meant(book, arguments.person), new))


def _step(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    number = favour_meant(book, arguments.id)
    at = moment(arguments.when)[0] if arguments.when else None
    return made(book.do(operations.step_favour, number, arguments.step, at, arguments.answer, arguments.note))
