"""The keeper's contract: after whatever acts, in whatever order they are taken back, what is kept equals what is derived anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from netbook.book import Book
from netbook.domain.dates import DAY
from netbook.domain.interactions import Interaction
from netbook.domain.said import Refused
from netbook.importing import import_file
from netbook.operations import (
    circles,
    connections,
    details,
    events,
    favours,
    fields,
    follow_ups,
    goals,
    guests,
    interactions,
    introductions,
    organisations,
    people,
)  # fmt: skip
from netbook.operations.importing import Counts
from netbook.store import changes, standing
from tests.books import Clock, a_book, source_state
from tests.store.test_laws import Maker

STEPS = ("asked", "answered", "made", "met", "told", "thanked", "withdrawn")
CARD = (
    "BEGIN:VCARD\nVERSION:3.0\nUID:u{n}\nFN:Came In {n}\nTITLE:{title}\nBDAY:--{day:%m-%d}\nCATEGORIES:A,B\nEND:VCARD\n"
)


class Everything(Maker):
    """Somebody who does anything that can be done, and takes back anything that was done, in any order."""

    def __init__(self, book: Book, seed: int, undoing: bool) -> None:
        super().__init__(book, seed)
        self.undoing = undoing

    def live(self, rounds: int) -> None:
        for _ in range(rounds):
            self.wait(self.chance.choice((0, 0, 0.01, 0.2, 1, 3, 20)))
            with suppress(Refused):
                self.chance.choice((*self.usual(), self.one_verb, self.one_verb, self.bring_in))()
            if self.undoing and self.chance.random() < 0.15:
                with suppress(Refused):
                    self.chance.choice((self.book.undo, self.book.redo, self.take_back_any))()

    def usual(self) -> tuple[Callable[[], None], ...]:
        return (self.tell, self.log, self.plan, self.ask, self.step, self.meet, self.introduce, self.act)

    def one_verb(self) -> None:
        verb, *arguments = self.chance.choice(list(self.verbs()))()
        values = arguments.pop() if arguments and isinstance(arguments[-1], dict) else {}
        self.book.do(verb, *arguments, **values)

    def verbs(self) -> Iterator[Callable[[], tuple[Any, ...]]]:
        some, pick, flip = self.some, self.chance.choice, self.chance.random
        who: Callable[[], int] = lambda: some("person")  # noqa: E731
        flag = pick(("paused", "archived", "deceased", "target"))
        word = pick(({"cadence": "2 months"}, {"cadence": "none"}, {"cadence": ""}, {"closeness": "inner"}, {"birthday": "2000-02-29"},
                     {"birthday": ""}, {"stay": "no"}, {"stay": "yes"}, {"full": "New Name"}, {"organisation": "Acme"}))  # fmt: skip
        yield lambda: (people.delete_person, who())
        yield lambda: (people.edit_person, who(), {flag: flip() < 0.4})
        yield lambda: (people.edit_person, who(), word)
        yield lambda: (people.mark_deceased, who(), flip() < 0.5)
        yield lambda: (people.add_date, who(), "anniversary", pick(("2012-02-29", "--12-24")), pick((None, 10)))
        yield lambda: (people.delete_date, some("own_date"))
        yield lambda: (fields.set_through, who(), who())
        yield lambda: (circles.join_circle, [who()], pick("ABC"))
        yield lambda: (circles.leave_circle, [who()], some("circle"))
        yield lambda: (
            circles.edit_circle,
            some("circle"),
            pick(({"cadence": "1 weeks"}, {"cadence": ""}, {"closeness": "inner"})),
        )
        yield lambda: (circles.delete_circle, some("circle"))
        told = Interaction(
            pick(("gift", "email")), self.book.now() - pick((0, 9, 70)) * DAY, owe_thanks=flip() < 0.3, ask=flip() < 0.3
        )
        yield lambda: (interactions.edit_interaction, some("interaction"), told, [who()])
        yield lambda: (interactions.delete_interaction, some("interaction"))
        yield lambda: (details.end_detail, some("detail"), "well")
        yield lambda: (details.edit_detail, some("detail"), {"ask_on": self.soon()})
        yield lambda: (details.delete_detail, some("detail"))
        yield lambda: (
            follow_ups.add_follow_up,
            [who(), who()],
            follow_ups.NewFollowUp("both", self.soon(), repeat=pick(("", "daily"))),
        )
        yield lambda: (follow_ups.edit_follow_up, some("follow_up"), [who(), who()], {"at": self.soon()})
        yield lambda: (follow_ups.finish_follow_up, some("follow_up"))
        yield lambda: (follow_ups.delete_follow_up, some("follow_up"))
        yield lambda: (favours.edit_favour, some("favour"), {"due_at": self.soon()})
        yield lambda: (favours.clear_step, some("favour"), pick(("asked", "answered", "delivered", "told")))
        yield lambda: (favours.reopen_favour, some("favour"))
        yield lambda: (favours.delete_favour, some("favour"))
        yield lambda: (goals.put_in_goal, some("goal"), who(), pick(("knows", "helped")))
        yield lambda: (goals.tell_of_goal, some("goal"))
        yield lambda: (goals.reopen_goal, some("goal"))
        yield lambda: (goals.delete_goal, some("goal"))
        side, answer, step = pick(("one", "other")), pick(("agreed", "declined")), pick(STEPS)
        yield lambda: (
            introductions.step_introduction,
            some("introduction"),
            step,
            side,
            answer,
            {"override": "so be it"},
        )
        yield lambda: (introductions.receive_introduction, who(), who())
        yield lambda: (introductions.delete_introduction, some("introduction"))
        yield lambda: (events.edit_event, some("event"), {"starts_at": self.soon()})
        yield lambda: (events.put_in_event, some("event"), [who()], True)
        yield lambda: (events.take_from_event, some("event"), who())
        yield lambda: (events.handle_met, some("event"), who(), pick(("thanked", "let-go")))
        yield lambda: (events.delete_event, some("event"))
        yield lambda: (guests.hold_meeting, some("event"))
        yield lambda: (connections.connect_people, who(), who(), "knows")
        yield lambda: (organisations.note_organisation, "Acme", "need", "a baker", who(), who())
        yield lambda: (organisations.rename_organisation, ["Acme"], "Acme AS")

    def bring_in(self) -> None:
        path, chance, day = self.book.path.with_name("in.vcf"), self.chance, self.book.clock()
        chosen = chance.sample(range(6), 3)
        path.write_text("".join(CARD.format(n=n, title=chance.choice(("Baker", "Miller")), day=day) for n in chosen))
        batch = f"import-{chance.random()}"
        import_file(self.book, path, batch, Counts())
        self.book.finish(batch)

    def take_back_any(self) -> None:
        standing_acts = self.book.rows("SELECT id FROM act WHERE undone_by IS NULL AND finished=1")
        if standing_acts:
            self.book.undo_number(self.chance.choice(standing_acts)[0])


def _is_sound(book: Book) -> None:
    assert standing.check(book.db, book.now()) == []
    assert book.rows("SELECT 1 FROM interaction WHERE at>=?", (book.now() // DAY * DAY + DAY,)) == []
    for thing in ("interaction", "follow_up"):
        alone = f"SELECT 1 FROM {thing} t WHERE NOT EXISTS (SELECT 1 FROM {thing}_person l WHERE l.{thing}_id=t.id)"
        assert book.rows(alone) == [], f"{thing} of nobody"


@pytest.mark.parametrize("seed", range(4))
def test_what_is_kept_is_what_the_rules_give_whatever_was_done_and_taken_back(tmp_path: Path, seed: int) -> None:
    with a_book(tmp_path) as book:
        book.db.execute_sql("PRAGMA synchronous=0")
        maker = Everything(book, seed, undoing=True)
        for _ in range(4):
            maker.live(40)
            _is_sound(book)
        assert isinstance(book.clock, Clock)
        book.clock.pass_days(40)
        book.refresh()
        assert book.rows("SELECT 1 FROM due WHERE until_at<=?", (book.now(),)) == []
        _is_sound(book)


@pytest.mark.parametrize("seed", range(4))
def test_everything_undone_is_the_start_and_everything_redone_the_end(tmp_path: Path, seed: int) -> None:
    with a_book(tmp_path) as book:
        book.db.execute_sql("PRAGMA synchronous=0")
        start = source_state(book)
        Everything(book, seed, undoing=False).live(120)
        end = source_state(book)
        while changes.last_to_undo(book.db):
            book.undo()
        assert source_state(book) == start
        _is_sound(book)
        while changes.last_to_redo(book.db):
            book.redo()
        assert source_state(book) == end
        _is_sound(book)
