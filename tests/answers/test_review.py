"""The reality check over a real book: each figure moves with what it counts, and with nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from netbook import sample
from netbook.answers.attention import attention
from netbook.answers.people import cards as listing_cards
from netbook.answers.people import warmth_of
from netbook.answers.review import figures, guided, review, week_ends
from netbook.book import Book
from netbook.domain.warmth import temperature
from netbook.operations import details, goals, people
from netbook.operations.attention import act_on
from netbook.operations.favours import NewFavour, add_favour, step_favour
from netbook.operations.shelf import put_on_shelf
from netbook.store.queries import trends
from netbook.wording.review import suggestion_words
from tests.books import Clock, a_book, add, log
from tests.store.test_laws import Maker


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with a_book(tmp_path, "2026-11-25T10:00") as opened:
        yield opened


def kept_since(book: Book, days: float, name: str = "Ada Lovelace", cadence: str = "60 days", **values: object) -> int:
    """Somebody with a cadence for a year, last spoken to so many days ago."""
    book.clock.pass_days(-365)  # type: ignore[attr-defined]
    person = add(book, name, cadence=cadence, **values)  # type: ignore[arg-type]
    book.clock.pass_days(365)  # type: ignore[attr-defined]
    log(book, person, days_ago=days)
    return person


def test_an_empty_book_has_no_figures_and_nothing_to_say_but_that_nobody_is_new(book: Book) -> None:
    found = review(book)
    assert (found.figures.kept.percent, found.figures.thanks, found.figures.given_per_ask) == (None, 0, None)
    assert found.guided == ()


def test_kept_in_touch_falls_when_a_cadence_is_passed_and_compares_with_twelve_weeks_before(book: Book) -> None:
    kept_since(book, 65)
    kept_since(book, 66, "Grace Hopper")
    now = figures(book).kept
    assert (now.part, now.whole, now.part_before, now.whole_before) == (1, 2, 0, 2)
    muted = kept_since(book, 10, "Muted Person")
    book.do(people.edit_person, muted, stay="no")
    assert figures(book).kept.whole == 2


def test_warmth_by_circle_counts_everybody_in_it(book: Book) -> None:
    ada = add(book, "Ada Lovelace", circles=("Mathematics",))
    add(book, "Grace Hopper", circles=("Mathematics",))
    log(book, ada, kind="meeting")
    (circle,) = figures(book).circles
    assert (circle.name, circle.warm, circle.cooling, circle.cold) == ("Mathematics", 1, 0, 1)


@pytest.mark.parametrize(
    ("days", "expected"), [(0, "warm"), (90, "warm"), (91, "cooling"), (180, "cooling"), (181, "cold")]
)
def test_a_circle_counts_by_the_same_floors_as_warmth_itself(book: Book, days: int, expected: str) -> None:
    ada = add(book, "Ada Lovelace", circles=("Mathematics",))
    log(book, ada, kind="meeting", days_ago=days)
    (circle,) = figures(book).circles
    card = listing_cards(book, [ada])[ada]
    assert temperature(warmth_of(card, book.now())) == expected
    assert getattr(circle, expected) == 1


def test_thanks_are_counted_beyond_the_sixty_days_of_the_list_until_they_are_said(book: Book) -> None:
    ada = add(book, "Ada Lovelace")
    log(book, ada, days_ago=80, owe_thanks=True)
    log(book, ada, days_ago=3, owe_thanks=True)
    found = figures(book)
    assert found.thanks == 2
    assert found.thanks_oldest == book.now() - 80 * 1440
    log(book, ada, thanks=True, direction="from-me")
    assert figures(book).thanks == 0


def test_giving_and_asking_are_counted_once_each(book: Book) -> None:
    ada = add(book, "Ada Lovelace")
    assert figures(book).given_per_ask is None
    log(book, ada, days_ago=1, kind="gift", direction="from-me")
    offered = book.do(add_favour, ada, NewFavour("send the maps", "offered-by-me")).made[0].id
    assert (figures(book).given, figures(book).asked) == (1, 0), "an offer is given when it is delivered"
    book.do(step_favour, offered, "delivered")
    book.do(add_favour, ada, NewFavour("review my talk", "asked-by-me", "feedback"))
    found = figures(book)
    assert (found.given, found.asked, found.given_per_ask) == (2, 1, 2.0)
    this_week = found.weeks[-1]
    assert (this_week.giving, this_week.asking) == (2, 1)


def test_people_of_whom_only_asks_are_recorded_are_named_until_there_is_another_contact(book: Book) -> None:
    ada = add(book, "Ada Lovelace")
    for days in (200, 100, 20):
        log(book, ada, days_ago=days, kind="email", direction="from-me", ask=True)
    assert figures(book).only_asks == ((ada, "Ada Lovelace", 3),)
    log(book, ada, days_ago=10)
    assert figures(book).only_asks == ()


def test_new_people_are_those_added_by_hand_and_not_imported_or_only_wished_for(book: Book) -> None:
    grace = add(book, "Grace Hopper")
    add(book, "Ada Lovelace", through_id=grace)
    add(book, "Marie Curie", target=True)
    assert (figures(book).new_people, figures(book).new_through) == (2, 1)


def test_a_goal_that_ended_names_how_many_were_not_told(book: Book) -> None:
    ada = add(book, "Ada Lovelace")
    goal = book.do(goals.add_goal, "A new post").made[0].id
    book.do(goals.put_in_goal, goal, ada, "helped")
    assert figures(book).untold == ()
    book.do(goals.end_goal, goal, "got it")
    assert figures(book).untold == (("A new post", 1, goal),)
    book.do(goals.tell_of_goal, goal, (ada,))
    assert figures(book).untold == ()


def test_five_people_each_with_one_act_and_whoever_is_dealt_with_makes_room(book: Book) -> None:
    thanked = add(book, "Ada Lovelace")
    log(book, thanked, days_ago=3, owe_thanks=True)
    cold = [kept_since(book, 100 + i, f"Person {i}", phones=("+47 22 12 34 5" + str(i),)) for i in range(6)]
    wish = kept_since(book, 300, "Emmy Noether", "1 year")
    book.do(details.add_detail, wish, details.NewDetail("an engraver", "needs"))
    chosen = guided(book)
    assert len(chosen) == 5
    assert chosen[0].act == "thank" and chosen[0].person == thanked
    assert {s.act for s in chosen[1:]} <= {"call", "write", "let-go", "share"}
    log(book, thanked, thanks=True, direction="from-me")
    assert thanked not in {s.person for s in guided(book)}
    assert len({s.person for s in guided(book)} & set(cold)) == 5


def test_sharing_is_suggested_only_where_a_need_an_interest_or_a_goal_can_be_served(book: Book) -> None:
    emmys = kept_since(book, 70, "Amalie Noether")
    for topic in ("family", "food", "other", "can-help-with"):
        book.do(details.add_detail, emmys, details.NewDetail("an engraver of copper plates", topic))
    helper = add(book, "Kari Nordmann")
    book.do(details.add_detail, helper, details.NewDetail("knows every engraver in town", "can-help-with"))
    assert [s.act for s in guided(book)] == ["write"]
    book.do(details.add_detail, emmys, details.NewDetail("an engraver of copper plates", "needs"))
    found = {s.person: s for s in guided(book)}[emmys]
    assert (found.act, found.values["by"]) == ("share", "Kari Nordmann")
    assert suggestion_words(found, book.now()) == (
        "Amalie Noether told you of this: “an engraver of copper plates”; what may serve it: Kari Nordmann."
    )
    book.do(people.edit_person, helper, paused=True)
    assert {s.person: s for s in guided(book)}[emmys].act == "write"
    book.do(put_on_shelf, "Engravers at work")
    assert {s.person: s for s in guided(book)}[emmys].values["by"] == "Engravers at work"


def test_the_sample_keeps_every_figure_of_the_review_alive(book: Book) -> None:
    sample.fill(book)
    figures = review(book).figures
    assert figures.kept.percent and figures.kept.change is not None
    assert figures.given_per_ask and figures.thanks and figures.promises and figures.only_asks
    assert figures.new_people >= 4 and figures.new_through >= 3 and figures.events_off
    assert sum(week.giving for week in figures.weeks) >= 4
    assert sum(week.asking for week in figures.weeks) >= 1
    assert {title for title, _people, _goal in figures.untold} == {
        "The May survey on the ice", "Evening lectures at the library",
    }  # fmt: skip
    assert len(review(book).guided) == 5


def moved(book: Book, days: float) -> None:
    assert isinstance(book.clock, Clock)
    book.clock.pass_days(days)


def test_thanks_owed_and_promises_open_have_a_trend_over_twelve_weeks(book: Book) -> None:
    ada = add(book, "Ada Lovelace")
    assert review(book).figures.thanks_weeks == (0,) * 12 == review(book).figures.promises_weeks
    moved(book, -70)
    received = book.do(add_favour, ada, NewFavour("lent me a sledge", "received")).made[0].id
    promise = book.do(add_favour, ada, NewFavour("the drawings", "offered-by-me")).made[0].id
    moved(book, 28)
    book.do(step_favour, received, "thanked")
    moved(book, 14)
    book.do(step_favour, promise, "delivered")
    moved(book, 28)
    figures = review(book).figures
    assert figures.thanks_weeks == (0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0)
    assert figures.promises_weeks == (0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0)
    log(book, ada, days_ago=9, owe_thanks=True)
    assert review(book).figures.thanks_weeks[-3:] == (0, 1, 1)
    log(book, ada, days_ago=8, thanks=True, direction="from-me", kind="message")
    assert review(book).figures.thanks_weeks[-3:] == (0, 0, 0)


@pytest.mark.parametrize("step", [-1, 0, 1])
def test_a_week_counts_what_is_open_at_its_end_to_the_minute(book: Book, step: int) -> None:
    ada, end = add(book, "Ada Lovelace"), week_ends(book.now())[-1]
    log(book, ada, days_ago=(book.now() - end - step) / 1440, owe_thanks=True)
    assert review(book).figures.thanks_weeks[-2:] == (int(step <= 0), 1)


@pytest.mark.parametrize("seed", range(3))
def test_the_trend_of_this_moment_is_the_figure_itself_in_any_book(tmp_path: Path, seed: int) -> None:
    with a_book(tmp_path, name=f"{seed}.db") as other:
        other.db.execute_sql("PRAGMA synchronous=0")
        Maker(other, seed).live(80)
        figures, now = review(other).figures, [other.now()]
        assert trends.thanks_at(other.db, now) == (figures.thanks,)
        assert figures.thanks_weeks[-1] == figures.thanks and figures.promises_weeks[-1] == figures.promises


def test_thanks_that_were_let_go_are_owed_no_more_and_were_until_then(book: Book) -> None:
    book.clock.pass_days(-30)  # type: ignore[attr-defined]
    ada = add(book, "Ada Lovelace")
    log(book, ada, kind="gift", direction="from-them", note="a book")
    book.clock.pass_days(16)  # type: ignore[attr-defined]
    (line,) = attention(book, ["thank-you"])
    before = figures(book)
    book.do(act_on, line.kind, ada, line.row.cause, "let-go")
    book.clock.pass_days(14)  # type: ignore[attr-defined]
    found = figures(book)
    assert (before.thanks, found.thanks, found.thanks_oldest) == (1, 0, None)
    assert found.thanks_weeks[-5:] == (1, 1, 0, 0, 0)
