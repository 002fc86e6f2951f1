"""Commands that ask: people, show, due, remind, check."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from netbook.answers import attention
from netbook.answers import people as people_answers
from netbook.answers import show as show_answers
from netbook.answers.attention import Line
from netbook.answers.favours import FavourRow
from netbook.answers.show import Person
from netbook.book import Book
from netbook.domain.dates import moment
from netbook.domain.favours import STEPS
from netbook.domain.said import Refused
from netbook.domain.warmth import warmth
from netbook.store.queries.lists import Filter
from netbook.store.queries.roster import entries, names
from netbook.store.standing import check as check_book
from netbook.wording import _
from netbook.wording.labels import bucket_name, connection_name, kind_name, topic_name
from netbook.wording.reasons import headline, why


def iso(at: int | None, timed: bool = True) -> str | None:
    """A moment as the JSON has it."""
    if at is None:
        return None
    return moment(at).strftime("%Y-%m-%dT%H:%M" if timed else "%Y-%m-%d")


def _person_documents(
    book: Book, ids: Sequence[int], matched: Mapping[int, str] = MappingProxyType({})
) -> list[dict[str, object]]:
    """What the lists tell of each person; asked for all of them at once."""
    now = book.now()
    # A hundred thousand people were last met on few days.
    days: dict[int | None, str | None] = {None: None}
    found: list[dict[str, object]] = []
    for number, one in entries(book.db, ids):
        day = one.last_at // 1440 if one.last_at is not None else None
        if day not in days:
            days[day] = iso(one.last_at, False)
        found.append({
            "id": one.uid, "name": one.name, "emails": one.emails, "phones": one.phones, "organisation": one.organisation,
            "title": one.title, "circles": one.circles, "birthday": one.birthday or None, "last_contact": days[day],
            "warmth": round(warmth(one.warm_key, one.half_life, now), 3), "matched": matched.get(number, ""),
        })  # fmt: skip
    return found


def people(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Finds people, best match first."""
    known = {circle.name.casefold(): circle.id for circle in people_answers.circles(book)}
    asked = [" ".join(name.split()).casefold() for name in arguments.circle or ()]
    if any(name not in known for name in asked):
        raise Refused("circle-gone")
    circles = tuple(known[name] for name in asked)
    found = people_answers.listing(
        book, arguments.query, Filter(circles=circles), arguments.sort, limit=min(arguments.limit, 1 << 40)
    )
    ids = found.ids if arguments.limit < 0 else found.ids[: arguments.limit]
    if arguments.json:
        return _person_documents(book, ids, found.where), ""
    return [], "\n".join(f"{name}  {organisation}".rstrip() for name, organisation in names(book.db, ids))


