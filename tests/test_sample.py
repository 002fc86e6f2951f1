"""The sample book is alive on any day, and a crowd is the same each time."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from netbook import sample
from netbook.answers import asking, attention, events, favours, introductions, reasons
from netbook.answers.organisations import page_of
from netbook.book import Book
from netbook.domain.attention import kinds
from netbook.domain.attention.thresholds import DEFAULT
from netbook.domain.etiquette.checks import NAMES
from netbook.domain.etiquette.facts import Draft
from netbook.domain.interactions import KINDS
from netbook.paths import resources
from netbook.store import standing
from netbook.wording import speaking
from netbook.wording.reasons import why
from tests.books import Clock, a_book, source_state

DAYS = (
    "2026-11-24T10:05", "2026-12-10T08:00", "2027-01-01T00:10", "2027-02-27T12:00", "2027-03-31T09:00", "2027-05-01T21:30",
    "2027-07-18T15:00", "2027-08-31T23:50", "2027-10-31T02:30", "2028-02-28T10:00", "2028-02-29T10:00", "2028-03-01T07:00",
)  # fmt: skip
"""Every weekday, the ends of months, both sides of midnight, and a leap day."""


@pytest.fixture(params=DAYS)
def book(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Book]:
    with a_book(tmp_path, request.param) as opened:
        sample.fill(opened)
        yield opened


def _people() -> list[dict[str, Any]]:
    people: list[dict[str, Any]] = json.loads((resources() / "sample" / "book.json").read_text("utf-8"))["people"]
    return people


def test_the_days_tried_are_every_weekday_and_a_leap_day() -> None:
    days = [date.fromisoformat(day[:10]) for day in DAYS]
    assert {day.weekday() for day in days} == set(range(7))
    assert any((day.month, day.day) == (2, 29) for day in days)


def test_the_short_list_has_a_few_lines_of_each_bucket_and_is_no_wall_of_red(book: Book) -> None:
    short = attention.short(book)
    shown = Counter(line.bucket for line in short.lines)
    assert len(short.lines) == attention.SHORT
    assert 2 <= shown["late"] <= 4
    assert 1 <= shown["today"] <= 4
    assert shown["week"] <= 4
    assert any(line.bucket == "week" for line in attention.attention(book))
    assert short.late <= 4
    assert 2 <= short.more <= 13


def test_nansen_is_late_ada_is_today_and_bonnevie_is_owed_thanks(book: Book) -> None:
    lines = {(line.row.name, line.kind): line for line in attention.attention(book)}
    assert lines["Fridtjof Nansen", "keep-in-touch"].bucket == "late"
    assert lines["Kristine Bonnevie", "thank-you"].bucket == "late"
    assert lines["Roald Amundsen", "follow-up"].bucket == "late"
    assert lines["Ada Lovelace", "follow-up"].bucket == "today"
    assert lines["Alan Turing", "ask-about"].bucket == "today"
    assert lines["Nina Grieg", "date"].bucket == "week"


def test_the_sample_shows_one_of_each_tactful_kind(book: Book) -> None:
    shown = Counter(line.kind for line in attention.attention(book))
    assert shown["try-again"] == shown["gone-quiet"] == shown["only-takes"] == shown["thank-you"] == 1
    assert 3 <= shown["keep-in-touch"] <= 5
    assert shown["standstill"] == 0 and shown["triage"] == 1


def test_the_sample_has_give_and_take_in_every_lane(book: Book) -> None:
    lanes = favours.lanes(book)
    assert lanes.asked_by_me and lanes.asked_of_me and lanes.offered_and_received and lanes.concluded
    assert lanes.thanks_owed == () and [row.person_name for row in lanes.outcomes_to_tell] == ["Emmy Noether"]
    assert [row.stage for row in introductions.under_way(book)] == ["asked"]
    assert [event.kind for event in events.coming(book)] == ["gathering", "meeting", "gathering"]
    assert [len(event.unhandled) for event in events.waiting(book)] == [3]
    assert any(person.name == "Alexander von Humboldt" for event in events.past(book) for person in event.missed)
    assert reasons.whom_to_share_with(book, reasons.shelf(book)[0].id)
    assert reasons.who_is_there(book, reasons.trips(book)[0].place)[0]
    assert page_of(book, "University of Oslo").needs


DRAFTS = (
    Draft("information", "Which two chronometers would you trust?", channel="phone"),
    Draft("recommendation", "Would you write three sentences?", role="head of the survey"),
    Draft("job-lead", "any openings as soon as possible?", matter="Computing office", goal="The May survey on the ice"),
    Draft("time", "Could we meet?", for_name="x"),
)
"""Requests that a newcomer might write."""


def alive(book: Book) -> set[str]:
    """The checks that stop or advise before somebody of the sample, with one of the requests."""
    stranger = book.rows("SELECT id FROM person WHERE full='Emily Warren Roebling'")[0][0]
    found: set[str] = set()
    for (person,) in book.rows("SELECT id FROM person WHERE deceased=0"):
        for draft in DRAFTS:
            asked = asking.before(book, person, stranger if draft.for_name else None, draft.goal)
            found |= {each.check for each in asked.check(draft).checks if each.state != "ok"}
    return found


@pytest.mark.parametrize("day", DAYS[::5])
def test_every_check_before_an_ask_has_somebody_to_show_it(tmp_path: Path, day: str) -> None:
    assert len(NAMES) == 19
    with a_book(tmp_path, day) as book:
        sample.fill(book)
        assert alive(book) == set(NAMES)


def test_every_kind_of_attention_has_somebody_to_show_it(book: Book) -> None:
    shown = {line.kind for line in attention.attention(book)}
    assert shown == {kind.name for kind in kinds.ALL} - {"standstill"}
    # Somebody so busy stands still only after two weeks of doing nothing.
    assert isinstance(book.clock, Clock)
    book.clock.pass_days(DEFAULT.standstill + 1)
    book.refresh()
    assert "standstill" in {line.kind for line in attention.attention(book)}


def test_every_reason_of_the_list_in_the_sample_is_a_sentence_in_both_languages(tmp_path: Path) -> None:
    with a_book(tmp_path, DAYS[0]) as book:
        sample.fill(book)
        _sentences(book)


def _sentences(book: Book) -> None:
    for code in ("en", "nb"):
        with speaking(code):
            for line in attention.attention(book):
                said = why(line.row.reason, line.row.values, line.row.name, book.now())
                assert said.endswith(".") and "{" not in said, said


def test_what_is_derived_in_the_sample_is_what_the_rules_give(book: Book) -> None:
    assert standing.check(book.db, book.now()) == []


def test_the_sample_lies_in_the_past_and_its_acts_in_order(book: Book) -> None:
    assert book.rows("SELECT count(*) FROM interaction WHERE at>=?", (book.now(),)) == [(0,)]
    times = [at for (at,) in book.rows("SELECT at FROM act ORDER BY id")]
    assert times == sorted(times)
    assert times[-1] < book.now()
    assert book.now() - times[0] > 700 * 1440
    assert book.rows("SELECT count(*) FROM interaction i JOIN interaction_person ip ON ip.interaction_id=i.id "
                     "JOIN person p ON p.id=ip.person_id WHERE i.at<p.made_at") == [(0,)]  # fmt: skip


def test_the_sample_has_all_that_a_newcomer_should_meet(book: Book) -> None:
    assert 55 <= book.rows("SELECT count(*) FROM person")[0][0] <= 75
    assert {kind for (kind,) in book.rows("SELECT DISTINCT kind FROM interaction")} >= set(KINDS) - {"other"}
    flags = book.rows(
        "SELECT sum(paused), sum(deceased), sum(target), sum(birthday LIKE '--%'), sum(through_id>0) FROM person"
    )[0]
    assert flags[:3] == (1, 1, 2)
    assert min(flags[3:]) >= 10
    assert book.rows("SELECT count(*) FROM follow_up WHERE repeat<>''") == [(1,)]
    assert book.rows("SELECT count(*) FROM person WHERE birthday='1792-02-29'") == [(1,)]
    busiest = book.rows("SELECT count(*) n FROM interaction_person GROUP BY person_id HAVING n>=3 ORDER BY n DESC")
    assert len(busiest) >= 25
    assert busiest[0][0] <= 12
    assert (
        book.rows(
            "SELECT full FROM person WHERE full LIKE '%{%' UNION SELECT note FROM interaction WHERE note LIKE '%{%'"
        )
        == []
    )


def test_filling_gives_the_clock_back(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        clock = book.clock
        sample.fill(book)
        assert book.clock is clock


def test_the_last_act_of_the_sample_can_be_undone(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        sample.fill(book)
        before = source_state(book)
        book.undo()
        assert source_state(book) != before
        assert standing.check(book.db, book.now()) == []


def test_nobody_in_the_sample_can_be_written_to_or_rung_by_mistake() -> None:
    fictional = re.compile(
        r"\+44 (20 7946 0\d{3}|7700 900\d{3})|\+1 202 555 01\d\d|\+46 (8 465 004 \d\d|70 174 06 \d\d)|\+49 30 23125 \d{3}|\+33 1 99 00 \d\d \d\d"
    )
    people = _people()
    assert all(person["email"].endswith("@example.org") for person in people if "email" in person)
    assert all(fictional.fullmatch(person["phone"]) for person in people if "phone" in person)
    phones = [person["phone"] for person in people if "phone" in person]
    assert len(set(phones)) == len(phones)


def test_a_crowd_has_its_numbers_and_only_asks_to_keep_in_touch_and_follow_up(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        sample.crowd(book, 1200, 3000)
        assert book.rows("SELECT (SELECT count(*) FROM person), (SELECT count(*) FROM interaction)") == [(1200, 3000)]
        assert book.rows("SELECT max(at)<? FROM interaction", (book.now(),)) == [(1,)]
        assert {line.kind for line in attention.attention(book)} <= {"keep-in-touch", "follow-up", "date"}
        assert standing.check(book.db, book.now()) == []
        book.undo()
        assert book.rows("SELECT (SELECT count(*) FROM person), (SELECT count(*) FROM interaction)") == [(0, 0)]


def test_a_crowd_of_one_seed_is_the_same_each_time(tmp_path: Path) -> None:
    states = []
    for name, seed in (("one.db", 7), ("two.db", 7), ("three.db", 8)):
        with a_book(tmp_path, name=name) as book:
            sample.crowd(book, 150, 300, seed)
            states.append({table: rows for table, rows in source_state(book).items() if table != "circle"})
    assert states[0] == states[1]
    assert states[0]["person"] != states[2]["person"]


def test_a_crowd_joins_a_book_that_has_people_already(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        assert isinstance(book.clock, Clock)
        sample.fill(book)
        people = book.rows("SELECT count(*) FROM person")[0][0]
        sample.crowd(book, 50, 100)
        sample.crowd(book, 0, 0)
        assert book.rows("SELECT count(*) FROM person") == [(people + 50,)]
        assert standing.check(book.db, book.now()) == []
