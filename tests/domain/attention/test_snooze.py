"""Until when an item may be put off with one press."""

from __future__ import annotations

from datetime import datetime

import pytest

from netbook.domain.attention.snooze import snooze_choices
from netbook.domain.dates import minute, moment


def choices(at: str) -> dict[str, str]:
    return {key: f"{moment(until):%a %d %H:%M}" for key, until in snooze_choices(minute(datetime.fromisoformat(at)))}


def test_a_wednesday_morning_offers_all_four() -> None:
    assert choices("2026-11-25T10:00") == {
        "hour": "Wed 25 11:00", "tonight": "Wed 25 19:00", "tomorrow": "Thu 26 09:00", "next-week": "Mon 30 09:00",
    }  # fmt: skip


@pytest.mark.parametrize(("at", "offered"), [("17:59", True), ("18:00", False), ("18:01", False)])
def test_tonight_is_offered_while_it_is_more_than_an_hour_away(at: str, offered: bool) -> None:
    assert ("tonight" in choices(f"2026-11-25T{at}")) is offered


def test_next_week_is_never_the_same_day_as_tomorrow() -> None:
    assert choices("2026-11-29T10:00")["next-week"] == "Mon 07 09:00"
    assert choices("2026-11-30T10:00")["next-week"] == "Mon 07 09:00"