def show(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Shows one person."""
    number = people_answers.person_meant(book, arguments.person)
    person = show_answers.person(book, number)
    rows = show_answers.timeline(book, number, limit=1 << 30)
    document = _person_documents(book, [person.card.id])[0] | {
        "nicknames": list(person.nicknames), "note": person.columns["note"], "cadence": person.card.cadence or None,
        "closeness": person.card.closeness, "met": person.columns["met"], "through": person.through[1] if person.through else None,
        "known_since": person.columns["known_since"] or None, "pronouns": person.columns["pronouns"],
        "paused": person.card.paused, "deceased": person.card.deceased, "archived": person.card.archived, "target": person.card.target,
        "stay": person.columns["stay"] or None, "shared_work": person.columns["shared_work"],
        "department": person.columns["department"], "role": person.columns["role"], "time_zone": person.columns["time_zone"],
        "languages": list(person.languages), "gender": person.columns["gender"],
        "addresses": [
            {k: getattr(a, k) for k in ("label", "po_box", "extended", "street", "city", "region", "code", "country")} for a in person.addresses
        ],
        "urls": [f.value for f in person.fields if f.kind == "url"],
        "fields": [{"kind": f.kind, "value": f.value, "label": f.label} for f in person.fields],
        "dates": [{"label": d.label, "date": d.date, "lead": d.lead} for d in person.dates],
        "details": [
            {"id": d.uid, "topic": d.topic, "text": d.text, "ask_on": iso(d.ask_on, False), "asked": iso(d.asked_at),
             "ended": iso(d.ended_at), "how_ended": d.how_ended} for d in person.details
        ],
        "follow_ups": [
            {"id": f.uid, "text": f.text, "due": iso(f.at), "every": f.repeat or None, "state": f.state,
             "snoozed_until": iso(f.back_at), "people": [n for _i, n in f.people]}
            for f in person.follow_ups
        ],
        "interactions": [
            {"id": r.uid, "kind": r.kind, "when": iso(r.at, r.timed), "direction": r.direction, "length": r.length, "note": r.note,
             "outcome": r.outcome, "ask": r.ask, "thanks": r.thanks, "owe_thanks": r.owe_thanks, "people": [n for _i, n in r.people]}
            for r in rows
        ],
        "favours": [_favour_document(favour) for favour in person.favours], "gave": person.gave, "received": person.received,
        "connections": [{"id": c.uid, "kind": c.kind, "person": {"id": c.other_uid, "name": c.other_name}} for c in person.connections],
        "files": [], "photo": bool(person.card.photo), "unknown": list(person.unknown),
    }  # fmt: skip
    return document, _show_text(person, document)


def _favour_document(row: FavourRow) -> dict[str, object]:
    life = row.life
    return {
        "id": row.uid, "direction": row.direction, "kind": row.kind, "text": row.text, "matter": row.matter, "goal": row.goal_title or None,
        "for": row.for_name or None, "purpose": row.purpose, "use": row.use_for, "role": row.role, "offer": row.offer, "channel": row.channel,
        "stage": row.stage, "answer": life.answer or None, "outcome": row.outcome, "due": iso(row.due_at, False), "made": iso(life.made_at),
        **{step: iso(getattr(life, f"{step}_at")) for step in STEPS},
    }  # fmt: skip


def _show_text(person: Person, document: dict[str, object]) -> str:
    lines = [person.card.name, " · ".join(part for part in (person.card.title, person.card.organisation) if part)]
    lines += [f.value for f in person.fields]
    lines += [f"{topic_name(d.topic)}: {d.text}" for d in person.details]
    lines += [f"{connection_name(c.kind)}: {c.other_name}" for c in person.connections]
    for row in document["interactions"]:  # type: ignore[attr-defined]
        lines.append(f"{row['when']}  {kind_name(row['kind'])}  {row['note']}".rstrip())
    return "\n".join(line for line in lines if line)


def _line_document(book: Book, line: Line, now: int) -> dict[str, object]:
    row = line.row
    person = {"id": row.uid, "name": row.name} if row.person else None
    document: dict[str, object] = {
        "id": line.id, "kind": line.kind, "person": person, "headline": headline(line.kind, row.reason, row.values, now),
        "why": why(row.reason, row.values, row.name, now), "since": iso(row.since), "late": line.late, "bucket": line.bucket,
        "score": line.score, "parts": line.parts, "acts": list(line.acts),
    }  # fmt: skip
    if row.values.get("people"):
        document["people"] = _people_named(book, row.values)
    return document


def _people_named(book: Book, values: Mapping[str, object]) -> list[dict[str, object]]:
    """The people that an item names, with their ids where the reason carries them."""
    names, ids = values["people"], values.get("ids")
    assert isinstance(names, list)
    uids = dict(
        book.rows("SELECT id, uid FROM person WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(ids or []),))
    )
    numbers = ids if isinstance(ids, list) else [0] * len(names)
    return [{"id": uids.get(number), "name": name} for number, name in zip(numbers, names, strict=False)]


def due(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """What needs attention, in order."""
    now = book.now()
    lines = attention.short(book).lines if arguments.short else attention.attention(book)
    documents = [_line_document(book, line, now) for line in lines]
    if not documents:
        return documents, _("Nothing needs attention.")
    text, bucket = [], ""
    for bucket_key in ("late", "today", "week"):
        for line, document in zip(lines, documents, strict=True):
            if line.bucket != bucket_key:
                continue
            if bucket != bucket_key:
                bucket = bucket_key
                text.append(bucket_name(bucket))
            who = line.row.name or _("The whole network")
            text.append(f"  {who}: {document['headline']}. {document['why']}  [{line.id}]")
    return documents, "\n".join(text)


def remind(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Raises the notifications that are due and not yet raised, once."""
    from netbook.reminding import remind_once

    told = remind_once(book)
    return {"raised": told.raised, "failed": told.failed, "why": told.why}, told.text


def check(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Verifies the book."""
    problems = check_book(book.db, book.now())
    return {"ok": not problems, "problems": problems}, "\n".join(problems) or _("The book is in order.")
