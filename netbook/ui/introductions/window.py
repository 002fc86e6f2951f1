"""One introduction, whole: both sides, every step with what can be done now, the reasons, and what it turned out to be."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers import introductions as answers
from netbook.answers.introductions import IntroductionRow
from netbook.domain.said import Outcome, Refused
from netbook.operations.introductions import clear_introduction_step, edit_introduction
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.introductions.deeds import IntroductionDeeds
from netbook.ui.introductions.steps import StepLine, lines
from netbook.ui.introductions.view import title_of
from netbook.ui.log.form import Form
from netbook.ui.theme import px, set_ground
from netbook.ui.unsaved import unsaved_of
from netbook.ui.widgets.avatar import Avatar, avatar_colour
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.chip import Chip
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.foot import Foot
from netbook.ui.widgets.icon_mark import IconMark
from netbook.ui.widgets.in_place import InPlaceText
from netbook.ui.widgets.labels import WrapLabel
from netbook.ui.widgets.panel import Panel, ScrollColumn
from netbook.ui.widgets.tool_window import ToolWindow
from netbook.ui.words import initials
from netbook.wording import _, _p
from netbook.wording.introductions import introduction_stage_name, warning


class _Step(QWidget):
    """One step: a mark, its words, its buttons."""

    def __init__(self, line: StepLine, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = line
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(5), 0, px(5))
        row.setSpacing(px(10))
        mark, token = (
            ("circle-check", "good") if line.done else ("circle-dot", "due") if line.next else ("circle", "muted")
        )
        row.addWidget(IconMark(mark, token, 16, self), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(WrapLabel(line.name, 13, "text" if line.done or line.next else "muted", line.next, self))
        if line.state:
            words.addWidget(WrapLabel(line.state, 12, "muted", parent=self))
        self.acts = FlowLayout(gap=6)
        self.buttons: list[Button] = []
        words.addLayout(self.acts)
        row.addLayout(words, 1)

    def add(self, words: str, act: Callable[[], object], kind: str = "normal", icon: str = "") -> Button:
        """One more button."""
        button = Button(words, kind, icon, self, small=True)  # type: ignore[arg-type]
        button.setAccessibleName(f"{words}: {self.line.name}")
        button.clicked.connect(lambda _on=False: act())
        self.acts.addWidget(button)
        self.buttons.append(button)
        return button


class IntroductionWindow(ToolWindow):
    """Opens with the keyboard on the next step; everything in it is an act at once and can be undone."""

    def __init__(self, session: Session, intents: Intents, number: int, parent: QWidget | None = None) -> None:
        super().__init__(_("Introduction"), 620, 700, parent)
        set_ground(self, "window")
        self._session, self._intents, self._number = session, intents, number
        self._unsaved = unsaved_of(session)
        self.deeds = IntroductionDeeds(session, intents, self)
        self.row: IntroductionRow = answers.introduction(session.book, number)
        self.steps: list[_Step] = []
        self._build()
        self._wire()
        self.show_row()
        self.go_to_next()

    def _build(self) -> None:
        book, row = self._session.book, self.row
        first = row.one or row.maker or 0
        known = dict(book.rows("SELECT id, uid FROM person WHERE id IN (?, ?)", (first, row.other)))
        self._head = QHBoxLayout()
        for number, name in ((first, row.one_name or row.maker_name), (row.other, row.other_name)):
            face = Avatar(40, self, ring_room=False)
            face.show_person(name, initials(name), avatar_colour(known.get(number, name)))
            face.set_pressable(_("Open {name}").format(name=name))
            face.pressed.connect(lambda number=number: self._intents.person_wanted.emit(number))
            self._head.addWidget(face)
        words = QVBoxLayout()
        self.title = WrapLabel(title_of(row), 15, "text", True, self)
        self.stage = WrapLabel("", 13, "muted", parent=self)
        words.addWidget(self.title)
        words.addWidget(self.stage)
        self._head.addLayout(words, 1)
        self.body.addLayout(self._head)
        self.area = ScrollColumn(self, margins=(0, 0, 8, 0), gap=12)
        self.wary = Panel(self, padding=12, gap=4)
        self._steps = Panel(self, padding=12, gap=0)
        self.area.add(self.wary)
        self.area.add(self._steps)
        self._build_reasons()
        self.body.addWidget(self.area, 1)
        self.withdraw = Button(_("Withdraw"), "quiet", "undo-2", self, tip=_("Nobody is told by Netbook"))
        self.delete = Button(_p("act", "Delete"), "quiet", "trash-2", self)
        self.close_it = Button(_("Close"), parent=self)
        self.body.addWidget(Foot((self.withdraw, self.delete), (self.close_it,), self))

    def _build_reasons(self) -> None:
        panel = Panel(self, padding=12)
        form = Form(panel, gap=4)
        self.fields: dict[str, InPlaceText] = {}
        row = self.row
        captions = [("purpose", _("What for"), _("What it is said to be for"))]
        if row.progress.by_me:
            captions += [
                ("why_one", row.one_name, _("Why it is good for {name}").format(name=row.one_name)),
                ("why_other", row.other_name, _("Why it is good for {name}").format(name=row.other_name)),
            ]
        captions.append(("turned_out", _("Turned out"), _("What it turned out to be")))
        for key, caption, hint in captions:
            field = InPlaceText(hint, hint, panel)
            form.add(key, caption, field, low=5)
            self._unsaved.edit(field, partial(self._edit, key))
            self.fields[key] = field
        self.misused = Chip(_("It was used for something else than was said"), "", panel)
        self.overridden = WrapLabel("", 12, "muted", parent=panel)
        panel.body.addWidget(form)
        panel.body.addWidget(self.misused, 0, Qt.AlignmentFlag.AlignLeading)
        panel.body.addWidget(self.overridden)
        self.area.add(panel)

    def _wire(self) -> None:
        self._session.changed.connect(self._on_changed)
        self.withdraw.clicked.connect(self._on_withdraw)
        self.delete.clicked.connect(lambda: self.deeds.delete(self.row))
        self.close_it.clicked.connect(self.close)
        self.misused.clicked.connect(lambda on: self._session.do(edit_introduction, self._number, misused=on))
        QShortcut(QKeySequence("Esc"), self, self.close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self._session.undo)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Redo), self, self._session.redo)

    def _edit(self, key: str, text: str) -> str:
        return self._unsaved.do(edit_introduction, self._number, **{key: text})

    def _on_withdraw(self) -> None:
        if self.row.stage == "withdrawn":
            self._session.do(clear_introduction_step, self._number, "withdrawn")
        else:
            self.deeds.withdraw(self.row)

    def _on_changed(self, _outcome: Outcome) -> None:
        try:
            self.row = answers.introduction(self._session.book, self._number)
        except Refused:
            self.close()
            return
        focused = any(step.isAncestorOf(self.focusWidget() or self) for step in self.steps)
        self.show_row()
        if focused:
            self.go_to_next()

    def show_row(self) -> None:
        """Shows the introduction as it is now."""
        row, now = self.row, self._session.now()
        said = [introduction_stage_name(row.stage)]
        if row.for_id is not None:
            said.append(_("for {name}").format(name=row.for_name))
        self.stage.setText(" · ".join(said))
        self._show_wary()
        for step in self.steps:
            self._steps.body.removeWidget(step)
            step.hide()
            step.deleteLater()
        self.steps = [self._step(line) for line in lines(row, now)]
        for step in self.steps:
            self._steps.body.addWidget(step)
            step.show()
        for key, field in self.fields.items():
            self._unsaved.show(field, f"introduction/{self._number}/{key}", getattr(row, key))
        self.misused.setChecked(row.misused)
        self.misused.setVisible(row.progress.by_me and row.progress.made_at is not None)
        self.overridden.setText(_("You went ahead because: {reason}").format(reason=row.overridden))
        self.overridden.setVisible(bool(row.overridden))
        withdrawn = row.stage == "withdrawn"
        self.withdraw.setText(_("Not withdrawn after all") if withdrawn else _("Withdraw"))
        self.withdraw.setVisible(withdrawn or (row.progress.by_me and row.progress.told_at is None))

    def _show_wary(self) -> None:
        row = self.row
        for label in self.wary.findChildren(WrapLabel):
            self.wary.body.removeWidget(label)
            label.hide()
            label.deleteLater()
        said: list[str] = []
        if row.progress.by_me and row.one is not None and row.stage in ("planned", "asked", "agreed"):
            now = self._session.now()
            found = answers.wary(self._session.book, row.one, row.other, row.for_id)
            # That the other was asked lately may mean this very introduction.
            asked = row.progress.asked_other_at
            said = [
                warning(one, now)
                for one in found
                if not (one.key == "introduction-asked-lately" and one.values.get("at") == asked)
            ]
        for text in said:
            self.wary.body.addWidget(WrapLabel(text, 13, "due", parent=self.wary))
        self.wary.setVisible(bool(said))

    def _step(self, line: StepLine) -> _Step:
        step = _Step(line, self._steps)
        if line.letter and self._intents.can("draft"):
            step.add(
                _("Write it"), lambda: self.deeds.write(self.row, line), "soft" if line.next else "normal", "square-pen"
            )
        for act in line.acts:
            kind = "soft" if line.next and not step.buttons else "normal"
            button = step.add(act.words, lambda: None, kind)
            button.clicked.connect(
                lambda _on=False, act=act, button=button: self.deeds.act(self.row, act, _below(button))
            )
        if line.back is not None:
            step.add(_("Take back"), lambda: self.deeds.take_back(self.row, line), "quiet", "undo-2")
        return step

    def go_to_next(self) -> None:
        """Puts the keyboard on the next step, or on Close where there is none."""
        following = next((step for step in self.steps if step.line.next and step.buttons), None)
        (following.buttons[0] if following else self.close_it).setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "steps"):
            self._head.setSpacing(px(10))


def _below(button: Button) -> QPoint:
    return button.mapToGlobal(button.rect().bottomLeft())
