"""A desk to write requests at: Ada, known well and owed nothing, a good request, and what one check says."""

from __future__ import annotations

from dataclasses import replace

from netbook.domain.attention.facts import Contact, Facts
from netbook.domain.dates import DAY
from netbook.domain.etiquette.checks import Judgement, judge
from netbook.domain.etiquette.facts import AskFacts, Draft, Found, PastAsk
from netbook.domain.etiquette.thresholds import DEFAULT, AskThresholds
from tests.domain.attention.world import NOW, contact, person

GOOD = Draft(
    kind="information", text="Which two chronometers would you trust below minus thirty, and why?", use="to choose one for the May survey",
    offer="I can proof-read your grant draft", channel="email",
)  # fmt: skip


class Limits:
    """The thresholds that the tests of this package use; mutate_thresholds.py moves them."""

    now: AskThresholds = DEFAULT


def ada(*contacts: Contact, **more: object) -> AskFacts:
    """Ada Lovelace, met five times over a year, last yesterday, unless other contacts are given."""
    met = contacts or tuple(contact(NOW - days * DAY, "meeting") for days in (1, 60, 150, 240, 330))
    about = {name: more.pop(name) for name in list(more) if name in Facts.__dataclass_fields__}
    facts = person(*met, **about)
    first = min((c.at for c in met), default=None)
    two_way = sum(c.direction == "mutual" for c in met)
    values: dict[str, object] = {"about": facts, "warmth": 0.9, "first_at": first, "two_way": two_way}
    return AskFacts(**(values | more))  # type: ignore[arg-type]


def stranger(**more: object) -> AskFacts:
    """Somebody with whom nothing has happened yet."""
    return AskFacts(**({"about": person()} | more))  # type: ignore[arg-type]


def asked(days_ago: float, **more: object) -> PastAsk:
    """An ask of mine so many days ago."""
    return PastAsk(round(NOW - days_ago * DAY), **more)  # type: ignore[arg-type]


def judged(facts: AskFacts, draft: Draft = GOOD, now: int = NOW, **changed: object) -> Judgement:
    """What all checks come to."""
    return judge(replace(draft, **changed), facts, now, Limits.now)  # type: ignore[arg-type]


def found(name: str, facts: AskFacts, draft: Draft = GOOD, now: int = NOW, **changed: object) -> Found:
    """What one check says."""
    return next(f for f in judged(facts, draft, now, **changed).checks if f.check == name)


def state(name: str, facts: AskFacts, draft: Draft = GOOD, now: int = NOW, **changed: object) -> str:
    """ok, advise or stop, of one check."""
    return found(name, facts, draft, now, **changed).state
