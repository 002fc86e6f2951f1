"""Invitations (iCalendar, RFC 5545): what, where and when an event is, and who comes; no more is read here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from netbook.domain.dates import DAY, minute
from netbook.domain.guests import guest, names_in, without_doubles
from netbook.domain.people import Card
from netbook.interchange.charsets import decode

_ESCAPED = re.compile(r"\\([\\;,nN])")
_PARAMETER = re.compile(r';([A-Za-z-]+)=("[^"]*"|[^;:]*)')
_DURATION = re.compile(r"P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$")
_DECLINED = "DECLINED"
_LONGEST = 3660 * DAY
_WINDOWS_ZONES = {
    "W. Europe Standard Time": "Europe/Oslo", "Romance Standard Time": "Europe/Paris", "GMT Standard Time": "Europe/London",
    "Central Europe Standard Time": "Europe/Budapest", "Eastern Standard Time": "America/New_York",
    "Pacific Standard Time": "America/Los_Angeles", "Central Standard Time": "America/Chicago", "UTC": "UTC",
}  # fmt: skip
"""How Outlook calls the zones that come most."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """One event of a calendar file. Moments in local minutes; `ends_at` None where no end is said."""

    title: str
    starts_at: int
    ends_at: int | None
    timed: bool
    place: str = ""
    note: str = ""
    guests: tuple[Card, ...] = ()


@dataclass(slots=True)
class _Event:
    """What the lines of one VEVENT said so far."""

    texts: dict[str, str] = field(default_factory=dict)
    start: tuple[int, bool] | None = None
    end: tuple[int, bool] | None = None
    duration: int | None = None
    guests: list[Card] = field(default_factory=list)


def read(data: bytes) -> tuple[Invitation, ...]:
    """The events of a calendar file in its order; an event without a beginning that can be read is left out."""
    found: list[Invitation] = []
    event: _Event | None = None
    inner = 0
    for line in _lines(decode(data, "utf-8")):
        name, parameters, value = _cut(line)
        if name == "BEGIN":
            if event is not None:
                inner += 1
            elif value.upper() == "VEVENT":
                event = _Event()
        elif name == "END":
            if event is not None and inner:
                inner -= 1
            elif event is not None:
                found += _made(event)
                event = None
        elif event is not None and not inner:
            _take(event, name, parameters, value)
    return tuple(found)


def _lines(text: str) -> Iterator[str]:
    """The unfolded lines (RFC 5545 3.1): one that begins with a blank goes on where the one before ended."""
    whole = ""
    for line in re.split(r"\r\n|\n|\r", text):
        if line[:1] in (" ", "\t"):
            whole += line[1:]
            continue
        if whole.strip():
            yield whole
        whole = line
    if whole.strip():
        yield whole


def _cut(line: str) -> tuple[str, dict[str, str], str]:
    """Name, parameters and value; a colon inside quotes belongs to a parameter."""
    quoted = False
    for place, letter in enumerate(line):
        quoted ^= letter == '"'
        if letter == ":" and not quoted:
            head, value = line[:place], line[place + 1 :]
            parameters = {found[1].upper(): found[2].strip('"') for found in _PARAMETER.finditer(head)}
            return head.partition(";")[0].strip().upper(), parameters, value
    return "", {}, ""


def _text(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value).strip()


def _take(event: _Event, name: str, parameters: dict[str, str], value: str) -> None:
    if name in ("SUMMARY", "LOCATION", "DESCRIPTION"):
        event.texts.setdefault(name, _text(value))
    elif name == "DTSTART":
        event.start = _moment(value, parameters)
    elif name == "DTEND":
        event.end = _moment(value, parameters)
    elif name == "DURATION":
        event.duration = _minutes(value)
    elif name in ("ATTENDEE", "ORGANIZER"):
        _take_guest(event, parameters, value)


def _take_guest(event: _Event, parameters: dict[str, str], value: str) -> None:
    if parameters.get("CUTYPE", "").upper() in ("ROOM", "RESOURCE", "GROUP"):
        return
    if parameters.get("PARTSTAT", "").upper() == _DECLINED:
        return
    mail = parameters.get("EMAIL") or (value[7:] if value[:7].lower() == "mailto:" else "")
    name = parameters.get("CN", "").strip()
    if "@" in name or not name:
        event.guests += names_in(mail or name)
    else:
        # "Lovelace, Ada" as calendars of offices write it.
        family, comma, given = name.partition(",")
        event.guests.append(guest(f"{given} {family}" if comma and given.strip() else name, mail))


def _moment(value: str, parameters: dict[str, str]) -> tuple[int, bool] | None:
    """A moment in local minutes, and whether a time of day was said."""
    text = value.strip()
    try:
        if "T" not in text.upper():
            return minute(datetime.strptime(text, "%Y%m%d")), False
        at = datetime.strptime(text.upper().rstrip("Z")[:13], "%Y%m%dT%H%M")
    except ValueError:
        return None
    zone = _zone("UTC" if text.upper().endswith("Z") else parameters.get("TZID", ""))
    if zone is None:
        return minute(at), True
    try:
        return minute(at.replace(tzinfo=zone).astimezone().replace(tzinfo=None)), True
    except (OverflowError, ValueError, OSError):
        # On the first and last days of the calendar there is no other zone to turn to.
        return minute(at), True


def _zone(name: str) -> ZoneInfo | None:
    """The zone a name means; None for one nobody knows: then the time is taken as local."""
    wanted = _WINDOWS_ZONES.get(name, name.lstrip("/"))
    try:
        return ZoneInfo(wanted) if wanted else None
    except (KeyError, ValueError, OSError):
        return None


def _minutes(value: str) -> int | None:
    found = _DURATION.match(value.strip().upper())
    if found is None:
        return None
    weeks, days, hours, minutes = (int(part or 0) for part in found.groups())
    length = (weeks * 7 + days) * DAY + hours * 60 + minutes
    return length if length <= _LONGEST else None


def _made(event: _Event) -> list[Invitation]:
    if event.start is None:
        return []
    start, timed = event.start
    end = event.end[0] if event.end is not None else None
    if end is None and event.duration is not None:
        end = start + event.duration
    if end is None and not timed:
        end = start + DAY
    return [
        Invitation(
            event.texts.get("SUMMARY", ""), start, end if end is not None and end > start else None, timed,
            event.texts.get("LOCATION", "").splitlines()[0] if event.texts.get("LOCATION") else "",
            event.texts.get("DESCRIPTION", ""), without_doubles(event.guests),
        )
    ]  # fmt: skip
