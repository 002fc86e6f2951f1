"""Verbs about favours: note what is asked and offered, in both directions, and each step of its life.

What counts as contact. An ask of mine is one thing that happened, so asking logs (or finds, on the same day) one interaction that is
an ask of mine and ties it to the favour; logging afterwards the mail in which it was asked fills that one in. Only-takes, gone-quiet and
cool-down count that one, no-answer leaves it to the favour, and the keep-in-touch clock is not touched. A reminder is part of the same
ask and logs nothing. Their answers, deliveries, what they ask of me and what I promise are no interactions by themselves: whoever logs
the call or mail in which they came has it counted once.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from netbook.domain.dates import DAY, day_start
from netbook.domain.favours import CHANNELS, DIRECTIONS, INTERACTION_KINDS, KINDS, Life, check_step, stage
from netbook.domain.interactions import Interaction
from netbook.domain.people import Card, Name
from netbook.domain.said import Done, Made, Refused, Said
from netbook.domain.values import dataclass
from netbook.operations.goals import goal_named
from netbook.operations.people import add_person, name_of
from netbook.store.changes import Act
from netbook.store.records import interactions as records
from netbook.store.records.rows import insert, new_uid, row_of, update

MOMENTS = (
    "made_at", "asked_at", "reminded_at", "answered_at", "delivered_at", "declined_at", "concluded_at", "thanked_at", "told_at",
    "rested_at",
)  # fmt: skip
TEXTS = ("text", "matter", "purpose", "use_for", "role", "offer", "note", "outcome", "overridden")
EDITABLE = frozenset(
    {*MOMENTS, *TEXTS, "kind", "channel", "goal", "goal_id", "for_id", "due_at", "answer", "direction"}
)


@dataclass(frozen=True, slots=True)
class NewFavour:
    """A favour as it is first noted. `at`: when it was asked, offered or received (None: now), `timed` if with its time of day.

    `goal` is a goal's title, made where it is new; `draft`: not asked yet. `overridden`: why it was asked against the checks named
    in `checks`.
    """

    text: str
    direction: str = "asked-by-me"
    kind: str = "other"
    matter: str = ""
    goal: str = ""
    for_id: int | None = None
    purpose: str = ""
    use_for: str = ""
    role: str = ""
    offer: str = ""
    channel: str = ""
    note: str = ""
    at: int | None = None
    timed: bool = False
    due_at: int | None = None
    draft: bool = False
    overridden: str = ""
    checks: tuple[str, ...] = ()


def _check(direction: str, kind: str, channel: str, text: str) -> None:
    if direction not in DIRECTIONS:
        raise Refused("favour-direction-unknown", direction=direction, directions=", ".join(DIRECTIONS))
    if kind not in KINDS:
        raise Refused("favour-kind-unknown", kind=kind, kinds=", ".join(KINDS))
    if channel and channel not in CHANNELS:
        raise Refused("favour-channel-unknown", channel=channel, channels=", ".join(CHANNELS))
    if not text.strip():
        raise Refused("favour-needs-text")


def _check_past(deed: Act, /, at: int) -> None:
    if at >= day_start(deed.now) + DAY:
        raise Refused("favour-in-future")


def add_favour(deed: Act, /, person: int, new: NewFavour) -> Done:
    """Notes a favour; asked by me and no draft, it is asked at once and its ask is in the timeline."""
    _check(new.direction, new.kind, new.channel, new.text)
    name = name_of(deed, person)
    at = deed.now if new.at is None else new.at
    _check_past(deed, at)
    if new.for_id is not None:
        name_of(deed, new.for_id)
    asked = new.direction in ("asked-by-me", "asked-of-me") and not new.draft
    uid = new_uid()
    values: dict[str, object] = {
        "uid": uid, "person_id": person, "direction": new.direction, "kind": new.kind, "for_id": new.for_id, "channel": new.channel,
        "goal_id": goal_named(deed, new.goal) if new.goal.strip() else None, "made_at": at, "asked_at": at if asked else None,
        "due_at": new.due_at, "checks": json.dumps(new.checks),
    } | {column: str(getattr(new, column)).strip() for column in TEXTS if column != "outcome"}  # fmt: skip
    number = insert(deed.db, "favour", values)
    if asked and new.direction == "asked-by-me":
        _log_ask(deed, number, person, at, new.timed or new.at is None)
    key = {
        "asked-by-me": "asked-favour",
        "asked-of-me": "asked-of-me",
        "offered-by-me": "promised",
        "received": "received",
    }
    said = "drafted-favour" if new.draft else key[new.direction]
    return Done(Said(said, {"name": name, "text": new.text.strip()}), (person,), (Made("favour", number, uid),))


def note_favour(deed: Act, /, person: int, name: str, new: NewFavour) -> Done:
    """Notes a favour with somebody of the book, or (person 0) with a name that becomes a person in the same act."""
    if person:
        return add_favour(deed, person, new)
    made = add_person(deed, Card(name=Name(full=name)))
    done = add_favour(deed, made.touched[0], new)
    return Done(done.label, done.touched, (*done.made, *made.made))


def _log_ask(deed: Act, /, number: int, person: int, at: int, timed: bool) -> None:
    """Ties the favour to the ask of mine of that day, logging one where none is there that no other favour has."""
    row = deed.db.execute_sql(
        "SELECT i.id FROM interaction_person ip JOIN interaction i ON i.id=ip.interaction_id WHERE ip.person_id=? AND ip.ask=1 "
        "AND i.at>=? AND i.at<? AND NOT EXISTS (SELECT 1 FROM favour f WHERE f.interaction_id=i.id) ORDER BY i.id LIMIT 1",
        (person, day_start(at), day_start(at) + DAY),
    ).fetchone()
    if row:
        update(deed.db, "favour", number, {"interaction_id": row[0]})
        return
    favour = _row(deed, number)
    kind = INTERACTION_KINDS.get(str(favour["channel"]), "other")
    ask = Interaction(kind, at, timed, "from-me", note=str(favour["text"]), ask=True)
    logged, _ = records.insert_interaction(deed.db, ask, [person], deed.now)
    update(deed.db, "favour", number, {"interaction_id": logged, "logged": 1})


def _row(deed: Act, /, number: int) -> dict[str, object]:
    row = row_of(deed.db, "favour", number)
    if row is None:
        raise Refused("favour-gone")
    return row


def life_of(row: dict[str, object]) -> Life:
    """The life of a favour's row."""
    return Life(**{name: row[name] for name in Life.__dataclass_fields__})  # type: ignore[arg-type]


