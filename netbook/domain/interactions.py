"""Interactions: one thing that happened with one or more people."""

from __future__ import annotations

from netbook.domain.said import Refused
from netbook.domain.values import dataclass

KINDS = (
    "meeting", "call", "video", "email", "message", "letter", "event", "gift", "shared", "other",
)  # fmt: skip
DIRECTIONS = ("mutual", "from-me", "from-them")
OUTCOMES = ("well", "neutral", "badly")
WEIGHTS = {
    "meeting": 1.0, "video": 1.0, "gift": 1.0, "letter": 1.0, "call": 0.9, "event": 0.8,
    "message": 0.7, "email": 0.7, "shared": 0.6, "other": 0.5,
}  # fmt: skip
"""How much each kind warms a relationship; an ask of mine warms nothing (etiquette.md, section 0)."""

LIVE_DAYS = 7
"""An imported interaction is live when it happened within this many days before the import."""


def is_ask_of_mine(direction: str, ask: bool) -> bool:
    """Whether an interaction is an ask of mine: then it neither resets the clock nor warms."""
    return ask and direction != "from-them"


@dataclass(frozen=True, slots=True)
class Interaction:
    """One thing that happened. `at` in local minutes, the time of day only meant where `timed`; `length` in minutes.

    direction: mutual, from-me, from-them. outcome: "", well, neutral, badly. `ask`: it carried a request.
    """

    kind: str
    at: int
    timed: bool = False
    direction: str = "mutual"
    length: int | None = None
    note: str = ""
    outcome: str = ""
    ask: bool = False
    owe_thanks: bool = False
    owe_what: str = ""
    thanks: bool = False
    live: bool = True
    uid: str = ""

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise Refused("interaction-kind-unknown", kind=self.kind, kinds=", ".join(KINDS))
        if self.direction not in DIRECTIONS:
            raise Refused("interaction-direction-unknown", direction=self.direction, directions=", ".join(DIRECTIONS))
        if self.outcome and self.outcome not in OUTCOMES:
            raise Refused("interaction-outcome-unknown", outcome=self.outcome, outcomes=", ".join(OUTCOMES))
