"""The picture of somebody: chosen, pasted, dropped, taken away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMimeData, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers.show import Person
from netbook.domain.people import Photo
from netbook.domain.said import Refused
from netbook.operations.people import set_photo
from netbook.store.records.people import photo_bytes
from netbook.ui.log.form import Problem
from netbook.ui.person.about.desk import Desk
from netbook.ui.person.about.rows import Section
from netbook.ui.person.photo import read_photo, shrunk
from netbook.ui.photos import decode
from netbook.ui.theme import px
from netbook.ui.widgets.avatar import Avatar, avatar_colour
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.files import choose_file
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.words import initials
from netbook.wording import _
from netbook.wording.refusals import refusal

SIDE = 56


def picture_in(data: QMimeData) -> Photo | None:
    """The picture that was pasted or dropped, None for something else. Refused where it only pretends to be one."""
    for url in data.urls():
        if url.isLocalFile():
            return read_photo(Path(url.toLocalFile()))
    image = data.imageData() if data.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        return None
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return shrunk(bytes(kept.data()))


class PictureSection(Section):
    """The face, and what can be done with it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Picture"), parent)
        self.avatar = Avatar(SIDE, self, ring_room=False)
        self.avatar.set_pressable(_("Choose a picture"))
        self.choose = Button(_("Choose…"), "quiet", "image", self, small=True)
        self.paste = Button(
            _("Paste"), "quiet", "clipboard-list", self, small=True, tip=_("A picture or a file that was copied")
        )
        self.remove = Button(_("Remove"), "quiet", "trash-2", self, small=True)
        self._problem = Problem(self)
        self._row = QHBoxLayout()
        self._row.addWidget(self.avatar)
        buttons = FlowLayout(gap=2, row_gap=2)
        for button in (self.choose, self.paste, self.remove):
            buttons.addWidget(button)
        column = QVBoxLayout()
        column.addLayout(buttons)
        column.addWidget(self._problem)
        self._row.addLayout(column, 1)
        whole = QWidget(self)
        whole.setLayout(self._row)
        self._row.setContentsMargins(0, px(2), 0, px(2))
        self._row.setSpacing(px(8))
        self.add(whole)
        self.setAcceptDrops(True)
        self.avatar.pressed.connect(self._on_choose)
        self.choose.clicked.connect(self._on_choose)
        self.paste.clicked.connect(lambda: self.take(QGuiApplication.clipboard().mimeData()))
        self.remove.clicked.connect(lambda: self.desk.do(set_photo, self.desk.number, None))

    def fill(self, person: Person, same: bool) -> None:
        card = person.card
        name = str(person.columns["photo"])
        found = photo_bytes(self.desk.session.book.db, name) if name else None
        fill = decode(found[0], px(SIDE) * 2) if found else avatar_colour(card.uid)
        self.avatar.show_person(card.name, initials(card.name, card.given, card.family), fill)
        self.remove.setVisible(bool(name))
        if not same:
            self._problem.tell("")

    def take(self, data: QMimeData) -> None:
        """Makes what was pasted or dropped the picture; says beside it where it is none."""
        try:
            photo = picture_in(data)
            if photo is None:
                raise Refused("photo-unreadable")
        except Refused as problem:
            self._problem.tell(refusal(problem.said))
            return
        self._problem.tell(self.desk.do(set_photo, self.desk.number, photo))

    def _on_choose(self) -> None:
        path = choose_file(
            self,
            _("Choose a picture"),
            _("Pictures (*.jpg *.jpeg *.png *.webp *.gif *.bmp *.tiff);;All files (*)"),
            "picture",
        )
        if path:
            self._problem.tell(self.desk.attempt(lambda: self.desk.do(set_photo, self.desk.number, read_photo(path))))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasImage() or any(_is_picture(url.toLocalFile()) for url in data.urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.take(event.mimeData())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._row.setContentsMargins(0, px(2), 0, px(2))
            self._row.setSpacing(px(8))


def _is_picture(path: str) -> bool:
    return Path(path).suffix.lower() in (".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tiff")
