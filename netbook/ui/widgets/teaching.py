"""What stands where nothing is yet: a picture, what this place is for, and the buttons that fill it."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.ui.icons import pixmap
from netbook.ui.theme import px
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.ui.widgets.panel import Ground


class Teaching(Ground):
    """A picture, a line, a sentence or two and the buttons that help, in the middle of an area."""

    def __init__(
        self, picture: str, ground: str = "surface", parent: QWidget | None = None, *, wide: int = 400
    ) -> None:
        super().__init__(ground, (), parent)
        self._picture_name, self._wide = picture, wide
        self._picture = Label("")
        self.title = WrapLabel("", 15, "text", True)
        self.words = WrapLabel("", 13, "muted")
        self.buttons = FlowLayout(gap=8)
        self._inside = QWidget(self)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for label in (self._picture, self.title, self.words):
            column.addWidget(label)
        column.addSpacing(px(8))
        column.addLayout(self.buttons)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._inside, 8)
        across.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(16), px(16), px(16), px(16))
        whole.addStretch(2)
        whole.addLayout(across)
        whole.addStretch(3)
        self._dress()

    def _dress(self) -> None:
        self._picture.setPixmap(pixmap(self._picture_name, "muted", 32, width=1.5))
        self._inside.setMaximumWidth(px(self._wide))

    def say(self, title: str, words: str) -> None:
        """What it says."""
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.words.setText(words)
        self.words.setVisible(bool(words))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_inside"):
            self._dress()
