"""What this program is: name, version, licence, and whose work it stands on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netbook import __version__
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.ui.widgets.panel import Ground
from netbook.wording import _


class AboutWindow(Ground):
    """A small window; Esc closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", (), parent)
        self.setWindowFlag(Qt.WindowType.Dialog)
        self.setWindowTitle(_("About Netbook"))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(px(8))
        column.addWidget(Label("Netbook", 21, "text", True, self))
        column.addWidget(Label(_("Version {version}").format(version=__version__), 12, "muted", parent=self))
        for words in (
            _("An address book that knows the manners of networking. Everything is in one file on this machine."),
            _(
                "Free software under the MIT licence. Made with Qt, PySide6, peewee and plyer; icons by Lucide (ISC licence)."
            ),
        ):
            label = WrapLabel(words, 13, "text", parent=self)
            label.setFixedWidth(px(380))
            column.addWidget(label)
        self.close_button = Button(_("Close"), "primary", parent=self)
        self.close_button.clicked.connect(self.close)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTrailing)
        self.close_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)
