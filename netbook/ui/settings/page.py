"""The Settings screen: sections in one scrolling page, their names at the side."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from netbook.session import Session
from netbook.ui.icons import paint_icon
from netbook.ui.intents import Intents
from netbook.ui.settings.book import BookSection
from netbook.ui.settings.look import Look
from netbook.ui.settings.people import People
from netbook.ui.settings.reminders import Reminders
from netbook.ui.settings.rows import Section
from netbook.ui.settings.start import Start
from netbook.ui.settings.texts import TextsSection
from netbook.ui.theme import RADIUS, colour, font, metrics, px, set_ground
from netbook.ui.widgets.chip import ChipRow
from netbook.ui.widgets.labels import Label
from netbook.ui.widgets.painting import focus_ring, mirrored, near, round_rect, text_line
from netbook.ui.widgets.panel import Ground, ScrollColumn
from netbook.ui.widgets.toggling import Toggling
from netbook.wording import _

KEYS = ("reminders", "quick", "look", "people", "texts", "book")
LATER: dict[str, Callable[[Session], Section]] = {"look": Look, "people": People, "texts": TextsSection}
WIDE = 700
COLUMN = 720


def section_name(key: str) -> str:
    """A section's name."""
    return {
        "reminders": lambda: _("Reminders"), "quick": lambda: _("Quick-add and start"), "look": lambda: _("Look"),
        "people": lambda: _("People"), "texts": lambda: _("Texts"), "book": lambda: _("Book"),
    }[key]()  # fmt: skip


ICONS = {
    "reminders": "bell",
    "quick": "keyboard",
    "look": "palette",
    "people": "users",
    "texts": "file-text",
    "book": "book-user",
}


class SectionButton(Toggling, QPushButton):
    """A section's name in the list at the side."""

    def __init__(self, text: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self.setCheckable(True)
        self.hear_toggle()
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(metrics(13, True).horizontalAdvance(self.text())) + px(48), px(34))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        on = self.isChecked()
        if on or self.underMouse():
            round_rect(painter, whole, px(RADIUS), colour("accent_ground" if on else "hover"))
        if self.hasFocus():
            focus_ring(painter, whole, px(RADIUS))
        token = "accent" if on else "text"
        icon = mirrored(QRectF(px(10), 0, px(16), whole.height()), whole, self.layoutDirection())
        words = mirrored(QRectF(px(34), 0, whole.width() - px(42), whole.height()), whole, self.layoutDirection())
        paint_icon(painter, icon, self._icon, token if on else "muted", 16)
        text_line(
            painter, words, self.text(), font(13, on), colour(token), near(self.layoutDirection()), metrics(13, on)
        )


