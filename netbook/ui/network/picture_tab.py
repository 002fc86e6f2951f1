"""Who knows whom: the picture with its start and steps, whoever is chosen, ways to somebody, and the list for the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from netbook.answers import people as people_answers
from netbook.answers.network import ME, Node, Picture, Start, picturing
from netbook.domain.bridges import Tie
from netbook.domain.warmth import temperature
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.log.suggestions import Suggestion
from netbook.ui.network.canvas import STEP, Canvas
from netbook.ui.network.finder import Finder, found_circles, found_people
from netbook.ui.network.legend import Legend
from netbook.ui.network.painting import Dot
from netbook.ui.network.person_card import PersonCard
from netbook.ui.network.reach import Reach
from netbook.ui.places import Places
from netbook.ui.slices import Slices
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.labels import ElidedLabel, Label
from netbook.ui.widgets.lines import Line, Lines
from netbook.ui.widgets.looked_at import LookedAt
from netbook.ui.widgets.panel import Divider, Ground, ScrollColumn
from netbook.ui.widgets.tabs import Segmented
from netbook.ui.widgets.teaching import Teaching
from netbook.ui.words import initials
from netbook.wording import _
from netbook.wording.network import bridge_words, shown_words, ties_words, warmth_words
from netbook.wording.paths import step_words

SIDE, LEAST_LIST, BOTH, LEAST = 320, 150, 500, 260


class PictureTab(LookedAt):
    """Starts from the owner; a person or circle found in the field, or a double click, makes another start."""

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._intents = session, intents
        self._places = Places(session.book.path)
        self._start = Start()
        self._picture = Picture((), (), 0)
        self._by_id: dict[int, Node] = {}
        self._quiet = self._aside = False
        self._anew, self._wanted = False, 0
        self._slices = Slices(session, self)
        self._sharing = QTimer(self)
        self._sharing.setSingleShot(True)
        self._sharing.setInterval(0)
        self._sharing.timeout.connect(self._on_share)
        self._build()
        self._wire()
        self._space()
        self._restore()

    # Building

    def _build(self) -> None:
        self._build_bar()
        self.canvas = Canvas(_("Picture of who knows whom"), self)
        self.empty = Teaching("waypoints", "surface", self)
        self.empty.say(
            _("Who knows whom"),
            _(
                "Nobody is here yet. The picture grows from contacts you log and connections you note on a person's page."
            ),
        )
        self.log = Button(_("Log a contact"), "primary", "message-square-plus")
        self.empty.buttons.addWidget(self.log)
        self.empty.hide()
        self.legend = Legend(self)
        self._build_side()
        self._left = QWidget(self)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self._bar)
        left.addWidget(self.canvas, 1)
        left.addWidget(self.empty, 1)
        left.addWidget(self.legend)
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        # Side by side they ask for more than one of them alone, to which a narrower place leads.
        self._whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._whole.addWidget(self._left, 1)
        self._whole.addWidget(self.side)

    def _build_bar(self) -> None:
        self._bar = Ground("surface", ("bottom",), self)
        self.finder = Finder(_("Start from a person or circle"), self._find_start, self._bar, short=_("Start from…"))
        self.me = Button(_("From you"), "normal", "user", self._bar, tip=_("Start the picture from yourself"))
        self.steps = Segmented(parent=self._bar)
        for count, words in (("1", _("1 step")), ("2", _("2 steps")), ("3", _("3 steps"))):
            self.steps.add(count, count, tip=words)
        self.steps.setAccessibleName(_("How many steps the picture goes"))
        self.steps.set_current("2")
        self.closer = Button(icon="zoom-in", parent=self._bar, tip=_("Zoom in (+)"))
        self.farther = Button(icon="zoom-out", parent=self._bar, tip=_("Zoom out (-)"))
        self.fit = Button(_("Fit"), parent=self._bar, tip=_("All into sight (0)"))
        self.to_side = Button(
            _("People"), "normal", "users", self._bar, tip=_("The people in the picture, and ways to somebody")
        )
        self._bar_box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._bar)
        self._bar_box.addWidget(self.finder, 1)
        row = QHBoxLayout()
        self._steps_name = Label(_("Steps"), 12, "muted", parent=self._bar)
        for widget in (self.me, self._steps_name, self.steps, self.farther, self.closer, self.fit, self.to_side):
            row.addWidget(widget)
        row.addStretch(0)
        self._bar_row = row
        self._bar_box.addLayout(row)

    def _build_side(self) -> None:
        self.side = Ground("window", ("left",), self)
        self.reach = Reach(self._session, self._intents, self.side)
        self.card = PersonCard(self.side)
        self.card.hide()
        self.count = ElidedLabel("", 11, "muted", True, self.side)
        self.list = Lines(_("People in the picture"), self.side)
        self.area = ScrollColumn(self.side, margins=(0, 0, 0, 0), gap=12)
        self.area.add(self.reach)
        self.area.add(self.card)
        # Aligned to the top, a layout is never higher than its hint, though its lines may wrap.
        self.area.column.setAlignment(Qt.AlignmentFlag(0))
        self.area.column.addStretch(1)
        self._side_box = QVBoxLayout(self.side)
        self.back = Button(_("The picture"), "quiet", "arrow-left", self.side)
        self._side_box.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self.edge = Divider(self.side)
        self._side_box.addWidget(self.area)
        self._side_box.addWidget(self.edge)
        self._side_box.addWidget(self.count)
        self._side_box.addWidget(self.list, 1)

    def _wire(self) -> None:
        self.finder.taken.connect(self._on_start)
        self.log.clicked.connect(lambda: self._intents.log_wanted.emit((), ""))
        self.me.clicked.connect(lambda: self.start_from(Start()))
        self.steps.chosen.connect(self._on_steps)
        self.closer.clicked.connect(lambda: self.canvas.zoom(STEP))
        self.farther.clicked.connect(lambda: self.canvas.zoom(1 / STEP))
        self.fit.clicked.connect(self.canvas.fit)
        self.canvas.chosen.connect(self.choose)
        self.canvas.centred.connect(self.start_from_person)
        self.list.chosen.connect(lambda row: self.choose(self._row_person(row)))
        self.list.entered.connect(self._on_entered)
        self.card.opened.connect(self._intents.person_wanted)
        self.card.centred.connect(self.start_from_person)
        self.reach.shown.connect(self._on_way)
        self.reach.ended.connect(lambda: self.start_from(Start()))
        self.reach.grown.connect(self._on_ways)
        self.to_side.clicked.connect(lambda: self._put_side(True))
        self.back.clicked.connect(lambda: self._put_side(False))
        self._session.changed.connect(self.look_again)

    # Where it starts

    def _find_start(self, text: str) -> list[Suggestion]:
        return [*found_circles(self._session, text), *found_people(self._session, text)]

    def _restore(self) -> None:
        """Where it was left: from whom or which circle, if they are still there, and how many steps."""
        steps = self._places.get("network.steps", "2")
        self.steps.set_current(steps if steps in ("1", "2", "3") else "2")
        kind, _between, number = self._places.get("network.start").partition(" ")
        if not number.isdigit():
            return
        start = Start(kind, int(number))
        name = self._name_of(start)
        if name:
            self._start = start
            self.finder.set_text(name)

    def _name_of(self, start: Start) -> str:
        if start.kind == "person":
            known = people_answers.cards(self._session.book, (start.number,)).get(start.number)
            return known.name if known else ""
        if start.kind == "circle":
            rows = people_answers.circles(self._session.book)
            return next((row.name for row in rows if row.id == start.number), "")
        return ""

    def _on_steps(self, steps: str) -> None:
        self._places.put("network.steps", steps)
        self.draw_anew()

    def _on_start(self, one: Suggestion) -> None:
        self.finder.set_text(one.name)
        self.start_from(Start("person", one.number) if one.number > 0 else Start("circle", -one.number))

    def start_from_person(self, person: int) -> None:
        """The picture anew with somebody in the middle."""
        if person > 0:
            self._wanted = person
            self.start_from(Start("person", person))

    def start_from(self, start: Start) -> None:
        """The picture anew from a start."""
        self._start = start
        if not start.along:
            self.reach.clear()
            self.canvas.set_way(())
        self.finder.set_text(self._name_of(start))
        if not start.along:
            # Ways are an answer to a question of the moment; what they were drawn into is not where it was left.
            self._places.put("network.start", f"{start.kind} {start.number}")
        self.draw_anew()

    def _on_entered(self, row: int) -> None:
        self.start_from_person(self._row_person(row))
        self._aside = False
        self._turn()

    def _on_ways(self) -> None:
        # Ways that were asked for from another screen come to the front.
        self._aside = self._aside or self.reach.is_open()
        self._turn()

    def _on_way(self, people: tuple[int, ...], all_people: tuple[int, ...]) -> None:
        if set(all_people) - set(self._start.along) or self._start.kind != "me":
            self.start_from(Start("me", 0, all_people))
        self.canvas.set_way((ME, *people))
        if self._slices.busy():
            self._wanted = people[-1]
        else:
            self.choose(people[-1])

    # What it shows

    def draw_anew(self) -> None:
        """Reads the picture again and forgets what was moved by hand."""
        self._anew = True
        self.refresh()

    def _read(self) -> None:
        """In slices where the book is large; the picture before stays until the new one is there."""
        self._anew = self._anew or not self._picture.nodes
        start, steps = self._start, int(self.steps.current() or "2")
        self._slices.ask(lambda book: picturing(book, start, steps), self._show_picture)

    def _show_picture(self, found: Picture) -> None:
        now, anew = self._session.now(), self._anew
        self._picture, self._anew = found, False
        self._by_id = {node.card.id: node for node in found.nodes}
        self.canvas.show_drawing(self._dots(found, now), self._drawn(found), anew=anew)
        self.count.setText(shown_words(len(found.nodes), found.more))
        wanted, self._wanted = self._wanted, 0
        current = wanted if wanted in self._by_id else self.canvas.current()
        self._quiet = True
        self.list.lines.set_rows(len(found.nodes), self._lines)
        self._quiet = False
        self._dress()
        if current in self._by_id:
            self.choose(current)
        elif found.nodes and self._start.kind == "person":
            self.choose(self._start.number)
        else:
            self.card.hide()
            self._share()

    def _dress(self) -> None:
        nobody = not self._picture.nodes
        self.empty.setVisible(nobody)
        self.canvas.setVisible(not nobody)
        self._show_legend()

    def _dots(self, found: Picture, now: int) -> list[Dot]:
        firsts = {self._start.number} if self._start.kind == "person" else set()
        dots = [
            Dot(
                node.card.id, node.card.name, initials(node.card.name, node.card.given, node.card.family), node.place.x,
                node.place.y, temperature(node.warmth), node.bridge, self.facts(node, now), node.card.id in firsts,
                node.card.target,
            )
            for node in found.nodes
        ]  # fmt: skip
        if self._start.kind == "me" and dots:
            dots.insert(0, Dot(ME, _("You"), _("You"), 0.0, 0.0, "warm", 1.0, _("You"), True))
        return dots

    def _drawn(self, found: Picture) -> list[Tie]:
        return list(found.ties)

    def facts(self, node: Node, now: int) -> str:
        """What the picture knows of somebody, a fact a line."""
        work = ", ".join(part for part in (node.card.title, node.card.organisation) if part)
        ties = [t for t in self._picture.ties if node.card.id in (t.one, t.other)]
        told = [
            node.card.name, work, _("Not met yet") if node.card.target else "",
            warmth_words(node.warmth, node.card.last_at, now), ", ".join(
                part for part in (ties_words(len(ties)), bridge_words(node.bridge)) if part
            ),
        ]  # fmt: skip
        return "\n".join(line for line in told if line)

    def _tied(self, node: Node, now: int) -> list[str]:
        """The ties of somebody in words, nearest to the start first."""
        said = []
        for tie in self._picture.ties:
            here = node.card.id
            if here not in (tie.one, tie.other):
                continue
            other = self._by_id.get(tie.other if tie.one == here else tie.one)
            if other is not None:
                words = step_words(tie, here, node.card.name, other.card.name, now)
                # This one begins with "you", the others with a name, which stays as its owner writes it.
                said.append(words[:1].upper() + words[1:] if tie.kind == "through" else words)
        return said

    def _lines(self, first: int, count: int) -> list[Line]:
        now = self._session.now()
        rows = []
        for node in self._picture.nodes[first : first + count]:
            ties = self._tied(node, now)
            words = warmth_words(node.warmth, node.card.last_at, now)
            under = ties[0] if ties else words
            rows.append(Line(node.card.name, under, "", tip="\n".join([node.card.name, words, *ties[:8]])))
        return rows

    def _row_person(self, row: int) -> int:
        return self._picture.nodes[row].card.id if 0 <= row < len(self._picture.nodes) else -1

    def choose(self, person: int) -> None:
        """Marks somebody in picture and list, and shows them beside."""
        node = self._by_id.get(person)
        if node is None or self._quiet:
            return
        self._quiet = True
        now = self._session.now()
        self.canvas.set_current(person)
        row = next(place for place, each in enumerate(self._picture.nodes) if each.card.id == person)
        if self.list.current_row() != row:
            self.list.setCurrentIndex(self.list.lines.index(row, 0))
        ties = self._tied(node, now)
        more = [bridge_words(node.bridge)] if bridge_words(node.bridge) else []
        told = [warmth_words(node.warmth, node.card.last_at, now), *more, *ties[:4]]
        self.card.show_person(node.card, "\n".join(told))
        self.card.show()
        self._quiet = False
        self._share()

    def chosen(self) -> int | None:
        """Whom the screen is about, for the keys that start something."""
        return self.canvas.current() if self.canvas.current() > 0 else None

    # Room

    def _share(self) -> None:
        """The upper part of the side is as high as it needs, up to a share; asked once what it shows is laid out."""
        self._sharing.start()

    def _on_share(self) -> None:
        layout = self.area.column
        layout.activate()
        width = self.side.width() - 2 * px(12)
        wanted = 2 + (
            layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        )
        room = self.side.height() - 2 * px(12)
        # Ways and the list do not both fit a low window, and the ways are what was asked for.
        alone = self.reach.is_open() and room - wanted < px(LEAST_LIST)
        most = room if alone else max(px(36), room // 2)
        self.count.setVisible(not alone)
        self.list.setVisible(not alone)
        self.edge.setVisible(not alone and wanted > most)
        self.area.setFixedHeight(max(px(36), min(wanted, most)))

    def _space(self) -> None:
        edge = px(12)
        self._bar_box.setContentsMargins(px(16), px(8), px(16), px(8))
        self._bar_box.setSpacing(px(8))
        self._bar_row.setSpacing(px(8))
        self._side_box.setContentsMargins(edge, edge, edge, edge)
        self._side_box.setSpacing(px(8))
        self._turn()

    def _put_side(self, front: bool) -> None:
        """What stands beside the picture comes to the front where there is no room beside it, or goes back."""
        self._aside = front
        self._turn()
        (self.reach.field if front else self.to_side).setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self) -> None:
        alone = self.width() < px(BOTH)
        self.side.setFixedWidth(self.width() if alone else min(px(SIDE), self.width() * 2 // 5))
        self.side.setVisible(not alone or self._aside)
        self._left.setVisible(not (alone and self._aside))
        self.to_side.setVisible(alone)
        self.back.setVisible(alone)
        room = self.width() - (0 if alone else self.side.width())
        low = room < px(640)
        self._bar_box.setDirection(QBoxLayout.Direction.TopToBottom if low else QBoxLayout.Direction.LeftToRight)
        self._steps_name.setVisible(room >= px(440))
        self.fit.setVisible(room >= px(400))
        # In the least room wheel and keys still zoom, and the button's icon says what its tip says in words.
        for button in (self.closer, self.farther):
            button.setVisible(room >= px(360))
        self.me.setText(_("From you") if room >= px(400) else "")
        self.me.set_tip(_("Start the picture from yourself"))
        self._show_legend()
        self._share()

    def _show_legend(self) -> None:
        self.legend.setVisible(bool(self._picture.nodes) and self.height() >= px(260))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._left.isHidden():
            self._put_side(False)
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_whole"):
            self._space()
