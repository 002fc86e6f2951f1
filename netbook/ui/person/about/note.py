"""The note: read as Markdown, written as text, in the same place; and the lines that nobody understands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextDocument, QTextOption
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from netbook.answers.show import Person
from netbook.ui.log.form import Problem
from netbook.ui.person.about.desk import Desk
from netbook.ui.person.about.rows import Section
from netbook.ui.theme import metrics, px
from netbook.ui.unsaved import why_not
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.growing import MARGIN
from netbook.ui.widgets.in_place import mark_wrong
from netbook.ui.widgets.labels import WrapLabel
from netbook.wording import _

_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML


class MarkdownNote(QTextEdit):
    """Shows its text as Markdown until it gets the focus; then it is the text itself. Nothing is fetched from anywhere."""

    committed = Signal(str)

    def __init__(self, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self._typed: str | None = None
        self._writing = False
        self.setProperty("inplace", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(MARGIN)
        self.textChanged.connect(self._fit)

    def text(self) -> str:
        """What is typed, or kept."""
        if self._writing:
            return self.toPlainText()
        return self._kept if self._typed is None else self._typed

    def kept(self) -> str:
        """The text that is in the book."""
        return self._kept

    def changed(self) -> bool:
        """Whether something else is typed than is in the book."""
        return self.text() != self._kept

    def show_text(self, text: str) -> None:
        """What is in the book now."""
        if text == self._kept and not self._writing and self._typed is None and (text or not self.toPlainText()):
            return
        self._kept, self._typed = text, None
        mark_wrong(self, False)
        self._render()

    def type(self, text: str) -> None:
        """Types for the owner, as if the focus were here."""
        self._write()
        self.setPlainText(text)

    def commit(self) -> None:
        """Tells what was typed, if it is new, and shows it as Markdown."""
        text = self.text()
        self._typed = text if text != self._kept else None
        self._writing = False
        if self._typed is not None:
            self.committed.emit(text)
        self._render()

    def show_unsaved(self, kept: str, typed: str) -> None:
        """What was typed and is not in the book, with what is there behind it."""
        self._kept, self._typed = kept, typed
        self._render()

    def _render(self) -> None:
        if self._writing:
            return
        text = self._kept if self._typed is None else self._typed
        self.document().setMarkdown(text, _FEATURES)
        self._fit()

    def _write(self) -> None:
        if not self._writing:
            text = self.text()
            self._writing = True
            self.setPlainText(text)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason):
            self._write()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason):
            self.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape and self.changed():
            self._typed = None
            self.setPlainText(self._kept)
            self.committed.emit(self._kept)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        lines = metrics(13).lineSpacing()
        height = max(round(lines), round(self.document().size().height())) + 2 * (px(1) + 1)
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            QTimer.singleShot(0, self, self._fit)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.document().setDefaultFont(self.font())
            self._render()


class NoteSection(Section):
    """The note about a person."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Note"), parent)
        self.field = MarkdownNote(_("Note"), _("anything worth knowing; Markdown is understood"), self)
        self._problem = Problem(self)
        self.add(self.field)
        self.add(self._problem)
        self.field.committed.connect(self._on_committed)

    def fill(self, person: Person, same: bool) -> None:
        text = str(person.columns["note"])
        self.desk.watch("note", self.field)
        unsaved = self.desk.unsaved("note")
        if unsaved is not None:
            self.field.show_unsaved(text, unsaved[0])
            self._tell(unsaved[1], *why_not(unsaved[1]))
            return
        if not (same and self.field.hasFocus() and self.field.changed()):
            self.field.show_text(text)
        self._tell("", "")

    def _tell(self, refused: str, sentence: str, tone: str = "late") -> None:
        mark_wrong(self.field, bool(refused))
        self._problem.tell(sentence, tone)

    def _on_committed(self, text: str) -> None:
        sentence = "" if text == self.field.kept() else self.desk.edit(note=text.rstrip())
        if sentence:
            self.desk.remember("note", text, sentence)
        else:
            self.desk.forget("note")
        self._tell(sentence, sentence)


class KeptSection(Section):
    """vCard lines that no field here stands for: folded, read only, kept for ever."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Kept from the imported card"), parent)
        self.unfold = Button("", "quiet", "chevron-right", self, small=True)
        self.lines = WrapLabel("", 12, "muted", parent=self)
        self.lines.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.lines.hide()
        self.add(self.unfold)
        self.add(self.lines)
        self._column.setAlignment(self.unfold, Qt.AlignmentFlag.AlignLeft)
        self.unfold.clicked.connect(self._on_unfold)

    def fill(self, person: Person, same: bool) -> None:
        self.setVisible(bool(person.unknown))
        self.lines.setText("\n".join(person.unknown))
        if not same:
            self._fold(False)

    def _on_unfold(self) -> None:
        self._fold(self.lines.isHidden())

    def _fold(self, shown: bool) -> None:
        self.lines.setVisible(shown)
        self.unfold.setText(_("Hide the lines") if shown else _("Show the lines"))
        self.unfold.set_icon("chevron-down" if shown else "chevron-right")
