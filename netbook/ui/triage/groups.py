"""Whole circles and companies at once: one line each, with the cadence to give all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers.triage import GroupRow
from netbook.domain.triage_suggestion import CHOICES
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.labels import ElidedLabel, Heading, Label
from netbook.ui.widgets.menu import Menu
from netbook.ui.widgets.panel import Panel
from netbook.wording import _, _n
from netbook.wording.triage import cadence_name


def group_words(group: GroupRow) -> str:
    """A group as its line says it: "All 12 of Fram Committee"."""
    if group.kind == "circle":
        return _n("{n} in {name}", "All {n} in {name}", group.people).format(n=group.people, name=group.name)
    return _n("{n} of {name}", "All {n} of {name}", group.people).format(n=group.people, name=group.name)


class GroupLine(QWidget):
    """One group; `chosen` tells the cadence for all of it."""

    chosen = Signal(object, str)

    def __init__(self, group: GroupRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group = group
        words = group_words(group)
        self.button = Button(_("Decide"), small=True, parent=self)
        self.button.setAccessibleName(words)
        menu = Menu(self.button)
        for cadence in CHOICES:
            action = menu.addAction(cadence_name(cadence))
            action.triggered.connect(lambda _=False, cadence=cadence: self.chosen.emit(self.group, cadence))
        self.button.set_menu(menu, arrow=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(2), 0, px(2))
        row.setSpacing(px(8))
        row.addWidget(ElidedLabel(words, 13, parent=self), 1)
        row.addWidget(self.button)


class Groups(Panel):
    """The fullest groups; hidden where there are none."""

    chosen = Signal(object, str)
    SHOWN = 12

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16, gap=4)
        self.body.addWidget(Heading(_("Whole groups at once"), self))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(2))
        self.body.addLayout(self._rows)
        self._more = Label("", 12, "muted", parent=self)
        self.body.addWidget(self._more)
        self.lines: list[GroupLine] = []
        self._shown: list[GroupRow] = []

    def show_groups(self, groups: Sequence[GroupRow]) -> None:
        """Shows these; raises nothing."""
        shown = list(groups[: self.SHOWN])
        self.setVisible(bool(shown))
        if shown == self._shown:
            return
        self._shown = shown
        for line in self.lines:
            self._rows.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []
        for group in shown:
            line = GroupLine(group, self)
            line.chosen.connect(self.chosen)
            self.lines.append(line)
            self._rows.addWidget(line)
        more = len(groups) - len(shown)
        self._more.setVisible(more > 0)
        self._more.setText(_n("{n} more, as these go", "{n} more, as these go", more).format(n=more))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_rows"):
            self._rows.setSpacing(px(2))
