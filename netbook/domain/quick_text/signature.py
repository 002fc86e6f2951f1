"""A pasted email signature."""

from __future__ import annotations

from netbook.domain.people import Card


def read_signature(text: str) -> Card | None:
    """The person whom a pasted signature shows; None when the text is no signature."""
    return None
