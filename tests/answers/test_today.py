"""What Today shows besides the list."""

from __future__ import annotations

from pathlib import Path

from netbook.answers.attention import short, waiting
from netbook.answers.today import today_of
from netbook.operations.follow_ups import NewFollowUp, add_follow_up
from netbook.operations.people import edit_person
from tests.books import a_book, add, log


def test_dates_of_two_weeks_and_follow_ups_of_one_come_soonest_first(tmp_path: Path) -> None:
    with a_book(tmp_path, "2026-11-23T10:00") as book:
        near, later = add(book, "Near"), add(book, "Later")
        for who, day in ((near, "1906-12-07"), (later, "--12-08"), (add(book, "Today"), "--11-23")):
            book.do(edit_person, who, birthday=day)
        for days in (3, 7, 8):
            book.do(add_follow_up, [near], NewFollowUp(f"In {days}", book.now() + days * 1440, True))
        found = today_of(book)
        assert [row.name for row in found.dates] == ["Today", "Near"]
        assert [row.values["text"] for row in found.ahead] == ["In 3", "In 7"]


def test_the_hello_is_somebody_close_with_whom_nothing_is_open(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        add(book, "Wide")
        warm, cold, busy = (add(book, name, closeness="close") for name in ("Warm", "Cold", "Busy"))
        log(book, warm, days_ago=2)
        log(book, cold, days_ago=80)
        log(book, busy, days_ago=300)
        book.do(add_follow_up, [busy], NewFollowUp("Send it", book.now() - 1440, False))
        found = today_of(book)
        assert found.hello is not None and found.hello.id == cold
        log(book, cold)
        kept = today_of(book, cold)
        assert kept.hello is not None and kept.hello.id == cold and kept.met
        other = today_of(book)
        assert other.hello is not None and other.hello.id == warm


def test_those_kept_waiting_for_another_day_are_counted_and_come_when_asked_for(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        for n in range(8):
            log(book, add(book, f"Friend {n}", cadence="1 month"), days_ago=100 + n)
        shown = frozenset(line.id for line in short(book).lines)
        assert len(shown) == 5
        assert waiting(book, shown).count == 3 and waiting(book, shown).lines == ()
        rest = waiting(book, shown, 50)
        assert len(rest.lines) == 3 and not shown & {line.id for line in rest.lines}
