"""Which cadence to suggest for somebody nobody has decided about yet: from their circles, closeness and last contacts."""

from __future__ import annotations

from netbook.domain.dates import DAY, Span
from netbook.domain.values import dataclass

MONTHLY, QUARTERLY, YEARLY, NONE = "1 months", "3 months", "1 years", "none"
CHOICES = (MONTHLY, QUARTERLY, YEARLY, NONE)
"""What the deck's keys 1 to 4 set."""

OFTEN_CONTACTS = 6
SOME_CONTACTS = 2
RECENT_DAYS = 90
REMEMBERED_DAYS = 730


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an undecided person. Moments in local minutes; `circle_cadences` of the circles they are in.

    `contacts`: how many in the last 365 days. `known_since`: since when, where told. `reachable`: has a mail address or a number.
    """

    circle_cadences: tuple[Span, ...] = ()
    closeness: str = ""
    last_at: int | None = None
    contacts: int = 0
    known_since: int | None = None
    reachable: bool = True
    colleague: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One of CHOICES, and the key of the reason for it."""

    cadence: str
    reason: str


def nearest(span: Span) -> str:
    """The one of monthly, quarterly and yearly that comes nearest to a span, by proportion; the rarer at the middle."""
    if span.days * span.days < 30 * 91:
        return MONTHLY
    return QUARTERLY if span.days * span.days < 91 * 365 else YEARLY


def suggest(known: Known, now: int) -> Suggestion:
    """The first that holds: a circle's cadence, a closeness, how often you were in touch, how recently, since when known."""
    if known.circle_cadences:
        return Suggestion(nearest(min(known.circle_cadences, key=lambda span: span.days)), "circle")
    by_closeness = {"inner": MONTHLY, "close": QUARTERLY, "wide": YEARLY}.get(known.closeness)
    if by_closeness:
        return Suggestion(by_closeness, "closeness")
    if known.contacts >= OFTEN_CONTACTS:
        return Suggestion(MONTHLY, "often")
    if known.contacts >= SOME_CONTACTS:
        return Suggestion(QUARTERLY, "some")
    days = None if known.last_at is None else (now - known.last_at) // DAY
    if days is not None and days <= RECENT_DAYS:
        return Suggestion(QUARTERLY, "recent")
    if days is not None and days <= REMEMBERED_DAYS:
        return Suggestion(YEARLY, "remembered")
    if not known.reachable:
        return Suggestion(NONE, "unreachable")
    if known.colleague:
        return Suggestion(YEARLY, "colleague")
    if known.known_since is not None and (now - known.known_since) // DAY <= REMEMBERED_DAYS:
        return Suggestion(YEARLY, "new")
    return Suggestion(NONE, "nothing")
