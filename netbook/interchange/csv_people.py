"""People in comma-separated files: Google, Outlook, LinkedIn, our own, and any with a header that can be understood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from netbook.domain.people import Card, Problem


def read(data: bytes, encoding: str | None = None) -> Iterator[Card | Problem]:
    """The people of a file in order; a row that cannot be taken is a Problem with its line."""
    raise NotImplementedError


def write(cards: Sequence[Card]) -> str:
    """People as comma-separated text that reads back to equal people."""
    raise NotImplementedError
