"""The board: lanes beside one another, or behind tabs where it is narrow; arrows walk it, cards are moved by key or drag."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from netbook.answers.favours import FavourRow, Lanes
from netbook.domain.favours import Move, moves
from netbook.session import Session
from netbook.ui.favours.card import MIME, FavourCard
from netbook.ui.favours.deeds import FavourDeeds
from netbook.ui.favours.lane import Lane
from netbook.ui.favours.words import short_move
from netbook.ui.intents import Intents
from netbook.ui.theme import PANEL_RADIUS, colour, font, px, set_ground
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.labels import Label
from netbook.ui.widgets.painting import round_rect
from netbook.ui.widgets.panel import Panel
from netbook.ui.widgets.tabs import TabBar
from netbook.wording import _

LANE = 212
"""The least width of a lane; where four of them find no room, tabs take over."""


def lane_names() -> list[tuple[str, str, str]]:
    """Key, name, and what an empty one says."""
    return [
        ("asked-by-me", _("Asked by me"), _("What you ask of people stands here until it has ended and they know how.")),
        ("asked-of-me", _("Asked of me"), _("What people ask of you stands here until you have done it or said no.")),
        ("offered", _("Offered and received"), _("What you promise and what you are given. Giving first makes asking easy.")),
        ("concluded", _("Concluded"), _("What is over, whoever asked. Drop a card here when it has ended.")),
    ]  # fmt: skip


class Target(QLabel):
    """One step on which a card can be let fall."""

    dropped = Signal(int)

    def __init__(self, words: str, can: bool, parent: QWidget) -> None:
        super().__init__(words, parent)
        self._can, self._over = can, False
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFont(font(12, True))
        self.setContentsMargins(px(12), px(10), px(12), px(10))
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
            self._over = True
            self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit(int(bytes(event.mimeData().data(MIME).data())))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = colour("accent_ground" if self._over and self._can else "hover" if self._over else "surface")
        round_rect(painter, self.rect().toRectF(), px(7), ground, colour("accent" if self._can else "line"))
        painter.setPen(colour("accent" if self._can else "muted"))
        painter.setFont(self.font())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())


class Targets(Panel):
    """The steps of the favour that is being dragged, floating at the foot of the board."""

    let_fall = Signal(int, str, str)

    def __init__(self, board: QWidget) -> None:
        super().__init__(board, padding=12, gap=6)
        self._board = board
        self.body.addWidget(Label(_("Let it fall on a step"), 12, "muted", parent=self))
        self._flow = FlowLayout(gap=8)
        self.body.addLayout(self._flow)
        self.targets: dict[Move, Target] = {}
        self.hide()

    def offer(self, row: FavourRow, now: int) -> None:
        """Shows the steps of a favour."""
        self._flow.clear()
        self.targets = {}
        for move in moves(row.life, now):
            target = Target(short_move(row, move), True, self)
            target.dropped.connect(lambda number, move=move: self.let_fall.emit(number, *move))
            self._flow.addWidget(target)
            self.targets[move] = target
        wide = self._board.width() - px(48)
        self.setGeometry(px(24), 0, wide, 0)
        high = self.heightForWidth(wide) if self.hasHeightForWidth() else self.sizeHint().height()
        self.setGeometry(px(24), self._board.height() - high - px(12), wide, high)
        self.show()
        self.raise_()


class Board(QWidget):
    """`show_lanes` shows favours; everything else goes through the deeds."""

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_ground(self, "window")
        self._session, self._intents = session, intents
        self.deeds = FavourDeeds(session, intents, self)
        self.tabs = TabBar(self)
        self.tabs.setAccessibleName(_("Lanes"))
        self.lanes: dict[str, Lane] = {}
        self._row = QHBoxLayout()
        for key, name, nothing in lane_names():
            lane = Lane(key, name, nothing, self._make, self)
            # After the drop is done: a field that opens within it would be closed by its end.
            lane.dropped.connect(
                lambda number, key=key: QTimer.singleShot(0, self, lambda: self._on_dropped(key, number))
            )
            self.lanes[key] = lane
            self._row.addWidget(lane, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.tabs)
        self._column.addLayout(self._row, 1)
        self.targets = Targets(self)
        self.targets.let_fall.connect(
            lambda number, step, answer: QTimer.singleShot(0, self, lambda: self._on_target(number, step, answer))
        )
        self._narrow: bool | None = None
        self._chosen = "asked-by-me"
        self.tabs.tab_chosen.connect(self._on_tab)
        self._space()
        self._turn()

    def _space(self) -> None:
        self._row.setContentsMargins(px(18), px(4), px(18), 0)
        self._row.setSpacing(px(4))

    # Showing

    def show_lanes(self, lanes: Lanes) -> None:
        """Shows the favours in their lanes."""
        now = self._session.now()
        focused = self._focused()
        for lane, rows in zip(
            self.lanes.values(),
            (lanes.asked_by_me, lanes.asked_of_me, lanes.offered_and_received, lanes.concluded),
            strict=True,
        ):
            lane.show_rows(rows, now)
        card = self.card(focused) if focused is not None else None
        if card is not None and not card.isAncestorOf(self.focusWidget() or self) and not card.hasFocus():
            # It went into another lane: the next key is meant for it still.
            self._go_to(card)
        if self._narrow:
            self._name_tabs()

    def _focused(self) -> int | None:
        """The favour on whose card the keyboard is."""
        at = self.focusWidget()
        cards = (card for lane in self.lanes.values() for card in lane.cards)
        return next((card.row.id for card in cards if at is not None and (card is at or card.isAncestorOf(at))), None)

    def _go_to(self, card: FavourCard) -> None:
        for key, lane in self.lanes.items():
            if card in lane.cards:
                if self._narrow:
                    self._choose(key)
                card.setFocus(Qt.FocusReason.OtherFocusReason)
                lane.area.ensureWidgetVisible(card)

    def _make(self, row: FavourRow) -> FavourCard:
        card = FavourCard(row, self._session.now())
        card.opened.connect(lambda: self._intents.favour_wanted.emit(card.row.id))
        card.move_wanted.connect(lambda step, answer: self.deeds.move(card.row, step, answer, _below(card)))
        card.menu_wanted.connect(lambda at: self._open_menu(card, at))
        card.delete_wanted.connect(lambda: self.deeds.delete(card.row))
        card.walked.connect(lambda across, down: self._walk(card, across, down))
        card.dragging.connect(lambda on: self._on_dragging(card, on))
        return card

    def _open_menu(self, card: FavourCard, at: QPoint) -> None:
        menu = self.deeds.menu(card.row, at)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def row(self, number: int) -> FavourRow | None:
        """A favour that is shown."""
        return next((card.row for lane in self.lanes.values() for card in lane.cards if card.row.id == number), None)

    def card(self, number: int) -> FavourCard | None:
        """The card of a favour, where it is shown."""
        return next((card for lane in self.lanes.values() for card in lane.cards if card.row.id == number), None)

    # Walking

    def take_focus(self) -> None:
        """Puts the keyboard on the first card there is."""
        for lane in self._shown():
            if lane.cards:
                lane.cards[0].setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _shown(self) -> list[Lane]:
        return [lane for lane in self.lanes.values() if not lane.isHidden()]

    def _walk(self, card: FavourCard, across: int, down: int) -> None:
        lanes = list(self.lanes.values())
        at = next((n for n, lane in enumerate(lanes) if card in lane.cards), 0)
        place = lanes[at].cards.index(card)
        if down:
            place += down
            if 0 <= place < len(lanes[at].cards):
                lanes[at].cards[place].setFocus(Qt.FocusReason.OtherFocusReason)
            elif down > 0 and not lanes[at].more.isHidden():
                lanes[at].more.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        step = -across if self.isRightToLeft() else across
        beyond = lanes[at + 1 :] if step > 0 else lanes[:at][::-1]
        for lane in beyond:
            if lane.cards:
                if self._narrow:
                    self._choose(lane.key)
                lane.cards[min(place, len(lane.cards) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
                return

    # Dragging

    def _on_dragging(self, card: FavourCard, on: bool) -> None:
        if on:
            self.targets.offer(card.row, self._session.now())
        else:
            self.targets.hide()

    def _on_target(self, number: int, step: str, answer: str) -> None:
        self.targets.hide()
        row = self.row(number)
        if row is not None:
            self.deeds.move(row, step, answer, self.mapToGlobal(self.targets.geometry().topLeft()))

    def _on_dropped(self, lane: str, number: int) -> None:
        """What falling on a lane means: on the last that it has ended, out of it that it has not; elsewhere nothing fits."""
        from netbook.operations.favours import reopen_favour

        row = self.row(number)
        if row is None:
            return
        home = row.direction if row.direction in ("asked-by-me", "asked-of-me") else "offered"
        over = any(card.row.id == number for card in self.lanes["concluded"].cards)
        if lane == "concluded" and not over:
            self.deeds.move(row, "concluded", "", self.mapToGlobal(self.lanes[lane].geometry().center()))
        elif lane == home and over:
            self._session.do(reopen_favour, number)
        elif lane not in (home, "concluded"):
            self._session.refused.emit(
                _("A favour keeps its side: who asked and who offered is changed in its window (Enter).")
            )

    # Room

    def _on_tab(self, key: str) -> None:
        self._choose(key)
        lane = self.lanes[key]
        if lane.cards and not self.tabs.hasFocus():
            lane.cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, key: str) -> None:
        self._chosen = key
        self.tabs.set_current(key)
        for name, lane in self.lanes.items():
            lane.setVisible(not self._narrow or name == key)

    def _name_tabs(self) -> None:
        names = [
            (key, f"{name} {self.lanes[key].count.text()}".strip()) for key, name, _nothing in lane_names()
        ]  # fmt: skip
        self.tabs.set_tabs(names, self._chosen)

    def _turn(self) -> None:
        narrow = self.width() < px(LANE) * 4 + px(48)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.tabs.setVisible(narrow)
        if narrow:
            self._name_tabs()
        for lane in self.lanes.values():
            lane.show_name(not narrow)
        self._choose(self._chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_narrow"):
            self._space()
            self._turn()


def _below(card: FavourCard) -> QPoint:
    return card.mapToGlobal(QPoint(px(12), card.height() - px(PANEL_RADIUS)))
