"""too-early: what one asks of old acquaintances is asked of a new one."""

from __future__ import annotations

from netbook.domain.dates import DAY, day_start
from netbook.domain.etiquette.facts import Case, Found, is_first_letter, said

NAME = "too-early"
HEAVY = frozenset({"introduction", "job-lead", "recommendation", "money"})


def check(case: Case) -> Found:
    """Stops an introduction, names, a job-lead, a recommendation or money with fewer than 3 two-way contacts, or within 60 days of the first."""
    facts, limits = case.facts, case.limits
    names = any(phrase.kind == "names" for phrase in case.reading.vague)
    if (case.draft.kind not in HEAVY and not names) or is_first_letter(case):
        return said(NAME, "ok", "light", kind=case.draft.kind)
    if facts.first_at is None:
        return said(NAME, "stop", "no-contact", "speak-of-goals", name=case.name, kind=case.draft.kind)
    days = (day_start(case.now) - day_start(facts.first_at)) // DAY
    if facts.two_way < limits.early_contacts_count or days < limits.early:
        return said(
            NAME, "stop", "new", "speak-of-goals", name=case.name, n=facts.two_way, first_at=facts.first_at, days=days,
        )  # fmt: skip
    return said(NAME, "ok", "old", name=case.name, n=facts.two_way, first_at=facts.first_at)
