"""The section about the book: where it lies, its backups, taking everything out, history, and whether it is sound."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from netbook.answers.backups import Backup, backups_of
from netbook.aside import own_command
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.settings.rows import Row, Section, beside
from netbook.ui.trash.restoring import back_up_now, backup_words, restore_backup
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.labels import Heading
from netbook.wording import _, _n

SHOWN = 3


class BookCheck(QObject):
    """Verifies the book aside, in a child process; `finished` tells what is wrong, nothing for a sound book."""

    finished = Signal(list)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._process = QProcess(self)
        self._process.setProcessEnvironment(QProcessEnvironment.systemEnvironment())
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(lambda _: self.finished.emit([self._process.errorString()]))
        program, first = own_command()
        now = session.clock().strftime("%Y-%m-%dT%H:%M")
        self._process.start(program, [*first, "check", "--json", "--book", str(session.book.path), "--now", now])

    def _on_finished(self, _code: int, _status: object) -> None:
        text = bytes(self._process.readAllStandardOutput().data()).decode("utf-8", "replace")
        try:
            told = json.loads(text)
            self.finished.emit([str(problem) for problem in told["problems"]])
        except (ValueError, KeyError, TypeError):
            errors = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").strip()
            self.finished.emit([errors.splitlines()[-1] if errors else _("The check could not be run.")])
        self.deleteLater()


class BookSection(Section):
    """The one file with everything in it."""

    key = "book"

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._intents = intents
        self._check: BookCheck | None = None
        self._backup_rows: list[Row] = []
        self.head(_("Book"))
        self._add_place()
        self.column.addWidget(Heading(_("Backups"), self))
        self._add_backups()
        self.column.addWidget(Heading(_("Everything else"), self))
        self._add_doors()
        self.refresh_backups()

    def _add_place(self) -> None:
        group = self.group()
        self.open_folder = Button(_("Open the folder"), icon="folder-open", parent=self)
        self.open_folder.clicked.connect(lambda: self._open(self.session.book.path.parent))
        group.add(Row(_("Where it lies"), str(self.session.book.path), self.open_folder, self))
        self.check = Button(_("Check"), icon="shield-check", parent=self)
        self.check.clicked.connect(self._on_check)
        self._check_row = Row(
            _("Check the book"), _("Reads all of it and compares what is derived with the rules."), self.check, self
        )
        group.add(self._check_row)

    def _add_backups(self) -> None:
        self._backups = self.group()
        self.now = Button(_("Back up now"), icon="save", parent=self)
        self.all = Button(_("All backups"), icon="history", parent=self)
        self.now.clicked.connect(self._on_back_up)
        self.all.clicked.connect(lambda: self._intents.screen_wanted.emit("backups"))
        help_text = _("One is made each day; the last 14 days and one of each of the last 12 months are kept.")
        self._backups.add(Row(_("Backups"), help_text, beside(self.now, self.all, parent=self), self))

    def _add_doors(self) -> None:
        group = self.group()
        for title, help_text, words, icon, wanted in (
            (_("Export everything"), _("vCard, CSV, or the whole book as JSON."), _("Export"), "upload",
             lambda: self._intents.export_wanted.emit(())),
            (_("Import"), _("vCard, CSV, or a book that was exported."), _("Import"), "import",
             lambda: self._intents.import_wanted.emit(())),
            (_("History and trash"), _("Everything that was done, and what was deleted in the last 30 days."),
             _("Open"), "history", lambda: self._intents.screen_wanted.emit("history")),
            (_("First steps"), _("The three steps of the first start."), _("Show again"), "sprout",
             lambda: self._intents.screen_wanted.emit("welcome")),
            (_("Keys"), _("All keys of the keyboard."), _("Show"), "keyboard",
             lambda: self._intents.screen_wanted.emit("keys")),
        ):  # fmt: skip
            button = Button(words, icon=icon, parent=self)
            button.setAccessibleDescription(title)
            button.clicked.connect(lambda _=False, wanted=wanted: wanted())
            group.add(Row(title, help_text, button, self))

    def _open(self, folder: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def refresh_backups(self) -> None:
        """Looks for the newest backups again."""
        for row in self._backup_rows:
            self._backups.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._backup_rows = []
        for backup in backups_of(self.session.book.path)[:SHOWN]:
            title, under = backup_words(backup, self.session.now())
            button = Button(_("Restore"), icon="undo-2", parent=self)
            button.setAccessibleDescription(title)
            button.clicked.connect(lambda _=False, backup=backup: self._on_restore(backup))
            row = Row(title, under, button, self)
            self._backup_rows.append(row)
            self._backups.body.addWidget(row)

    def _on_back_up(self) -> None:
        self._intents.told.emit(back_up_now(self.session)[1])
        self.refresh_backups()

    def _on_restore(self, backup: Backup) -> None:
        self._intents.told.emit(restore_backup(self.session, backup.path)[1])
        self.refresh_backups()

    def _on_check(self) -> None:
        if self._check is not None:
            return
        self.check.setEnabled(False)
        self._check_row.set_help(_("Checking…"))
        self._check = BookCheck(self.session)
        self._check.finished.connect(self._on_checked)

    def _on_checked(self, problems: list[str]) -> None:
        self._check = None
        self.check.setEnabled(True)
        if problems:
            words = _n("{n} problem: {first}", "{n} problems, the first: {first}", len(problems))
            self._check_row.set_help(words.format(n=len(problems), first=problems[0]), "late")
        else:
            self._check_row.set_help(_("The book is sound."), "good")
