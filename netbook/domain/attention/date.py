"""date: a birthday, an anniversary or an own day comes round."""

from __future__ import annotations

from collections.abc import Iterator

from netbook.domain.attention.facts import Facts, Item, YearlyDate
from netbook.domain.attention.items import item, last_contact
from netbook.domain.attention.thresholds import Thresholds
from netbook.domain.dates import DAY, day_minute, day_of, yearly


def lead_of(date: YearlyDate, closeness: str, limits: Thresholds) -> int:
    """How many days ahead a date shows: its own lead, else that of the closeness."""
    if date.lead is not None:
        return max(0, date.lead)
    return {"inner": limits.date_lead_inner, "close": limits.date_lead_close}.get(closeness, limits.date_lead_wide)


def coming(date: YearlyDate, now: int, limits: Thresholds) -> tuple[int, int] | None:
    """Midnight and year of the occurrence that is on or next, over `date_ends` days after its day; never before its own year."""
    month_day = date.date.yearly
    if month_day is None:
        return None
    # The year before counts too: late in December is still on early in January.
    first = day_of(now).year - 1
    for year in range(max(first, date.date.year or first, 1), 9999):
        day = day_minute(yearly(*month_day, year))
        if day + (limits.date_ends + 1) * DAY > now:
            return day, year
    return None


def items(facts: Facts, now: int, limits: Thresholds) -> Iterator[Item]:
    """One for each date, the occurrence of this year or the next; skipping or wishing it speaks of that year alone.

    Of somebody who came by an import and is not yet decided about, the one after it where it was on already on that day.
    """
    for date in facts.dates:
        found = coming(date, now, limits)
        if found is None:
            continue
        day, year = found
        lead = lead_of(date, facts.closeness, limits) * DAY
        if facts.came_in is not None and day - lead <= facts.came_in and date.date.yearly and year < 9999:
            # A file of thousands would bring every birthday of these days at once; an import adds triage alone.
            year += 1
            day = day_minute(yearly(*date.date.yearly, year))
        known = date.date.year
        yield item(
            "date",
            facts.person,
            f"{date.id}:{year}",
            f"date-{date.kind}",
            {
                "day": day,
                "label": date.label or None,
                "years": year - known if known is not None and year > known else None,
                **last_contact(facts),
            },
            at=day - lead,
            due=day,
            until=day + (limits.date_ends + 1) * DAY,
            since=day,
        )
