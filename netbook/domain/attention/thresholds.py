"""Every number of the attention rules, in one place: a default that the settings can change."""

from __future__ import annotations

from netbook.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Lengths in days unless the name says otherwise (etiquette.md, sections 0 and A)."""

    follow_up_coming: int = 1
    follow_up_late: int = 1
    promise_default: int = 7
    promise_late: int = 1
    thank_you_late: int = 2
    thank_you_ends: int = 60
    outcome_late: int = 7
    after_event_late: int = 3
    after_event_ends: int = 21
    ask_about_ends: int = 21
    date_lead_inner: int = 7
    date_lead_close: int = 1
    date_lead_wide: int = 0
    date_ends: int = 3
    cadence_grace_percent: int = 10
    cadence_late_percent: int = 50
    no_answer: int = 10
    no_answer_rest: int = 14
    no_answer_ends: int = 60
    introduction_silent: int = 7
    introduction_make: int = 3
    introduction_told: int = 14
    only_takes_contacts_count: int = 3
    only_takes_window: int = 365
    only_takes_ends: int = 60
    gone_quiet_contacts_count: int = 3
    gone_quiet_over: int = 30
    gone_quiet_ends: int = 60
    try_again: int = 42
    try_again_ends: int = 60
    prepare_before: int = 3
    news_ends: int = 30
    standstill: int = 14
    standstill_book_age: int = 30


DEFAULT = Thresholds()
KIND_WEIGHTS = {
    "promise": 3.0, "thank-you": 3.0, "outcome": 2.5, "follow-up": 2.5, "after-event": 2.0, "date": 2.0,
    "ask-about": 1.8, "no-answer": 1.5, "introduction": 1.5, "news": 1.5, "prepare": 1.5, "keep-in-touch": 1.0,
    "only-takes": 0.8, "gone-quiet": 0.8, "try-again": 0.8, "standstill": 0.8, "triage": 0.8,
}  # fmt: skip
"""How much each kind hurts when it is left undone."""
CLOSENESS_WEIGHTS = {"inner": 1.5, "close": 1.0, "wide": 0.7}
INNER_CADENCE_DAYS = 30
CLOSE_CADENCE_DAYS = 120
