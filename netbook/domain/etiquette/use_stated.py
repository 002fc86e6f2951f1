"""use-stated: they know what their answer is for."""

from __future__ import annotations

from netbook.domain.etiquette.facts import ASKS_FOR_AN_ANSWER, Case, Found, said

NAME = "use-stated"


def check(case: Case) -> Found:
    """Advises where information or feedback is asked without what it is for."""
    if case.draft.kind not in ASKS_FOR_AN_ANSWER:
        return said(NAME, "ok", "no-answer-used", kind=case.draft.kind)
    if case.draft.use.strip():
        return said(NAME, "ok", "stated", use=case.draft.use)
    return said(NAME, "advise", "missing", "say-use", kind=case.draft.kind, name=case.name)
