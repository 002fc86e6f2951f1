"""channel: a stranger reads before being called."""

from __future__ import annotations

from netbook.domain.etiquette.facts import Case, Found, said

NAME = "channel"


def check(case: Case) -> Found:
    """Advises where the first contact with a target would be by phone: a letter with the purpose first, the call 4 days after it."""
    first = case.facts.target and not case.facts.about.contacts and case.facts.first_at is None
    if first and case.draft.channel in ("phone", "video"):
        return said(
            NAME,
            "advise",
            "first-call",
            "write-first",
            name=case.name,
            made_at=case.facts.made_at,
            more={"days": case.limits.call_after},
        )
    if first and case.draft.channel in ("email", "letter"):
        return said(NAME, "ok", "write-then-call", days=case.limits.call_after)
    return said(NAME, "ok", "known", name=case.name, channel=case.draft.channel)
