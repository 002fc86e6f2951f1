"""Details: what it would be rude to forget, open and ended, each edited in place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from netbook.answers.show import DetailRow, Person
from netbook.domain.dates import day_of
from netbook.domain.details import TOPICS
from netbook.domain.said import Refused
from netbook.operations.details import NewDetail, add_detail, delete_detail, edit_detail, end_detail, reopen_detail
from netbook.ui.log.form import Problem
from netbook.ui.log.when_field import read_moment
from netbook.ui.person.about.desk import Desk
from netbook.ui.person.about.rows import Section, commit_field, fill_field
from netbook.ui.person.about.several import ItemRow, Several
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.choice import Choice
from netbook.ui.widgets.in_place import InPlaceLine, InPlaceText
from netbook.ui.widgets.labels import Label
from netbook.wording import _, _n
from netbook.wording.dates import day_name
from netbook.wording.labels import topic_name

NARROW = 380


class DetailLine(ItemRow[DetailRow]):
    """One detail: topic, text, from when to ask; told how it ended on the spot."""

    def __init__(self, desk: Desk, group: Several[DetailRow]) -> None:
        super().__init__(group)
        self._desk, self._group = desk, group
        self._item: DetailRow | None = None
        self.topic = Choice(_("Topic"), [(topic, topic_name(topic)) for topic in TOPICS], self, kind="quiet", least=112)
        self.text = InPlaceText(_("Detail"), _("something to remember"), self, one=True)
        self.ask_on = InPlaceLine(_("Ask about it from"), _("ask on"), self, least=84)
        self.end = Button(kind="quiet", icon="circle-check", parent=self, small=True, tip=_("I was told how it ended"))
        self.remove = Button(kind="quiet", icon="x", parent=self, small=True, tip=_("Delete the detail"))
        self.how = InPlaceLine(_("How it ended"), _("How did it end? Enter keeps it (may be empty)"), self)
        self.how.setProperty("inplace", None)
        self.ended = Label("", 12, "muted", parent=self)
        self.problem = Problem(self)
        self._lay_out()
        self.quiet(self.remove)
        self.watch(self.topic, self.text, self.ask_on, self.end)
        self._wire()

    def _lay_out(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._grid = QGridLayout()
        self._grid.setSpacing(px(2))
        self._narrow: bool | None = None
        for place, widget in enumerate((self.topic, None, self.ask_on, self.end, self.remove)):
            if widget is not None:
                self._grid.addWidget(widget, 0, place, top)
        self._place(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._grid)
        column.addWidget(self.how)
        column.addWidget(self.ended)
        column.addWidget(self.problem)
        self.how.hide()
        self.ended.hide()

    def _place(self, narrow: bool) -> None:
        """The text beside its topic, or below it where it is narrow."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._grid.removeWidget(self.text)
        if narrow:
            self._grid.addWidget(self.text, 1, 0, 1, 5)
        else:
            self._grid.addWidget(self.text, 0, 1)
        self._grid.setColumnStretch(1, 0 if narrow else 4)
        self._grid.setColumnStretch(2, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width() < px(NARROW))

    def _wire(self) -> None:
        self.topic.chosen.connect(self._on_topic)
        self._connect("text", self.text)
        self._connect("ask_on", self.ask_on)
        self.end.clicked.connect(self._on_end)
        self.remove.clicked.connect(self._on_remove)
        self.how.returnPressed.connect(self._on_told)
        self.how.textEdited.connect(lambda text: self._desk.type(self._key("how"), text))

    def _connect(self, part: str, field: InPlaceLine | InPlaceText) -> None:
        field.committed.connect(lambda text: commit_field(
            self._desk, self._key(part), field, self.problem, text, lambda text: self._write(part, text),
            lambda: self._item is not None,
        ))  # fmt: skip

    def _key(self, part: str) -> str:
        return f"detail.{self._item.id if self._item else 'new'}.{part}"

    def show_item(self, item: DetailRow | None, same: bool) -> None:
        same = same and self._item is not None and item is not None and self._item.id == item.id
        self._item = item
        today = day_of(self._desk.session.now())
        self.topic.set_current(item.topic if item else "other")
        asked = day_name(day_of(item.ask_on), today) if item and item.ask_on is not None else ""
        fill_field(self._desk, self._key("text"), self.text, self.problem, item.text if item else "", same)
        fill_field(self._desk, self._key("ask_on"), self.ask_on, self.problem, asked, same)
        over = item is not None and item.ended_at is not None
        if not same or over:
            self.how.hide()
        self.ask_on.setVisible(not over)
        self.end.setVisible(item is not None)
        self.end.set_icon("undo-2" if over else "circle-check")
        self.end.set_tip(_("Not ended yet") if over else _("I was told how it ended"))
        self.ended.setVisible(over)
        if item is not None and item.ended_at is not None:
            day = day_name(day_of(item.ended_at), today)
            words = _("Ended {day}: {how}") if item.how_ended else _("Ended {day}")
            self.ended.setText(words.format(day=day, how=item.how_ended))

    def begin(self) -> None:
        self.text.setFocus()

    def is_blank(self) -> bool:
        return self._item is None and not self.text.text() and not self.ask_on.text()

    def _read_ask_on(self) -> int | None:
        text = self.ask_on.text().strip()
        if not text:
            return None
        found = read_moment(text, self._desk.session.now())
        if found is None:
            raise Refused("time-unclear", value=text)
        return found[0]

    def _write(self, part: str, text: str) -> str:
        if self._item is None:
            return self._add() if self.text.text().strip() else ""
        if part == "ask_on":
            return self._desk.do(edit_detail, self._item.id, ask_on=self._read_ask_on())
        return self._desk.do(edit_detail, self._item.id, text=text.strip())

    def _add(self) -> str:
        new = NewDetail(self.text.text(), self.topic.current(), self._read_ask_on())
        self._group.coming(self)
        sentence = self._desk.do(add_detail, self._desk.number, new)
        if sentence:
            self._group.gave_up()
        return sentence

    def _on_topic(self, topic: str) -> None:
        if self._item is not None:
            self._desk.do(edit_detail, self._item.id, topic=topic)

    def _on_end(self) -> None:
        if self._item is None:
            return
        if self._item.ended_at is not None:
            self._desk.do(reopen_detail, self._item.id)
        elif self.how.isHidden():
            self.how.setText(self._desk.typed(self._key("how")))
            self.how.show()
            self.how.setFocus()
        else:
            self._on_told()

    def _on_told(self) -> None:
        if self._item is not None:
            key = self._key("how")
            if not self._desk.do(end_detail, self._item.id, self.how.text()):
                self._desk.forget(key)

    def _on_remove(self) -> None:
        if self._item is not None:
            self._desk.do(delete_detail, self._item.id)
        else:
            self.text.clear()
            self.ask_on.clear()
            self._desk.forget_all("detail.new.")
            self._group.fill(self._group.items(), False)


