"""What one line of plain words would record, read with the people of the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netbook.domain.said import Outcome

if TYPE_CHECKING:
    from netbook.book import Book
    from netbook.operations.quick import Understood


def read_quick(book: Book, text: str) -> Understood:
    """What the line means; every word is used or stays in the note."""
    raise NotImplementedError


def document(book: Book, understood: Understood, outcome: Outcome) -> dict[str, object]:
    """The command line's answer (product.md)."""
    raise NotImplementedError
