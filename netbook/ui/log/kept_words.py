"""Words that are being typed in the fields of a screen: beside the book while one types, so that a crash loses none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from shiboken6 import isValid

from netbook.session import Session
from netbook.ui.log.drafts import Drafts
from netbook.ui.widgets.in_place import InPlaceLine, InPlaceText

KEEP_AFTER_MS = 400
KEY = "words.key"
"""The property of a field that says what it holds."""


class KeptWords(QObject):
    """One for a screen, which `kind` names. What an earlier run ended over comes back where its field is shown next: in a
    field in place it is saved then, as it would have been when the field was left; in another it stands typed again.
    """

    def __init__(self, session: Session, kind: str, parent: QObject) -> None:
        super().__init__(parent)
        self._drafts = Drafts(session, kind)
        self._earlier = {key: str(kept.get("text", "")) for key, kept in self._drafts.every().items()}
        self._kept = set(self._earlier)
        self._typing: dict[str, str] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(KEEP_AFTER_MS)
        self._soon.timeout.connect(self.keep)

    def watch(self, field: QLineEdit | QPlainTextEdit, key: str) -> None:
        """The field holds what `key` says from now on."""
        known = field.property(KEY) is not None
        field.setProperty(KEY, key)
        if not known:
            field.textChanged.connect(lambda *_typed: self._on_typed(field))
            field.installEventFilter(self)
        typed = self._earlier.pop(key, "")
        if not typed:
            return
        if isinstance(field, (InPlaceLine, InPlaceText)):
            if typed == field.kept():
                self._drop(key)
                return
            _put(field, typed)
            # Once whoever shows it is done with showing.
            QTimer.singleShot(0, field, field.commit)
            QTimer.singleShot(0, field, lambda: self._on_left(field))
        elif typed != _text(field):
            _put(field, typed)

    def keep(self) -> None:
        """Puts beside the book what is being typed."""
        self._soon.stop()
        for key, typed in self._typing.items():
            self._drafts.keep(key, {"text": typed})
            self._kept.add(key)
        self._typing = {}

    def _on_typed(self, field: QLineEdit | QPlainTextEdit) -> None:
        if not isValid(self):
            return
        key, typed = str(field.property(KEY)), _text(field)
        if not typed or not _unsaved(field):
            self._drop(key)
        elif field.hasFocus():
            self._typing[key] = typed
            if not self._soon.isActive():
                self._soon.start()

    def _on_left(self, field: QLineEdit | QPlainTextEdit) -> None:
        """What was saved as its field was left need not be kept beside."""
        if isValid(self) and isinstance(field, (InPlaceLine, InPlaceText)) and not field.changed():
            self._drop(str(field.property(KEY)))

    def _drop(self, key: str) -> None:
        self._typing.pop(key, None)
        if key in self._kept:
            self._kept.discard(key)
            self._drafts.drop(key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and isinstance(watched, (QLineEdit, QPlainTextEdit)):
            field = watched
            QTimer.singleShot(0, field, lambda: self._on_left(field))
        return False


def _text(field: QLineEdit | QPlainTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _put(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    if isinstance(field, QLineEdit):
        field.setText(text)
    else:
        field.setPlainText(text)


def _unsaved(field: QLineEdit | QPlainTextEdit) -> bool:
    return field.changed() if isinstance(field, (InPlaceLine, InPlaceText)) else True
