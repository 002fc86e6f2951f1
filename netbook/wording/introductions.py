"""Introductions in words: stages, steps, warnings, and what was done to them."""

from __future__ import annotations

from collections.abc import Callable

from netbook.domain.dates import day_of
from netbook.domain.said import Said
from netbook.wording import _, _n, _p
from netbook.wording.dates import on_day
from netbook.wording.values import short

INTRODUCTIONS: dict[str, Callable[[], str]] = {
    "planned-introduction": lambda: _("Planned to introduce {name} and {other}"),
    "received-introduction": lambda: _("{name} introduced you to {other}"),
    "introduction-asked": lambda: _("Asked about introducing {name} and {other}"),
    "introduction-agreed": lambda: _("Agreed: {name} and {other}"),
    "introduction-declined": lambda: _("Declined: {name} and {other}"),
    "introduction-made": lambda: _("Introduced {name} and {other}"),
    "introduction-met": lambda: _("{name} and {other} have met"),
    "introduction-told": lambda: _("Told how it went: {name} and {other}"),
    "introduction-thanked": lambda: _("Thanked for it: {name} and {other}"),
    "introduction-withdrawn": lambda: _("Withdrew the introduction of {name} and {other}"),
    "edited-introduction": lambda: _("Changed the introduction of {name} and {other}"),
    "deleted-introduction": lambda: _("Deleted the introduction of {name} and {other}"),
}
"""One line for what was done, by key."""


def introduction_stage_name(stage: str) -> str:
    """Where an introduction stands (domain.introductions.stage)."""
    return {
        "planned": lambda: _p("introduction", "Planned"), "asked": lambda: _p("introduction", "Asked"),
        "agreed": lambda: _p("introduction", "Both agreed"), "declined": lambda: _p("introduction", "Declined"),
        "made": lambda: _p("introduction", "Made"), "met": lambda: _p("introduction", "They met"),
        "told": lambda: _p("introduction", "Told"), "withdrawn": lambda: _p("introduction", "Withdrawn"),
    }[stage]()  # fmt: skip


def introduction_step_name(step: str, name: str = "") -> str:
    """A step as a button; `name` is the side it concerns."""
    sentence = {
        "asked": lambda: _("Asked {name}"), "answered": lambda: _("{name} answered"), "made": lambda: _("Made"), "met": lambda: _("They met"),
        "told": lambda: _("Told how it went"), "thanked": lambda: _("Thanked"), "withdrawn": lambda: _("Withdraw"),
    }[step]()  # fmt: skip
    return sentence.format(name=name)


def warning(said: Said, now: int) -> str:
    """What to be wary of, one sentence with its full stop."""
    values = {key: short(value, 60) if isinstance(value, str) else value for key, value in said.values.items()}
    if "at" in values:
        values["when"] = on_day(day_of(int(str(values["at"]))), day_of(now))
    if said.key == "introduction-misused":
        return _(
            "{name} used the introduction to {other} for something else: said “{purpose}”, it was “{turned_out}”."
        ).format(**values)
    if said.key == "introduction-for-another":
        count = int(str(values["n"]))
        return _n(
            "{name} comes again for somebody else; the last time was {when}.",
            "{name} comes again for somebody else, as {n} times before; the last time was {when}.", count,
        ).format(**values)  # fmt: skip
    return _("{name} was asked for an introduction {when}: {other}.").format(**values)
