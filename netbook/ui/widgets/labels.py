"""Labels: text in the sizes and colours of the tokens, wrapped or shortened."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from netbook.ui.theme import colour, font, metrics, px
from netbook.ui.widgets.painting import near, text_line


class Label(QLabel):
    """Plain text of one size, weight and tone; follows theme and text scale."""

    def __init__(
        self, text: str = "", size: int = 13, tone: str = "text", bold: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._size, self._tone, self._bold = size, tone, bold
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._dress()

    def set_tone(self, tone: str, bold: bool | None = None) -> None:
        """Another token for the ink, and weight where given."""
        self._tone = tone
        self._bold = self._bold if bold is None else bold
        self._dress()

    def set_size(self, size: int) -> None:
        """Another size of the drawings."""
        self._size = size
        self._dress()

    def tone(self) -> str:
        """The token of its ink."""
        return self._tone

    def _dress(self) -> None:
        self.setFont(font(self._size, self._bold))
        inks = self.palette()
        inks.setColor(QPalette.ColorRole.WindowText, colour(self._tone))
        inks.setColor(QPalette.ColorRole.Link, colour("accent"))
        self.setPalette(inks)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()


class WrapLabel(Label):
    """Text over as many lines as it needs; takes the whole width and the height that follows."""

    def __init__(
        self, text: str = "", size: int = 13, tone: str = "text", bold: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, size, tone, bold, parent)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def natural_width(self) -> int:
        """How wide it is on one line."""
        return round(metrics(self._size, self._bold).horizontalAdvance(self.text()) + 1.5)

    def set_rich(self, html: str) -> None:
        """Text with <b> and the like, made by the program itself, never the owner's text unescaped."""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(html)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(48), super().minimumSizeHint().height())


class ElidedLabel(Label):
    """One line, shortened with … where it does not fit; the whole is in the tool tip then."""

    def __init__(
        self, text: str = "", size: int = 13, tone: str = "text", bold: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, size, tone, bold, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        measures = metrics(self._size, self._bold)
        return QSize(round(measures.horizontalAdvance(self.text()) + 1.5), round(measures.height()) + 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(px(32), self.sizeHint().width()), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            cut = metrics(self._size, self._bold).horizontalAdvance(self.text()) > self.width()
            self.setToolTip(self.text() if cut else "")
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        text_line(
            painter, QRectF(self.rect()), self.text(), font(self._size, self._bold),
            colour(self._tone if self.isEnabled() else "muted"), near(self.layoutDirection()),
            metrics(self._size, self._bold),
        )  # fmt: skip


class Heading(Label):
    """A small bold muted heading, as over a group of lines."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, size: int = 11, tone: str = "muted") -> None:
        super().__init__(text, size, tone, True, parent)
