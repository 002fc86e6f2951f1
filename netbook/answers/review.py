"""The weekly reality check: the figures, what they say, and five people to do something for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from netbook.answers.goals import goals
from netbook.answers.reasons import shelf
from netbook.answers.steps import Steps, whole
from netbook.domain import review as rules
from netbook.domain.attention import thank_you
from netbook.domain.attention.facts import Item
from netbook.domain.attention.thresholds import Thresholds
from netbook.domain.dates import DAY, day_of, day_start, read_span
from netbook.domain.review import Candidate, Figures, Service, Suggestion, Thought
from netbook.domain.shelf import roots
from netbook.domain.values import dataclass
from netbook.domain.weeks import WEEK, WEEKS, first_week
from netbook.store.facts import thanks_facts
from netbook.store.queries import review as queries
from netbook.store.queries import trends
from netbook.store.queries.asking import helpers

if TYPE_CHECKING:
    from netbook.book import Book

NO_END = Thresholds(thank_you_ends=36500)
"""What has left the needs-attention list after 60 days is still counted here."""
TOGETHER = 200
"""The facts of so many people are loaded in one go."""


@dataclass(frozen=True, slots=True)
class Review:
    """All that the Review screen and `netbook review` show, not yet worded."""

    figures: Figures
    thoughts: tuple[Thought, ...]
    guided: tuple[Suggestion, ...]


def review(book: Book) -> Review:
    """The reality check as of now."""
    return whole(reviewing(book))


def reviewing(book: Book) -> Steps[Review]:
    """As review, step by step."""
    book.refresh()
    found = yield from _figures(book)
    yield
    return Review(found, rules.thoughts(found), guided(book))


def figures(book: Book) -> Figures:
    """The figures alone."""
    return whole(_figures(book))


def _figures(book: Book) -> Steps[Figures]:
    db, now = book.db, book.now()
    before, year = now - WEEKS * WEEK, now - rules.YEAR
    given, asked = queries.given_and_asked(db, year)
    yield
    owed = yield from owing_thanks(book)
    outcomes, outcomes_oldest = queries.open_kind(db, "outcome", now)
    promises, late = queries.open_promises(db, now)
    new = queries.new_people(db, first_week(now, 2 * WEEKS), WEEK)
    yield
    first = first_week(now)
    weeks = [sum(count for at, count, _ in new if at == first + place * WEEK) for place in range(WEEKS)]
    events, off = queries.events_between(db, year, now)
    yield
    kept = rules.kept(queries.with_cadence(db, now, before), now, before)
    yield
    circles = []
    for circle in queries.circles(db):
        circles.append(queries.circle_health(db, circle, now, now - rules.LONG_COLD))
        yield
    outreach = _weeks(book)
    yield
    alone = whole_year = 0
    for part in queries.parts(db):
        work, known = queries.only_work(db, year, part)
        alone, whole_year = alone + work, whole_year + known
        yield
    ends = week_ends(now)
    thanks_before, promises_before = trends.thanks_at(db, ends), trends.promises_at(db, ends)
    yield
    return Figures(
        now, kept, tuple(sorted((c for c in circles if c.people), key=lambda c: (-c.people, c.name))), given, asked, len(owed),
        min((item.since for item in owed), default=None), outcomes, outcomes_oldest, promises, late, sum(weeks),
        sum(through for at, _, through in new if at >= first), tuple(weeks), sum(count for at, count, _ in new if at < first),
        events, off, outreach, tuple(queries.only_asked(db, year, rules.ONLY_ASKS)),
        tuple((goal.title, len(goal.to_tell), goal.id) for goal in goals(book) if goal.to_tell),
        queries.last_outreach(db), (alone, whole_year), (*thanks_before, len(owed)), (*promises_before, promises),
    )  # fmt: skip


def week_ends(now: int) -> tuple[int, ...]:
    """When each of the last twelve weeks but this one ended, the first one first."""
    return tuple(first_week(now) + place * WEEK for place in range(1, WEEKS))


def owing_thanks(book: Book) -> Steps[list[Item]]:
    """Every thank-you that is owed, step by step, also those that have left the needs-attention list, but none that was let go."""
    people, now, let_go = queries.owing(book.db), book.now(), queries.let_go_thanks(book.db)
    owed: list[Item] = []
    for at in range(0, len(people), TOGETHER):
        yield
        for facts in thanks_facts(book.db, people[at : at + TOGETHER]):
            owed += [item for item in thank_you.items(facts, now, NO_END) if (item.person, item.cause) not in let_go]
    yield
    return owed


def _weeks(book: Book) -> tuple[rules.Week, ...]:
    first = first_week(book.now())
    given = ((at, count, 0, 0) for at, count in queries.given_by_day(book.db, first))
    return rules.outreach((*queries.contacts_by_week(book.db, first, WEEK), *given), book.now())


def guided(book: Book) -> tuple[Suggestion, ...]:
    """Five people, each with one act; whoever was dealt with makes room for the next."""
    now = book.now()
    people = []
    services = _services(book)
    for person, name, closeness, cadence, anchor, last_at, wishes, phone, bits in queries.candidates(book.db, now, 400):
        wish, by = rules.servable(name, json.loads(wishes), services)
        people.append(
            Candidate(
                person,
                name,
                closeness,
                bits == 1,
                bits == 2,
                _rounds(cadence, anchor, now),
                last_at,
                wish,
                by,
                bool(phone),
            )
        )
    return rules.guided(people)


def _services(book: Book) -> tuple[Service, ...]:
    """What lies on the shelf, and who can help with what."""
    things = [Service(row.title, roots(f"{row.title} {row.note}")) for row in shelf(book)]
    return (*things, *(Service(name, roots(what), name) for name, what in helpers(book.db, 0)))


def _rounds(cadence: str, anchor: int | None, now: int) -> float:
    if not cadence or anchor is None:
        return 1.0 if cadence else 0.0
    begin = day_of(anchor)
    return (day_start(now) - day_start(anchor)) / DAY / max(1, (read_span(cadence).after(begin) - begin).days)
