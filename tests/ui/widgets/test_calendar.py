"""The calendar can be read, in every scheme, and speaks the language of the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication, QMenu, QTableView, QWidgetAction
from pytestqt.qtbot import QtBot

from netbook.ui import theme
from netbook.ui.theme import colour
from netbook.ui.widgets.calendar import Calendar
from netbook.wording import speaking


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_the_days_stand_on_the_ground_of_the_theme(name: str, qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, name)
    menu = QMenu()
    qtbot.addWidget(menu)
    calendar = Calendar(menu)
    calendar.setSelectedDate(QDate(2026, 11, 24))
    calendar.setMaximumDate(QDate(2026, 11, 25))
    action = QWidgetAction(menu)
    action.setDefaultWidget(calendar)
    menu.addAction(action)
    menu.popup(menu.pos())
    qtbot.waitUntil(calendar.isVisible)
    seen = calendar.findChild(QTableView).grab().toImage()  # type: ignore[union-attr]
    assert {seen.pixelColor(2, y).name() for y in range(2, seen.height() - 2, 7)} == {colour("surface").name()}
    menu.close()
    theme.apply(qapp, "light")


def test_the_months_have_their_names_in_the_chosen_language(qtbot: QtBot) -> None:
    with speaking("nb"):
        norwegian = Calendar()
        qtbot.addWidget(norwegian)
        assert norwegian.locale().monthName(10) == "oktober"
    with speaking("en"):
        english = Calendar()
        qtbot.addWidget(english)
        assert english.locale().monthName(10) == "October"
