"""The facts of people, loaded in sets, for the pure rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from netbook.domain.attention.facts import Contact, Detail, Facts, FollowUp, NetworkFacts, YearlyDate
from netbook.domain.cadence import closeness_of, spread_of
from netbook.domain.dates import DAY, PartialDate, Span, read_partial, read_span
from netbook.store import give_and_take
from netbook.store.database import Database
from netbook.store.ids import in_list

NEWEST = 60
"""How many of a person's newest interactions the rules are told, besides the flagged ones of the last 150 days."""


@dataclass(slots=True)
class PersonRow:
    """A person's own columns that rules and derived tables need."""

    id: int
    uid: str
    full: str
    family: str
    given: str
    birthday: str
    birthday_lead: int | None
    cadence: str
    cadence_set_at: int
    round_from: int | None
    closeness: str
    stay: str
    paused: int
    deceased: int
    archived: int
    made_at: int
    undecided: str = ""
    warm: list[tuple[str, int]] = field(default_factory=list)


_IN = "IN (SELECT value FROM json_each(?))"


def person_rows(db: Database, ids: Sequence[int]) -> list[PersonRow]:
    """The people's own columns."""
    rows = db.execute_sql(
        "SELECT id, uid, full, family, given, birthday, birthday_lead, cadence, cadence_set_at, round_from, closeness, "
        f"stay, paused, deceased, archived, made_at, undecided FROM person WHERE id {_IN}",
        (in_list(ids),),
    )
    return [PersonRow(*row) for row in rows]


def effective_cadence(row: PersonRow, circles: Sequence[tuple[str, int, str]]) -> tuple[Span | None, int]:
    """The person's own cadence, else the shortest of the circles; with the moment from which it counts."""
    if row.cadence == "none":
        return None, row.cadence_set_at
    if row.cadence:
        return read_span(row.cadence), row.cadence_set_at
    spans = [(read_span(cadence), set_at) for cadence, set_at, _ in circles if cadence]
    if not spans:
        return None, 0
    span, set_at = min(spans, key=lambda pair: pair[0].days)
    return span, max(set_at, row.made_at)


def effective_closeness(row: PersonRow, cadence: Span | None, circles: Sequence[tuple[str, int, str]]) -> str:
    """The owner's word for the person, else the closest of the circles, else what the cadence says."""
    if row.closeness:
        return row.closeness
    for level in ("inner", "close", "wide"):
        if any(closeness == level for _, _, closeness in circles):
            return level
    return closeness_of(cadence)


