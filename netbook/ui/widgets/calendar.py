"""The calendar of a month, in the look and the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from netbook.ui.icons import icon
from netbook.ui.theme import RADIUS, colour, font, px
from netbook.ui.widgets.painting import round_rect
from netbook.wording import language


def _locale() -> QLocale:
    """The desktop's own where it speaks the chosen language, for the day the week begins with; else the language's."""
    desktop = QLocale.system()
    norwegian = (QLocale.Language.NorwegianBokmal, QLocale.Language.NorwegianNynorsk)
    if language() == "nb":
        return desktop if desktop.language() in norwegian else QLocale(norwegian[0], QLocale.Country.Norway)
    wanted = QLocale.Language.English
    return desktop if desktop.language() == wanted else QLocale(wanted, QLocale.Country.UnitedKingdom)


class Calendar(QCalendarWidget):
    """A month to choose a day from; it lives no longer than the popup it stands in."""

    def __init__(self, parent: QWidget | None = None, name: str = "") -> None:
        super().__init__(parent)
        if name:
            self.setAccessibleName(name)
        self.setLocale(_locale())
        self.setFirstDayOfWeek(_locale().firstDayOfWeek())
        self.setFont(font(12))
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self._off = QColor(colour("muted"))
        self._off.setAlphaF(0.45)
        heads, plain, sunday = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        heads.setForeground(colour("muted"))
        heads.setBackground(colour("surface"))
        plain.setForeground(colour("text"))
        sunday.setForeground(colour("late"))
        self.setHeaderTextFormat(heads)
        for day in Qt.DayOfWeek:
            self.setWeekdayTextFormat(day, sunday if day == Qt.DayOfWeek.Sunday else plain)

        for name, there in (("prevmonth", "chevron-left"), ("nextmonth", "chevron-right")):
            button = self.findChild(QToolButton, f"qt_calendar_{name}")
            if button is not None:
                # Qt's own arrows are black in a dark window too.
                button.setIcon(icon(there, "text", 16))

    def paintCell(self, painter: QPainter, rect: QRect, date: QDate) -> None:
        can = self.minimumDate() <= date <= self.maximumDate()
        chosen = can and date == self.selectedDate()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            # The table has marked the whole cell.
            painter.fillRect(rect, colour("surface"))
            round_rect(painter, QRectF(rect).adjusted(2, 1, -2, -1), px(RADIUS - 2), colour("accent"))
        painter.setFont(font(12, chosen))
        painter.setPen(self._ink(date, can, chosen))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(date.day()))

    def _ink(self, date: QDate, can: bool, chosen: bool) -> QColor:
        if not can:
            return self._off
        if chosen:
            return colour("on_accent")
        if date.month() != self.monthShown():
            return colour("muted")
        return colour("late" if date.dayOfWeek() == Qt.DayOfWeek.Sunday.value else "text")
