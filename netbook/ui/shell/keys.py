"""The keys of the window, and the one place that knows which key does what."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from netbook.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """A key and what it does."""

    sequence: QKeySequence | QKeySequence.StandardKey | str
    act: Callable[[], object]


def bind(window: QWidget, keys: list[Key]) -> list[QShortcut]:
    """Binds keys to a window; they work wherever the focus is in it."""
    made = []
    for key in keys:
        sequence = key.sequence if isinstance(key.sequence, QKeySequence) else QKeySequence(key.sequence)
        shortcut = QShortcut(sequence, window)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(key.act)
        made.append(shortcut)
    return made


def undo_steps(widget: QWidget | None) -> tuple[bool, bool] | None:
    """Whether a text field has typing of its own to take back, and to do again; None for what is no text field."""
    if isinstance(widget, QLineEdit):
        return widget.isUndoAvailable(), widget.isRedoAvailable()
    if isinstance(widget, (QPlainTextEdit, QTextEdit)):
        document = widget.document()
        return document.isUndoAvailable(), document.isRedoAvailable()
    return None


class FieldUndo(QObject):
    """Undo in a text field takes back its typing first; when there is none left, the last act of the book.

    Text fields keep the key for themselves even with nothing to undo, so the field with the focus is watched.
    """

    def __init__(self, undo: Callable[[], object], redo: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._undo, self._redo = undo, redo
        self._watched: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None:
            with suppress(RuntimeError):  # the field may be gone
                self._watched.removeEventFilter(self)
        # A dialog of Qt's own, such as that for a file, has nothing to do with the book.
        ours = new is not None and not isinstance(new.window(), QFileDialog)
        self._watched = new if ours and undo_steps(new) is not None else None
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        steps = undo_steps(watched)
        if steps is None:
            return False
        if event.matches(QKeySequence.StandardKey.Undo) and not steps[0]:
            self._undo()
            return True
        if event.matches(QKeySequence.StandardKey.Redo) and not steps[1]:
            self._redo()
            return True
        return False
