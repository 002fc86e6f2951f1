"""Commands about favours: favour add, favour step, and the check before an ask."""

from __future__ import annotations

import argparse

from netbook.answers.asking import ask_check, openers
from netbook.answers.favours import favour_meant
from netbook.answers.people import person_meant
from netbook.book import Book
from netbook.commands.reading import made, moment
from netbook.domain.etiquette.facts import Draft
from netbook.operations import favours as operations
from netbook.wording.checks import (
    check_instead,
    check_title,
    check_why,
    verdict_line,
    verdict_name,
)


def favour(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Notes a favour or a step of one."""
    return _add(book, arguments) if arguments.verb == "add" else _step(book, arguments)


def _add(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    at, timed = moment(arguments.when) if arguments.when is not None else (None, True)
    new = operations.NewFavour(
        arguments.text, arguments.direction, arguments.kind, arguments.matter, arguments.goal,
        person_meant(book, arguments.for_person) if arguments.for_person else None, arguments.purpose, arguments.use,
        arguments.role, arguments.offer, arguments.channel, at=at, timed=timed,
        due_at=moment(arguments.due)[0] if arguments.due else None, draft=arguments.draft,
    )  # fmt: skip
    return made(book.do(operations.add_favour, person_meant(book, arguments.person), new))


def _step(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    number = favour_meant(book, arguments.id)
    at = moment(arguments.when)[0] if arguments.when is not None else None
    return made(book.do(operations.step_favour, number, arguments.step, at, arguments.answer, arguments.note))


def ask(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Checks a drafted request as data; records nothing."""
    third = person_meant(book, arguments.for_person) if arguments.for_person else None
    draft = Draft(
        arguments.kind, arguments.text, arguments.use, arguments.matter, arguments.goal, arguments.for_person or "",
        arguments.purpose, arguments.role, arguments.offer, arguments.channel,
    )  # fmt: skip
    asking, judgement = ask_check(book, person_meant(book, arguments.person), draft, third)
    checks = [
        {
            "check": found.check, "state": found.state, "title": check_title(found), "why": check_why(found, asking.now),
            "instead": check_instead(found, asking.now),
            "marks": [{"kind": mark.kind, "begin": mark.begin, "end": mark.end, "text": mark.text} for mark in found.marks],
        }
        for found in judgement.checks
    ]  # fmt: skip
    lines = [f"{verdict_name(judgement.verdict)}. {verdict_line(judgement)}"]
    for found in judgement.by_weight:
        if found.state != "ok":
            said = f"  {check_title(found)}: {check_why(found, asking.now)} {check_instead(found, asking.now)}"
            lines.append(said.rstrip())
    first = openers(asking)
    lines += [f"  {opener}" for opener in first]
    return {"verdict": judgement.verdict, "checks": checks, "openers": first}, "\n".join(lines)
