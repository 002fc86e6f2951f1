"""A calm form: captions at the left, fields at the right, and under each field the sentence when it is not taken."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from netbook.ui.theme import metrics, px
from netbook.ui.widgets.in_place import mark_wrong
from netbook.ui.widgets.labels import WrapLabel

CAPTION = 96


class Problem(WrapLabel):
    """One sentence that says why something was not taken; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", 12, "late", parent=parent)
        self.hide()

    def tell(self, sentence: str, tone: str = "late") -> None:
        """Says it, or nothing for ""."""
        self.set_tone(tone)
        self.setText(sentence)
        self.setVisible(bool(sentence))


class Row(QWidget):
    """One caption with its field; the caption goes above where it is narrow."""

    def __init__(
        self, caption: str, field: QWidget, parent: QWidget | None = None, *, focus: QWidget | None = None, low: int = 8
    ) -> None:
        super().__init__(parent)
        self.field = field
        self.focus = focus or field
        self._low = low
        self.caption = WrapLabel(caption, 12, "muted", parent=self)
        self.caption.setBuddy(focus or field)
        self._problem = Problem(self)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self.caption, 0, Qt.AlignmentFlag.AlignTop)
        self._right = QVBoxLayout()
        self._right.addWidget(field)
        self._right.addWidget(self._problem)
        # Where there is more room than fields, it lies below each, so that a field stands beside its caption.
        self._right.addStretch(0)
        self._box.addLayout(self._right, 1)
        self._space()

    def tell(self, sentence: str) -> None:
        """Why the field was not taken, "" when it is well."""
        self._problem.tell(sentence)
        mark_wrong(self.focus, bool(sentence))
        self.focus.update()

    def remark(self, sentence: str) -> None:
        """A gentle word on what is typed, which is taken all the same; "" for none."""
        if sentence or not self.focus.property("wrong"):
            self._problem.tell(sentence, "muted")

    def problem(self) -> str:
        """The sentence shown."""
        return "" if self._problem.isHidden() else self._problem.text()

    def resizeEvent(self, event: object) -> None:
        narrow = self.width() < px(CAPTION) * 4.2
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if way != self._box.direction():
            self._box.setDirection(way)
            self._space()

    def _space(self) -> None:
        beside = self._box.direction() == QBoxLayout.Direction.LeftToRight
        # A caption longer than its column, as in other languages, goes on below.
        wide = px(CAPTION) if beside else px(2 * CAPTION)
        self.caption.setFixedWidth(wide)
        # One that fits asks for one line: a label that may wrap asks for room for two before its width is known.
        self.caption.setWordWrap(metrics(12).horizontalAdvance(self.caption.text()) > wide)
        self.caption.setContentsMargins(0, px(self._low) if beside else 0, 0, 0)
        self._box.setSpacing(px(8) if beside else px(2))
        self._right.setSpacing(px(3))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_right"):
            self._space()


class Form(QWidget):
    """Rows by key, one below another."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 10) -> None:
        super().__init__(parent)
        self._gap = gap
        self._rows: dict[str, Row] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(gap))
        # What room there is besides lies below the last row, not between two.
        self._column.addStretch(1)

    def add(self, key: str, caption: str, field: QWidget, focus: QWidget | None = None, low: int = 8) -> Row:
        """One more row; `focus` is the part that is marked when it is not taken, `low` how far down the caption stands."""
        row = Row(caption, field, self, focus=focus, low=low)
        self._rows[key] = row
        self.add_widget(row)
        return row

    def add_widget(self, widget: QWidget) -> None:
        """Something over the whole width."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def row(self, key: str) -> Row:
        """The row called `key`."""
        return self._rows[key]

    def tell(self, key: str, sentence: str) -> None:
        """Says at its field why something was not taken, and goes there."""
        row = self._rows[key]
        row.setVisible(True)
        row.tell(sentence)
        row.focus.setFocus()

    def clear_problems(self) -> None:
        """Nothing is wrong (any more)."""
        for row in self._rows.values():
            if row.problem():
                row.tell("")

    def problems(self) -> dict[str, str]:
        """What is told, by key."""
        return {key: row.problem() for key, row in self._rows.items() if row.problem()}

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._column.setSpacing(px(self._gap))


def at_the_start(control: QWidget) -> QWidget:
    """A control that is narrower than its row, at the row's beginning."""
    whole = QWidget(control.parentWidget())
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(control)
    row.addStretch(1)
    return whole
