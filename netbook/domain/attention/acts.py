"""What can be done about an item of each kind, and what letting it go means."""

from __future__ import annotations

from netbook.domain.values import dataclass

CHANGES = frozenset({
    "done", "thanked", "asked", "wished", "delivered", "declined", "told", "answered", "reminded", "rested", "seen",
    "no-need", "skip-round", "no-cadence", "withdraw", "leave-alone", "snooze", "let-go",
})  # fmt: skip
"""Acts that by themselves change the book and remove the item; the others open what it takes to do them."""


@dataclass(frozen=True, slots=True)
class Acts:
    """The acts of a kind. `primary` is its first button, `done` the one that says it was done, `more` the rest in order.

    `let_go` names what letting go means (for the wording room); `quiet_days`: for how long, whatever the cause, None for ever
    for this cause alone.
    """

    primary: str
    done: str
    more: tuple[str, ...]
    let_go: str
    quiet_days: int | None = None

    @property
    def all(self) -> tuple[str, ...]:
        """Every act once, the primary first; snooze and let go belong to each."""
        return tuple(dict.fromkeys((self.primary, self.done, *self.more, "snooze", "let-go")))


HALF_YEAR = 182
BY_KIND: dict[str, Acts] = {
    "follow-up": Acts("done", "done", ("log", "edit"), "drop"),
    "promise": Acts("delivered", "delivered", ("new-date", "declined"), "drop"),
    "thank-you": Acts("thank", "done", (), "not-owed"),
    "outcome": Acts("draft", "told", (), "need-not-know"),
    "after-event": Acts("handle", "done", (), "close-event"),
    "ask-about": Acts("draft", "asked", ("log",), "forget-prompt"),
    "date": Acts("draft", "wished", ("log",), "skip-year"),
    "keep-in-touch": Acts("log", "done", ("draft", "skip-round", "no-cadence"), "skip-round"),
    "no-answer": Acts("draft", "reminded", ("answered", "rested"), "rested"),
    "introduction": Acts("next-step", "done", ("withdraw",), "withdraw"),
    "only-takes": Acts("offer", "done", ("log",), "quiet-half-year", HALF_YEAR),
    "gone-quiet": Acts("thank", "done", ("offer", "leave-alone"), "quiet-half-year", HALF_YEAR),
    "try-again": Acts("draft", "done", ("log",), "leave"),
    "prepare": Acts("plan", "no-need", (), "no-plan"),
    "news": Acts("draft", "seen", ("log",), "seen"),
    "standstill": Acts("write", "done", (), "quiet-month", 30),
    "triage": Acts("triage", "done", (), "not-now"),
}


def acts_for(kind: str) -> tuple[str, ...]:
    """The acts offered for a kind, the primary first, snooze and let go last."""
    return BY_KIND[kind].all


def primary(kind: str) -> str:
    """The act of the first button."""
    return BY_KIND[kind].primary


def done_act(kind: str) -> str:
    """The act that says it was done."""
    return BY_KIND[kind].done


def opens(act: str) -> bool:
    """Whether an act opens a window or screen and leaves the item until that is finished."""
    return act not in CHANGES


def quiet_days(kind: str) -> int | None:
    """How many days letting go silences the whole kind for the person; None: this cause alone, for ever."""
    return BY_KIND[kind].quiet_days