class SettingsPage(Ground):
    """`show_section(key)` scrolls to reminders, quick, look, people, texts or book.

    The hotkey and the start at login are the app's to carry out: `hotkey_wanted` tells the keys ("" for none) and
    `set_hotkey_state` shows what came of it; `autostart_wanted` and `set_autostart` likewise.
    """

    hotkey_wanted = Signal(str)
    autostart_wanted = Signal(bool)
    timer_wanted = Signal(bool)

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__("window", (), parent)
        self._session, self._intents = session, intents
        self._sections: dict[str, Section] = {}
        self._following = True
        # The sections below those seen first are made between two frames, or when somebody asks for one.
        self._making = QTimer(self, interval=0)
        self._making.timeout.connect(self._make_next)
        self._build()
        self._wire()
        self._mark("reminders")
        self._turn()

    def _build(self) -> None:
        self._title = Label(_("Settings"), 21, "text", True, self)
        self._chips = ChipRow(self, exclusive=True)
        self._buttons: dict[str, SectionButton] = {}
        self._side = QWidget(self)
        self._list = QVBoxLayout(self._side)
        self._scroll = ScrollColumn(self, margins=(0, 0, 24, 24), gap=24)
        set_ground(self._scroll, "window")
        for key in KEYS:
            button = SectionButton(section_name(key), ICONS[key], self._side)
            self._buttons[key] = button
            self._list.addWidget(button)
            self._chips.add(key, section_name(key))
        self.reminders, self.start = Reminders(self._session), Start(self._session)
        for place, section in enumerate((self.reminders, self.start)):
            self._put(section, place)
        # The last section can be scrolled to the top too.
        self._foot = QWidget()
        self._scroll.add(self._foot)
        self._scroll.column.addStretch(1)
        self._list.addStretch(1)
        head = QVBoxLayout(self)
        head.addWidget(self._title)
        head.addWidget(self._chips)
        body = QHBoxLayout()
        body.addWidget(self._side)
        body.addWidget(self._scroll, 1)
        head.addLayout(body, 1)
        self._head, self._body = head, body
        self._space()

    def _put(self, section: Section, place: int) -> None:
        self._sections[section.key] = section
        section.setMaximumWidth(px(COLUMN))
        self._scroll.column.insertWidget(place, section)
        if self.isVisible():
            section.show()

    def _make_next(self) -> None:
        """One more section, the next in order."""
        if len(self._sections) == len(KEYS) or self._session.book.db.is_closed():
            self._making.stop()
            return
        key = KEYS[len(self._sections)]
        made: Section = BookSection(self._session, self._intents) if key == "book" else LATER[key](self._session)
        self._put(made, len(self._sections))
        self._fit_foot()

    def _whole(self) -> dict[str, Section]:
        """All sections, those made that were still to come."""
        while len(self._sections) < len(KEYS) and not self._session.book.db.is_closed():
            self._make_next()
        return self._sections

    @property
    def look(self) -> Look:
        """The section about the look."""
        return cast(Look, self._whole()["look"])

    @property
    def people(self) -> People:
        """The section about people."""
        return cast(People, self._whole()["people"])

    @property
    def texts(self) -> TextsSection:
        """The section with the owner's texts."""
        return cast(TextsSection, self._whole()["texts"])

    @property
    def book(self) -> BookSection:
        """The section about the book."""
        return cast(BookSection, self._whole()["book"])

    def _wire(self) -> None:
        self._session.setting_changed.connect(self._on_setting)
        self._session.changed.connect(self._on_changed)
        self._scroll.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._chips.chosen.connect(self.show_section)
        for key, button in self._buttons.items():
            button.clicked.connect(lambda _=False, key=key: self.show_section(key))
        self.start.hotkey.wanted.connect(self.hotkey_wanted)
        self.start.login.wanted.connect(self.autostart_wanted)

    def show_section(self, key: str) -> None:
        """Scrolls a section to the top."""
        section = self._whole().get(key)
        if section is None:
            return
        self._mark(key)
        self._fit_foot()
        self._following = False
        # The layout must have settled before the place is true.
        QTimer.singleShot(0, self, lambda: self._scroll_to(section))

    def section(self) -> str:
        """The section that is marked."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def set_hotkey_state(self, ok: bool, text: str) -> None:
        """Shows what became of the hotkey."""
        self.start.hotkey.set_state(ok, text)

    def set_autostart(self, on: bool) -> None:
        """Shows whether the system starts Netbook at login."""
        self.start.login.set_on(on)

    def set_timer(self, on: bool) -> None:
        """Shows whether the system reminds while Netbook is closed; where it cannot, this is never called."""
        row = self.start.timer
        if row is None:
            row = self.start.offer_timer()
            row.wanted.connect(self.timer_wanted)
        row.set_on(on)

    def _scroll_to(self, section: Section) -> None:
        self._scroll.verticalScrollBar().setValue(section.y())
        self._following = True

    def _mark(self, key: str) -> None:
        for name, button in self._buttons.items():
            button.setChecked(name == key)
        self._chips.set_on([key])

    def _on_scrolled(self, value: int) -> None:
        if not self._following:
            return
        key = next(iter(self._sections))
        for name, section in self._sections.items():
            if section.y() <= value + px(80):
                key = name
        self._mark(key)

    def _on_setting(self, key: str) -> None:
        for section in self._sections.values():
            section.refresh(key)

    def _on_changed(self, outcome: object) -> None:
        if getattr(outcome, "act", 1) == 0:
            for section in self._sections.values():
                section.refresh_all()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        if "book" in self._sections:
            self.book.refresh_backups()
        else:
            self._making.start()
        self._fit_foot()

    def _fit_foot(self) -> None:
        last = list(self._sections.values())[-1]
        self._foot.setFixedHeight(max(0, self._scroll.viewport().height() - last.sizeHint().height() - px(48)))

    def _turn(self) -> None:
        wide = self.width() >= px(WIDE)
        self._side.setVisible(wide)
        self._chips.setVisible(not wide)

    def _space(self) -> None:
        self._head.setContentsMargins(px(24), px(20), 0, 0)
        self._head.setSpacing(px(12))
        self._body.setSpacing(px(24))
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(px(4))
        longest = max(metrics(13).horizontalAdvance(section_name(key)) for key in KEYS)
        self._side.setFixedWidth(round(longest) + px(60))
        for section in self._sections.values():
            section.setMaximumWidth(px(COLUMN))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()
        self._fit_foot()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_body"):
            self._space()
            self._turn()
            QTimer.singleShot(0, self, self._stay)

    def _stay(self) -> None:
        """Whoever chose another text size still sees the field where they did."""
        here = self.focusWidget()
        if here is not None and self._scroll.isAncestorOf(here):
            self._scroll.ensureWidgetVisible(here, 0, px(96))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in (
            Qt.Key.Key_PageDown,
            Qt.Key.Key_PageUp,
        ):
            keys = list(self._sections)
            step = 1 if event.key() == Qt.Key.Key_PageDown else -1
            self.show_section(keys[min(max(keys.index(self.section()) + step, 0), len(keys) - 1)])
            return
        super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(300), px(240))
