"""The small list behind a figure: whom it counts and why; Enter opens the person."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netbook.answers.behind import Behind, looking_behind
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.slices import Slices
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.ui.widgets.lines import Line, Lines
from netbook.ui.widgets.tool_window import ToolWindow
from netbook.wording import _, _n
from netbook.wording.behind import nothing_in, row_words, title_of
from netbook.wording.values import short

_ICONS = {
    "kept": "history", "new": "user-plus", "event": "calendar-days", "only-asks": "hand-helping", "given": "gift", "giving": "gift",
    "asked": "hand-helping", "asking": "hand-helping", "checking": "message-circle",
}  # fmt: skip
_ITEM_ICONS = {"thank-you": "heart-handshake", "promise": "package", "outcome": "megaphone"}


class BehindWindow(ToolWindow):
    """Stays right while things change; `opened` comes when somebody is opened from it."""

    opened = Signal(int)

    def __init__(
        self, session: Session, intents: Intents, key: str, parent: QWidget | None = None, *, week: int = 0
    ) -> None:
        super().__init__(title_of(key), 620, 520, parent)
        self._session, self._intents, self._key, self._week = session, intents, key, week
        self._rows: Sequence[Behind] = ()
        self._slices = Slices(session, self)
        self._build()
        self._wire()
        self.refresh()

    def _build(self) -> None:
        self.title = Label(title_of(self._key), 15, "text", True, self)
        self.count = Label("", 12, "muted", parent=self)
        self.nothing = WrapLabel(nothing_in(self._key), 13, "muted", parent=self)
        self.list = Lines(title_of(self._key), self)
        self.open = Button(_("Open"), "primary", "arrow-right", self)
        self.log = Button(_("Log contact"), "normal", "message-square-plus", self)
        self.write = Button(_("Write"), "normal", "square-pen", self)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        foot = QHBoxLayout()
        foot.addWidget(self.open)
        foot.addWidget(self.write)
        foot.addWidget(self.log)
        foot.addStretch(1)
        self.body.addLayout(head)
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(foot)
        self.log.setVisible(self._intents.can("log"))
        self.write.setVisible(self._intents.can("draft"))

    def _wire(self) -> None:
        self.list.entered.connect(lambda _row: self._open())
        self.list.chosen.connect(lambda _row: self._dress())
        self.open.clicked.connect(self._open)
        self.log.clicked.connect(lambda: self._with(lambda p: self._intents.log_wanted.emit((p,), "")))
        self.write.clicked.connect(lambda: self._with(lambda p: self._intents.draft_wanted.emit(p, self._template())))
        self._session.changed.connect(self._on_changed)

    def _template(self) -> str:
        return {"thanks": "thanks", "outcomes": "outcome"}.get(self._key, "check-in")

    def _on_changed(self, _outcome: object) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Asks again."""
        asked = self._slices.ask(lambda book: looking_behind(book, self._key, self._week), self._show_rows)
        if not asked and not self._rows:
            self.count.setText(_("Counting…"))

    def _show_rows(self, rows: Sequence[Behind]) -> None:
        self._rows = rows
        self.list.set_rows(len(self._rows), self._lines)
        if self._rows and self.list.current_row() < 0:
            self.list.setCurrentIndex(self.list.lines.index(0, 0))
        self.count.setText(_n("{n} line", "{n} lines", len(self._rows)).format(n=len(self._rows)))
        self.nothing.setVisible(not self._rows)
        self.list.setVisible(bool(self._rows))
        self._dress()

    def _lines(self, first: int, count: int) -> list[Line]:
        now = self._session.now()
        found = []
        for row in self._rows[first : first + count]:
            under, side = row_words(row.what, row.values, row.name, row.at, now)
            icon = _ICONS.get(row.what) or _ITEM_ICONS[str(row.values["kind"])]
            name = short(str(row.values.get("title") or ""), 70) or row.name or _("Nobody in particular")
            if row.name and name != row.name:
                under = f"{under} · {row.name}"
            found.append(Line(name, under, side, icon, "due" if row.what in ("asked", "asking") else "accent"))
        return found

    def _person(self) -> int:
        row = self.list.current_row()
        return self._rows[row].person if 0 <= row < len(self._rows) else 0

    def _dress(self) -> None:
        for button in (self.open, self.log, self.write):
            button.setEnabled(bool(self._person()))

    def _with(self, act: object) -> None:
        person = self._person()
        if person and callable(act):
            act(person)

    def _open(self) -> None:
        person = self._person()
        if person:
            self.close()
            self._intents.person_wanted.emit(person)
            self.opened.emit(person)

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
