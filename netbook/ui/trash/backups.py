"""The backups of the book: when each was made, and one click to have it back."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from netbook.answers.backups import Backup, backups_folder, backups_of
from netbook.session import Session
from netbook.ui.trash.restoring import back_up_now, backup_words, restore_backup
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.foot import Foot
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.ui.widgets.lines import Line, Lines
from netbook.ui.widgets.panel import Panel
from netbook.ui.widgets.tool_window import ToolWindow
from netbook.wording import _


class BackupsWindow(ToolWindow):
    """All copies, newest first; restoring keeps the book as it was, as one more of them."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(_("Backups"), 560, 540, parent)
        self._session = session
        self._found: list[Backup] = []
        self._build()
        self._wire()
        self.refresh()

    def _build(self) -> None:
        self.body.addWidget(Label(_("Backups"), 21, "text", True, self))
        folder = backups_folder(self._session.book.path)
        self.note = WrapLabel(
            _("Whole copies of the book. They lie in {folder}.").format(folder=folder), 12, "muted", parent=self
        )
        self.note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self.note)
        panel = Panel(self, padding=6)
        self.list = Lines(_("Backups"), panel)
        self.empty = WrapLabel(_("There is no backup yet. One is made each day; you can make one now."), 13, "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        panel.body.addWidget(self.list, 1)
        panel.body.addWidget(self.empty, 1)
        self.body.addWidget(panel, 1)
        self.told = WrapLabel("", 12, "muted", parent=self)
        self.body.addWidget(self.told)
        self.open_folder = Button(_("Open the folder"), icon="folder-open", parent=self)
        self.now = Button(_("Back up now"), icon="save", parent=self)
        self.restore = Button(_("Restore"), "primary", "undo-2", self)
        self.body.addWidget(Foot((self.open_folder,), (self.now, self.restore), self))

    def _wire(self) -> None:
        self.now.clicked.connect(self._on_now)
        self.restore.clicked.connect(self.restore_chosen)
        self.list.entered.connect(lambda _: self.restore_chosen())
        folder = backups_folder(self._session.book.path)
        self.open_folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))

    def refresh(self) -> None:
        """Looks in the folder again."""
        self._found = backups_of(self._session.book.path)
        some = bool(self._found)
        self.list.setVisible(some)
        self.empty.setVisible(not some)
        self.restore.setEnabled(some)
        self.open_folder.setVisible(some)
        self.list.set_rows(len(self._found), self._fetch)
        if some and self.list.current_row() < 0:
            self.list.setCurrentIndex(self.list.lines.index(0, 0))

    def _fetch(self, first: int, count: int) -> list[Line]:
        now = self._session.now()
        made = []
        for backup in self._found[first : first + count]:
            title, under = backup_words(backup, now)
            made.append(Line(title, under, icon="history" if backup.why else "save", tip=str(backup.path)))
        return made

    def _on_now(self) -> None:
        self._tell(*back_up_now(self._session))

    def restore_chosen(self) -> None:
        """Puts the chosen copy in the place of the book."""
        row = self.list.current_row()
        if 0 <= row < len(self._found):
            self._tell(*restore_backup(self._session, self._found[row].path))

    def _tell(self, well: bool, sentence: str) -> None:
        self.told.set_tone("good" if well else "late")
        self.told.setText(sentence)
        self.refresh()
