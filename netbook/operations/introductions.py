"""Verbs about introductions: plan one, ask each side, make it, hear how it went; and note one that was made for me.

Like a favour's steps, the steps of an introduction are no interactions by themselves: whoever logs the mail in which a side was asked
has it counted once.
"""

from __future__ import annotations

from netbook.domain.dates import DAY, day_start
from netbook.domain.introductions import Progress, check_step
from netbook.domain.said import Done, Made, Refused, Said
from netbook.domain.values import dataclass
from netbook.operations.people import name_of
from netbook.store.changes import Act
from netbook.store.records.rows import insert, new_uid, row_of, update

TEXTS = ("why_one", "why_other", "purpose", "turned_out", "overridden")
EDITABLE = frozenset({*TEXTS, "for_id", "misused"})


@dataclass(frozen=True, slots=True)
class NewIntroduction:
    """Why it is good for each, what the one who wants it says it is for, and for whom they want it (None: themselves).

    `overridden`: why it is planned against what there was to be wary of.
    """

    purpose: str = ""
    why_one: str = ""
    why_other: str = ""
    for_id: int | None = None
    overridden: str = ""


def add_introduction(deed: Act, /, one: int, other: int, new: NewIntroduction) -> Done:
    """Plans to bring two people together; nobody is asked yet."""
    if one == other:
        raise Refused("introduction-to-self")
    names = name_of(deed, one), name_of(deed, other)
    row = deed.db.execute_sql(
        "SELECT 1 FROM introduction WHERE (one_id, other_id) IN (VALUES (?, ?), (?, ?)) AND withdrawn_at IS NULL AND made_at IS NULL "
        "AND answer_one<>'declined' AND answer_other<>'declined'",
        (one, other, other, one),
    ).fetchone()
    if row:
        raise Refused("introduction-known", name=names[0], other=names[1])
    uid = new_uid()
    number = insert(deed.db, "introduction", {
        "uid": uid, "one_id": one, "other_id": other, "for_id": new.for_id, "purpose": new.purpose.strip(),
        "why_one": new.why_one.strip(), "why_other": new.why_other.strip(), "noted_at": deed.now, "overridden": new.overridden.strip(),
    })  # fmt: skip
    label = Said("planned-introduction", {"name": names[0], "other": names[1]})
    return Done(label, (one, other), (Made("introduction", number, uid),))


def receive_introduction(deed: Act, /, maker: int, other: int, purpose: str = "", at: int | None = None) -> Done:
    """Somebody introduced me to another: thanks are owed, and how it went is told to them."""
    when = deed.now if at is None else at
    if maker == other:
        raise Refused("introduction-to-self")
    if when >= day_start(deed.now) + DAY:
        raise Refused("favour-in-future")
    values = {"name": name_of(deed, maker), "other": name_of(deed, other)}
    uid = new_uid()
    number = insert(deed.db, "introduction", {
        "uid": uid, "maker_id": maker, "other_id": other, "purpose": purpose.strip(), "made_at": when, "noted_at": deed.now,
    })  # fmt: skip
    return Done(Said("received-introduction", values), (maker, other), (Made("introduction", number, uid),))


def _row(deed: Act, /, number: int) -> dict[str, object]:
    row = row_of(deed.db, "introduction", number)
    if row is None:
        raise Refused("introduction-gone")
    return row


def progress_of(row: dict[str, object]) -> Progress:
    """The progress of an introduction's row."""
    names = [name for name in Progress.__dataclass_fields__ if name != "by_me"]
    return Progress(row["maker_id"] is None, **{name: row[name] for name in names})  # type: ignore[arg-type]


def _people(row: dict[str, object]) -> tuple[int, ...]:
    return tuple(int(str(row[side])) for side in ("one_id", "other_id", "maker_id") if row[side] is not None)


def _label(deed: Act, /, row: dict[str, object], key: str) -> Said:
    first = row["one_id"] if row["one_id"] is not None else row["maker_id"]
    names = {"name": name_of(deed, int(str(first))), "other": name_of(deed, int(str(row["other_id"])))}
    return Said(key, names)


def step_introduction(
    deed: Act, /, number: int, step: str, side: str = "", answer: str = "", at: int | None = None, note: str = "", override: str = ""
) -> Done:  # fmt: skip
    """Takes one step at `at` (None: now). `side` (one, other) goes with asked and answered; `note` of told says what it turned out to be.

    Making it while a side has not agreed takes an `override`, which is kept with it.
    """
    row = _row(deed, number)
    when = deed.now if at is None else at
    if when >= day_start(deed.now) + DAY:
        raise Refused("favour-in-future")
    check_step(progress_of(row), step, side, when, answer, override)
    values: dict[str, object]
    if step in ("asked", "answered"):
        values = {f"{step}_{side}_at": when}
        if step == "answered":
            values[f"answer_{side}"] = answer
    else:
        values = {f"{step}_at": when}
    if step == "told":
        values["met_at"] = row["met_at"] if row["met_at"] is not None else when
    if override.strip():
        values["overridden"] = override.strip()
    if note.strip():
        values["turned_out"] = note.strip()
    update(deed.db, "introduction", number, values)
    return Done(
        _label(deed, row, f"introduction-{answer or step}"),
        _people(row),
        (Made("introduction", number, str(row["uid"])),),
    )


def take_next_step(deed: Act, /, number: int) -> Done:
    """What the line in the list asks for is done: the silent side was asked again, it was made, or its outcome was told."""
    row = _row(deed, number)
    progress = progress_of(row)
    if progress.made_at is not None:
        return step_introduction(deed, number, "told")
    if progress.both_agreed:
        return step_introduction(deed, number, "made")
    for side, asked, said in (
        ("one", progress.asked_one_at, progress.answer_one), ("other", progress.asked_other_at, progress.answer_other),
    ):  # fmt: skip
        if asked is not None and not said:
            update(deed.db, "introduction", number, {f"asked_{side}_at": deed.now})
    return Done(_label(deed, row, "introduction-asked"), _people(row))


def clear_introduction_step(deed: Act, /, number: int, step: str, side: str = "") -> Done:
    """Takes a step back that was noted by mistake."""
    row = _row(deed, number)
    column = f"{step}_{side}_at" if step in ("asked", "answered") else f"{step}_at"
    if column not in row or step == "noted":
        raise Refused("introduction-step-unknown", step=step, steps="")
    values: dict[str, object] = {column: None}
    if step == "answered":
        values[f"answer_{side}"] = ""
    update(deed.db, "introduction", number, values)
    return Done(_label(deed, row, "edited-introduction"), _people(row))


def edit_introduction(deed: Act, /, number: int, **values: object) -> Done:
    """Changes the reasons, the purpose and what it turned out to be; `misused` says that the purpose was another than stated."""
    row = _row(deed, number)
    for key in values:
        if key not in EDITABLE:
            raise Refused("introduction-field-unknown", field=key)
    cleaned = {key: str(value).strip() if key in TEXTS else value for key, value in values.items()}
    if "misused" in cleaned:
        cleaned["misused"] = int(bool(cleaned["misused"]))
    update(deed.db, "introduction", number, cleaned)
    return Done(_label(deed, row, "edited-introduction"), _people(row))


def delete_introduction(deed: Act, /, number: int) -> Done:
    """Takes an introduction away, into the trash."""
    row = _row(deed, number)
    label = _label(deed, row, "deleted-introduction")
    deed.db.execute_sql("DELETE FROM introduction WHERE id=?", (number,))
    return Done(label, _people(row))
