"""Verbs of the needs-attention list: what its buttons do."""

from __future__ import annotations

from collections.abc import Callable

from netbook.domain.attention.acts import done_act
from netbook.domain.dates import DAY
from netbook.domain.interactions import Interaction
from netbook.domain.said import Done, Refused, Said
from netbook.operations.details import mark_asked
from netbook.operations.events import close_event
from netbook.operations.favours import edit_favour, step_favour
from netbook.operations.follow_ups import drop_follow_up, finish_follow_up
from netbook.operations.goals import tell_of_goal
from netbook.operations.interactions import Log, log
from netbook.operations.introductions import step_introduction, take_next_step
from netbook.operations.people import set_cadence, skip_round
from netbook.store.changes import Act
from netbook.store.records.rows import insert

QUIET_DAYS = {"standstill": 30, "only-takes": 182, "gone-quiet": 182}
"""Kinds whose letting go holds for a time and whatever the cause."""


def _cause_id(cause: str) -> int:
    """The row number in a cause such as "follow-up:7@123"."""
    return int(cause.split(":")[1].split("@")[0])


def act_on(
    deed: Act, /, kind: str, person: int, cause: str, act: str, until: int | None = None, answer: str = "yes"
) -> Done:
    """Does to an attention item what its button says; the item is gone at once. Refused when it is not in the list.

    "done" is each kind's own way of being done. `until` goes with snooze and new-date, `answer` (yes, partly, no) with answered.
    """
    row = deed.db.execute_sql(
        "SELECT told FROM due WHERE kind=? AND person_id=? AND cause=?", (kind, person, cause)
    ).fetchone()
    if row is None:
        raise Refused("item-gone")
    if act == "snooze":
        return _snooze(deed, kind, person, cause, until)
    if act == "let-go":
        return _LET_GO.get(kind, _be_quiet)(deed, kind, person, cause)
    if act == "no-cadence" and kind == "keep-in-touch":
        return set_cadence(deed, [person], "none")
    if act == "skip-round" and kind == "keep-in-touch":
        return skip_round(deed, person)
    if act == "answered" and kind == "no-answer":
        return _answered(deed, person, cause, answer)
    if act == "new-date" and kind == "promise":
        return _new_date(deed, cause, until)
    if act == "leave-alone" and kind == "gone-quiet":
        return _be_quiet(deed, kind, person, cause)
    verb = _ACTS.get((kind, act))
    if verb is None and act in ("done", done_act(kind), *_SAME_AS_DONE.get(kind, ())):
        verb = _DONE.get(kind, _be_quiet)
    if verb is not None:
        return verb(deed, kind, person, cause)
    raise Refused("item-act-unknown", act=act, kind=kind)


def _name(deed: Act, /, person: int) -> str:
    row = deed.db.execute_sql("SELECT full FROM person WHERE id=?", (person,)).fetchone()
    return str(row[0]) if row else ""


def _snooze(deed: Act, /, kind: str, person: int, cause: str, until: int | None) -> Done:
    if until is None:
        until = deed.now - deed.now % DAY + DAY + 9 * 60
    if until <= deed.now:
        raise Refused("snooze-in-past")
    insert(deed.db, "quiet", {
        "person_id": person or None, "kind": kind, "cause": cause, "until": until, "snooze": 1, "made_at": deed.now,
    })  # fmt: skip
    deed.db.execute_sql("DELETE FROM raised WHERE kind=? AND person_id=? AND cause=?", (kind, person, cause))
    return Done(
        Said("snoozed", {"name": _name(deed, person), "kind": kind, "until": until}), (person,) if person else ()
    )


def _be_quiet(deed: Act, /, kind: str, person: int, cause: str) -> Done:
    """Nothing of this cause any more; for some kinds nothing of the kind for a time."""
    days = QUIET_DAYS.get(kind)
    insert(deed.db, "quiet", {
        "person_id": person or None, "kind": kind, "cause": "" if days else cause,
        "until": deed.now + days * DAY if days else None, "made_at": deed.now,
    })  # fmt: skip
    return Done(Said("let-go", {"name": _name(deed, person), "kind": kind}), (person,) if person else ())


