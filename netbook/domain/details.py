"""Details: something about a person that it would be rude to forget."""

from __future__ import annotations

TOPICS = (
    "family", "health", "travel", "work", "goals", "needs", "can-help-with", "interests", "food", "gifts", "struggles",
    "other",
)  # fmt: skip
PRIVATE = frozenset({"health", "family"})
"""Topics left out of notifications unless the owner wants them there."""
