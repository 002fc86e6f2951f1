"""Native notifications: plyer's facade is the door; on Linux our own implementation of it speaks D-Bus."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notice:
    """A notification to raise: `key` replaces an earlier one of the same key; actions are (id, label)."""

    key: str
    title: str
    body: str
    actions: tuple[tuple[str, str], ...] = ()
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Delivery:
    """Whether something delivered a notice; `how` names by what, or says why not."""

    delivered: bool
    how: str


def deliver_once(notice: Notice) -> Delivery:
    """Raises a notice without staying to hear its buttons: for the command line and timers."""
    raise NotImplementedError
