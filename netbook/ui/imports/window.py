"""The import window: choose, look, take in, and what came of it; the app stays usable meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from netbook.answers.triage import undecided
from netbook.aside import ImportJob
from netbook.domain.said import Outcome
from netbook.session import Session
from netbook.store.changes import EMPTY
from netbook.ui.imports.drop_area import DropArea, ask_for_files, files_of
from netbook.ui.imports.preview import PreviewPanel
from netbook.ui.imports.result import ResultPanel
from netbook.ui.imports.running import RunPanel
from netbook.ui.widgets.labels import Label
from netbook.ui.widgets.tool_window import ToolWindow
from netbook.wording import _


class ImportWindow(ToolWindow):
    """`finished` tells the command line's document; `triage_wanted` that the owner wants to decide about those who came."""

    finished = Signal(dict)
    triage_wanted = Signal()

    def __init__(self, session: Session, paths: Sequence[Path] = (), parent: QWidget | None = None) -> None:
        super().__init__(_("Import people"), 680, 520, parent)
        self._session = session
        self._job: ImportJob | None = None
        self._batch = ""
        self.setAcceptDrops(True)
        self.heading = Label(_("Import people"), 21, "text", True, self)
        self.choosing = DropArea(self)
        self.preview = PreviewPanel(self)
        self.running = RunPanel(self)
        self.result = ResultPanel(self)
        self._stack = QStackedWidget(self)
        for panel in (self.choosing, self.preview, self.running, self.result):
            self._stack.addWidget(panel)
        self.body.addWidget(self.heading)
        self.body.addWidget(self._stack, 1)
        self._wire()
        if paths:
            self.take(list(paths))

    def _wire(self) -> None:
        self.choosing.files_chosen.connect(self.take)
        self.preview.more_wanted.connect(lambda: self.take(ask_for_files(self)))
        self.preview.emptied.connect(self.start_over)
        self.preview.wanted.connect(self.begin)
        self.running.stopped.connect(self._on_stop)
        self.result.undo_wanted.connect(self._on_undo)
        self.result.again_wanted.connect(self.start_over)
        self.result.triage_wanted.connect(self._on_triage)
        self.result.done.connect(self.close)

    def stage(self) -> str:
        """Where it is: choosing, preview, running or result."""
        return ("choosing", "preview", "running", "result")[self._stack.currentIndex()]

    def take(self, paths: list[Path]) -> None:
        """Shows what these files hold, beside those that are there."""
        if not paths or self._job is not None:
            return
        if self.stage() == "result":
            self.preview.clear()
        self.preview.add(paths)
        self._stack.setCurrentWidget(self.preview)
        self.preview.go.setFocus()

    def start_over(self) -> None:
        """Back to choosing."""
        self.preview.clear()
        self._stack.setCurrentWidget(self.choosing)
        self.choosing.button.setFocus()

    def begin(self, encoding: str = "") -> None:
        """Takes the files in."""
        paths = self.preview.paths()
        if not paths or self._job is not None:
            return
        self.running.begin()
        self._stack.setCurrentWidget(self.running)
        self._job = self._session.import_files(paths, encoding)
        self._batch = self._job.batch
        self._job.progressed.connect(self.running.show_progress)
        self._job.finished.connect(self._on_finished)
        self._job.failed.connect(self._on_failed)
        self._job.cancelled.connect(self._on_cancelled)

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _end(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
        self._job = None
        self._stack.setCurrentWidget(self.result)
        if not self.isVisible():
            # It was put away while it worked; what came of it is shown all the same.
            self.show()

    def _on_finished(self, told: dict[str, Any]) -> None:
        self._end()
        waiting = len(undecided(self._session.book))
        self.result.show_result(told, waiting, self._act() is not None)
        (self.result.triage if waiting else self.result.close_button).setFocus()
        self.finished.emit(told)

    def _on_failed(self, sentence: str) -> None:
        self._end()
        self.result.show_words(_("It did not work"), sentence)
        self.result.again.setFocus()

    def _on_cancelled(self) -> None:
        self._end()
        self.result.show_words(_("Cancelled"), _("The book is as it was."))
        self.result.again.setFocus()

    def _act(self) -> int | None:
        """The newest act of the import that still stands."""
        rows = self._session.book.rows(
            "SELECT max(id) FROM act WHERE batch=? AND undone_by IS NULL AND undoes IS NULL AND finished<>?",
            (self._batch, EMPTY),
        )
        return rows[0][0] if rows else None

    def _on_undo(self) -> None:
        act = self._act()
        if act is None:
            self.result.undo.hide()
            return
        self.result.undo.setEnabled(False)
        if self._session.undo_number(act, self._on_undone) is not None:
            return
        job = self._session.working()
        if job is None:
            self.result.undo.hide()
        else:
            job.destroyed.connect(self._on_undo_over)

    def _on_undo_over(self) -> None:
        self.result.undo.setEnabled(True)

    def _on_undone(self, outcome: Outcome) -> None:
        kept = _("What you changed since was kept.") if outcome.kept else _("The book is as it was before.")
        self.result.show_words(_("The import was taken back"), kept)
        self.result.again.setFocus()

    def _on_triage(self) -> None:
        self.triage_wanted.emit()
        self.close()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take(files_of(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._job is not None:
            event.ignore()
            self.hide()
            return
        super().closeEvent(event)