def load_facts(db: Database, ids: Sequence[int], now: int) -> list[tuple[PersonRow, Facts]]:
    """Each living row with its facts, ready for the rules; people who are gone are left out."""
    rows = person_rows(db, ids)
    marks = in_list(ids)
    contacts = _contacts(db, marks, now)
    counted = _counted(db, marks)
    follow_ups = _grouped(db, "SELECT fp.person_id, f.id, f.at, f.text, f.repeat<>'', f.made_at FROM follow_up_person fp "
                          f"JOIN follow_up f ON f.id=fp.follow_up_id WHERE f.state='open' AND fp.person_id {_IN}", marks)  # fmt: skip
    details = _grouped(db, "SELECT person_id, id, topic, text, told_at, ask_on, asked_at FROM detail "
                       f"WHERE ended_at IS NULL AND person_id {_IN} ORDER BY id", marks)  # fmt: skip
    dates = _grouped(
        db, f"SELECT person_id, id, label, date, lead FROM own_date WHERE person_id {_IN} ORDER BY id", marks
    )
    circles = _grouped(db, "SELECT cp.person_id, c.cadence, c.cadence_set_at, c.closeness FROM circle_person cp "
                       f"JOIN circle c ON c.id=cp.circle_id WHERE cp.person_id {_IN}", marks)  # fmt: skip
    favours, introductions = give_and_take.favours(db, marks), give_and_take.introductions(db, marks)
    news, answered = give_and_take.news(db, marks), give_and_take.answered(db, marks)
    meetings = give_and_take.meetings(db, marks, now)
    for person_id, kind, at in db.execute_sql(
        f"SELECT person_id, kind, max(at) FROM interaction_person WHERE ask=0 AND person_id {_IN} GROUP BY person_id, kind",
        (marks,),
    ):
        counted.setdefault(person_id, (None, []))[1].append((kind, at))
    found = []
    for row in rows:
        mine = [tuple(c) for c in circles.get(row.id, ())]
        cadence, set_at = effective_cadence(row, mine)
        last, row.warm = counted.get(row.id, (None, []))
        facts = Facts(
            person=row.id,
            name=row.full,
            came_in=row.made_at if row.undecided else None,
            closeness=effective_closeness(row, cadence, mine),
            muted=bool(row.paused or row.archived or row.stay == "no"),
            deceased=bool(row.deceased),
            cadence=cadence,
            cadence_set_at=set_at,
            round_from=row.round_from,
            spread=spread_of(row.uid),
            contacts=tuple(contacts.get(row.id, ())),
            last_counted=last,
            follow_ups=tuple(
                FollowUp(i, at, text, bool(repeats), made) for i, at, text, repeats, made in follow_ups.get(row.id, ())
            ),
            details=tuple(Detail(*d) for d in details.get(row.id, ())),
            dates=tuple(_dates(row, dates.get(row.id, ()))),
            answered_before=answered.get(row.id),
            favours=tuple(favours.get(row.id, ())),
            introductions=tuple(introductions.get(row.id, ())),
            news=tuple(news.get(row.id, ())),
            meetings=tuple(meetings.get(row.id, ())),
        )
        found.append((row, facts))
    return found


def thanks_facts(db: Database, ids: Sequence[int]) -> list[Facts]:
    """Of those who live, only what the rule of thanks asks: every contact that owes or says them, favours and introductions."""
    marks = in_list(ids)
    contacts: dict[int, list[Contact]] = defaultdict(list)
    for person, *row in db.execute_sql(
        f"SELECT ip.person_id, {_CONTACT} FROM interaction_person ip JOIN interaction i ON i.id=ip.interaction_id "
        f"WHERE ip.flags<>0 AND ip.person_id {_IN} ORDER BY ip.at DESC",
        (marks,),
    ):
        contacts[person].append(_contact(row))
    favours, introductions = give_and_take.favours(db, marks), give_and_take.introductions(db, marks)
    return [
        Facts(
            person=person, name=name, closeness="", contacts=tuple(contacts.get(person, ())), favours=tuple(favours.get(person, ())),
            introductions=tuple(introductions.get(person, ())),
        )
        for person, name in db.execute_sql(f"SELECT id, full FROM person WHERE deceased=0 AND id {_IN} ORDER BY id", (marks,))
    ]  # fmt: skip


def _grouped(db: Database, sql: str, marks: str) -> dict[int, list[tuple]]:  # type: ignore[type-arg]
    groups: dict[int, list[tuple]] = defaultdict(list)  # type: ignore[type-arg]
    for row in db.execute_sql(sql, (marks,)):
        groups[row[0]].append(tuple(row[1:]))
    return groups


_CONTACT = "i.id, ip.at, i.kind, i.direction, i.ask, i.live, i.outcome, i.note, i.owe_thanks, i.owe_what, i.thanks"


def _contact(row: Sequence[object]) -> Contact:
    number, at, kind, direction, ask, live, outcome, note, owe, what, thanks = row
    return Contact(
        int(number), int(at), str(kind), str(direction), bool(ask), bool(live), str(outcome), str(note)[:400],  # type: ignore[call-overload]
        bool(owe), str(what), bool(thanks),
    )  # fmt: skip


