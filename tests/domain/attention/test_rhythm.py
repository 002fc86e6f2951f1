"""The rhythm kinds: keep-in-touch, dates, asking how it went, and the quieter ones."""

from __future__ import annotations

import pytest

from netbook.domain.attention.facts import Contact, Detail, Facts, FollowUp, News, YearlyDate
from netbook.domain.attention.kinds import ALL, OWED, RHYTHM, gather
from netbook.domain.attention.thresholds import DEFAULT
from netbook.domain.dates import DAY, Span, read_partial
from tests.domain.attention.world import NOW, all_items, at, begins, contact, ends, late_from, one, person, shows

MONTHLY = Span(1, "months")


def test_the_clock_runs_from_the_last_contact_that_counts() -> None:
    called = contact(at("2026-09-14T18:00"))
    asked = contact(at("2026-11-18"), "email", "from-me", ask=True)
    assert begins(person(called, asked, cadence=Span(60, "days")), "keep-in-touch", at("2026-11-19"))


def test_their_ask_and_their_mail_are_contact_too() -> None:
    called = contact(at("2026-09-14T18:00"))
    for theirs in (contact(NOW - DAY, "email", "from-them"), contact(NOW - DAY, "email", "from-them", ask=True)):
        assert not shows(person(called, theirs, cadence=Span(60, "days")), "keep-in-touch", NOW)


def test_months_are_calendar_months() -> None:
    # A month from 31 January is 28 February; a tenth of 28 days is 3.
    assert begins(person(contact(at("2026-01-31T12:00")), cadence=MONTHLY), "keep-in-touch", at("2026-03-03"))


def test_the_grace_is_a_day_at_least() -> None:
    assert begins(person(contact(NOW), cadence=Span(1, "days")), "keep-in-touch", at("2026-11-25"))
    assert begins(person(contact(NOW), cadence=Span(2, "weeks")), "keep-in-touch", at("2026-12-08"))


def test_it_is_never_late_on_the_day_it_becomes_due() -> None:
    item = one(person(contact(NOW), cadence=Span(1, "days")), "keep-in-touch")
    assert item.late_at == item.due_at + DAY


def test_no_cadence_means_no_reminder() -> None:
    assert not all_items(person(contact(NOW - 4000 * DAY)), "keep-in-touch")


@pytest.mark.parametrize(("spread", "day"), [(0.0, "2026-11-06"), (0.6, "2026-12-21"), (1.0, "2027-01-20")])
def test_without_any_contact_the_first_due_date_is_spread_over_a_quarter_to_the_whole(spread: float, day: str) -> None:
    facts = person(cadence=Span(100, "days"), cadence_set_at=at("2026-10-12T10:00"), spread=spread)
    assert one(facts, "keep-in-touch").due_at == at(day)


def test_nobody_is_due_on_the_day_the_cadence_is_set() -> None:
    assert not shows(person(cadence=Span(1, "days"), cadence_set_at=NOW, spread=0.0), "keep-in-touch", NOW + 60)


def test_skipping_a_round_counts_from_then() -> None:
    facts = person(contact(at("2026-01-05")), cadence=Span(10, "days"), round_from=at("2026-11-20T09:00"))
    assert begins(facts, "keep-in-touch", at("2026-12-01"))
    assert one(facts, "keep-in-touch").reason == "cadence-skipped"


def test_a_contact_after_a_skipped_round_wins() -> None:
    facts = person(contact(at("2026-11-22")), cadence=Span(10, "days"), round_from=at("2026-11-20T09:00"))
    assert one(facts, "keep-in-touch").cause == f"since:{at('2026-11-22')}"


def test_a_round_skipped_before_any_contact_counts_as_a_whole_round() -> None:
    facts = person(cadence=Span(10, "days"), cadence_set_at=at("2026-10-01"), round_from=at("2026-11-20"), spread=0.0)
    assert one(facts, "keep-in-touch").due_at == at("2026-12-01")


def test_a_cadence_set_anew_after_a_skipped_round_begins_again() -> None:
    facts = person(cadence=Span(100, "days"), cadence_set_at=at("2026-11-01"), round_from=at("2026-10-20"), spread=0.0)
    assert one(facts, "keep-in-touch").cause == f"since:{at('2026-11-01')}"


