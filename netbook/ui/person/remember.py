"""The line that remembers: what somebody told, about what, and from when to ask; kept at Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netbook.domain.dates import day_of
from netbook.domain.details import TOPICS
from netbook.operations.details import NewDetail, add_detail
from netbook.session import Session
from netbook.ui.icons import pixmap
from netbook.ui.person.acts import attempt, moment_meant
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.chip import ChipRow
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.wording import _
from netbook.wording.dates import day_words, long_day
from netbook.wording.labels import topic_name


class Remember(QWidget):
    """One field; topic and day appear when something is typed. What was typed for one person never lands at another."""

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
        self.ask_on.textChanged.connect(lambda _text: self._show_day())
        self.keep.clicked.connect(self.save)

    def show_person(self, number: int, given: str) -> None:
        """Whom the words are about from now on; those typed about somebody else before are kept with them."""
        if number != self._person:
            self.keep_anyway()
            self._person = number
        hint = _("Remember something about {name}").format(name=given)
        self.text.setPlaceholderText(hint)
        self.text.setAccessibleName(hint)

    def _on_text(self, text: str) -> None:
        self._more.setVisible(bool(text.strip()))
        self.told.hide()

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
        done, why = attempt(self._session, add_detail, self._person, new)
        if done is None:
            self._say(why)
            return
        self._reset()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_anyway(self) -> None:
        """Keeps what is typed when the field goes out of sight, with the words of a day that cannot be read behind it."""
        text, words = self.text.text().strip(), self.ask_on.text().strip()
        if not text or not self._person:
            return
        at, readable = self._day()
        topic = (self.topics.on() or ["other"])[0]
        new = NewDetail(text if readable else f"{text} ({words})", topic, at)
        if attempt(self._session, add_detail, self._person, new)[0] is not None:
            self._reset()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # Minimising hides too, and is no leaving.
        if not event.spontaneous():
            self.keep_anyway()

    def _reset(self) -> None:
        # What is kept is no typing to take back: Ctrl+Z then undoes the keeping.
        self.text.setText("")
        self.ask_on.setText("")
        self.topics.set_on(["other"])
        self.told.hide()

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