def _thanked(deed: Act, /, kind: str, person: int, cause: str) -> Done:
    log(deed, Log(Interaction("message", deed.now, direction="from-me", thanks=True), (person,)))
    return Done(Said("thanked", {"name": _name(deed, person)}), (person,))


def _in_touch(deed: Act, /, kind: str, person: int, cause: str) -> Done:
    return log(deed, Log(Interaction("message", deed.now, direction="from-me"), (person,)))


def _asked(deed: Act, /, kind: str, person: int, cause: str) -> Done:
    return mark_asked(deed, _cause_id(cause))


def _finish(deed: Act, /, kind: str, person: int, cause: str) -> Done:
    return finish_follow_up(deed, _cause_id(cause))


def _drop(deed: Act, /, kind: str, person: int, cause: str) -> Done:
    return drop_follow_up(deed, _cause_id(cause))


def _skip(deed: Act, /, kind: str, person: int, cause: str) -> Done:
    return skip_round(deed, person)


def _new_date(deed: Act, /, cause: str, until: int | None) -> Done:
    if until is None or until <= deed.now:
        raise Refused("promise-needs-date")
    return edit_favour(deed, _cause_id(cause), due_at=until)


def _answered(deed: Act, /, person: int, cause: str, answer: str) -> Done:
    if cause.startswith("favour:"):
        return step_favour(deed, _cause_id(cause), "answered", answer=answer)
    return log(deed, Log(Interaction("message", deed.now, direction="from-them"), (person,)))


def _step(step: str) -> _Verb:
    def take(deed: Act, /, kind: str, person: int, cause: str) -> Done:
        return step_favour(deed, _cause_id(cause), step)

    return take


def _reminded(deed: Act, /, kind: str, person: int, cause: str) -> Done:
    if not cause.startswith("favour:"):
        ask = deed.db.execute_sql("SELECT note FROM interaction WHERE id=?", (_cause_id(cause),)).fetchone()
        if cause.endswith(":reminded"):
            return _be_quiet(deed, kind, person, cause)
        again = Interaction("message", deed.now, direction="from-me", note=str(ask[0]) if ask else "", ask=True)
        return log(deed, Log(again, (person,)))
    return step_favour(deed, _cause_id(cause), "rested" if cause.endswith(":reminded") else "reminded")


def _rested(deed: Act, /, kind: str, person: int, cause: str) -> Done:
    if cause.startswith("favour:"):
        return step_favour(deed, _cause_id(cause), "rested")
    return _be_quiet(deed, kind, person, cause)


def _told(deed: Act, /, kind: str, person: int, cause: str) -> Done:
    if cause.startswith("goal:"):
        return tell_of_goal(deed, _cause_id(cause))
    return step_favour(deed, _cause_id(cause), "told")


def _next_step(deed: Act, /, kind: str, person: int, cause: str) -> Done:
    return take_next_step(deed, _cause_id(cause))


def _withdraw(deed: Act, /, kind: str, person: int, cause: str) -> Done:
    return step_introduction(deed, _cause_id(cause), "withdrawn")


def _close_event(deed: Act, /, kind: str, person: int, cause: str) -> Done:
    return close_event(deed, _cause_id(cause))


_Verb = Callable[[Act, str, int, str], Done]
_DONE: dict[str, _Verb] = {
    "follow-up": _finish, "thank-you": _thanked, "ask-about": _asked, "keep-in-touch": _in_touch, "gone-quiet": _thanked,
    "try-again": _in_touch, "only-takes": _in_touch, "promise": _step("delivered"), "outcome": _told, "no-answer": _reminded,
    "introduction": _next_step, "after-event": _close_event,
}  # fmt: skip
_SAME_AS_DONE = {"thank-you": ("thanked",), "gone-quiet": ("thanked",), "prepare": ("no-need",), "news": ("seen",)}
_ACTS: dict[tuple[str, str], _Verb] = {
    ("promise", "declined"): _step("declined"), ("no-answer", "rested"): _rested, ("introduction", "withdraw"): _withdraw,
}  # fmt: skip
_LET_GO: dict[str, _Verb] = {
    "follow-up": _drop, "keep-in-touch": _skip, "promise": _step("declined"), "no-answer": _rested,
    "introduction": _withdraw, "after-event": _close_event,
}  # fmt: skip
