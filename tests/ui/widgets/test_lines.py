"""Lines: rows fetched in pages, their geometry, what a screen reader hears."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netbook.ui.widgets.lines import PAGE, Line, Lines, LinesModel, boxes, row_height
from tests.ui.rooms import press, shown


class Source:
    """Rows that count how they were asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, int]] = []

    def __call__(self, first: int, count: int) -> Sequence[Line]:
        self.asked.append((first, count))
        return [Line(f"row {n}", "under", "side", "check") for n in range(first, first + count)]


def test_the_model_keeps_qts_laws(qtbot: QtBot) -> None:
    model = LinesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows(250, Source())
    model.refresh()
    model.set_rows(0, Source())
    model.set_rows(3, Source())
    assert model.rowCount() == 3
    assert tester.model() is model


def test_rows_are_asked_for_in_pages_and_only_once(qtbot: QtBot) -> None:
    model, source = LinesModel(), Source()
    model.set_rows(PAGE * 3 + 7, source)
    assert source.asked == []
    assert model.line(PAGE + 3).text == f"row {PAGE + 3}"
    assert model.line(PAGE + 4).text == f"row {PAGE + 4}"
    assert model.line(PAGE * 3 + 6).text == f"row {PAGE * 3 + 6}"
    assert source.asked == [(PAGE, PAGE), (PAGE * 3, 7)]


def test_a_screen_reader_hears_the_whole_row(qtbot: QtBot) -> None:
    model = LinesModel()
    model.set_rows(1, lambda _a, _b: [Line("Ada", "a call", "today")])
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == "Ada, a call, today"


@pytest.mark.parametrize("width", [120.0, 400.0, 1200.0])
def test_the_parts_of_a_row_lie_inside_it_and_beside_one_another(qtbot: QtBot, width: float) -> None:
    row = QRectF(0, 0, width, row_height())
    parts = boxes(row, 90, icon=True, under=True)
    for part in (parts.icon, parts.text, parts.under, parts.side):
        assert row.contains(part) or part.width() == 0
    assert parts.text.right() <= parts.side.left()
    assert parts.icon.right() <= parts.text.left()
    assert parts.text.bottom() <= parts.under.top()


def test_enter_acts_on_the_current_row_and_ctrl_c_copies_the_chosen(qtbot: QtBot) -> None:
    view = Lines("Rows", many=True)
    view.set_rows(5, Source())
    shown(qtbot, view)
    view.setFocus()
    view.setCurrentIndex(view.lines.index(2, 0))
    with qtbot.waitSignal(view.entered) as told:
        press(view, Qt.Key.Key_Return)
    assert told.args == [2]
    view.selectAll()
    press(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text().splitlines()[0] == "row 0, under, side"
    assert len(QApplication.clipboard().text().splitlines()) == 5
