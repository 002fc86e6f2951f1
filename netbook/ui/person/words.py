"""What the header of a person says: work and place, the time there, cadence and how one met."""

from __future__ import annotations

from datetime import datetime
from html import escape
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import Qt

from netbook.answers.show import Person
from netbook.domain.dates import DAY, day_minute, day_of, read_span
from netbook.domain.values import dataclass
from netbook.ui.theme import theme
from netbook.wording import _
from netbook.wording.dates import clock, day_name, span_words

LINK = "person:"
ORGANISATION = "organisation:"


@dataclass(frozen=True, slots=True)
class CadenceWords:
    """How often, when next (`token` says how pressing) and since when one knows each other."""

    often: str
    next: str
    token: str


def time_there(zone: str, now: datetime) -> str:
    """The time of day in a time zone; "" for one that nobody knows."""
    try:
        return clock(now.astimezone(ZoneInfo(zone))) if zone else ""
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ""


def subtitle(person: Person, now: datetime) -> str:
    """Work, then place and the time there: "Expedition lead, Fram Committee · Oslo, 14:20 there now"."""
    work = ", ".join(part for part in (person.card.title, person.card.organisation) if part)
    city = next((place.city or place.country for place in person.addresses if place.city or place.country), "")
    time = time_there(str(person.columns["time_zone"]), now)
    there = _("{time} there now").format(time=time) if time else ""
    return " · ".join(part for part in (work, ", ".join(part for part in (city, there) if part)) if part)


def subtitle_html(person: Person, now: datetime) -> str:
    """The same with the organisation as a link, as HTML."""
    words, organisation = subtitle(person, now), person.card.organisation
    if not organisation:
        return escape(words)
    before = len(person.card.title) + 2 if person.card.title else 0
    after = before + len(organisation)
    link = f'<a href="{ORGANISATION}" style="color:{theme().hex("muted")}">{escape(organisation)}</a>'
    return escape(words[:before]) + link + escape(words[after:])


def cadence_words(person: Person, now: int) -> CadenceWords:
    """The cadence in words and when it is over next."""
    card = person.card
    if card.deceased:
        return CadenceWords(_("deceased"), "", "muted")
    if not card.cadence:
        return CadenceWords(_("No cadence"), "", "muted")
    often, today = span_words(card.cadence), day_of(now)
    if card.paused:
        return CadenceWords(often, _("paused"), "muted")
    if card.anchor is not None:
        end = day_minute(read_span(card.cadence).after(day_of(card.anchor)))
    elif card.next_at is not None:
        end = card.next_at
    else:
        return CadenceWords(often, "", "muted")
    late = card.due_kind == "keep-in-touch" and card.late_at is not None and card.late_at <= now
    token = "late" if late else "due" if end < day_minute(today) + DAY else "muted"
    day = day_name(day_of(end), today)
    return CadenceWords(often, _("due {day}").format(day=day), token)


def met_words(person: Person) -> str:
    """Since when and through whom, with the name as a link, as HTML: "met 2019 through Kristine Bonnevie"."""
    year = str(person.columns["known_since"])[:4]
    year = year if year.isdigit() else ""
    if person.through is None:
        return escape(_("known since {year}").format(year=year)) if year else ""
    number, name = person.through
    link = f'<a href="{LINK}{number}" style="color:{theme().hex("accent")};text-decoration:none">{escape(name)}</a>'
    if year:
        return escape(_("met {year} through {name}")).format(year=year, name=link)
    return escape(_("met through {name}")).format(name=link)


def directed(html: str, direction: Qt.LayoutDirection) -> str:
    """HTML of one paragraph that begins where reading begins in the window, whatever letters it is in."""
    return f'<div dir="rtl">{html}</div>' if direction == Qt.LayoutDirection.RightToLeft else html


def standing_line(person: Person, now: int) -> str:
    """The line under the subtitle, as HTML."""
    words = cadence_words(person, now)
    code = theme().hex(words.token)
    weight = "600" if words.token in ("due", "late") else "400"
    due = f'<span style="color:{code};font-weight:{weight}">{escape(words.next)}</span>' if words.next else ""
    first = ", ".join(part for part in (escape(words.often), due) if part)
    return " · ".join(part for part in (first, met_words(person)) if part)
