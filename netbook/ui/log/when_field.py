"""A moment in words or from a calendar, with what was understood beside it."""

from __future__ import annotations

import re
from datetime import datetime

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QWidget,
    QWidgetAction,
)

from netbook.domain.dates import DAY, day_of, minute, moment
from netbook.domain.quick_text.when import read_when
from netbook.domain.said import Refused
from netbook.session import Session
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.calendar import Calendar
from netbook.ui.widgets.in_place import mark_wrong
from netbook.ui.widgets.labels import ElidedLabel
from netbook.ui.widgets.menu import Menu
from netbook.wording import _
from netbook.wording.dates import clock, day_name, day_words, long_day, weekday_name

NARROW = 330
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{1,2})[:.](\d{2}))?")


def read_moment(text: str, now: int, past: bool = False) -> tuple[int, bool] | None:
    """The moment a text names, in local minutes, with whether a time of day was said: ISO dates, then plain words."""
    found = _ISO.fullmatch(text.strip())
    if found:
        try:
            day = datetime.fromisoformat(found.group(1))
            timed = found.group(2) is not None
            at = day.replace(hour=int(found.group(2)), minute=int(found.group(3))) if timed else day
        except ValueError:
            return None
        return minute(at), timed
    try:
        return read_when(text.strip(), now, past)
    except (NotImplementedError, ValueError, OverflowError):
        return None


def moment_words(at: int, timed: bool, now: int) -> str:
    """A moment as it was understood: "Tue 8 Dec, in 2 weeks", "today, 14:00"."""
    day, today = day_of(at), day_of(now)
    said = [f"{weekday_name(day)[:3]} {day_name(day, today)}"]
    near = day_words(day, today)
    if near != day_name(day, today):
        said.append(near)
    if timed:
        said.append(clock(moment(at)))
    return ", ".join(said)


class WhenField(QWidget):
    """Words such as "yesterday" or "8 dec 14:00"; empty means what `nothing` says. `changed` at every letter."""

    changed = Signal()

    def __init__(
        self, session: Session, name: str, nothing: str = "", parent: QWidget | None = None, *, past: bool = False
    ) -> None:
        super().__init__(parent)
        self._session, self._nothing, self._past = session, nothing, past
        self._exact: tuple[str, int, bool] | None = None
        self.line = QLineEdit(self)
        self.line.setAccessibleName(name)
        self._pick = Button(kind="quiet", icon="calendar-days", parent=self, tip=_("Choose from a calendar"))
        self._read = ElidedLabel(nothing, 12, "muted", parent=self)
        self._read.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._field = QHBoxLayout()
        self._field.addWidget(self.line, 1)
        self._field.addWidget(self._pick)
        self._row.addLayout(self._field, 1)
        self._row.addWidget(self._read, 1)
        self._space()
        self.line.textChanged.connect(self._on_text)
        self._pick.clicked.connect(self._on_pick)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        # Not a focus proxy: Tab would come back to it from wherever this widget stands in the chain.
        self.line.setFocus(reason)

    def set_placeholder(self, words: str) -> None:
        """What stands in the empty field."""
        self.line.setPlaceholderText(words)

    def is_empty(self) -> bool:
        """Whether nothing was said."""
        return not self.line.text().strip()

    def text(self) -> str:
        """What is typed."""
        return self.line.text()

    def set_text(self, words: str) -> None:
        """Types for the owner."""
        self.line.setText(words)

    def set_moment(self, at: int, timed: bool) -> None:
        """Shows a moment, and answers exactly that one until something else is typed."""
        text = moment(at).strftime("%Y-%m-%d %H:%M" if timed else "%Y-%m-%d")
        self._exact = (text, at, timed)
        self.line.setText(text)
        self._on_text()

    def moment(self) -> tuple[int, bool] | None:
        """The moment in local minutes and whether a time of day was said; None for nothing. Refused for no moment."""
        text = self.line.text().strip()
        if not text:
            return None
        if self._exact is not None and self._exact[0] == text:
            return self._exact[1], self._exact[2]
        found = read_moment(text, self._session.now(), self._past)
        if found is None:
            raise Refused("time-unclear", value=text)
        return found

    def _on_text(self) -> None:
        now = self._session.now()
        try:
            found = self.moment()
        except Refused:
            self._read.setText(_("not understood yet"))
            self._read.setToolTip("")
        else:
            self._read.setText(self._nothing if found is None else moment_words(*found, now))
            self._read.setToolTip("" if found is None else long_day(day_of(found[0])))
        mark_wrong(self.line, False)
        self.changed.emit()

    def _on_pick(self) -> None:
        menu = Menu(self)
        calendar = Calendar(menu, self._pick.accessibleName())
        try:
            found = self.moment()
        except Refused:
            found = None
        day = day_of(found[0] if found else self._session.now())
        calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        if self._past:
            today = day_of(self._session.now())
            calendar.setMaximumDate(QDate(today.year, today.month, today.day))
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)

        def choose(chosen: QDate) -> None:
            at = datetime(chosen.year(), chosen.month(), chosen.day())
            timed = found is not None and found[1]
            self.set_moment(minute(at) + (found[0] % DAY if found and timed else 0), timed)
            menu.close()
            self.line.setFocus()

        calendar.activated.connect(choose)
        calendar.clicked.connect(choose)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._pick.mapToGlobal(QPoint(0, self._pick.height())))
        calendar.setFocus()

    def _space(self) -> None:
        beside = self._row.direction() == QBoxLayout.Direction.LeftToRight
        self._row.setSpacing(px(8 if beside else 2))
        self._field.setSpacing(px(4))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < px(NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if way != self._row.direction():
            self._row.setDirection(way)
            self._space()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_field"):
            self._space()
