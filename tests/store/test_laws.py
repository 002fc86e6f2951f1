"""The laws above all rules, over random books that are made by the real operations: each holds whatever was done before."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from netbook.answers.attention import Line, attention, short
from netbook.book import Book
from netbook.domain.attention import kinds, order
from netbook.domain.attention.acts import CHANGES
from netbook.domain.dates import DAY
from netbook.domain.interactions import Interaction
from netbook.domain.said import Refused
from netbook.importing import import_file
from netbook.operations import details, events, favours, follow_ups, goals, introductions, people
from netbook.operations import interactions as logs
from netbook.operations.attention import act_on
from netbook.operations.importing import Counts
from netbook.store import standing
from tests.books import Clock, a_book, add, source_state

SEEDS = range(3)
RHYTHM = frozenset(kind.name for kind in kinds.ALL if kind.rhythm)
KINDS = ("call", "meeting", "email", "message", "gift", "shared")


class Maker:
    """Somebody who does with a book whatever comes to mind, the same for the same seed."""

    def __init__(self, book: Book, seed: int) -> None:
        self.book, self.chance = book, random.Random(seed)

    def live(self, rounds: int) -> None:
        """Days go by, and each brings something; what the book refuses is not done."""
        for _ in range(rounds):
            self.wait(self.chance.choice((0, 0.2, 1, 3)))
            try:
                self.chance.choice(
                    (self.tell, self.log, self.log, self.plan, self.ask, self.step, self.meet, self.introduce, self.act)
                )()
            except Refused:
                continue

    def wait(self, days: float) -> None:
        assert isinstance(self.book.clock, Clock)
        self.book.clock.pass_days(days)

    def who(self) -> int:
        known: list[int] = [number for (number,) in self.book.rows("SELECT id FROM person ORDER BY id")]
        if len(known) < 9:
            cadence, month = self.chance.choice(("", "7 days", "1 months", "1 years")), self.chance.randint(1, 12)
            closeness = self.chance.choice(("", "inner", "close"))
            name = f"Person {self.chance.randint(100, 999)}"
            return add(self.book, name, cadence=cadence, closeness=closeness, birthday=f"--{month:02}-28")
        return self.chance.choice(known)

    def some(self, table: str) -> int:
        rows: list[int] = [number for (number,) in self.book.rows(f"SELECT id FROM {table}")]
        if not rows:
            raise Refused("item-gone")
        return self.chance.choice(rows)

    def soon(self) -> int:
        return self.book.now() + self.chance.randint(-2, 4) * DAY

    def log(self) -> None:
        flip = self.chance.random
        told = Interaction(
            self.chance.choice(KINDS), self.book.now() - self.chance.randint(0, 20) * DAY, True, self.chance.choice(("from-me", "from-them", "mutual")),
            outcome=self.chance.choice(("", "badly")), ask=flip() < 0.2, owe_thanks=flip() < 0.3, thanks=flip() < 0.1,
        )  # fmt: skip
        self.book.do(logs.log, logs.Log(told, tuple({self.who(), self.who()})))

    def plan(self) -> None:
        new = follow_ups.NewFollowUp("call back", self.soon(), repeat=self.chance.choice(("", "2 weeks")))
        self.book.do(follow_ups.add_follow_up, [self.who()], new)

    def tell(self) -> None:
        topic = self.chance.choice(("health", "needs", "travel"))
        self.book.do(details.add_detail, self.who(), details.NewDetail("told me of it", topic, self.soon()))

    def ask(self) -> None:
        direction = self.chance.choice(("asked-by-me", "offered-by-me", "asked-of-me", "received"))
        goal = self.chance.choice(("", "a post"))
        self.book.do(favours.add_favour, self.who(), favours.NewFavour("read it", direction, goal=goal))

    def step(self) -> None:
        if self.chance.random() < 0.2:
            self.book.do(goals.end_goal, self.some("goal"))
        step = self.chance.choice(("answered", "answered", "delivered", "concluded", "thanked", "reminded"))
        self.book.do(favours.step_favour, self.some("favour"), step, answer=self.chance.choice(("yes", "no")))

    def meet(self) -> None:
        kind, person = self.chance.choice(("gathering", "meeting")), self.who()
        number = self.book.do(events.add_event, events.NewEvent("Fair", self.soon(), kind=kind), [person]).made[0].id
        self.book.do(events.mark_met, number, person, True)

    def introduce(self) -> None:
        new = introductions.NewIntroduction("an archive")
        number = self.book.do(introductions.add_introduction, self.who(), self.who(), new).made[0].id
        self.book.do(introductions.step_introduction, number, "asked", "one")
        self.wait(8)

    def act(self) -> None:
        line = self.chance.choice(attention(self.book) or [None])
        if line is not None:
            take(self.book, line, self.chance.choice([act for act in line.acts if act in CHANGES]))


def take(book: Book, line: Line, act: str) -> None:
    """Does an act of a line, with a day later where it wants a moment."""
    book.do(act_on, line.kind, line.row.person, line.row.cause, act, book.now() + DAY)


def shown(book: Book) -> list[str]:
    return [line.id for line in attention(book)]


@pytest.fixture(params=SEEDS)
def lived(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Maker]:
    """A book in which something has happened on sixty occasions."""
    with a_book(tmp_path) as book:
        book.db.execute_sql("PRAGMA synchronous=0")
        maker = Maker(book, request.param)
        maker.live(60)
        assert len(shown(book)) > 5
        yield maker


def test_the_muted_have_no_rhythm_and_the_dead_nothing(lived: Maker) -> None:
    for number, (person,) in enumerate(lived.book.rows("SELECT id FROM person ORDER BY id")):
        how: dict[str, object] = ({"paused": True}, {"archived": True}, {"stay": "no"})[number % 3]  # type: ignore[assignment]
        lived.book.do(people.edit_person, person, **how)
        found = {kind for (kind,) in lived.book.rows("SELECT kind FROM due WHERE person_id=?", (person,))}
        assert not found & RHYTHM, how
        lived.book.do(people.edit_person, person, deceased=True)
        assert lived.book.rows("SELECT kind FROM due WHERE person_id=?", (person,)) == []


def test_importing_adds_one_item_at_most(lived: Maker, tmp_path: Path) -> None:
    book = lived.book
    card = "BEGIN:VCARD\nVERSION:3.0\nUID:{n}\nFN:New Person {n}\nTITLE:Baker\nBDAY:19{n}-{day:%m-%d}\nEND:VCARD\n"
    (tmp_path / "in.vcf").write_text(
        "".join(card.format(n=n, day=book.clock() + timedelta(days=n % 9 - 4)) for n in range(10, 40))
    )
    before = set(shown(book))
    import_file(book, tmp_path / "in.vcf", "import-1", Counts())
    book.finish("import-1")
    fresh = set(shown(book)) - before
    assert len(fresh) <= 1 and all(name.startswith("triage/") for name in fresh)
    # Birthdays after the day of the import come on their day.
    lived.wait(2)
    assert any(name.startswith("date/") for name in set(shown(book)) - before)


def test_every_act_that_is_offered_removes_its_line_and_undo_brings_it_back(lived: Maker) -> None:
    book = lived.book
    for line in attention(book):
        before = shown(book)
        for act in line.acts:
            if act in CHANGES:
                take(book, line, act)
                assert line.id not in shown(book), (line.id, act)
                book.undo()
                assert shown(book) == before, (line.id, act)
    assert standing.check(book.db, book.now()) == []


def test_what_was_let_go_stays_away_until_its_cause_is_new(lived: Maker) -> None:
    gone: list[str] = []
    while (lines := attention(lived.book)) and len(gone) < 80:
        take(lived.book, lines[0], "let-go")
        gone.append(lines[0].id)
    assert shown(lived.book) == [] and len(set(gone)) == len(gone)
    for days in (0.5, 1, 5, 20):
        lived.wait(days)
        assert not set(gone) & set(shown(lived.book))


def test_a_snooze_hides_until_its_moment_and_not_a_minute_longer(lived: Maker) -> None:
    book = lived.book
    assert isinstance(book.clock, Clock)
    lines, start, until = attention(book), book.clock.at, book.now() + DAY
    for line in lines:
        take(book, line, "snooze")
    lived.wait(1 - 1 / 1440)
    assert not {line.id for line in lines} & set(shown(book))
    book.clock.at = start
    lived.wait(1)
    wanted = {line.id for line in lines if line.row.until_at is None or line.row.until_at > until}
    assert wanted and wanted <= set(shown(book))


def test_the_order_is_total_stable_and_explained(lived: Maker) -> None:
    book = lived.book
    lines = attention(book)
    assert len({line.id for line in lines}) == len(lines)
    key: Callable[[Line], tuple[object, ...]] = lambda line: (  # noqa: E731
        -order.score(line.kind, line.row.due_at, line.row.late_at, line.row.pace, line.row.closeness, book.now()).total,
        line.row.due_at, line.row.sort, line.row.person, line.kind, line.row.cause,
    )  # fmt: skip
    assert [line.id for line in sorted(lines, key=key)] == [line.id for line in lines]
    assert {line.id for line in short(book).lines} <= {line.id for line in lines}
    standing.mark_all(book.db)
    standing.settle(book.db, book.now())
    assert shown(book) == [line.id for line in lines]


@pytest.mark.parametrize("seed", SEEDS)
def test_undoing_everything_gives_the_start(tmp_path: Path, seed: int) -> None:
    with a_book(tmp_path) as book:
        book.db.execute_sql("PRAGMA synchronous=0")
        start = source_state(book)
        Maker(book, seed).live(40)
        while book.rows("SELECT 1 FROM act WHERE undone_by IS NULL AND undoes IS NULL LIMIT 1"):
            book.undo()
        assert source_state(book) == start
        assert book.rows("SELECT 1 FROM due WHERE person_id<>0") == [] and standing.check(book.db, book.now()) == []
