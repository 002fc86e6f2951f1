"""Every threshold of the rules at its edge. A test's name begins with the threshold it guards: mutate_thresholds.py relies on it."""

from __future__ import annotations

from netbook.domain.attention.facts import (
    Contact,
    Detail,
    Facts,
    Favour,
    FollowUp,
    Gathering,
    Introduction,
    News,
    Preparation,
    YearlyDate,
)
from netbook.domain.dates import DAY, Span, read_partial
from tests.domain.attention.world import NOW, at, begins, contact, ends, late_from, network, one, person, shows

ASKED = at("2026-10-01T12:00")


def _follow_up() -> Facts:
    return person(follow_ups=(FollowUp(7, NOW, "call about the tent"),))


def test_follow_up_coming__the_day_before_it_is_coming() -> None:
    assert begins(_follow_up(), "follow-up", NOW - 1 * DAY)


def test_follow_up_late__a_day_after_its_time_it_is_late() -> None:
    assert late_from(_follow_up(), "follow-up") == NOW + 1 * DAY


def test_promise_default__a_promise_without_a_date_is_due_a_week_later() -> None:
    assert begins(
        person(favours=(Favour(1, "offered-by-me", "", "", "the list", made_at=ASKED),)), "promise", ASKED + 7 * DAY
    )


def test_promise_late__a_day_after_its_date_it_is_late() -> None:
    facts = person(favours=(Favour(1, "offered-by-me", "", "", "the list", made_at=ASKED, due_at=NOW),))
    assert late_from(facts, "promise") == NOW + 1 * DAY


def _helped() -> Facts:
    return person(favours=(Favour(3, "asked-by-me", "", "", "read it", answered_at=ASKED, answer="yes"),))


def test_thank_you_late__two_days_after_the_help_thanks_are_late() -> None:
    assert late_from(_helped(), "thank-you", ASKED) == ASKED + 2 * DAY


def test_thank_you_ends__after_sixty_days_it_leaves_the_list() -> None:
    assert ends(_helped(), "thank-you", ASKED + 60 * DAY)


def test_outcome_late__a_week_after_the_end_telling_is_late() -> None:
    favour = Favour(3, "asked-by-me", "", "", "read it", answered_at=ASKED, answer="yes", concluded_at=NOW)
    assert late_from(person(favours=(favour,)), "outcome") == NOW + 7 * DAY


def _event() -> object:
    return Gathering(4, at("2026-11-20T22:00"), "Fair", True, ((1, "Ada Lovelace"),))


def test_after_event_late__three_days_after_the_morning_it_is_late() -> None:
    assert late_from(network(gatherings=(_event(),)), "after-event") == at("2026-11-24")


def test_after_event_ends__three_weeks_after_the_morning_it_is_over() -> None:
    assert ends(network(gatherings=(_event(),)), "after-event", at("2026-12-12"))


def test_ask_about_ends__asking_later_than_three_weeks_is_worse_than_not() -> None:
    detail = Detail(1, "health", "knee surgery", ASKED, at("2026-11-02"))
    assert ends(person(details=(detail,)), "ask-about", at("2026-11-23"))


def _birthday(closeness: str) -> Facts:
    date = YearlyDate("birthday", "birthday", "", read_partial("1950-12-10"))
    return person(closeness=closeness, dates=(date,))


def test_date_lead_inner__an_inner_birthday_shows_a_week_ahead() -> None:
    assert begins(_birthday("inner"), "date", at("2026-12-03"))


def test_date_lead_close__a_close_birthday_shows_a_day_ahead() -> None:
    assert begins(_birthday("close"), "date", at("2026-12-09"))


def test_date_lead_wide__a_wide_birthday_shows_on_its_day() -> None:
    assert begins(_birthday("wide"), "date", at("2026-12-10"))


def test_date_ends__it_stays_three_days_after_the_day() -> None:
    assert ends(_birthday("wide"), "date", at("2026-12-14"))


def _hundred_days() -> Facts:
    return person(contact(at("2026-08-01T18:00")), cadence=Span(100, "days"))


def test_cadence_grace_percent__a_tenth_over_the_cadence_is_due() -> None:
    assert begins(_hundred_days(), "keep-in-touch", at("2026-08-01") + 110 * DAY)


def test_cadence_late_percent__half_a_cadence_over_is_late() -> None:
    assert late_from(_hundred_days(), "keep-in-touch") == at("2026-08-01") + 150 * DAY


def _asked(**more: object) -> Facts:
    return person(favours=(Favour(3, "asked-by-me", "", "", "which maker", asked_at=ASKED, **more),))  # type: ignore[arg-type]


