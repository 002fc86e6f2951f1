"""The row of filter chips: everyone, the fullest circles, the owner's views, Filter; and the order beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netbook.answers.people import CircleRow
from netbook.ui.people.chosen import EVERYONE, Chosen, View
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.chip import Chip, ChipRow
from netbook.wording import _, _n
from netbook.wording.numbers import amount

if TYPE_CHECKING:
    from netbook.ui.people.filter_panel import FilterPanel
    from netbook.ui.widgets.menu import Menu

CIRCLES_SHOWN = 3
SORTS = ("name", "warmth", "last-contact", "newest")


def sort_name(sort: str, family_first: bool = False) -> str:
    """An order by its name in the menu."""
    return {
        "name": lambda: _("Family name") if family_first else _("Name"), "warmth": lambda: _("Warmth"),
        "last-contact": lambda: _("Last contact"), "newest": lambda: _("Newest in the book"),
    }[sort]()  # fmt: skip


class FilterRow(QWidget):
    """`filter_chosen`, `sort_chosen`, and that a view is to be kept, to have another name (old, new) or to go."""

    filter_chosen = Signal(object)
    sort_chosen = Signal(str)
    view_kept = Signal(str, object)
    view_renamed = Signal(str, str)
    view_dropped = Signal(str)
    rename_wanted = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._circles: Sequence[CircleRow] = ()
        self._views: list[View] = []
        self._goals: Sequence[tuple[int, str]] = ()
        self._chosen, self._sort, self._family_first = EVERYONE, "name", False
        self._shown: object = None
        self._heir = ""
        self._panel: FilterPanel | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._row = ChipRow(self, gap=7)
        whole.addWidget(self._row)
        policy = self._row.sizePolicy()
        self.setSizePolicy(policy)
        self._row.chosen.connect(self._on_chip)
        # Stands beside the search: at the end of the chips it would often have a line to itself.
        self._order = Button("", "quiet", "arrow-up-down", self, small=True)
        self._order.clicked.connect(self._on_order)

    def set_goals(self, goals: Sequence[tuple[int, str]]) -> None:
        """The goals (row and title) that the panel offers."""
        self._goals = goals

    def show_all(
        self, count: int, circles: Sequence[CircleRow], views: Sequence[View], chosen: Chosen, sort: str,
        family_first: bool,
    ) -> None:  # fmt: skip
        """Shows the chips for what there is and what is chosen; made anew only where something differs."""
        self._circles, self._views = circles, list(views)
        self._chosen, self._sort, self._family_first = chosen, sort, family_first
        now = (
            count,
            tuple((c.id, c.name, c.note) for c in self._top()),
            tuple(v.name for v in views),
            chosen.count(),
            self._on_view(),
        )
        if now != self._shown:
            self._shown = now
            self._make(count)
        self._dress()

    def _top(self) -> list[CircleRow]:
        filled = [circle for circle in self._circles if circle.people]
        top = filled[:CIRCLES_SHOWN]
        only = self._chosen.only_circle()
        if only is not None and all(circle.id != only for circle in top):
            top += [circle for circle in self._circles if circle.id == only]
        return top

    def _on_view(self) -> str:
        return next((view.name for view in self._views if view.chosen == self._chosen), "")

    def _make(self, count: int) -> None:
        row = self._row
        row.set_chips([("all", _n("Everyone {n}", "Everyone {n}", count).format(n=amount(count)))])
        for circle in self._top():
            row.add(f"circle:{circle.id}", circle.name).setToolTip(circle.note)
        for view in self._views:
            chip = row.add(f"view:{view.name}", view.name, "layers")
            chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            chip.customContextMenuRequested.connect(
                lambda at, chip=chip, name=view.name: self._view_menu(chip, name, at)
            )  # fmt: skip
        extra = self._chosen.count() if not self._on_view() and self._chosen.only_circle() is None else 0
        words = _n("Filter, {n} condition", "Filter, {n} conditions", extra).format(n=extra) if extra else _("Filter")
        row.add("filter", _("Filter {n}").format(n=extra) if extra else _("Filter"), "sliders-horizontal")
        row.chip("filter").setAccessibleName(words)

    def _dress(self) -> None:
        view, only = self._on_view(), self._chosen.only_circle()
        if self._chosen == EVERYONE:
            on = "all"
        elif view:
            on = f"view:{view}"
        else:
            on = f"circle:{only}" if only is not None else "filter"
        self._row.set_on([on])
        self._order.set_tip(_("Order: {order}").format(order=sort_name(self._sort, self._family_first)))

    def chip(self, key: str) -> Chip:
        """The chip "all", "filter", "circle:ID" or "view:NAME"."""
        return self._row.chip(key)

    def order_button(self) -> Button:
        """The button of the order."""
        return self._order

    def _on_chip(self, key: str) -> None:
        kind, _colon, name = key.partition(":")
        if kind == "filter":
            self.open_panel()
            return
        chosen = EVERYONE
        if kind == "circle":
            chosen = Chosen(circles=(int(name),))
        elif kind == "view":
            chosen = next(view.chosen for view in self._views if view.name == name)
        # Pressing what is on already leaves it.
        self.filter_chosen.emit(EVERYONE if chosen == self._chosen else chosen)
        self._dress()

    def panel(self) -> FilterPanel:
        """The floating panel, made when first wanted."""
        if self._panel is None:
            from netbook.ui.people.filter_panel import FilterPanel

            self._panel = FilterPanel(self)
            self._panel.changed.connect(self.filter_chosen)
            self._panel.kept.connect(self._on_kept)
        return self._panel

    def open_panel(self) -> None:
        """Shows the panel under its chip."""
        self._dress()
        self.panel().show_filter(self._chosen, self._circles, self._on_view(), self._goals)
        self.panel().pop_up(self._row.chip("filter"))

    def _on_kept(self, name: str, chosen: Chosen) -> None:
        self.view_kept.emit(name, chosen)
        self._hand_keyboard_to(name)

    def _hand_keyboard_to(self, name: str) -> None:
        # The chips were made anew, and the keyboard must not go with the old ones; the new ones are shown in a moment.
        self._heir = f"view:{name}" if any(view.name == name for view in self._views) else "filter"
        QTimer.singleShot(0, self, self._hand_on)

    def _hand_on(self) -> None:
        self.chip(self._heir).setFocus(Qt.FocusReason.PopupFocusReason)

    def order_menu(self) -> Menu:
        """The menu of orders, the one in force ticked."""
        from netbook.ui.widgets.menu import Menu

        menu = Menu(self)
        group = QActionGroup(menu)
        for sort in SORTS:
            action = menu.addAction(sort_name(sort, self._family_first))
            action.setCheckable(True)
            action.setChecked(sort == self._sort)
            group.addAction(action)
            action.triggered.connect(lambda _on=False, sort=sort: self.sort_chosen.emit(sort))
        return menu

    def _on_order(self) -> None:
        self._order.pop_up(self.order_menu())

    def view_menu(self, name: str, at: QPoint) -> Menu:
        """What can be done with a view."""
        from netbook.ui.widgets.menu import Menu

        menu = Menu(self)
        menu.addAction(_("Rename…")).triggered.connect(lambda _on=False: self.rename_wanted.emit(name, at))
        menu.addAction(_("Delete the view")).triggered.connect(lambda _on=False: self._drop(name))
        return menu

    def _view_menu(self, chip: Chip, name: str, at: QPoint) -> None:
        where = chip.mapToGlobal(at)
        self.view_menu(name, where).popup(where)

    def _drop(self, name: str) -> None:
        self.view_dropped.emit(name)
        self._hand_keyboard_to("")

    def rename(self, name: str, new: str) -> str:
        """Gives a view another name; answers why not, or ""."""
        new = " ".join(new.split())
        if not new:
            return _("Write a name for the view first.")
        if new != name and any(view.name == new for view in self._views):
            return _("There is a view called “{name}” already.").format(name=new)
        if new != name:
            self.view_renamed.emit(name, new)
            self._hand_keyboard_to(new)
        return ""
