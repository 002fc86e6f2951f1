"""What is owed: thanks to say, and outcomes to tell, one for each matter; each is done by one press."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers.owed import Owed, Thanks, Untold
from netbook.domain.dates import day_of
from netbook.domain.interactions import Interaction
from netbook.operations.attention import act_on
from netbook.operations.favours import step_favour
from netbook.operations.interactions import Log, log
from netbook.session import Session
from netbook.store.queries.due import DueRow
from netbook.ui.favours.deeds import FavourDeeds
from netbook.ui.intents import Intents
from netbook.ui.theme import px, set_ground
from netbook.ui.widgets.avatar import Avatar, avatar_colour
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.ui.widgets.looked_at import LookedAt
from netbook.ui.widgets.panel import Panel, ScrollColumn
from netbook.ui.words import initials
from netbook.wording import _, _n, _p
from netbook.wording.dates import day_words
from netbook.wording.reasons import headline, why

WIDE = 700
PAGE = 10


class Line(QWidget):
    """A face, a name, what it is about, and buttons. Enter does the first; arrows walk."""

    def __init__(self, name: str, uid: str, first: str, second: str, buttons: list[Button], parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(", ".join(part for part in (name, first, second) if part))
        self.buttons = buttons
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(4), 0, px(4))
        row.setSpacing(px(10))
        if name:
            face = Avatar(28, self, ring_room=False)
            face.show_person(name, initials(name), avatar_colour(uid))
            row.addWidget(face, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(1))
        if name:
            words.addWidget(WrapLabel(name, 13, "text", True, self))
        for text, tone in ((first, "due"), (second, "muted")):
            if text:
                words.addWidget(WrapLabel(text, 12, tone, parent=self))
        acts = FlowLayout(gap=6)
        for button in buttons:
            acts.addWidget(button)
        words.addSpacing(px(4))
        words.addLayout(acts)
        row.addLayout(words, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.focusNextPrevChild(steps[Qt.Key(event.key())] > 0)
            return
        super().keyPressEvent(event)


class Section(Panel):
    """A titled panel of lines a page at a time, with a sentence where there are none."""

    def __init__(self, title: str, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Label(title, 15, "text", True, self)
        self.nothing = WrapLabel(nothing, 13, "muted", parent=self)
        self.more = Button("", "quiet", "chevron-down", self, small=True)
        self.more.hide()
        for widget in (self.heading, self.nothing, self.more):
            self.body.addWidget(widget)
        self.limit = PAGE
        self.lines: list[QWidget] = []

    def show_lines(self, lines: list[QWidget], left: int) -> None:
        """Replaces the lines, with how many more there are; the keyboard stays as near as it can."""
        had = next((n for n, line in enumerate(self.lines) if line.isAncestorOf(self.focusWidget() or self)), None)
        for line in self.lines:
            self.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = lines
        for place, line in enumerate(lines):
            self.body.insertWidget(2 + place, line)
            line.show()
        self.nothing.setVisible(not lines)
        self.more.setVisible(left > 0)
        self.more.setText(_n("{n} more", "{n} more", left).format(n=left))
        if had is not None and lines:
            buttons = lines[min(had, len(lines) - 1)].findChildren(Button)
            if buttons:
                buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)


class OwedView(LookedAt):
    """Two panels: thanks owed and outcomes to tell; their lines are made when somebody looks."""

    def __init__(self, session: Session, intents: Intents, deeds: FavourDeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_ground(self, "window")
        self._session, self._intents, self._deeds = session, intents, deeds
        self._owed = Owed((), ())
        self.thanks = Section(
            _("Thanks owed"), _("Nothing is owed. Thanks are owed after a no as well; they appear here by themselves.")
        )
        self.outcomes = Section(
            _("Outcomes to tell"),
            _("Everybody who helped knows how it ended. When a matter ends, those who helped stand here."),
        )
        self._area = ScrollColumn(self, margins=(24, 16, 24, 24))
        inside = QWidget()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._both.setContentsMargins(0, 0, 0, 0)
        for panel in (self.thanks, self.outcomes):
            self._both.addWidget(panel, 1, Qt.AlignmentFlag.AlignTop)
        self._area.add(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        for section in (self.thanks, self.outcomes):
            section.more.clicked.connect(lambda _on=False, section=section: self._grow(section))
        self._space()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        buttons = [*self.thanks.findChildren(Button), *self.outcomes.findChildren(Button)]
        if buttons:
            buttons[0].setFocus(reason)

    def show_owed(self, found: Owed) -> None:
        """Shows what is owed."""
        self._owed = found
        self.look_again()

    def _read(self) -> None:
        thanks = self._owed.thanks
        shown = thanks[: self.thanks.limit]
        self.thanks.show_lines([self._thanks_line(one) for one in shown], len(thanks) - len(shown))
        left = self.outcomes.limit
        groups: list[QWidget] = []
        for one in self._owed.outcomes:
            if left <= 0:
                break
            # A matter with many helpers fills pages of its own.
            groups.append(self._outcome_lines(one, one.rows[:left]))
            left -= len(one.rows)
        every = sum(len(one.rows) for one in self._owed.outcomes)
        self.outcomes.show_lines(groups, max(0, every - self.outcomes.limit))

    def _grow(self, section: Section) -> None:
        section.limit += PAGE
        self.refresh()

    # Thanks

    def _thanks_line(self, one: Thanks) -> QWidget:
        now = self._session.now()
        if one.row is not None:
            first, second = (
                headline(one.row.kind, one.row.reason, one.row.values, now),
                why(one.row.reason, one.row.values, one.name, now),
            )
        else:
            first = _("Thank-you owed since {when}").format(when=day_words(day_of(one.since), day_of(now)))
            second = one.favour.text if one.favour else ""
        # With a parent from the start: a button of nobody's that is told to show would be a window.
        write = Button(_("Write thanks"), "soft", "square-pen", self.thanks, small=True)
        done = Button(_("Thanked"), parent=self.thanks, small=True)
        let_go = Button(_("Not owed"), "quiet", parent=self.thanks, small=True)
        for button in (write, done, let_go):
            button.setAccessibleName(_("{act}: {name}").format(act=button.text(), name=one.name))
        write.setVisible(self._intents.can("draft"))
        write.clicked.connect(lambda: self._write_thanks(one))
        done.clicked.connect(lambda: self._thanked(one))
        let_go.clicked.connect(lambda: self._not_owed(one))
        return Line(one.name, one.uid, first, second, [write, done, let_go], self.thanks)

    def _write_thanks(self, one: Thanks) -> None:
        if one.favour is not None:
            self._deeds.write(one.favour, "thanks")
        else:
            self._intents.draft_wanted.emit(one.person, "thanks")

    def _thanked(self, one: Thanks) -> None:
        if one.favour is not None:
            self._session.do(step_favour, one.favour.id, "thanked")
        elif one.row is not None:
            self._session.do(act_on, one.row.kind, one.person, one.row.cause, "done")
        else:
            self._session.do(
                log, Log(Interaction("message", self._session.now(), direction="from-me", thanks=True), (one.person,))
            )

    def _not_owed(self, one: Thanks) -> None:
        if one.row is not None:
            self._session.do(act_on, one.row.kind, one.person, one.row.cause, "let-go")
        elif one.favour is not None:
            self._session.do(step_favour, one.favour.id, "thanked")

    # Outcomes

    def _outcome_lines(self, one: Untold, rows: Sequence[DueRow]) -> QWidget:
        """A matter with how it ended, and one line for each of those who helped."""
        group = QWidget(self.outcomes)
        column = QVBoxLayout(group)
        column.setContentsMargins(0, px(4), 0, px(8))
        column.setSpacing(px(2))
        now = self._session.now()
        column.addWidget(WrapLabel(one.title, 13, "text", True, group))
        ended = _("Ended {when}.").format(when=day_words(day_of(one.ended_at), day_of(now)))
        column.addWidget(WrapLabel(" ".join(part for part in (ended, one.outcome) if part), 12, "muted", parent=group))
        for row in rows:
            column.addWidget(self._untold_line(one, row, group))
        return group

    def _untold_line(self, one: Untold, row: DueRow, parent: QWidget) -> QWidget:
        write = Button(_("Write it"), "soft", "square-pen", parent, small=True)
        told = Button(_p("step", "Told"), parent=parent, small=True)
        let_go = Button(_("Need not know"), "quiet", parent=parent, small=True)
        for button in (write, told, let_go):
            button.setAccessibleName(_("{act}: {name}").format(act=button.text(), name=row.name or one.title))
        write.setVisible(bool(row.person) and self._intents.can("draft"))
        write.clicked.connect(lambda: self._write_outcome(one, row))
        told.clicked.connect(lambda: self._session.do(act_on, row.kind, row.person, row.cause, "told"))
        let_go.clicked.connect(lambda: self._session.do(act_on, row.kind, row.person, row.cause, "let-go"))
        because = why(row.reason, row.values, row.name, self._session.now())
        return Line(row.name, row.uid, "", because, [write, told, let_go], parent)

    def _write_outcome(self, one: Untold, row: DueRow) -> None:
        number = row.cause.split(":")[1]
        told = {"what": one.title.rstrip(".?!"), "outcome": one.outcome, "then": f"favour:{number}:told"}
        self._intents.draft_for.emit(row.person, "outcome", told)

    # Room

    def _space(self) -> None:
        self._both.setSpacing(px(16))
        self._turn()

    def _turn(self) -> None:
        wide = self.width() >= px(WIDE)
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_both"):
            self._space()
