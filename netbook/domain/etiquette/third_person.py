"""third-person: asking for somebody else lends them my name."""

from __future__ import annotations

from typing import Any

from netbook.domain.etiquette.facts import Case, Found, said

NAME = "third-person"


def check(case: Case) -> Found:
    """Stops for somebody with whom I have no interaction or whose purpose is not stated; advises for anybody else than me."""
    third = case.facts.third
    if third is None:
        return said(NAME, "ok", "for-me")
    if third.last is None:
        return said(NAME, "stop", "unknown", "decline-kindly", third=third.name, name=case.name)
    last: dict[str, Any] = {
        "last_at": third.last.at, "last_kind": third.last.kind, "last_direction": third.last.direction,
    }  # fmt: skip
    if not case.draft.purpose.strip():
        return said(NAME, "stop", "no-purpose", "say-purpose", third=third.name, name=case.name, **last)
    if third.asked_before_at is not None:
        return said(NAME, "advise", "again", "one-question", third=third.name, at=third.asked_before_at, **last)
    return said(NAME, "advise", "for-other", "one-question", third=third.name, purpose=case.draft.purpose, **last)