def step_favour(
    deed: Act, /, number: int, step: str, at: int | None = None, answer: str = "", note: str = ""
) -> Done:  # fmt: skip
    """Takes one step of a favour's life at `at` (None: now); `note` says how it ended where it concluded, else it is appended.

    Telling how it ended also ends it where that was not said before.
    """
    row = _row(deed, number)
    when = deed.now if at is None else at
    _check_past(deed, when)
    life = life_of(row)
    check_step(life, step, when, answer)
    values: dict[str, object] = {f"{step}_at": when}
    if step == "answered":
        values["answer"] = answer
    if step in ("answered", "delivered", "declined"):
        values["rested_at"] = None
    if step == "told" and life.concluded_at is None:
        values["concluded_at"] = when
    if note.strip():
        column = "outcome" if step in ("concluded", "told") else "note"
        values[column] = "\n".join(part for part in (str(row[column]), note.strip()) if part)
    update(deed.db, "favour", number, values)
    person = int(str(row["person_id"]))
    if step == "asked" and row["direction"] == "asked-by-me" and row["interaction_id"] is None:
        _log_ask(deed, number, person, when, at is None)
    elif step == "asked" and row["logged"]:
        _move_ask(deed, row, when)
    label = Said(
        "favour-step", {"step": step, "answer": answer, "name": name_of(deed, person), "text": str(row["text"])}
    )
    return Done(label, (person,), (Made("favour", number, str(row["uid"])),))


def clear_step(deed: Act, /, number: int, step: str) -> Done:
    """Takes a step of a favour's life back that was noted by mistake, however long ago."""
    row = _row(deed, number)
    if f"{step}_at" not in MOMENTS or step == "made":
        raise Refused("favour-step-unknown", step=step, steps=", ".join(m.removesuffix("_at") for m in MOMENTS[1:]))
    values: dict[str, object] = {f"{step}_at": None}
    if step == "answered":
        values["answer"] = ""
    if step == "asked" and row["logged"]:
        deed.db.execute_sql("DELETE FROM interaction WHERE id=?", (row["interaction_id"],))
        values["logged"] = 0
    update(deed.db, "favour", number, values)
    return Done(Said("edited-favour", {"text": str(row["text"])}), (int(str(row["person_id"])),))


