"""The shelf: things worth sharing, each with the people whom it would serve and the recorded fact that says so."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers import reasons
from netbook.answers.reasons import ShelfRow
from netbook.domain.dates import day_of
from netbook.domain.shelf import Fact, Suggestion
from netbook.operations import shelf as operations
from netbook.session import Session
from netbook.ui.icons import icon
from netbook.ui.intents import Intents
from netbook.ui.theme import px, set_ground
from netbook.ui.widgets.avatar import Avatar, avatar_colour
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.icon_mark import IconMark
from netbook.ui.widgets.labels import Heading, WrapLabel
from netbook.ui.widgets.looked_at import LookedAt
from netbook.ui.widgets.menu import Menu
from netbook.ui.widgets.panel import Panel, ScrollColumn
from netbook.ui.widgets.teaching import Teaching
from netbook.ui.words import initials
from netbook.wording import _, _n, _p
from netbook.wording.dates import day_words
from netbook.wording.favours import shelf_kind_name
from netbook.wording.labels import topic_name

ICONS = {"article": "newspaper", "job": "briefcase", "invitation": "party-popper", "other": "package"}
PAGE = 8
SHOWN = 4


def fact_words(fact: Fact, now: int) -> str:
    """The recorded fact that says that a thing would serve somebody: "Needs: a patient engraver (told 3 weeks ago)"."""
    kind = {"field": lambda: _("Works as"), "place": lambda: _("Lives in"), "circle": lambda: _("In the circle")}.get(
        fact.kind
    )
    said = _("{kind}: {text}").format(kind=kind() if kind else topic_name(fact.kind), text=fact.text)
    if fact.told_at is None:
        return said
    return _("{fact} (told {when})").format(fact=said, when=day_words(day_of(fact.told_at), day_of(now)))


class _Reader(QWidget):
    """Somebody whom a thing would serve: the face, the fact, and what to do."""

    def __init__(self, one: Suggestion, uid: str, now: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.share = Button(_("Share"), "soft", "send", self, small=True)
        self.share.setAccessibleName(_("Share with {name}").format(name=one.name))
        self.write = Button(_("Write"), "normal", "square-pen", self, small=True)
        self.write.setAccessibleName(_("Write to {name} about it").format(name=one.name))
        self.unfit = Button("", "quiet", "x", self, small=True, tip=_("Not for {name}").format(name=one.name))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, px(3), 0, px(3))
        self._row.setSpacing(px(8))
        row, acts = QHBoxLayout(), QHBoxLayout()
        row.setSpacing(px(8))
        acts.setSpacing(px(8))
        face = Avatar(24, self, ring_room=False)
        face.show_person(one.name, initials(one.name), avatar_colour(uid))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(WrapLabel(one.name, 13, "text", parent=self))
        words.addWidget(WrapLabel(fact_words(one.fact, now), 12, "muted", parent=self))
        row.addWidget(face, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for button in (self.share, self.write, self.unfit):
            acts.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        acts.addStretch(0)
        self._row.addLayout(row, 1)
        self._row.addLayout(acts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < px(420)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)


class ShelfCard(Panel):
    """One thing; its readers are found when it is shown."""

    def __init__(self, row: ShelfRow, view: ShelfView) -> None:
        super().__init__(view, padding=12, gap=4)
        self.row, self._view = row, view
        self.readers: list[_Reader] = []
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(IconMark(ICONS[row.kind], "accent", 18, self), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(WrapLabel(row.title, 13, "text", True, self))
        words.addWidget(WrapLabel(self._about(), 12, "muted", parent=self))
        if row.note:
            words.addWidget(WrapLabel(row.note, 12, "text", parent=self))
        head.addLayout(words, 1)
        self.more = Button(
            "", "quiet", "ellipsis", self, small=True, tip=_("What to do with “{title}”").format(title=row.title)
        )
        if row.link:
            self.link = Button(_("Open"), "quiet", "external-link", self, small=True, tip=row.link)
            self.link.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromUserInput(row.link)))
            head.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.more.clicked.connect(lambda: self.more.pop_up(self.menu()))
        self._add_readers()
        self.setAccessibleName(", ".join((shelf_kind_name(row.kind), row.title)))

    def _about(self) -> str:
        row, today = self.row, day_of(self._view.session.now())
        said = [shelf_kind_name(row.kind), row.place]
        if row.until_at is not None:
            said.append(_("until {day}").format(day=day_words(day_of(row.until_at), today)))
        if row.shared_with:
            names = ", ".join(name for _person, name in row.shared_with)
            said.append(_("shared with {people}").format(people=names))
        return " · ".join(part for part in said if part)

    def _add_readers(self) -> None:
        book, now = self._view.session.book, self._view.session.now()
        found = reasons.whom_to_share_with(book, self.row.id) if self.row.put_away_at is None else ()
        known = dict(book.rows(
            f"SELECT id, uid FROM person WHERE id IN ({','.join('?' * len(found))})", [one.person for one in found]
        ))  # fmt: skip
        if self.row.put_away_at is None:
            words = (
                _("Would serve")
                if found
                else _("Nobody in the book is known to need it yet. Share it with anybody, or write what it is about.")
            )
            self.body.addSpacing(px(4))
            self.body.addWidget(Heading(words, self) if found else WrapLabel(words, 12, "muted", parent=self))
        for one in found[:SHOWN]:
            reader = _Reader(one, known.get(one.person, one.name), now, self)
            reader.share.clicked.connect(lambda _on=False, one=one: self._view.share(self.row, one.person))
            reader.write.clicked.connect(lambda _on=False, one=one: self._view.write(self.row, one))
            reader.write.setVisible(self._view.intents.can("draft"))
            reader.unfit.clicked.connect(
                lambda _on=False, one=one: self._view.session.do(operations.not_for_them, self.row.id, one.person)
            )
            self.body.addWidget(reader)
            self.readers.append(reader)

    def menu(self) -> Menu:
        """What can be done with it."""
        menu, row, session = Menu(self), self.row, self._view.session
        menu.addAction(icon("send", "muted"), _("Share with somebody else…")).triggered.connect(
            lambda _on=False: self._view.share_with(row, self.more.mapToGlobal(QPoint(0, self.more.height())))
        )
        menu.addAction(icon("pencil", "muted"), _("Change…")).triggered.connect(
            lambda _on=False: self._view.edit(row.id)
        )
        away = row.put_away_at is None
        menu.addAction(icon("archive", "muted"), _("Put away") if away else _("Back on the shelf")).triggered.connect(
            lambda _on=False: session.do(operations.put_away, row.id, away)
        )
        menu.addSeparator()
        menu.addAction(icon("trash-2", "muted"), _p("act", "Delete")).triggered.connect(
            lambda _on=False: session.do(operations.delete_shelf_item, row.id)
        )
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            return
        super().keyPressEvent(event)


class ShelfView(LookedAt):
    """Things on the shelf, newest first, a page at a time."""

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_ground(self, "window")
        self.session, self.intents = session, intents
        self._rows: tuple[ShelfRow, ...] = ()
        self._limit = PAGE
        self.cards: list[ShelfCard] = []
        self.area = ScrollColumn(self, margins=(24, 16, 24, 24), gap=10)
        # Aligned to the top, a layout is never higher than its hint, though its lines may wrap.
        self.area.column.setAlignment(Qt.AlignmentFlag(0))
        words = _(
            "The shelf is empty. Put here what is worth sharing: an article, a job, an invitation. Netbook tells whom it would serve, and why."
        )
        self.nothing = WrapLabel(words, 13, "muted", parent=self)
        self.empty = Teaching("gift", "window", self)
        self.empty.say(_("Something for somebody"), words)
        self.begin = Button(_("Put on the shelf"), "primary", "plus")
        self.empty.buttons.addWidget(self.begin)
        self.more = Button("", "quiet", "chevron-down", self, small=True)
        self.old = Button(_("What was put away"), "quiet", "archive", self, small=True)
        self.old.setCheckable(True)
        for widget in (self.nothing, self.more, self.old):
            self.area.add(widget)
        self.area.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area, 1)
        column.addWidget(self.empty, 1)
        self.begin.clicked.connect(self.add)
        self.more.clicked.connect(self._grow)
        self.old.clicked.connect(lambda: self.refresh())

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        if self.cards:
            first = self.cards[0]
            (first.readers[0].share if first.readers else first.more).setFocus(reason)
        elif self.begin.isVisible():
            self.begin.setFocus(reason)

    def show_rows(self, rows: Sequence[ShelfRow]) -> None:
        """Shows things; whom they serve is only asked when somebody looks."""
        self._rows = tuple(rows)
        self.look_again()

    def _read(self) -> None:
        had = next((card.row.id for card in self.cards if card.isAncestorOf(self.focusWidget() or self)), 0)
        for card in self.cards:
            self.area.column.removeWidget(card)
            card.hide()
            card.deleteLater()
        away = reasons.shelf(self.session.book, put_away=True)
        shown = self._rows[: self._limit]
        extra = away[: 3 * PAGE] if self.old.isChecked() else ()
        self.cards = [ShelfCard(row, self) for row in (*shown, *extra)]
        for place, card in enumerate(self.cards):
            self.area.column.insertWidget(place + 1 if place < len(shown) else place + 3, card)
            card.setMaximumWidth(px(760))
            card.show()
            if card.row.id == had:
                (card.readers[0].share if card.readers else card.more).setFocus(Qt.FocusReason.OtherFocusReason)
        self.nothing.setVisible(not shown)
        self.area.setVisible(bool(shown or away))
        self.empty.setVisible(not (shown or away))
        left = len(self._rows) - len(shown)
        self.more.setVisible(left > 0)
        self.more.setText(_n("{n} more", "{n} more", left).format(n=left))
        self.old.setVisible(bool(away))

    def _grow(self) -> None:
        self._limit += PAGE
        self.refresh()

    # What is done

    def add(self) -> None:
        """Opens the window that puts something here."""
        self.edit(None)

    def edit(self, number: int | None) -> None:
        """Opens the window of a thing."""
        from netbook.ui.favours.shelf_window import ShelfWindow

        window = ShelfWindow(self.session, number, self.window())
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show()

    def share(self, row: ShelfRow, person: int) -> None:
        """Logs that it was shared; undo takes it back."""
        self.session.do(operations.share_item, row.id, (person,))

    def write(self, row: ShelfRow, one: Suggestion) -> None:
        """Opens the letter that goes with it; sending it counts as sharing."""
        said = "\n".join(part for part in (row.title, row.link) if part)
        self.intents.draft_for.emit(
            one.person, "offer", {"need": one.fact.text, "offer": said, "then": f"shelf:{row.id}"}
        )

    def share_with(self, row: ShelfRow, at: QPoint) -> None:
        """Asks with whom it was shared."""
        from netbook.ui.favours.share_with import ShareWith

        ShareWith(self.session, row.id, self).open_at(at)
