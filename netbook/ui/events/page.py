"""The Events screen: the list at the side, and the event that is chosen; one of them alone where there is no room for both."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers import events, guests
from netbook.answers.guests import Invitation
from netbook.domain.said import Refused
from netbook.session import Session
from netbook.ui.events.plan_window import PlanWindow
from netbook.ui.events.side import EventsSide
from netbook.ui.events.view import EventView
from netbook.ui.intents import Intents
from netbook.ui.photos import Photos
from netbook.ui.places import Places
from netbook.ui.theme import px, set_ground
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.files import choose_file
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.icon_mark import IconMark
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.ui.widgets.looked_at import LookedAt
from netbook.wording import _
from netbook.wording.refusals import refusal

SIDE, BOTH = 300, 680


class _Empty(QWidget):
    """What events are for, and the buttons that begin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.event_button = Button(_("Plan an event"), "primary", "calendar-plus", self)
        self.meeting_button = Button(_("Plan a meeting"), "normal", "coffee", self)
        self.file_button = Button(_("From an invitation…"), "normal", "import", self)
        self._column = QVBoxLayout(self)
        self._column.addStretch(2)
        self._column.addWidget(IconMark("calendar-days", "accent", 40, self))
        self._column.addWidget(Label(_("Meet people well prepared"), 21, "text", True, self))
        for words in (
            _(
                "Before: what it is for, what you can bring, whom you want to meet and what to ask them; faces and names to learn, and one page to take along."
            ),
            _("While there: one line about each person. The morning after: thanks or a follow-up for each, or let go."),
        ):
            self._column.addWidget(WrapLabel(words, 13, "muted", parent=self))
        acts = FlowLayout(gap=8)
        for button in (self.event_button, self.meeting_button, self.file_button):
            acts.addWidget(button)
        self._column.addLayout(acts)
        self._column.addStretch(3)
        self._space()

    def _space(self) -> None:
        self._column.setContentsMargins(px(24), px(16), px(24), px(16))
        self._column.setSpacing(px(12))
        self.setMaximumWidth(px(560))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._space()


