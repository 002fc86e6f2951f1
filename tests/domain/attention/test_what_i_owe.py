"""What I owe: follow-ups, promises, thank-yous and outcomes, begun, done and muted."""

from __future__ import annotations

import pytest

from netbook.domain.attention.facts import Contact, Facts, Favour, FollowUp, Introduction
from netbook.domain.attention.kinds import gather
from netbook.domain.attention.thresholds import DEFAULT
from netbook.domain.dates import DAY
from tests.domain.attention.world import NOW, all_items, at, contact, network, one, person, shows

WHEN = at("2026-11-19T10:00")


def favour(direction: str = "asked-by-me", number: int = 3, **more: object) -> Favour:
    return Favour(number, direction, "feedback", str(more.pop("matter", "talk")), "review my talk", **more)  # type: ignore[arg-type]


def causes(facts: Facts, kind: str) -> set[str]:
    return {item.cause for item in all_items(facts, kind)}


def test_somebody_of_whom_nothing_is_known_needs_nothing() -> None:
    assert gather(person(), NOW, DEFAULT) == ()


def test_a_follow_up_never_ends_by_itself() -> None:
    facts = person(follow_ups=(FollowUp(7, WHEN, "call"),))
    assert one(facts, "follow-up").until_at is None
    assert shows(facts, "follow-up", NOW + 4000 * DAY)


def test_a_follow_up_that_moved_on_is_a_new_cause() -> None:
    before = one(person(follow_ups=(FollowUp(7, WHEN, "call", repeats=True),)), "follow-up")
    after = one(person(follow_ups=(FollowUp(7, WHEN + 7 * DAY, "call", repeats=True),)), "follow-up")
    assert (before.cause, after.cause) == (f"follow-up:7@{WHEN}", f"follow-up:7@{WHEN + 7 * DAY}")


def test_two_follow_ups_are_two_items() -> None:
    facts = person(follow_ups=(FollowUp(7, WHEN, "call"), FollowUp(8, WHEN, "write")))
    assert len(causes(facts, "follow-up")) == 2


def test_a_promise_is_not_a_follow_up_too() -> None:
    facts = person(favours=(favour("offered-by-me", due_at=WHEN),))
    assert shows(facts, "promise", NOW) and not all_items(facts, "follow-up")


@pytest.mark.parametrize("step", [{"delivered_at": NOW}, {"declined_at": NOW}, {"concluded_at": NOW}, {"answer": "no"}])
def test_a_promise_is_done_when_delivered_declined_over_or_not_wanted(step: dict[str, object]) -> None:
    assert not all_items(person(favours=(favour("offered-by-me", due_at=WHEN, **step),)), "promise")  # type: ignore[arg-type]


def test_what_i_agreed_to_is_a_promise_from_the_answer_on() -> None:
    assert not all_items(person(favours=(favour("asked-of-me", made_at=WHEN),)), "promise")
    assert not all_items(person(favours=(favour("asked-of-me", answer="no", answered_at=WHEN),)), "promise")
    for answer in ("yes", "partly"):
        item = one(person(favours=(favour("asked-of-me", answer=answer, answered_at=WHEN),)), "promise")
        assert item.due_at == WHEN + 7 * DAY


def test_a_new_date_for_a_promise_is_a_new_cause() -> None:
    before = person(favours=(favour("offered-by-me", due_at=WHEN),))
    after = person(favours=(favour("offered-by-me", due_at=WHEN + DAY),))
    assert causes(before, "promise").isdisjoint(causes(after, "promise"))


@pytest.mark.parametrize("direction", ["asked-by-me", "received"])
def test_what_others_do_is_no_promise_of_mine(direction: str) -> None:
    assert not all_items(person(favours=(favour(direction, due_at=WHEN),)), "promise")


@pytest.mark.parametrize("answer", ["yes", "partly", "no"])
def test_thanks_are_owed_after_every_answer_a_no_as_well(answer: str) -> None:
    item = one(person(favours=(favour(answered_at=WHEN, answer=answer),)), "thank-you")
    assert (item.cause, item.from_at, item.since, item.reason) == ("favour:3:answered", WHEN, WHEN, f"thanks-{answer}")


