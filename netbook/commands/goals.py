"""Commands about goals: note one, list them with whom to tell, take a step with one."""

from __future__ import annotations

import argparse

from netbook.answers.goals import Goal, goal_meant, goals
from netbook.book import Book
from netbook.commands.asking import iso
from netbook.commands.reading import day, made, moment, people_meant
from netbook.domain.goals import ROLES
from netbook.domain.said import Outcome, Refused
from netbook.operations import goals as operations
from netbook.wording import _
from netbook.wording.goals import role_name, state_words


def goal(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Notes a goal or a step with one, or lists them."""
    if arguments.verb == "add":
        due = day(arguments.due) if arguments.due else None
        return made(book.do(operations.add_goal, arguments.title, arguments.note, due))
    if arguments.verb == "list":
        return _list(book, arguments.ended)
    return _step(book, arguments)


def _step(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    number, step = goal_meant(book, arguments.id), arguments.step
    people = people_meant(book, arguments.people or [])
    if step in ROLES:
        if not people:
            raise Refused("step-needs-person", step=step)
        outcomes = [book.do(operations.put_in_goal, number, person, step, arguments.note) for person in people]
        return made(outcomes[-1])
    at = moment(arguments.when)[0] if arguments.when else None
    outcome: Outcome
    if step == "changed":
        outcome = book.do(operations.change_goal, number, arguments.note)
    elif step == "ended":
        outcome = book.do(operations.end_goal, number, arguments.note, at)
    elif step == "told":
        outcome = book.do(operations.tell_of_goal, number, people)
    else:
        outcome = book.do(operations.reopen_goal, number)
    return made(outcome)


def _list(book: Book, ended: bool) -> tuple[object, str]:
    rows, now = [row for row in goals(book) if (row.ended_at is not None) is ended], book.now()
    uids = dict(book.rows("SELECT id, uid FROM goal"))
    people = dict(book.rows("SELECT p.id, p.uid FROM goal_person gp JOIN person p ON p.id=gp.person_id"))
    lines = []
    for row in rows:
        state = state_words(row.ended_at, row.outcome, row.changed_at, row.change, row.made_at, now)
        lines.append(f"{row.title}  {state}  [{uids[row.id]}]")
        lines += [f"  {role_name(one.role)}: {one.name}" for one in row.people]
        lines += ["  " + _("To tell: {name}").format(name=one.name) for one in row.to_tell]
    return [_document(row, uids, people) for row in rows], "\n".join(lines) or _("No goals.")


def _document(row: Goal, uids: dict[int, str], people: dict[int, str]) -> dict[str, object]:
    return {
        "id": uids[row.id], "title": row.title, "note": row.note, "due": iso(row.due_at, False), "ended": iso(row.ended_at), "outcome": row.outcome,
        "changed": iso(row.changed_at), "change": row.change,
        "people": [
            {"id": people.get(one.person, ""), "name": one.name, "role": one.role, "told": iso(one.told or None)} for one in row.people
        ],
        "to_tell": [{"id": people.get(one.person, ""), "name": one.name} for one in row.to_tell], "unaware": row.unaware,
    }  # fmt: skip
