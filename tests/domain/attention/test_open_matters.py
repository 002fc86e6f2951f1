"""Open matters: asks without an answer, introductions under way, what is near, news, and the network as a whole."""

from __future__ import annotations

from netbook.domain.attention.facts import Facts, Favour, Gathering, Introduction, News, Preparation
from netbook.domain.attention.kinds import gather_network
from netbook.domain.attention.thresholds import DEFAULT
from netbook.domain.dates import DAY, day_start
from tests.domain.attention.world import NOW, all_items, at, begins, contact, ends, network, one, person, shows

ASKED = at("2026-11-03T12:00")


def favour(**more: object) -> Favour:
    return Favour(3, "asked-by-me", "information", "makers", "which maker", asked_at=ASKED, **more)  # type: ignore[arg-type]


def ask(when: int = ASKED, **more: object) -> Facts:
    return person(contact(when, "email", "from-me", ask=True, note="which maker"), **more)


def test_an_answer_of_any_kind_ends_the_waiting() -> None:
    steps: list[dict[str, object]] = [
        {"answered_at": NOW, "answer": "no"}, {"delivered_at": NOW}, {"concluded_at": NOW}, {"rested_at": NOW}, {"declined_at": NOW},
    ]  # fmt: skip
    for step in steps:
        assert not all_items(person(favours=(favour(**step),)), "no-answer")


def test_reminded_once_is_another_cause_with_another_advice() -> None:
    first, second = (
        one(person(favours=(favour(),)), "no-answer"),
        one(person(favours=(favour(reminded_at=NOW),)), "no-answer"),
    )
    assert (first.reason, second.reason) == ("remind", "rest")
    assert first.cause != second.cause


def test_an_ask_only_drafted_waits_for_nothing() -> None:
    drafted = Favour(3, "asked-by-me", "", "", "which maker", made_at=ASKED)
    assert not all_items(person(favours=(drafted,)), "no-answer")


def test_an_ask_that_was_only_logged_waits_for_an_answer_too() -> None:
    assert begins(ask(), "no-answer", ASKED + 10 * DAY)


def test_a_logged_ask_is_answered_by_anything_from_them() -> None:
    answered = person(*ask().contacts, contact(ASKED + DAY, "email", "from-them"))
    assert not all_items(answered, "no-answer")


def test_one_ask_with_its_favour_is_one_item() -> None:
    assert one(ask(favours=(favour(),)), "no-answer").cause == "favour:3:asked"


def test_writing_again_after_a_logged_ask_is_the_reminder() -> None:
    again = person(*ask().contacts, contact(ASKED + 10 * DAY, "email", "from-me"))
    item = one(again, "no-answer")
    assert (item.reason, item.from_at) == ("rest", ASKED + 24 * DAY)


def test_three_without_an_answer_are_never_reminded_of() -> None:
    pressed = person(*ask().contacts, *(contact(ASKED + n * DAY, "email", "from-me") for n in (5, 9)))
    assert not all_items(pressed, "no-answer")


def introduced(**more: object) -> Facts:
    return person(introductions=(Introduction(5, "Kari Nordmann", **more),))  # type: ignore[arg-type]


def test_an_introduction_that_waits_for_nobody_needs_nothing() -> None:
    assert not all_items(introduced(), "introduction")


def test_the_later_step_of_an_introduction_speaks() -> None:
    facts = introduced(silent_since=ASKED, agreed_at=ASKED + DAY, made_at=ASKED + 2 * DAY)
    assert one(facts, "introduction").reason == "introduction-made"


def test_an_introduction_ends_when_declined_withdrawn_or_told() -> None:
    assert not all_items(introduced(made_at=ASKED, told_at=NOW), "introduction")
    assert not all_items(introduced(silent_since=ASKED, ended=True), "introduction")
    assert not all_items(introduced(made_at=ASKED, live=False), "introduction")


def test_one_introduction_is_one_item_with_the_silent_side_or_with_the_side_that_carries_it() -> None:
    assert all_items(introduced(silent_since=ASKED, silent_name="Ada Lovelace", carries=False), "introduction")
    assert not all_items(introduced(silent_since=ASKED, silent_name="Kari Nordmann"), "introduction")
    assert not all_items(introduced(made_at=ASKED, carries=False), "introduction")


