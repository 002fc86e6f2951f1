"""The lines and cards at the side of Today: a date or follow-up to come, and the person for a hello."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.store.queries.lists import CardFacts
from netbook.ui.theme import RADIUS, colour, font, metrics, px
from netbook.ui.widgets.avatar import Avatar, avatar_colour, paint_avatar
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.labels import ElidedLabel, Heading, WrapLabel
from netbook.ui.widgets.painted_button import PaintedButton
from netbook.ui.widgets.painting import far, focus_ring, mirrored, near, round_rect, text_line
from netbook.ui.widgets.panel import Panel
from netbook.ui.words import initials
from netbook.wording import _


class ComingLine(PaintedButton):
    """A person, what comes, and when; pressing opens the person."""

    def __init__(
        self, uid: str, name: str, what: str, when: str, pressing: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._uid, self._name, self._what, self._when, self._pressing = uid, name, what, when, pressing
        self.setAccessibleName(", ".join(part for part in (name, what, when) if part))
        self.setToolTip(what)

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(44))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole, way = QRectF(self.rect()), self.layoutDirection()
        if self.underMouse():
            round_rect(painter, whole, px(RADIUS), colour("hover"))
        if self.hasFocus():
            focus_ring(painter, whole, px(RADIUS))
        side = px(28)
        face = QRectF(px(4), (whole.height() - side) / 2, side, side)
        paint_avatar(painter, mirrored(face, whole, way), initials(self._name), avatar_colour(self._uid))
        left, right = face.right() + px(9), whole.width() - px(4)
        taken = metrics(12, self._pressing).horizontalAdvance(self._when) + 1
        half = metrics(13).height()
        top = (whole.height() - (2 if self._what else 1) * half) / 2
        # The name is read before anything else: where both do not fit, the time goes down a line.
        wide = metrics(13, True).horizontalAdvance(self._name) + px(8) + taken <= right - left
        when = QRectF(right - taken, top if wide else top + half, taken, half)
        text_line(
            painter, mirrored(when, whole, way), self._when, font(12, self._pressing),
            colour("due" if self._pressing else "muted"), far(way), metrics(12, self._pressing),
        )  # fmt: skip
        name = QRectF(left, top, max(0.0, (when.left() - px(8) if wide else right) - left), half)
        text_line(
            painter,
            mirrored(name, whole, way),
            self._name,
            font(13, True),
            colour("text"),
            near(way),
            metrics(13, True),
        )
        what = QRectF(left, top + half, max(0.0, (right if wide else when.left() - px(8)) - left), half)
        text_line(painter, mirrored(what, whole, way), self._what, font(12), colour("muted"), near(way), metrics(12))


class HelloCard(Panel):
    """One person for an unprompted hello, with why, and the two ways to say it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16, gap=8)
        self._face = Avatar(38, self, ring_room=True)
        self._name = ElidedLabel("", 15, "text", True, self)
        self._work = ElidedLabel("", 12, "muted", parent=self)
        self._why = WrapLabel("", 13, "text", parent=self)
        self.write = Button(_("Write"), "primary", "square-pen", self)
        self.log = Button(_("Log contact"), "normal", "message-square-plus", self)
        self.open = Button(_("Open"), "normal", parent=self)
        self.body.addWidget(Heading(_("Say hello, just so"), self))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self._face)
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(self._name)
        words.addWidget(self._work)
        head.addLayout(words, 1)
        self.body.addLayout(head)
        self.body.addWidget(self._why)
        row = FlowLayout(gap=8)
        for button in (self.write, self.log, self.open):
            row.addWidget(button)
        self.body.addLayout(row)

    def show_person(self, card: CardFacts, work: str, why: str, ring: float | None, token: str) -> None:
        """Shows whom, and why them."""
        self._face.show_person(
            card.name, initials(card.name, card.given, card.family), avatar_colour(card.uid), ring, token
        )
        self._name.setText(card.name)
        self._work.setText(work)
        self._work.setVisible(bool(work))
        self._why.setText(why)
