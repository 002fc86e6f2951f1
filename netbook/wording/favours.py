"""Favours, goals and introductions in words: directions, kinds, stages, steps, and what was done to them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from netbook.wording import _, _p

GIVE_AND_TAKE: dict[str, Callable[[], str]] = {
    "asked-favour": lambda: _("Asked {name}: {text}"),
    "asked-of-me": lambda: _("{name} asked: {text}"),
    "promised": lambda: _("Promised {name}: {text}"),
    "received": lambda: _("Received from {name}: {text}"),
    "drafted-favour": lambda: _("Saved a draft for {name}: {text}"),
    "waits-to-ask": lambda: _("Kept the request to {name} for later: {text}"),
    "edited-favour": lambda: _("Changed: {text}"),
    "deleted-favour": lambda: _("Deleted: {text}"),
    "concluded-matter": lambda: _("Ended: {matter}"),
    "added-goal": lambda: _("Added the goal {title}"),
    "edited-goal": lambda: _("Changed the goal {title}"),
    "changed-goal": lambda: _("Noted what changed: {title}"),
    "ended-goal": lambda: _("Ended the goal {title}"),
    "deleted-goal": lambda: _("Deleted the goal {title}"),
    "put-in-goal": lambda: _("Noted {name} for the goal {title}"),
    "planned-event": lambda: _("Planned: {title}"),
    "invited": lambda: _("Added {n} to {title}"),
    "held-meeting": lambda: _("Met: {title}"),
    "edited-event": lambda: _("Changed: {title}"),
    "deleted-event": lambda: _("Deleted: {title}"),
    "closed-event": lambda: _("Closed: {title}"),
    "met-at-event": lambda: _("Met at {title}"),
    "event-thanked": lambda: _("Thanked {name} after {title}"),
    "event-followed-up": lambda: _("Followed up with {name} after {title}"),
    "event-let-go": lambda: _("Let go: {name}"),
    "put-on-shelf": lambda: _("On the shelf: {title}"),
    "edited-shelf": lambda: _("Changed: {title}"),
    "shared-item": lambda: _("Shared {title} with {name}"),
    "not-for-them": lambda: _("Not for {name}: {title}"),
    "put-away": lambda: _("Put away: {title}"),
    "deleted-shelf": lambda: _("Deleted: {title}"),
    "planned-trip": lambda: _("Planned a trip to {place}"),
    "edited-trip": lambda: _("Changed the trip to {place}"),
    "deleted-trip": lambda: _("Deleted the trip to {place}"),
    "noted-organisation": lambda: _("Noted of {name}: {text}"),
    "edited-organisation": lambda: _("Changed what is known of {name}"),
    "deleted-organisation": lambda: _("Deleted a note of {name}"),
    "renamed-organisation": lambda: _("Renamed to {name}"),
    "told-of-goal": lambda: _("Told how it went: {title}"),
}
"""One line for what was done, by key."""


def direction_name(direction: str) -> str:
    """Who asked or offered, as a lane's heading."""
    return {
        "asked-by-me": lambda: _("Asked by me"), "asked-of-me": lambda: _("Asked of me"), "offered-by-me": lambda: _("Offered by me"),
        "received": lambda: _("Received"),
    }[direction]()  # fmt: skip


def favour_kind_name(kind: str) -> str:
    """What a favour is about, as a chip."""
    return {
        "information": lambda: _("Information"), "feedback": lambda: _("Feedback"), "introduction": lambda: _("Introduction"),
        "recommendation": lambda: _("Recommendation"), "job-lead": lambda: _("Job lead"), "money": lambda: _("Money"),
        "time": lambda: _("Time"), "other": lambda: _p("favour", "Other"),
    }[kind]()  # fmt: skip


def channel_name(channel: str) -> str:
    """By what way it is asked."""
    return {
        "": lambda: _("Not said"), "email": lambda: _("Email"), "letter": lambda: _("Letter"), "message": lambda: _("Message"),
        "phone": lambda: _("Call"), "video": lambda: _("Video call"), "in-person": lambda: _("In person"),
    }[channel]()  # fmt: skip


def stage_name(stage: str) -> str:
    """Where a favour stands (domain.favours.stage)."""
    return {
        "drafted": lambda: _p("favour", "Draft"), "asked": lambda: _p("favour", "Asked"), "reminded": lambda: _p("favour", "Reminded"),
        "rested": lambda: _p("favour", "Left to rest"), "answered-yes": lambda: _p("favour", "Yes"),
        "answered-partly": lambda: _p("favour", "In part"), "answered-silent": lambda: _p("favour", "No answer"),
        "declined": lambda: _p("favour", "No"), "delivered": lambda: _p("favour", "Delivered"), "offered": lambda: _p("favour", "Offered"),
        "received": lambda: _p("favour", "Received"), "concluded": lambda: _p("favour", "Ended"), "told": lambda: _p("favour", "Told"),
    }[stage]()  # fmt: skip


def step_name(step: str) -> str:
    """A step of a favour's life, as a button."""
    return {
        "asked": lambda: _p("step", "Asked"), "reminded": lambda: _p("step", "Reminded"), "answered": lambda: _p("step", "Answered"),
        "delivered": lambda: _p("step", "Delivered"), "declined": lambda: _p("step", "Declined"), "concluded": lambda: _p("step", "Ended"),
        "thanked": lambda: _p("step", "Thanked"), "told": lambda: _p("step", "Told how it ended"), "rested": lambda: _p("step", "Let it rest"),
    }[step]()  # fmt: skip


def answer_name(answer: str) -> str:
    """An answer to a favour."""
    return {
        "yes": lambda: _p("answer", "Yes"), "partly": lambda: _p("answer", "In part"), "no": lambda: _p("answer", "No"),
        "silent": lambda: _p("answer", "Silent"),
    }[answer]()  # fmt: skip


def step_label(values: Mapping[str, object]) -> str:
    """One line for a step taken: "Ada Lovelace said yes: review my talk"."""
    step, answer = str(values.get("step")), str(values.get("answer"))
    sentence = {
        "asked": lambda: _("Asked {name}: {text}"), "reminded": lambda: _("Reminded {name}: {text}"),
        "delivered": lambda: _("Delivered: {text}"), "declined": lambda: _("Declined: {text}"), "concluded": lambda: _("Ended: {text}"),
        "thanked": lambda: _("Thanked {name} for {text}"), "told": lambda: _("Told {name} how it ended: {text}"),
        "rested": lambda: _("Left to rest: {text}"),
        "answered": {
            "yes": lambda: _("{name} said yes: {text}"), "partly": lambda: _("{name} helped in part: {text}"),
            "no": lambda: _("{name} said no: {text}"), "silent": lambda: _("No answer from {name}: {text}"),
        }.get(answer, lambda: _("{name} answered: {text}")),
    }[step]()  # fmt: skip
    text = str(values.get("text", ""))
    return sentence.format(name=values.get("name", ""), text=text[:57] + "…" if len(text) > 58 else text)


def shelf_kind_name(kind: str) -> str:
    """What a thing on the shelf is."""
    return {
        "article": lambda: _("Article"), "job": lambda: _p("shelf", "Job"), "invitation": lambda: _("Invitation"),
        "other": lambda: _p("shelf", "Other"),
    }[kind]()  # fmt: skip
