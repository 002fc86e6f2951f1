"""The windows beside the main one, and the lists that drop from a field."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from netbook.ui import theme
from netbook.ui.theme import colour
from netbook.ui.widgets.tool_window import ToolWindow


def test_a_window_beside_opens_in_the_middle_of_its_own_and_stays_where_it_is_put(
    qtbot: QtBot, qapp: QApplication
) -> None:
    theme.apply(qapp, "light")
    whole = QWidget()
    qtbot.addWidget(whole)
    whole.setGeometry(100, 100, 700, 600)
    whole.show()
    made = ToolWindow("Import people", 300, 200, whole)
    made.show()
    middle = made.geometry().center() - whole.frameGeometry().center()
    assert abs(middle.x()) <= 8 and abs(middle.y()) <= 40  # as thick as a frame may be
    made.move(QPoint(20, 30))
    made.hide()
    made.show()
    assert made.pos() == QPoint(20, 30)


def test_what_drops_from_a_field_has_a_ground_to_be_read_on(qtbot: QtBot, qapp: QApplication) -> None:
    for name in ("light", "dark"):
        theme.apply(qapp, name)
        field = QLineEdit()
        qtbot.addWidget(field)
        field.setCompleter(QCompleter(["contacts.vcf"], field))
        field.show()
        field.completer().setCompletionPrefix("cont")
        field.completer().complete()
        popup = field.completer().popup()
        assert popup is not None
        qtbot.waitUntil(popup.isVisible)
        seen = popup.grab().toImage().pixelColor(popup.width() - 12, popup.height() // 2)
        assert seen == colour("surface")
        popup.hide()
    theme.apply(qapp, "light")
