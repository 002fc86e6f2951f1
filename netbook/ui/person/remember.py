"""The line that remembers: what somebody told, about what, and from when to ask; in the book at Enter, a draft until then."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netbook.domain.dates import day_of
from netbook.domain.details import TOPICS
from netbook.operations.details import NewDetail, add_detail
from netbook.session import Session
from netbook.ui.icons import pixmap
from netbook.ui.log.drafts import Drafts, Typed
from netbook.ui.person.acts import attempt, moment_meant
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.chip import ChipRow
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.wording import _
from netbook.wording.dates import day_words, long_day
from netbook.wording.labels import topic_name

KEEP_AFTER_MS = 400


class Remember(QWidget):
    """One field; topic and day appear when something is typed.

    What was typed for one person never lands at another: it waits with them, on the disk, until it is kept or taken out.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._person = 0
        self.text = QLineEdit()
        self.text.setProperty("inplace", "true")
        self._plus = Label("")
        self.topics = ChipRow(exclusive=True, gap=6)
        self.topics.set_chips([(topic, topic_name(topic)) for topic in TOPICS], ["other"])
        self.ask_on = QLineEdit()
        self.ask_on.setPlaceholderText(_("Ask about it on, for example “in 3 weeks”"))
        self.ask_on.setAccessibleName(_("The day from which to ask about it"))
        self.understood = Label("", 12, "muted")
        self.keep = Button(_("Remember"), "soft", small=True)
        self.told = WrapLabel("", 12, "late")
        self._drafts = Drafts(session, "remember")
        self._waiting = self._drafts.every()
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.setInterval(KEEP_AFTER_MS)
        self._keep_soon.timeout.connect(self.keep_typed)
        self._build()
        self._wire()

    def _build(self) -> None:
        self._more = QWidget()
        more = QVBoxLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(px(8))
        more.addWidget(self.topics)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        more.addWidget(self.ask_on)
        row.addWidget(self.understood, 1)
        row.addWidget(self.keep)
        more.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        line = QHBoxLayout()
        line.setSpacing(px(2))
        line.addWidget(self._plus)
        line.addWidget(self.text, 1)
        column.addLayout(line)
        column.addWidget(self._more)
        column.addWidget(self.told)
        self._more.hide()
        self.told.hide()
        self._dress()

    def _dress(self) -> None:
        self._plus.setPixmap(pixmap("plus", "muted", 15))
        self._plus.setContentsMargins(px(4), 0, 0, 0)
        self._more.setContentsMargins(px(4), 0, px(4), px(4))

    def _wire(self) -> None:
        self.text.textChanged.connect(self._on_text)
        self.text.returnPressed.connect(self.save)
        self.ask_on.returnPressed.connect(self.save)
        self.ask_on.textChanged.connect(self._on_day)
        self.topics.chosen.connect(lambda _topic: self._on_typed())
        self.keep.clicked.connect(self.save)

    def show_person(self, number: int, given: str) -> None:
        """Whom the words are about from now on; those typed about somebody else before wait with them."""
        if number != self._person:
            self.keep_typed()
            self._person = number
            self._retype(self._waiting.get(str(number), {}))
        hint = _("Remember something about {name}").format(name=given)
        self.text.setPlaceholderText(hint)
        self.text.setAccessibleName(hint)

    def _on_text(self, text: str) -> None:
        self._more.setVisible(bool(text.strip()))
        self.told.hide()
        self._on_typed()

    def _on_day(self, _words: str) -> None:
        self._show_day()
        self._on_typed()

    def _on_typed(self) -> None:
        if self._person and not self._keep_soon.isActive():  # whoever types without a rest is kept on the way too
            self._keep_soon.start()

    def keep_typed(self) -> None:
        """Puts what is typed beside the book, for whoever leaves, and for when the program ends without a word."""
        self._keep_soon.stop()
        if self._person:
            self._keep(self._person, self._typed())

    def _keep(self, person: int, typed: Typed) -> None:
        place = str(person)
        if self._waiting.get(place, {}) == typed:
            return
        if typed:
            self._waiting[place] = typed
            self._drafts.keep(place, typed)
        else:
            del self._waiting[place]
            self._drafts.drop(place)

    def _typed(self) -> Typed:
        text, words = self.text.text(), self.ask_on.text()
        if not text.strip():
            return {}
        return {"text": text, "topic": (self.topics.on() or ["other"])[0], "ask_on": words}

    def _retype(self, typed: Typed) -> None:
        # Not as typing: there is nothing here that Ctrl+Z would take back before an act.
        self.text.setText(str(typed.get("text", "")))
        self.ask_on.setText(str(typed.get("ask_on", "")))
        topic = str(typed.get("topic", ""))
        self.topics.set_on([topic if topic in TOPICS else "other"])
        self.told.hide()
        self._keep_soon.stop()

    def _day(self) -> tuple[int | None, bool]:
        """The day meant, and whether the words could be read."""
        words = self.ask_on.text().strip()
        if not words:
            return None, True
        found = moment_meant(words, self._session.now())
        return (found[0], True) if found else (None, False)

    def _show_day(self) -> None:
        at, _readable = self._day()
        today = day_of(self._session.now())
        self.understood.setText(day_words(day_of(at), today) if at is not None else "")
        self.understood.setToolTip(long_day(day_of(at)) if at is not None else "")

    def save(self) -> None:
        """Keeps it as a detail; a day that cannot be read keeps everything where it is."""
        if not self.text.text().strip() or not self._person:
            return
        at, readable = self._day()
        if not readable:
            self._say(_("Netbook does not understand that day; write for example “8 Dec” or “in 2 weeks”."))
            self.ask_on.setFocus()
            return
        topic = (self.topics.on() or ["other"])[0]
        new = NewDetail(self.text.text().strip(), topic, at)
        person = self._person
        done, why = attempt(self._session, add_detail, person, new)
        if done is None:
            self._say(why)
            return
        if person == self._person:
            self._retype({})
        self._keep(person, {})
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # Minimising hides too, and is no leaving.
        if not event.spontaneous():
            self.keep_typed()

    def _say(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.text.text():
            event.ignore()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_more"):
            self._dress()
