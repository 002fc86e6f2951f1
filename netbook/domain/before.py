"""Before you reach out: of all that is known about somebody, the few things that matter now."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from netbook.domain.attention.date import coming
from netbook.domain.attention.facts import Detail, Facts
from netbook.domain.attention.items import newest, said_by
from netbook.domain.attention.promise import promised_at
from netbook.domain.attention.thresholds import DEFAULT, Thresholds
from netbook.domain.dates import DAY, day_start
from netbook.domain.interactions import KINDS
from netbook.domain.values import dataclass

LINES = 5
NEAR_DAYS = 21
ASK_AHEAD_DAYS = 7
FADES = {"health": 365, "travel": 182, "struggles": 365, "family": 730, "work": 730, "other": 365}
"""After how many days without a word a detail of a topic is no longer brought up; the others stay."""
_WEIGHTS = {
    "struggles": 3, "needs": 3, "goals": 3, "health": 2, "family": 2, "travel": 2, "work": 1, "can-help-with": 1,
    "other": 1, "interests": 0, "gifts": 0, "food": 0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reminder:
    """One line of the box. `kind`: ask, owe-thanks, owe, owed, news, date, known, last, event; `id` is the row it speaks of (0: none).

    `topic` is a detail's topic, the kind of a contact or what is new; `text` the owner's own words; `at` the moment it speaks of.
    """

    kind: str
    id: int
    topic: str
    text: str
    at: int
    extra: str = ""


def reminders(
    facts: Facts, now: int, limits: Thresholds = DEFAULT, let_go: Collection[str] = ()
) -> tuple[Reminder, ...]:
    """At most five, what is rude to forget first: to ask about, owed, news of theirs, dates near, what was told, what was last said.

    `let_go`: the causes that the owner let go for good; what is not owed is not told as owed.
    """
    if facts.deceased:
        return ()
    found = [*_to_ask(facts, now), *_owed(facts, let_go), *_news(facts, now, limits)]
    found += [*_near(facts, now, limits), *_known(facts, now)]
    found += _last(facts)
    return tuple(found[:LINES])


def is_to_ask(detail: Detail, now: int) -> bool:
    """Whether the day to ask about it has come, or comes within a week, and it was not asked about since."""
    if detail.ask_on is None or (detail.asked_at is not None and detail.asked_at >= detail.ask_on):
        return False
    return detail.ask_on < day_start(now) + (ASK_AHEAD_DAYS + 1) * DAY


def _to_ask(facts: Facts, now: int) -> Iterator[Reminder]:
    due = [detail for detail in facts.details if is_to_ask(detail, now) and not faded(detail, now)]
    for detail in sorted(due, key=lambda d: (d.ask_on or 0, d.id)):
        yield Reminder("ask", detail.id, detail.topic, detail.text, detail.ask_on or 0)


def _owed(facts: Facts, let_go: Collection[str]) -> Iterator[Reminder]:
    thanks = [c.at for c in facts.contacts if c.thanks and c.direction != "from-them"]
    for contact in facts.contacts:
        cause = f"interaction:{contact.id}"
        if contact.owe_thanks and cause not in let_go and not any(said_by(said, contact.at) for said in thanks):
            yield Reminder("owe-thanks", contact.id, contact.kind, contact.owe_what or contact.note, contact.at)
    for favour in facts.favours:
        over = favour.rested_at, favour.declined_at, favour.delivered_at, favour.concluded_at
        if any(step is not None for step in over):
            continue
        text = favour.text or favour.matter
        if promised_at(favour) is not None:
            yield Reminder("owe", favour.id, favour.kind, text, favour.due_at or favour.made_at)
        elif favour.direction == "asked-by-me" and favour.answer in ("yes", "partly"):
            yield Reminder("owed", favour.id, favour.kind, text, favour.answered_at or favour.made_at)


def _news(facts: Facts, now: int, limits: Thresholds) -> Iterator[Reminder]:
    """What is new with them since the last time there was anything between you, one of a sort, the newest first."""
    last = newest(facts)
    since = last.at if last is not None else None
    fresh = {
        news.what: news for news in facts.news
        if now < news.at + limits.news_ends * DAY and (since is None or since < news.at)
    }  # fmt: skip
    for news in sorted(fresh.values(), key=lambda news: (-news.at, -news.id)):
        yield Reminder("news", news.id, news.what, news.new, news.at, news.old)


def _near(facts: Facts, now: int, limits: Thresholds) -> Iterator[Reminder]:
    for date in facts.dates:
        found = coming(date, now, limits)
        if found is not None and found[0] < day_start(now) + (NEAR_DAYS + 1) * DAY:
            yield Reminder("date", 0, date.kind, date.label, found[0], date.id)


def _known(facts: Facts, now: int) -> Iterator[Reminder]:
    rest = [detail for detail in facts.details if not is_to_ask(detail, now) and not faded(detail, now)]
    # A month of freshness weighs as much as a step of the topic.
    for detail in sorted(rest, key=lambda d: (-_WEIGHTS.get(d.topic, 0) + (now - d.told_at) / (30 * DAY), -d.id)):
        yield Reminder("known", detail.id, detail.topic, detail.text, detail.told_at)


def faded(detail: Detail, now: int) -> bool:
    """Whether a detail is so old without a word that it is no longer brought up."""
    days = FADES.get(detail.topic)
    newest = max(detail.told_at, detail.ask_on or 0, detail.asked_at or 0)
    return days is not None and now - newest > days * DAY


def _last(facts: Facts) -> Iterator[Reminder]:
    said = next((c for c in facts.contacts if c.note.strip() and c.kind in KINDS), None)
    if said is not None:
        yield Reminder("last", said.id, said.kind, said.note.strip().splitlines()[0], said.at)