def test_thanks_are_owed_for_what_was_received_given_or_ticked() -> None:
    facts = person(
        contact(WHEN, "gift", "from-them", 11),
        contact(WHEN, "meeting", "mutual", 12, owe_thanks=True),
        favours=(favour("received", made_at=WHEN),),
        introductions=(Introduction(5, "Grace Hopper", by_me=False, made_at=WHEN),),
    )
    assert causes(facts, "thank-you") == {
        "interaction:11",
        "interaction:12",
        "favour:3:received",
        "introduction:5:made",
    }


@pytest.mark.parametrize(
    "given",
    [
        contact(WHEN, "gift", "from-me"),
        contact(WHEN, "gift", "mutual"),
        contact(WHEN, "meeting"),
        contact(WHEN, "gift", "from-them", live=False),
        contact(WHEN, "meeting", owe_thanks=True, live=False),
    ],
)
def test_what_i_gave_and_what_is_history_owe_no_thanks(given: Contact) -> None:
    assert not all_items(person(given), "thank-you")


def test_a_favour_that_is_history_raises_nothing() -> None:
    old = favour(answered_at=WHEN, answer="yes", concluded_at=WHEN, live=False)
    promise = favour("offered-by-me", 4, due_at=WHEN, live=False)
    silent = favour(number=5, asked_at=WHEN - 20 * DAY, live=False)
    assert gather(person(favours=(old, promise, silent)), NOW, DEFAULT) == ()


def test_any_thanks_that_come_later_settle_every_older_cause() -> None:
    thanked = contact(WHEN + 60, "letter", "from-me", thanks=True)
    older, newer = favour(answered_at=WHEN, answer="yes"), favour(number=4, answered_at=WHEN + 61, answer="yes")
    assert causes(person(thanked, favours=(older, newer)), "thank-you") == {"favour:4:answered"}


def test_thanks_said_before_the_help_settle_nothing() -> None:
    thanked = contact(WHEN - 1, "letter", "from-me", thanks=True)
    assert causes(person(thanked, favours=(favour(answered_at=WHEN, answer="yes"),)), "thank-you")


def test_thanks_on_the_day_of_the_help_count_when_no_time_was_said() -> None:
    thanked = contact(at("2026-11-19"), "letter", "from-me", thanks=True)
    assert not all_items(person(thanked, favours=(favour(answered_at=WHEN, answer="yes"),)), "thank-you")


def test_their_thanks_are_not_mine() -> None:
    theirs = contact(WHEN + 60, "letter", "from-them", thanks=True)
    assert causes(person(theirs, favours=(favour(answered_at=WHEN, answer="yes"),)), "thank-you")


def test_a_favour_that_was_thanked_for_is_settled() -> None:
    assert not all_items(person(favours=(favour(answered_at=WHEN, answer="yes", thanked_at=WHEN),)), "thank-you")


def test_one_matter_is_one_outcome_however_many_favours_it_had() -> None:
    favours = tuple(favour(number=n, answer="yes", answered_at=WHEN, concluded_at=WHEN + n) for n in (3, 4, 5))
    assert causes(person(favours=favours), "outcome") == {"favour:3:concluded"}


def test_two_matters_are_two_outcomes_and_none_without_a_matter_joins_another() -> None:
    favours = tuple(
        favour(number=n, matter=matter, answer="yes", answered_at=WHEN, concluded_at=WHEN)
        for n, matter in enumerate(["talk", "grant", "", ""])
    )
    assert len(causes(person(favours=favours), "outcome")) == 4


def test_an_outcome_told_once_is_told_for_the_matter() -> None:
    favours = (
        favour(number=3, answer="yes", answered_at=WHEN, concluded_at=WHEN, told_at=NOW),
        favour(number=4, answer="yes", answered_at=WHEN, concluded_at=WHEN),
    )
    assert not all_items(person(favours=favours), "outcome")


def test_who_did_not_help_need_not_be_told() -> None:
    assert not all_items(person(favours=(favour(answer="no", answered_at=WHEN, concluded_at=WHEN),)), "outcome")
    assert not all_items(person(favours=(favour(concluded_at=WHEN),)), "outcome")
    assert not all_items(person(favours=(favour("offered-by-me", concluded_at=WHEN),)), "outcome")


def test_a_goal_that_ended_is_one_item_for_the_network() -> None:
    item = one(network(goals=((9, "Find a ship", WHEN),)), "outcome")
    assert (item.person, item.cause, item.late_at) == (0, "goal:9:ended", WHEN + 7 * DAY)
