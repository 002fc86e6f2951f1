"""Interactions in and out of the tables, with the copies that their people carry."""

from __future__ import annotations

from collections.abc import Sequence

from netbook.domain.interactions import Interaction, is_ask_of_mine
from netbook.store.database import Database
from netbook.store.records.rows import insert, new_uid, update
from netbook.store.tables import flags_of

COLUMNS = (
    "kind", "at", "timed", "direction", "length", "note", "outcome", "ask", "owe_thanks", "owe_what", "thanks", "live",
)  # fmt: skip


def _values(interaction: Interaction) -> dict[str, object]:
    values = {column: getattr(interaction, column) for column in COLUMNS}
    return {key: int(value) if isinstance(value, bool) else value for key, value in values.items()}


def _copy(interaction: Interaction) -> tuple[object, ...]:
    return (
        interaction.at, interaction.kind, int(is_ask_of_mine(interaction.direction, interaction.ask)), interaction.direction,
        flags_of(interaction.kind, interaction.outcome, interaction.owe_thanks, interaction.thanks),
    )  # fmt: skip


def insert_interaction(db: Database, interaction: Interaction, people: Sequence[int], now: int) -> tuple[int, str]:
    """A new interaction with its people; answers row and uid."""
    uid = interaction.uid or new_uid()
    number = insert(db, "interaction", _values(interaction) | {"uid": uid, "made_at": now})
    add_people(db, number, interaction, people)
    return number, uid


def add_people(db: Database, number: int, interaction: Interaction, people: Sequence[int]) -> None:
    """Further people of an interaction."""
    copy = _copy(interaction)
    db.connection().executemany(
        "INSERT INTO interaction_person(interaction_id, person_id, at, kind, ask, direction, flags) VALUES(?,?,?,?,?,?,?)",
        [(number, person, *copy) for person in dict.fromkeys(people)],
    )


def update_interaction(db: Database, number: int, interaction: Interaction, people: Sequence[int]) -> None:
    """Changes an interaction and its people; only what differs is written, so only that is undone."""
    update(db, "interaction", number, _values(interaction))
    before = {
        row[0] for row in db.execute_sql("SELECT person_id FROM interaction_person WHERE interaction_id=?", (number,))
    }
    for person in before - set(people):
        db.execute_sql("DELETE FROM interaction_person WHERE interaction_id=? AND person_id=?", (number, person))
    db.execute_sql(
        "UPDATE interaction_person SET at=?, kind=?, ask=?, direction=?, flags=? WHERE interaction_id=?",
        (*_copy(interaction), number),
    )
    add_people(db, number, interaction, [person for person in people if person not in before])


def load_interaction(db: Database, number: int) -> tuple[Interaction, tuple[int, ...]] | None:
    """An interaction and the row ids of its people."""
    row = db.execute_sql(f"SELECT uid, {','.join(COLUMNS)} FROM interaction WHERE id=?", (number,)).fetchone()
    if row is None:
        return None
    values = dict(zip(COLUMNS, row[1:], strict=True))
    for key in ("timed", "ask", "owe_thanks", "thanks", "live"):
        values[key] = bool(values[key])
    people = db.execute_sql("SELECT person_id FROM interaction_person WHERE interaction_id=? ORDER BY id", (number,))
    return Interaction(uid=row[0], **values), tuple(person for (person,) in people)
