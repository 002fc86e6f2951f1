"""ask-about-them: what they told me has come to its day, and I have not asked how it went."""

from __future__ import annotations

from netbook.domain.attention import ask_about
from netbook.domain.attention.facts import Detail
from netbook.domain.before import faded
from netbook.domain.details import PRIVATE
from netbook.domain.etiquette.facts import Case, Found, said

NAME = "ask-about-them"
_ENOUGH = 40


def _asked_in(request: str, detail: str) -> bool:
    """Whether a request itself asks about a detail, in its own words, as an opener does."""
    words = " ".join(detail.split()).rstrip(".").casefold()[:_ENOUGH].strip()
    return bool(words) and words in " ".join(request.split()).casefold()


def _waiting(case: Case) -> list[Detail]:
    """What they told whose day has come, not asked about and not let go: the line in the list ends after weeks, this does not."""
    return [
        detail for detail in case.facts.about.details
        if ask_about.waits(detail) and (detail.ask_on or 0) <= case.now and not faded(detail, case.now)
        and ask_about.cause_of(detail) not in case.facts.let_go
    ]  # fmt: skip


def check(case: Case) -> Found:
    """Stops where a detail on health or family is due to be asked about, advises where another is; what was let go is not due.

    It is due until it was asked about, told how it ended, or so old that nobody would bring it up. Asked in the request itself,
    the stop becomes advice, and the advice is met.
    """
    due = _waiting(case)
    if not due:
        return said(NAME, "ok", "nothing-due", name=case.name, n=len(case.facts.about.details))
    unasked = [detail for detail in due if not _asked_in(case.draft.text, detail.text)]
    if not unasked:
        # Asked in the same letter: better than not at all; what is grave deserves its own answer first.
        grave = [detail for detail in due if detail.topic in PRIVATE]
        told = (grave or due)[0]
        days = {"days": case.limits.check_in_before}
        state, instead = ("advise", "check-in") if grave else ("ok", "")
        return said(NAME, state, "in-letter", instead, name=case.name, text=told.text, told_at=told.told_at, more=days)
    first = min(unasked, key=lambda detail: (detail.topic not in PRIVATE, -(detail.ask_on or 0), detail.id))
    state = "stop" if first.topic in PRIVATE else "advise"
    return said(
        NAME, state, "due", "ask-them", topic=first.topic, text=first.text, told_at=first.told_at, ask_on=first.ask_on,
        name=case.name, more={"id": first.id, "text": first.text, "at": first.told_at},
    )  # fmt: skip
