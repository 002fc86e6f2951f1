"""Verbs about events and coming meetings: plan them, who is expected and wanted, who was met, and what follows.

Whoever is marked as met once it has begun is in one interaction of that event (kind event; of a meeting, kind meeting): it is made with
the first and taken away with the last, so an event is counted once for each who was there.
"""

from __future__ import annotations

from collections.abc import Sequence

from netbook.domain.dates import DAY, day_start
from netbook.domain.events import HANDLED, KINDS, end_of
from netbook.domain.interactions import Interaction
from netbook.domain.said import Done, Made, Refused, Said
from netbook.domain.values import dataclass
from netbook.operations.follow_ups import NewFollowUp, add_follow_up
from netbook.operations.interactions import Log, log
from netbook.operations.people import name_of
from netbook.store.changes import Act
from netbook.store.records import interactions as records
from netbook.store.records.rows import insert, new_uid, row_of, update

TEXTS = ("title", "place", "purpose", "bring", "questions", "introduction", "note")
EDITABLE = frozenset({*TEXTS, "kind", "starts_at", "ends_at", "timed", "own_field", "prepare", "cancelled"})
PERSON_FIELDS = frozenset({"wanted", "ask", "note"})


@dataclass(frozen=True, slots=True)
class NewEvent:
    """An event (kind gathering) or a meeting as it is planned. Moments in local minutes; `own_field`: of my own field; `prepare`: remind."""

    title: str
    starts_at: int
    ends_at: int | None = None
    kind: str = "gathering"
    timed: bool = True
    place: str = ""
    own_field: bool = True
    purpose: str = ""
    bring: str = ""
    questions: str = ""
    introduction: str = ""
    note: str = ""
    prepare: bool = True


def add_event(deed: Act, /, new: NewEvent, expected: Sequence[int] = (), wanted: Sequence[int] = ()) -> Done:
    """Plans an event or a meeting; a meeting needs somebody, a gathering a title."""
    people = tuple(dict.fromkeys((*expected, *wanted)))
    _check(new.kind, new.title, people)
    uid = new_uid()
    values: dict[str, object] = {key: str(getattr(new, key)).strip() for key in TEXTS}
    number = insert(deed.db, "event", values | {
        "uid": uid, "kind": new.kind, "starts_at": new.starts_at, "ends_at": end_of(new.starts_at, new.ends_at, new.timed),
        "timed": int(new.timed), "own_field": int(new.own_field), "prepare": int(new.prepare), "made_at": deed.now,
    })  # fmt: skip
    for person in people:
        name_of(deed, person)
        insert(deed.db, "event_person", {"event_id": number, "person_id": person, "wanted": int(person in wanted)})
    return Done(Said("planned-event", {"title": title_of(deed, number)}), people, (Made("event", number, uid),))


def _check(kind: str, title: str, people: Sequence[int]) -> None:
    if kind not in KINDS:
        raise Refused("event-kind-unknown", kind=kind, kinds=", ".join(KINDS))
    if kind == "gathering" and not title.strip():
        raise Refused("event-needs-title")
    if kind == "meeting" and not people:
        raise Refused("meeting-needs-people")


def event_row(deed: Act, /, number: int) -> dict[str, object]:
    """An event as its table has it; Refused when it is gone."""
    row = row_of(deed.db, "event", number)
    if row is None:
        raise Refused("event-gone")
    return row


def _people(deed: Act, /, number: int) -> tuple[int, ...]:
    rows = deed.db.execute_sql("SELECT person_id FROM event_person WHERE event_id=? ORDER BY id", (number,))
    return tuple(person for (person,) in rows)


def title_of(deed: Act, /, number: int) -> str:
    """The title; of a meeting without one, whom it is with."""
    title = str(event_row(deed, number)["title"])
    people = _people(deed, number)
    return title or (name_of(deed, people[0]) if people else "")


def _done(deed: Act, /, number: int, key: str, people: Sequence[int]) -> Done:
    return Done(Said(key, {"title": title_of(deed, number)}), tuple(people))


def edit_event(deed: Act, /, number: int, **values: object) -> Done:
    """Changes the plan, the time or the place; the interaction of those who were met moves along."""
    row = event_row(deed, number)
    for key in values:
        if key not in EDITABLE:
            raise Refused("event-field-unknown", field=key)
    cleaned: dict[str, object] = {
        key: str(value).strip() if key in TEXTS else int(value) if isinstance(value, bool) else value for key, value in values.items()
    }  # fmt: skip
    merged = row | cleaned
    people = _people(deed, number)
    _check(str(merged["kind"]), str(merged["title"]), people)
    if "starts_at" in cleaned and "ends_at" not in cleaned:
        cleaned["ends_at"] = int(str(row["ends_at"])) + int(str(cleaned["starts_at"])) - int(str(row["starts_at"]))
    start, end = int(str(merged["starts_at"])), int(str((merged | cleaned)["ends_at"]))
    if end <= start:
        raise Refused("event-ends-before")
    if "starts_at" in cleaned and row["interaction_id"] is not None and start >= day_start(deed.now) + DAY:
        # Whom one has met there was met in the past: no interaction lies ahead.
        raise Refused("event-was-held")
    update(deed.db, "event", number, cleaned)
    if "starts_at" in cleaned and row["interaction_id"] is not None:
        deed.db.execute_sql("UPDATE interaction SET at=? WHERE id=?", (start, row["interaction_id"]))
        deed.db.execute_sql("UPDATE interaction_person SET at=? WHERE interaction_id=?", (start, row["interaction_id"]))
    return _done(deed, number, "edited-event", people)


