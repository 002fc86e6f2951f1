"""The rows below the line: what was understood in words, each with fields that correct it once it is reached."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from netbook.ui.theme import RADIUS, metrics, px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.combo import Combo
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.icon_mark import IconMark
from netbook.ui.widgets.in_place import mark_wrong
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.ui.widgets.painting import focus_ring
from netbook.wording import _

LABEL = 82


@dataclass(frozen=True)
class FieldOf:
    """One field of a row: a choice where `choices` are given, else a line. `took` answers whether the value makes sense."""

    name: str
    value: str
    took: Callable[[str], bool]
    choices: tuple[tuple[str, str], ...] = ()
    wide: bool = False


@dataclass(frozen=True)
class RowOf:
    """One row as it should be: `key` names it, so that it stays the same widget while the line is typed on."""

    key: str
    icon: str
    label: str
    words: str
    fields: tuple[FieldOf, ...] = ()
    drop: Callable[[], None] | None = None
    open: bool = False
    tone: str = "text"
    also: tuple[str, ...] = field(default=())


class Row(QWidget):
    """Words that turn into fields when the row gets the focus. `back` at Esc, `saved` at Enter, `went` at Tab from the last field
    (1) or back from the first (-1), `changed` when fields came or went."""

    back = Signal()
    went = Signal(int)
    saved = Signal()
    saved_on = Signal()
    changed = Signal()

    def __init__(self, told: RowOf, parent: QWidget) -> None:
        super().__init__(parent)
        self._told = told
        self._fields: list[QWidget] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if told.fields or told.drop else Qt.FocusPolicy.NoFocus)
        self._build()
        self.show_row(told)

    def _build(self) -> None:
        self.mark = IconMark(self._told.icon, "accent", 16, self)
        self.label = Label("", 12, "muted", parent=self)
        self.words = WrapLabel("", 13, "text", parent=self)
        self._editor = QWidget(self)
        self._flow = FlowLayout(self._editor, gap=6, row_gap=4)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._editor.setSizePolicy(policy)
        self._editor.hide()
        self._right = right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.words)
        right.addWidget(self._editor)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(right, 1)
        self._space()

    def _space(self) -> None:
        self._row.setContentsMargins(px(4), px(5), px(4), px(5))
        self._row.setSpacing(px(8))
        self._right.setSpacing(px(4))
        widest = max(px(LABEL), round(metrics(12).horizontalAdvance(self.label.text())) + px(4))
        self.label.setFixedWidth(widest)

    def fit(self, width: int) -> int:
        """Takes the height that its words or fields need at a width, and answers it."""
        inner = width - self._row.contentsMargins().left() - self._row.contentsMargins().right()
        inner -= self.mark.sizeHint().width() + self.label.width() + 2 * self._row.spacing()
        height = 0
        if not self.words.isHidden():
            height += max(self.words.heightForWidth(inner), round(metrics(13).height()))
        if not self._editor.isHidden():
            height += self._flow.heightForWidth(inner) + px(2)
            height += 0 if self.words.isHidden() else self._right.spacing()
        height += self._row.contentsMargins().top() + self._row.contentsMargins().bottom()
        if height != self.minimumHeight():
            self.setFixedHeight(height)
        return height

    def told(self) -> RowOf:
        """What it shows."""
        return self._told

    def show_row(self, told: RowOf) -> None:
        """Shows other words; fields that are open stay as they are."""
        self._told = told
        self.mark.show_icon(told.icon, "due" if told.tone == "due" else "accent")
        self.label.setText(told.label)
        self.words.setText(told.words)
        self.words.set_tone(told.tone)
        self.setAccessibleName(f"{told.label}: {told.words}")
        self.setAccessibleDescription(_("Enter or Tab to correct it") if told.fields else "")
        self._space()
        if told.open and not self._fields:
            self.open_fields(focus=False)

    def open_fields(self, focus: bool = True, last: bool = False) -> None:
        """Turns the words into fields, and goes to the first of them (or the last)."""
        if not self._fields and (self._told.fields or self._told.drop):
            for one in self._told.fields:
                made = self._choice(one) if one.choices else self._line(one)
                self._flow.addWidget(made)
                self._fields.append(made)
            if self._told.drop is not None:
                away = Button("", "quiet", "x", self._editor, small=True, tip=_("Not this: leave it in the note"))
                away.clicked.connect(self._on_drop)
                away.installEventFilter(self)
                self._flow.addWidget(away)
                self._fields.append(away)
            self._editor.show()
            self.words.setVisible(self._told.open)
            self.changed.emit()
        if focus and self._fields:
            self._fields[-1 if last else 0].setFocus(Qt.FocusReason.TabFocusReason)

    def close_fields(self) -> None:
        """Turns the fields back into words."""
        if self._told.open:
            return
        gone, self._fields = self._fields, []
        self._editor.hide()
        self.words.show()
        for one in gone:
            self._flow.removeWidget(one)
            one.deleteLater()
        if gone:
            self.changed.emit()

    def _line(self, one: FieldOf) -> QLineEdit:
        made = QLineEdit(one.value, self._editor)
        made.setAccessibleName(f"{self._told.label}: {one.name}")
        made.setPlaceholderText(one.name)
        made.setToolTip(one.name)
        made.setMinimumWidth(px(220 if one.wide else 130))
        made.textEdited.connect(lambda text: self._on_edited(made, one, text))
        made.installEventFilter(self)
        return made

    def _on_edited(self, made: QLineEdit, one: FieldOf, text: str) -> None:
        mark_wrong(made, not one.took(text))

    def _choice(self, one: FieldOf) -> Combo:
        made = Combo(self._editor, f"{self._told.label}: {one.name}")
        for value, words in one.choices:
            made.addItem(words, value)
        made.setCurrentIndex(max(0, made.findData(one.value)))
        made.activated.connect(lambda _index: one.took(str(made.currentData())))
        made.installEventFilter(self)
        return made

    def _on_drop(self) -> None:
        if self._told.drop is not None:
            self._told.drop()
            self.back.emit()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(watched, event)
        if event.type() == QEvent.Type.FocusOut and watched in self._fields:
            self._on_left(event)
        return False

    def _on_key(self, watched: object, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
            return True
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and watched in self._fields:
            self._go_on(self._fields.index(watched), 1 if event.key() == Qt.Key.Key_Tab else -1)
            return True
        popped = isinstance(watched, Combo) and watched.view().isVisible()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not popped and not isinstance(watched, Button):
            held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.saved_on if held else self.saved).emit()
            return True
        return False

    def _go_on(self, place: int, by: int) -> None:
        """To the field beside; past the ends to the next row, in the order in which the rows stand now."""
        if 0 <= place + by < len(self._fields):
            self._fields[place + by].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.went.emit(by)

    def _on_left(self, event: QEvent) -> None:
        from PySide6.QtCore import QTimer

        kept = isinstance(event, QFocusEvent) and event.reason() in (
            Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason,
        )  # fmt: skip
        if not kept:
            QTimer.singleShot(0, self, self._close_if_left)

    def _close_if_left(self) -> None:
        inside = self.focusWidget()
        if inside is None or not inside.hasFocus() or inside not in self._fields:
            self.close_fields()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.open_fields(last=event.reason() == Qt.FocusReason.BacktabFocusReason)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.saved.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            focus_ring(QPainter(self), QRectF(self.rect()), px(RADIUS))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._space()
