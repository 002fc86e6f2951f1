"""Verbs about follow-ups: promise oneself something with a date, do it, move it, drop it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from netbook.domain.followups import anchored, next_due, read_repeat
from netbook.domain.said import Done, Made, Refused, Said
from netbook.domain.values import dataclass
from netbook.store.changes import Act
from netbook.store.records.rows import insert, new_uid, row_of, update


@dataclass(frozen=True, slots=True)
class NewFollowUp:
    """Something to do for people: `at` in local minutes, time of day meant where `timed`; `repeat` as followups words it."""

    text: str
    at: int
    timed: bool = False
    repeat: str = ""
    repeat_from: str = "due"


def _repeat(text: str, at: int, repeat_from: str) -> str:
    if not text:
        return ""
    try:
        repeat = read_repeat(text)
        return str(anchored(repeat, at) if repeat_from == "due" else repeat)
    except ValueError:
        raise Refused("repeat-unreadable", value=text) from None


def add_follow_up(deed: Act, /, people: Sequence[int], new: NewFollowUp) -> Done:
    """A new follow-up, always tied to people."""
    if not people:
        raise Refused("follow-up-needs-people")
    if not new.text.strip():
        raise Refused("follow-up-needs-text")
    if new.repeat_from not in ("due", "completion"):
        raise Refused("repeat-from-unknown", value=new.repeat_from)
    uid = new_uid()
    number = insert(deed.db, "follow_up", {
        "uid": uid, "text": new.text.strip(), "at": new.at, "timed": int(new.timed), "repeat": _repeat(new.repeat, new.at, new.repeat_from),
        "repeat_from": new.repeat_from, "made_at": deed.now,
    })  # fmt: skip
    for person in dict.fromkeys(people):
        insert(deed.db, "follow_up_person", {"follow_up_id": number, "person_id": person})
    name = deed.db.execute_sql("SELECT full FROM person WHERE id=?", (people[0],)).fetchone()[0]
    said = Said("added-follow-up", {"name": name, "text": new.text.strip(), "others": len(people) - 1})
    return Done(said, tuple(people), (Made("follow-up", number, uid),))


def _people(deed: Act, /, number: int) -> tuple[int, ...]:
    rows = deed.db.execute_sql("SELECT person_id FROM follow_up_person WHERE follow_up_id=? ORDER BY id", (number,))
    return tuple(person for (person,) in rows)


def _row(deed: Act, /, number: int) -> dict[str, object]:
    row = row_of(deed.db, "follow_up", number)
    if row is None:
        raise Refused("follow-up-gone")
    return row


def finish_follow_up(deed: Act, /, number: int) -> Done:
    """Done; a repeating one moves on to its next time, of which the first that lies ahead counts."""
    row = _row(deed, number)
    following = None
    if row["repeat"]:
        repeat = read_repeat(str(row["repeat"]))
        # At the end of the calendar the last one is done.
        with suppress(OverflowError):
            following = next_due(repeat, int(str(row["at"])), deed.now, str(row["repeat_from"]))
    if following is not None:
        update(deed.db, "follow_up", number, {"at": following, "done_at": deed.now})
    else:
        update(deed.db, "follow_up", number, {"state": "done", "done_at": deed.now})
    return Done(Said("finished-follow-up", {"text": str(row["text"])}), _people(deed, number))


def drop_follow_up(deed: Act, /, number: int) -> Done:
    """Let go: it need not be done any more, repeats included."""
    row = _row(deed, number)
    update(deed.db, "follow_up", number, {"state": "dropped", "done_at": deed.now})
    return Done(Said("dropped-follow-up", {"text": str(row["text"])}), _people(deed, number))


def edit_follow_up(deed: Act, /, number: int, people: Sequence[int] | None = None, **values: object) -> Done:
    """Changes text, time, repeat or people."""
    row = _row(deed, number)
    if "repeat" in values:
        at, counts = values.get("at", row["at"]), values.get("repeat_from", row["repeat_from"])
        values["repeat"] = _repeat(str(values["repeat"]), int(str(at)), str(counts))
    if "text" in values and not str(values["text"]).strip():
        raise Refused("follow-up-needs-text")
    if "timed" in values:
        values["timed"] = int(bool(values["timed"]))
    update(deed.db, "follow_up", number, values)
    before = _people(deed, number)
    if people is not None:
        if not people:
            raise Refused("follow-up-needs-people")
        for person in set(before) - set(people):
            deed.db.execute_sql("DELETE FROM follow_up_person WHERE follow_up_id=? AND person_id=?", (number, person))
        for person in [p for p in dict.fromkeys(people) if p not in before]:
            insert(deed.db, "follow_up_person", {"follow_up_id": number, "person_id": person})
    touched = tuple(dict.fromkeys((*before, *(people or ()))))
    return Done(Said("edited-follow-up", {"text": str(values.get("text", row["text"]))}), touched)


def delete_follow_up(deed: Act, /, number: int) -> Done:
    """Takes a follow-up away, into the trash."""
    row = _row(deed, number)
    people = _people(deed, number)
    deed.db.execute_sql("DELETE FROM follow_up WHERE id=?", (number,))
    return Done(Said("deleted-follow-up", {"text": str(row["text"])}), people)
