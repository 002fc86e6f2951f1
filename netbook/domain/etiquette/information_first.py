"""information-first: a question is easier to answer than a job is to find."""

from __future__ import annotations

from netbook.domain.etiquette.facts import Case, Found, said

NAME = "information-first"


def check(case: Case) -> Found:
    """Advises at a job-lead, unless an information ask to them was answered."""
    if case.draft.kind != "job-lead":
        return said(NAME, "ok", "no-job")
    answered = [
        ask for ask in case.facts.asks
        if ask.kind == "information" and ask.answered_at is not None and ask.answer in ("yes", "partly")
    ]  # fmt: skip
    if answered:
        last = max(answered, key=lambda ask: ask.answered_at or 0)
        return said(NAME, "ok", "answered", name=case.name, at=last.answered_at, text=last.text)
    return said(NAME, "advise", "no-question-yet", "question-first", name=case.name, n=len(case.facts.asks))
