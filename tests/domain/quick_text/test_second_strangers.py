"""Lines that somebody wrote who had not read the reader: what is told after a colon, spans of days, asides, another try."""

from __future__ import annotations

from datetime import datetime

import pytest

from netbook.domain.dates import minute, moment
from netbook.domain.quick_text.reader import read
from netbook.domain.quick_text.understood import Understood
from tests.domain.quick_text.people import Names

NOW = minute(datetime(2026, 11, 25, 18, 0))  # a Wednesday
BOOK = Names([(name, []) for name in ("Marie Curie", "Charles Darwin", "Niels Bohr", "Grace Hopper", "Ada Lovelace")])


def _day(at: int | None) -> str:
    return "" if at is None else moment(at).strftime("%Y-%m-%d")


def _taking(found: Understood) -> list[str]:
    return [person.name for person in found.people if not person.mention]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Got an email from Marie: she can't come on Friday", "Can't come"),
        ("Fikk e-post fra Marie: hun kan ikke komme fredag", "Kan ikke komme"),
    ],
)
def test_a_day_in_what_was_told_is_not_the_day_it_was_told(line: str, text: str) -> None:
    found = read(line, NOW, BOOK)
    assert found.interaction is not None and _day(found.interaction.at) == "2026-11-25"
    assert [(detail.text, _day(detail.ask_on)) for detail in found.details] == [(text, "2026-11-27")]


def test_names_before_a_colon_belong_to_what_follows() -> None:
    found = read("Ada, Grace: we had dinner last Saturday", NOW, BOOK)
    assert _taking(found) == ["Ada Lovelace", "Grace Hopper"]
    assert found.interaction is not None and _day(found.interaction.at) == "2026-11-21"


@pytest.mark.parametrize(
    "line", ["Charles kommer til Oslo 3.-5. desember", "Charles comes to Oslo 3-5 December", "Charles comes to Oslo 3rd–5th of December"]
)  # fmt: skip
def test_a_span_of_days_begins_with_its_first(line: str) -> None:
    found = read(line, NOW, BOOK)
    days = [_day(d.ask_on) for d in found.details] + [_day(f.at) for f in found.follow_ups]
    assert days == ["2026-12-03"]
    assert all("3" not in d.text for d in found.details)


@pytest.mark.parametrize("line", ["Met Sam (Niels' friend) at the gym", "Traff Sam (vennen til Niels) i går"])
def test_who_only_says_who_another_is_was_not_there(line: str) -> None:
    found = read(line, NOW, BOOK)
    assert _taking(found) == ["Sam"] and "Niels" in found.note


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Called Grace, no answer, try again tomorrow", "Try again"),
        ("Ringte Grace, ikke svar, prøv igjen i morgen", "Prøv igjen"),
    ],
)
def test_another_try_is_a_follow_up(line: str, text: str) -> None:
    assert [(f.text, _day(f.at)) for f in read(line, NOW, BOOK).follow_ups] == [(text, "2026-11-26")]
