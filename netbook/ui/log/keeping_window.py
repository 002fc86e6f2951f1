"""The ground of the small windows: a form that scrolls, a foot with Save, and what is typed kept as a draft."""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from netbook.domain.said import Done, Outcome
from netbook.session import Session
from netbook.store.changes import Act
from netbook.ui.log.drafts import Drafts, Typed
from netbook.ui.log.form import Form, Problem
from netbook.ui.person.acts import attempt
from netbook.ui.theme import colour, px, set_ground
from netbook.ui.widgets.badges import KeyHint
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.focus import order_focus
from netbook.ui.widgets.labels import Label
from netbook.ui.widgets.panel import Divider, ScrollColumn
from netbook.wording import _

P = ParamSpec("P")
KEEP_AFTER_MS = 400


class KeepingWindow(QDialog):
    """A subclass fills `form`, answers `_typed` and takes it back in `_retype`; `_save` says whether it went in.

    Closing in any way keeps what was typed; the next window opened for the same shows it again.
    """

    def __init__(self, session: Session, kind: str, opened_for: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._drafts = Drafts(session, kind)
        self._opened_for = opened_for
        self._untouched: Typed = {}
        self._done = False
        self._order: list[int] = []
        self._about: tuple[int, ...] = ()
        set_ground(self, "surface")
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.setInterval(KEEP_AFTER_MS)
        self._keep_soon.timeout.connect(self.keep)
        self.form = Form()
        self._frame()

    def _frame(self) -> None:
        self._scroll = ScrollColumn(self, margins=(20, 16, 20, 12))
        self._scroll.add(self.form)
        self._strip = self._make_strip()
        self._problem = Problem(self)
        self._cancel = Button(_("Close"), parent=self, tip=_("What you typed is kept for next time (Esc)"))
        self._button = Button(_("Save"), "primary", "check", self, tip=_("Ctrl+Enter"))
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._problem, 1)
        self._foot.addWidget(self._strip, 1)
        self._foot.addStretch(1)
        self._foot.addWidget(KeyHint("Ctrl ↵", self))
        self._foot.addWidget(self._cancel)
        self._foot.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addWidget(Divider(self))
        column.addLayout(self._foot)
        self._space()
        self._cancel.clicked.connect(self.reject)
        self._button.clicked.connect(self.save)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.save)

    def _make_strip(self) -> QWidget:
        strip = QWidget(self)
        row = QHBoxLayout(strip)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Label(_("As you left it."), 12, "muted", parent=strip))
        afresh = Button(_("Start afresh"), "quiet", parent=strip, small=True)
        afresh.clicked.connect(self.start_afresh)
        row.addWidget(afresh)
        row.addStretch(1)
        strip.hide()
        return strip

    def _space(self) -> None:
        self._foot.setContentsMargins(px(20), px(10), px(20), px(12))
        self._foot.setSpacing(px(8))

    def ready(self, people: tuple[int, ...] = ()) -> None:
        """To be called when everything stands as it is before anybody typed: a draft is taken back."""
        self._about = people
        self._untouched = self._typed()
        draft = self._drafts.find(self._opened_for, people)
        if draft is not None:
            self._retype(draft)
            self._strip.show()

    def start_afresh(self) -> None:
        """Forgets the draft; everything stands as it did before anybody typed."""
        self._retype(self._untouched)
        self._drafts.drop(self._opened_for, self._about)
        self._strip.hide()
        self._first_field().setFocus()

    def on_typed(self) -> None:
        """To be called at every change: it is kept a moment later."""
        self.form.clear_problems()
        self._problem.tell("")
        if not self._done and not self._keep_soon.isActive():  # whoever types without a rest is kept on the way too
            self._keep_soon.start()

    def keep(self) -> None:
        """Keeps what is typed, if it differs from what stood there."""
        self._keep_soon.stop()
        typed = self._typed()
        if typed != self._untouched:
            self._drafts.keep(self._opened_for, typed)
        else:
            self._drafts.drop(self._opened_for)

    def save(self) -> None:
        """Saves and closes; what cannot be saved is told here and nothing typed is lost."""
        self.form.clear_problems()
        self._problem.tell("")
        if self._save():
            self._done = True
            self._keep_soon.stop()
            self._drafts.drop(self._opened_for, self._people())
            self.accept()
        else:
            self.keep()

    def attempt(
        self, verb: Callable[Concatenate[Act, P], Done], /, *args: P.args, **values: P.kwargs
    ) -> Outcome | None:
        """Does it; when it is refused the sentence stands in the window."""
        outcome, why = attempt(self.session, verb, *args, **values)
        if outcome is None:
            self.tell(why or _("It could not be saved."))
        return outcome

    def tell(self, sentence: str) -> None:
        """Says in the window what is wrong with the whole."""
        self._strip.hide()
        self._problem.tell(sentence)

    def problem(self) -> str:
        """The sentence about the whole."""
        return "" if self._problem.isHidden() else self._problem.text()

    def done(self, result: int) -> None:
        if not self._done:
            self.keep()
        super().done(result)

    def fit(self) -> None:
        """Takes the height that its rows need, as far as the screen has it."""
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        self._order = order_focus(self, self._order)
        room = self.screen().availableGeometry()
        width = min(max(self.width(), px(self.WIDTH)), room.width() - px(20))
        self._scroll.column.activate()
        foot = self._foot.sizeHint().height() + 3
        self.resize(width, min(self._scroll.column.heightForWidth(width) + foot, self._most()))
        QTimer.singleShot(0, self, self._grow)

    def _most(self) -> int:
        return min(px(560), self.screen().availableGeometry().height() - 40)

    def _grow(self) -> None:
        # Only once laid out do wrapped rows know how tall they are.
        hidden = self._scroll.verticalScrollBar().maximum()
        if hidden and self.height() < self._most():
            self.resize(self.width(), min(self.height() + hidden, self._most()))

    WIDTH = 600

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_foot"):
            self._space()
            self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), colour("surface"))

    def _typed(self) -> Typed:
        raise NotImplementedError

    def _retype(self, typed: Typed) -> None:
        raise NotImplementedError

    def _save(self) -> bool:
        raise NotImplementedError

    def _first_field(self) -> QWidget:
        return self.form

    def _people(self) -> tuple[int, ...]:
        return ()