def delete_event(deed: Act, /, number: int) -> Done:
    """Takes an event away, into the trash; what was logged of it stays."""
    done = _done(deed, number, "deleted-event", _people(deed, number))
    deed.db.execute_sql("DELETE FROM event WHERE id=?", (number,))
    return done


def put_in_event(deed: Act, /, number: int, people: Sequence[int], wanted: bool = False) -> Done:
    """These people are expected there, or wanted: whom I would like to meet. Who is there already is only marked."""
    for person in dict.fromkeys(people):
        name_of(deed, person)
        row = deed.db.execute_sql(
            "SELECT id FROM event_person WHERE event_id=? AND person_id=?", (number, person)
        ).fetchone()
        if row is None:
            insert(deed.db, "event_person", {"event_id": number, "person_id": person, "wanted": int(wanted)})
        elif wanted:
            update(deed.db, "event_person", row[0], {"wanted": 1})
    return _done(deed, number, "edited-event", people)


def take_from_event(deed: Act, /, number: int, person: int) -> Done:
    """Somebody is not expected after all."""
    mark_met(deed, number, person, None)
    deed.db.execute_sql("DELETE FROM event_person WHERE event_id=? AND person_id=?", (number, person))
    return _done(deed, number, "edited-event", (person,))


def _link(deed: Act, /, number: int, person: int) -> int:
    row = deed.db.execute_sql(
        "SELECT id FROM event_person WHERE event_id=? AND person_id=?", (number, person)
    ).fetchone()
    if row is None:
        raise Refused("event-person-gone")
    return int(row[0])


def edit_event_person(deed: Act, /, number: int, person: int, **values: object) -> Done:
    """What to ask somebody there, a note about them, whether they are wanted."""
    for key in values:
        if key not in PERSON_FIELDS:
            raise Refused("event-field-unknown", field=key)
    cleaned = {key: int(bool(value)) if key == "wanted" else str(value).strip() for key, value in values.items()}
    update(deed.db, "event_person", _link(deed, number, person), cleaned)
    return _done(deed, number, "edited-event", (person,))


def mark_met(deed: Act, /, number: int, person: int, met: bool | None, note: str | None = None) -> Done:
    """Somebody was met there, was not, or it is not known (None); once it has begun, who was met is in its interaction."""
    row = event_row(deed, number)
    if met and int(str(row["starts_at"])) > deed.now:
        raise Refused("event-not-begun")
    values: dict[str, object] = {"met": None if met is None else int(met)}
    if note is not None:
        values["note"] = note.strip()
    update(deed.db, "event_person", _link(deed, number, person), values)
    _keep_interaction(deed, number)
    return _done(deed, number, "met-at-event" if met else "edited-event", (person,))


def _keep_interaction(deed: Act, /, number: int) -> None:
    """The event's interaction has exactly those who were met; none while there is nobody."""
    row = event_row(deed, number)
    met = [
        p
        for (p,) in deed.db.execute_sql(
            "SELECT person_id FROM event_person WHERE event_id=? AND met=1 ORDER BY id", (number,)
        )
    ]
    known = (
        records.load_interaction(deed.db, int(str(row["interaction_id"])))
        if row["interaction_id"] is not None
        else None
    )
    if known is None and met:
        kind = "event" if row["kind"] == "gathering" else "meeting"
        length = int(str(row["ends_at"])) - int(str(row["starts_at"])) if row["timed"] else None
        held = Interaction(kind, int(str(row["starts_at"])), bool(row["timed"]), "mutual", length, str(row["title"]))
        made, _ = records.insert_interaction(deed.db, held, met, deed.now)
        update(deed.db, "event", number, {"interaction_id": made})
    elif known is not None and met:
        records.update_interaction(deed.db, int(str(row["interaction_id"])), known[0], met)
    elif known is not None:
        deed.db.execute_sql("DELETE FROM interaction WHERE id=?", (row["interaction_id"],))


def handle_met(deed: Act, /, number: int, person: int, how: str, follow_up: NewFollowUp | None = None) -> Done:
    """What comes of having met somebody: thanked (which is logged), followed up (with a follow-up where one is given), or let go."""
    if how not in HANDLED:
        raise Refused("event-handling-unknown", how=how, ways=", ".join(HANDLED))
    update(deed.db, "event_person", _link(deed, number, person), {"handled": how, "handled_at": deed.now})
    if how == "thanked":
        log(deed, Log(Interaction("message", deed.now, direction="from-me", thanks=True), (person,)))
    if follow_up is not None:
        add_follow_up(deed, [person], follow_up)
    return Done(Said(f"event-{how}", {"name": name_of(deed, person), "title": title_of(deed, number)}), (person,))


def close_event(deed: Act, /, number: int) -> Done:
    """Nothing more is to come of it."""
    event_row(deed, number)
    update(deed.db, "event", number, {"closed_at": deed.now})
    return _done(deed, number, "closed-event", _people(deed, number))


def reopen_event(deed: Act, /, number: int) -> Done:
    """A closed event is open again."""
    event_row(deed, number)
    update(deed.db, "event", number, {"closed_at": None})
    return _done(deed, number, "edited-event", _people(deed, number))
