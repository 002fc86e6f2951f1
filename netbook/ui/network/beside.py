"""A list at the left and what is chosen in it at the right: how the tabs of organisations and of places lay that out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.lines import Lines
from netbook.ui.widgets.looked_at import LookedAt
from netbook.ui.widgets.panel import Ground

LIST, BOTH, LEAST = 300, 560, 260


class ListBeside(LookedAt):
    """`_left_box` holds the list's half, two fifths of the width at most, `_page_box` the page of what is chosen.

    Where both are too narrow, one stands alone: the list, and after a click or Enter the page, with a way back.
    """

    _built = False

    def __init__(self, back: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._alone = self._open = False
        self._left = Ground("window", ("right",), self)
        self._left_box = QVBoxLayout(self._left)
        self._right = QWidget(self)
        self.back = Button(back, "quiet", "arrow-left", self._right)
        self.back.clicked.connect(self.go_back)
        self._back_row = QHBoxLayout()
        self._back_row.addWidget(self.back)
        self._back_row.addStretch(1)
        self._page_box = QVBoxLayout(self._right)
        self._page_box.setContentsMargins(0, 0, 0, 0)
        self._page_box.setSpacing(0)
        self._page_box.addLayout(self._back_row)
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        # Side by side they ask for more than one of them alone, to which a narrower place leads.
        self._whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._whole.addWidget(self._left)
        self._whole.addWidget(self._right, 1)

    def _opens(self, list_: Lines) -> None:
        """A click in the list, or Enter, brings the page to the front where it stands alone."""
        self._list = list_
        list_.clicked.connect(self._on_opened)
        list_.entered.connect(self._on_opened)

    def _on_opened(self, _row: object) -> None:
        self.bring_page()
        if self._alone:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def bring_page(self) -> None:
        """The page of what is chosen, where it stands alone."""
        self._open = True
        self._turn()

    def go_back(self) -> None:
        """The list, which had made room for the page."""
        self._open = False
        self._turn()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_page_only(self) -> bool:
        """Whether the page stands where else the list would."""
        return self._alone and self._left.isHidden()

    def _nothing(self) -> bool:
        """Whether the list has nothing that could have a page."""
        return False

    def _space(self) -> None:
        self._built = True
        edge = px(12)
        self._left_box.setContentsMargins(edge, edge, edge, edge)
        self._left_box.setSpacing(px(8))
        self._back_row.setContentsMargins(px(12), px(8), px(12), 0)
        self._turn()

    def _turn(self) -> None:
        self._alone = self.width() < px(BOTH)
        self._left.setFixedWidth(self.width() if self._alone else min(px(LIST), self.width() * 2 // 5))
        page = self._open or self._nothing()
        self._left.setVisible(not (self._alone and page))
        self._right.setVisible(page or not self._alone)
        self.back.setVisible(self._alone and self._open)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_page_only() and self._open:
            self.go_back()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Qt tells of the first style before everything is made.
        if event.type() == QEvent.Type.StyleChange and self._built:
            self._space()