class DetailsSection(Section):
    """Open details first by topic; those that ended fold away."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("To remember"), parent)
        self.open: Several[DetailRow] = Several(lambda several: DetailLine(desk, several), self)
        self.ended: Several[DetailRow] = Several(lambda several: DetailLine(desk, several), self)
        self._ended: list[DetailRow] = []
        self.add_button = Button(_("Something to remember"), "quiet", "plus", self, small=True)
        self.add_button.clicked.connect(self.open.add_blank)
        self.unfold = Button("", "quiet", "chevron-right", self, small=True)
        self.unfold.clicked.connect(self._on_unfold)
        self._shown = False
        for widget in (self.open, self.add_button, self.unfold, self.ended):
            self.add(widget)
        for button in (self.add_button, self.unfold):
            self._column.setAlignment(button, Qt.AlignmentFlag.AlignLeft)

    def fill(self, person: Person, same: bool) -> None:
        order = {topic: place for place, topic in enumerate(TOPICS)}
        unended = [detail for detail in person.details if detail.ended_at is None]
        self.open.fill(
            sorted(unended, key=lambda detail: order.get(detail.topic, 99)), same, self.desk.waits("detail.new.")
        )
        self._ended = [detail for detail in person.details if detail.ended_at is not None]
        if not same:
            self._shown = False
        self._fold()

    def _on_unfold(self) -> None:
        self._shown = not self._shown
        self._fold()

    def _fold(self) -> None:
        count = len(self._ended)
        self.unfold.setVisible(count > 0)
        self.unfold.setText(_n("{n} that ended", "{n} that ended", count).format(n=count))
        self.unfold.set_icon("chevron-down" if self._shown else "chevron-right")
        self.ended.fill(self._ended if self._shown else [], True)
