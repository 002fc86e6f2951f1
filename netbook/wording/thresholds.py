"""The numbers of the attention rules and of the checks before an ask in words, and in which unit each counts."""

from __future__ import annotations

from netbook.wording import _, _n


def threshold_name(name: str) -> str:
    """What a number of the rules decides."""
    return {
        "follow_up_coming": lambda: _("Show a follow-up before its day"),
        "follow_up_late": lambda: _("A follow-up is late after"),
        "promise_default": lambda: _("A promise without a date is due after"),
        "promise_late": lambda: _("A promise is late after"),
        "thank_you_late": lambda: _("A thank-you is late after"),
        "thank_you_ends": lambda: _("A thank-you is only in Review after"),
        "outcome_late": lambda: _("An outcome is late to tell after"),
        "after_event_late": lambda: _("Notes after an event are late after"),
        "after_event_ends": lambda: _("Notes after an event end after"),
        "ask_about_ends": lambda: _("Stop asking how it went after"),
        "date_lead_inner": lambda: _("Birthdays of the inner circle, ahead by"),
        "date_lead_close": lambda: _("Birthdays of close people, ahead by"),
        "date_lead_wide": lambda: _("Birthdays of everybody else, ahead by"),
        "date_ends": lambda: _("A birthday goes from the list after"),
        "cadence_grace_percent": lambda: _("Keep in touch is due when the cadence is exceeded by"),
        "cadence_late_percent": lambda: _("Keep in touch is late when it is exceeded by"),
        "no_answer": lambda: _("Remind of a request without an answer after"),
        "no_answer_rest": lambda: _("Let it rest when the reminder drew nothing for"),
        "no_answer_ends": lambda: _("A request without an answer ends after"),
        "introduction_silent": lambda: _("An introduction waits when a side is silent for"),
        "introduction_make": lambda: _("Make an introduction that both agreed to within"),
        "introduction_told": lambda: _("Ask how an introduction went after"),
        "only_takes_contacts_count": lambda: _("“Only asks” from so many contacts"),
        "only_takes_window": lambda: _("“Only asks” looks back over"),
        "only_takes_ends": lambda: _("“Only asks” ends after"),
        "gone_quiet_contacts_count": lambda: _("“Gone quiet” from so many contacts without an answer"),
        "gone_quiet_over": lambda: _("“Gone quiet” when they lie over at least"),
        "gone_quiet_ends": lambda: _("“Gone quiet” ends after"),
        "try_again": lambda: _("Try again after a meeting that went badly"),
        "try_again_ends": lambda: _("“Try again” ends after"),
        "prepare_before": lambda: _("Prepare a meeting before it by"),
        "news_ends": lambda: _("News about somebody ends after"),
        "standstill": lambda: _("Standstill when nothing went out for"),
        "standstill_book_age": lambda: _("No standstill in a book younger than"),
        "relationship_stop": lambda: _("Do not ask somebody you have not been in touch with for"),
        "relationship_advise": lambda: _("Advise to check in when you have not been in touch for"),
        "check_in_before": lambda: _("After a check-in, ask no sooner than"),
        "give_more_count": lambda: _("Offer first when they gave more than you by"),
        "give_window": lambda: _("Give and take is counted over"),
        "cool_down": lambda: _("Two asks of the same person lie apart by"),
        "shoulder_asks_count": lambda: _("Too much on one person from so many asks for one goal"),
        "shoulder_window": lambda: _("Asks for one goal are counted over"),
        "early_contacts_count": lambda: _("Too early for a large favour with fewer contacts than"),
        "early": lambda: _("Too early for a large favour within"),
        "earned_cold_percent": lambda: _("Too cold for a recommendation below a warmth of"),
        "call_after": lambda: _("After a first letter, call in"),
        "advices_count": lambda: _("Better wait from so many advices"),
    }[name]()  # fmt: skip


def threshold_unit(name: str, value: int) -> str:
    """The unit of a number, to stand after it: " days", " %", "" for a plain count."""
    if name.endswith("_percent"):
        return " %"
    if name.endswith("_count"):
        return ""
    return " " + _n("day", "days", value)
