"""What the sections are made of: a row with its words and its control, a group of rows, small fields for times and numbers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QBoxLayout,
    QSizePolicy,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from netbook.session import Session
from netbook.ui.theme import metrics, px
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.ui.widgets.panel import Divider, Panel
from netbook.ui.widgets.switch import Switch

NARROW = 480


class Row(QWidget):
    """Words at the near side, a control at the far side; below one another where it is narrow."""

    def __init__(
        self, title: str, help_text: str = "", control: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = WrapLabel(title, 13, parent=self)
        self.help = WrapLabel(help_text, 12, "muted", parent=self)
        self.help.setVisible(bool(help_text))
        self.control = control
        self._words = QVBoxLayout()
        self._words.addStretch(1)
        self._words.addWidget(self.title)
        self._words.addWidget(self.help)
        self._words.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addLayout(self._words, 1)
        if control is not None:
            self._row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self._space()

    def set_control(self, control: QWidget) -> None:
        """The control, where it could not be made before the row."""
        self.control = control
        self._row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_help(self, words: str, tone: str = "muted") -> None:
        """Other words below the title, in another tone where it matters."""
        self.help.setText(words)
        self.help.set_tone(tone)
        self.help.setVisible(bool(words))

    def _space(self) -> None:
        self._row.setContentsMargins(0, px(8), 0, px(8))
        self._row.setSpacing(px(8 if self._row.direction() == QBoxLayout.Direction.TopToBottom else 16))
        self._words.setSpacing(px(2))

    def _turn(self) -> None:
        # A control that is wide beside its words goes below them sooner.
        need = self.control.sizeHint().width() + px(200) if self.control is not None else 0
        narrow = self.width() < max(px(NARROW) if need > px(NARROW) * 0.7 else 0, need)
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if wanted != self._row.direction():
            self._row.setDirection(wanted)
            if self.control is not None:
                self._row.setAlignment(
                    self.control, Qt.AlignmentFlag.AlignLeading if narrow else Qt.AlignmentFlag.AlignVCenter
                )
            self._space()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and hasattr(self, "_row"):
            self._turn()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._space()
            self._turn()


class Group(Panel):
    """Rows in one panel, parted by lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16, gap=0)
        self._first = True

    def _space(self) -> None:
        self.body.setContentsMargins(px(16), px(6), px(16), px(6))
        self.body.setSpacing(0)

    def add(self, widget: QWidget) -> QWidget:
        """One more row below."""
        if not self._first:
            self.body.addWidget(Divider(self))
        self._first = False
        self.body.addWidget(widget)
        return widget


class Section(QWidget):
    """One section: a heading, groups of rows; knows which setting each row shows, and shows it again when it changed."""

    key = ""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._shown: dict[str, list[Callable[[], None]]] = {}
        self.column = QVBoxLayout(self)
        self._space_column()

    def _space_column(self) -> None:
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(8))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "column"):
            self._space_column()

    def head(self, text: str, note: str = "") -> None:
        """The section's heading."""
        title = Label(text, 15, "text", True, self)
        self.column.addWidget(title)
        if note:
            self.column.addWidget(WrapLabel(note, 12, "muted", parent=self))

    def group(self) -> Group:
        """A new panel for rows."""
        made = Group(self)
        self.column.addWidget(made)
        return made

    def bind(self, key: str, show: Callable[[], None]) -> None:
        """Calls `show` now and whenever the setting changed."""
        self._shown.setdefault(key, []).append(show)
        show()

    def refresh(self, key: str) -> None:
        """The setting changed, here or elsewhere."""
        for show in self._shown.get(key, ()):
            show()

    def refresh_all(self) -> None:
        """Shows everything again: another program may have changed it."""
        for key in list(self._shown):
            self.refresh(key)

    def put(self, key: str, value: object) -> None:
        """Keeps a setting, at once; one that could not be kept shows again what holds."""
        if self.session.setting(key) != value and self.session.keep_setting(key, value) is None:
            self.refresh(key)

    def switch_row(self, group: Group, key: str, default: bool, title: str, help_text: str = "") -> Row:
        """A row whose switch is one setting."""
        switch = Switch(title, self)
        if help_text:
            switch.setAccessibleDescription(help_text)
        row = Row(title, help_text, switch, self)
        group.add(row)
        switch.clicked.connect(lambda on: self.put(key, bool(on)))
        self.bind(key, lambda: switch.setChecked(bool(self.session.setting(key, default))))
        return row

    def number(self, key: str, default: int) -> int:
        """A setting that is a number."""
        value = self.session.setting(key, default)
        try:
            return int(str(value))
        except ValueError:
            return default


def _lay_line(field: QAbstractSpinBox) -> None:
    """Gives the words of a spin box without buttons their room: under a style sheet Qt leaves them one pixel."""
    line = field.lineEdit()
    if line is not None:
        line.setGeometry(field.rect().adjusted(px(9), px(2), -px(9), -px(2)))


class TimeField(QTimeEdit):
    """A time of day; `picked` tells minutes after midnight once it is whole."""

    picked = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDisplayFormat("HH:mm")
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setProperty("bare", "true")
        self.editingFinished.connect(self._on_finished)
        self._told = -1

    def sizeHint(self) -> QSize:
        return QSize(round(metrics(13).horizontalAdvance("00:00")) + px(30), px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.lineEdit()
        if event.text().isdigit() and line.selectedText() == line.text():
            # Whoever marks all and types means a new time; Qt takes such figures for none and drops the hour.
            self.setSelectedSection(QTimeEdit.Section.HourSection)
        super().keyPressEvent(event)

    def minutes(self) -> int:
        """Minutes after midnight."""
        return self.time().hour() * 60 + self.time().minute()

    def set_minutes(self, minutes: int) -> None:
        """Shows another time; raises nothing."""
        self._told = minutes % 1440
        self.setTime(QTime(self._told // 60, self._told % 60))

    def _on_finished(self) -> None:
        if self.minutes() != self._told:
            self._told = self.minutes()
            self.picked.emit(self._told)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        _lay_line(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        _lay_line(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A page that scrolls under the pointer must not turn times on its way.
        event.ignore()


class NumberField(QSpinBox):
    """A whole number with its unit; `picked` once it is typed, or has stood for a moment."""

    picked = Signal(int)

    def __init__(self, name: str, low: int, high: int, suffix: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setRange(low, high)
        self.setSuffix(suffix)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setProperty("bare", "true")
        self._told = low
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(700)
        self._still.timeout.connect(self.commit)
        self.valueChanged.connect(lambda _: self._still.start())
        self.editingFinished.connect(self.commit)

    def sizeHint(self) -> QSize:
        widest = max(metrics(13).horizontalAdvance(f"{n}{self.suffix()}") for n in (self.maximum(), 10))
        return QSize(round(widest) + px(30), px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def set_number(self, value: int) -> None:
        """Shows another number; raises nothing."""
        self._told = value
        self.setValue(value)
        self._still.stop()

    def commit(self) -> None:
        """Tells the number where it is another than before."""
        self._still.stop()
        if self.value() != self._told:
            self._told = self.value()
            self.picked.emit(self._told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        _lay_line(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        _lay_line(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def beside(*widgets: QWidget, parent: QWidget | None = None) -> QWidget:
    """Controls side by side as one."""
    made = QWidget(parent)
    row = FlowLayout(made, gap=8)
    for widget in widgets:
        row.addWidget(widget)
    policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made
