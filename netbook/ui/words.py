"""What cards and lines say: facts of a person turned into the few words that a painted row shows."""

from __future__ import annotations

import json
from datetime import datetime

from netbook.domain.dates import DAY, day_of, day_start, moment
from netbook.domain.values import dataclass
from netbook.domain.warmth import ring
from netbook.store.queries.lists import CardFacts
from netbook.wording import _, _n
from netbook.wording.dates import day_words
from netbook.wording.labels import kind_short
from netbook.wording.reasons import short_state


@dataclass(frozen=True, slots=True)
class CardWords:
    """A card in words: `token` names the colour of the state (due, late, good, muted)."""

    name: str
    subtitle: str
    initials: str
    state: str
    token: str
    last: str
    ring: float | None
    ring_token: str
    spoken: str


def initials(name: str, given: str = "", family: str = "") -> str:
    """One or two letters for a person without a photo."""
    words = [given, family] if given and family else name.split()
    letters = [word[0] for word in words if word and word[0].isalnum()]
    if not letters:
        return name[:1].upper()
    return (letters[0] + letters[-1] if len(letters) > 1 else letters[0]).upper()


def ago_short(at: int, now: int) -> str:
    """How long ago, in the fewest words: "today", "5 d", "3 wk", "4 mo", "2 y"."""
    days = (day_start(now) - day_start(at)) // DAY
    if days <= 0:
        return _("today")
    if days < 14:
        return _n("{n} d", "{n} d", days).format(n=days)
    if days < 70:
        return _n("{n} wk", "{n} wk", days // 7).format(n=days // 7)
    if days < 700:
        return _n("{n} mo", "{n} mo", days // 30).format(n=days // 30)
    return _n("{n} y", "{n} y", days // 365).format(n=days // 365)


def ago_words(at: int, now: int) -> str:
    """How long ago a day is, as said in a sentence: "yesterday", "3 weeks ago", "8 months ago"."""
    days = (day_start(now) - day_start(at)) // DAY
    if days <= 0:
        return _("today")
    if days == 1:
        return _("yesterday")
    if days < 14:
        return _n("{n} day ago", "{n} days ago", days).format(n=days)
    if days < 70:
        return _n("{n} week ago", "{n} weeks ago", days // 7).format(n=days // 7)
    if days < 700:
        return _n("{n} month ago", "{n} months ago", days // 30).format(n=days // 30)
    return _n("{n} year ago", "{n} years ago", days // 365).format(n=days // 365)


def in_words(at: int, now: int) -> str:
    """How long until, in few words: "tomorrow", "in 9 days", "in 3 weeks"."""
    days = (day_start(at) - day_start(now)) // DAY
    if days <= 0:
        return _("today")
    if days == 1:
        return _("tomorrow")
    if days < 14:
        return _n("in {n} day", "in {n} days", days).format(n=days)
    if days < 70:
        return _n("in {n} week", "in {n} weeks", days // 7).format(n=days // 7)
    if days < 700:
        return _n("in {n} month", "in {n} months", days // 30).format(n=days // 30)
    return _n("in {n} year", "in {n} years", days // 365).format(n=days // 365)


def state_of(card: CardFacts, now: int) -> tuple[str, str]:
    """The state in a card's corner and its colour token."""
    if card.deceased:
        return _("deceased"), "muted"
    if card.archived:
        return _("archived"), "muted"
    if card.due_kind and card.due_at is not None:
        late = card.late_at is not None and card.late_at <= now
        words = short_state(card.due_kind, card.due_reason, json.loads(card.due_values), card.due_at, late, now)
        coming = card.due_at >= day_start(now) + DAY
        return words, "late" if late else "muted" if coming else "due"
    if card.paused:
        return _("paused"), "muted"
    if card.next_at is not None:
        return in_words(card.next_at, now), "muted"
    return _("no cadence"), "muted"


def card_words(card: CardFacts, now: int, where: str = "") -> CardWords:
    """A card's words; `where` tells in what a search found the person, shown in place of the work."""
    state, token = state_of(card, now)
    last = (
        f"{kind_short(card.last_kind)} · {ago_short(card.last_at, now)}"
        if card.last_at is not None and card.last_kind
        else ""
    )
    work = ", ".join(part for part in (card.title, card.organisation) if part)
    found = (
        ring(card.anchor, card.cadence, now) if card.cadence and card.anchor is not None and not card.deceased else None
    )
    spoken = ", ".join(part for part in (card.name, work, state, last) if part)
    return CardWords(
        card.name, where or work, initials(card.name, card.given, card.family), state, token, last,
        found[0] if found else None, found[1] if found else "good", spoken,
    )  # fmt: skip


def found_words(where: str) -> str:
    """Where a search found somebody, when it was not in the name."""
    return {
        "organisation": "", "name": "", "": "", "contact": _("found in addresses"), "phone": _("found in phone numbers"),
        "more": _("found in notes and details"), "note": _("found in what was said"), "typo": _("similar spelling"),
    }.get(where, "")  # fmt: skip


def exact(at: int, timed: bool = True) -> str:
    """The exact moment, for hovering."""
    when: datetime = moment(at)
    return when.strftime("%Y-%m-%d %H:%M" if timed else "%Y-%m-%d")


def day_text(at: int, now: int) -> str:
    """A day in words."""
    return day_words(day_of(at), day_of(now))
