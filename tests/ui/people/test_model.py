"""The model of the list: ids first, cards when they are looked at."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from netbook.answers import people as answers
from netbook.answers.people import CardFacts
from netbook.book import Book
from netbook.ui.people.model import PAGE, PeopleModel
from tests.books import a_book, add, log


def model_of(book: Book, asked: list[list[int]] | None = None) -> PeopleModel:
    def fetch(ids: Sequence[int]) -> dict[int, CardFacts]:
        if asked is not None:
            asked.append(list(ids))
        return answers.cards(book, ids)

    def mime(ids: Sequence[int]) -> QMimeData:
        data = QMimeData()
        data.setText(" ".join(map(str, ids)))
        return data

    return PeopleModel(fetch, book.now, mime=mime)


def test_it_passes_qts_own_tester(tmp_path: Path, qtbot: QtBot) -> None:
    with a_book(tmp_path) as book:
        people = [add(book, f"Person {n}") for n in range(5)]
        model = model_of(book)
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        model.show_people(people[:3])
        model.extend(people[3:])
        model.forget()
        model.forget([people[1]])
        model.show_people([])
        assert model.rowCount() == 0


def test_cards_are_asked_for_in_pages_and_only_once(tmp_path: Path, qtbot: QtBot) -> None:
    with a_book(tmp_path) as book:
        first = add(book, "Ada")
        asked: list[list[int]] = []
        model = model_of(book, asked)
        model.show_people([first + n for n in range(3 * PAGE)])
        assert asked == []
        assert model.index(0, 0).data() == "Ada"
        assert model.index(0, 0).data() == "Ada"
        assert asked == [[first + n for n in range(PAGE)]]


def test_a_row_is_spoken_with_name_work_state_and_last_contact(tmp_path: Path, qtbot: QtBot) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace", title="Analyst", organisation="Engines")
        log(book, ada, days_ago=3)
        model = model_of(book)
        model.show_people([ada])
        spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert spoken == "Ada Lovelace, Analyst, Engines, no cadence, call · 3 d"
        assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "Last contact on 2026-11-20"


def test_what_a_search_found_stands_in_place_of_the_work(tmp_path: Path, qtbot: QtBot) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace", title="Analyst")
        model = model_of(book)
        model.show_people([ada], {ada: "note"})
        found = model.card_at(0)
        assert found is not None and found[1].subtitle == "found in what was said"


def test_a_forgotten_card_is_asked_for_anew(tmp_path: Path, qtbot: QtBot) -> None:
    from netbook.operations import people

    with a_book(tmp_path) as book:
        ada = add(book, "Ada")
        model = model_of(book)
        model.show_people([ada])
        assert model.index(0, 0).data() == "Ada"
        book.do(people.edit_person, ada, full="Ada Lovelace")
        with qtbot.waitSignal(model.dataChanged):
            model.forget([ada])
        assert model.index(0, 0).data() == "Ada Lovelace"


@pytest.mark.parametrize("place", [0, 49, 50, 149, 999])
def test_the_row_of_a_person_is_found_wherever_it_is(tmp_path: Path, qtbot: QtBot, place: int) -> None:
    with a_book(tmp_path) as book:
        model = model_of(book)
        model.show_people(range(1000, 2000))
        assert model.row_of(1000 + place) == place
        assert model.row_of(5) == -1


def test_dragged_rows_carry_what_the_page_gives(tmp_path: Path, qtbot: QtBot) -> None:
    with a_book(tmp_path) as book:
        model = model_of(book)
        model.show_people([7, 8])
        assert model.mimeData([model.index(1, 0)]).text() == "8"
        assert model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled
