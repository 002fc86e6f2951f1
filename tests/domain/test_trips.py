"""Trips: their week, their place, and what there is to speak of."""

from __future__ import annotations

from netbook.domain.dates import DAY
from netbook.domain.shelf import Fact, Reader
from netbook.domain.trips import WEEK, days_away, in_its_week, place_key, telling_fact

NOW = 100 * DAY + 600


def test_a_trip_shows_from_seven_days_before_until_its_last_day_is_over() -> None:
    begin = 100 * DAY
    assert not in_its_week(begin + (WEEK + 1) * DAY, begin + 9 * DAY, NOW)
    assert in_its_week(begin + WEEK * DAY, begin + 9 * DAY, NOW)
    assert in_its_week(begin - 3 * DAY, begin, NOW)
    assert not in_its_week(begin - 3 * DAY, begin - DAY, NOW)
    assert days_away(begin + DAY, NOW) == 1 and days_away(begin, NOW) == 0


def test_places_are_compared_by_folded_words_before_a_comma() -> None:
    assert place_key(" Göteborg, Sweden") == place_key("goteborg")
    assert place_key("St. Gallen") == place_key("St Gallen")
    assert place_key("") == "" and place_key("York") != place_key("New York")


def test_a_need_tells_more_than_an_interest_and_the_newer_more_than_the_older() -> None:
    facts = (
        Fact("place", "Bergen"),
        Fact("interests", "Chess", 9),
        Fact("needs", "A boat", 3),
        Fact("needs", "A crew", 5),
    )
    assert telling_fact(Reader(1, "Ada", "close", 0.5, facts)) == facts[3]
    assert telling_fact(Reader(1, "Ada", "close", 0.5, facts[:1])) is None
