"""The quick-add window: floats over everything, ready to type; what is typed is kept until it is saved."""

from __future__ import annotations

import os
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCloseEvent,
    QCursor,
    QGuiApplication,
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from netbook.answers.quick import NamesOfBook, complete_name, people_named, read_quick
from netbook.domain.quick_text.corrections import Corrections
from netbook.domain.quick_text.understood import Candidate, Understood
from netbook.operations.quick import record_quick
from netbook.session import Session
from netbook.ui.places import Places
from netbook.ui.quick.line import QuickLine
from netbook.ui.quick.meaning import Meaning
from netbook.ui.quick.rows import Row, RowOf
from netbook.ui.theme import PANEL_RADIUS, colour, px, see_through, set_ground
from netbook.ui.widgets.badges import KeyHint
from netbook.ui.widgets.floating import cut_corners
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.icon_mark import IconMark
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.ui.widgets.painting import round_rect
from netbook.ui.widgets.panel import Divider
from netbook.wording import _

WIDTH = 560
KEEP_AFTER_MS = 300
SAYS_FOR_MS = 1_400
"""How long the window stays to say what was recorded."""
DRAFT = "quick.text"


class QuickAddWindow(QWidget):
    """Enter saves, Ctrl+Enter saves and goes on, Tab goes into the rows, Esc closes and keeps what is typed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            parent, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        )
        self.session = session
        self._names = NamesOfBook(session.book)
        self._places = Places(session.book.path)
        self._corrections = Corrections()
        self._read: Understood | None = None
        self._meant: Understood | None = None
        self._refusal = ""
        self.rows: list[Row] = []
        self.setWindowTitle(_("Quick-add"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, see_through())
        set_ground(self, "surface")
        self._build()
        self._wire()
        kept = self._places.get(DRAFT)
        if kept:
            self.line.setPlainText(kept)
            self.line.moveCursor(QTextCursor.MoveOperation.End)
        self._refresh()

    def _build(self) -> None:
        self.mark = IconMark("circle-plus", "accent", 20, self)
        self.line = QuickLine(self._complete, self)
        self._top = QHBoxLayout()
        self._top.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self._top.addWidget(self.line, 1)
        self.divider = Divider(self)
        self._inside = QWidget(self)
        self._inside.setProperty("pass", "true")
        self._column = QVBoxLayout(self._inside)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._inside)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.told = WrapLabel("", 13, "text", parent=self)
        self.told.hide()
        self._foot = QWidget(self)
        self._hints = FlowLayout(self._foot, gap=12, row_gap=4)
        for key, words in (
            (_("Enter"), _("save")), (_("Tab"), _("edit fields")), (_("Ctrl Enter"), _("save and add another")), (_("Esc"), _("close")),
        ):  # fmt: skip
            self._hints.addWidget(self._hint(key, words))
        self._all = QVBoxLayout(self)
        self._all.setSpacing(0)
        self._all.addLayout(self._top)
        self._all.addWidget(self.divider)
        self._all.addWidget(self._scroll)
        self._all.addWidget(self.told)
        self._all.addWidget(self._foot)
        self._space()

    def _hint(self, key: str, words: str) -> QWidget:
        pair = QWidget(self._foot)
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        row.addWidget(KeyHint(key, pair))
        row.addWidget(Label(words, 12, "muted", parent=pair))
        return pair

    def _space(self) -> None:
        self._top.setContentsMargins(px(16), px(14), px(16), px(12))
        self._top.setSpacing(px(11))
        self._column.setContentsMargins(px(12), px(6), px(12), px(2))
        self._column.setSpacing(0)
        self._all.setContentsMargins(1, 1, 1, 1)
        self.told.setContentsMargins(px(16), px(6), px(16), px(2))
        self._foot.setContentsMargins(px(16), px(6), px(16), px(12))

    def _wire(self) -> None:
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.setInterval(KEEP_AFTER_MS)
        self._keep_soon.timeout.connect(self.keep)
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.timeout.connect(self.hide)
        self.line.textChanged.connect(self._on_text)
        self.line.grown.connect(self._fit)
        self.line.saved.connect(self.save)
        self.line.saved_on.connect(self.save_on)
        self.line.left.connect(self.close)
        self.line.fields_wanted.connect(self._into_fields)
        self.session.changed.connect(self._on_book)

    # What the app asks for

    def open_with(self, text: str = "", token: str = "") -> None:
        """Comes up ready to type, with words in it where there are any; `token` is what a Wayland desktop wants for the focus."""
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        if text:
            self.set_text(text)
        self._away.stop()
        self._say("")
        self.show()
        self.raise_()
        self.activateWindow()
        self.line.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def set_text(self, text: str) -> None:
        """Puts words into the line; what stood there comes back with Ctrl+Z."""
        if text != self.line.text():
            self.line.put(text)

    # Reading

    def _complete(self, begun: str) -> Sequence[Candidate]:
        return complete_name(self.session.book, begun)

    def _on_text(self) -> None:
        if self._away.isActive():
            self._away.stop()
        self._say("")
        if not self._keep_soon.isActive():
            self._keep_soon.start()
        self._refresh()

    def _on_book(self, _outcome: object) -> None:
        self._names.forget()
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        text = self.line.text()
        self._read = read_quick(self.session.book, text, self._names) if text.strip() else None
        self.line.underline(self._read.parts if self._read else ())
        self._show()

    def _show(self) -> None:
        rows: list[RowOf] = []
        if self._read is not None:
            self._meant = self._corrections.apply(self._read)
            names = people_named(self.session.book, self._meant)
            meaning = Meaning(self._read, self._meant, names, self._corrections, self.session.now(), self._show)
            rows = meaning.rows()
        else:
            self._meant = None
        self._lay(rows)

    def _lay(self, rows: list[RowOf]) -> None:
        """The rows as they should be: those with the same key stay the same widgets, so that a field keeps its cursor."""
        known = {row.told().key: row for row in self.rows}
        laid = []
        for place, told in enumerate(rows):
            row = known.pop(told.key, None)
            if row is None:
                row = self._make(told)
            else:
                row.show_row(told)
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
            laid.append(row)
        for row in known.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = laid
        self._fit()

    def _make(self, told: RowOf) -> Row:
        row = Row(told, self._inside)
        row.back.connect(self._to_line)
        row.went.connect(lambda by, row=row: self._next_row(row, by))
        row.saved.connect(self.save)
        row.saved_on.connect(self.save_on)
        row.changed.connect(self._fit)
        return row

    def _into_fields(self) -> None:
        for row in self.rows:
            if row.focusPolicy() != Qt.FocusPolicy.NoFocus:
                row.open_fields()
                return

    def _next_row(self, row: Row, by: int) -> None:
        """To the fields of the row beside, past the ends to the line."""
        place = self.rows.index(row) + by if row in self.rows else -1
        while 0 <= place < len(self.rows):
            if self.rows[place].focusPolicy() != Qt.FocusPolicy.NoFocus:
                self.rows[place].open_fields(last=by < 0)
                self._scroll.ensureWidgetVisible(self.rows[place])
                return
            place += by
        self._to_line()

    def _to_line(self) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    # Saving

    def save(self) -> None:
        """Records the line, says so for a moment, and goes; refused, it stays with the sentence."""
        if self._record():
            self._away.start(SAYS_FOR_MS)

    def save_on(self) -> None:
        """Records the line and stays for the next."""
        if self._record():
            self._to_line()

    def _record(self) -> bool:
        if self._meant is None:
            self._say(_("Write what happened, and with whom."), "late")
            return False
        self._refusal, said = "", []
        self.session.refused.connect(self._on_refused)
        told = self.session.did.connect(lambda words, _act: said.append(words))
        try:
            outcome = self.session.do(record_quick, self._meant)
        finally:
            self.session.refused.disconnect(self._on_refused)
            self.session.did.disconnect(told)
        if outcome is None:
            self._say(self._refusal, "late")
            self._to_unclear()
            return False
        self._corrections = Corrections()
        self.line.clear()
        self.keep()
        self._say(said[0] if said else "", "good")
        return True

    def _to_unclear(self) -> None:
        for row in self.rows:
            if row.told().open and row.told().tone == "due":
                row.open_fields()
                return

    def _on_refused(self, words: str) -> None:
        self._refusal = words

    def _say(self, words: str, tone: str = "text") -> None:
        if words == self.told.text():
            return
        self.told.setText(words)
        self.told.set_tone(tone)
        self.told.setVisible(bool(words))
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self._fit()

    def keep(self) -> None:
        """Keeps what is typed, across closing and restart."""
        self._keep_soon.stop()
        if self._places.get(DRAFT) != self.line.text():
            self._places.put_now(DRAFT, self.line.text())

    # The frame

    def _room(self) -> QRect:
        screen = QGuiApplication.screenAt(QCursor.pos()) or self.screen()
        return screen.availableGeometry()

    def _place(self) -> None:
        room = self._room()
        self._fit()
        self.move(room.x() + (room.width() - self.width()) // 2, room.y() + max(px(16), room.height() // 5))

    def _fit(self) -> None:
        if not hasattr(self, "_keep_soon"):
            return
        room = self._room()
        width = min(px(WIDTH), room.width() - px(16))
        shown = bool(self.rows)
        self._scroll.setVisible(shown)
        self.divider.setVisible(shown or not self.told.isHidden())
        sides = self._column.contentsMargins()
        inner = (
            sum(row.fit(width - 2 - sides.left() - sides.right()) for row in self.rows) + sides.top() + sides.bottom()
        )
        rest = self.line.minimumHeight() + px(26) + px(18) + self._hints.heightForWidth(width - px(32)) + px(4)
        rest += 0 if self.told.isHidden() else self.told.heightForWidth(width - px(4)) + px(8)
        most = max(px(60), room.height() - rest - px(32))
        self._scroll.setFixedHeight(min(inner, most))
        self.setFixedWidth(width)
        self._all.activate()
        height = (
            self._all.totalHeightForWidth(width) if self._all.hasHeightForWidth() else self._all.sizeHint().height()
        )
        self.setFixedHeight(min(height, room.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        round_rect(painter, QRectF(self.rect()), px(PANEL_RADIUS), colour("surface"), colour("edge"), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            cut_corners(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        handle = self.windowHandle()
        if event.button() == Qt.MouseButton.LeftButton and handle is not None:
            handle.startSystemMove()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_all"):
            self._space()
            QTimer.singleShot(0, self, self._restyle)

    def _restyle(self) -> None:
        self.line.underline(self._read.parts if self._read else ())
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._away.stop()
        self._refresh()
        if not event.spontaneous():
            self._place()
            cut_corners(self)
        self.line.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.keep()
        self._say("")

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep()
        super().closeEvent(event)
