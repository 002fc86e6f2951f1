"""The rows of About: a caption and a text edited in place; rows whose small buttons show when one is there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QEnterEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from netbook.answers.show import Person
from netbook.ui.log.form import Problem
from netbook.ui.person.about.desk import WHERE, Desk, Reader, Writer
from netbook.ui.theme import px
from netbook.ui.unsaved import why_not
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.in_place import InPlaceLine, InPlaceText, mark_wrong
from netbook.ui.widgets.labels import Heading, Label

CAPTION = 106


class Captioned(QWidget):
    """A muted caption with something at its right, or below it where it is narrow."""

    def __init__(self, caption: str, parent: QWidget | None = None, *, low: int = 5) -> None:
        super().__init__(parent)
        self._low = low
        self.caption = Label(caption, 12, "muted", parent=self)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self.caption, 0, Qt.AlignmentFlag.AlignTop)
        self.right = QVBoxLayout()
        self._box.addLayout(self.right, 1)
        self._space()

    def _space(self) -> None:
        beside = self._box.direction() == QBoxLayout.Direction.LeftToRight
        self.caption.setFixedWidth(px(CAPTION))
        self.caption.setContentsMargins(0 if beside else px(6), px(self._low) if beside else 0, 0, 0)
        self._box.setSpacing(px(4) if beside else 0)
        self.right.setSpacing(px(2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = self.width() < px(CAPTION) * 2.9
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if way != self._box.direction():
            self._box.setDirection(way)
            self._space()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "right"):
            self._space()


class TextRow(Captioned):
    """One value of a person: `read` takes it out as text, `write` puts a text into the book and answers "" or a sentence."""

    def __init__(
        self, desk: Desk, key: str, caption: str, read: Reader, write: Writer, placeholder: str = "",
        parent: QWidget | None = None, *, long: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(caption, parent)
        self.key, self._desk, self._read, self._write = key, desk, read, write
        self.field = InPlaceText(caption, placeholder, self) if long else InPlaceLine(caption, placeholder, self)
        self.caption.setBuddy(self.field)
        self.hint = Label("", 12, "muted", parent=self)
        self.hint.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.problem = Problem(self)
        self._line = QHBoxLayout()
        self._line.setSpacing(px(6))
        self._line.addWidget(self.field, 1)
        self._line.addWidget(self.hint)
        self.right.addLayout(self._line)
        self.right.addWidget(self.problem)
        self.hint.hide()
        self.field.committed.connect(self._on_committed)

    def add_before(self, widget: QWidget) -> None:
        """Something small before the text."""
        self._line.insertWidget(0, widget)

    def set_hint(self, words: str) -> None:
        """What is known besides, in muted words; "" for nothing."""
        self.hint.setText(words)
        self.hint.setVisible(bool(words))

    def fill(self, person: Person, same: bool) -> None:
        """Shows the person's value; what is being typed about the `same` person is left alone."""
        fill_field(self._desk, self.key, self.field, self.problem, self._read(person), same)

    def is_blank(self) -> bool:
        """Whether there is nothing in it."""
        return not self.field.text()

    def _on_committed(self, text: str) -> None:
        commit_field(self._desk, self.key, self.field, self.problem, text, self._write)


Field = InPlaceLine | InPlaceText


def fill_field(desk: Desk, key: str, field: Field, problem: Problem, text: str, same: bool) -> None:
    """Shows what is in the book, or over it what was typed and not taken."""
    desk.watch(key, field)
    unsaved = desk.unsaved(key)
    if unsaved is not None:
        field.show_unsaved(text, unsaved[0])
        mark_wrong(field, bool(unsaved[1]))
        problem.tell(*why_not(unsaved[1]))
        problem.setProperty(WHERE, key)
        return
    # Fields beside one another share the line below them: what it says of another of them stays.
    told = str(problem.property(WHERE) or "")
    if problem.text() and (
        told.rpartition(".")[0] != key.rpartition(".")[0] or told == key or desk.unsaved(told) is None
    ):
        problem.tell("")
    if not (same and field.hasFocus() and field.changed()):
        field.show_text(text)


def commit_field(
    desk: Desk, key: str, field: Field, problem: Problem, text: str, write: Writer,
    there: Callable[[], bool] = lambda: True,
) -> None:  # fmt: skip
    """Puts what was typed into the book; refused, it stays in the field with the sentence below.

    `there` says afterwards whether that of which it is a part is in the book; a part of nothing yet is still only typed.
    """
    new = not there()
    sentence = "" if text == field.kept() else desk.attempt(lambda: write(text))
    problem.tell(sentence)
    mark_wrong(field, bool(sentence))
    if sentence:
        problem.setProperty(WHERE, key)
        desk.remember(key, text, sentence)
    elif there():
        desk.forget_all(f"{key.rpartition('.')[0]}.") if new else desk.forget(key)
    elif not text:
        desk.forget(key)


class ButtonsWhenThere(QWidget):
    """A row whose small buttons show while the mouse or the focus is in it; their room is kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quiet: list[QWidget] = []

    def quiet(self, *widgets: QWidget) -> None:
        """These show only when one is there."""
        for widget in widgets:
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(policy)
            widget.hide()
            self._quiet.append(widget)

    def watch(self, *fields: QWidget) -> None:
        """Looks for the focus in these, besides its small buttons."""
        for field in (*fields, *self._quiet):
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._dress(event.type() == QEvent.Type.FocusIn)
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._dress(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        focus = self.focusWidget()
        self._dress(focus is not None and focus.hasFocus())

    def _dress(self, there: bool) -> None:
        for widget in self._quiet:
            widget.setVisible(there and widget.property("wanted") is not False)


class Section(QWidget):
    """A heading and what is below it; rare rows show when they hold something, or when "More" is pressed."""

    def __init__(self, desk: Desk, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.rows: list[TextRow] = []
        self._rare: list[QWidget] = []
        self._open = False
        self.setAccessibleName(heading)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(2))
        self._title = Heading(heading, self)
        self._title.setContentsMargins(0, 0, 0, px(3))
        self._column.addWidget(self._title)
        self._more: Button | None = None

    def add(self, widget: QWidget) -> None:
        """Something over the whole width."""
        self._column.addWidget(widget)

    def add_row(self, row: TextRow, *, rare: bool = False) -> TextRow:
        """One value; a `rare` one hides while it is empty."""
        self.rows.append(row)
        self._column.addWidget(row)
        if rare:
            self._rare.append(row)
            row.hide()
        return row

    def finish(self, tip: str) -> None:
        """The button that shows the rare rows, where there are some."""
        if self._rare:
            self._more = Button(tip, "quiet", "plus", self, small=True)
            self._more.clicked.connect(self._on_more)
            self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_more(self) -> None:
        self._open = True
        first = next((row for row in self._rare if row.isHidden()), None)
        self._dress()
        if isinstance(first, TextRow):
            first.field.setFocus()

    def _dress(self) -> None:
        hidden = False
        for row in self._rare:
            blank = isinstance(row, TextRow) and row.is_blank()
            row.setVisible(self._open or not blank)
            hidden = hidden or row.isHidden()
        if self._more is not None:
            self._more.setVisible(hidden)

    def fill(self, person: Person, same: bool) -> None:
        """Shows a person; `same` as before or another."""
        if not same:
            self._open = False
        for row in self.rows:
            row.fill(person, same)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_title"):
            self._column.setSpacing(px(2))
            self._title.setContentsMargins(0, 0, 0, px(3))
