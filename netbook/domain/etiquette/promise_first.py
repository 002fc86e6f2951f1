"""promise-first: a promise of mine to them is open."""

from __future__ import annotations

from netbook.domain.attention import promise
from netbook.domain.etiquette.facts import Case, Found, said

NAME = "promise-first"


def check(case: Case) -> Found:
    """Stops where a promise to them is late, advises where one is open; what was dropped is not open."""
    open_ones = [
        item for item in promise.items(case.facts.about, case.now, case.attention) if item.cause not in case.facts.let_go
    ]  # fmt: skip
    if not open_ones:
        return said(NAME, "ok", "none-open", name=case.name)
    first = min(open_ones, key=lambda item: (item.due_at, item.cause))
    late = first.late_at is not None and case.now >= first.late_at
    return said(
        NAME, "stop" if late else "advise", "open", "deliver", told=first.reason, given=first.values, text=first.values["text"],
        n=len(open_ones), name=case.name, more={"text": first.values["text"]},
    )  # fmt: skip