class EventsPage(LookedAt):
    """The third screen. `show_event` opens one, as an attention item or Today asks for."""

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._intents = session, intents
        self._places = Places(session.book.path)
        self._photos = Photos(lambda: session.book, self, 264)
        self._alone = False
        self._open = False
        set_ground(self, "window")
        self.setAcceptDrops(True)
        self._build()
        self._wire()

    def _build(self) -> None:
        self.side = EventsSide(self._session, self)
        self.view = EventView(self._session, self._intents, self._photos, self)
        self.empty = _Empty(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(self.view, 1)
        row.addWidget(self.empty, 1)
        self.view.hide()

    def _wire(self) -> None:
        self._session.changed.connect(self.look_again)
        self._session.ticked.connect(self.look_again)
        self.side.chosen.connect(self._on_chosen)
        self.side.entered.connect(self._on_entered)
        self.side.clicked.connect(lambda number: self._on_entered(number) if self._alone else None)
        self.side.plan_wanted.connect(self.plan)
        self.view.back_wanted.connect(self.go_back)
        self.empty.event_button.clicked.connect(lambda: self.plan("gathering"))
        self.empty.meeting_button.clicked.connect(lambda: self.plan("meeting"))
        self.empty.file_button.clicked.connect(lambda: self.plan("file"))

    # What is shown

    def hideEvent(self, event: object) -> None:
        self.view.keep()

    def _read(self) -> None:
        """The list, and the event that is shown."""
        shown = self.view.number()
        self.side.blockSignals(True)
        self.side.refresh()
        self.side.blockSignals(False)
        if shown and self._exists(shown):
            self.view.show_event(events.event(self._session.book, shown))
        else:
            self.view.event_row = None
            self._choose_one()
        self._turn()

    def _exists(self, number: int) -> bool:
        return bool(self._session.book.rows("SELECT 1 FROM event WHERE id=?", (number,)))

    def _choose_one(self) -> None:
        """The event that was shown last, else one that waits to be gone through, else the next to come."""
        kept = self._places.get("events.chosen", "0")
        number = int(kept) if kept.isdigit() and self._exists(int(kept)) else 0
        if not number:
            waiting = events.waiting(self._session.book)
            number = waiting[0].id if waiting else 0
        if not number:
            row = self._session.book.rows(
                "SELECT id FROM event ORDER BY ends_at<=?, abs(starts_at-?) LIMIT 1", (self._session.now(),) * 2
            )
            number = row[0][0] if row else 0
        if number:
            self._show(number)
            self.side.blockSignals(True)
            self.side.go_to(number)
            self.side.blockSignals(False)

    def _show(self, number: int, tab: str = "") -> None:
        self.view.show_event(events.event(self._session.book, number), tab)
        self._places.put("events.chosen", str(number))

    def show_event(self, number: int, tab: str = "") -> None:
        """Opens an event: its list shows it too."""
        if not self._exists(number):
            self._session.refused.emit(refusal(Refused("event-gone").said))
            return
        self._stale = False
        self.side.blockSignals(True)
        self.side.go_to(number)
        self.side.blockSignals(False)
        self._show(number, tab)
        self._open = True
        self._turn()
        self.view.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, number: int) -> None:
        if number and number != self.view.number() and self._exists(number):
            self._show(number)
        self._turn()

    def _on_entered(self, number: int) -> None:
        self._on_chosen(number)
        self._open = True
        self._turn()
        self.view.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """The list, where it has made room for the event."""
        self._open = False
        self._turn()
        self.side.list.setFocus()

    def _turn(self) -> None:
        """Both beside each other, or one alone where it is narrow."""
        anything = self.view.number() > 0
        self._alone = self.width() < px(BOTH)
        self.side.setFixedWidth(self.width() if self._alone else px(SIDE))
        self.side.setVisible(anything and not (self._alone and self._open))
        self.view.setVisible(anything and (self._open or not self._alone))
        self.view.back.setVisible(self._alone)
        self.empty.setVisible(not anything)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "empty"):
            self._turn()

    # What is done

    def plan(self, kind: str) -> None:
        """The window that plans: gathering, meeting, or from an invitation ("file")."""
        if kind == "file":
            path = choose_file(self, _("Choose an invitation"), _("Invitations") + " (*.ics)")
            if path:
                self.take_file(path)
            return
        self._open_plan(PlanWindow(self._session, kind, parent=self))

    def _open_plan(self, window: PlanWindow) -> None:
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.accepted.connect(lambda: self.show_event(window.planned) if window.planned else None)
        window.show()

    def take_file(self, path: Path) -> None:
        """An invitation is planned; a list of people goes to the event that is shown."""
        try:
            found = guests.read_file(path)
        except Refused as problem:
            self._session.refused.emit(refusal(problem.said))
            return
        if isinstance(found, Invitation) and not (self.view.number() and self.view.tabs.current() == "people"):
            kind = "meeting" if len(found.guests) == 1 else "gathering"
            self._open_plan(PlanWindow(self._session, kind, found, parent=self))
        elif self.view.number():
            from netbook.ui.events.faces import called
            from netbook.ui.events.guests_window import GuestsWindow

            row = events.event(self._session.book, self.view.number())
            window = GuestsWindow(self._session, row.id, called(row), self)
            window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            window.take_file(path)
            window.present()

    def _files(self, mime: QMimeData) -> list[Path]:
        endings = {".ics"} | (
            {".vcf", ".vcard", ".csv", ".txt"} if self.view.number() and self.view.tabs.current() == "people" else set()
        )
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        return [path for path in paths if path.suffix.lower() in endings]

    def _take_files(self, files: list[Path]) -> None:
        for path in files:
            self.take_file(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # What is no list for this event goes on to the window, which imports it.
        if self._files(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        files = self._files(event.mimeData())
        event.acceptProposedAction()
        QTimer.singleShot(0, self, lambda: self._take_files(files))
