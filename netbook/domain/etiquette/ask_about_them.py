"""ask-about-them: what they told me has come to its day, and I have not asked how it went."""

from __future__ import annotations

from typing import Any

from netbook.domain.attention import ask_about
from netbook.domain.details import PRIVATE
from netbook.domain.etiquette.facts import Case, Found, said

NAME = "ask-about-them"
_ENOUGH = 40


def _asked_in(request: str, detail: str) -> bool:
    """Whether a request itself asks about a detail, in its own words, as an opener does."""
    words = " ".join(detail.split()).rstrip(".").casefold()[:_ENOUGH].strip()
    return bool(words) and words in " ".join(request.split()).casefold()


def check(case: Case) -> Found:
    """Stops where a detail on health or family is due to be asked about, advises where another is; what was let go is not due.

    Asked in the request itself, the stop becomes advice, and the advice is met.
    """
    due = [
        item for item in ask_about.items(case.facts.about, case.now, case.attention)
        if item.from_at <= case.now and (item.until_at is None or case.now < item.until_at) and item.cause not in case.facts.let_go
    ]  # fmt: skip
    if not due:
        return said(NAME, "ok", "nothing-due", name=case.name, n=len(case.facts.about.details))
    unasked = [item for item in due if not _asked_in(case.draft.text, str(item.values["text"]))]
    if not unasked:
        # Asked in the same letter: better than not at all; what is grave deserves its own answer first.
        grave = [item for item in due if item.values["topic"] in PRIVATE]
        told = (grave or due)[0].values
        days = {"days": case.limits.check_in_before}
        state, instead = ("advise", "check-in") if grave else ("ok", "")
        return said(
            NAME, state, "in-letter", instead, name=case.name, text=told["text"], told_at=told["told_at"], more=days
        )
    due = unasked
    first = min(due, key=lambda item: (item.values["topic"] not in PRIVATE, item.from_at, item.cause))
    state = "stop" if first.values["topic"] in PRIVATE else "advise"
    values: dict[str, Any] = dict(first.values)
    return said(NAME, state, "due", "ask-them", **values, more={"text": values["text"], "at": values["told_at"]})
