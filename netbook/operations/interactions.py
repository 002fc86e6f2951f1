"""Verbs about interactions: log, edit, delete; with what was told, owed and planned on the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace

from netbook.domain.dates import DAY, day_start
from netbook.domain.interactions import Interaction
from netbook.domain.people import Card, Name
from netbook.domain.said import Done, Made, Refused, Said
from netbook.domain.values import dataclass
from netbook.operations.asking import answered_check_in
from netbook.operations.circles import put_in_circles
from netbook.operations.details import NewDetail, add_detail, mark_asked
from netbook.operations.follow_ups import NewFollowUp, add_follow_up
from netbook.operations.people import add_person, name_of
from netbook.store.changes import Act
from netbook.store.records import interactions as records


@dataclass(frozen=True, slots=True)
class Log:
    """Everything that one log window or one line of quick-add records, as one act.

    `people` are row ids, `new_people` names (or cards) to make persons of; details and follow-up are about all of them.
    `asked_about` are details that were asked about meanwhile; `stay` answers "do I stay in touch?" ("", yes, no).
    """

    interaction: Interaction | None
    people: tuple[int, ...] = ()
    new_people: tuple[str | Card, ...] = ()
    details: tuple[NewDetail, ...] = ()
    follow_ups: tuple[NewFollowUp, ...] = ()
    circles: tuple[str, ...] = ()
    asked_about: tuple[int, ...] = ()
    stay: str = ""
    extra: tuple[tuple[str, object], ...] = field(default=())


def log(deed: Act, /, entry: Log) -> Done:
    """Records an interaction with its people, details and follow-ups; unknown names become people."""
    made: list[Made] = []
    people = list(entry.people)
    for new in entry.new_people:
        card = Card(name=Name(full=new)) if isinstance(new, str) else new
        done = add_person(deed, card)
        made += done.made
        people += done.touched
    for person in people:
        name_of(deed, person)
        put_in_circles(deed, person, entry.circles)
        if entry.stay:
            deed.db.execute_sql("UPDATE person SET stay=? WHERE id=?", (entry.stay, person))
    number = None
    if entry.interaction is not None:
        number = _record(deed, entry.interaction, people, made)
        if entry.interaction.direction != "from-me":
            answered_check_in(deed, people, entry.interaction.at)
    for detail in entry.details:
        for person in people if detail.person is None else [detail.person]:
            made += add_detail(deed, person, detail, number).made
    for follow_up in entry.follow_ups:
        made += add_follow_up(deed, people, follow_up).made
    for detail_id in entry.asked_about:
        mark_asked(deed, detail_id)
    if not made and not entry.circles and not entry.stay:
        raise Refused("nothing-to-record")
    return Done(_label(deed, entry, people), tuple(people), tuple(made))


def _record(deed: Act, /, interaction: Interaction, people: Sequence[int], made: list[Made]) -> int:
    if not people:
        raise Refused("interaction-needs-people")
    if interaction.at >= day_start(deed.now) + DAY:
        raise Refused("interaction-in-future")
    told = _told_by_a_favour(deed, interaction, people)
    if told is not None:
        number, uid = told
    else:
        number, uid = records.insert_interaction(deed.db, interaction, people, deed.now)
    made.append(Made("interaction", number, uid))
    return number


def _told_by_a_favour(deed: Act, /, interaction: Interaction, people: Sequence[int]) -> tuple[int, str] | None:
    """An ask that a favour of that day has put into the timeline without saying how: this log says it, and is not a second ask."""
    if not interaction.ask or interaction.direction == "from-them" or len(people) != 1:
        return None
    row = deed.db.execute_sql(
        "SELECT f.id, i.id, i.uid, i.note FROM favour f JOIN interaction i ON i.id=f.interaction_id WHERE f.person_id=? AND f.logged=1 "
        "AND i.kind='other' AND i.at>=? AND i.at<? ORDER BY f.id LIMIT 1",
        (people[0], day_start(interaction.at), day_start(interaction.at) + DAY),
    ).fetchone()
    if row is None:
        return None
    favour, number, uid, note = row
    records.update_interaction(deed.db, number, replace(interaction, note=interaction.note or note), people)
    # From now on it is the owner's own record, which deleting the favour leaves alone.
    deed.db.execute_sql("UPDATE favour SET logged=0 WHERE id=?", (favour,))
    return int(number), str(uid)


def _label(deed: Act, /, entry: Log, people: Sequence[int]) -> Said:
    names = [name_of(deed, person) for person in people]
    values: dict[str, object] = {"name": names[0] if names else "", "others": len(names) - 1}
    if entry.interaction is not None:
        return Said("logged", values | {"kind": entry.interaction.kind})
    if entry.follow_ups:
        return Said("added-follow-up", values | {"text": entry.follow_ups[0].text})
    if entry.details:
        return Said("remembered", values | {"text": entry.details[0].text})
    return Said("added-person", values)


def edit_interaction(deed: Act, /, number: int, interaction: Interaction, people: Sequence[int]) -> Done:
    """Changes an interaction, also backwards in time and with other people; clocks follow."""
    known = records.load_interaction(deed.db, number)
    if known is None:
        raise Refused("interaction-gone")
    if not people:
        raise Refused("interaction-needs-people")
    if interaction.at >= day_start(deed.now) + DAY:
        raise Refused("interaction-in-future")
    records.update_interaction(deed.db, number, interaction, people)
    touched = tuple(dict.fromkeys((*known[1], *people)))
    return Done(Said("edited-interaction", {"kind": interaction.kind, "name": name_of(deed, people[0])}), touched)


def edit_log(deed: Act, /, number: int, entry: Log) -> Done:
    """Changes an interaction as `edit_interaction`, and records what the window added: new people, details, follow-ups."""
    if entry.interaction is None:
        raise Refused("interaction-gone")
    people, made = list(entry.people), list[Made]()
    for new in entry.new_people:
        done = add_person(deed, Card(name=Name(full=new)) if isinstance(new, str) else new)
        made += done.made
        people += done.touched
    edited = edit_interaction(deed, number, entry.interaction, people)
    for detail in entry.details:
        for person in people if detail.person is None else [detail.person]:
            made += add_detail(deed, person, detail, number).made
    for follow_up in entry.follow_ups:
        made += add_follow_up(deed, people, follow_up).made
    for detail_id in entry.asked_about:
        mark_asked(deed, detail_id)
    return Done(edited.label, edited.touched, tuple(made))


def delete_interaction(deed: Act, /, number: int) -> Done:
    """Takes an interaction away, into the trash; clocks go back to what was before it."""
    known = records.load_interaction(deed.db, number)
    if known is None:
        raise Refused("interaction-gone")
    deed.db.execute_sql("DELETE FROM interaction WHERE id=?", (number,))
    name = name_of(deed, known[1][0]) if known[1] else ""
    return Done(Said("deleted-interaction", {"kind": known[0].kind, "name": name}), known[1])
