"""Recording what one line of plain words meant."""

from __future__ import annotations

from dataclasses import replace

from netbook.domain.dates import PartialDate, day_of, day_start, read_partial
from netbook.domain.favours import INTERACTION_KINDS
from netbook.domain.people import Card, Name
from netbook.domain.quick_text.understood import Named, Understood
from netbook.domain.said import Done, Made, Refused, Said
from netbook.operations.circles import put_in_circles
from netbook.operations.connections import connect_people
from netbook.operations.details import NewDetail, add_detail
from netbook.operations.favours import NewFavour, add_favour
from netbook.operations.follow_ups import NewFollowUp, add_follow_up
from netbook.operations.interactions import Log, log
from netbook.operations.people import add_person, edit_person, name_of
from netbook.store.changes import Act
from netbook.store.records.rows import row_of

__all__ = ["Understood", "record_quick"]

_CHANNELS = {kind: channel for channel, kind in INTERACTION_KINDS.items() if channel}


def record_quick(deed: Act, /, understood: Understood) -> Done:
    """Records all that a line of quick-add meant as one act; refused where a name fits several or nobody is named."""
    _check(understood)
    made: list[Made] = []
    people = _people(deed, understood, made)
    taking = {n: person for n, person in enumerate(people) if person is not None}
    number = None
    labels: list[Said] = []
    if understood.interaction is not None:
        who = tuple(dict.fromkeys(taking[n] for n in understood.who if n in taking))
        done = log(deed, Log(understood.interaction, who))
        made += done.made
        labels.append(done.label)
        number = done.made[0].id
    for todo in understood.follow_ups:
        who = _chosen(todo.who, taking)
        done = add_follow_up(deed, who, NewFollowUp(todo.text, todo.at, todo.timed, todo.repeat))
        made += done.made
        labels.append(done.label)
    for detail in understood.details:
        for person in _chosen(detail.who, taking):
            done = add_detail(deed, person, NewDetail(detail.text, detail.topic, detail.ask_on), number)
            made += done.made
            labels.append(done.label)
    _add_favours(deed, understood, taking, made, labels)
    _add_known(deed, understood, people, made, labels)
    for person in taking.values():
        put_in_circles(deed, person, understood.circles)
    if not made and not understood.circles and not labels:
        raise Refused("nothing-to-record")
    touched = tuple(dict.fromkeys(taking.values()))
    return Done(_label(deed, understood, touched, labels), touched, tuple(made))


def _check(understood: Understood) -> None:
    if not any(not named.mention for named in understood.people):
        raise Refused("nothing-to-record" if not understood.text.strip() else "quick-needs-person")
    for named in understood.ambiguous:
        told = [f"{one.name} ({one.hint})" if one.hint else one.name for one in named.candidates[:8]]
        raise Refused("person-ambiguous", text=named.text, n=len(named.candidates), people="; ".join(told))


def _people(deed: Act, /, understood: Understood, made: list[Made]) -> list[int | None]:
    """The rows of the people of the line in their order, new ones made; None for those who are only spoken of."""
    people: list[int | None] = []
    for named in understood.people:
        if named.id is not None:
            name_of(deed, named.id)
            people.append(None if named.mention else named.id)
        elif named.mention:
            people.append(None)
        else:
            done = add_person(deed, _card(understood, named))
            made += done.made
            people.append(done.touched[0])
    return people


def _card(understood: Understood, named: Named) -> Card:
    if understood.card is None:
        return Card(name=Name(full=named.name))
    return replace(understood.card, name=replace(understood.card.name, full=named.name))


def _chosen(places: tuple[int, ...], taking: dict[int, int]) -> tuple[int, ...]:
    """The people at some places; everybody of the line where none of them takes part."""
    return tuple(dict.fromkeys(taking[n] for n in places if n in taking)) or tuple(dict.fromkeys(taking.values()))


def _add_favours(
    deed: Act, /, understood: Understood, taking: dict[int, int], made: list[Made], labels: list[Said]
) -> None:
    happened = understood.interaction
    for favour in understood.favours:
        asked = favour.direction in ("asked-by-me", "asked-of-me", "received") and happened is not None
        new = NewFavour(
            favour.text, favour.direction, favour.kind, due_at=favour.due,
            channel=_CHANNELS.get(happened.kind, "") if happened and favour.direction == "asked-by-me" else "",
            at=happened.at if asked and happened else None, timed=happened.timed if asked and happened else False,
        )  # fmt: skip
        for person in _chosen(favour.who, taking):
            done = add_favour(deed, person, new)
            made += done.made
            labels.append(done.label)


def _add_known(
    deed: Act, /, understood: Understood, people: list[int | None], made: list[Made], labels: list[Said]
) -> None:
    """Birthdays, through whom somebody was met where that is not recorded yet, and who is whose kin."""
    rows = [
        row if row is not None else named.id for row, named in zip(people, understood.people, strict=True)
    ]  # whoever is only spoken of may be told of too
    for told in understood.birthdays:
        if (person := rows[told.who]) is not None:
            labels.append(edit_person(deed, person, birthday=str(_joined(deed, person, told.date))).label)
    for met in understood.met:
        person, through = rows[met.who], rows[met.through]
        if person is None or through is None or person == through:
            continue
        if values := _unrecorded(deed, person, through, met.at):
            edit_person(deed, person, **values)
    for tie in understood.ties:
        one, other = rows[tie.who], rows[tie.other]
        if one is not None and other is not None and one != other and not _tied(deed, one, other):
            made += connect_people(deed, one, other, tie.kind).made


def _joined(deed: Act, /, person: int, told: PartialDate) -> PartialDate:
    """A birthday with what is known besides: the year where only the day is told, the day where only the year."""
    known = str((row_of(deed.db, "person", person) or {}).get("birthday") or "")
    before = read_partial(known) if known else PartialDate()
    if told.yearly is None:
        return replace(told, month=before.month, day=before.day)
    same = before.yearly in (None, told.yearly)
    return replace(told, year=told.year or (before.year if same else None))


def _unrecorded(deed: Act, /, person: int, through: int, at: int) -> dict[str, object]:
    """What is not recorded yet of how somebody was met: through whom, and, of those never in touch before, since when."""
    row = row_of(deed.db, "person", person) or {}
    values: dict[str, object] = {} if row.get("through_id") else {"through_id": through}
    before = deed.db.execute_sql(
        "SELECT 1 FROM interaction_person WHERE person_id=? AND at<? LIMIT 1", (person, day_start(at))
    ).fetchone()
    if not row.get("known_since") and not before:
        values["known_since"] = day_of(at).isoformat()
    return values


def _tied(deed: Act, /, one: int, other: int) -> bool:
    sql = "SELECT 1 FROM connection WHERE (person_id=?1 AND other_id=?2) OR (person_id=?2 AND other_id=?1) LIMIT 1"
    return deed.db.execute_sql(sql, (one, other)).fetchone() is not None


def _label(deed: Act, /, understood: Understood, touched: tuple[int, ...], labels: list[Said]) -> Said:
    if labels:
        return labels[0]
    names = [name_of(deed, person) for person in touched]
    if any(named.new for named in understood.people):
        return Said("added-person", {"name": names[0], "others": len(names) - 1})
    return Said("joined-circle", {"n": len(touched), "circle": ", ".join(understood.circles)})