def _contacts(db: Database, marks: str, now: int) -> dict[int, list[Contact]]:
    newest = db.execute_sql(
        f"SELECT ip.person_id, {_CONTACT} FROM (SELECT person_id, at, interaction_id, row_number() OVER "
        f"(PARTITION BY person_id ORDER BY at DESC, interaction_id DESC) AS place FROM interaction_person WHERE person_id {_IN}) ip "
        f"JOIN interaction i ON i.id=ip.interaction_id WHERE ip.place<={NEWEST} ORDER BY ip.person_id, ip.place",
        (marks,),
    )
    groups: dict[int, list[Contact]] = defaultdict(list)
    for row in newest:
        groups[row[0]].append(_contact(row[1:]))
    flagged = db.execute_sql(
        f"SELECT ip.person_id, {_CONTACT} FROM interaction_person ip JOIN interaction i ON i.id=ip.interaction_id "
        f"WHERE ip.flags<>0 AND ip.at>=? AND ip.person_id {_IN} ORDER BY ip.at DESC",
        (now - 150 * DAY, marks),
    )
    for row in flagged:
        mine = groups[row[0]]
        if len(mine) >= NEWEST and row[1] not in {c.id for c in mine}:
            mine.append(_contact(row[1:]))
    return groups


def _counted(db: Database, marks: str) -> dict[int, tuple[Contact | None, list[tuple[str, int]]]]:
    rows = db.execute_sql(
        f"SELECT person_id, interaction_id FROM (SELECT person_id, interaction_id, row_number() OVER "
        f"(PARTITION BY person_id ORDER BY at DESC, interaction_id DESC) AS place FROM interaction_person "
        f"WHERE ask=0 AND person_id {_IN}) WHERE place=1",
        (marks,),
    ).fetchall()
    notes = {
        row[0]: row
        for row in db.execute_sql(
            f"SELECT {_CONTACT.replace('ip.at', 'i.at')} FROM interaction i WHERE i.id {_IN}",
            (in_list([row[1] for row in rows]),),
        )
    }
    return {person: (_contact(notes[number]), []) for person, number in rows}


def _dates(row: PersonRow, own: Sequence[tuple]) -> list[YearlyDate]:  # type: ignore[type-arg]
    dates = []
    if row.birthday:
        dates.append(YearlyDate("birthday", "birthday", "", _partial(row.birthday), row.birthday_lead))
    for number, label, text, lead in own:
        kind = "anniversary" if label.lower() == "anniversary" else "own"
        dates.append(YearlyDate(f"date-{number}", kind, label, _partial(text), lead))
    return [d for d in dates if d.date.yearly]


def _partial(text: str) -> PartialDate:
    try:
        return read_partial(text)
    except ValueError:
        return PartialDate(year=1)


def network_facts(db: Database, now: int) -> NetworkFacts:
    """The facts of the whole network."""
    since = db.execute_sql("SELECT min(at) FROM act").fetchone()[0]
    last = db.execute_sql("SELECT max(at) FROM interaction WHERE direction<>'from-them'").fetchone()[0]
    # The newest import names the line, so that letting an older one go does not silence those who came after it.
    count, batch, _ = db.execute_sql(
        "SELECT count(*), undecided, max(id) FROM person WHERE undecided<>'' AND deceased=0"
    ).fetchone()
    anybody = db.execute_sql("SELECT EXISTS(SELECT 1 FROM person)").fetchone()[0]
    begun = now
    if count:
        begun = (
            db.execute_sql("SELECT max(at) FROM act WHERE batch=? OR id=CAST(? AS INTEGER)", (batch, batch)).fetchone()[
                0
            ]
            or now
        )
    return NetworkFacts(
        book_since=since if since is not None else now,
        last_outreach=last,
        easy=tuple(give_and_take.easy_people(db)),
        goals=tuple(give_and_take.untold_goals(db)),
        events=tuple(give_and_take.coming_events(db, now)),
        gatherings=tuple(give_and_take.gatherings(db)),
        undecided=count,
        undecided_batch=batch or "",
        undecided_since=begun,
        anybody=bool(anybody),
    )
