"""One connected person: the face, the name that opens them, own words for the connection, and the cross."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from netbook.domain.values import dataclass
from netbook.ui.person.about.rows import ButtonsWhenThere
from netbook.ui.theme import px
from netbook.ui.unsaved import Unsaved
from netbook.ui.widgets.avatar import Avatar, avatar_colour
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.in_place import InPlaceLine
from netbook.ui.widgets.labels import ElidedLabel
from netbook.wording import _


@dataclass(frozen=True, slots=True)
class Shown:
    """Somebody to show: `connection` is the row id of it, 0 where it is an introduction (`introduction`: of this person)."""

    number: int
    name: str
    work: str
    uid: str
    initials: str
    connection: int
    label: str
    introduction: bool = False


class Name(Button):
    """A name that opens somebody: quiet, but in the ink of text."""

    def _paint_content(self, painter: QPainter, whole: QRectF, token: str) -> None:
        super()._paint_content(painter, whole, "text")


class ConnectionLine(ButtonsWhenThere):
    """`opened` carries the person's row id, `removed` what is shown; `label` answers "" or why new words were not taken."""

    opened = Signal(int)
    removed = Signal(object)

    def __init__(self, unsaved: Unsaved, label: Callable[[int, str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unsaved = unsaved
        self.shown = Shown(0, "", "", "", "", 0, "")
        self._avatar = Avatar(24, self, ring_room=False)
        self.name = Name("", "quiet", parent=self, small=True)
        self._work = ElidedLabel("", 12, "muted", parent=self)
        self._work.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.label = InPlaceLine(_("Own words for it"), _("own words"), self, least=80)
        self.remove = Button(kind="quiet", icon="x", parent=self, small=True, tip=_("Remove the connection"))
        self._row = QHBoxLayout(self)
        for widget, stretch in ((self._avatar, 0), (self.name, 0), (self._work, 3), (self.label, 2), (self.remove, 0)):
            self._row.addWidget(widget, stretch)
        self._space()
        self.quiet(self.remove, self.label)
        self.watch(self.name)
        self.name.clicked.connect(lambda: self.opened.emit(self.shown.number))
        self.remove.clicked.connect(lambda: self.removed.emit(self.shown))
        unsaved.edit(self.label, lambda text: label(self.shown.connection, text))

    def show_one(self, one: Shown) -> None:
        """Shows somebody."""
        self.shown = one
        self._avatar.show_person(one.name, one.initials, avatar_colour(one.uid))
        self.name.setText(one.name.replace("&", "&&"))
        self.name.setAccessibleName(_("Open {name}").format(name=one.name))
        self._work.setText(one.work)
        self._unsaved.show(self.label, f"connection/{one.connection}/label", one.label)
        self.label.setProperty("wanted", bool(one.connection))
        self._dress(self.underMouse() or self.label.hasFocus() or self.name.hasFocus())

    def _dress(self, there: bool) -> None:
        super()._dress(there)
        if self.label.text() and self.shown.connection:
            self.label.show()

    def _space(self) -> None:
        self._row.setContentsMargins(0, px(2), 0, px(2))
        self._row.setSpacing(px(6))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._space()
