"""Sample books: one of historical figures whose dates follow today, and crowds of any size for benchmarks."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from netbook.book import Book
from netbook.domain.dates import DAY, add_months, day_of, day_start, moment, read_partial
from netbook.domain.folding import fold
from netbook.domain.interactions import Interaction
from netbook.domain.people import Address, Card, Field, Name, PostalField
from netbook.domain.said import Done, Said
from netbook.interchange.vcard import card_from_lines
from netbook.operations import (
    circles,
    connections,
    details,
    events,
    favours,
    follow_ups,
    goals,
    importing,
    interactions,
    introductions,
    organisations,
    people,
    settings,
    shelf,
)
from netbook.paths import resources
from netbook.store import changes
from netbook.store.changes import Act
from netbook.store.tables import flags_of

BOOK_DAYS = 731
"""For how long the sample book has been kept."""

_Found = dict[str, int]


@dataclass(frozen=True, slots=True)
class _Step:
    """One thing that the owner of the sample book did: `arguments` are asked for once those before are in."""

    at: int
    operation: Callable[..., Done]
    arguments: Callable[[_Found], tuple[Any, ...]]
    values: Callable[[_Found], dict[str, Any]] = lambda _: {}
    key: str = ""


def fill(book: Book) -> None:
    """Writes the sample book into an empty one, each act at its own time in the two years before now."""
    clock = book.clock
    told, manners = (
        json.loads((resources() / "sample" / f"{name}.json").read_text("utf-8")) for name in ("book", "manners")
    )
    today = day_start(book.now())
    steps = sorted([*_steps(told, today), *_manners(manners, today)], key=lambda step: step.at)
    ids: _Found = {}
    try:
        # One transaction around all acts: the disk is waited for once.
        with book.db.atomic("IMMEDIATE"):
            for step in steps:
                book.clock = partial(moment, step.at)
                outcome = book.do(step.operation, *step.arguments(ids), **step.values(ids))
                if step.key:
                    ids[step.key] = outcome.made[0].id if outcome.made else outcome.touched[0]
    finally:
        book.clock = clock
    book.refresh()


def _minute(today: int, day: int, time: str = "09:00") -> int:
    hour, minutes = time.split(":")
    return today + day * DAY + int(hour) * 60 + int(minutes)


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def _dated(text: str, today: int) -> str:
    """Puts in the month of the day so many days from today where the text says {month:days}; the texts are English."""
    return re.sub(r"\{month:(-?\d+)\}", lambda found: _MONTHS[day_of(today + int(found[1]) * DAY).month - 1], text)


def _steps(sample: Mapping[str, Any], today: int) -> Iterator[_Step]:
    start = _minute(today, -BOOK_DAYS)
    for circle in sample["circles"]:
        values = (circle["name"], circle.get("cadence", ""), circle.get("closeness", ""))
        yield _Step(start, circles.add_circle, lambda _, values=values: values)  # type: ignore[misc]
    for person in sample["people"]:
        yield from _person_steps(person, today)
    since = {person["key"]: person["since"] for person in sample["people"]}
    for *contact, who in sample["together"]:
        yield _contact_step(contact, who, today)
    for one, kind, other in sample["connections"]:
        yield _Step(
            _minute(today, max(since[one], since[other]), "20:00"), connections.connect_people,
            lambda ids, pair=(one, other), kind=kind: (ids[pair[0]], ids[pair[1]], kind),  # type: ignore[misc]
        )  # fmt: skip


def _card(told: Mapping[str, Any], today: int) -> Card:
    where = "work" if told["organisation"] else "home"
    fields = [Field("email", told["email"], where, True)] if "email" in told else []
    if "phone" in told:
        fields.append(Field("phone", told["phone"], "mobile"))
    known = str(day_of(today + told["since"] * DAY).year - told.get("known_years", 0))
    return Card(
        uid=str(uuid5(NAMESPACE_URL, f"netbook:sample:{told['key']}")),
        name=Name(full=told["name"], family=told["family"], given=told["given"]),
        nicknames=tuple(told.get("nicknames", ())),
        organisation=told["organisation"],
        title=told["title"],
        fields=tuple(fields),
        addresses=(PostalField(Address(city=told["city"], country=told["country"]), where),),
        birthday=read_partial(told["birthday"]) if "birthday" in told else None,
        pronouns=told.get("pronouns", ""),
        languages=tuple(told.get("languages", ())),
        time_zone=told.get("time_zone", ""),
        note=told.get("note", ""),
        known_since=None if told.get("target") else read_partial(known),
    )


def _person_steps(told: Mapping[str, Any], today: int) -> Iterator[_Step]:
    key, made = told["key"], _minute(today, told["since"], "08:00")
    own = {name: told[name] for name in ("cadence", "closeness", "met", "shared_work", "target") if name in told}
    through = told.get("through", "")
    yield _Step(
        made, people.add_person, lambda _: (_card(told, today), tuple(told.get("circles", ()))),
        lambda ids: own | ({"through_id": ids[through]} if through else {}), key,
    )  # fmt: skip
    for label, day, years, *lead in told.get("dates", ()):
        # So many years back from a 29 February is the 28th where that year has no such day.
        on = day_of(today + day * DAY) if years is None else add_months(day_of(today + day * DAY), -12 * years)
        date = f"--{on:%m-%d}" if years is None else f"{on:%Y-%m-%d}"
        yield _Step(made, people.add_date, lambda ids, values=(label, date, *lead): (ids[key], *values))  # type: ignore[misc]
    for contact in told.get("interactions", ()):
        yield _contact_step(contact, [key], today)
    for day, *detail in told.get("details", ()):
        yield _Step(
            _minute(today, day, "21:00"), details.add_detail,
            lambda ids, detail=detail: (ids[key], _detail(detail, today)),  # type: ignore[misc]
        )  # fmt: skip
    for day, text, due, time, *extras in told.get("follow_ups", ()):
        new = follow_ups.NewFollowUp(text, _minute(today, due, time), time != "09:00", **(extras[0] if extras else {}))
        yield _Step(_minute(today, day, "21:30"), follow_ups.add_follow_up, lambda ids, new=new: ([ids[key]], new))  # type: ignore[misc]
    if told.get("paused"):
        paused = _minute(today, told["paused"])
        yield _Step(paused, people.edit_person, lambda ids: (ids[key],), lambda _: {"paused": True})
    if told.get("deceased"):
        on_day = str(day_of(today + told["deceased"] * DAY))
        yield _Step(_minute(today, told["deceased"] + 2), people.mark_deceased, lambda ids: (ids[key], True, on_day))


def _detail(told: list[Any], today: int) -> details.NewDetail:
    topic, text, *ask_on = told
    return details.NewDetail(_dated(text, today), topic, today + ask_on[0] * DAY if ask_on else None)


def _contact_step(told: list[Any], who: list[str], today: int) -> _Step:
    day, time, kind, direction, length, note, *rest = told
    extras = rest[0] if rest else {}
    interaction = Interaction(
        kind, _minute(today, day, time), True, direction, length, _dated(note, today), extras.get("outcome", ""),
        extras.get("ask", False), "owe" in extras, extras.get("owe", ""), extras.get("thanks", False),
    )  # fmt: skip
    kept = tuple(_detail(detail, today) for detail in extras.get("details", ()))
    # Written down when it was over, so that nothing is told before it happened.
    return _Step(
        interaction.at + (length or 0) + 5, interactions.log,
        lambda ids: (interactions.Log(interaction, tuple(ids[key] for key in who), details=kept),),
    )  # fmt: skip


def _manners(told: Mapping[str, Any], today: int) -> Iterator[_Step]:
    """Give and take: goals, favours with their lives, introductions, events, the shelf, trips and organisations."""
    for goal in told["goals"]:
        yield from _goal_steps(goal, today)
    for number, favour in enumerate(told["favours"]):
        yield from _favour_steps(favour, f"favour-{number}", today)
    for number, told_of in enumerate(told["introductions"]):
        key = f"introduction-{number}"
        new = introductions.NewIntroduction(
            told_of["purpose"], told_of.get("why_one", ""), told_of.get("why_other", "")
        )
        yield _Step(
            _minute(today, told_of["day"], "19:00"), introductions.add_introduction,
            lambda ids, t=told_of, new=new: (ids[t["one"]], ids[t["other"]], new), key=key,  # type: ignore[misc]
        )  # fmt: skip
        for order, (day, step, *more) in enumerate(told_of["steps"]):
            side, answer, note = [*more, "", "", ""][:3]
            yield _Step(
                _minute(today, day, "19:10") + order, introductions.step_introduction,
                lambda ids, key=key, step=step, side=side, answer=answer: (ids[key], step, side, answer),  # type: ignore[misc]
                lambda _, note=note: {"note": note},  # type: ignore[misc]
            )  # fmt: skip
    for brought in told["imports"]:
        cards = tuple(_imported(card) for card in brought["cards"])
        at = _minute(today, brought["day"], "07:30")
        yield _Step(at, import_cards, lambda _, file=brought["file"], cards=cards: (file, cards))  # type: ignore[misc]
    for part, text in told["introduction"].items():
        said = (f"introduction.{part}", text)
        yield _Step(_minute(today, -60, "20:30"), settings.set_setting, lambda _, said=said: said)  # type: ignore[misc]
    for event in told["events"]:
        yield from _event_steps(event, today)
    for item in told["shelf"]:
        until = today + item["until"] * DAY if "until" in item else None
        values = (item["title"], item["kind"], item.get("link", ""), "", item.get("place", ""), until)
        yield _Step(_minute(today, item["day"], "20:00"), shelf.put_on_shelf, lambda _, values=values: values)  # type: ignore[misc]
    for trip in told["trips"]:
        route = (trip["place"], today + trip["from"] * DAY, today + trip["until"] * DAY, trip["note"])
        yield _Step(_minute(today, trip["day"], "20:10"), shelf.add_trip, lambda _, route=route: route)  # type: ignore[misc]
    for note in told["organisations"]:
        yield _Step(
            _minute(today, note["day"], "20:20"), organisations.note_organisation,
            lambda ids, n=note: (n["name"], n["kind"], n["text"], ids.get(n.get("person", "")), ids[n["told_by"]]),  # type: ignore[misc]
        )  # fmt: skip


def _imported(told: Mapping[str, str]) -> Card:
    return Card(
        uid=f"society-{told['email']}", name=Name(full=told["name"], family=told["family"], given=told["given"]), title=told["title"],
        organisation=told["organisation"], fields=(Field("email", told["email"], "work", True),),
    )  # fmt: skip


def import_cards(deed: Act, /, file: str, cards: tuple[Card, ...]) -> Done:
    """Cards as an import brings them: whoever is new waits to be decided about, and what changed at the source is news."""
    work = importing.Import(str(deed.id), card_from_lines)
    taken = work.take(deed, file, "vcard", cards)
    ended = work.finish(deed)
    return Done(work.label(), tuple(dict.fromkeys((*taken.touched, *ended.touched))))


def _goal_steps(told: Mapping[str, Any], today: int) -> Iterator[_Step]:
    key, at = f"goal-{told['key']}", _minute(today, told["day"], "18:00")
    yield _Step(at, goals.add_goal, lambda _: (told["title"], told["note"]), key=key)
    for who, role in told["people"]:
        yield _Step(at + 5, goals.put_in_goal, lambda ids, who=who, role=role: (ids[key], ids[who], role))  # type: ignore[misc]
    if "changed" in told:
        day, change = told["changed"]
        yield _Step(_minute(today, day, "18:05"), goals.change_goal, lambda ids, change=change: (ids[key], change))  # type: ignore[misc]
    if "ended" in told:
        day, outcome = told["ended"]
        yield _Step(_minute(today, day, "18:10"), goals.end_goal, lambda ids: (ids[key], outcome))
    for who, day in told.get("told", ()):
        yield _Step(_minute(today, day, "18:20"), goals.tell_of_goal, lambda ids, who=who: (ids[key], (ids[who],)))  # type: ignore[misc]


def _favour_steps(told: Mapping[str, Any], key: str, today: int) -> Iterator[_Step]:
    names = {"use": "use_for"}
    own = {names.get(name, name): value for name, value in told.items() if name not in ("who", "day", "due", "steps")}
    due = today + told["due"] * DAY if "due" in told else None
    new = favours.NewFavour(**own, due_at=due)
    at = _minute(today, told["day"], "18:30")
    yield _Step(at, favours.add_favour, lambda ids: (ids[told["who"]], new), key=key)
    for order, (day, step, *more) in enumerate(told.get("steps", ())):
        answer, note = [*more, "", ""][:2]
        yield _Step(
            _minute(today, day, "18:40") + order, favours.step_favour,
            lambda ids, step=step, answer=answer, note=note: (ids[key], step, None, answer, note),  # type: ignore[misc]
        )  # fmt: skip


def _event_steps(told: Mapping[str, Any], today: int) -> Iterator[_Step]:
    key, starts = f"event-{told['key']}", _minute(today, told["day"], told["time"])
    ends = starts + told["hours"] * 60
    texts = {
        name: told[name]
        for name in ("place", "purpose", "bring", "questions", "introduction", "own_field", "kind")
        if name in told
    }
    new = events.NewEvent(told["title"], starts, ends, **texts)
    yield _Step(
        min(starts, _minute(today, 0)) - 14 * DAY, events.add_event,
        lambda ids: (new, [ids[w] for w in told.get("expected", ())], [ids[w] for w in told.get("wanted", ())]), key=key,
    )  # fmt: skip
    for who, note in told.get("met", ()):
        yield _Step(ends + 10, events.mark_met, lambda ids, who=who, note=note: (ids[key], ids[who], True, note))  # type: ignore[misc]
    for who, how in told.get("handled", ()):
        yield _Step(ends + DAY, events.handle_met, lambda ids, who=who, how=how: (ids[key], ids[who], how))  # type: ignore[misc]
    if "closed" in told:
        yield _Step(_minute(today, told["closed"]), events.close_event, lambda ids: (ids[key],))


_KINDS = ("meeting", "call", "email", "message", "video", "event", "letter", "shared")
_KIND_SHARES = (18, 20, 28, 18, 6, 5, 2, 3)


def crowd(book: Book, people: int, interactions: int, seed: int = 1) -> None:
    """Writes a generated book of any size as one act, the same for the same seed, sizes and time; its past is history."""
    words = json.loads((resources() / "sample" / "crowd.json").read_text("utf-8"))
    with changes.act(book.db, "crowd", book.now(), book.made_by) as deed:
        deed.label = Said("imported", {"new": people})
        made = _Crowd(deed, random.Random(seed), words, _next(deed, "person"), people)
        made.add_people()
        if people:
            made.add_interactions(interactions)
            made.add_promises()


def _next(deed: Act, table: str) -> int:
    row = deed.db.execute_sql("SELECT seq FROM sqlite_sequence WHERE name=?", (table,)).fetchone()
    return int(row[0]) + 1 if row else 1


@dataclass(slots=True)
class _Crowd:
    """A generated book while it is being written, in bulk: an operation for each would take minutes."""

    deed: Act
    rnd: random.Random
    words: Mapping[str, Any]
    first: int
    count: int

    def _any(self, of: str) -> Any:
        return self.rnd.choice(self.words[of])

    def _uid(self) -> str:
        return str(UUID(int=self.rnd.getrandbits(128), version=4))

    def _some(self, share: float, text: str) -> str:
        return text if self.rnd.random() < share else ""

    def _insert(self, table: str, columns: str, rows: list[tuple[object, ...]]) -> None:
        marks = ",".join("?" * (columns.count(",") + 1))
        self.deed.db.connection().executemany(f"INSERT INTO {table}({columns}) VALUES({marks})", rows)

    def _birthday(self) -> str:
        day = f"-{self.rnd.randrange(1, 13):02}-{self.rnd.randrange(1, 29):02}"
        return (str(self.rnd.randrange(1940, 2000)) if self.rnd.random() < 0.5 else "-") + day

    def add_people(self) -> None:
        rows: list[tuple[object, ...]] = []
        fields: list[tuple[object, ...]] = []
        addresses: list[tuple[object, ...]] = []
        members: list[tuple[object, ...]] = []
        groups = [circles.circle_named(self.deed, name) for name in self.words["circles"]] if self.count else []
        for person in range(self.first, self.first + self.count):
            given, family = self._any("given"), self._any("family")
            if self.rnd.random() < 0.15:
                family = f"{family} {self._any('family')}"
            made = self.deed.now - self.rnd.randrange(30 * DAY, 1500 * DAY)
            firm = self._some(0.8, f"{self._any('firms')} {self._any('trades')}")
            title, birthday = self._some(0.8, self._any("titles")), self._some(0.3, self._birthday())
            cadence = self._some(0.1, self._any("cadences"))
            uid = self._uid()
            rows.append((person, uid, f"{given} {family}", family, given, firm, title, birthday, cadence, made, made))
            if self.rnd.random() < 0.85:
                fields.append((person, "email", f"{fold(given)}.{fold(family).replace(' ', '-')}{person}@example.org"))
            if self.rnd.random() < 0.7:
                fields.append((person, "phone", f"+1 {200 + person // 100 % 800} 555 01{person % 100:02}"))
            if self.rnd.random() < 0.6:
                addresses.append((person, *self._any("places")))
            members += [(group, person) for group in self.rnd.sample(groups, self.rnd.choice((0, 1, 1, 2)))]
        columns = "id, uid, full, family, given, organisation, title, birthday, cadence, cadence_set_at, made_at"
        self._insert("person", columns, rows)
        self._insert("field", "person_id, kind, value", fields)
        self._insert("address", "person_id, city, country", addresses)
        self._insert("circle_person", "circle_id, person_id", members)

    def add_interactions(self, count: int) -> None:
        """A few people are met often and many seldom; one interaction in twenty has two people."""
        rows: list[tuple[object, ...]] = []
        links: list[tuple[object, ...]] = []
        today, start = day_start(self.deed.now), _next(self.deed, "interaction")
        for number, kind in enumerate(self.rnd.choices(_KINDS, _KIND_SHARES, k=count), start):
            at = today - int(1 + 1500 * self.rnd.random() ** 2) * DAY + self.rnd.randrange(7 * 60, 22 * 60)
            direction = self.rnd.choice(("mutual", "mutual", "from-me", "from-them"))
            note = f"{self._any('told')} {self._any('about')}."
            rows.append((number, self._uid(), kind, at, 1, direction, note, 0, at))
            many = 2 if self.rnd.random() < 0.05 else 1
            who = {self.first + int(self.count * self.rnd.random() ** 3) for _ in range(many)}
            flags = flags_of(kind, "", False, False)
            links += [(number, person, at, kind, direction, flags) for person in sorted(who)]
        self._insert("interaction", "id, uid, kind, at, timed, direction, note, live, made_at", rows)
        self._insert("interaction_person", "interaction_id, person_id, at, kind, direction, flags", links)

    def add_promises(self) -> None:
        """Something to remember about one person in thirty, something to do for one in two hundred."""
        now, today, start = self.deed.now, day_start(self.deed.now), _next(self.deed, "follow_up")
        told: list[tuple[object, ...]] = []
        todo: list[tuple[object, ...]] = []
        for _ in range(self.count // 30):
            topic, at = self.rnd.choice(("family", "work", "travel", "interests")), now - self.rnd.randrange(400 * DAY)
            told.append((self._uid(), self._anybody(), topic, self._any("about").capitalize(), at, at))
        for number in range(start, start + self.count // 200):
            due = today + self.rnd.randrange(-2, 60) * DAY + 9 * 60
            todo.append((number, self._uid(), f"Send a word about {self._any('about')}", due, now - 9 * DAY))
        self._insert("detail", "uid, person_id, topic, text, told_at, made_at", told)
        self._insert("follow_up", "id, uid, text, at, made_at", todo)
        self._insert("follow_up_person", "follow_up_id, person_id", [(row[0], self._anybody()) for row in todo])

    def _anybody(self) -> int:
        return self.first + self.rnd.randrange(self.count)
