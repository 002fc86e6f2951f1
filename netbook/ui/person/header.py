"""The header of a person: picture with its ring, name, work and place, cadence, and the acts."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers.show import Person
from netbook.domain.people import Photo
from netbook.domain.said import Refused
from netbook.operations import people
from netbook.session import Session
from netbook.ui.icons import icon
from netbook.ui.intents import Intents
from netbook.ui.person.acts import PeopleActs, attempt
from netbook.ui.person.menu import PersonMenu
from netbook.ui.person.photo import read_photo, shrunk
from netbook.ui.person.words import LINK, ORGANISATION, directed, standing_line, subtitle, subtitle_html
from netbook.ui.theme import px
from netbook.ui.widgets.avatar import Avatar, avatar_colour
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.files import choose_file
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.ui.widgets.menu import Menu
from netbook.ui.words import card_words
from netbook.wording import _
from netbook.wording.refusals import refusal


def there(module: str) -> bool:
    """Whether a part of the program is built in."""
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False


class PictureAvatar(Avatar):
    """The big picture; takes a dropped picture, and asks for one when pressed."""

    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(68, parent)
        self.setAcceptDrops(True)
        self.set_pressable(_("Choose a picture, or drop one here"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasImage() or any(url.isLocalFile() for url in data.urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData()
        local = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if local:
            self.dropped.emit(Path(local[0]))
            event.acceptProposedAction()
            return
        raw = next((data.data(kind) for kind in ("image/png", "image/jpeg") if data.hasFormat(kind)), None)
        if raw is not None:
            self.dropped.emit(bytes(raw.data()))
            event.acceptProposedAction()


NARROW = 440
GAP, ENOUGH = 8, 4
"""Between two buttons; and so many of them beside the picture are enough."""


class Header(QWidget):
    """`left` for the way back in a narrow window, `deceased_wanted` for the question it raises."""

    left = Signal()
    deceased_wanted = Signal()

    def __init__(self, session: Session, intents: Intents, acts: PeopleActs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._intents = session, intents
        self._menus = PersonMenu(session, intents, acts, self)
        self._person: Person | None = None
        self.avatar = PictureAvatar(self)
        self.name = WrapLabel("", 21, "text", True)
        self.work = WrapLabel("", 13, "muted")
        self.standing = WrapLabel("", 13, "muted")
        self.told = WrapLabel("", 12, "late")
        self._repeat = Label("")
        self._narrow = False
        self._build()
        self._build_buttons()
        self._wire()
        self._space()

    def _build(self) -> None:
        self.back = Button("", "quiet", "arrow-left", tip=_("Back to the list"))
        self.back.hide()
        self.name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for linked in (self.work, self.standing):
            linked.setTextInteractionFlags(
                Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            )
        self.told.hide()
        self._whole = QVBoxLayout(self)
        self._row = QHBoxLayout()
        self._whole.addLayout(self._row)
        side = QVBoxLayout()
        side.addWidget(self.back)
        side.addWidget(self.avatar)
        side.addStretch(1)
        self._row.addLayout(side)
        self._column = QVBoxLayout()
        self._standing_row = QHBoxLayout()
        self._standing_row.addWidget(self._repeat, 0, Qt.AlignmentFlag.AlignTop)
        self._standing_row.addWidget(self.standing, 1)
        for label in (self.name, self.work):
            self._column.addWidget(label)
        self._column.addLayout(self._standing_row)
        self._column.addWidget(self.told)
        self._buttons = FlowLayout(gap=GAP)
        self._column.addSpacing(px(6))
        self._column.addLayout(self._buttons)
        self._row.addLayout(self._column, 1)

    def _build_buttons(self) -> None:
        self.log = Button(
            _("Log a contact"), "primary", "message-square-plus", tip=_("What happened between you (Ctrl+L)")
        )
        self.follow_up = Button(
            _("Follow-up"), icon="calendar-plus", tip=_("What to do for them, and when (Ctrl+Shift+F)")
        )
        self.more = Button("", icon="ellipsis", tip=_("More"))
        self._buttons.addWidget(self.log)
        self._buttons.addWidget(self.follow_up)
        self.further: dict[str, Button] = {}
        self._pictures = {self.log: "message-square-plus", self.follow_up: "calendar-plus"}
        for what, words, picture, signal, more in (
            ("offer", _("Offer help"), "gift", self._intents.offer_wanted, ()),
            ("ask", _("Ask…"), "hand-helping", self._intents.ask_wanted, ()),
            ("introduce", _("Introduce…"), "users-round", self._intents.introduce_wanted, ()),
            ("draft", _("Write"), "square-pen", self._intents.draft_wanted, ("check-in",)),
        ):
            button = Button(words, icon=picture)
            button.clicked.connect(lambda _on=False, signal=signal, more=more: self._emit_person(signal, *more))
            self.further[what] = button
            self._pictures[button] = picture
            self._buttons.addWidget(button)
        self._buttons.addWidget(self.more)

    def _wire(self) -> None:
        self.back.clicked.connect(self.left)
        self.avatar.pressed.connect(self._on_picture)
        self.avatar.dropped.connect(self.take_picture)
        self.standing.linkActivated.connect(self._on_link)
        self.work.linkActivated.connect(self._on_link)
        self.log.clicked.connect(lambda: self._emit_people(self._intents.log_wanted, ""))
        self.follow_up.clicked.connect(lambda: self._emit_people(self._intents.follow_up_wanted))
        self.more.clicked.connect(lambda: self.more.pop_up(self.menu()))

    def _emit_people(self, signal: SignalInstance, *more: str) -> None:
        if self._person is not None:
            signal.emit([self._person.card.id], *more)

    def _emit_person(self, signal: SignalInstance, *more: str) -> None:
        if self._person is not None:
            signal.emit(self._person.card.id, *more)

    def _space(self) -> None:
        self._whole.setContentsMargins(px(20), px(14), px(24), 0)
        self._whole.setSpacing(px(8))
        self._row.setSpacing(px(14))
        self._column.setSpacing(px(3))
        self._standing_row.setSpacing(px(5))
        self._repeat.setPixmap(icon("repeat", "muted", 14).pixmap(px(14), px(14)))
        self._repeat.setContentsMargins(0, px(2), 0, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._space()
            self._turn()
            self.tick()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        whole = self.width() - px(20 + 24)
        beside = whole - self.avatar.sizeHint().width() - px(14)
        narrow = self.width() < px(NARROW) or self._room_for(beside) < min(ENOUGH, self._room_for(whole))
        if narrow != self._narrow:
            # Beside the picture there is room for one or two then; below it for several.
            self._narrow = narrow
            before, after = (self._column, self._whole) if narrow else (self._whole, self._column)
            before.removeItem(self._buttons)
            self._buttons.setParent(None)
            after.addLayout(self._buttons)
        self._buttons.setContentsMargins(px(4) if narrow else 0, 0, 0, 0)
        acts = self._acts()
        fits = self._room_for(whole - px(4) if narrow else beside)
        for place, button in enumerate(acts):
            button.setVisible(place < fits)
        for button in self.further.values():
            if button not in acts:
                button.hide()

    def _acts(self) -> list[Button]:
        """What can be done with this person, the most wanted first; what has no room in the line is in the menu."""
        alive = self._person is None or not self._person.card.deceased
        further = [button for what, button in self.further.items() if alive and self._intents.can(what)]
        return [self.log, self.follow_up, *further]

    def _room_for(self, room: int) -> int:
        """How many of them stand in one line of that width, with the menu's button at the end; one does in any."""
        used, count = self.more.sizeHint().width(), 0
        for button in self._acts():
            used += button.sizeHint().width() + px(GAP)
            if used > room:
                break
            count += 1
        return max(1, count)

    def show_person(self, person: Person, photo: QPixmap | None) -> None:
        """Shows a person."""
        same = self._person is not None and self._person.card.id == person.card.id
        self._person = person
        card = person.card
        words = card_words(card, self._session.now())
        fill = photo or avatar_colour(card.uid)
        self.avatar.show_person(
            _("Picture of {name}").format(name=card.name), words.initials, fill, words.ring, words.ring_token
        )
        self.name.setText(card.name)
        self.more.setAccessibleName(_("More about {name}").format(name=card.name))
        if not same:
            self.told.hide()
        self._turn()
        self.tick()

    def tick(self) -> None:
        """Says the time there anew."""
        if self._person is None:
            return
        linked = self._intents.can("network")
        work = (subtitle_html if linked else subtitle)(self._person, self._session.clock())
        if linked:
            work = directed(work, self.layoutDirection())
        if work != self.work.text():
            self.work.set_rich(work) if linked else self.work.setText(work)
        self.work.setVisible(bool(work))
        line = directed(standing_line(self._person, self._session.now()), self.layoutDirection())
        if line != self.standing.text():
            self.standing.set_rich(line)

    def _on_link(self, address: str) -> None:
        if address == ORGANISATION and self._person is not None:
            self._intents.organisation_wanted.emit(self._person.card.organisation)
            return
        number = address.removeprefix(LINK)
        if number.isdigit():
            self._intents.person_wanted.emit(int(number))

    def menu(self) -> Menu:
        """The menu of all that is not a button, and of what has no room as one."""
        person = self._person
        if person is None:
            return Menu(self)
        menu = self._menus.make([person.card.id], log=False)
        first = menu.actions()[0]
        rename = menu.addAction(icon("pencil", "muted"), _("Change the name…"))
        rename.triggered.connect(lambda _on=False: self._ask_name())
        menu.insertAction(first, rename)
        for button in self._acts():
            # Writing is in everybody's menu.
            if button.isHidden() and button is not self.further["draft"]:
                act = QAction(icon(self._pictures[button], "muted"), button.text(), menu)
                act.triggered.connect(button.click)
                menu.insertAction(rename, act)
        dead = person.card.deceased
        passed = menu.addAction(_("Is not deceased") if dead else _("Has died…"))
        passed.triggered.connect(lambda _on=False: self._on_deceased(dead))
        picture = menu.addAction(_("Take the picture away"))
        picture.setVisible(bool(person.card.photo))
        picture.triggered.connect(lambda _on=False: self._set_photo(None))
        # The last entry stays the last: it deletes.
        end = [action for action in menu.actions() if action not in (rename, passed, picture)][-2]
        for action in (picture, passed):
            menu.insertAction(end, action)
        return menu

    def _on_deceased(self, dead: bool) -> None:
        if self._person is None:
            return
        if dead:
            self._session.do(people.edit_person, self._person.card.id, deceased=False)
        elif self._person.follow_ups:
            self.deceased_wanted.emit()
        else:
            self._session.do(people.mark_deceased, self._person.card.id, False)

    def _ask_name(self) -> None:
        person = self._person
        if person is None:
            return
        number = person.card.id

        def take(text: str) -> str:
            return attempt(self._session, people.edit_person, number, **name_parts(person, text))[1]

        from netbook.ui.person.asking import AskLine
        from netbook.ui.unsaved import unsaved_of

        keep = (unsaved_of(self._session), f"person/{person.card.id}/name")
        asked = AskLine(_("Name"), person.card.name, _("Name"), take, self, keep)
        asked.pop_up(self.name.mapToGlobal(QPoint(0, self.name.height())))

    def _on_picture(self) -> None:
        path = choose_file(
            self,
            _("Choose a picture"),
            _("Pictures (*.jpg *.jpeg *.png *.webp *.gif *.bmp *.tiff);;All files (*)"),
            "picture",
        )
        if path:
            self.take_picture(path)

    def take_picture(self, source: Path | bytes) -> None:
        """Makes a file or its bytes the person's picture; says beside it where it is none."""
        try:
            photo = read_photo(source) if isinstance(source, Path) else shrunk(source)
        except Refused as problem:
            self.told.setText(refusal(problem.said))
            self.told.show()
            return
        self.told.hide()
        self._set_photo(photo)

    def _set_photo(self, photo: Photo | None) -> None:
        if self._person is not None:
            self._session.do(people.set_photo, self._person.card.id, photo)


def name_parts(person: Person, text: str) -> dict[str, object]:
    """The columns for a new full name: given and family follow where the old ones were just its two halves."""
    full = " ".join(text.split())
    card = person.card
    values: dict[str, object] = {"full": full}
    given, _space, family = full.rpartition(" ")
    if given and f"{card.given} {card.family}".strip() == card.name:
        values |= {"given": given, "family": family}
    elif full and full != card.name:
        values |= {"given": "", "family": ""} if not given else {"given": given, "family": family}
    return values