def test_no_answer__ten_days_without_an_answer_allow_one_reminder() -> None:
    assert begins(_asked(), "no-answer", ASKED + 10 * DAY)


def test_no_answer_rest__two_weeks_after_the_reminder_it_rests() -> None:
    assert begins(_asked(reminded_at=NOW), "no-answer", NOW + 14 * DAY)


def test_no_answer_ends__it_is_over_sixty_days_after_it_began() -> None:
    item = one(_asked(), "no-answer", ASKED)
    assert item.until_at == item.from_at + 60 * DAY


def test_introduction_silent__a_side_silent_for_a_week() -> None:
    facts = person(introductions=(Introduction(5, "Kari Nordmann", silent_since=ASKED),))
    assert begins(facts, "introduction", ASKED + 7 * DAY)


def test_introduction_make__agreed_and_not_made_for_three_days() -> None:
    facts = person(introductions=(Introduction(5, "Kari Nordmann", agreed_at=ASKED),))
    assert begins(facts, "introduction", ASKED + 3 * DAY)


def test_introduction_told__made_two_weeks_ago_and_nobody_told() -> None:
    facts = person(introductions=(Introduction(5, "Kari Nordmann", made_at=ASKED),))
    assert begins(facts, "introduction", ASKED + 14 * DAY)


def _asks(*days_ago: int) -> tuple[Contact, ...]:
    """Asks so many days ago; four on one day keep a test out of reach of the number that it is not about."""
    return tuple(contact(NOW - days * DAY, "email", "from-me", n + 1, ask=True) for n, days in enumerate(days_ago))


def test_only_takes_contacts_count__three_asks_and_nothing_else() -> None:
    assert shows(person(*_asks(20, 100, 200)), "only-takes", NOW)
    assert not shows(person(*_asks(20, 100)), "only-takes", NOW)


def test_only_takes_window__the_asks_must_lie_within_a_year() -> None:
    # Counted from the edge: a contact that counts leaves the year, and only then were all of it asks.
    gone = contact(NOW - 380 * DAY, "meeting")
    assert begins(person(gone, *_asks(20, 20, 20, 20)), "only-takes", NOW - 15 * DAY)


def test_only_takes_ends__after_sixty_days_it_is_over() -> None:
    assert ends(person(*_asks(0, 0, 0, 0)), "only-takes", NOW + 60 * DAY)


def _silent(*days_ago: int) -> Facts:
    mine = (contact(NOW - days * DAY, "email", "from-me", n + 1) for n, days in enumerate(days_ago))
    return person(contact(NOW - 300 * DAY, "email", "from-them"), *mine)


def test_gone_quiet_contacts_count__three_of_mine_drew_nothing() -> None:
    assert shows(_silent(20, 60, 90), "gone-quiet", NOW)
    assert not shows(_silent(20, 60), "gone-quiet", NOW)


def test_gone_quiet_over__begun_thirty_days_ago() -> None:
    assert begins(_silent(15, 15, 15, 15), "gone-quiet", NOW + 15 * DAY)


def test_gone_quiet_ends__after_sixty_days_it_is_over() -> None:
    item = one(_silent(60, 60, 60, 60), "gone-quiet")
    assert item.until_at == item.from_at + 60 * DAY


def _badly() -> Facts:
    return person(contact(ASKED, "meeting", outcome="badly"))


def test_try_again__six_weeks_after_the_bad_meeting() -> None:
    assert begins(_badly(), "try-again", ASKED + 42 * DAY)


def test_try_again_ends__after_sixty_days_it_is_over() -> None:
    item = one(_badly(), "try-again", ASKED)
    assert item.until_at == item.from_at + 60 * DAY


def test_prepare_before__three_days_before_the_meeting() -> None:
    assert begins(person(meetings=(Preparation(6, NOW, "Plans", False),)), "prepare", NOW - 3 * DAY)


def test_news_ends__news_is_old_after_thirty_days() -> None:
    assert ends(person(news=(News(1, ASKED, "city", "Oslo", "Bergen"),)), "news", ASKED + 30 * DAY)


def test_standstill__two_weeks_after_the_last_outreach() -> None:
    assert begins(network(last_outreach=ASKED), "standstill", ASKED + 14 * DAY)


def test_standstill_book_age__never_in_a_book_younger_than_thirty_days() -> None:
    facts = network(book_since=ASKED, last_outreach=ASKED - 5 * DAY)
    assert begins(facts, "standstill", ASKED + 30 * DAY)
