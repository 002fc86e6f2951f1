"""relationship-first: whoever has heard nothing from me for months is not asked first."""

from __future__ import annotations

from netbook.domain.dates import DAY, day_start
from netbook.domain.etiquette.facts import Case, Found, is_first_letter, said

NAME = "relationship-first"


def check(case: Case) -> Found:
    """Stops where no contact that counts lies in the 180 days before, advises where none in 90; a first letter to a target is exempt."""
    last = case.facts.about.last_counted
    if is_first_letter(case):
        return said(NAME, "ok", "first-letter", use=case.draft.use)
    if last is None:
        return said(
            NAME,
            "stop",
            "never",
            "check-in",
            name=case.name,
            made_at=case.facts.made_at,
            noted=bool(case.facts.about.contacts) or None,
            more={"days": case.limits.check_in_before},
        )
    days = max(0, (day_start(case.now) - day_start(last.at)) // DAY)
    state = (
        "stop"
        if days >= case.limits.relationship_stop
        else "advise"
        if days >= case.limits.relationship_advise
        else "ok"
    )
    instead = "" if state == "ok" else "check-in"
    return said(
        NAME, state, "last", instead, days=days, last_at=last.at, last_kind=last.kind, last_direction=last.direction,
        name=case.name, note=last.note or None, cadence=str(case.facts.about.cadence) if case.facts.about.cadence else None,
        n=case.facts.two_way,
        more={"days": case.limits.check_in_before},
    )  # fmt: skip
