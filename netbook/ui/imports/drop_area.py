"""The place where files are dropped, or chosen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from netbook.ui.icons import pixmap
from netbook.ui.theme import PANEL_RADIUS, colour, px, set_ground
from netbook.ui.theme import changed as theme_changed
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.files import choose_files
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.wording import _


def files_of(data: QMimeData) -> list[Path]:
    """The files among what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile() and Path(url.toLocalFile()).is_file()]


def ask_for_files(parent: QWidget) -> list[Path]:
    """Lets the owner choose files to import; empty where none was chosen."""
    kinds = _("People (*.vcf *.vcard *.csv *.tsv *.txt *.json)") + ";;" + _("All files (*)")
    return choose_files(parent, _("Import people"), kinds)


class DropArea(QWidget):
    """A dashed frame; `files_chosen` tells the paths that were dropped or chosen."""

    files_chosen = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_ground(self, "surface")
        self._over = False
        self.setAcceptDrops(True)
        self.mark = QLabel(self)
        self.words = Label(_("Drop a file here"), 15, "text", True, self)
        self.formats = WrapLabel(
            _("vCard (.vcf) from any address book or phone, CSV from Google, Outlook or LinkedIn, or a Netbook book (.json)."),
            12, "muted", parent=self,
        )  # fmt: skip
        self.button = Button(_("Choose a file"), "primary", "folder-open", self)
        column = QVBoxLayout(self)
        column.setSpacing(px(8))
        column.addStretch(1)
        column.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.words, 0, Qt.AlignmentFlag.AlignHCenter)
        self.formats.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.formats)
        column.addSpacing(px(4))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._column = column
        self.button.clicked.connect(self._on_choose)
        theme_changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        side = px(24)
        self._column.setContentsMargins(side, side, side, side)
        self.mark.setPixmap(pixmap("import", "accent", 32))

    def _on_choose(self) -> None:
        self._tell(ask_for_files(self))

    def _tell(self, paths: Sequence[Path]) -> None:
        if paths:
            self.files_chosen.emit(list(paths))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_of(event.mimeData()):
            event.acceptProposedAction()
            self._over = True
            self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._over = False
        self.update()
        event.acceptProposedAction()
        self._tell(files_of(event.mimeData()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colour("accent" if self._over else "control_border"), 2 if self._over else 1)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(colour("accent_ground" if self._over else "surface"))
        radius = px(PANEL_RADIUS)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
