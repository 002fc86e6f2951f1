"""One person of the guided review: face, why this act, what to know before reaching out, and the acts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers import before
from netbook.answers.people import cards
from netbook.domain.review import Suggestion
from netbook.session import Session
from netbook.ui.person.before_box import picture_of
from netbook.ui.photos import Photos
from netbook.ui.theme import px
from netbook.ui.widgets.avatar import Avatar, avatar_colour
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.icon_mark import IconMark
from netbook.ui.widgets.labels import Heading, Label, WrapLabel
from netbook.ui.widgets.panel import Divider, Panel
from netbook.ui.words import card_words
from netbook.wording import _
from netbook.wording.before import reminder_words
from netbook.wording.review import act_name, suggestion_words

_ICONS = {
    "thank": "heart-handshake", "tell": "megaphone", "share": "gift", "call": "phone", "write": "square-pen", "let-go": "circle-minus",
    "log": "message-square-plus", "thanked": "check",
}  # fmt: skip
ACTS = ("thank", "tell", "call", "write", "share", "log", "thanked", "let-go")


def acts_for(suggested: str, phone: bool, cadence: bool) -> tuple[str, ...]:
    """The suggested act first, then the others that fit somebody."""
    fits = {
        "thank": suggested == "thank",
        "thanked": suggested == "thank",
        "tell": suggested == "tell",
        "call": phone,
        "let-go": cadence,
    }
    return (suggested, *(act for act in ACTS if act != suggested and fits.get(act, True)))


class _Reminder(QWidget):
    """One line to know: an icon and words."""

    def __init__(self, picture: str, token: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(1), 0, px(1))
        row.setSpacing(px(8))
        row.addWidget(IconMark(picture, token, 15, self), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(WrapLabel(words, 13, parent=self), 1)


class DeckCard(Panel):
    """`wanted` names an act, `opened` the person to be shown whole."""

    wanted = Signal(str)
    opened = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=24, gap=12)
        self._session = session
        self._photos = Photos(lambda: session.book, self, side=144)
        self._person = 0
        self.buttons: dict[str, Button] = {}
        self._lines: list[_Reminder] = []
        self._build()

    def _build(self) -> None:
        self.avatar = Avatar(64, self)
        self.name = WrapLabel("", 21, "text", True, self)
        self.work = WrapLabel("", 13, "muted", parent=self)
        self.state = Label("", 12, "good", True, self)
        self.why = WrapLabel("", 15, parent=self)
        self.phone = WrapLabel("", 13, "muted", parent=self)
        self.phone.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.told = WrapLabel("", 12, "muted", parent=self)
        self.open = Button(_("Open the person"), "quiet", "arrow-right", self)
        self.open.clicked.connect(lambda: self.opened.emit(self._person))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        for label in (self.name, self.work, self.state):
            words.addWidget(label)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(px(16))
        head.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        head.addWidget(self.open, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addWidget(self.why)
        self.body.addWidget(self.phone)
        self._row = QWidget(self)
        self._flow = FlowLayout(self._row, gap=8)
        self.body.addWidget(self._row)
        self.body.addWidget(self.told)
        self.body.addWidget(Divider(self))
        self.heading = Heading(_("Before you reach out"), self)
        self.body.addWidget(self.heading)
        self._reminders = QVBoxLayout()
        self._reminders.setSpacing(px(2))
        self.body.addLayout(self._reminders)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Beside a name in large letters there is room for the arrow alone.
        wide = self.width() >= px(460)
        self.open.setText(_("Open the person") if wide else "")
        self.open.set_tip("" if wide else _("Open the person"))
        if (self._padding == 24) != wide:
            self._padding = 24 if wide else 12
            self._space()

    def show_person(self, suggestion: Suggestion, done: str, can_write: bool) -> bool:
        """Shows somebody with the act suggested; whether there is such a person still. `done`: what was done already."""
        book, now = self._session.book, self._session.now()
        found = cards(book, [suggestion.person]).get(suggestion.person)
        if found is None:
            return False
        self._person = suggestion.person
        words = card_words(found, now)
        fill: QColor | QPixmap = (self._photos.now(found.photo) if found.photo else None) or avatar_colour(found.uid)
        self.avatar.show_person(found.name, words.initials, fill, words.ring, words.ring_token)
        self.name.setText(found.name)
        self.work.setText(words.subtitle)
        self.work.setVisible(bool(words.subtitle))
        self.state.setText(done)
        self.state.setVisible(bool(done))
        self.why.setText(suggestion_words(suggestion, now))
        phones = book.rows(
            "SELECT value FROM field WHERE person_id=? AND kind='phone' ORDER BY preferred DESC, id LIMIT 2",
            (self._person,),
        )
        self.phone.setText(" · ".join(number for (number,) in phones))
        self.phone.setVisible(bool(phones))
        self.told.hide()
        self._show_acts(suggestion.act, bool(phones), bool(found.cadence))
        self._show_reminders(now)
        self.setAccessibleName(f"{found.name}, {words.subtitle}: {self.why.text()}")
        return True

    def _show_acts(self, suggested: str, phone: bool, cadence: bool) -> None:
        self._flow.clear()
        self.buttons = {}
        for act in acts_for(suggested, phone, cadence):
            button = Button(act_name(act), "primary" if act == suggested else "normal", _ICONS[act], self._row)
            button.clicked.connect(lambda _on=False, act=act: self.wanted.emit(act))
            self.buttons[act] = button
            self._flow.addWidget(button)
            button.show()

    def _show_reminders(self, now: int) -> None:
        for line in self._lines:
            self._reminders.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
        for reminder in before.reminders(self._session.book, self._person):
            text, stress = reminder_words(reminder, now)
            line = _Reminder(*picture_of(reminder), f"{text} {stress}".strip(), self)
            self._lines.append(line)
            self._reminders.addWidget(line)
        self.heading.setVisible(bool(self._lines))

    def tell(self, words: str) -> None:
        """A quiet line below the acts."""
        self.told.setText(words)
        self.told.show()

    def focus_suggested(self) -> None:
        """Enter does what is suggested."""
        next(iter(self.buttons.values())).setFocus(Qt.FocusReason.OtherFocusReason)
