"""Flash cards: a face and what somebody does, then the name; which were known is remembered."""

from __future__ import annotations

import json
from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from netbook.answers.events import Background, EventPerson
from netbook.session import Session
from netbook.ui.events.faces import Face, work_of
from netbook.ui.events.people_tab import background_lines
from netbook.ui.photos import Photos
from netbook.ui.places import Places
from netbook.ui.theme import px
from netbook.ui.widgets.avatar import avatar_colour
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.ui.widgets.meter import Meter
from netbook.ui.widgets.panel import Panel
from netbook.ui.widgets.tool_window import ToolWindow
from netbook.wording import _, _n

KEY = "faces.known"


class FlashWindow(ToolWindow):
    """Space or Enter turns the card; then Right says it was known, Left that it was not. Those not known come again."""

    def __init__(
        self,
        session: Session,
        people: tuple[EventPerson, ...],
        known: dict[int, Background],
        photos: Photos,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("Faces and names"), 480, 560, parent)
        self._session, self._people, self._background = session, people, known
        self._places = Places(session.book.path)
        self._known: dict[str, int] = _numbers(self._places.get(KEY, "{}"))
        self._turned = False
        self._deck: list[EventPerson] = []
        self._build(photos)
        self._wire()
        self.begin()

    def _build(self, photos: Photos) -> None:
        self.count = Label("", 12, "muted", parent=self)
        self.meter = Meter(self)
        self.body.addWidget(self.count)
        self.body.addWidget(self.meter)
        self.card = Panel(self, padding=24, gap=8)
        self.face = Face(photos, 132, self.card)
        self.work = WrapLabel("", 13, "muted", parent=self.card)
        self.name = WrapLabel("", 21, "text", True, self.card)
        self.about = WrapLabel("", 13, parent=self.card)
        for label in (self.work, self.name, self.about):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.card.body.addStretch(1)
        self.card.body.addWidget(self.face, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self.name, self.work, self.about):
            self.card.body.addWidget(label)
        self.card.body.addStretch(1)
        self.body.addWidget(self.card, 1)
        self.turn = Button(_("Show the name"), "primary", "eye", self, tip=_("Space or Enter"))
        self.no = Button(_("Not yet"), "normal", "arrow-left", self, tip=_("The left arrow"))
        self.yes = Button(_("I knew"), "primary", "check", self, tip=_("The right arrow"))
        self.again = Button(_("Once more, all of them"), "normal", "refresh-cw", self)
        self._foot = FlowLayout(gap=8)
        for button in (self.turn, self.no, self.yes, self.again):
            self._foot.addWidget(button)
        self.body.addLayout(self._foot)

    def _wire(self) -> None:
        self.turn.clicked.connect(self.turn_over)
        self.yes.clicked.connect(lambda: self.answer(True))
        self.no.clicked.connect(lambda: self.answer(False))
        self.again.clicked.connect(self.start_over)
        # Shortcuts, because a button that has the focus would take the arrows to walk to the next button.
        for key, knew in ((Qt.Key.Key_Right, True), (Qt.Key.Key_Left, False)):
            QShortcut(QKeySequence(key), self, lambda knew=knew: self.answer(knew))

    def begin(self) -> None:
        """Lays out those not known yet; all of them where every one is."""
        self._deck = [person for person in self._people if not self._known.get(person.uid)]
        self._show()

    def start_over(self) -> None:
        """All of them once more, as if none were known."""
        for person in self._people:
            self._known.pop(person.uid, None)
        self._keep()
        self.begin()
        self.turn.setFocus()

    def current(self) -> EventPerson | None:
        """Whose card lies on top; None where all are known."""
        return self._deck[0] if self._deck else None

    def turned(self) -> bool:
        """Whether the name is shown."""
        return self._turned

    def turn_over(self) -> None:
        """Shows the name."""
        self._turned = True
        self._show()
        self.yes.setFocus()

    def answer(self, knew: bool) -> None:
        """Known: the card goes away and is remembered. Not yet: it comes again after the others."""
        if not self._deck or not self._turned:
            return
        person = self._deck.pop(0)
        if knew:
            self._known[person.uid] = 1
            self._keep()
        else:
            self._deck.append(person)
        self._turned = False
        self._show()
        (self.turn if self._deck else self.again).setFocus()

    def _keep(self) -> None:
        self._places.put(KEY, json.dumps(self._known))

    def _show(self) -> None:
        person, total = self.current(), len(self._people)
        done = total - len(self._deck)
        self.count.setText(_n("{known} of {n} known", "{known} of {n} known", total).format(known=done, n=total))
        self.meter.set_parts([(done, "good"), (len(self._deck), "line")], self.count.text())
        for button, shown in (
            (self.turn, person and not self._turned),
            (self.no, person and self._turned),
            (self.yes, person and self._turned),
        ):
            button.setVisible(bool(shown))
        self.again.setVisible(person is None)
        for widget in (self.face, self.work, self.about):
            widget.setVisible(person is not None)
        if person is None:
            self.name.setText(_("You know them all."))
            self.name.show()
            return
        self._show_card(person)

    def _show_card(self, person: EventPerson) -> None:
        self.face.show_guest(person)
        if not self._turned and not person.photo:
            # Initials would give the name away.
            self.face.show_person(_("Who is this?"), "?", avatar_colour(person.uid))
        self.face.setAccessibleName(person.name if self._turned else _("Who is this?"))
        self.work.setText(work_of(person) or _("Nothing is known of what they do."))
        self.name.setText(person.name if self._turned else _("Who is this?"))
        lines = background_lines(self._background.get(person.person), self._session.now())
        if person.ask and self._turned:
            ask = _("Ask: {what}").format(what=person.ask)
            lines = [f"<b>{escape(ask)}</b>", *lines]
        self.about.set_rich("<br>".join(lines))
        self.about.setVisible(self._turned and bool(lines))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_foot"):
            self._foot.setSpacing(px(8))


def _numbers(text: str) -> dict[str, int]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return {str(key): 1 for key in found} if isinstance(found, dict) else {}
