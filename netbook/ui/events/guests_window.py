"""The window for a list of guests: pasted names or a file, whom of the book each is, and what becomes of the others."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers import guests
from netbook.answers.guests import Invitation, Match
from netbook.domain.guests import names_in, without_doubles
from netbook.domain.people import Card
from netbook.domain.said import Refused
from netbook.operations.guests import NewGuest, invite
from netbook.session import Session
from netbook.ui.log.drafts import Drafts
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.combo import Combo
from netbook.ui.widgets.files import choose_file
from netbook.ui.widgets.growing import GrowingText
from netbook.ui.widgets.labels import ElidedLabel, WrapLabel
from netbook.ui.widgets.panel import ScrollColumn
from netbook.ui.widgets.tool_window import ToolWindow
from netbook.wording import _, _n
from netbook.wording.refusals import refusal

PERSON, TARGET, OUT = "person", "target", "out"
READ_AFTER_MS = 250
SHOWN = 200
FILES = (".vcf", ".vcard", ".csv", ".txt", ".ics")


class _Row(QWidget):
    """One name: who it is, or what it becomes."""

    def __init__(self, match: Match, usual: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.match = match
        name = match.card.name.full
        more = match.card.organisation or (match.card.emails[0] if match.card.emails else "")
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.addWidget(ElidedLabel(name, 13, "text", True, self))
        if more:
            self._words.addWidget(ElidedLabel(more, 12, "muted", parent=self))
        self.choice = Combo(self, _("What becomes of {name}").format(name=name))
        for person, known in match.maybe:
            self.choice.addItem(_("{name}, in the book").format(name=known), str(person))
        for key, words in ((PERSON, _("New person")), (TARGET, _("New target: want to meet")), (OUT, _("Leave out"))):
            self.choice.addItem(words, key)
        wanted = str(match.likely) if match.likely else usual
        self.choice.setCurrentIndex(max(0, self.choice.findData(wanted)))
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._words, 1)
        self._row.addWidget(self.choice, 1)
        self._row.setContentsMargins(0, px(2), 0, px(2))
        self._row.setSpacing(px(8))

    def chosen(self) -> str:
        """The row of a person as text, or person, target, out."""
        return str(self.choice.currentData())


class GuestsWindow(ToolWindow):
    """Adds a list of guests to an event in one act; what is typed survives closing the window."""

    def __init__(self, session: Session, event: int, title: str, parent: QWidget | None = None) -> None:
        super().__init__(_("Who is expected at {title}").format(title=title), 560, 620, parent)
        self._session, self._event = session, event
        self._drafts = Drafts(session, "guests")
        self._from_file: tuple[Card, ...] = ()
        self.rows: list[_Row] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(READ_AFTER_MS)
        self._soon.timeout.connect(self.read)
        self.setAcceptDrops(True)
        self._build()
        self._wire()
        kept = self._drafts.find(str(event))
        if kept:
            self.text.setPlainText(str(kept.get("text", "")))
        self.read()
        self.text.setFocus()

    def _build(self) -> None:
        words = _("Paste names, one a line, or drop a file here: an invitation (.ics), cards (.vcf), a table (.csv).")
        self.body.addWidget(WrapLabel(words, 13, "muted", parent=self))
        self.text = GrowingText(self, least=4, most=8)
        self.text.set_name(_("Ada Lovelace, Analytical Engines"))
        self.text.setAccessibleName(_("Names"))
        self.body.addWidget(self.text)
        self._top = QHBoxLayout()
        self.file = Button(_("From a file…"), "normal", "file-plus", self)
        self.usual = Combo(self, _("Those who are not in the book"))
        for key, words in (
            (PERSON, _("The others become people")), (TARGET, _("The others become targets")), (OUT, _("Leave the others out")),
        ):  # fmt: skip
            self.usual.addItem(words, key)
        self._top.addWidget(self.file)
        self._top.addStretch(1)
        self._top.addWidget(self.usual)
        self.body.addLayout(self._top)
        self.area = ScrollColumn(self, gap=0)
        self.body.addWidget(self.area, 1)
        self.told = WrapLabel("", 12, "muted", parent=self)
        self.cancel = Button(_("Close"), parent=self, tip=_("What you typed is kept for next time (Esc)"))
        self.save = Button(_("Add"), "primary", "user-plus", self, tip=_("Ctrl+Enter"))
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.told, 1)
        self._foot.addWidget(self.cancel)
        self._foot.addWidget(self.save)
        self.body.addLayout(self._foot)

    def _wire(self) -> None:
        self.text.textChanged.connect(self._soon.start)
        self.file.clicked.connect(self._ask_file)
        self.usual.activated.connect(lambda _: self.read())
        self.cancel.clicked.connect(self.close)
        self.save.clicked.connect(self.add)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.add)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_foot"):
            self._foot.setSpacing(px(8))
            self._top.setSpacing(px(8))

    def read(self) -> None:
        """Reads what is typed and what the file held, and finds whom of the book they are."""
        self._soon.stop()
        if self.text.toPlainText().strip():
            self._drafts.keep(str(self._event), {"text": self.text.toPlainText()})
        cards = without_doubles((*names_in(self.text.toPlainText()), *self._from_file))
        here = {
            person
            for (person,) in self._session.book.rows(
                "SELECT person_id FROM event_person WHERE event_id=?", (self._event,)
            )
        }
        matches = guests.match(self._session.book, cards[:SHOWN])
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [
            _Row(match, str(self.usual.currentData()), self)
            for match in matches
            if match.likely not in here or not match.likely
        ]
        for row in self.rows:
            self.area.add(row)
            row.choice.activated.connect(lambda _: self._count())
        self._count()
        already = len(matches) - len(self.rows)
        told = [_n("{n} is there already.", "{n} are there already.", already).format(n=already)] if already else []
        if len(cards) > SHOWN:
            told.append(_("Only the first {n} names are taken at once.").format(n=SHOWN))
        self.told.setText(" ".join(told))

    def _count(self) -> None:
        count = sum(row.chosen() != OUT for row in self.rows)
        self.save.setText(_n("Add {n} person", "Add {n} people", count).format(n=count) if count else _("Add"))
        self.save.setEnabled(bool(count))

    def _ask_file(self) -> None:
        kinds = " ".join(f"*{ending}" for ending in FILES)
        path = choose_file(self, _("Choose a list of people or an invitation"), _("Lists of people") + f" ({kinds})")
        if path:
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        """Whom a file names, in addition to what is typed."""
        try:
            found = guests.read_file(path)
        except Refused as problem:
            self.told.setText(refusal(problem.said))
            return
        self._from_file += found.guests if isinstance(found, Invitation) else found
        self.read()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.take_file(Path(url.toLocalFile()))

    def add(self) -> None:
        """Puts them there, in one act, and closes."""
        if self._soon.isActive():
            self.read()
        people = [int(row.chosen()) for row in self.rows if row.chosen().isdigit()]
        new = [
            NewGuest(row.match.card, row.chosen() == TARGET) for row in self.rows if row.chosen() in (PERSON, TARGET)
        ]
        if not (people or new):
            return
        if self._session.do(invite, self._event, people, new) is not None:
            self._drafts.drop(str(self._event))
            self.close()
