"""The parts of the form: a field below its caption, fields side by side where there is room, and lines that are put in by a click."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCompleter, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from netbook.ui.icons import paint_icon
from netbook.ui.theme import colour, font, metrics, px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.labels import WrapLabel
from netbook.ui.widgets.painting import mirrored, near
from netbook.wording import _, _n

_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)


class Titled(QWidget):
    """A field with its caption above and, where wanted, one sentence below."""

    def __init__(
        self, caption: str, field: QWidget, parent: QWidget | None = None, focus: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.caption = WrapLabel(caption, 12, "muted", True, self)
        self.caption.setBuddy(focus or field)
        self.field = field
        if not (focus or field).accessibleName():
            (focus or field).setAccessibleName(caption)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.caption)
        self.column.addWidget(field)
        self._space()

    def _space(self) -> None:
        self.column.setSpacing(px(5))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "column"):
            self._space()


class Line(QLineEdit):
    """One line of text; `known` are offered while typing, and all of them at the down key."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None, known: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setFont(font(13))
        if known:
            completer = QCompleter(list(known), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self.setCompleter(completer)
            self.setToolTip(_("Down shows those that are known"))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        completer = self.completer()
        popup = completer.popup() if completer is not None else None
        if popup is not None and event.key() == Qt.Key.Key_Down and not popup.isVisible():
            completer.setCompletionPrefix(self.text())
            completer.complete()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFont(font(13))


class Beside(QWidget):
    """Fields side by side with shares of the width, one below another where it is narrow."""

    def __init__(
        self, fields: Sequence[tuple[QWidget, int]], parent: QWidget | None = None, *, least: int = 400
    ) -> None:
        super().__init__(parent)
        self._least = least
        self._fields = tuple(field for field, _share in fields)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setSizeConstraint(QBoxLayout.SizeConstraint.SetNoConstraint)
        self._box.setContentsMargins(0, 0, 0, 0)
        for field, share in fields:
            self._box.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        self._space()

    def _space(self) -> None:
        self._box.setSpacing(px(12))

    def minimumSizeHint(self) -> QSize:
        # It can be as narrow as its widest field, because then they stand below one another.
        widest = max(field.minimumSizeHint().width() for field in self._fields)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        along = self.width() >= px(self._least)
        way = QBoxLayout.Direction.LeftToRight if along else QBoxLayout.Direction.TopToBottom
        if way != self._box.direction():
            self._box.setDirection(way)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_box"):
            self._space()


class Idea(Button):
    """A sentence that a click puts into a field, over as many lines as it needs."""

    def __init__(self, words: str, fact: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), "quiet", "plus", parent, small=True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setToolTip("\n".join(dict.fromkeys(part for part in (words, fact) if part)))
        self.setAccessibleName(_("Put in: {words}").format(words=words))
        self.setAccessibleDescription(fact)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._words_in(width).height()) + px(10)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), round(metrics(12).height()) + px(10))

    def _words_in(self, width: float) -> QRectF:
        room = max(1.0, width - 2 * px(2) - px(14) - px(6))
        return metrics(12).boundingRect(QRectF(0, 0, room, 10000), _WRAPPED, self.text().replace("&&", "&"))

    def _paint_content(self, painter: QPainter, whole: QRectF, token: str) -> None:
        way, side, edge = self.layoutDirection(), px(14), px(2)
        line = metrics(12).height()
        top = (whole.height() - self._words_in(whole.width()).height()) / 2
        paint_icon(painter, mirrored(QRectF(edge, top, side, line), whole, way), "plus", token, 14)
        left = edge + side + px(6)
        box = mirrored(QRectF(left, top, whole.width() - left - edge, whole.height() - top), whole, way)
        painter.setFont(font(12))
        painter.setPen(colour(token))
        painter.drawText(
            box, _WRAPPED | int(near(way) | Qt.AlignmentFlag.AlignAbsolute), self.text().replace("&&", "&")
        )


class Ideas(QWidget):
    """Lines to be put in by a click: the first few, the rest behind "N more". `taken` carries the value of the one clicked."""

    taken = Signal(str)

    def __init__(self, shown: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown, self._all = shown, False
        self._ideas: tuple[tuple[str, str, str], ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(2))
        self.hide()

    def offer(self, ideas: Sequence[tuple[str, str, str]]) -> None:
        """Shows these: what is put in, the words shown, the recorded fact behind it."""
        fresh = tuple(ideas)
        if fresh != self._ideas:
            self._ideas = fresh
            self._fill()

    def buttons(self) -> list[Idea]:
        """The lines shown."""
        return [each for each in self.findChildren(Idea) if not each.isHidden()]

    def _fill(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        few = self._ideas if self._all else self._ideas[: self._shown]
        for value, words, fact in few:
            idea = Idea(words, fact, self)
            idea.clicked.connect(lambda _on=False, value=value: self.taken.emit(value))
            self._column.addWidget(idea)
        more = len(self._ideas) - len(few)
        if more:
            button = Button(_n("{n} more", "{n} more", more).format(n=more), "quiet", "chevron-down", self, small=True)
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            # After the click is over, because the button is among those that go.
            button.clicked.connect(lambda: QTimer.singleShot(0, self, self._show_all))
            self._column.addWidget(button)
        self.setVisible(bool(self._ideas))

    def _show_all(self) -> None:
        self._all = True
        self._fill()
        buttons = self.buttons()
        if len(buttons) > self._shown:
            buttons[self._shown].setFocus()
