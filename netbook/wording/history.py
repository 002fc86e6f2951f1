"""The lines of the history in words."""

from __future__ import annotations

from netbook.domain.dates import day_of, moment
from netbook.wording import _
from netbook.wording.dates import clock, day_name, day_words


def made_by_name(made_by: str, operation: str, batch: str) -> str:
    """By what an act was done."""
    if batch.startswith("import"):
        return _("by an import")
    return {
        "window": lambda: _("in the window"), "": lambda: _("in the window"), "cli": lambda: _("on the command line"),
        "command-line": lambda: _("on the command line"), "sync": lambda: _("by a sync"),
        "notification": lambda: _("by a notification"), "quick-add": lambda: _("by quick-add"),
    }.get(made_by, lambda: made_by)()  # fmt: skip


def when_words(at: int, now: int) -> str:
    """A moment with its time of day: "today 14:20", "21 Aug 09:00"."""
    return _("{day} {time}").format(day=day_words(day_of(at), day_of(now)), time=clock(moment(at)))


def kept_until_words(until: int, now: int) -> str:
    """Until when a deletion can be brought back."""
    return _("kept until {day}").format(day=day_name(day_of(until), day_of(now)))
