"""Commands about introductions: plan one or note one made for me, list them, take a step."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from netbook.answers.introductions import IntroductionRow, every, introduction_meant, under_way, wary
from netbook.answers.people import person_meant
from netbook.book import Book
from netbook.commands.asking import iso
from netbook.commands.reading import made, moment
from netbook.operations import introductions as operations
from netbook.operations.introductions import NewIntroduction
from netbook.wording import _
from netbook.wording.introductions import introduction_stage_name, warning

MOMENTS = (
    "asked_one_at", "asked_other_at", "answered_one_at", "answered_other_at", "made_at", "met_at", "told_at", "thanked_at", "withdrawn_at",
)  # fmt: skip


def introduction(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Plans or notes an introduction, takes a step, or lists those under way."""
    if arguments.verb == "add":
        return _add(book, arguments)
    if arguments.verb == "list":
        return _list(book, arguments.all)
    at = moment(arguments.when)[0] if arguments.when else None
    number = introduction_meant(book, arguments.id)
    side, answer = arguments.side or "", arguments.answer or ""
    return made(
        book.do(operations.step_introduction, number, arguments.step, side, answer, at, arguments.note, arguments.override)
    )  # fmt: skip


def _add(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    one, other = person_meant(book, arguments.person), person_meant(book, arguments.other)
    if arguments.for_me:
        at = moment(arguments.when)[0] if arguments.when else None
        return made(book.do(operations.receive_introduction, one, other, arguments.purpose, at))
    third = person_meant(book, arguments.for_person) if arguments.for_person else None
    warnings = [warning(said, book.now()) for said in wary(book, one, other, third)]
    new = NewIntroduction(arguments.purpose, arguments.why_one, arguments.why_other, third, arguments.override)
    document, text = made(book.do(operations.add_introduction, one, other, new))
    return document | {"wary": warnings}, "\n".join([text, *(f"  {said}" for said in warnings)])


def _list(book: Book, everything: bool) -> tuple[object, str]:
    rows = every(book) if everything else under_way(book)
    uids = dict(book.rows("SELECT id, uid FROM person"))
    lines = []
    for row in rows:
        first = row.one_name or row.maker_name
        said = _("{one} and {other}: {stage}").format(
            one=first, other=row.other_name, stage=introduction_stage_name(row.stage)
        )
        lines.append("  ".join(part for part in (said, row.purpose, f"[{row.uid}]") if part))
    return [_document(row, uids) for row in rows], "\n".join(lines) or _("No introductions under way.")


def _document(row: IntroductionRow, uids: Mapping[int, str]) -> dict[str, object]:
    def named(person: int | None, name: str) -> dict[str, str] | None:
        return None if person is None else {"id": uids.get(person, ""), "name": name}

    step, side = row.next_step
    return {
        "id": row.uid, "one": named(row.one, row.one_name), "other": named(row.other, row.other_name), "maker": named(row.maker, row.maker_name),
        "for": named(row.for_id, row.for_name), "purpose": row.purpose, "why_one": row.why_one, "why_other": row.why_other, "stage": row.stage,
        "next": {"step": step, "side": side} if step else None, "turned_out": row.turned_out, "misused": row.misused,
        "answers": {"one": row.progress.answer_one, "other": row.progress.answer_other},
        **{name: iso(getattr(row.progress, name)) for name in MOMENTS},
    }  # fmt: skip
