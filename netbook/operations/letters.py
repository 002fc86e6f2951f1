"""Sending a letter: what went out is logged, and the step that it was written for is taken, in one act."""

from __future__ import annotations

from netbook.domain.said import Done
from netbook.operations.favours import step_favour
from netbook.operations.goals import tell_of_goal
from netbook.operations.interactions import Log, log
from netbook.operations.introductions import step_introduction
from netbook.operations.shelf import share_item
from netbook.store.changes import Act

_PART_OF_THE_ASK = frozenset({"reminded"})
"""Steps that belong to an ask already in the timeline; they log nothing of their own."""


def send_letter(deed: Act, /, sent: Log, step: str = "") -> Done:
    """Logs a letter; `step` such as "favour:12:told", "goal:2:told", "introduction:3:asked:one" or "shelf:4" (it was shared) is taken with it."""
    kind, number, name, side = [*step.split(":"), "", "", "", ""][:4]
    if not number.isdigit():
        return log(deed, sent)
    if kind == "shelf":
        return share_item(deed, int(number), sent.people, sent=sent)
    if kind == "goal":
        taken = tell_of_goal(deed, int(number), sent.people)
    elif kind == "favour":
        taken = step_favour(deed, int(number), name)
    else:
        taken = step_introduction(deed, int(number), name, side)
    if name in _PART_OF_THE_ASK:
        return taken
    logged = log(deed, sent)
    return Done(logged.label, tuple(dict.fromkeys((*logged.touched, *taken.touched))), (*logged.made, *taken.made))
