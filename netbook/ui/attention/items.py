"""The list itself: buckets of cards, folding, the rest behind "N more", and what each press does."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from netbook.answers.attention import SHORT, Attention, Line, short, waiting
from netbook.domain.values import dataclass
from netbook.session import Session
from netbook.store.queries.due import next_change
from netbook.store.queries.lists import count_people
from netbook.ui.attention.buckets import BUCKETS, BucketHeader
from netbook.ui.attention.card import Card
from netbook.ui.attention.deeds import Deeds
from netbook.ui.attention.menus import Doers, line_menu, snooze_menu
from netbook.ui.attention.shape import AVATAR
from netbook.ui.attention.words import item_words
from netbook.ui.intents import Intents
from netbook.ui.photos import Photos
from netbook.ui.places import Places
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.labels import Heading, WrapLabel
from netbook.ui.words import in_words
from netbook.wording import _, _n

PAGE = 50
ALL = 1_000_000


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is on the screen: the whole list, the part of it that shows, and the lines of another day."""

    found: Attention
    lines: tuple[Line, ...]
    hidden: int
    later: tuple[Line, ...]
    waiting: int


class AttentionItems(QWidget):
    """Everything below the panel's title. `counted` tells (late, today, all) whenever they were counted."""

    counted = Signal(int, int, int)

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._intents = session, intents
        self.deeds = Deeds(session, intents)
        self._places = Places(session.book.path)
        self._photos = Photos(lambda: session.book, self, 2 * AVATAR)
        self._cards: dict[str, Card] = {}
        self._order: list[Card] = []
        self._limit = SHORT
        self._later = 0
        self._stale = False
        self._counts = (0, 0, 0)
        self._doers = Doers(self._act, self._pick_date, self._explain)
        self._build()
        self._wire()
        self.refresh()

    def _build(self) -> None:
        self._stack: list[QWidget] = []
        folded = self._places.get("attention.folded").split(",")
        self.headers = {bucket: BucketHeader(bucket, self) for bucket in BUCKETS}
        for bucket, header in self.headers.items():
            header.setChecked(bucket not in folded)
        self.more = Button("", "quiet", "chevron-down", self, small=True)
        self.later_head = Heading(_("Another day"), self)
        self.later = Button("", "quiet", "hourglass", self, small=True)
        self.empty = WrapLabel("", 13, "muted", parent=self)

    def _wire(self) -> None:
        session = self._session
        session.changed.connect(self._on_changed)
        self._photos.ready.connect(self._on_photo)
        session.ticked.connect(self._on_ticked)
        for header in self.headers.values():
            header.toggled.connect(self._on_folded)
        self.more.clicked.connect(self.grow)
        self.later.clicked.connect(self._on_later)

    def _on_photo(self, name: str) -> None:
        for card in self._order:
            if card.line.row.photo == name:
                card.update()

    def _on_changed(self, _outcome: object) -> None:
        self._soon()

    def _on_ticked(self, _now: int) -> None:
        self._soon()

    def _soon(self) -> None:
        """Counts again, at once where somebody looks, else when somebody does."""
        if self.isVisible():
            self.refresh()
        elif not self._stale:
            self._stale = True
            QTimer.singleShot(0, self._count_unseen)

    def _count_unseen(self) -> None:
        if self._stale and not self.isVisible():
            self._tell(short(self._session.book, ALL))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_stack"):
            self._stand()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._stand()

    def _stand(self) -> None:
        """Puts everything in its place, one below the other; a layout would measure every card again for each that comes."""
        top = 0
        for widget in self._stack:
            # A card that has just come is shown after it has its place.
            if widget.isHidden() and not isinstance(widget, Card):
                continue
            hint = widget.sizeHint()
            high = widget.heightForWidth(self.width()) if widget.hasHeightForWidth() else hint.height()
            wide = min(hint.width(), self.width()) if widget in (self.more, self.later) else self.width()
            left = self.width() - wide if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0
            widget.setGeometry(left, top, wide, high)
            top += high + px(4 if isinstance(widget, BucketHeader) else 8)
        self.setFixedHeight(max(top, px(24)))

    def tell_again(self) -> None:
        """Tells the last count once more, for whoever began to listen since."""
        self.counted.emit(*self._counts)

    def _tell(self, found: Attention) -> None:
        self._counts = (found.late, found.today, len(found.lines) + found.more)
        self.tell_again()

    def _look(self) -> _Shown:
        book = self._session.book
        found = short(book, ALL)
        open_lines = [line for line in found.lines if self.headers[line.bucket].isChecked()]
        lines = tuple(open_lines[: self._limit])
        rest = waiting(book, frozenset(line.id for line in found.lines), self._later)
        return _Shown(found, lines, len(open_lines) - len(lines), rest.lines, rest.count)

    def refresh(self) -> None:
        """Shows the list as it is now; cards that stay keep their place and the focus."""
        self._stale = False
        shown = self._look()
        now = self._session.now()
        focused = self._focused()
        keep: dict[str, Card] = {}
        for line in (*shown.lines, *shown.later):
            keep[line.id] = self._card(line, now)
        for name, card in self._cards.items():
            if name not in keep:
                card.hide()
                card.deleteLater()
        self._cards = keep
        self._arrange(shown)
        self._say_rest(shown, now)
        self._stand()
        for card in self._order:
            card.show()
        if focused is not None and (focused >= len(self._order) or not self._order[focused].hasFocus()):
            self._focus(min(focused, len(self._order) - 1))
        self._tell(shown.found)

    def _card(self, line: Line, now: int) -> Card:
        card = self._cards.get(line.id)
        words, offer = item_words(line, now), self.deeds.offer(line)
        if card is None:
            card = Card(line, words, offer, self, self._photos.get)
            self._wire_card(card)
        elif (card.words, card.offer) != (words, offer):
            card.show_line(line, words, offer)
        else:
            other_face = card.line.row.photo != line.row.photo
            card.line = line
            if other_face:
                card.update()
        return card

    def _wire_card(self, card: Card) -> None:
        card.act_wanted.connect(lambda act: self._press(card, act))
        card.menu_wanted.connect(lambda at: self._open_menu(card, at))
        card.snooze_wanted.connect(lambda at: self._open_snooze(card, at))
        card.opened.connect(lambda: self.deeds.open_person(card.line))
        card.walked.connect(lambda step: self._walk(card, step))

    def _arrange(self, shown: _Shown) -> None:
        self._stack, self._order = [], []
        totals = dict.fromkeys(BUCKETS, 0)
        for line in shown.found.lines:
            totals[line.bucket] += 1
        for bucket, header in self.headers.items():
            below = sum(line.bucket == bucket for line in shown.lines)
            header.set_count(totals[bucket], below)
            # An open heading stands over a card; what is not shown yet comes with "N more", heading and all.
            header.setVisible(below > 0 or (totals[bucket] > 0 and not header.isChecked()))
            self._stack.append(header)
            self._put(line for line in shown.lines if line.bucket == bucket)
        self._stack += [self.more, self.empty]
        self.later_head.setVisible(bool(shown.later))
        self._stack.append(self.later_head)
        self._put(shown.later)
        self._stack.append(self.later)
        self._keep_tab_order()

    def _put(self, lines: Iterable[Line]) -> None:
        for line in lines:
            card = self._cards[line.id]
            self._stack.append(card)
            self._order.append(card)

    def _keep_tab_order(self) -> None:
        before: QWidget | None = None
        for widget in self._stack:
            for one in (widget, widget.first, widget.second, widget.rest) if isinstance(widget, Card) else (widget,):
                if before is not None:
                    QWidget.setTabOrder(before, one)
                before = one

    def _say_rest(self, shown: _Shown, now: int) -> None:
        self.more.setText(_n("{n} more", "{n} more", shown.hidden).format(n=shown.hidden))
        self.more.setVisible(shown.hidden > 0)
        left = shown.waiting - len(shown.later)
        said = _n(
            "{n} to keep in touch with waits for another day", "{n} to keep in touch with wait for another day", left
        )
        self.later.setText(said.format(n=left))
        self.later.setVisible(left > 0 and shown.hidden == 0)
        self.empty.setVisible(not shown.found.lines)
        if not shown.found.lines:
            self.empty.setText(self._nothing(now))

    def _nothing(self, now: int) -> str:
        db = self._session.book.db
        if count_people(db) == 0:
            return _("When there are people in your book, this is where you see who deserves a word today, and why.")
        following = next_change(db, now)
        if following is None:
            return _("Nothing needs you now.")
        return _("Nothing needs you now. The next thing comes {when}.").format(when=in_words(following, now))

    def grow(self) -> bool:
        """Shows a page more; False when there was none."""
        if self.more.isHidden() and self.later.isHidden():
            return False
        if not self.more.isHidden():
            at = len(self._order)
            had = self.more.hasFocus()
            self._limit += PAGE
            self.refresh()
            if had:
                self._focus(min(at, len(self._order) - 1))
            return True
        self._later += PAGE
        self.refresh()
        return True

    def grown(self) -> bool:
        """Whether the owner asked for more than the short view; then scrolling brings the pages that follow."""
        return (self._limit > SHORT and not self.more.isHidden()) or (self._later > 0 and not self.later.isHidden())

    def _on_later(self) -> None:
        self._later += PAGE
        self.refresh()

    def _on_folded(self) -> None:
        shut = [bucket for bucket, header in self.headers.items() if not header.isChecked()]
        self._places.put("attention.folded", ",".join(shut))
        self.refresh()

    def cards(self) -> list[Card]:
        """The cards from top to bottom."""
        return list(self._order)

    def _focused(self) -> int | None:
        for index, card in enumerate(self._order):
            if card.hasFocus() or any(button.hasFocus() for button in (card.first, card.second, card.rest)):
                return index
        return None

    def _focus(self, index: int) -> None:
        if 0 <= index < len(self._order):
            self._order[index].setFocus()
        elif self.more.isVisible():
            self.more.setFocus()

    def _walk(self, card: Card, step: int) -> None:
        index = self._order.index(card) + step
        if 0 <= index < len(self._order):
            self._focus(index)
        elif step > 0 and not self.more.isHidden():
            self.more.setFocus()

    def _press(self, card: Card, act: str) -> None:
        if act == "write" and not card.line.row.person:
            self._open_menu(card, card.first.mapToGlobal(card.first.rect().bottomLeft()))
            return
        self._act(card.line, act, None)

    def _act(self, line: Line, act: str, until: int | None) -> None:
        if act == "new-date" and until is None:
            card = self._cards.get(line.id, self)
            self._pick_date(line, card.mapToGlobal(card.rect().center()), "new-date", _("The new date of the promise"))
            return
        self.deeds.do(line, act, until)

    def _open_menu(self, card: Card, at: QPoint) -> None:
        menu = line_menu(self, card.line, card.offer, self.deeds, self._session.now(), self._doers, at)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _open_snooze(self, card: Card, at: QPoint) -> None:
        menu = snooze_menu(self, card.line, self._session.now(), self._doers, at)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
        menu.setActiveAction(menu.actions()[0])

    def _pick_date(self, line: Line, at: QPoint, act: str = "snooze", name: str = "") -> None:
        from netbook.ui.attention.popups import DayPopup

        popup = DayPopup(self._session.now(), self, name)
        popup.chosen.connect(lambda until: self._act(line, act, until))
        popup.open_at(at)

    def _explain(self, line: Line, at: QPoint) -> None:
        from netbook.store.standing import limits
        from netbook.ui.attention.popups import WhyPopup

        popup = WhyPopup(line, self._session.now(), limits(self._session.book.db), self)
        popup.change.setVisible(self._intents.can("settings"))
        popup.change_wanted.connect(lambda: self._intents.settings_wanted.emit("reminders"))
        popup.open_at(at)