def test_each_step_of_an_introduction_is_its_own_cause() -> None:
    steps = [introduced(silent_since=ASKED), introduced(agreed_at=ASKED), introduced(made_at=ASKED)]
    assert len({one(facts, "introduction").cause for facts in steps}) == 3


def test_preparing_is_over_when_the_meeting_begins_and_not_needed_with_a_plan() -> None:
    assert ends(person(meetings=(Preparation(6, NOW, "Plans", False),)), "prepare", NOW)
    assert not all_items(person(meetings=(Preparation(6, NOW + DAY, "Plans", True),)), "prepare")
    assert one(network(events=(Preparation(6, NOW + DAY, "Fair", False),)), "prepare").cause == "event:6"


def test_news_ends_with_any_contact_at_or_after_it() -> None:
    news = (News(1, ASKED, "job", "analyst", "chief analyst"),)
    assert begins(person(news=news), "news", day_start(ASKED) + DAY)
    assert shows(person(contact(ASKED - 1), news=news), "news", NOW)
    assert not all_items(person(contact(ASKED), news=news), "news")


def fair(ended: str = "2026-11-20T22:00", **more: object) -> Gathering:
    values: dict[str, object] = {"live": True, "unhandled": ((1, "Ada"), (2, "Kari"))}
    return Gathering(4, at(ended), "Fair", **(values | more))  # type: ignore[arg-type]


def test_the_morning_after_an_event_is_one_item_for_all_who_were_met() -> None:
    facts = network(gatherings=(fair(unhandled=tuple((n, f"Person {n}") for n in range(300))),))
    assert begins(facts, "after-event", at("2026-11-21"))
    item = one(facts, "after-event")
    assert (item.person, item.cause) == (0, "event:4")


def test_an_event_that_ended_after_midnight_is_followed_by_that_morning() -> None:
    assert one(network(gatherings=(fair("2026-11-21T01:30"),)), "after-event").from_at == at("2026-11-21T01:30")


def test_an_event_that_is_closed_handled_or_history_asks_for_nothing() -> None:
    for gathering in (fair(closed=True), fair(unhandled=()), fair(live=False)):
        assert not all_items(network(gatherings=(gathering,)), "after-event")


def test_any_outreach_ends_a_standstill_with_a_new_cause() -> None:
    still = network(last_outreach=NOW - 20 * DAY)
    assert shows(still, "standstill", NOW)
    assert not shows(network(last_outreach=NOW), "standstill", NOW)
    assert one(still, "standstill").cause != one(network(last_outreach=NOW), "standstill").cause


def test_a_book_without_anybody_cannot_stand_still() -> None:
    assert not all_items(network(last_outreach=None, anybody=False), "standstill")


def test_a_book_in_which_nothing_ever_went_out_stands_still_after_a_month() -> None:
    assert begins(network(book_since=ASKED, last_outreach=None), "standstill", ASKED + 30 * DAY)


def test_an_import_of_any_size_is_one_item() -> None:
    items = gather_network(network(undecided=100_000, undecided_batch="12", undecided_since=NOW), NOW, DEFAULT)
    assert [item.cause for item in items if item.from_at <= NOW] == ["batch:12"]


def test_triage_is_over_when_nobody_is_left() -> None:
    assert not all_items(network(undecided=0, undecided_batch="12"), "triage")


def test_news_waits_a_day_for_each_before_it_and_what_came_at_once_is_one() -> None:
    third = (
        News(7, ASKED, "city", "Oslo", "Bergen", 2),
        News(8, ASKED, "job", "analyst", "chief analyst", 2),
        News(9, ASKED, "organisation", "Statnett", "Equinor", 2),
    )
    assert begins(person(news=third), "news", day_start(ASKED) + 3 * DAY)
    found = one(person(news=third), "news")
    assert (found.reason, found.cause, found.since) == ("news-organisation", "news:7", ASKED)


def test_news_whose_day_lies_beyond_its_end_is_not_shown() -> None:
    assert all_items(person(news=(News(1, ASKED, "city", "Oslo", "Bergen", 29),)), "news")
    assert not all_items(person(news=(News(1, ASKED, "city", "Oslo", "Bergen", 30),)), "news")
