"""The headings of the list: a bucket with its count, folded or open."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from netbook.ui.attention.words import BUCKET_TOKENS, bucket_name
from netbook.ui.icons import paint_icon
from netbook.ui.theme import RADIUS, colour, font, metrics, px
from netbook.ui.widgets.painted_button import PaintedButton
from netbook.ui.widgets.painting import far, focus_ring, mirrored, near, text_line
from netbook.wording import _

BUCKETS = ("late", "today", "week")


class BucketHeader(PaintedButton):
    """Presses to fold and unfold what stands below it; checked means open."""

    def __init__(self, bucket: str, parent: QWidget | None = None) -> None:
        super().__init__(bucket_name(bucket), parent, walks="")
        self.bucket = bucket
        self._count = self._lines = 0
        self.setCheckable(True)
        self.setChecked(True)
        self.toggled.connect(self._say)
        self._say()

    def set_count(self, count: int, shown: int) -> None:
        """How many lines the bucket holds, and how many of them stand below it; the rest comes with "N more"."""
        self._count, self._lines = count, shown
        self._say()
        self.update()

    def count(self) -> int:
        """How many lines the bucket holds."""
        return self._count

    def figure(self) -> str:
        """The count as it is read: "4", or "3 of 4" where not all stand below it."""
        if self.isChecked() and 0 < self._lines < self._count:
            return _("{n} of {total}").format(n=self._lines, total=self._count)
        return str(self._count)

    def _say(self) -> None:
        self.setAccessibleName(_("{bucket}, {n}").format(bucket=self.text(), n=self.figure()))
        self.setAccessibleDescription(_("Fold away") if self.isChecked() else _("Unfold"))
        self.setToolTip(self.accessibleDescription())

    def sizeHint(self) -> QSize:
        return QSize(px(120), px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        token = "muted" if self.bucket == "week" else BUCKET_TOKENS[self.bucket]
        way = self.layoutDirection()
        # Room for the focus ring, which else would stand on the first letter.
        inside = whole.adjusted(px(5), 0, -px(5), 0)
        words = text_line(painter, inside, self.text(), font(11, True), colour(token), near(way), metrics(11, True))
        text_line(painter, inside, self.figure(), font(11, True), colour(token), far(way), metrics(11, True))
        if self.underMouse() or self.hasFocus() or not self.isChecked():
            box = QRectF(words + px(9), 0, px(12), whole.height())
            shut = "chevron-left" if way == Qt.LayoutDirection.RightToLeft else "chevron-right"
            paint_icon(
                painter, mirrored(box, whole, way), "chevron-down" if self.isChecked() else shut, token, 12
            )  # fmt: skip
        if self.hasFocus():
            focus_ring(painter, whole, px(RADIUS), "window")