_ENDINGS = ("told_at", "concluded_at", "rested_at", "declined_at")


def reopen_favour(deed: Act, /, number: int) -> Done:
    """What was over is open again: whatever ended it is taken back, and nothing else."""
    row = _row(deed, number)
    values: dict[str, object] = {name: None for name in _ENDINGS if row[name] is not None}
    if not values or stage(life_of(row | values)) == "declined":
        values |= {"answered_at": None, "answer": ""} if row["answer"] in ("no", "silent") else {"delivered_at": None}
    update(deed.db, "favour", number, values)
    return Done(Said("edited-favour", {"text": str(row["text"])}), (int(str(row["person_id"])),))


def edit_favour(deed: Act, /, number: int, **values: object) -> Done:
    """Changes words, person-independent columns and moments of a favour; the ask that it logged moves along."""
    row = _row(deed, number)
    for key in values:
        if key not in EDITABLE:
            raise Refused("favour-field-unknown", field=key)
    if "goal" in values:
        title = str(values.pop("goal") or "")
        values["goal_id"] = goal_named(deed, title) if title.strip() else None
    for key in TEXTS:
        if key in values:
            values[key] = str(values[key]).strip()
    merged = row | values
    _check(str(merged["direction"]), str(merged["kind"]), str(merged["channel"]), str(merged["text"]))
    for key in MOMENTS:
        if values.get(key) is not None:
            _check_past(deed, int(str(values[key])))
    update(deed.db, "favour", number, values)
    if row["logged"] and row["interaction_id"]:
        if values.get("asked_at"):
            _move_ask(deed, row, int(str(values["asked_at"])))
        if "text" in values:
            deed.db.execute_sql(
                "UPDATE interaction SET note=? WHERE id=? AND note=?",
                (values["text"], row["interaction_id"], row["text"]),
            )
    return Done(Said("edited-favour", {"text": str(merged["text"])}), (int(str(row["person_id"])),))


def _move_ask(deed: Act, /, row: dict[str, object], at: int) -> None:
    known = records.load_interaction(deed.db, int(str(row["interaction_id"])))
    if known is not None:
        deed.db.execute_sql("UPDATE interaction SET at=? WHERE id=?", (at, row["interaction_id"]))
        deed.db.execute_sql("UPDATE interaction_person SET at=? WHERE interaction_id=?", (at, row["interaction_id"]))


def delete_favour(deed: Act, /, number: int) -> Done:
    """Takes a favour away, with the ask that it logged, into the trash."""
    row = _row(deed, number)
    if row["logged"] and row["interaction_id"]:
        deed.db.execute_sql("DELETE FROM interaction WHERE id=?", (row["interaction_id"],))
    deed.db.execute_sql("DELETE FROM favour WHERE id=?", (number,))
    return Done(Said("deleted-favour", {"text": str(row["text"])}), (int(str(row["person_id"])),))


def conclude_matter(deed: Act, /, matter: str, outcome: str = "", at: int | None = None) -> Done:
    """The matter has ended: every favour in it is concluded, and whoever helped is to be told."""
    when = deed.now if at is None else at
    _check_past(deed, when)
    rows = deed.db.execute_sql(
        "SELECT id, person_id, matter FROM favour WHERE concluded_at IS NULL AND matter<>''"
    ).fetchall()
    mine: Sequence[tuple[int, int]] = [
        (number, person) for number, person, name in rows if name.strip().casefold() == matter.strip().casefold()
    ]
    if not mine:
        raise Refused("matter-unknown", matter=matter)
    for number, _ in mine:
        update(deed.db, "favour", number, {"concluded_at": when, "outcome": outcome.strip()})
    return Done(
        Said("concluded-matter", {"matter": matter.strip()}), tuple(dict.fromkeys(person for _, person in mine))
    )


def check_in_first(deed: Act, /, number: int, at: int) -> Done:
    """An ask that has to wait: its draft stays, and a follow-up says from when it can be asked."""
    from netbook.operations.follow_ups import NewFollowUp, add_follow_up

    row = _row(deed, number)
    return add_follow_up(deed, [int(str(row["person_id"]))], NewFollowUp(str(row["text"]), at))
