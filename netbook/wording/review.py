"""The reality check in words: what the figures say, and what to do for five people."""

from __future__ import annotations

from collections.abc import Callable

from netbook.domain.dates import day_of
from netbook.domain.review import Suggestion, Thought
from netbook.wording import _, _n
from netbook.wording.dates import duration_words, on_day
from netbook.wording.values import days_since, number, on, short, text
from netbook.wording.whys import names


def thought_words(thought: Thought, now: int) -> str:
    """One sentence made of the owner's own figures."""
    v = thought.values
    count = number(v, "n") if "n" in v else 0
    said: dict[str, Callable[[], str]] = {
        "standstill": lambda: _("Nothing has gone out from you since {day}, {length} ago: write to one person today.").format(
            day=on(v, "at", now), length=duration_words(max(1, days_since(number(v, "at"), now)))
        ),
        "only-asks": lambda: _n(
            "With {n} person, every contact this year was a request of yours ({people}). Check in without one.",
            "With {n} people, every contact this year was a request of yours ({people}). Check in without one.", count,
        ).format(n=count, people=names(v.get("people"))),
        "more-asks": lambda: _("In four weeks you asked {asked} times and reached out {other} times without asking. Give first.").format(
            asked=v.get("asked"), other=v.get("other")
        ),
        "time-to-give": lambda: _("You asked nobody for anything in four weeks and reached out {n} times: the best time to give.").format(
            n=v.get("reached")
        ),
        "time-to-give-circle": lambda: _(
            "You asked nobody for anything in four weeks: the best time to give. {n} people in {circle} heard from you last over 6 months ago."
        ).format(n=count, circle=text(v, "circle")),
        "cold-circle": lambda: _("{n} people in {circle} heard from you last over 6 months ago.").format(n=count, circle=text(v, "circle")),
        "untold": lambda: _n(
            "“{title}” has news; {n} person who knows of it or helped has not been told.",
            "“{title}” has news; {n} people who know of it or helped have not been told.", count,
        ).format(title=short(text(v, "title")), n=count),
        "only-work": lambda: _("{n} of the {of} people you are in touch with are known through work: everyone counts, also neighbours.").format(
            n=count, of=v.get("of")
        ),
        "nobody-new": lambda: _("Nobody new in {weeks} weeks, and {events} events: try one outside your field.").format(
            weeks=v.get("weeks"), events=v.get("events")
        ),
    }  # fmt: skip
    return said[thought.key]()


def act_name(act: str) -> str:
    """The act suggested, as a button."""
    return {
        "thank": lambda: _("Write thanks"), "tell": lambda: _("Tell how it ended"), "share": lambda: _("Share something"),
        "call": lambda: _("Call"), "write": lambda: _("Write"), "let-go": lambda: _("Let the cadence go"),
        "log": lambda: _("Log contact"), "thanked": lambda: _("I thanked them"),
    }[act]()  # fmt: skip


def suggestion_words(suggestion: Suggestion, now: int) -> str:
    """Why this act for this person, in one sentence."""
    v = suggestion.values
    when = on_day(day_of(number(v, "last_at")), day_of(now)) if "last_at" in v else ""
    last = _("you were last in touch {when}").format(when=when) if when else _("no contact is noted yet")
    # Some languages end a date with a full stop, which the sentence has already.
    last = last.rstrip(".")
    said = {
        "thank": lambda: _("A thank-you is owed to {name}; {last}."), "tell": lambda: _("{name} helped and does not know how it ended; {last}."),
        "share": lambda: _("{name} told you of this: “{wish}”; what may serve it: {by}."),
        "call": lambda: _("{name} is close to you and it has been long; {last}."),
        "write": lambda: _("It has been long since you wrote to {name}; {last}."),
        "let-go": lambda: _("{rounds} rounds with {name} have passed; {last}. Perhaps the cadence is not meant."),
    }[suggestion.act]()  # fmt: skip
    return said.format(
        name=suggestion.name,
        last=last,
        wish=short(text(v, "wish"), 60),
        by=short(text(v, "by"), 60),
        rounds=v.get("rounds", ""),
    )


def done_words(act: str, name: str) -> str:
    """What was done for somebody in the guided review."""
    return {
        "thank": lambda: _("Thanked {name}"), "thanked": lambda: _("Thanked {name}"), "tell": lambda: _("Told {name} how it ended"),
        "share": lambda: _("Shared something with {name}"), "call": lambda: _("Called {name}"), "write": lambda: _("Wrote to {name}"),
        "log": lambda: _("Was in touch with {name}"), "let-go": lambda: _("Let the cadence of {name} go"),
    }[act]().format(name=name)  # fmt: skip
