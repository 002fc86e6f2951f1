"""The calendar of a month, in the look and the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QWidget

from netbook.ui.theme import colour, font
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

    def paintCell(self, painter: QPainter, rect: QRect, date: QDate) -> None:
        if self.minimumDate() <= date <= self.maximumDate():
            super().paintCell(painter, rect, date)
            return
        # Qt paints a day that cannot be chosen like any other.
        painter.setPen(self._off)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(date.day()))
