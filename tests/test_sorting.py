"""By which language a new book sorts its names."""

from __future__ import annotations

from pathlib import Path

import pytest

from netbook.answers.people import cards, listing
from netbook.book import Book
from netbook.domain.said import Refused
from netbook.wording import speaking
from tests.books import Clock, add

NAMES = ("Åse Berg", "Øyvind Dahl", "Anne Vik", "Zara Lie")


@pytest.mark.parametrize(
    ("language", "order"),
    [
        ("nb", ["Anne Vik", "Zara Lie", "Øyvind Dahl", "Åse Berg"]),
        ("en", ["Anne Vik", "Åse Berg", "Øyvind Dahl", "Zara Lie"]),
    ],
)
def test_a_new_book_sorts_as_the_language_does_in_which_it_was_begun(
    tmp_path: Path, language: str, order: list[str]
) -> None:
    path = tmp_path / "book.db"
    with speaking(language):
        book = Book(path, Clock())
    for name in NAMES:
        add(book, name)
    book.close()
    # And goes on so, whatever language it is opened in.
    with speaking("en" if language == "nb" else "nb"):
        again = Book(path, Clock())
    ids = list(listing(again, "").ids)
    facts = cards(again, ids)
    assert [facts[number].name for number in ids] == order
    for _name in NAMES:
        again.undo()
    with pytest.raises(Refused):
        again.undo()
    again.close()
