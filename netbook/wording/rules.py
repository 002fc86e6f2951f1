"""Why a line is in the list at all: each rule with its numbers, as the owner has set them, in one sentence."""

from __future__ import annotations

from netbook.domain.attention.thresholds import Thresholds
from netbook.wording import _
from netbook.wording.dates import duration_words


def rule_words(kind: str, limits: Thresholds) -> str:
    """When a kind of line shows, in one sentence."""
    days = duration_words
    return {
        "follow-up": lambda: _("A follow-up shows when its time is reached; it is late {late} after that.").format(
            late=days(limits.follow_up_late)),
        "promise": lambda: _("A promise shows on its date, or {default} after it was made.").format(
            default=days(limits.promise_default)),
        "thank-you": lambda: _("Thanks show as soon as they are owed; they are late after {late}.").format(
            late=days(limits.thank_you_late)),
        "outcome": lambda: _("Who helped is to hear how it ended; that is late after {late}.").format(
            late=days(limits.outcome_late)),
        "after-event": lambda: _("An event shows from the morning after it, for {ends}.").format(
            ends=days(limits.after_event_ends)),
        "ask-about": lambda: _("What you noted to ask about shows from its day, for {ends}.").format(
            ends=days(limits.ask_about_ends)),
        "date": lambda: _("A date shows {inner} ahead for your inner circle, {close} ahead for the close, else on its day.").format(
            inner=days(limits.date_lead_inner), close=days(limits.date_lead_close)),
        "keep-in-touch": lambda: _("Somebody shows when the time since your last contact is {percent} % over the cadence.").format(
            percent=limits.cadence_grace_percent),
        "no-answer": lambda: _("A question of yours shows when it has had no answer for {days}.").format(
            days=days(limits.no_answer)),
        "introduction": lambda: _("An introduction shows when a side has been silent for {days}.").format(
            days=days(limits.introduction_silent)),
        "only-takes": lambda: _("Somebody shows when each of {n} or more contacts in a year was a question of yours.").format(
            n=limits.only_takes_contacts_count),
        "gone-quiet": lambda: _("Somebody shows when your last {n} contacts over at least {days} drew nothing.").format(
            n=limits.gone_quiet_contacts_count, days=days(limits.gone_quiet_over)),
        "try-again": lambda: _("A meeting that went badly comes back after {days}.").format(days=days(limits.try_again)),
        "prepare": lambda: _("What is to be prepared shows {days} ahead.").format(days=days(limits.prepare_before)),
        "news": lambda: _("A change that an import brought shows for {days}.").format(days=days(limits.news_ends)),
        "standstill": lambda: _("This shows when nothing has gone out from you for {days}.").format(
            days=days(limits.standstill)),
        "triage": lambda: _("This shows after an import until you have decided how often to be in touch."),
    }[kind]()  # fmt: skip


def part_name(part: str) -> str:
    """A part of the score by name."""
    return {
        "kind": lambda: _("How much it hurts when it is left"),
        "time": lambda: _("How long it has waited"),
        "closeness": lambda: _("How close you are"),
    }[part]()


def snooze_name(key: str) -> str:
    """A choice of when something comes back."""
    return {
        "hour": lambda: _("In an hour"), "tonight": lambda: _("Tonight"), "tomorrow": lambda: _("Tomorrow"),
        "next-week": lambda: _("Next week"),
    }[key]()  # fmt: skip
