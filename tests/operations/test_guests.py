"""Who is at an event: matched, made, met."""

from __future__ import annotations

from pathlib import Path

import pytest

from netbook.answers import attention, events, guests, review, show
from netbook.domain.dates import DAY, minute
from netbook.domain.guests import names_in
from netbook.domain.interactions import Interaction
from netbook.domain.people import Card, Name
from netbook.domain.said import Refused
from netbook.operations.events import NewEvent, add_event, mark_met
from netbook.operations.guests import NewGuest, hold_meeting, invite, meet, meet_new, plan_event
from netbook.operations.interactions import Log, log
from netbook.store.queries.review import events_between
from tests.books import Clock, a_book, add, source_state
from tests.interchange.test_ics import INVITATION


def named(name: str) -> Card:
    return Card(name=Name(full=name))


def test_known_names_are_matched_unknown_ones_and_doubtful_ones_are_left_to_the_owner(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada, grace = add(book, "Ada Lovelace", emails=("ada@example.org",)), add(book, "Grace Brewster Hopper")
        add(book, "Ole Hansen")
        add(book, "Ole Hansen")
        found = guests.match(book, names_in("ADA lovelace\nGrace Hopper\nOle Hansen\nEmmy Noether\nada@example.org"))
        assert [one.person for one in found] == [ada, 0, 0, 0, ada]
        assert found[1].maybe == ((grace, "Grace Brewster Hopper"),)
        assert len(found[2].maybe) == 2 and found[3].maybe == ()


def test_the_only_one_called_so_is_likely_even_with_another_mail_address(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        grace = add(book, "Grace Hopper", emails=("grace@navy.example",))
        add(book, "Ole Hansen", emails=("ole@a.example",))
        add(book, "Ole Hansen", emails=("ole@b.example",))
        found = guests.match(book, names_in("Grace Hopper <grace@example.org>\nOle Hansen <ole@c.example>"))
        assert [(one.person, one.likely) for one in found] == [(0, grace), (0, 0)]


def test_new_names_become_people_or_wanted_targets_in_one_act(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        before = source_state(book)
        new = [NewGuest(named("Emmy Noether")), NewGuest(named("Marie Curie"), target=True)]
        number = book.do(plan_event, NewEvent("Polar evening", book.now() + DAY), [ada], new).made[0].id
        planned = events.event(book, number)
        assert [(p.name, p.wanted) for p in planned.people] == [
            ("Ada Lovelace", False), ("Emmy Noether", False), ("Marie Curie", True),
        ]  # fmt: skip
        book.undo()
        assert source_state(book) == before


def test_a_file_of_any_kind_names_guests(tmp_path: Path) -> None:
    (tmp_path / "a.ics").write_bytes(INVITATION)
    (tmp_path / "a.vcf").write_text("BEGIN:VCARD\nVERSION:4.0\nFN:Ada Lovelace\nEMAIL:ada@example.org\nEND:VCARD\n")
    (tmp_path / "a.csv").write_text("First Name,Last Name,Email\nGrace,Hopper,grace@example.org\n")
    (tmp_path / "a.txt").write_text("Alan Turing\n")
    invitation = guests.read_file(tmp_path / "a.ics")
    assert isinstance(invitation, guests.Invitation) and len(invitation.guests) == 3
    names = [[c.name.full for c in guests.read_file(tmp_path / f"a.{kind}")] for kind in ("vcf", "csv", "txt")]  # type: ignore[union-attr]
    assert names == [["Ada Lovelace"], ["Grace Hopper"], ["Alan Turing"]]
    (tmp_path / "a.png").write_bytes(b"\x89PNG\0\0")
    with pytest.raises(Refused):
        guests.read_file(tmp_path / "a.png")


def test_who_is_met_there_is_a_target_no_more_and_a_stranger_becomes_a_person(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        target = add(book, "Marie Curie", target=True)
        number = book.do(add_event, NewEvent("Fair", book.now() - 60)).made[0].id
        book.do(meet, number, target, "Works on radium")
        book.do(meet_new, number, "Emmy Noether", "Symmetry")
        assert book.rows("SELECT target FROM person WHERE id=?", (target,)) == [(0,)]
        assert [(p.name, p.met, p.note) for p in events.event(book, number).people] == [
            ("Marie Curie", True, "Works on radium"), ("Emmy Noether", True, "Symmetry"),
        ]  # fmt: skip
        assert book.rows("SELECT met FROM person WHERE full='Emmy Noether'") == [("Fair",)]
        (entry,) = show.timeline(book, target)
        assert entry.note == "Fair\nWorks on radium"


def test_a_meeting_held_is_one_interaction_with_everybody_in_it(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        one, other = add(book, "Emmy Noether"), add(book, "Ada Lovelace")
        number = book.do(add_event, NewEvent("", book.now() - 90, kind="meeting"), [one, other]).made[0].id
        book.do(hold_meeting, number)
        assert book.rows("SELECT kind FROM interaction") == [("meeting",)]
        assert len(book.rows("SELECT 1 FROM interaction_person")) == 2
        fair = book.do(add_event, NewEvent("Fair", book.now() - 60), [one]).made[0].id
        with pytest.raises(Refused):
            book.do(hold_meeting, fair)


def test_a_word_from_me_since_takes_somebody_off_the_next_mornings_list(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        clock = book.clock
        assert isinstance(clock, Clock)
        ada, grace = add(book, "Ada Lovelace"), add(book, "Grace Hopper")
        number = book.do(add_event, NewEvent("Fair", book.now() - 120, book.now() - 60), [ada, grace]).made[0].id
        book.do(mark_met, number, ada, True)
        book.do(mark_met, number, grace, True)
        clock.pass_days(1)
        (line,) = [line for line in attention.attention(book) if line.kind == "after-event"]
        assert line.row.values["people"] == ["Ada Lovelace", "Grace Hopper"]
        book.do(log, Log(Interaction("email", book.now(), direction="from-me"), (ada,)))
        (line,) = [line for line in attention.attention(book) if line.kind == "after-event"]
        assert line.row.values["people"] == ["Grace Hopper"]
        assert [p.handled for p in events.event(book, number).people] == ["written", ""]
        book.do(log, Log(Interaction("email", book.now(), direction="from-me"), (grace,)))
        assert not [line for line in attention.attention(book) if line.kind == "after-event"]


def test_events_off_the_beaten_track_are_counted_from_real_events(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        now = book.now()
        own = book.do(add_event, NewEvent("Fair", now - 3 * DAY), [ada]).made[0].id
        book.do(mark_met, own, ada, True)
        book.do(add_event, NewEvent("Choir", now - 2 * DAY, own_field=False))
        book.do(log, Log(Interaction("event", now - DAY, direction="mutual"), (ada,)))
        book.do(add_event, NewEvent("To come", now + DAY))
        assert events_between(book.db, now - 30 * DAY, now) == (3, 1)
        assert review.review(book).figures.events_off == 1


def test_expected_people_are_added_to_an_event_and_its_undo_takes_them_away(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        number = book.do(add_event, NewEvent("Fair", minute(book.clock()) + DAY)).made[0].id
        before = source_state(book)
        book.do(invite, number, [add(book, "Ada Lovelace")], [NewGuest(named("Emmy Noether"))])
        assert len(events.event(book, number).people) == 2
        book.undo()
        book.undo()
        assert source_state(book) == before
