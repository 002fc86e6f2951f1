"""earned: a recommendation is only worth what its writer saw."""

from __future__ import annotations

from typing import Any

from netbook.domain.etiquette.facts import Case, Found, said
from netbook.domain.folding import words

NAME = "earned"
_ANY_FIELD = frozenset(
    "chief head senior junior lead leader leading manager director officer assistant deputy vice post position role job work team member "
    "leder sjef leiar daglig stilling rolle jobb arbeid ansvarlig medarbeider konsulent consultant specialist spesialist the and for with "
    "from our ved for med som".split()
)
_ROOT = 5
_SHOWN = 3


def _field_words(text: str) -> set[str]:
    found = {word for word in words(text) if len(word) > 2 and not word.isdigit()}
    return (found - _ANY_FIELD) or found


def in_field(role: str, work: str) -> bool:
    """Whether work lies in a role's field: they share a word or its root."""
    return any(
        one == other or (min(len(one), len(other)) >= _ROOT and (one[:_ROOT] == other[:_ROOT]))
        for one in _field_words(role)
        for other in words(work)
        if other not in _ANY_FIELD or one == other
    )


def _last(case: Case) -> dict[str, Any]:
    last = case.facts.about.last_counted
    return {"last_at": last.at, "last_kind": last.kind, "last_direction": last.direction} if last else {}


def check(case: Case) -> Found:
    """Stops a recommendation without shared work recorded; advises where the work was in another field, or the relation is cold."""
    facts, role = case.facts, case.draft.role.strip()
    if case.draft.kind != "recommendation":
        return said(NAME, "ok", "no-recommendation")
    best = sorted(facts.witnesses, key=lambda seen: not (role and in_field(role, seen[1])))[:_SHOWN]
    others: dict[str, object] = {"people": [[name, work] for name, work in best]}
    instead = "who-saw" if facts.witnesses else "ask-a-witness"
    if not facts.shared_work.strip():
        return said(NAME, "stop", "no-work", instead, name=case.name, role=role or None, more=others, **_last(case))
    if role and not in_field(role, facts.shared_work):
        return said(
            NAME, "advise", "other-field", instead, name=case.name, role=role, work=facts.shared_work, more=others
        )
    if facts.warmth * 100 < case.limits.earned_cold_percent:
        return said(
            NAME, "advise", "cold", "check-in", name=case.name, work=facts.shared_work,
            more={"days": case.limits.check_in_before}, **_last(case),
        )  # fmt: skip
    return said(NAME, "ok", "saw-work", name=case.name, work=facts.shared_work)
