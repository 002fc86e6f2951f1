"""A card of the list: who, what, why, and the buttons that do it. The card paints its words; its buttons are real ones."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from netbook.answers.attention import Line
from netbook.ui.attention import shape as shapes
from netbook.ui.attention.deeds import Offer
from netbook.ui.attention.words import ItemWords
from netbook.ui.icons import paint_icon
from netbook.ui.theme import PANEL_RADIUS, colour, font, metrics, px, scale
from netbook.ui.widgets.avatar import avatar_colour, paint_avatar
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.painting import focus_ring, mirrored, round_rect, text_line
from netbook.ui.widgets.shaped_card import ShapedCard
from netbook.wording import _
from netbook.wording.acts import act_label

_MOST_LINES = 3


def _wrapped(measures: QFontMetricsF, text: str, width: float) -> float:
    if not text:
        return 0.0
    box = measures.boundingRect(QRectF(0, 0, width, 10_000), int(Qt.TextFlag.TextWordWrap), text)
    return min(box.height(), measures.lineSpacing() * _MOST_LINES + 1)


class Card(ShapedCard[shapes.Shape]):
    """One line of the list. Enter does its first act, S snoozes, Delete lets go, the menu key opens the rest, a click the person.

    `act_wanted` carries an act; `menu_wanted` the point where a menu opens; `walked` +1 or -1 for the arrow keys.
    """

    act_wanted = Signal(str)
    snooze_wanted = Signal(object)
    opened = Signal()
    walked = Signal(int)

    def __init__(
        self,
        line: Line,
        words: ItemWords,
        offer: Offer,
        parent: QWidget | None = None,
        photo: Callable[[str], QPixmap | None] = lambda _name: None,
    ) -> None:
        super().__init__(parent)
        self._photo = photo
        self.first = Button("", "soft", parent=self, small=True)
        self.second = Button("", "normal", parent=self, small=True)
        self.rest = Button("", "normal", "ellipsis", self, small=True, tip=_("More"))
        self._wire()
        self.show_line(line, words, offer)

    def _wire(self) -> None:
        self.first.clicked.connect(lambda: self._press(self.offer.primary, self.first))
        self.second.clicked.connect(lambda: self._press(self.offer.second, self.second))
        self.rest.clicked.connect(lambda: self.menu_wanted.emit(self.rest.mapToGlobal(self.rest.rect().bottomLeft())))
        self.clicked.connect(self.opened)

    def show_line(self, line: Line, words: ItemWords, offer: Offer) -> None:
        """Shows a line; the same card serves it as long as it is in the list."""
        self.line, self.words, self.offer = line, words, offer
        self.first.setText(act_label(line.kind, offer.primary))
        self.second.setText(act_label(line.kind, offer.second) if offer.second else "")
        self.second.setVisible(bool(offer.second))
        self.setAccessibleName(words.spoken)
        self.setAccessibleDescription(_("Enter: {act}. S: snooze. Delete: let go.").format(act=self.first.text()))
        for button in (self.first, self.second):
            button.setAccessibleName(
                _("{act}: {name}").format(act=button.text(), name=words.name) if words.name else button.text()
            )
        self._measure_again()
        self.update()

    def _press(self, act: str, button: Button) -> None:
        if act == "snooze":
            self.snooze_wanted.emit(button.mapToGlobal(button.rect().bottomLeft()))
        else:
            self.act_wanted.emit(act)

    def _buttons(self) -> list[Button]:
        return [button for button in (self.first, self.second, self.rest) if not button.isHidden()]

    def _measured(self, width: float) -> shapes.Shape:
        unit = scale() / 100
        sizes = [QSizeF(button.sizeHint()) for button in self._buttons()]
        room = shapes.words_width(width, unit, sizes)
        name = metrics(13, True).height() if self.words.name else 0.0
        headline = _wrapped(metrics(13), self.words.headline, room - 19 * unit)
        because = _wrapped(metrics(12), self.words.why, room)
        return shapes.shape(width, unit, name, headline, because, sizes)

    def _lay_out(self) -> None:
        whole = QRectF(self.rect())
        for button, box in zip(self._buttons(), self._shaped(self.width()).buttons, strict=True):
            button.setGeometry(mirrored(box, whole, self.layoutDirection()).toRect())

    def sizeHint(self) -> QSize:
        width = max(self.width(), px(240))
        return QSize(px(293), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), px(60))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._press(self.offer.primary, self.first)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.walked.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_S:
            self.snooze_wanted.emit(self.mapToGlobal(self.rect().center()))
        elif key == Qt.Key.Key_Delete:
            self.act_wanted.emit("let-go")
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        parts = self._shaped(self.width())
        painter = QPainter(self)
        whole = QRectF(self.rect())
        edge = "edge" if self.underMouse() else "line"
        round_rect(painter, whole, px(PANEL_RADIUS), colour("surface"), colour(edge))
        if self.hasFocus():
            focus_ring(painter, whole, px(PANEL_RADIUS))
        self._paint_face(painter, whole, parts)
        self._paint_words(painter, whole, parts)

    def _paint_face(self, painter: QPainter, whole: QRectF, parts: shapes.Shape) -> None:
        box = mirrored(parts.avatar, whole, self.layoutDirection())
        if self.words.name:
            photo = self._photo(self.line.row.photo) if self.line.row.photo else None
            paint_avatar(painter, box, self.words.initials, photo or avatar_colour(self.line.row.uid))
            return
        round_rect(painter, box, box.width() / 2, colour("accent_ground"))
        paint_icon(painter, box, self.words.icon, "accent", 16)

    def _paint_words(self, painter: QPainter, whole: QRectF, parts: shapes.Shape) -> None:
        way = self.layoutDirection()
        side = Qt.AlignmentFlag.AlignRight if way == Qt.LayoutDirection.RightToLeft else Qt.AlignmentFlag.AlignLeft
        words = self.words
        if words.name:
            box = mirrored(parts.name, whole, way)
            text_line(painter, box, words.name, font(13, True), colour("text"), side, metrics(13, True))
        icon = mirrored(parts.icon, whole, way)
        paint_icon(painter, icon, words.icon, words.token, 14)
        option = QTextOption(side | Qt.AlignmentFlag.AlignTop)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        for box, text, size, ink in (
            (parts.headline, words.headline, 13, words.token),
            (parts.why, words.why, 12, "muted"),
        ):
            painter.setFont(font(size))
            painter.setPen(colour(ink))
            painter.drawText(mirrored(box, whole, way), _cut(text, metrics(size), box.width()), option)


def _cut(text: str, measures: QFontMetricsF, width: float) -> str:
    """The text shortened so that it keeps within the lines that a card has for it."""
    most = measures.lineSpacing() * _MOST_LINES + 2
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
