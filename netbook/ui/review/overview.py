"""The reality check on one page: figure cards, warmth by circle, outreach by week, what is worth a thought, what is open."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from netbook.answers.behind import Behind
from netbook.answers.review import Review
from netbook.domain.review import CircleHealth, Figures, Thought
from netbook.ui.person.line_button import LineButton
from netbook.ui.review import figures as words
from netbook.ui.review.card_grid import CardGrid
from netbook.ui.theme import px, set_ground
from netbook.ui.widgets.bars import BarLine, Bars
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.figure import Figure
from netbook.ui.widgets.labels import Heading, Label, WrapLabel
from netbook.ui.widgets.legend import Legend
from netbook.ui.widgets.panel import Panel, ScrollColumn
from netbook.wording import _, _n
from netbook.wording.behind import row_words
from netbook.wording.numbers import amount
from netbook.wording.review import thought_words

WIDE = 860
CIRCLES = 6
_TONES = {"good": "sprout", "due": "triangle-alert", "accent": "megaphone"}
_LINE_ICONS = {"promises": "package", "outcomes": "megaphone", "only-asks": "hand-helping"}


def _heading(words: str) -> Heading:
    """A heading whose letters stand over those of the lines below, which keep room for their ground."""
    made = Heading(words)
    made.setIndent(px(4))
    return made


class Overview(ScrollColumn):
    """`behind_wanted` names a figure (and a week), `circle_wanted` a circle to be shown in People, `thought_wanted` a thought."""

    behind_wanted = Signal(str, int)
    circle_wanted = Signal(int)
    person_wanted = Signal(int)
    thought_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(28, 4, 28, 24), gap=12)
        set_ground(self, "window")
        self._figures: Figures | None = None
        self._all = False
        self.circles: list[BarLine] = []
        self.thoughts: list[LineButton] = []
        self.open: list[LineButton] = []
        self.new: list[LineButton] = []
        self._build()
        self._wire()

    def _build(self) -> None:
        self.grid = CardGrid()
        self.figures: dict[str, Figure] = {}
        for key in ("kept", "thanks", "given", "new", "events"):
            card = Figure("", _("Opens the list behind it"))
            card.clicked.connect(lambda _on=False, key=key: self.behind_wanted.emit(key, 0))
            self.figures[key] = card
            self.grid.add(card)
        self.add(self.grid)
        self._charts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._charts.addWidget(self._build_warmth(), 7)
        self._charts.addWidget(self._build_outreach(), 6)
        self.column.addLayout(self._charts)
        self.worth = Panel(padding=12, gap=2)
        self.worth.body.addWidget(_heading(_("Worth a thought")))
        self.quiet = WrapLabel(_("Nothing stands out this week: things are as they should be."), 13, "muted")
        self.quiet.setIndent(px(4))
        self.worth.body.addWidget(self.quiet)
        self.add(self.worth)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.between, self._between_none = self._panel(_("Open between you"), "")
        self.fresh, self._fresh_none = self._panel(
            _("New people, and through whom"),
            _("Nobody new in twelve weeks: an event outside your field is where to begin."),
        )
        self._foot.addWidget(self.between, 7)
        self._foot.addWidget(self.fresh, 6)
        self.column.addLayout(self._foot)
        self.column.addStretch(1)
        # Else Qt asks for the height that the sentences would need in the narrowest window.
        self.inside.setMinimumHeight(1)
        self._dress_room()

    def _panel(self, title: str, nothing: str) -> tuple[Panel, WrapLabel]:
        panel = Panel(padding=12, gap=2)
        panel.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        panel.body.addWidget(_heading(title))
        said = WrapLabel(nothing, 13, "muted")
        said.setIndent(px(4))
        panel.body.addWidget(said)
        return panel, said

    def _build_warmth(self) -> Panel:
        self.warmth = Panel(padding=12, gap=2)
        self.warmth.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.warmth.body.addWidget(_heading(_("Warmth by circle")))
        legend = Legend([(_("warm"), "good"), (_("cooling"), "due"), (_("cold"), "late")])
        self.warmth.body.addWidget(legend)
        self._rows = QVBoxLayout()
        self.warmth.body.addLayout(self._rows)
        self.no_circles = WrapLabel(
            _("No circles yet. Put people into circles, and how warm each is stands here."), 13, "muted"
        )
        self.warmth.body.addWidget(self.no_circles)
        self.more = Button("", "quiet", "chevron-down", small=True)
        self.warmth.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        return self.warmth

    def _build_outreach(self) -> Panel:
        self.outreach = Panel(padding=12, gap=4)
        self.outreach.body.addWidget(_heading(_("Outreach per week")))
        self.outreach.body.addWidget(
            Legend([(_("giving"), "accent"), (_("checking in"), "+accent"), (_("asking"), "due")])
        )
        self.bars = Bars(_("Outreach per week"))
        self.said = Label("", 12, "muted")
        self.said.setIndent(px(4))
        self.outreach.body.addWidget(self.bars, 1)
        self.outreach.body.addWidget(self.said)
        return self.outreach

    def _wire(self) -> None:
        self.bars.walked.connect(self._on_walked)
        self.bars.pressed.connect(self._on_week)
        self.more.clicked.connect(self._on_more)

    def _on_walked(self, said: str) -> None:
        if self._figures is not None:
            self.said.setText(said or words.outreach_words(self._figures))

    def _on_week(self, place: int) -> None:
        if self._figures is not None:
            self.behind_wanted.emit("week", self._figures.weeks[place].start)

    def _on_more(self) -> None:
        self._all = not self._all
        if self._figures is not None:
            self._show_circles(self._figures.circles)

    # What is shown

    def show_review(self, found: Review, fresh: tuple[Behind, ...], can_goals: bool) -> None:
        """Shows everything anew; the focus stays where it is."""
        figures = self._figures = found.figures
        for card in words.cards(figures):
            self.figures[card.key].show_figure(
                card.value, card.under, card.token, card.trend, card.trend_words, card.title
            )
        self.grid.fit()
        self._show_circles(figures.circles)
        self.bars.set_bars(words.bars(figures), words.outreach_words(figures))
        self._on_walked(self.bars.words())
        self._show_thoughts(found.thoughts, figures.now)
        self._show_open(figures)
        self._show_new(fresh, figures.now)

    def _show_circles(self, circles: tuple[CircleHealth, ...]) -> None:
        shown = [c for c in circles if c.people][: None if self._all else CIRCLES]
        at = next((place for place, line in enumerate(self.circles) if line.hasFocus()), -1)
        _clear(self.circles)
        for circle in shown:
            tip = _("{warm} warm, {cooling} cooling, {cold} cold; opens them in People").format(
                warm=circle.warm, cooling=circle.cooling, cold=circle.cold
            )
            parts = ((circle.warm, "good"), (circle.cooling, "due"), (circle.cold, "late"))
            line = BarLine(
                circle.name, parts, _("{n} of {of} warm").format(n=amount(circle.warm), of=amount(circle.people)), tip
            )
            line.clicked.connect(lambda _on=False, number=circle.circle: self.circle_wanted.emit(number))
            self.circles.append(line)
            self._rows.addWidget(line)
        if 0 <= at < len(self.circles):
            self.circles[at].setFocus(Qt.FocusReason.OtherFocusReason)
        hidden = len([c for c in circles if c.people]) - len(shown)
        self.no_circles.setVisible(not shown)
        self.more.setVisible(hidden > 0 or self._all)
        self.more.setText(_n("{n} more", "{n} more", hidden).format(n=hidden) if hidden else _("Fewer"))
        self.more.set_icon("chevron-down" if hidden else "chevron-up")

    def _show_thoughts(self, thoughts: tuple[Thought, ...], now: int) -> None:
        _fit(self.thoughts, len(thoughts), self.worth)
        for line, thought in zip(self.thoughts, thoughts, strict=False):
            said = thought_words(thought, now)
            line.show_line(
                _TONES[thought.tone], thought.tone, _stressed(said, thought), said, _("Opens what it speaks of")
            )
            _press(line, lambda thought=thought: self.thought_wanted.emit(thought))
        self.quiet.setVisible(not thoughts)

    def _show_open(self, figures: Figures) -> None:
        lines = words.open_lines(figures)
        work, whole = figures.only_work
        _fit(self.open, len(lines), self.between)
        for line, card in zip(self.open, lines, strict=True):
            html = f"<b>{escape(card.value)}</b>&nbsp; {escape(card.title)} · {escape(card.under)}"
            plain = f"{card.title}: {card.value}, {card.under}"
            line.show_line(_LINE_ICONS[card.key], card.token, html, plain, _("Opens the list behind it"))
            _press(line, lambda key=card.key: self.behind_wanted.emit(key, 0))
        self._between_none.setText(
            _("{n} of {of} people you were in touch with this year are known through work alone.").format(
                n=amount(work), of=amount(whole)
            )
        )
        self._between_none.setVisible(bool(whole))
        self.between.body.addWidget(self._between_none)

    def _show_new(self, fresh: tuple[Behind, ...], now: int) -> None:
        shown = fresh[:4]
        _fit(self.new, len(shown), self.fresh)
        for line, row in zip(self.new, shown, strict=True):
            under, ago = row_words(row.what, row.values, row.name, row.at, now)
            html = f"<b>{escape(row.name)}</b> {escape(under)}, {escape(ago)}"
            line.show_line("user-plus", "accent", html, f"{row.name} {under}, {ago}", _("Opens the person"))
            _press(line, lambda person=row.person: self.person_wanted.emit(person))
        self._fresh_none.setVisible(not shown)

    # Room

    def _dress_room(self) -> None:
        self._charts.setSpacing(px(12))
        self._foot.setSpacing(px(12))
        self._rows.setSpacing(0)
        self.bars.setMinimumHeight(px(130))
        self.bars.setMaximumHeight(px(220))
        self._turn()

    def _turn(self) -> None:
        wide = self.viewport().width() >= px(WIDE)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        for row in (self._charts, self._foot):
            row.setDirection(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_foot"):
            self._dress_room()
            self.grid.fit()


def _stressed(said: str, thought: Thought) -> str:
    """The sentence as HTML, with the circle or the goal it speaks of in bold."""
    html = escape(said)
    for key in ("circle", "title"):
        name = escape(str(thought.values.get(key) or ""))
        if name:
            html = html.replace(name, f"<b>{name}</b>", 1)
    return html


def _clear(lines: list[BarLine]) -> None:
    for line in lines:
        line.hide()
        line.deleteLater()
    lines.clear()


def _fit(lines: list[LineButton], count: int, panel: Panel) -> None:
    """As many lines as are needed, the others hidden: whoever has the focus keeps it."""
    while len(lines) < count:
        lines.append(LineButton(panel))
        panel.body.addWidget(lines[-1])
    for place, line in enumerate(lines):
        line.setVisible(place < count)


def _press(line: LineButton, act: object) -> None:
    """What pressing a line does from now on."""
    if line.property("pressed") is not None:
        line.clicked.disconnect()
    line.setProperty("pressed", True)
    if callable(act):
        line.clicked.connect(lambda _on=False: act())