def test_a_contact_later_today_is_no_reason_to_write() -> None:
    assert not shows(person(contact(NOW + 300), cadence=Span(1, "days")), "keep-in-touch", NOW)


def test_it_never_ends_and_every_contact_is_a_new_cause() -> None:
    before = one(person(contact(NOW - 90 * DAY), cadence=MONTHLY), "keep-in-touch")
    after = one(person(contact(NOW - 90 * DAY), contact(NOW), cadence=MONTHLY), "keep-in-touch")
    assert before.until_at is None and before.cause != after.cause and after.from_at > NOW


def _dated(day: str, lead: int | None = None, **more: object) -> Facts:
    return person(dates=(YearlyDate("birthday", "birthday", "", read_partial(day), lead),), **more)


def test_a_date_is_due_on_its_day_and_never_late() -> None:
    item = one(_dated("1950-11-28"), "date")
    assert (item.due_at, item.late_at, item.cause) == (at("2026-11-28"), None, "birthday:2026")


def test_a_birthday_without_a_year_comes_round_too() -> None:
    assert one(_dated("--11-28"), "date").due_at == at("2026-11-28")


def test_29_february_is_kept_on_the_28th_in_other_years() -> None:
    assert one(_dated("1960-02-29"), "date").due_at == at("2027-02-28")
    assert one(_dated("1960-02-29"), "date", at("2028-01-10")).due_at == at("2028-02-29")


def test_its_own_lead_goes_before_that_of_closeness() -> None:
    assert begins(_dated("1950-12-10", 10, closeness="wide"), "date", at("2026-11-30"))
    assert begins(_dated("1950-12-10", 0, closeness="inner"), "date", at("2026-12-10"))


def test_a_day_in_december_is_still_on_in_january() -> None:
    assert shows(_dated("1950-12-30"), "date", at("2027-01-02T23:59"))
    assert one(_dated("1950-12-30"), "date", at("2027-01-03")).cause == "birthday:2027"


def test_next_january_is_announced_in_december() -> None:
    facts = _dated("1950-01-02", 7)
    assert shows(facts, "date", at("2026-12-26")) and one(facts, "date", at("2026-12-26")).cause == "birthday:2027"


def test_a_date_does_not_come_round_before_it_first_was() -> None:
    assert one(_dated("2028-05-01"), "date").due_at == at("2028-05-01")


@pytest.mark.parametrize("text", ["1950", "1950-11", "--11"])
def test_a_date_without_its_day_comes_round_never(text: str) -> None:
    assert not all_items(_dated(text), "date")


def _detail(**more: object) -> Facts:
    return person(details=(Detail(4, "health", "knee surgery", at("2026-11-03"), **more),))  # type: ignore[arg-type]


def test_ask_about_begins_on_its_day() -> None:
    assert begins(_detail(ask_on=at("2026-11-20")), "ask-about", at("2026-11-20"))


def test_a_detail_without_a_date_prompts_nothing() -> None:
    assert not all_items(_detail(), "ask-about")


def test_what_was_asked_about_prompts_no_more_until_a_new_date() -> None:
    day = at("2026-11-20")
    assert not all_items(_detail(ask_on=day, asked_at=day), "ask-about")
    assert all_items(_detail(ask_on=day, asked_at=day - 1), "ask-about")


def test_only_takes_is_ended_by_any_contact_that_counts() -> None:
    asks = [contact(NOW - n * 30 * DAY, "email", "from-me", ask=True) for n in (1, 3, 5)]
    assert shows(person(*asks), "only-takes", NOW)
    assert not all_items(person(*asks, contact(NOW, "shared", "from-me")), "only-takes")


def test_only_takes_ends_when_the_asks_leave_the_year() -> None:
    asks = [contact(NOW - days * DAY, "email", "from-me", ask=True) for days in (0, 1, 340)]
    assert ends(person(*asks), "only-takes", NOW + 25 * DAY)


def test_old_mail_that_came_in_by_import_raises_nothing() -> None:
    asks = [contact(NOW - n * 30 * DAY, "email", "from-me", ask=True, live=False) for n in (1, 3, 5)]
    mails = [contact(NOW - n * 30 * DAY, "email", "from-me", live=False) for n in (1, 3, 5)]
    badly = contact(NOW - 50 * DAY, "meeting", outcome="badly", live=False)
    theirs = contact(NOW - 300 * DAY, "email", "from-them", live=False)
    for facts in (person(*asks), person(theirs, *mails), person(badly)):
        assert gather(facts, NOW, DEFAULT) == ()


