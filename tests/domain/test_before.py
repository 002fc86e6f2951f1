"""What to know before reaching out: the order, the limit, and what fades."""

from __future__ import annotations

from datetime import datetime

from netbook.domain import before
from netbook.domain.attention.facts import Contact, Detail, Facts, Favour, News, YearlyDate
from netbook.domain.dates import DAY, day_start, minute, read_partial
from netbook.wording.before import reminder_words

NOW = minute(datetime(2026, 11, 23, 10, 0))


def facts(**values: object) -> Facts:
    return Facts(1, "Ada", "close", **values)  # type: ignore[arg-type]


def detail(
    number: int, topic: str = "other", days_ago: float = 1, ask_in: float | None = None, asked: int | None = None
) -> Detail:
    ask_on = None if ask_in is None else day_start(NOW) + round(ask_in * DAY)
    return Detail(number, topic, f"detail {number}", NOW - round(days_ago * DAY), ask_on, asked)


def kinds(found: Facts) -> list[tuple[str, int]]:
    return [(reminder.kind, reminder.id) for reminder in before.reminders(found, NOW)]


def test_what_is_to_ask_comes_first_then_what_is_owed_then_dates_then_what_was_told() -> None:
    found = facts(
        details=(detail(1, "work"), detail(2, "family", 30, -2)),
        contacts=(Contact(9, NOW - 5 * DAY, "call", "mutual", note="Spoke of ice", owe_thanks=True),),
        dates=(YearlyDate("birthday", "birthday", "", read_partial("1815-12-01")),),
    )
    assert kinds(found) == [("ask", 2), ("owe-thanks", 9), ("date", 0), ("known", 1), ("last", 9)]


def test_at_most_five_lines_are_given() -> None:
    assert len(kinds(facts(details=tuple(detail(n) for n in range(1, 12))))) == before.LINES


def test_asking_is_due_a_week_ahead_and_not_a_day_earlier() -> None:
    assert kinds(facts(details=(detail(1, ask_in=7),))) == [("ask", 1)]
    assert kinds(facts(details=(detail(1, ask_in=8),))) == [("known", 1)]


def test_a_detail_asked_about_since_its_day_is_only_known() -> None:
    assert kinds(facts(details=(detail(1, days_ago=9, ask_in=-3, asked=NOW - DAY),))) == [("known", 1)]
    assert kinds(facts(details=(detail(1, days_ago=9, ask_in=-3, asked=NOW - 5 * DAY),))) == [("ask", 1)]


def test_health_fades_after_a_year_and_goals_never_do() -> None:
    assert kinds(facts(details=(detail(1, "health", 365),))) == [("known", 1)]
    assert kinds(facts(details=(detail(1, "health", 366),))) == []
    assert kinds(facts(details=(detail(1, "goals", 4000),))) == [("known", 1)]


def test_thanks_said_since_discharge_what_was_owed() -> None:
    owed = Contact(9, NOW - 5 * DAY, "call", "mutual", owe_thanks=True)
    assert kinds(facts(contacts=(owed,))) == [("owe-thanks", 9)]
    said = Contact(10, NOW - 4 * DAY, "message", "from-me", thanks=True)
    assert kinds(facts(contacts=(said, owed))) == []
    theirs = Contact(10, NOW - 4 * DAY, "message", "from-them", thanks=True)
    assert kinds(facts(contacts=(theirs, owed))) == [("owe-thanks", 9)]


def test_favours_are_told_both_ways_until_delivered() -> None:
    mine = Favour(1, "offered-by-me", "review", "", "Read the draft")
    theirs = Favour(2, "asked-by-me", "introduction", "", "Meet Sofia", answered_at=NOW - DAY, answer="yes")
    assert kinds(facts(favours=(mine, theirs))) == [("owe", 1), ("owed", 2)]
    done = Favour(1, "offered-by-me", "review", "", "Read the draft", delivered_at=NOW)
    assert kinds(facts(favours=(done,))) == []


def test_dates_are_near_for_three_weeks() -> None:
    near = YearlyDate("birthday", "birthday", "", read_partial("--12-14"))
    far = YearlyDate("birthday", "birthday", "", read_partial("--12-15"))
    assert kinds(facts(dates=(near,))) == [("date", 0)]
    assert kinds(facts(dates=(far,))) == []


def test_nothing_is_asked_about_the_dead() -> None:
    assert kinds(facts(deceased=True, details=(detail(1),))) == []


def test_needs_and_goals_stand_before_food_of_the_same_day() -> None:
    found = facts(details=(detail(1, "food"), detail(2, "goals"), detail(3, "work")))
    assert [number for _kind, number in kinds(found)] == [2, 3, 1]


def test_news_since_the_last_contact_is_told_for_a_month_one_of_a_sort() -> None:
    old, new = News(1, NOW - 9 * DAY, "job", "analyst", "editor"), News(2, NOW - 5 * DAY, "job", "editor", "publisher")
    city = News(3, NOW - 5 * DAY, "city", "Oslo", "Bergen")
    found = facts(news=(old, new, city))
    assert kinds(found) == [("news", 3), ("news", 2)]
    moved, job = before.reminders(found, NOW)
    assert reminder_words(moved, NOW) == ("Moved to Bergen", "") and reminder_words(job, NOW) == (
        "New job: publisher",
        "",
    )
    assert kinds(facts(news=(News(1, NOW - 30 * DAY, "job", "a", "b"),))) == []
    assert ("news", 2) not in kinds(facts(news=(new,), contacts=(Contact(9, NOW - 4 * DAY, "call", "mutual"),)))
    assert kinds(facts(news=(new,), contacts=(Contact(9, NOW - 6 * DAY, "call", "mutual"),))) == [("news", 2)]


def test_what_was_let_go_thanked_that_day_or_concluded_is_not_told_as_owed() -> None:
    said = Contact(9, NOW - 60, "call", "mutual", owe_thanks=True)
    thanked = Contact(10, day_start(NOW), "message", "from-me", thanks=True)
    assert kinds(facts(contacts=(said,))) == [("owe-thanks", 9)]
    assert kinds(facts(contacts=(said, thanked))) == []
    assert before.reminders(facts(contacts=(said,)), NOW, let_go={"interaction:9"}) == ()
    mine = {"matter": "", "text": "read it", "live": True, "made_at": NOW - 9 * DAY}
    for direction, answer, kind in (
        ("offered-by-me", "", "owe"),
        ("asked-of-me", "partly", "owe"),
        ("asked-by-me", "yes", "owed"),
    ):
        life = mine | {"direction": direction, "kind": "other", "answer": answer, "answered_at": NOW - 8 * DAY}
        assert kinds(facts(favours=(Favour(1, **life),))) == [(kind, 1)], direction  # type: ignore[arg-type]
        assert kinds(facts(favours=(Favour(1, **life, concluded_at=NOW - DAY),))) == [], direction  # type: ignore[arg-type]
