"""One event: its head, and under tabs its plan, its people, notes while there, and what follows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers import events
from netbook.answers.events import EventRow
from netbook.operations.events import close_event, delete_event, edit_event, reopen_event
from netbook.session import Session
from netbook.ui.events.after_tab import AfterTab
from netbook.ui.events.faces import called
from netbook.ui.events.introduction import PractiseWindow, spoken
from netbook.ui.events.notes_tab import NotesTab
from netbook.ui.events.people_tab import PeopleTab
from netbook.ui.events.plan_tab import PlanTab
from netbook.ui.events.plan_window import PlanWindow, length_words
from netbook.ui.icons import icon
from netbook.ui.intents import Intents
from netbook.ui.photos import Photos
from netbook.ui.theme import px, set_ground
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.labels import WrapLabel
from netbook.ui.widgets.menu import Menu
from netbook.ui.widgets.panel import ScrollColumn
from netbook.ui.widgets.tabs import TabBar
from netbook.wording import _, _p
from netbook.wording.events import stage_words, when_words

PLAN, PEOPLE, NOTES, AFTER = "plan", "people", "notes", "after"
WIDEST = 760


class EventView(QWidget):
    """Shows one event; `back_wanted` asks for the list where both have no room."""

    back_wanted = Signal()

    def __init__(self, session: Session, intents: Intents, photos: Photos, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._intents, self._photos = session, intents, photos
        self.event_row: EventRow | None = None
        set_ground(self, "window")
        self._build()
        self._wire()

    def _build(self) -> None:
        self.area = ScrollColumn(self, margins=(24, 16, 24, 24), gap=12)
        self._inner = QWidget(self)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        self._column = column
        self.back = Button(_("All events"), "quiet", "arrow-left", self)
        self.title = WrapLabel("", 21, "text", True, self)
        self.when = WrapLabel("", 13, "muted", parent=self)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.title)
        column.addWidget(self.when)
        self.change = Button(_("When and where…"), "normal", "pencil", self)
        self.brief = Button(_("Brief"), "normal", "file-text", self, tip=_("One page to print or save"))
        self.request = Button(
            _("Meeting request"), "normal", "square-pen", self, tip=_("A letter with purpose, questions and length")
        )
        self.more = Button(kind="quiet", icon="ellipsis", parent=self, tip=_("More"))
        self._acts = FlowLayout(gap=8)
        for button in (self.request, self.brief, self.change, self.more):
            self._acts.addWidget(button)
        column.addLayout(self._acts)
        self.tabs = TabBar(self, indent=0)
        column.addWidget(self.tabs)
        self.plan = PlanTab(self._session, self)
        self.people = PeopleTab(self._session, self._intents, self._photos, self)
        self.notes = NotesTab(self._session, self._photos, self)
        self.after = AfterTab(self._session, self._intents, self._photos, self)
        self._pages: dict[str, PlanTab | PeopleTab | NotesTab | AfterTab] = {
            PLAN: self.plan, PEOPLE: self.people, NOTES: self.notes, AFTER: self.after,
        }  # fmt: skip
        self._column.addSpacing(px(4))
        for page in self._pages.values():
            column.addWidget(page)
            page.hide()
        row = QHBoxLayout()
        row.addWidget(self._inner, 1)
        row.addStretch(0)
        self.area.column.addLayout(row)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)
        self._space()

    def _wire(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.tabs.tab_chosen.connect(self._show_tab)
        self.change.clicked.connect(self.change_plan)
        self.brief.clicked.connect(self.show_brief)
        self.request.clicked.connect(lambda: self.ask_for_meeting())
        self.more.clicked.connect(self._show_more)
        self.plan.practise_wanted.connect(self.practise)
        self.people.list_wanted.connect(self.paste_list)
        self.people.cards_wanted.connect(self.show_cards)
        self.after.request_wanted.connect(self.ask_for_meeting)

    def _space(self) -> None:
        self._column.setSpacing(px(8))
        self._inner.setMaximumWidth(px(WIDEST))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_acts"):
            self._space()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.back.isHidden():
            self.back_wanted.emit()
            return
        super().keyPressEvent(event)

    # What is shown

    def number(self) -> int:
        """The event shown, 0 for none."""
        return self.event_row.id if self.event_row is not None else 0

    def show_event(self, event: EventRow, tab: str = "") -> None:
        """Shows an event: coming with its plan, on with notes, past with what follows, unless a tab is named."""
        other = event.id != self.number()
        if other:
            self.keep()
        self.event_row = event
        self._show_head(event)
        usual = {"coming": PLAN, "cancelled": PLAN, "on": NOTES}.get(event.stage, AFTER)
        wanted = tab or (usual if other else self.tabs.current())
        self._set_tabs(event, wanted)
        self._show_tab(wanted)
        if other:
            self.area.verticalScrollBar().setValue(0)

    def _show_head(self, event: EventRow) -> None:
        now = self._session.now()
        self.title.setText(called(event))
        when = when_words(event.starts_at, event.ends_at, event.timed, now)
        stage = stage_words(event.stage, event.starts_at, now)
        # Long ago the stage is the bare date, which stands in the words before it.
        parts = [when, "" if stage in when else stage, event.place]
        self.when.setText(" · ".join(part for part in parts if part))
        self.request.setVisible(
            event.kind == "meeting" and bool(event.people) and event.stage == "coming" and self._intents.can("draft")
        )
        self.setAccessibleName(called(event))

    def _set_tabs(self, event: EventRow, wanted: str) -> None:
        count = len(event.people)
        waiting = len(event.unhandled) if event.stage == "past" else 0
        tabs = [
            (PLAN, _p("tab", "Plan")), (PEOPLE, _("People {n}").format(n=count) if count else _("People")), (NOTES, _("Notes while there")),
            (AFTER, _("Afterwards {n}").format(n=waiting) if waiting else _("Afterwards")),
        ]  # fmt: skip
        shown = [(str(self.tabs.tabData(place)), self.tabs.tabText(place)) for place in range(self.tabs.count())]
        if shown != tabs:
            self.tabs.set_tabs(tabs, wanted)
        else:
            self.tabs.set_current(wanted)

    def _show_tab(self, key: str) -> None:
        if self.event_row is None:
            return
        for name, page in self._pages.items():
            if name != key and not page.isHidden():
                page.keep()
                page.hide()
        if self.event_row is not None:
            self._pages[key].show_event(self.event_row)
        self._pages[key].show()

    def show_tab(self, key: str) -> None:
        """Goes to a tab: plan, people, notes, after."""
        self.tabs.set_current(key)
        self._show_tab(key)

    def keep(self) -> None:
        """Saves what is typed and not yet saved."""
        if self.event_row is not None:
            for page in self._pages.values():
                if not page.isHidden():
                    page.keep()

    # What is done

    def _show_more(self) -> None:
        event = self.event_row
        if event is None:
            return
        menu = Menu(self.more)
        if event.stage == "past":
            menu.addAction(icon("circle-check", "muted"), _("Close")).triggered.connect(
                lambda: self._session.do(close_event, event.id)
            )
        if event.stage == "closed":
            menu.addAction(icon("refresh-cw", "muted"), _("Open again")).triggered.connect(
                lambda: self._session.do(reopen_event, event.id)
            )
        if event.stage in ("coming", "on", "cancelled"):
            off = event.stage != "cancelled"
            words = _("It was called off") if off else _("It takes place after all")
            menu.addAction(icon("ban" if off else "undo-2", "muted"), words).triggered.connect(
                lambda: self._session.do(edit_event, event.id, cancelled=off)
            )
        words = _("Delete the meeting") if event.kind == "meeting" else _("Delete the event")
        menu.addAction(icon("trash-2", "muted"), words).triggered.connect(
            lambda: self._session.do(delete_event, event.id)
        )
        menu.aboutToHide.connect(menu.deleteLater)
        self.more.pop_up(menu)

    def change_plan(self) -> None:
        """The window for when and where."""
        if self.event_row is not None:
            window = PlanWindow(self._session, edit=self.event_row.id, parent=self)
            window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            window.show()

    def show_brief(self) -> None:
        """The brief of one page."""
        from netbook.ui.events.brief import BriefWindow, document

        event = self.event_row
        if event is None:
            return
        self.keep()
        event = events.event(self._session.book, event.id)
        known = events.backgrounds(self._session.book, [person.person for person in event.people])
        made = document(event, known, spoken(self._session, event.introduction), self._photos, self._session.now())
        self._open(BriefWindow(made, called(event), self))

    def show_cards(self) -> None:
        """The flash cards."""
        from netbook.ui.events.flash import FlashWindow

        event = self.event_row
        if event is not None and event.people:
            known = events.backgrounds(self._session.book, [person.person for person in event.people])
            self._open(FlashWindow(self._session, event.people, known, self._photos, self))

    def paste_list(self) -> None:
        """The window for a list of guests."""
        from netbook.ui.events.guests_window import GuestsWindow

        if self.event_row is not None:
            self._open(GuestsWindow(self._session, self.event_row.id, called(self.event_row), self))

    def practise(self) -> None:
        """My introduction against the clock."""
        if self.event_row is not None:
            self.plan.keep()
            texts = spoken(self._session, events.event(self._session.book, self.event_row.id).introduction)
            if texts:
                self._open(PractiseWindow(texts, self))

    @staticmethod
    def _open(window: QWidget) -> None:
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show()
        window.raise_()
        window.activateWindow()

    def ask_for_meeting(self, person: int = 0) -> None:
        """The letter that asks for a meeting, with purpose, questions and length."""
        event = self.event_row
        if event is None:
            return
        self.keep()
        event = events.event(self._session.book, event.id)
        whom = person or (event.people[0].person if event.people else 0)
        ask = next((one.ask for one in event.people if one.person == whom), "")
        questions = "\n".join(f"– {line}" for line in (*event.questions.splitlines(), ask) if line.strip())
        length = (
            length_words(event.ends_at - event.starts_at)
            if event.kind == "meeting" and event.timed
            else length_words(30)
        )
        what = event.title if event.kind == "meeting" else ""
        self._intents.draft_for.emit(
            whom,
            "meeting-request",
            {"purpose": event.purpose.strip(" ."), "questions": questions, "length": length, "what": what},
        )
