"""Ways to somebody: each a row of faces, how strong, why it is one, whether the first may be asked, and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from netbook.answers.path import Way
from netbook.ui.icons import icon
from netbook.ui.theme import PANEL_RADIUS, colour, px
from netbook.ui.widgets.avatar import Avatar, avatar_colour
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.ui.widgets.painting import round_rect
from netbook.ui.widgets.panel import Panel
from netbook.ui.words import initials
from netbook.wording import _
from netbook.wording.network import names_words
from netbook.wording.paths import first_step_words, strength_words, way_words


class WayCard(Panel):
    """One way. `chosen` when pointed out, `ask` and `draft` and `log` for what can be done with its first."""

    chosen = Signal()
    ask = Signal()
    draft = Signal()
    log = Signal()

    def __init__(self, way: Way, now: int, offered: tuple[bool, bool, bool], parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=12, gap=6)
        self.way = way
        self._on = False
        names = [person.name for person in way.people]
        self._build_faces(way)
        self.title = WrapLabel(
            _("{strength}: {names}").format(
                strength=strength_words(way.path.strength), names=names_words([_("You"), *names])
            ), 13, "text", True, self,
        )  # fmt: skip
        self.why = WrapLabel(way_words(way.path, names, now), 12, "muted", parent=self)
        direct = len(way.people) == 1
        first = first_step_words(way.judgement, names[0], now) if way.judgement is not None else ""
        self.may = WrapLabel(first, 12, "good" if way.may_ask else "due", parent=self)
        self.may.setVisible(bool(first))
        for label in (self.title, self.why, self.may):
            self.body.addWidget(label)
        self._build_buttons(way, names[0], direct, offered)

    def _build_faces(self, way: Way) -> None:
        row = FlowLayout(gap=5)
        for place, person in enumerate(way.people):
            if place:
                arrow = Label("", parent=self)
                arrow.setPixmap(icon("arrow-right", "muted", 14).pixmap(px(14), px(14)))
                row.addWidget(arrow)
            face = Avatar(28, self, ring_room=False)
            face.show_person(person.name, initials(person.name, person.given, person.family), avatar_colour(person.uid))
            face.setToolTip(person.name)
            row.addWidget(face)
        self.body.addLayout(row)

    def _build_buttons(self, way: Way, first: str, direct: bool, offered: tuple[bool, bool, bool]) -> None:
        row = FlowLayout(gap=6)
        can_ask, can_draft, can_log = offered
        self.buttons: dict[str, Button] = {}
        show = Button(_("Show"), "normal", "waypoints", self, small=True)
        show.setAccessibleName(_("Show the way over {name}").format(name=first))
        show.clicked.connect(self.chosen)
        wanted = []
        if can_ask and not direct:
            wanted.append(("ask", _("Ask {name}…").format(name=first), "soft" if way.may_ask else "normal", self.ask))
        if can_draft:
            text = _("Write") if direct or not way.may_ask else _("Draft the request")
            wanted.append(("draft", text, "normal" if way.may_ask else "soft", self.draft))
        if can_log and not way.may_ask:
            wanted.append(("log", _("Log a contact"), "normal", self.log))
        for key, text, kind, signal in wanted:
            button = Button(text, kind, parent=self, small=True)  # type: ignore[arg-type]
            button.clicked.connect(signal)
            self.buttons[key] = button
            row.addWidget(button)
        self.buttons["show"] = show
        row.addWidget(show)
        self.body.addLayout(row)

    def set_on(self, on: bool) -> None:
        """Whether it is the way that the picture shows."""
        self._on = on
        self.setAccessibleName(self.title.text() + (", " + _("shown in the picture") if on else ""))
        self.update()

    def is_on(self) -> bool:
        """Whether the picture shows it."""
        return self._on

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        border, wide = (colour("accent"), 2) if self._on else (colour("line"), 1)
        round_rect(painter, QRectF(self.rect()), px(PANEL_RADIUS), colour("surface"), border, wide)


def first_words(ways: Sequence[Way], target: str) -> str:
    """What stands over the ways."""
    return _("Ways to {target}").format(target=target) if ways else _(
        "No way to {target} is recorded within three steps. Connections, who introduced whom, shared organisations "
        "and events make ways: note whom the people you know know."
    ).format(target=target)  # fmt: skip
