"""cool-down: they were asked only weeks ago."""

from __future__ import annotations

from netbook.domain.dates import DAY, day_start
from netbook.domain.etiquette.facts import Case, Found, PastAsk, said

NAME = "cool-down"


def same_matter(one: str, other: str) -> bool:
    """Whether two matters are one: the same name, whatever its case."""
    return bool(one.strip()) and one.strip().casefold() == other.strip().casefold()


def _is_tip_after_thanks(case: Case, ask: PastAsk) -> bool:
    """A tip in the same matter after a thank-you is no new burden."""
    return (
        case.draft.kind == "information" and same_matter(ask.matter, case.draft.matter) and ask.thanked_at is not None
    )


def check(case: Case) -> Found:
    """Advises to wait where another ask to them lies within 60 days; a tip in the same matter after a thank-you is exempt."""
    asks = [ask for ask in case.facts.asks if ask.at <= case.now]
    if not asks:
        return said(NAME, "ok", "never-asked", name=case.name)
    weighing = [ask for ask in asks if not _is_tip_after_thanks(case, ask)]
    last = max(weighing or asks, key=lambda ask: ask.at)
    days = (day_start(case.now) - day_start(last.at)) // DAY
    if not weighing:
        return said(NAME, "ok", "tip", matter=last.matter, at=last.at, days=days)
    if days >= case.limits.cool_down:
        return said(NAME, "ok", "long-ago", name=case.name, at=last.at, text=last.text)
    return said(
        NAME, "advise", "recent", "wait-until", name=case.name, at=last.at, text=last.text, kind=last.kind,
        answer=last.answer or None, answered_at=last.answered_at,
        more={"at": day_start(last.at) + case.limits.cool_down * DAY},
    )  # fmt: skip
