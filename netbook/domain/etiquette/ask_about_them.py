"""ask-about-them: what they told me has come to its day, and I have not asked how it went."""

from __future__ import annotations

from typing import Any

from netbook.domain.attention import ask_about
from netbook.domain.details import PRIVATE
from netbook.domain.etiquette.facts import Case, Found, said

NAME = "ask-about-them"


def check(case: Case) -> Found:
    """Stops where a detail on health or family is due to be asked about, advises where another is; what was let go is not due."""
    due = [
        item for item in ask_about.items(case.facts.about, case.now, case.attention)
        if item.from_at <= case.now and (item.until_at is None or case.now < item.until_at) and item.cause not in case.facts.let_go
    ]  # fmt: skip
    if not due:
        return said(NAME, "ok", "nothing-due", name=case.name, n=len(case.facts.about.details))
    first = min(due, key=lambda item: (item.values["topic"] not in PRIVATE, item.from_at, item.cause))
    state = "stop" if first.values["topic"] in PRIVATE else "advise"
    values: dict[str, Any] = dict(first.values)
    return said(NAME, state, "due", "ask-them", **values, more={"text": values["text"], "at": values["told_at"]})
