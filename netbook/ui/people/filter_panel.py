"""The small panel under the Filter chip: circles, place, company, warmth, last contact, and keeping them as a view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netbook.answers.people import CircleRow
from netbook.ui.people.chosen import EVERYONE, Chosen
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.chip import ChipRow
from netbook.ui.widgets.combo import Combo
from netbook.ui.widgets.floating import Floating
from netbook.ui.widgets.labels import Heading, WrapLabel
from netbook.ui.widgets.panel import Panel, ScrollColumn
from netbook.ui.widgets.tabs import Segmented
from netbook.wording import _

_MODES = {"any": "circles", "all": "all_circles", "none": "not_circles"}
_QUIET = (0, 30, 91, 182, 365)


class FilterPanel(Floating):
    """Floats under a chip; `changed` carries the filter at every touch, `kept` a name for it."""

    changed = Signal(object)
    kept = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Filter"))
        self._chosen = EVERYONE
        self._quiet = False
        self._build()
        self._wire()

    def _build(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._panel = Panel(self, padding=16, gap=8)
        whole.addWidget(self._panel)
        self._mode = Segmented([("any", _("In any of")), ("all", _("In all of")), ("none", _("In none of"))])
        self._circles = ChipRow()
        self._scroll = ScrollColumn()
        self._scroll.add(self._circles)
        self._place, self._company = QLineEdit(), QLineEdit()
        for line, name in ((self._place, _("City or country")), (self._company, _("Company"))):
            line.setPlaceholderText(name)
            line.setAccessibleName(name)
        self._warmth = Segmented([("", _("Any")), ("warm", _("Warm")), ("cooling", _("Cooling")), ("cold", _("Cold"))])
        self._since = Segmented([
            ("0", _("Any time")), ("30", _("1 month")), ("91", _("3 months")), ("182", _("6 months")), ("365", _("1 year")),
        ])  # fmt: skip
        self._flags = ChipRow()
        self._flags.set_chips([("due_only", _("Due only")), ("targets", _("Targets")), ("archived", _("Archived"))])
        self._unaware = Combo(None, _("Does not know of a goal"))
        body = self._panel.body
        body.addWidget(Heading(_("Circles")))
        body.addWidget(self._mode)
        body.addWidget(self._scroll)
        lines = QGridLayout()
        lines.setSpacing(px(8))
        lines.addWidget(Heading(_("Place")), 0, 0)
        lines.addWidget(Heading(_("Company")), 0, 1)
        lines.addWidget(self._place, 1, 0)
        lines.addWidget(self._company, 1, 1)
        body.addLayout(lines)
        body.addWidget(Heading(_("Warmth")))
        body.addWidget(self._warmth)
        body.addWidget(Heading(_("No contact for")))
        body.addWidget(self._since)
        body.addWidget(self._flags)
        self._unaware_head = Heading(_("Does not know what I am working towards"))
        body.addWidget(self._unaware_head)
        body.addWidget(self._unaware)
        self._build_foot()

    def _build_foot(self) -> None:
        self._name = QLineEdit()
        self._name.setPlaceholderText(_("Name of the view"))
        self._name.setAccessibleName(_("Name of the view"))
        self._keep = Button(_("Keep as view"), "soft", small=True)
        self._clear = Button(_("Clear"), "quiet", small=True)
        self._told = WrapLabel("", 12, "late")
        self._told.hide()
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self._name, 1)
        foot.addWidget(self._keep)
        foot.addWidget(self._clear)
        self._panel.body.addLayout(foot)
        self._panel.body.addWidget(self._told)

    def _wire(self) -> None:
        self._mode.chosen.connect(lambda _key: self._dress())
        self._circles.toggled.connect(self._on_circle)
        self._place.textChanged.connect(lambda text: self._set(place=text))
        self._company.textChanged.connect(lambda text: self._set(organisation=text))
        self._warmth.chosen.connect(lambda key: self._set(warmth=key))
        self._since.chosen.connect(lambda key: self._set(quiet_days=int(key)))
        self._flags.toggled.connect(lambda key, on: self._set(**{key: on}))
        self._unaware.activated.connect(lambda _index: self._set(unaware_of=int(self._unaware.currentData() or 0)))
        self._clear.clicked.connect(self._on_clear)
        self._keep.clicked.connect(self._on_keep)
        self._name.returnPressed.connect(self._on_keep)

    def show_filter(
        self, chosen: Chosen, circles: Sequence[CircleRow], name: str = "", goals: Sequence[tuple[int, str]] = ()
    ) -> None:
        """Shows a filter, with the circles and the goals that there are; `name` of the view it came from."""
        self._unaware.clear()
        for number, title in ((0, _("Everybody")), (-1, _("Knows of no goal of mine")), *goals):
            self._unaware.addItem(title, number)
        if self._unaware.findData(chosen.unaware_of) < 0:
            self._unaware.addItem(_("A goal that is over"), chosen.unaware_of)
        self._unaware.setVisible(bool(goals or chosen.unaware_of))
        self._unaware_head.setVisible(bool(goals or chosen.unaware_of))
        self._circles.set_chips([(str(c.id), c.name) for c in circles])
        self._name.setText(name)
        self._told.hide()
        self._chosen = chosen
        self._dress()

    def pop_up(self, under: QWidget) -> None:
        """Shows the panel under a widget, its reading edge on the widget's, on the screen in any case."""
        # A column that scrolls does not ask how high its rows of chips become at its width.
        self.adjustSize()
        tall = max(px(24), self._circles.heightForWidth(self.width() - 2 * px(16) - px(14)))
        self._circles.setFixedHeight(tall)
        self._scroll.setFixedHeight(min(tall, px(92)))
        self.adjustSize()
        rtl = under.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at = under.mapToGlobal(QPoint(under.width() - self.width() if rtl else 0, under.height() + px(4)))
        room = under.screen().availableGeometry()
        at.setX(max(room.left(), min(at.x(), room.right() - self.width())))
        at.setY(max(room.top(), min(at.y(), room.bottom() - self.height())))
        self.move(at)
        self.show()
        self._place.setFocus()

    def chosen(self) -> Chosen:
        """The filter as it stands."""
        return self._chosen

    def _dress(self) -> None:
        self._quiet = True
        now = self._chosen
        self._circles.set_on([str(c) for c in getattr(now, _MODES[self._mode.current()])])
        if self._place.text() != now.place:
            self._place.setText(now.place)
        if self._company.text() != now.organisation:
            self._company.setText(now.organisation)
        self._warmth.set_current(now.warmth)
        self._since.set_current(str(now.quiet_days if now.quiet_days in _QUIET else 0))
        self._flags.set_on([key for key in ("due_only", "targets", "archived") if getattr(now, key)])
        self._unaware.setCurrentIndex(max(0, self._unaware.findData(now.unaware_of)))
        self._keep.setEnabled(now != EVERYONE)
        self._clear.setEnabled(now != EVERYONE)
        self._quiet = False

    def _set(self, **values: object) -> None:
        if self._quiet:
            return
        self._chosen = replace(self._chosen, **values)  # type: ignore[arg-type]
        self._dress()
        self.changed.emit(self._chosen)

    def _on_circle(self, key: str, on: bool) -> None:
        circle, here = int(key), _MODES[self._mode.current()]
        values: dict[str, object] = {
            name: tuple(c for c in getattr(self._chosen, name) if c != circle) for name in _MODES.values()
        }
        if on:
            values[here] = (*getattr(self._chosen, here), circle)
        self._set(**values)

    def _on_clear(self) -> None:
        self._chosen = EVERYONE
        self._dress()
        self.changed.emit(self._chosen)

    def _on_keep(self) -> None:
        name = " ".join(self._name.text().split())
        if self._chosen == EVERYONE:
            return
        if not name:
            self._told.setText(_("Write a name for the view first."))
            self._told.show()
            self._name.setFocus()
            return
        self.hide()
        self.kept.emit(name, self._chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)
