"""A card of a favour: who, what, where it stands, and the button of its next step. It paints its words; its buttons are real ones."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QWidget

from netbook.answers.favours import FavourRow
from netbook.ui.favours import shape as shapes
from netbook.ui.favours.words import KEYS, favour_words, move_name, next_of, short_move
from netbook.ui.icons import paint_icon
from netbook.ui.theme import PANEL_RADIUS, colour, font, metrics, px, scale
from netbook.ui.widgets.avatar import avatar_colour, paint_avatar
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.painting import focus_ring, mirrored, near, round_rect, text_line
from netbook.ui.widgets.shaped_card import ShapedCard
from netbook.wording import _

MIME = "application/x-netbook-favour"
_MOST_LINES = 3
_LETTERS = {getattr(Qt.Key, f"Key_{letter}"): move for letter, move in KEYS}
_WAYS = {
    Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1), Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0),
}  # fmt: skip


def _wrapped(measures: QFontMetricsF, text: str, width: float) -> float:
    if not text:
        return 0.0
    box = measures.boundingRect(QRectF(0, 0, width, 10_000), int(Qt.TextFlag.TextWordWrap), text)
    return min(box.height(), measures.lineSpacing() * _MOST_LINES + 1)


class FavourCard(ShapedCard[shapes.Shape]):
    """Enter or a click opens it, Space takes the next step, letters take any other, arrows walk; it can be dragged.

    `move_wanted` carries a step and its answer; `walked` (across, down); `menu_wanted` the point where a menu opens.
    """

    opened = Signal()
    move_wanted = Signal(str, str)
    walked = Signal(int, int)
    delete_wanted = Signal()
    dragging = Signal(bool)

    def __init__(self, row: FavourRow, now: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = Button("", "soft", parent=self, small=True)
        self.rest = Button("", "quiet", "ellipsis", self, small=True, tip=_("Every step, and more"))
        self.row, self.words, self.next = row, favour_words(row, now), next_of(row, now)
        self._pressed_at: QPoint | None = None
        self.first.clicked.connect(self._take_next)
        self.rest.clicked.connect(lambda: self.menu_wanted.emit(self.rest.mapToGlobal(self.rest.rect().bottomLeft())))
        self.clicked.connect(self.opened)
        self._say()

    def show_row(self, row: FavourRow, now: int) -> None:
        """Shows a favour; the same card serves it as long as it is shown."""
        words, following = favour_words(row, now), next_of(row, now)
        if (row, words, following) == (self.row, self.words, self.next):
            return
        self.row, self.words, self.next = row, words, following
        self._say()

    def _say(self) -> None:
        row = self.row
        self.first.setVisible(self.next is not None)
        self.setAccessibleName(self.words.spoken)
        said = _("Enter: open. Menu: every step.")
        if self.next is not None:
            whole = move_name(row, self.next)
            self.first.setText(short_move(row, self.next))
            self.first.setToolTip(whole)
            self.first.setAccessibleName(_("{act}: {name}").format(act=whole, name=row.person_name))
            said = _("Space: {act}. Enter: open. Menu: every step.").format(act=whole)
        self.setAccessibleDescription(said)
        self._measure_again()
        self.update()

    def _take_next(self) -> None:
        if self.next is not None:
            self.move_wanted.emit(*self.next)

    # Measures

    def _measured(self, width: float) -> shapes.Shape:
        unit = scale() / 100
        words, small = self.words, metrics(12)
        room = shapes.words_width(width, unit)
        line = small.height()
        step = QSizeF(self.first.sizeHint()) if not self.first.isHidden() else QSizeF(0, 0)
        return shapes.shape(
            width, unit, metrics(13, True).height(), _wrapped(metrics(13), words.text, room), line, line if words.state else 0.0,
            line if words.foot else 0.0, step, QSizeF(self.rest.sizeHint()),
        )  # fmt: skip

    def _lay_out(self) -> None:
        whole, way = QRectF(self.rect()), self.layoutDirection()
        parts = self._shaped(self.width())
        self.rest.setGeometry(mirrored(parts.corner, whole, way).toRect())
        for box in parts.buttons:
            self.first.setGeometry(mirrored(box, whole, way).toRect())

    def sizeHint(self) -> QSize:
        return QSize(px(240), self.heightForWidth(max(self.width(), px(180))))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), px(60))

    # Keys and drag

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif key == Qt.Key.Key_Space:
            self._take_next()
        elif key in _WAYS:
            self.walked.emit(*_WAYS[key])
        elif key == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif key in _LETTERS:
            self.move_wanted.emit(*_LETTERS[key])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed_at = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        begun = self._pressed_at
        far = (
            begun is not None
            and (event.position().toPoint() - begun).manhattanLength() >= QApplication.startDragDistance()
        )
        if not far or begun is None:
            super().mouseMoveEvent(event)
            return
        self._pressed_at = None
        self.setDown(False)
        self._drag(begun)

    def _drag(self, at: QPoint) -> None:
        data = QMimeData()
        data.setData(MIME, str(self.row.id).encode())
        data.setText(self.row.text)
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.grab())
        drag.setHotSpot(at)
        self.dragging.emit(True)
        drag.exec(Qt.DropAction.MoveAction)
        self.dragging.emit(False)

    # Paint

    def paintEvent(self, event: QPaintEvent) -> None:
        parts = self._shaped(self.width())
        painter = QPainter(self)
        whole, way = QRectF(self.rect()), self.layoutDirection()
        round_rect(painter, whole, px(PANEL_RADIUS), colour("surface"), colour("edge" if self.underMouse() else "line"))
        if self.hasFocus():
            focus_ring(painter, whole, px(PANEL_RADIUS))
        words, side = self.words, near(way)
        paint_avatar(painter, mirrored(parts.avatar, whole, way), words.initials, avatar_colour(words.uid))
        text_line(
            painter,
            mirrored(parts.name, whole, way),
            words.name,
            font(13, True),
            colour("text"),
            side,
            metrics(13, True),
        )
        paint_icon(painter, mirrored(parts.icon, whole, way), words.icon, "muted", 14)
        self._paint_text(painter, mirrored(parts.text, whole, way))
        for box, text, token, bold in (
            (parts.stage, words.stage, "muted", False), (parts.state, words.state, words.token, True), (parts.foot, words.foot, "muted", False),
        ):  # fmt: skip
            if text:
                text_line(
                    painter, mirrored(box, whole, way), text, font(12, bold), colour(token), side, metrics(12, bold)
                )

    def _paint_text(self, painter: QPainter, box: QRectF) -> None:
        option = QTextOption(near(self.layoutDirection()) | Qt.AlignmentFlag.AlignTop)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        painter.setFont(font(13))
        painter.setPen(colour("text"))
        painter.drawText(box, cut(self.words.text, metrics(13), box.width()), option)


def cut(text: str, measures: QFontMetricsF, width: float, lines: int = _MOST_LINES) -> str:
    """The text shortened so that it keeps within so many lines."""
    most = measures.lineSpacing() * lines + 2
    flags = int(Qt.TextFlag.TextWordWrap)
    if measures.boundingRect(QRectF(0, 0, width, 10_000), flags, text).height() <= most:
        return text
    words = text.split(" ")
    while len(words) > 1:
        words.pop()
        shorter = " ".join(words).rstrip(" ,;:.") + "…"
        if measures.boundingRect(QRectF(0, 0, width, 10_000), flags, shorter).height() <= most:
            return shorter
    return measures.elidedText(text, Qt.TextElideMode.ElideRight, width)
