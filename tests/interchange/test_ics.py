"""Invitations as calendars write them."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netbook.domain.dates import DAY, day_of, moment
from netbook.interchange import ics

INVITATION = b"""BEGIN:VCALENDAR\r
VERSION:2.0\r
BEGIN:VTIMEZONE\r
TZID:Europe/Oslo\r
BEGIN:STANDARD\r
DTSTART:19701025T030000\r
END:STANDARD\r
END:VTIMEZONE\r
BEGIN:VEVENT\r
UID:1\r
SUMMARY:Polar evening\\, with coffee\r
DTSTART;TZID=Europe/Oslo:20261203T183000\r
DTEND;TZID=Europe/Oslo:20261203T203000\r
LOCATION:The university\\, Oslo\r
DESCRIPTION:Bring a drawing\\nof the depots\r
ORGANIZER;CN=Fridtjof Nansen:mailto:nansen@example.org\r
ATTENDEE;CN="Amundsen, Roald";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED:mailto:roald\r
 @example.org\r
ATTENDEE;PARTSTAT=DECLINED;CN=Ada Lovelace:mailto:ada@example.org\r
ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@example.org\r
ATTENDEE:mailto:kristine.bonnevie@example.org\r
BEGIN:VALARM\r
SUMMARY:not this\r
END:VALARM\r
END:VEVENT\r
END:VCALENDAR\r
"""


@pytest.fixture
def _oslo() -> Iterator[None]:
    before = os.environ.get("TZ")
    os.environ["TZ"] = "Europe/Oslo"
    time.tzset()
    yield
    os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a process cannot be set here")
@pytest.mark.usefixtures("_oslo")
def test_an_invitation_tells_what_where_when_and_who_comes() -> None:
    (found,) = ics.read(INVITATION)
    assert found.title == "Polar evening, with coffee"
    assert found.place == "The university, Oslo"
    assert found.note == "Bring a drawing\nof the depots"
    assert moment(found.starts_at).isoformat() == "2026-12-03T18:30:00"
    assert found.ends_at == found.starts_at + 120
    assert [(g.name.full, g.emails) for g in found.guests] == [
        ("Fridtjof Nansen", ("nansen@example.org",)), ("Roald Amundsen", ("roald@example.org",)),
        ("Kristine Bonnevie", ("kristine.bonnevie@example.org",)),
    ]  # fmt: skip
    (utc,) = ics.read(INVITATION.replace(b";TZID=Europe/Oslo:20261203T183000", b":20261203T173000Z"))
    assert utc.starts_at == found.starts_at
    (outlook,) = ics.read(INVITATION.replace(b"TZID=Europe/Oslo:2", b"TZID=W. Europe Standard Time:2"))
    assert outlook.starts_at == found.starts_at


def test_a_whole_day_lasts_to_its_end_and_a_duration_is_an_end() -> None:
    day, hours = (
        ics.read(b"BEGIN:VEVENT\nSUMMARY:Fair\nDTSTART;VALUE=DATE:20261203\nEND:VEVENT\n")[0],
        ics.read(b"BEGIN:VEVENT\nSUMMARY:Talk\nDTSTART:20261203T1800\nDURATION:PT1H30M\nEND:VEVENT\n")[0],
    )
    assert (day.timed, day.ends_at) == (False, day.starts_at + DAY)
    assert (hours.timed, hours.ends_at) == (True, hours.starts_at + 90)


def test_an_event_without_a_day_is_left_out() -> None:
    assert ics.read(b"BEGIN:VEVENT\nSUMMARY:Some time\nDTSTART:soon\nEND:VEVENT\n") == ()


@given(st.binary(max_size=300))
def test_whatever_the_bytes_reading_ends(data: bytes) -> None:
    ics.read(data)
    ics.read(b"BEGIN:VEVENT\nDTSTART:" + data + b"\nEND:VEVENT\n")


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        ("DTSTART:00010101T000000Z", "0001-01-01"), ("DTSTART:99991231T235959Z", "9999-12-31"),
        ("DTSTART;TZID=Europe:20260101T100000", "2026-01-01"), ("DTSTART;TZID=../x:20260101T100000", "2026-01-01"),
        ("DTSTART:20260101T100000\nDURATION:P99999999999999W", "2026-01-01"),
    ],
)  # fmt: skip
def test_a_moment_or_length_out_of_all_time_is_read_as_far_as_it_goes(lines: str, day: str) -> None:
    (found,) = ics.read(f"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n".encode())
    assert day_of(found.starts_at).isoformat() == day and found.ends_at is None
