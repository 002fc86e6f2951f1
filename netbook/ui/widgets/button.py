"""The button: primary, normal, soft or quiet, with an icon or without, in two heights."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from netbook.ui.icons import paint_icon
from netbook.ui.theme import RADIUS, colour, edge_of, font, metrics, px
from netbook.ui.widgets.cut import tells_whole
from netbook.ui.widgets.painting import focus_ring, pressed_shade, round_rect, text_line

Kind = Literal["primary", "normal", "soft", "quiet", "danger"]

_INK = {"primary": "on_accent", "normal": "text", "soft": "accent", "quiet": "muted", "danger": "late"}


class Button(QPushButton):
    """A push button as drawn; without text it is square and takes its name from the tool tip.

    primary: the one act of a place. normal: any other. soft: the suggested act of a small card. quiet: no ground
    until pointed at. danger: as normal in the late colour. `small` is 24 px high instead of 30.
    """

    def __init__(
        self,
        text: str = "",
        kind: Kind = "normal",
        icon: str = "",
        parent: QWidget | None = None,
        *,
        small: bool = False,
        tip: str = "",
    ) -> None:
        super().__init__(text, parent)
        self._kind: Kind = kind
        self._icon = icon
        self._small = small
        self._menu_arrow = False
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if tip:
            self.set_tip(tip)

    def set_tip(self, words: str) -> None:
        """The tool tip; it is the name for a screen reader where the button has no text."""
        self.setToolTip(words)
        if not self.text():
            self.setAccessibleName(words)
        else:
            self.setAccessibleDescription(words)

    def setText(self, text: str) -> None:
        """Other words; from now on they are the name, and the tool tip only describes."""
        super().setText(text)
        if text and self.toolTip() and self.accessibleName() == self.toolTip():
            self.setAccessibleName("")
            self.setAccessibleDescription(self.toolTip())

    def kind(self) -> Kind:
        """Which of the kinds it is."""
        return self._kind

    def set_kind(self, kind: Kind) -> None:
        """Makes it another kind."""
        self._kind = kind
        self.update()

    def set_icon(self, name: str) -> None:
        """Another icon by its Lucide name; "" for none."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def set_menu(self, menu: QMenu, *, arrow: bool = False) -> None:
        """Opens `menu` below when pressed; `arrow` shows that it does."""
        self._menu_arrow = arrow
        menu.setParent(self, menu.windowFlags())
        self.clicked.connect(lambda: self.pop_up(menu))

    def pop_up(self, menu: QMenu) -> None:
        """Shows `menu` below the button, at its reading edge."""
        x = self.width() - menu.sizeHint().width() if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0
        menu.popup(self.mapToGlobal(QPoint(x, self.height() + px(4))))

    def sizeHint(self) -> QSize:
        size = 12 if self._small else 13
        side = px(24 if self._small else 30)
        text = self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
        if not text:
            return QSize(side if self._kind == "quiet" else side + px(8), side)
        width = metrics(size, self._kind == "soft").horizontalAdvance(text) + 2 * px(10 if self._small else 12)
        if self._icon:
            width += px(14 if self._small else 16) + px(6)
        if self._menu_arrow:
            width += px(12) + px(4)
        return QSize(round(width + 0.5) + 1, max(side, round(metrics(size).height()) + px(6)))

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return whole if not self.text() else QSize(min(whole.width(), px(64)), whole.height())

    def height_in(self, width: int) -> int:
        """How high it is in a width: where that is too narrow, its words go on in a second line."""
        whole = self.sizeHint()
        more = 0 if width >= whole.width() or not self.text() else round(metrics(12 if self._small else 13).height())
        return whole.height() + more

    def event(self, event: QEvent) -> bool:
        return tells_whole(self, event) or super().event(event)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter acts wherever the focus is; Qt itself only takes the space bar outside of dialogs.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
        super().changeEvent(event)

    def _grounds(self) -> tuple[QColor | None, QColor | None]:
        if self._kind == "primary":
            return (colour("accent"), None) if self.isEnabled() else (colour("hover"), colour("line"))
        if self._kind == "soft":
            return colour("accent_ground"), None
        lit = self.underMouse() and self.isEnabled()
        if self._kind == "quiet":
            return (colour("hover") if lit or self.isDown() or self.isChecked() else None), None
        return colour("hover" if lit else "surface"), (edge_of(self) if self.isEnabled() else colour("line"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        radius = px(RADIUS)
        ground, border = self._grounds()
        round_rect(painter, whole, radius, ground, border)
        token = _INK[self._kind]
        lit = self.underMouse() and self.isEnabled()
        if self._kind == "quiet" and (lit or self.isChecked()):
            token = "text"
        if not self.isEnabled():
            token = "muted"
        if self.isDown() or (lit and self._kind in ("primary", "soft")):
            round_rect(painter, whole, radius, pressed_shade("on_accent" if self._kind == "primary" else "text"))
        if self.hasFocus():
            focus_ring(painter, whole, radius)
        self._paint_content(painter, whole, token)

    def _paint_content(self, painter: QPainter, whole: QRectF, token: str) -> None:
        size = 12 if self._small else 13
        side = 14 if self._small else 16
        text = self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
        if not text:
            if self._icon:
                paint_icon(painter, whole, self._icon, token, side)
            return
        type_face = font(size, bold=self._kind == "soft")
        measures = metrics(size, self._kind == "soft")
        pad = px(10 if self._small else 12)
        before = px(side) + px(6) if self._icon else 0
        after = px(12) + px(4) if self._menu_arrow else 0
        room = whole.width() - 2 * min(pad, px(6)) - before - after
        width = min(room, measures.horizontalAdvance(text) + 1)
        left = whole.left() + (whole.width() - before - after - width) / 2
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if rtl:
            text_at, icon_at, arrow_at = left + after, left + after + width + px(6), left
        else:
            text_at, icon_at, arrow_at = left + before, left, left + before + width + px(4)
        if self._icon:
            paint_icon(painter, QRectF(icon_at, 0, px(side), whole.height()), self._icon, token, side)
        box = QRectF(text_at, 0, width, whole.height())
        if measures.horizontalAdvance(text) > width and whole.height() >= 2 * measures.height():
            painter.setFont(type_face)
            painter.setPen(colour(token))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), text)
        else:
            text_line(painter, box, text, type_face, colour(token), Qt.AlignmentFlag.AlignLeft, measures)
        if self._menu_arrow:
            paint_icon(painter, QRectF(arrow_at, 0, px(12), whole.height()), "chevron-down", token, 12)
