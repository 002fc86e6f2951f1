"""Rows with a face: who somebody is, and room for what the row is about."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers.events import EventPerson, EventRow
from netbook.ui.photos import Photos
from netbook.ui.theme import px
from netbook.ui.widgets.avatar import Avatar, avatar_colour
from netbook.ui.widgets.in_place import inset
from netbook.ui.widgets.labels import ElidedLabel
from netbook.ui.words import initials
from netbook.wording.events import title_words


def work_of(person: EventPerson) -> str:
    """What somebody does and where, in one line."""
    return ", ".join(part for part in (person.title, person.organisation) if part)


def called(event: EventRow) -> str:
    """What an event is called."""
    return title_words(event.title, event.kind, [person.name for person in event.people])


class Face(Avatar):
    """The avatar of somebody at an event; pressing it opens the person."""

    def __init__(self, photos: Photos, side: int = 38, parent: QWidget | None = None) -> None:
        super().__init__(side, parent, ring_room=False)
        self._photos = photos

    def show_guest(self, person: EventPerson) -> None:
        """Shows somebody: the photo, else the initials."""
        photo: QPixmap | None = self._photos.now(person.photo) if person.photo else None
        self.show_person(person.name, initials(person.name), photo or avatar_colour(person.uid))


class PersonRow(QWidget):
    """Face, name and work at the near side; `middle` and `acts` are for what the row is about, below where it is narrow."""

    opened = Signal(int)
    TURN = 460

    def __init__(self, photos: Photos, person: EventPerson, side: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = person
        self._is_under = False
        self.face = Face(photos, side, self)
        self.name = ElidedLabel("", 13, "text", True, self)
        self.work = ElidedLabel("", 12, "muted", parent=self)
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._who = QVBoxLayout()
        self._who.setSpacing(0)
        self._who.addWidget(self.name)
        self._who.addWidget(self.work)
        self._words.addLayout(self._who)
        self._near = QHBoxLayout()
        self._near.addWidget(self.face, 0, Qt.AlignmentFlag.AlignTop)
        self._near.addLayout(self._words, 1)
        self.middle = QVBoxLayout()
        self.acts = QHBoxLayout()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.addLayout(self._near, 2)
        self._box.addLayout(self.middle, 3)
        self._box.addLayout(self.acts)
        self._space()
        self.show_guest(person)

    def show_guest(self, person: EventPerson) -> None:
        """Shows the same person as they are now."""
        self.person = person
        self.face.show_guest(person)
        self.name.setText(person.name)
        self.work.setText(work_of(person))
        self.work.setVisible(bool(work_of(person)))

    def under(self, field: QWidget) -> None:
        """A field below the work, its text in line with it; nothing stands in the middle then."""
        self._words.addWidget(field)
        self._box.setStretch(1, 0)
        self._is_under = True
        self._space()

    def _space(self) -> None:
        self._box.setContentsMargins(0, px(4), 0, px(4))
        self._box.setSpacing(px(8))
        # What is edited in place has its own room at the edge.
        self._near.setSpacing(0)
        self._who.setContentsMargins(inset(), 0, 0, 0)
        self.middle.setSpacing(px(2))
        self.acts.setSpacing(px(4))

    def resizeEvent(self, event: object) -> None:
        narrow = self.width() < px(self.TURN)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if way != self._box.direction():
            self._box.setDirection(way)
        sides = Qt.AlignmentFlag
        self._box.setAlignment(
            self.acts, sides.AlignLeading if narrow else sides.AlignTop if self._is_under else sides.AlignVCenter
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "acts"):
            self._space()


def guest_place(event: int, person: EventPerson, key: str) -> str:
    """Where what is typed about a guest belongs, whichever tab it is typed on."""
    return f"event/{event}/guest/{person.person}/{key}"


def clear(layout: QVBoxLayout) -> None:
    """Takes every widget out of a column and lets it go."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
