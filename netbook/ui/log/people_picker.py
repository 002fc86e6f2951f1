"""Choosing people by typing: chips for who is chosen, the whole book while typing, a new name becomes a person."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from netbook.answers.people import cards, listing
from netbook.session import Session
from netbook.ui.log.suggestions import Suggestion, Suggestions
from netbook.ui.theme import RADIUS, colour, edge_of, px
from netbook.ui.widgets.chip import Chip
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.painting import round_rect
from netbook.ui.words import initials
from netbook.wording import _

SHOWN = 6


@dataclass(frozen=True, slots=True)
class Chosen:
    """Somebody chosen: a person of the book, or (number 0) a name that becomes one."""

    number: int
    name: str


class _Line(QLineEdit):
    """As wide as its words, so that it stands behind the chips and moves to the next row when it must."""

    def sizeHint(self) -> QSize:
        words = self.text() or self.placeholderText()
        return QSize(self.fontMetrics().horizontalAdvance(words) + px(24), px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(24), px(24))


_FAR = frozenset({"note", "more", "contact"})
"""Where the search finds somebody who is not called what is typed."""


class PeoplePicker(QWidget):
    """`chosen()` answers who is chosen, `changed` tells when that changes; `single` holds one, `allow_new` takes new names,
    `flat` shows no field until it has the focus.

    `entered` comes when Enter is pressed with nothing typed.
    """

    changed = Signal()
    typed = Signal(str)
    entered = Signal()

    def __init__(
        self,
        session: Session,
        name: str,
        placeholder: str = "",
        parent: QWidget | None = None,
        *,
        allow_new: bool = True,
        single: bool = False,
        flat: bool = False,
    ) -> None:
        super().__init__(parent)
        self._session, self._allow_new, self._single = session, allow_new, single
        self._flat = flat
        self._left_out: frozenset[int] = frozenset()
        self._placeholder = placeholder or _("Type a name")
        self._chosen: list[Chosen] = []
        self._chips: list[Chip] = []
        self._flow = FlowLayout(self, gap=5, row_gap=4)
        self.line = _Line(self)
        self.line.setProperty("bare", "true")
        self.line.setFrame(False)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(self._placeholder)
        self._flow.addWidget(self.line)
        self._suggestions = Suggestions(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self._space()
        self.line.textChanged.connect(self._on_text)
        self.line.textEdited.connect(self._on_typed)
        self.line.installEventFilter(self)
        self._suggestions.taken.connect(self._on_taken)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        # Not a focus proxy: Tab would come back to it from wherever this widget stands in the chain.
        self.line.setFocus(reason)

    def chosen(self) -> tuple[Chosen, ...]:
        """Everybody chosen, in order."""
        return tuple(self._chosen)

    def people(self) -> tuple[int, ...]:
        """The row ids of the people of the book who are chosen."""
        return tuple(one.number for one in self._chosen if one.number)

    def new_names(self) -> tuple[str, ...]:
        """Names that are not in the book yet."""
        return tuple(one.name for one in self._chosen if not one.number)

    def text(self) -> str:
        """What is typed and not yet taken."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Types for the owner, without suggestions."""
        self.line.setText(text)

    def choose(self, ids: Sequence[int]) -> None:
        """Chooses people of the book, in addition; those who are gone are left out."""
        facts = cards(self._session.book, ids)
        for number in ids:
            if number in facts:
                self._add(Chosen(number, facts[number].name))

    def choose_new(self, names: Sequence[str]) -> None:
        """Chooses names that are to become people."""
        for name in names:
            self._add(Chosen(0, name))

    def set_chosen(self, ids: Sequence[int], names: Sequence[str] = ()) -> None:
        """Chooses exactly these; raises nothing."""
        self.blockSignals(True)
        while self._chosen:
            self._remove(0)
        self.choose(ids)
        self.choose_new(names)
        self.line.clear()
        self.blockSignals(False)

    def take_typed(self) -> bool:
        """Takes what is typed: somebody of exactly that name, else a new person; False where it stays typed."""
        text = " ".join(self.line.text().split())
        if not text:
            return True
        exact = [s for s in self._found(text) if s.number and s.name.casefold() == text.casefold()]
        if len(exact) == 1:
            self._on_taken(exact[0])
        elif self._allow_new:
            self._on_taken(Suggestion(0, text, ""))
        else:
            return False
        return True

    def leave_out(self, numbers: Collection[int]) -> None:
        """Who is never offered, such as the person that somebody is tied to."""
        self._left_out = frozenset(numbers)

    def _found(self, text: str) -> list[Suggestion]:
        return [one for one, _sure in self._found_where(text)]

    def _found_where(self, text: str) -> list[tuple[Suggestion, bool]]:
        """Who fits, each with whether by what they are called rather than by a word in a note or an address."""
        found = listing(self._session.book, text, limit=SHOWN + len(self._chosen) + len(self._left_out))
        taken = {one.number for one in self._chosen} | self._left_out
        written = "@" in text or any(sign.isdigit() for sign in text)
        ids = [number for number in found.ids if number not in taken][:SHOWN]
        facts = cards(self._session.book, ids)
        return [
            (
                Suggestion(
                    number, card.name, ", ".join(part for part in (card.title, card.organisation) if part), card.uid,
                    initials(card.name, card.given, card.family),
                ),
                written or found.where.get(number) not in _FAR,
            )
            for number, card in ((number, facts[number]) for number in ids if number in facts)
        ]  # fmt: skip

    def _on_text(self, text: str) -> None:
        self.line.updateGeometry()
        self._space()
        self._flow.invalidate()
        self.typed.emit(text)

    def _on_typed(self, text: str) -> None:
        words = " ".join(text.split())
        if not words:
            self._suggestions.hide()
            return
        found = self._found_where(words)
        known = any(one.name.casefold() == words.casefold() for one, _sure in found)
        offered = [one for one, sure in found if sure]
        if self._allow_new and not known:
            # Before those in whose notes or address the words stand: Enter after a new name must not take one of them.
            offered.append(Suggestion(0, words, _("new person")))
        offered += [one for one, sure in found if not sure]
        self._suggestions.offer(offered, self)

    def _on_taken(self, one: Suggestion) -> None:
        self._suggestions.hide()
        self.line.clear()
        self._add(Chosen(one.number, one.name))

    def _add(self, one: Chosen) -> None:
        if one in self._chosen:
            return
        if self._single and self._chosen:
            self._remove(0)
        chip = Chip(_("{name} · new").format(name=one.name) if not one.number else one.name, "x", self, checkable=False)
        chip.setAccessibleName(_("Remove {name}").format(name=one.name))
        chip.setToolTip(_("Becomes a person in the book") if not one.number else "")
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.clicked.connect(lambda: self._remove(self._chips.index(chip)))
        self._flow.insert_widget(len(self._chips), chip)
        self._chips.append(chip)
        self._chosen.append(one)
        chip.show()
        self._on_chosen()

    def _remove(self, place: int) -> None:
        chip = self._chips.pop(place)
        del self._chosen[place]
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self._on_chosen()

    def _on_chosen(self) -> None:
        self.line.setPlaceholderText("" if self._chosen else self._placeholder)
        self.line.updateGeometry()
        self._space()
        self._flow.invalidate()
        self.updateGeometry()
        self.update()
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            if kind == QEvent.Type.FocusOut:
                self._suggestions.hide()
            self.update()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        key, text = event.key(), self.line.text().strip()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._suggestions.isVisible():
            self._suggestions.walk(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            if text:
                self._take_offered()
            else:
                self.entered.emit()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Comma, Qt.Key.Key_Semicolon) and plain and text:
            self._take_offered()
        elif key == Qt.Key.Key_Escape and self._suggestions.isVisible():
            self._suggestions.hide()
        elif key == Qt.Key.Key_Backspace and not self.line.text() and self._chosen:
            self._remove(len(self._chosen) - 1)
        else:
            return False
        return True

    def _take_offered(self) -> None:
        offered = self._suggestions.current()
        if offered is not None:
            self._on_taken(offered)
        else:
            self.take_typed()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.line.setFocus(Qt.FocusReason.MouseFocusReason)

    def _space(self) -> None:
        # A name begins where the text of a plain field does; a chip has its own room.
        edge = px(6) + (1 if self._flat else 0) if self._chosen or self._flat else px(11) + 1
        high = px(1) if self._flat else px(5)
        self._flow.setContentsMargins(edge, high, px(6), high)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_flow"):
            self._space()
            self.updateGeometry()

    def _least(self) -> int:
        # A flat one stands among texts that are edited in place.
        return px(26 if self._flat else 34)

    def heightForWidth(self, width: int) -> int:
        return max(self._least(), self._flow.heightForWidth(width))

    def sizeHint(self) -> QSize:
        return QSize(px(260), self._least())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(76), self._least())

    def paintEvent(self, event: QPaintEvent) -> None:
        lit = self.line.hasFocus()
        wrong = bool(self.property("wrong"))
        if self._flat and not lit and not wrong:
            return
        border = colour("late") if wrong else colour("focus") if lit else edge_of(self)
        painter = QPainter(self)
        round_rect(painter, QRectF(self.rect()), px(RADIUS), colour("surface"), border, 2 if lit or wrong else 1)
