"""How often: by weekday, every other, by the weekday of a month; and two lines whose letters once went astray."""

from __future__ import annotations

from datetime import datetime

import pytest

from netbook.domain.dates import minute, moment
from netbook.domain.quick_text.reader import read
from tests.domain.quick_text.people import Names

NOW = minute(datetime(2026, 11, 25, 18, 0))  # a Wednesday
BOOK = Names([("Florence Nightingale", []), ("Frida Kahlo", [])])

LINES = [
    ("call Florence every Sunday", "Call Florence", "2026-11-29T09:00", "every 1 weeks"),
    ("ring Florence hver fredag kl 10", "Ring Florence", "2026-11-27T10:00", "every 1 weeks"),
    ("remind me every other Monday to write to Florence", "Write to Florence", "2026-11-30T09:00", "every 2 weeks"),
    ("ring Florence annenhver tirsdag", "Ring Florence", "2026-12-01T09:00", "every 2 weeks"),
    ("remind me to call Florence every Wednesday", "Call Florence", "2026-12-02T09:00", "every 1 weeks"),
    ("husk å ringe Florence annenhver uke", "Ringe Florence", "2026-12-09T09:00", "every 2 weeks"),
    (
        "call Florence every first Monday of the month",
        "Call Florence",
        "2026-12-07T09:00",
        "every 1 months on 1 monday",
    ),
    ("ring Florence første mandag i hver måned", "Ring Florence", "2026-12-07T09:00", "every 1 months on 1 monday"),
    ("call Florence on the last Friday of every month at 15:00", "Call Florence", "2026-11-27T15:00",
     "every 1 months on last friday"),
    ("ring Florence siste fredag i måneden", "Ring Florence", "2026-11-27T09:00", "every 1 months on last friday"),
    ("call Florence every second Monday", "Call Florence", "2026-11-30T09:00", "every 2 weeks"),
    ("check in with Florence every 3 months", "Check in with Florence", "2027-02-25T09:00", "every 3 months"),
    ("call Florence on the first Monday", "Call Florence on the first", "2026-11-30T09:00", ""),
]  # fmt: skip


@pytest.mark.parametrize(("line", "text", "at", "repeat"), LINES, ids=[line for line, *_rest in LINES])
def test_a_follow_up_comes_again_as_often_as_the_line_says(line: str, text: str, at: str, repeat: str) -> None:
    (found,) = read(line, NOW, BOOK).follow_ups
    assert (found.text, moment(found.at).strftime("%Y-%m-%dT%H:%M"), found.repeat) == (text, at, repeat)


def test_the_mark_inside_a_mail_address_is_a_letter_of_it() -> None:
    found = read("remember Frida moved to frida@casa.example, tell @Florence", NOW, BOOK)
    assert any("frida@casa.example" in detail.text for detail in found.details)
    assert all("@Florence" not in detail.text for detail in found.details)


@pytest.mark.parametrize("line", ["sent Frida a postcard from Oslo", "sendte Frida et postkort fra Oslo"])
def test_where_a_postcard_came_from_is_no_new_person(line: str) -> None:
    found = read(line, NOW, BOOK)
    assert [person.name for person in found.people] == ["Frida Kahlo"]
    assert "Oslo" in found.note


def test_a_letter_from_somebody_unknown_is() -> None:
    assert [person.name for person in read("letter from Kari", NOW, BOOK).people] == ["Kari"]
