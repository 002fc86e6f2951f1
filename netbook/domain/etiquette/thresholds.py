"""Every number of the ask check, in one place: a default that the settings can change."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AskThresholds:
    """Lengths in days unless the name says otherwise (etiquette.md, section B)."""

    relationship_stop: int = 180
    relationship_advise: int = 90
    check_in_before: int = 3
    give_more_count: int = 2
    give_window: int = 730
    cool_down: int = 60
    shoulder_asks_count: int = 3
    shoulder_window: int = 365
    early_contacts_count: int = 3
    early: int = 60
    earned_cold_percent: int = 25
    call_after: int = 4
    advices_count: int = 3


DEFAULT = AskThresholds()
