"""Favours: a request or an offer, by me or by them, and which step of its life can follow which."""

from __future__ import annotations

from netbook.domain.dates import day_start
from netbook.domain.said import Refused
from netbook.domain.values import dataclass

DIRECTIONS = ("asked-by-me", "asked-of-me", "offered-by-me", "received")
KINDS = ("information", "feedback", "introduction", "recommendation", "job-lead", "money", "time", "other")
CHANNELS = ("email", "letter", "message", "phone", "video", "in-person")
ANSWERS = ("yes", "partly", "no", "silent")
STEPS = ("asked", "reminded", "answered", "delivered", "declined", "concluded", "thanked", "told", "rested")
"""The steps after the draft; each has its moment in `<step>_at`."""
INTERACTION_KINDS = {
    "email": "email", "letter": "letter", "message": "message", "phone": "call", "video": "video",
    "in-person": "meeting", "": "other",
}  # fmt: skip
"""The kind of interaction that an ask by a channel is."""

_FITTING = {
    "asked-by-me": frozenset(STEPS) - {"declined"},
    "asked-of-me": frozenset(STEPS) - {"rested"},
    "offered-by-me": frozenset({"answered", "delivered", "declined", "concluded", "thanked", "told"}),
    "received": frozenset({"concluded", "thanked", "told"}),
}


@dataclass(frozen=True, slots=True)
class Life:
    """How far a favour has come; moments in local minutes, None where a step was not taken. `made_at`: noted, offered or received."""

    direction: str
    made_at: int
    asked_at: int | None = None
    reminded_at: int | None = None
    answered_at: int | None = None
    answer: str = ""
    delivered_at: int | None = None
    declined_at: int | None = None
    concluded_at: int | None = None
    thanked_at: int | None = None
    told_at: int | None = None
    rested_at: int | None = None

    @property
    def begun_at(self) -> int:
        """The moment before which none of the later steps can lie."""
        return self.made_at if self.asked_at is None else self.asked_at


def stage(life: Life) -> str:
    """The one word for where a favour stands: the lane and the label that a screen gives it."""
    if life.told_at is not None:
        return "told"
    if life.concluded_at is not None:
        return "concluded"
    if life.direction == "received":
        return "received"
    if life.declined_at is not None or life.answer == "no":
        return "declined"
    if life.delivered_at is not None:
        return "delivered"
    if life.answer in ("yes", "partly", "silent"):
        return f"answered-{life.answer}"
    if life.rested_at is not None:
        return "rested"
    if life.reminded_at is not None:
        return "reminded"
    if life.direction == "offered-by-me":
        return "offered"
    return "drafted" if life.asked_at is None else "asked"


def is_over(life: Life) -> bool:
    """Whether nothing more is to come but thanks and telling."""
    return stage(life) in ("told", "concluded", "declined", "rested", "answered-silent")


def check_step(life: Life, step: str, at: int, answer: str = "") -> None:
    """Refused where a step makes no sense: of another direction, before its beginning, twice reminded, or answered unasked."""
    if step not in STEPS:
        raise Refused("favour-step-unknown", step=step, steps=", ".join(STEPS))
    if step not in _FITTING[life.direction]:
        raise Refused("favour-step-unfit", step=step, direction=life.direction)
    if step == "answered" and answer not in ANSWERS:
        raise Refused("favour-answer-unknown", answer=answer, answers=", ".join(ANSWERS))
    if step != "asked" and at < day_start(life.begun_at):
        raise Refused("favour-step-too-early", at=at, begun=life.begun_at)
    asked = life.asked_at is not None or life.direction not in ("asked-by-me", "asked-of-me")
    if not asked and step != "asked":
        raise Refused("favour-not-asked")
    if step == "reminded":
        if life.reminded_at is not None:
            raise Refused("favour-reminded-already", at=life.reminded_at)
        if life.answered_at is not None:
            raise Refused("favour-answered-already", at=life.answered_at)
    if step == "delivered" and (life.answer == "no" or life.declined_at is not None):
        raise Refused("favour-declined-already")
    over = life.answered_at, life.rested_at, life.delivered_at, life.concluded_at
    if step == "thanked" and life.direction == "asked-by-me" and all(moment is None for moment in over):
        raise Refused("favour-not-answered")


Move = tuple[str, str]
"""A step with its answer ("" where it is no answer)."""
_IN_ORDER: tuple[Move, ...] = (
    ("asked", ""), ("reminded", ""), ("answered", "yes"), ("answered", "partly"), ("answered", "no"), ("answered", "silent"),
    ("declined", ""), ("delivered", ""), ("thanked", ""), ("concluded", ""), ("told", ""), ("rested", ""),
)  # fmt: skip
_NEXT: dict[str, tuple[Move, ...]] = {
    "drafted": (("asked", ""),),
    "asked": (("answered", "yes"),),
    "reminded": (("answered", "yes"), ("rested", "")),
    "answered-yes": (("delivered", ""),),
    "answered-partly": (("thanked", ""), ("delivered", "")),
    "answered-silent": (("rested", ""),),
    "declined": (("thanked", ""),),
    "offered": (("delivered", ""),),
    "received": (("thanked", ""), ("concluded", "")),
    "delivered": (("thanked", ""), ("concluded", "")),
    "concluded": (("thanked", ""), ("told", "")),
}


def moves(life: Life, at: int) -> tuple[Move, ...]:
    """The steps that can be taken at `at` and were not, in the order of a life; those taken already are left out."""
    return tuple(move for move in _IN_ORDER if not _was_taken(life, move) and _can(life, move, at))


def next_move(life: Life, at: int) -> Move | None:
    """The one step that most likely comes next; None where nothing is to be waited for, as after what I gave."""
    gave = life.direction in ("asked-by-me", "received")
    if not gave and (life.delivered_at is not None or is_over(life)):
        return None
    ready = moves(life, at)
    return next((move for move in _NEXT.get(stage(life), ()) if move in ready), None)


def _was_taken(life: Life, move: Move) -> bool:
    step, answer = move
    if step == "answered":
        return life.answer == answer
    if step == "reminded" and life.answered_at is not None:
        return True
    if step in ("rested", "asked") and (life.answered_at is not None or life.delivered_at is not None):
        return True
    return getattr(life, f"{step}_at") is not None


def _can(life: Life, move: Move, at: int) -> bool:
    try:
        check_step(life, move[0], at, move[1])
    except Refused:
        return False
    return True
