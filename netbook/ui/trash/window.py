"""History and trash: everything that was done, newest first, and any of it taken back."""

from __future__ import annotations

from array import array

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netbook.answers import history
from netbook.answers.history import HistoryLine
from netbook.domain.said import Outcome
from netbook.session import Session
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.ui.widgets.lines import Line, Lines
from netbook.ui.widgets.panel import Panel
from netbook.ui.widgets.tabs import TabBar
from netbook.ui.widgets.tool_window import ToolWindow
from netbook.ui.words import exact
from netbook.wording import _, _n
from netbook.wording.history import act_words, kept_until_words, made_by_name, when_words

_ICONS = (
    ("delete-view", "layers"), ("delete-", "trash-2"), ("undo", "undo-2"), ("redo", "redo-2"), ("import", "import"), ("take", "import"),
    ("finish", "check"), ("log", "message-square-plus"), ("add-person", "user-plus"), ("add-follow", "alarm-clock"),
    ("set-cadence", "repeat"), ("snooze", "clock"), ("act-on", "bell"), ("add-detail", "brain"), ("add-", "plus"),
    ("keep-settings", "settings"), ("keep-view", "layers"), ("rename-view", "layers"),
)  # fmt: skip


def icon_of(line: HistoryLine) -> str:
    """The icon for a kind of act."""
    if line.act.batch.startswith("import"):
        return "import"
    return next((icon for start, icon in _ICONS if line.act.operation.startswith(start)), "pencil")


class HistoryWindow(ToolWindow):
    """Two lists under tabs; Enter or the button takes the chosen line back."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(_("History and trash"), 640, 620, parent)
        self._session = session
        self._ids: array[int] = array("q")
        self._build()
        self._wire()
        self.refresh()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self.body.addWidget(Label(_("History and trash"), 21, "text", True, self))
        self.tabs = TabBar(self, indent=0)
        self.tabs.set_tabs([("history", _("History")), ("trash", _("Trash"))])
        self.body.addWidget(self.tabs)
        self.note = WrapLabel("", 12, "muted", parent=self)
        self.body.addWidget(self.note)
        panel = Panel(self, padding=6)
        self.list = Lines(_("History"), panel)
        self.empty = WrapLabel("", 13, "muted", parent=panel)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        panel.body.addWidget(self.list, 1)
        panel.body.addWidget(self.empty, 1)
        self.body.addWidget(panel, 1)
        self.told = WrapLabel("", 12, "muted", parent=self)
        self.button = Button("", icon="undo-2", parent=self)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.told, 1)
        self._foot.addWidget(self.button)
        self.body.addLayout(self._foot)

    def _wire(self) -> None:
        self.tabs.tab_chosen.connect(lambda _: self._on_tab())
        self.list.entered.connect(lambda _: self.take_back())
        self.list.chosen.connect(lambda _: self._show_button())
        self.button.clicked.connect(self.take_back)
        self._session.changed.connect(self._on_changed)

    def show_tab(self, key: str) -> None:
        """history or trash."""
        self.tabs.set_current(key)
        self._on_tab()

    def _on_tab(self) -> None:
        self.told.setText("")
        self.list.clearSelection()
        self.refresh()
        self.list.scrollToTop()

    def _on_changed(self, _outcome: object) -> None:
        self.refresh()

    def _in_trash(self) -> bool:
        return self.tabs.current() == "trash"

    def refresh(self) -> None:
        """Reads which lines there are; their words come when they are painted."""
        book = self._session.book
        trash = self._in_trash()
        self._ids = history.deletions(book) if trash else history.acts(book)
        self.list.setAccessibleName(_("Trash") if trash else _("History"))
        self.note.setText(
            _("What was deleted can be brought back for 30 days.")
            if trash
            else _("Everything that was done in this book. Taking one thing back leaves what came after it.")
        )
        self.list.setVisible(bool(self._ids))
        self.empty.setVisible(not self._ids)
        self.empty.setText(_("The trash is empty.") if trash else _("Nothing has been done in this book yet."))
        self.list.set_rows(len(self._ids), self._fetch)
        if self._ids and self.list.current_row() < 0:
            self.list.setCurrentIndex(self.list.lines.index(0, 0))
        self._show_button()

    def _fetch(self, first: int, count: int) -> list[Line]:
        found = history.lines(self._session.book, self._ids[first : first + count])
        return [self._line(line) for line in found]

    def _line(self, line: HistoryLine) -> Line:
        now = self._session.now()
        act = line.act
        when = when_words(act.at, now)
        under = f"{when} · {made_by_name(act.made_by, act.operation, act.batch)}"
        side = ""
        if self._in_trash():
            side = kept_until_words(history.kept_until(line), now)
        elif act.undone_by is not None:
            side = _("taken back")
        elif line.gone:
            side = _("gone for good")
        words = act_words(act.label) or act.operation
        return Line(
            words, under, side, icon_of(line), "muted", not history.can_be_undone(line), f"{words}\n{exact(act.at)}"
        )

    def _chosen(self) -> HistoryLine | None:
        row = self.list.current_row()
        if not 0 <= row < len(self._ids):
            return None
        return next(iter(history.lines(self._session.book, [self._ids[row]])), None)

    def _show_button(self) -> None:
        line = self._chosen()
        words = _("Restore") if self._in_trash() else _("Take back")
        if line is not None and line.act.undoes is not None:
            words = _("Do it again")
        self.button.setText(words)
        self.button.setVisible(bool(self._ids))
        self.button.setEnabled(line is not None and history.can_be_undone(line))

    def take_back(self) -> None:
        """Takes the chosen line back; what was kept because of later acts is told."""
        line = self._chosen()
        if line is None or not history.can_be_undone(line):
            return
        row = self.list.current_row()
        self._taken = (line, row)
        self._session.undo_number(line.act.id, self._on_taken_back)

    def _on_taken_back(self, outcome: Outcome) -> None:
        line, row = self._taken
        kept = outcome.kept
        words = act_words(line.act.label)
        self.told.setText(
            _n(
                "Taken back: {what}. {n} value was kept, because something later changed it.",
                "Taken back: {what}. {n} values were kept, because something later changed them.", kept,
            ).format(what=words, n=kept)
            if kept
            else _("Taken back: {what}").format(what=words)
        )  # fmt: skip
        if not self._in_trash() and self._ids:
            # The undo is a line of its own now, above: stay with the line that was chosen.
            self.list.setCurrentIndex(self.list.lines.index(min(row + 1, len(self._ids) - 1), 0))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_foot"):
            self._foot.setSpacing(px(12))
