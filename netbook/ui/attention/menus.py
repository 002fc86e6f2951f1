"""The menus of a line: everything that can be done about it, and until when it can be put off."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from netbook.answers.attention import Line
from netbook.domain.attention.snooze import snooze_choices
from netbook.domain.dates import day_of, moment
from netbook.domain.values import dataclass
from netbook.ui.attention.deeds import Deeds, Offer, people_of
from netbook.ui.icons import icon
from netbook.wording import _
from netbook.wording.acts import act_label, let_go_label
from netbook.wording.dates import clock, weekday_name
from netbook.wording.rules import snooze_name

if TYPE_CHECKING:
    from netbook.ui.widgets.menu import Menu

_ICONS = {
    "done": "check", "thanked": "check", "asked": "check", "wished": "check", "log": "message-square-plus",
    "edit": "pencil", "draft": "square-pen", "thank": "square-pen", "write": "square-pen", "skip-round": "repeat",
    "no-cadence": "circle-slash", "triage": "layers", "offer": "gift", "seen": "eye",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Doers:
    """What a menu calls: the act of a line, its date picker, its explanation."""

    act: Callable[[Line, str, int | None], None]
    pick_date: Callable[[Line, QPoint], None]
    explain: Callable[[Line, QPoint], None]


def _until_words(key: str, until: int) -> str:
    at = clock(moment(until))
    if key == "next-week":
        return _("{choice} ({weekday} {time})").format(
            choice=snooze_name(key), weekday=weekday_name(day_of(until)), time=at
        )
    return _("{choice} ({time})").format(choice=snooze_name(key), time=at)


def fill_snooze(menu: Menu, line: Line, now: int, doers: Doers, at: QPoint) -> None:
    """Puts the times to snooze until into a menu."""
    for key, until in snooze_choices(now):
        added = menu.addAction(_until_words(key, until))
        added.triggered.connect(lambda _=False, until=until: doers.act(line, "snooze", until))
    added = menu.addAction(icon("calendar-days", "muted"), _("A date…"))
    added.triggered.connect(lambda: doers.pick_date(line, at))


def snooze_menu(parent: QWidget, line: Line, now: int, doers: Doers, at: QPoint) -> Menu:
    """The menu that opens for Snooze."""
    from netbook.ui.widgets.menu import Menu

    menu = Menu(parent)
    menu.setAccessibleName(_("Snooze until"))
    fill_snooze(menu, line, now, doers, at)
    return menu


def line_menu(parent: QWidget, line: Line, offer: Offer, deeds: Deeds, now: int, doers: Doers, at: QPoint) -> Menu:
    """The menu of a line: acts, snooze, let go, the person, and why."""
    from netbook.ui.widgets.menu import Menu

    menu = Menu(parent)
    menu.setAccessibleName(_("What to do"))
    _add_acts(menu, line, offer, deeds, doers)
    if not menu.isEmpty():
        menu.addSeparator()
    later = Menu(menu, _("Snooze"))
    later.setIcon(icon("alarm-clock", "muted"))
    menu.addMenu(later)
    fill_snooze(later, line, now, doers, at)
    let_go = menu.addAction(icon("x", "muted"), let_go_label(line.kind))
    let_go.setShortcut(QKeySequence("Del"))
    let_go.triggered.connect(lambda: doers.act(line, "let-go", None))
    menu.addSeparator()
    if line.row.person:
        shown = menu.addAction(icon("user", "muted"), _("Open {name}").format(name=line.row.name.replace("&", "&&")))
        shown.triggered.connect(lambda: deeds.open_person(line))
    why = menu.addAction(icon("circle-question-mark", "muted"), _("Why am I seeing this?"))
    why.triggered.connect(lambda: doers.explain(line, at))
    return menu


def _add_acts(menu: Menu, line: Line, offer: Offer, deeds: Deeds, doers: Doers) -> None:
    said = {let_go_label(line.kind)}
    for act in (offer.primary, offer.second, *offer.more):
        words = act_label(line.kind, act) if act else ""
        if act in ("", "snooze", "let-go") or words in said:
            continue
        said.add(words)
        if act == "write" and len(people_of(line)) > 1:
            _add_people(menu, line, deeds)
            continue
        added: QAction = menu.addAction(icon(_ICONS.get(act, "arrow-right"), "muted"), words)
        added.triggered.connect(lambda _=False, act=act: doers.act(line, act, None))


def _add_people(menu: Menu, line: Line, deeds: Deeds) -> None:
    names = line.row.values.get("people")
    for person, name in zip(people_of(line), names if isinstance(names, (list, tuple)) else (), strict=False):
        added = menu.addAction(icon("square-pen", "muted"), _("Write to {name}").format(name=str(name)))
        added.triggered.connect(lambda _=False, person=person: deeds.write_to(line, person))