def _silence(*mine: Contact) -> Facts:
    return person(contact(NOW - 300 * DAY, "email", "from-them"), *mine)


def _mails(*days_ago: int) -> list[Contact]:
    return [contact(NOW - days * DAY, "email", "from-me") for days in days_ago]


def test_who_never_answered_did_not_go_quiet() -> None:
    assert not all_items(person(*_mails(20, 60, 90)), "gone-quiet")


def test_an_answer_however_old_counts_as_having_answered() -> None:
    assert shows(person(*_mails(20, 60, 90), answered_before=NOW - 3000 * DAY), "gone-quiet", NOW)


def test_anything_from_them_ends_the_silence() -> None:
    assert not all_items(_silence(*_mails(20, 60, 90), contact(NOW - DAY, "message", "from-them")), "gone-quiet")


def test_giving_something_after_the_silence_answers_it() -> None:
    for given in (contact(NOW, "gift", "from-me"), contact(NOW, "letter", "from-me", thanks=True)):
        assert not all_items(_silence(*_mails(20, 60, 90), given), "gone-quiet")


def test_a_mail_gets_the_day_to_be_answered() -> None:
    assert begins(_silence(*_mails(0, 60, 90)), "gone-quiet", at("2026-11-24"))


def test_the_reason_says_what_was_asked_last() -> None:
    mails = [*_mails(20, 90), contact(NOW - 60 * DAY, "email", "from-me", ask=True, note="the maps")]
    assert one(_silence(*mails), "gone-quiet").values["asked"] == "the maps"


@pytest.mark.parametrize("kind", ["meeting", "video"])
def test_a_bad_meeting_is_not_the_end(kind: str) -> None:
    assert shows(person(contact(NOW - 44 * DAY, kind, outcome="badly")), "try-again", NOW)


@pytest.mark.parametrize("bad", [("meeting", "neutral"), ("meeting", "well"), ("email", "badly")])
def test_only_a_meeting_that_went_badly_is_tried_again(bad: tuple[str, str]) -> None:
    assert not all_items(person(contact(NOW - 44 * DAY, bad[0], outcome=bad[1])), "try-again")


def test_any_contact_since_then_is_the_new_try() -> None:
    badly = contact(NOW - 44 * DAY, "meeting", outcome="badly")
    for since in (contact(NOW - DAY, "email", "from-them"), contact(NOW - DAY, "email", "from-me", ask=True)):
        assert not all_items(person(badly, since), "try-again")


def test_muting_silences_the_rhythm_and_nothing_that_is_owed() -> None:
    facts = person(
        contact(NOW - 44 * DAY, "meeting", outcome="badly", owe_thanks=True),
        cadence=MONTHLY, details=(Detail(1, "health", "knee", NOW, NOW),), follow_ups=(FollowUp(1, NOW, "call"),),
        dates=(YearlyDate("birthday", "birthday", "", read_partial("--11-23")),), news=(News(1, NOW, "city", "", "Oslo"),), muted=True,
    )  # fmt: skip
    assert {item.kind for item in gather(facts, NOW, DEFAULT)} == {"follow-up", "thank-you"}


def test_nothing_is_said_about_the_dead() -> None:
    facts = person(
        contact(NOW - 90 * DAY, owe_thanks=True), cadence=MONTHLY, deceased=True, follow_ups=(FollowUp(1, NOW, "call"),)
    )
    assert gather(facts, NOW, DEFAULT) == ()


def test_the_kinds_are_those_of_the_weights_and_no_kind_is_both_rhythm_and_owed() -> None:
    from netbook.domain.attention.thresholds import KIND_WEIGHTS

    assert {kind.name for kind in ALL} == set(KIND_WEIGHTS)
    assert not RHYTHM & OWED
    assert {"keep-in-touch", "date", "ask-about", "try-again", "gone-quiet"} <= RHYTHM
    assert {"follow-up", "thank-you", "promise", "outcome"} == OWED


def test_late_has_a_meaning_only_where_the_law_gives_it_one() -> None:
    assert late_from(_dated("1950-11-28"), "date") is None
    assert late_from(_detail(ask_on=NOW), "ask-about") is None
