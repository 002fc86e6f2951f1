"""Events and meetings in words: when they are, what they are called, what came of somebody, and good questions to ask there."""

from __future__ import annotations

from collections.abc import Sequence

from netbook.domain.dates import DAY, day_of, day_start, moment
from netbook.domain.events import Variety
from netbook.wording import _, _n
from netbook.wording.dates import clock, day_words, short_day


def when_words(starts_at: int, ends_at: int, timed: bool, now: int) -> str:
    """When something is: "Thu 3 Dec, 18:30–20:30", "Thu 3 Dec – Sat 5 Dec"."""
    today = day_of(now)
    first = short_day(day_of(starts_at), today)
    last_minute = ends_at if timed else ends_at - 1
    same_day = day_start(last_minute) == day_start(starts_at) or (timed and ends_at - starts_at < DAY // 2)
    if timed and same_day:
        return _("{day}, {begins}–{ends}").format(
            day=first, begins=clock(moment(starts_at)), ends=clock(moment(ends_at))
        )
    if same_day:
        return first
    last = short_day(day_of(last_minute), today)
    if timed:
        return _("{day}, {begins} – {last}, {ends}").format(
            day=first, begins=clock(moment(starts_at)), last=last, ends=clock(moment(ends_at))
        )
    return _("{day} – {last}").format(day=first, last=last)


def stage_words(stage: str, starts_at: int, now: int) -> str:
    """How far away something is, or that it is on now or was called off."""
    if stage == "cancelled":
        return _("called off")
    if stage == "on":
        return _("now")
    return day_words(day_of(starts_at), day_of(now))


def title_words(title: str, kind: str, names: Sequence[str]) -> str:
    """What an event is called: its title, else whom a meeting is with."""
    if title:
        return title
    if not names:
        return _("Meeting") if kind == "meeting" else _("Event")
    if len(names) == 1:
        return _("Meeting with {name}").format(name=names[0])
    rest = len(names) - 1
    return _n("Meeting with {name} and {n} other", "Meeting with {name} and {n} others", rest).format(
        name=names[0], n=rest
    )


def kind_words(kind: str) -> str:
    """A gathering or a meeting."""
    return _("Meeting") if kind == "meeting" else _("Event")


def handled_words(handled: str) -> str:
    """What came of somebody who was met."""
    return {
        "thanked": lambda: _("Thanked"), "followed-up": lambda: _("Follow-up planned"), "let-go": lambda: _("Let go"),
        "written": lambda: _("You have written since"),
    }.get(handled, lambda: "")()  # fmt: skip


def questions(kind: str) -> tuple[str, ...]:
    """Good questions: open ones, about the other person, that do not ask for anything."""
    shared = (
        _("What are you working on that you look forward to?"),
        _("How did you come to do this?"),
        _("What is the hardest part of it just now?"),
        _("What has surprised you lately?"),
        _("Whose work do you admire?"),
    )
    if kind == "meeting":
        return (
            *shared,
            _("What would you do differently if you began again?"),
            _("What do people often get wrong about your field?"),
            _("What would make the next half year a good one for you?"),
        )
    return (
        *shared,
        _("What brought you here today?"),
        _("What should everybody here read?"),
        _("What could somebody like me do to help?"),
    )


def variety_words(variety: Variety) -> str:
    """How many events of a year left the beaten track."""
    total = variety.own_field + variety.others
    if not total:
        return _("No event in the last year yet.")
    return _n(
        "{off} of {n} event in a year was off the beaten track.", "{off} of {n} events in a year were off the beaten track.", total
    ).format(off=variety.others, n=total)  # fmt: skip


def suggestion_words() -> str:
    """What to do when the last events were all of the own field."""
    return _(
        "Your last five events were all in your own field. Let the next one be off the beaten track: "
        "there you meet people whom nobody you know knows."
    )
