"""Circles as chips: type to add one, Backspace or a click removes one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QSizePolicy, QWidget

from netbook.ui.theme import px
from netbook.ui.widgets.chip import Chip
from netbook.ui.widgets.flow import FlowLayout
from netbook.wording import _


class _Line(QLineEdit):
    def sizeHint(self) -> QSize:
        return QSize(
            max(px(150), self.fontMetrics().horizontalAdvance(self.text()) + px(28)), super().sizeHint().height()
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), super().minimumSizeHint().height())


class CirclePicker(QWidget):
    """`names()` answers the circles chosen. `added` and `removed` tell one name, `changed` any change."""

    changed = Signal()
    added = Signal(str)
    removed = Signal(str)

    def __init__(self, known: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._chips: list[Chip] = []
        self._flow = FlowLayout(self, gap=5, row_gap=5)
        self.line = _Line(self)
        self.line.setPlaceholderText(_("Add a circle"))
        self.line.setAccessibleName(_("Add a circle"))
        self._model = QStringListModel(list(known), self)
        completer = QCompleter(self._model, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._on_completed, Qt.ConnectionType.QueuedConnection)
        self.line.setCompleter(completer)
        self._flow.addWidget(self.line)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._on_text)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        # Not a focus proxy: Tab would come back to it from wherever this widget stands in the chain.
        self.line.setFocus(reason)

    def set_known(self, names: Sequence[str]) -> None:
        """The circles offered while typing."""
        if list(names) != self._model.stringList():
            self._model.setStringList(list(names))

    def names(self) -> tuple[str, ...]:
        """The circles chosen, in order."""
        return tuple(self._names)

    def text(self) -> str:
        """What is typed and not yet taken."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Types for the owner."""
        self.line.setText(text)

    def set_names(self, names: Sequence[str]) -> None:
        """Chooses exactly these; raises nothing."""
        if list(names) == self._names:
            return
        while self._names:
            self._drop(0)
        for name in names:
            self._put(name)
        self._on_chosen()

    def take_typed(self) -> None:
        """Makes what is typed a circle chosen."""
        name = " ".join(self.line.text().split())
        self.line.clear()
        known = {other.casefold(): other for other in self._model.stringList()}
        name = known.get(name.casefold(), name)
        if name and name.casefold() not in {other.casefold() for other in self._names}:
            self._put(name)
            self._on_chosen()
            self.added.emit(name)
            self.changed.emit()

    def _on_completed(self, _text: str) -> None:
        self.take_typed()

    def _on_text(self) -> None:
        self.line.updateGeometry()
        self._flow.invalidate()

    def _put(self, name: str) -> None:
        chip = Chip(name, "x", self, checkable=False)
        chip.setAccessibleName(_("Out of {circle}").format(circle=name))
        chip.clicked.connect(lambda: self._on_remove(self._chips.index(chip)))
        self._flow.insert_widget(len(self._chips), chip)
        self._chips.append(chip)
        self._names.append(name)
        chip.show()

    def _drop(self, place: int) -> str:
        chip = self._chips.pop(place)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        return self._names.pop(place)

    def _on_remove(self, place: int) -> None:
        name = self._drop(place)
        self.line.setFocus()
        self._on_chosen()
        self.removed.emit(name)
        self.changed.emit()

    def _on_chosen(self) -> None:
        self._flow.invalidate()
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Comma)
            and plain
            and self.line.text().strip()
        ):
            self.take_typed()
            return True
        if event.key() == Qt.Key.Key_Backspace and not self.line.text() and self._names:
            self._on_remove(len(self._names) - 1)
            return True
        return False
