"""Verbs about the shelf and trips: put things there that are worth sharing, share them, go somewhere."""

from __future__ import annotations

from collections.abc import Sequence

from netbook.domain.interactions import Interaction
from netbook.domain.said import Done, Made, Refused, Said
from netbook.domain.shelf import KINDS
from netbook.operations.interactions import Log, log
from netbook.operations.people import name_of
from netbook.store.changes import Act
from netbook.store.records.rows import insert, new_uid, row_of, update

ITEM_FIELDS = frozenset({"kind", "title", "link", "note", "place", "until_at"})
TRIP_FIELDS = frozenset({"place", "from_at", "until_at", "note"})


def _row(deed: Act, /, table: str, number: int, gone: str) -> dict[str, object]:
    row = row_of(deed.db, table, number)
    if row is None:
        raise Refused(gone)
    return row


def _check(kind: str, title: str) -> None:
    if kind not in KINDS:
        raise Refused("shelf-kind-unknown", kind=kind, kinds=", ".join(KINDS))
    if not title.strip():
        raise Refused("shelf-needs-title")


def put_on_shelf(
    deed: Act, /, title: str, kind: str = "article", link: str = "", note: str = "", place: str = "", until_at: int | None = None
) -> Done:  # fmt: skip
    """Something worth sharing: an article, a job, an invitation; over at `until_at` where that is known."""
    _check(kind, title)
    uid = new_uid()
    number = insert(deed.db, "shelf_item", {
        "uid": uid, "kind": kind, "title": title.strip(), "link": link.strip(), "note": note.strip(), "place": place.strip(),
        "until_at": until_at, "made_at": deed.now,
    })  # fmt: skip
    return Done(Said("put-on-shelf", {"title": title.strip()}), (), (Made("shelf-item", number, uid),))


def edit_shelf_item(deed: Act, /, number: int, **values: object) -> Done:
    """Changes what is on the shelf."""
    row = _row(deed, "shelf_item", number, "shelf-gone")
    for key in values:
        if key not in ITEM_FIELDS:
            raise Refused("shelf-field-unknown", field=key)
    merged = row | values
    _check(str(merged["kind"]), str(merged["title"]))
    update(deed.db, "shelf_item", number, {k: v.strip() if isinstance(v, str) else v for k, v in values.items()})
    return Done(Said("edited-shelf", {"title": str(merged["title"])}))


def share_item(
    deed: Act, /, number: int, people: Sequence[int], channel: str = "shared", sent: Log | None = None
) -> Done:  # fmt: skip
    """Shares a thing with people: one interaction that gives for each, and nobody is suggested for it twice.

    `sent` is the letter that it went with, if there was one; it is told in the note.
    """
    row = _row(deed, "shelf_item", number, "shelf-gone")
    if not people:
        raise Refused("interaction-needs-people")
    said = "\n".join(str(part) for part in (row["title"], row["link"]) if part)
    if sent is not None and sent.interaction is not None:
        said = sent.interaction.note
    made: list[Made] = []
    for person in dict.fromkeys(people):
        asked = sent.asked_about if sent is not None else ()
        done = log(deed, Log(Interaction(channel, deed.now, True, "from-me", note=said), (person,), asked_about=asked))
        made += done.made
        known = deed.db.execute_sql(
            "SELECT id FROM shelf_share WHERE shelf_item_id=? AND person_id=?", (number, person)
        ).fetchone()
        values: dict[str, object] = {"interaction_id": done.made[0].id, "at": deed.now}
        if known:
            update(deed.db, "shelf_share", known[0], values)
        else:
            insert(deed.db, "shelf_share", values | {"shelf_item_id": number, "person_id": person})
    return Done(
        Said("shared-item", {"title": str(row["title"]), "name": name_of(deed, people[0])}), tuple(people), tuple(made)
    )


def not_for_them(deed: Act, /, number: int, person: int) -> Done:
    """Nobody is suggested for a thing again who was said not to be served by it."""
    row = _row(deed, "shelf_item", number, "shelf-gone")
    values = {"person_id": person, "kind": "shelf", "cause": f"shelf:{row['uid']}", "made_at": deed.now}
    name = name_of(deed, person)
    insert(deed.db, "quiet", values)
    return Done(Said("not-for-them", {"title": str(row["title"]), "name": name}), (person,))


def put_away(deed: Act, /, number: int, away: bool = True) -> Done:
    """The thing is of no more use, or is after all."""
    row = _row(deed, "shelf_item", number, "shelf-gone")
    update(deed.db, "shelf_item", number, {"put_away_at": deed.now if away else None})
    return Done(Said("put-away" if away else "put-on-shelf", {"title": str(row["title"])}))


def delete_shelf_item(deed: Act, /, number: int) -> Done:
    """Takes a thing off the shelf, into the trash; what was shared stays in the timelines."""
    row = _row(deed, "shelf_item", number, "shelf-gone")
    deed.db.execute_sql("DELETE FROM shelf_item WHERE id=?", (number,))
    return Done(Said("deleted-shelf", {"title": str(row["title"])}))


def add_trip(deed: Act, /, place: str, from_at: int, until_at: int, note: str = "") -> Done:
    """A trip to a place, from one day to another."""
    _check_trip(place, from_at, until_at)
    uid = new_uid()
    values = {
        "uid": uid,
        "place": place.strip(),
        "from_at": from_at,
        "until_at": until_at,
        "note": note.strip(),
        "made_at": deed.now,
    }
    number = insert(deed.db, "trip", values)
    return Done(Said("planned-trip", {"place": place.strip()}), (), (Made("trip", number, uid),))


def _check_trip(place: str, from_at: int, until_at: int) -> None:
    if not place.strip():
        raise Refused("trip-needs-place")
    if until_at < from_at:
        raise Refused("event-ends-before")


def edit_trip(deed: Act, /, number: int, **values: object) -> Done:
    """Changes where a trip goes, and when."""
    row = _row(deed, "trip", number, "trip-gone")
    for key in values:
        if key not in TRIP_FIELDS:
            raise Refused("trip-field-unknown", field=key)
    merged = row | values
    _check_trip(str(merged["place"]), int(str(merged["from_at"])), int(str(merged["until_at"])))
    update(deed.db, "trip", number, {k: v.strip() if isinstance(v, str) else v for k, v in values.items()})
    return Done(Said("edited-trip", {"place": str(merged["place"])}))


def delete_trip(deed: Act, /, number: int) -> Done:
    """Takes a trip away, into the trash."""
    row = _row(deed, "trip", number, "trip-gone")
    deed.db.execute_sql("DELETE FROM trip WHERE id=?", (number,))
    return Done(Said("deleted-trip", {"place": str(row["place"])}))
