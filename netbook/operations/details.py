"""Verbs about details: remember, ask about, end."""

from __future__ import annotations

from netbook.domain.dates import day_start
from netbook.domain.details import TOPICS
from netbook.domain.said import Done, Made, Refused, Said
from netbook.domain.values import dataclass
from netbook.store.changes import Act
from netbook.store.records.rows import insert, new_uid, row_of, update


@dataclass(frozen=True, slots=True)
class NewDetail:
    """Something to remember: `ask_on` is midnight of the day from which to ask about it, in local minutes."""

    text: str
    topic: str = "other"
    ask_on: int | None = None
    person: int | None = None


def _check(topic: str, text: str) -> None:
    if topic not in TOPICS:
        raise Refused("topic-unknown", topic=topic, topics=", ".join(TOPICS))
    if not text.strip():
        raise Refused("detail-empty")


def add_detail(deed: Act, /, person: int, detail: NewDetail, interaction: int | None = None) -> Done:
    """Remembers something about a person."""
    _check(detail.topic, detail.text)
    row = deed.db.execute_sql("SELECT full FROM person WHERE id=?", (person,)).fetchone()
    if row is None:
        raise Refused("person-gone")
    uid = new_uid()
    number = insert(deed.db, "detail", {
        "uid": uid, "person_id": person, "topic": detail.topic, "text": detail.text.strip(), "told_at": deed.now,
        "ask_on": None if detail.ask_on is None else day_start(detail.ask_on), "interaction_id": interaction,
        "made_at": deed.now,
    })  # fmt: skip
    return Done(
        Said("remembered", {"name": row[0], "text": detail.text.strip()}), (person,), (Made("detail", number, uid),)
    )


def _row(deed: Act, /, number: int) -> dict[str, object]:
    row = row_of(deed.db, "detail", number)
    if row is None:
        raise Refused("detail-gone")
    return row


def edit_detail(deed: Act, /, number: int, **values: object) -> Done:
    """Changes text, topic or the day from which to ask."""
    row = _row(deed, number)
    _check(str(values.get("topic", row["topic"])), str(values.get("text", row["text"])))
    if "ask_on" in values and values["ask_on"] is not None:
        values["ask_on"] = day_start(int(str(values["ask_on"])))
    if "ask_on" in values and values["ask_on"] != row["ask_on"]:
        values["asked_at"] = None
    update(deed.db, "detail", number, values)
    return Done(Said("edited-detail", {"text": str(values.get("text", row["text"]))}), (int(str(row["person_id"])),))


def mark_asked(deed: Act, /, number: int) -> Done:
    """The detail was asked about: it stays open and prompts no more."""
    row = _row(deed, number)
    update(deed.db, "detail", number, {"asked_at": deed.now})
    return Done(Said("asked-about", {"text": str(row["text"])}), (int(str(row["person_id"])),))


def end_detail(deed: Act, /, number: int, how: str = "") -> Done:
    """The owner was told how it ended; it is history now."""
    row = _row(deed, number)
    update(deed.db, "detail", number, {"ended_at": deed.now, "how_ended": how.strip()})
    return Done(Said("ended-detail", {"text": str(row["text"])}), (int(str(row["person_id"])),))


def reopen_detail(deed: Act, /, number: int) -> Done:
    """An ended detail is open again."""
    row = _row(deed, number)
    update(deed.db, "detail", number, {"ended_at": None})
    return Done(Said("edited-detail", {"text": str(row["text"])}), (int(str(row["person_id"])),))


def delete_detail(deed: Act, /, number: int) -> Done:
    """Takes a detail away, into the trash."""
    row = _row(deed, number)
    deed.db.execute_sql("DELETE FROM detail WHERE id=?", (number,))
    return Done(Said("deleted-detail", {"text": str(row["text"])}), (int(str(row["person_id"])),))
