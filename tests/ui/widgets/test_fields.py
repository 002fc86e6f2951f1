"""Fields: words that stay where they are when one begins to write, placeholders one can read, and names with room."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionFrame,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from netbook.ui import theme
from netbook.ui.person.about.note import MarkdownNote
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.growing import GrowingText
from netbook.ui.widgets.in_place import InPlaceLine, InPlaceText
from netbook.ui.widgets.search_field import SearchField
from netbook.ui.widgets.tabs import TabBar

SCALES = pytest.mark.parametrize("scale", [100, 125, 150, 175, 200])


@pytest.fixture
def app(qtbot: QtBot) -> Iterator[QApplication]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    yield app
    theme.apply(app, "light", 100)


def place(field: QWidget) -> tuple[int, int]:
    """Where the first word of a field begins."""
    if isinstance(field, QLineEdit):
        option = QStyleOptionFrame()
        field.initStyleOption(option)
        box = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
        # Qt leaves two pixels before the words of a line.
        return box.x() + 2, round(box.y() + (box.height() - field.fontMetrics().height()) / 2)
    assert isinstance(field, (QPlainTextEdit, QTextEdit))
    spot = field.cursorRect(QTextCursor(field.document())).topLeft()
    at = field.viewport().mapTo(field, spot)
    return at.x(), at.y()


def fields(window: QWidget) -> dict[str, QWidget]:
    line, many = QLineEdit("Hamburg"), GrowingText(least=1)
    many.setPlainText("Hamburg")
    one, text, note = InPlaceLine("Town"), InPlaceText("Town"), MarkdownNote("Note", "")
    for quiet in (one, text, note):
        quiet.show_text("Hamburg")
    found: dict[str, QWidget] = {"line": line, "many": many, "one": one, "text": text, "note": note}
    column = QVBoxLayout(window)
    column.addWidget(Button("Somewhere else"))
    for field in found.values():
        column.addWidget(field)
    column.addStretch(1)
    return found


@SCALES
def test_words_stay_where_they_are_when_one_begins_to_write(qtbot: QtBot, app: QApplication, scale: int) -> None:
    theme.apply(app, "light", scale)
    window = QWidget()
    qtbot.addWidget(window)
    all_fields = fields(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.findChildren(Button)[0].setFocus()
    for name, field in all_fields.items():
        before, high = place(field), field.height()
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        assert (name, place(field), field.height()) == (name, before, high)


@SCALES
def test_fields_of_one_line_and_of_many_stand_in_one_row(qtbot: QtBot, app: QApplication, scale: int) -> None:
    theme.apply(app, "light", scale)
    window = QWidget()
    qtbot.addWidget(window)
    all_fields = fields(window)
    window.show()
    qtbot.waitExposed(window)
    for one, other in (("line", "many"), ("one", "text"), ("one", "note")):
        first, second = all_fields[one], all_fields[other]

        def level(one: QWidget = first, two: QWidget = second) -> bool:
            # The words begin below one another, and beside one another on one line but for a rounding.
            (left, top), (other_left, other_top) = place(one), place(two)
            high = abs(one.height() - two.height())
            return left == other_left and abs(top - other_top) <= 2 and high <= 3 * scale / 100

        # What wraps finds its height when its width is known.
        qtbot.waitUntil(level)


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_what_stands_in_an_empty_field_has_the_muted_ink_and_no_fainter_one(
    qtbot: QtBot, app: QApplication, scheme: str
) -> None:
    theme.apply(app, scheme, 100)
    window = QWidget()
    qtbot.addWidget(window)
    all_fields = fields(window)
    window.show()
    for field in all_fields.values():
        assert field.palette().color(QPalette.ColorRole.PlaceholderText) == theme.colour("muted")


def test_where_tabs_do_not_fit_the_chosen_one_is_in_sight(qtbot: QtBot, app: QApplication) -> None:
    theme.apply(app, "light", 200)
    bar = TabBar()
    qtbot.addWidget(bar)
    bar.set_tabs([(str(n), f"The tab number {n}") for n in range(5)])
    bar.resize(500, 80)
    bar.show()
    for n in range(5):
        bar.set_current(str(n))
        box = bar._box(n)
        assert box.left() >= 0 and box.right() <= 500
    bar.resize(3000, 80)
    assert bar._hidden() == (0, 0)


def test_a_search_field_says_less_where_there_is_little_room(qtbot: QtBot, app: QApplication) -> None:
    theme.apply(app, "light", 100)
    field = SearchField("Reach a person, organisation or field", short="Reach…")
    qtbot.addWidget(field)
    field.resize(400, 34)
    field.show()
    assert field.line.placeholderText() == "Reach a person, organisation or field"
    assert field.line.toolTip() == ""
    field.resize(150, 34)
    assert field.line.placeholderText() == "Reach…"
    assert field.line.toolTip() == field.line.accessibleName() == "Reach a person, organisation or field"
