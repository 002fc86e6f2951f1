"""Small things that open over a card: why it is in the list, and a calendar to put it off until a day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from netbook.answers.attention import Line
from netbook.domain.attention.snooze import MORNING
from netbook.domain.attention.thresholds import Thresholds
from netbook.domain.dates import day_minute, day_of
from netbook.ui.theme import PANEL_RADIUS, colour, px, set_ground
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.calendar import Calendar
from netbook.ui.widgets.floating import Floating
from netbook.ui.widgets.labels import Heading, Label, WrapLabel
from netbook.ui.widgets.painting import round_rect
from netbook.ui.words import day_text
from netbook.wording import _
from netbook.wording.numbers import short_decimal
from netbook.wording.reasons import headline, why
from netbook.wording.rules import part_name, rule_words


class Popup(Floating):
    """A panel that floats until something else is pressed or Esc."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_ground(self, "surface")
        self.setAccessibleName(name)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(px(16), px(12), px(16), px(12))
        self.body.setSpacing(px(8))

    def open_at(self, at: QPoint) -> None:
        """Opens with its corner at a point, or as near as the screen lets it."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = min(max(screen.left(), at.x()), screen.right() - self.width())
        y = min(max(screen.top(), at.y()), screen.bottom() - self.height())
        self.move(x, y)
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        round_rect(painter, QRectF(self.rect()), px(PANEL_RADIUS), colour("surface"), colour("edge"))


class WhyPopup(Popup):
    """The parts of a line's score, the rule behind it with its numbers, and the way to change them."""

    change_wanted = Signal()

    def __init__(self, line: Line, now: int, limits: Thresholds, parent: QWidget) -> None:
        super().__init__(parent, _("Why am I seeing this?"))
        row = line.row
        self.body.addWidget(Heading(_("Why am I seeing this?"), self))
        self._wrap(headline(row.kind, row.reason, row.values, now), bold=True)
        self._wrap(why(row.reason, row.values, row.name, now))
        self._wrap(_("Since {day}.").format(day=day_text(row.since, now)), "muted")
        self._add_score(line)
        self._wrap(rule_words(line.kind, limits), "muted")
        self.change = Button(_("Change this in Settings"), "normal", "settings", self, small=True)
        self.change.clicked.connect(self._on_change)
        self.body.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeading)
        self.change.setFocus(Qt.FocusReason.PopupFocusReason)

    def _wrap(self, text: str, tone: str = "text", bold: bool = False) -> None:
        label = WrapLabel(text, 13 if tone == "text" else 12, tone, bold, self)
        label.setFixedWidth(px(300))
        self.body.addWidget(label)

    def _add_score(self, line: Line) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(4))
        rows = [(part_name(part), f"× {short_decimal(value)}") for part, value in line.parts.items()]
        rows = [(name, value.removeprefix("× ") if n == 0 else value) for n, (name, value) in enumerate(rows)]
        for at, (name, value) in enumerate([*rows, (_("Its place in the list"), f"= {short_decimal(line.score)}")]):
            last = at == len(rows)
            grid.addWidget(Label(name, 12, "text" if last else "muted", last, self), at, 0)
            figure = Label(value, 12, "text", last, self)
            grid.addWidget(figure, at, 1, Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(grid)

    def _on_change(self) -> None:
        self.close()
        self.change_wanted.emit()


class DayPopup(Popup):
    """A calendar; the day chosen comes at nine in the morning. `chosen` carries local minutes."""

    chosen = Signal(int)

    def __init__(self, now: int, parent: QWidget, name: str = "") -> None:
        said = name or _("Snooze until a date")
        super().__init__(parent, said)
        today = day_of(now)
        self.calendar = Calendar(self, said)
        self.calendar.setMinimumDate(QDate(today.year, today.month, today.day).addDays(1))
        self.calendar.clicked.connect(self._on_day)
        self.calendar.activated.connect(self._on_day)
        self.body.addWidget(self.calendar)
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_day(self, day: QDate) -> None:
        self.close()
        self.chosen.emit(day_minute(date(day.year(), day.month(), day.day())) + MORNING)
