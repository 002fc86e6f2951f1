"""The lines of the history in words."""

from __future__ import annotations

from netbook.domain.dates import day_of, moment
from netbook.domain.said import Said
from netbook.wording import _, _n
from netbook.wording.dates import clock, day_name, day_words
from netbook.wording.labels import label, undone

_COUNTED = frozenset({
    "joined-circle", "left-circle", "invited", "set-cadence-many", "deleted-people", "edited-people", "imported", "imported-book",
})  # fmt: skip
"""What says how many it concerned, and needs no names."""


def made_by_name(made_by: str, operation: str, batch: str) -> str:
    """By what an act was done."""
    if batch.startswith("import"):
        return _("by an import")
    return {
        "window": lambda: _("in the window"), "aside": lambda: _("in the window"), "": lambda: _("in the window"), "cli": lambda: _("on the command line"),
        "command-line": lambda: _("on the command line"), "sync": lambda: _("by a sync"),
        "notification": lambda: _("by a notification"), "quick-add": lambda: _("by quick-add"),
    }.get(made_by, lambda: made_by)()  # fmt: skip


def act_words(said: Said) -> str:
    """What an act did, and with whom where its own words do not say so: "Ada Lovelace: Met at Winter fair"."""
    if said.key == "undone":
        inner = said.values.get("values")
        return undone(act_words(Said(str(said.values.get("key", "")), inner if isinstance(inner, dict) else {})))
    words, who = label(said), said.values.get("who")
    names = [str(name) for name in who] if isinstance(who, list) else []
    others = int(str(said.values.get("and_others", 0)))
    if not names or said.key in _COUNTED or all(name in words for name in names):
        return words
    named = _("{name} and {other}").format(name=names[0], other=names[1]) if len(names) > 1 else names[0]
    if others > 0:
        named = _n("{name} and {n} other", "{name} and {n} others", others + len(names) - 1).format(
            name=names[0], n=others + len(names) - 1
        )
    return _("{who}: {text}").format(who=named, text=words)


def when_words(at: int, now: int) -> str:
    """A moment with its time of day: "today 14:20", "21 Aug 09:00"."""
    return _("{day} {time}").format(day=day_words(day_of(at), day_of(now)), time=clock(moment(at)))


def kept_until_words(until: int, now: int) -> str:
    """Until when a deletion can be brought back."""
    return _("kept until {day}").format(day=day_name(day_of(until), day_of(now)))
