"""When a reminder is told, tried minute by minute with a clock that is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from netbook.answers.attention import attention
from netbook.book import Book
from netbook.domain.said import Refused
from netbook.operations.attention import act_on
from netbook.operations.details import NewDetail, add_detail
from netbook.operations.follow_ups import NewFollowUp, add_follow_up, finish_follow_up
from netbook.operations.settings import set_setting
from netbook.reminding import PAUSES, Rounds, Told, Words, act_for, person_of, remind
from tests.books import Clock, a_book, add, log


class Owner:
    """A book whose owner looks at the clock; `told` is what was raised, `takes` whether anything takes notifications."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.told: list[Words] = []
        self.tried = 0
        self.takes = True

    def deliver(self, words: Words) -> tuple[bool, str]:
        self.tried += 1
        if self.takes:
            self.told.append(words)
        return self.takes, "told" if self.takes else "nobody listens"

    def at(self, when: str) -> list[str]:
        """The titles raised in the round at that time."""
        assert isinstance(self.book.clock, Clock)
        self.book.clock.at = datetime.fromisoformat(when)
        before = len(self.told)
        remind(self.book, self.deliver)
        return [each.title for each in self.told[before:]]

    def set(self, key: str, value: object) -> None:
        self.book.do(set_setting, key, value)

    def follow_up(self, when: str, text: str = "send the paper", **values: object) -> int:
        at = datetime.fromisoformat(when)
        minutes = int((at - datetime(1970, 1, 1)).total_seconds() // 60)
        new = NewFollowUp(text, minutes, "T" in when, **values)  # type: ignore[arg-type]
        return self.book.do(add_follow_up, [self.ada], new).made[0].id

    ada = 0


@pytest.fixture
def owner(tmp_path: Path) -> Iterator[Owner]:
    with a_book(tmp_path, "2026-11-23T08:00") as book:
        found = Owner(book)
        found.ada = add(book, "Ada Lovelace", cadence="none")
        yield found


PAPER = "Ada Lovelace: Send the paper"


def test_a_follow_up_is_told_at_its_minute_and_only_once(owner: Owner) -> None:
    owner.follow_up("2026-11-23T10:30")
    assert owner.at("2026-11-23T10:29") == []
    assert owner.at("2026-11-23T10:30") == [PAPER]
    assert owner.at("2026-11-23T10:31") == []
    assert owner.at("2026-11-24T10:30") == []


def test_a_follow_up_for_a_day_is_told_in_the_morning_and_not_at_midnight(owner: Owner) -> None:
    owner.follow_up("2026-11-24")
    assert owner.at("2026-11-24T00:00") == []
    assert owner.at("2026-11-24T08:59") == []
    assert owner.at("2026-11-24T09:00") == [PAPER]


def test_what_was_told_is_remembered_when_the_book_is_opened_again(tmp_path: Path, owner: Owner) -> None:
    owner.follow_up("2026-11-23T10:30")
    assert owner.at("2026-11-23T10:30") == [PAPER]
    with a_book(tmp_path, "2026-11-23T10:31") as again:
        assert Owner(again).at("2026-11-23T10:32") == []


def test_what_came_due_while_the_app_was_closed_or_asleep_is_told_at_the_next_round(owner: Owner) -> None:
    owner.follow_up("2026-11-23T10:30")
    assert owner.at("2026-11-25T14:07") == [PAPER]


def test_after_a_long_absence_more_than_five_come_as_one_and_are_not_told_again(owner: Owner) -> None:
    for day in range(1, 6):
        owner.follow_up(f"2026-12-0{day}T10:00", f"write letter {day}")
    assert len(owner.at("2026-12-06T08:00")) == 5
    for day in range(1, 7):
        owner.follow_up(f"2026-12-1{day}T10:00", f"send parcel {day}")
    assert owner.at("2026-12-20T08:00") == ["Ada Lovelace: Send parcel 1; 5 more"]
    assert owner.told[-1].actions == (("open", "Open"),)
    assert owner.at("2026-12-20T08:30") == []


def test_a_repeat_is_told_again_at_its_next_time(owner: Owner) -> None:
    number = owner.follow_up("2026-11-23T10:30", repeat="every 1 week")
    assert owner.at("2026-11-23T10:30") == [PAPER]
    owner.book.do(finish_follow_up, number)
    assert owner.at("2026-11-30T10:29") == []
    assert owner.at("2026-11-30T10:30") == [PAPER]


def test_quiet_hours_hold_what_is_due_until_they_end(owner: Owner) -> None:
    owner.set("quiet-from", 22 * 60)
    owner.set("quiet-to", 7 * 60)
    owner.follow_up("2026-11-23T22:00")
    assert owner.at("2026-11-23T22:00") == []
    assert owner.at("2026-11-24T06:59") == []
    assert owner.at("2026-11-24T07:00") == [PAPER]


def test_the_minute_before_quiet_hours_begin_is_not_quiet(owner: Owner) -> None:
    owner.set("quiet-from", 22 * 60)
    owner.set("quiet-to", 7 * 60)
    owner.follow_up("2026-11-23T21:59")
    assert owner.at("2026-11-23T21:59") == [PAPER]


def test_a_pause_holds_what_is_due_until_its_last_minute_is_over(owner: Owner) -> None:
    owner.follow_up("2026-11-23T10:30")
    owner.set("paused-until", owner.book.now() + 3 * 60)
    assert owner.at("2026-11-23T10:59") == []
    assert owner.at("2026-11-23T11:00") == [PAPER]


def test_nothing_is_told_while_notifications_are_off(owner: Owner) -> None:
    owner.set("notifications", False)
    owner.follow_up("2026-11-23T10:30")
    assert owner.at("2026-11-23T10:30") == []
    owner.set("notifications", True)
    assert owner.at("2026-11-23T10:31") == [PAPER]


def test_a_birthday_is_told_at_nine_on_its_day(owner: Owner) -> None:
    add(owner.book, "Grace Hopper", birthday="--11-24", closeness="close")
    assert owner.at("2026-11-23T23:59") == []
    assert owner.at("2026-11-24T08:59") == []
    assert owner.at("2026-11-24T09:00") == ["Grace Hopper: Birthday today"]
    assert ("done", "Wished") in owner.told[-1].actions


def test_the_rest_comes_in_one_digest_at_its_hour_once_a_day(owner: Owner) -> None:
    grace = add(owner.book, "Grace Hopper", cadence="none")
    for who in (owner.ada, grace):
        log(owner.book, who, kind="gift", direction="from-them", days_ago=1)
    assert owner.at("2026-11-23T08:59") == []
    (title,) = owner.at("2026-11-23T09:00")
    assert title.endswith("; 1 more")
    assert owner.at("2026-11-23T09:01") == []
    assert owner.at("2026-11-24T09:00") == [], "nothing is new the next day"


def test_the_digest_has_its_hour_from_the_settings(owner: Owner) -> None:
    owner.set("digest-at", 17 * 60 + 30)
    log(owner.book, owner.ada, kind="gift", direction="from-them", days_ago=1)
    assert owner.at("2026-11-23T17:29") == []
    assert len(owner.at("2026-11-23T17:30")) == 1


def test_what_becomes_new_after_the_digest_hour_waits_for_tomorrow(owner: Owner) -> None:
    assert owner.at("2026-11-23T09:00") == []
    log(owner.book, owner.ada, kind="gift", direction="from-them", days_ago=1)
    assert owner.at("2026-11-23T14:00") == []
    assert owner.at("2026-11-24T08:59") == []
    assert len(owner.at("2026-11-24T09:00")) == 1


def test_a_digest_that_had_nothing_to_tell_comes_again_at_an_hour_that_was_moved_on(owner: Owner) -> None:
    assert owner.at("2026-11-23T09:00") == []
    owner.set("digest-at", 18 * 60)
    log(owner.book, owner.ada, kind="gift", direction="from-them", days_ago=1)
    assert owner.at("2026-11-23T17:59") == []
    assert len(owner.at("2026-11-23T18:00")) == 1
    grace = add(owner.book, "Grace Hopper", cadence="none")
    log(owner.book, grace, kind="gift", direction="from-them", days_ago=1)
    assert owner.at("2026-11-23T18:01") == [] and owner.at("2026-11-24T17:59") == []
    assert len(owner.at("2026-11-24T18:00")) == 1


def test_a_digest_that_was_told_today_is_not_told_again_at_an_hour_that_was_moved_on(owner: Owner) -> None:
    log(owner.book, owner.ada, kind="gift", direction="from-them", days_ago=1)
    assert len(owner.at("2026-11-23T09:00")) == 1
    owner.set("digest-at", 18 * 60)
    grace = add(owner.book, "Grace Hopper", cadence="none")
    log(owner.book, grace, kind="gift", direction="from-them", days_ago=1)
    assert owner.at("2026-11-23T18:00") == [] and owner.at("2026-11-24T17:59") == []
    assert len(owner.at("2026-11-24T18:00")) == 1


@pytest.mark.parametrize(
    ("passed", "moved", "told"), [("09:00", 9 * 60 + 1, 1), ("09:00", 9 * 60, 0), ("10:30", 10 * 60, 0)]
)
def test_an_hour_that_came_before_the_digest_was_over_does_not_come_again(
    owner: Owner, passed: str, moved: int, told: int
) -> None:
    assert owner.at(f"2026-11-23T{passed}") == []
    owner.set("digest-at", moved)
    log(owner.book, owner.ada, kind="gift", direction="from-them", days_ago=1)
    assert len(owner.at("2026-11-23T14:00")) == told


def test_a_digest_that_was_moved_on_and_again_had_nothing_to_tell_is_over(owner: Owner) -> None:
    assert owner.at("2026-11-23T09:00") == []
    owner.set("digest-at", 12 * 60)
    assert owner.at("2026-11-23T12:00") == []
    log(owner.book, owner.ada, kind="gift", direction="from-them", days_ago=1)
    assert owner.at("2026-11-23T14:00") == [] and len(owner.at("2026-11-24T12:00")) == 1


def test_a_digest_held_by_a_pause_is_told_when_the_pause_ends(owner: Owner) -> None:
    log(owner.book, owner.ada, kind="gift", direction="from-them", days_ago=1)
    owner.set("paused-until", owner.book.now() + 4 * 60)
    assert owner.at("2026-11-23T09:00") == []
    assert owner.at("2026-11-23T11:59") == []
    assert len(owner.at("2026-11-23T12:00")) == 1


def test_a_kind_can_be_told_at_once_or_never(owner: Owner) -> None:
    owner.set("notify.thank-you", "at-once")
    owner.set("notify.follow-up", "never")
    owner.follow_up("2026-11-23T10:30")
    log(owner.book, owner.ada, kind="gift", direction="from-them", days_ago=1)
    assert len(owner.at("2026-11-23T08:01")) == 1
    assert owner.at("2026-11-23T10:30") == []
    assert owner.at("2026-11-24T09:00") == []


def test_a_follow_up_switched_to_the_digest_is_told_in_that_of_its_day(owner: Owner) -> None:
    owner.set("notify.follow-up", "digest")
    owner.follow_up("2026-11-24T10:30")
    assert owner.at("2026-11-23T10:31") == [], "it is coming, and shown, but not told the day before"
    assert owner.at("2026-11-24T08:59") == []
    assert owner.at("2026-11-24T09:00") == [PAPER]
    assert owner.told[-1].key == "digest"
    assert owner.at("2026-11-24T10:30") == []


@pytest.mark.parametrize(
    ("button", "before", "then"),
    [
        ("snooze", "2026-11-23T11:30", "2026-11-23T11:31"),
        ("tomorrow", "2026-11-24T08:59", "2026-11-24T09:00"),
    ],
)
def test_what_was_put_off_comes_back_at_its_minute(owner: Owner, button: str, before: str, then: str) -> None:
    owner.follow_up("2026-11-23T10:30")
    owner.at("2026-11-23T10:31")
    owner.book.do(act_on, *act_for(owner.book, owner.told[-1].key, button))
    assert owner.at("2026-11-23T10:32") == []
    assert owner.at(before) == []
    assert owner.at(then) == [PAPER]


def test_done_on_a_notification_closes_the_follow_up_and_can_be_undone(owner: Owner) -> None:
    owner.follow_up("2026-11-23T10:30")
    owner.at("2026-11-23T10:30")
    owner.book.do(act_on, *act_for(owner.book, owner.told[-1].key, "done"))
    assert not [line for line in attention(owner.book) if line.kind == "follow-up"]
    owner.book.undo()
    assert [line for line in attention(owner.book) if line.kind == "follow-up"]


def test_a_button_whose_item_is_gone_is_refused(owner: Owner) -> None:
    number = owner.follow_up("2026-11-23T10:30")
    owner.at("2026-11-23T10:30")
    owner.book.do(finish_follow_up, number)
    with pytest.raises(Refused):
        act_for(owner.book, owner.told[-1].key, "done")


def test_open_knows_whom_a_notification_is_about(owner: Owner) -> None:
    owner.follow_up("2026-11-23T10:30")
    owner.at("2026-11-23T10:30")
    assert person_of(owner.book, owner.told[-1].key) == owner.ada
    assert person_of(owner.book, "digest") is None
    assert person_of(owner.book, "triage/-/all") is None


@pytest.mark.parametrize("topic", ["health", "family"])
def test_health_and_family_stay_out_unless_the_owner_wants_them(owner: Owner, topic: str) -> None:
    owner.set("notify.ask-about", "at-once")
    owner.book.do(add_detail, owner.ada, NewDetail("surgery of the knee", topic, owner.book.now() - 480))
    owner.at("2026-11-23T09:00")
    assert "knee" not in owner.told[-1].title + owner.told[-1].body
    owner.book.rows("DELETE FROM raised")
    owner.set("notify-private", True)
    owner.at("2026-11-23T09:01")
    assert "knee" in owner.told[-1].title + owner.told[-1].body


def test_a_notification_carries_its_reason_and_four_buttons(owner: Owner) -> None:
    owner.follow_up("2026-11-23T10:30")
    owner.at("2026-11-23T10:30")
    words = owner.told[-1]
    assert "Planned today" in words.body
    assert [label for _, label in words.actions] == ["Done", "In 1 hour", "Tomorrow", "Open"]
    assert not words.urgent


def test_a_late_one_is_urgent(owner: Owner) -> None:
    owner.follow_up("2026-11-23T10:30")
    owner.at("2026-11-25T10:30")
    assert owner.told[-1].urgent


def test_what_nothing_delivered_is_not_remembered_and_told_when_something_does(owner: Owner) -> None:
    owner.follow_up("2026-11-23T10:30")
    owner.takes = False
    assert owner.at("2026-11-23T10:30") == []
    told = remind(owner.book, owner.deliver)
    assert (told.raised, told.failed, told.why) == (0, 1, "nobody listens")
    owner.takes = True
    assert owner.at("2026-11-23T10:31") == [PAPER]


def test_a_crash_between_raising_and_remembering_tells_it_again_under_the_same_key(owner: Owner) -> None:
    owner.follow_up("2026-11-23T10:30")

    def crash(words: Words) -> tuple[bool, str]:
        owner.told.append(words)
        raise KeyboardInterrupt

    assert isinstance(owner.book.clock, Clock)
    owner.book.clock.at = datetime.fromisoformat("2026-11-23T10:30")
    with pytest.raises(KeyboardInterrupt):
        remind(owner.book, crash)
    assert owner.at("2026-11-23T10:31") == [PAPER]
    assert owner.told[0].key == owner.told[1].key


def test_where_nobody_takes_them_a_round_gives_up_after_two(owner: Owner) -> None:
    for minute in range(10, 15):
        owner.follow_up(f"2026-11-23T10:{minute}")
    owner.takes = False
    owner.at("2026-11-23T10:30")
    assert owner.tried == 2
    assert remind(owner.book, owner.deliver).failed == 5


def test_rounds_wait_longer_and_longer_while_nothing_is_delivered(owner: Owner) -> None:
    owner.follow_up("2026-11-23T10:00")
    owner.takes = False
    rounds = Rounds(owner.deliver)
    assert isinstance(owner.book.clock, Clock)
    owner.book.clock.at = datetime.fromisoformat("2026-11-23T10:00")
    tried = []
    for minute in range(60):
        owner.book.clock.at = datetime.fromisoformat(f"2026-11-23T10:{minute:02}")
        if rounds.tick(owner.book) is not None:
            tried.append(minute)
    assert tried == [0, 1, 2, 4, 8, 16, 31, 46]
    assert PAUSES[-1] == 15
    rounds.hurry()
    owner.takes = True
    told = rounds.tick(owner.book)
    assert told is not None and told.raised == 1


def test_a_clock_set_back_does_not_prolong_a_pause(owner: Owner) -> None:
    owner.follow_up("2026-11-23T08:30")
    owner.takes = False
    rounds = Rounds(owner.deliver)
    assert isinstance(owner.book.clock, Clock)
    for minute in (30, 31, 32, 34):
        owner.book.clock.at = datetime.fromisoformat(f"2026-11-23T09:{minute}")
        assert rounds.tick(owner.book) is not None
    owner.book.clock.at = datetime.fromisoformat("2026-11-23T08:45")
    assert rounds.tick(owner.book) is not None


def test_every_reminder_says_what_happened_in_words(owner: Owner) -> None:
    assert remind(owner.book, owner.deliver).text == "Nothing to raise."
    owner.follow_up("2026-11-23T08:00")
    assert remind(owner.book, owner.deliver).text == "Raised 1 notification"
    owner.takes = False
    owner.follow_up("2026-11-23T08:00", "another")
    assert remind(owner.book, owner.deliver).text == (
        "1 reminder could not be shown as a notification: the desktop refused it (nobody listens). It is tried again."
    )


@pytest.mark.parametrize("how", ["no-bus", "gone", "timeout", "no-daemon"])
def test_why_nothing_was_delivered_is_said_in_words(how: str) -> None:
    said = Told(0, 2, how).text
    assert said.startswith("2 reminders could not be shown as notifications: ") and how not in said
