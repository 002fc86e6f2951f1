"""The ask composer: the request at the left, the verdict live at the right, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
    QTextCursor,
)
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers import asking as answers
from netbook.answers.favours import FavourRow, favour, of_person
from netbook.answers.show import person as known_person
from netbook.domain.etiquette.checks import Judgement
from netbook.domain.etiquette.facts import Found, Offer
from netbook.domain.said import Outcome, Refused
from netbook.operations.asking import keep_ask
from netbook.operations.favours import NewFavour
from netbook.session import Session
from netbook.ui.ask.acts import Act, acts_of
from netbook.ui.ask.deeds import AskDeeds
from netbook.ui.ask.form import AskForm, asked
from netbook.ui.ask.parts import Line
from netbook.ui.ask.sides import Sides
from netbook.ui.ask.verdict import Verdict
from netbook.ui.intents import Intents
from netbook.ui.log.drafts import Drafts, Typed
from netbook.ui.log.form import Problem
from netbook.ui.theme import colour, px, set_ground
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.ui.widgets.panel import Divider, Ground
from netbook.wording import _, language, speaking
from netbook.wording.checks import (
    check_instead,
    instead_of_cv,
    offer_idea,
    offer_words,
    opener_in,
    verdict_line,
    verdict_name,
)
from netbook.wording.drafts import WAY_OUT, language_for
from netbook.wording.refusals import refusal

KEEP_AFTER_MS = 400
MENDED_BY_TALKING = ("relationship-first", "ask-about-them", "too-early", "earned", "give-and-take")
"""Checks after which a word without a request is the better next step."""


class AskWindow(QDialog):
    """Asks `person` a favour; `favour` reopens a kept draft. Whatever closes it, what is typed is kept as a draft favour.

    `for_cv`: they offered to pass a CV round, and one named introduction is to be asked for instead; words that wait there stay.
    """

    def __init__(
        self, session: Session, intents: Intents, person: int, parent: QWidget | None = None, *, favour: int | None = None,
        for_cv: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.session, self.intents, self.person = session, intents, person
        self._favour = favour
        self._drafts = Drafts(session, "ask")
        self._over = False
        self._untouched: Typed = {}
        self._known = known_person(session.book, person)
        self._spoken = language_for(self._known.languages, language())
        self._asking = answers.before(session.book, person)
        self._judgement: Judgement | None = None
        set_ground(self, "surface")
        self.setWindowTitle(_("Ask {name} a favour").format(name=self._known.card.name))
        self.form = AskForm(session, self._asking.facts.target, self)
        self.verdict = Verdict()
        self.deeds = AskDeeds(self)
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.setInterval(KEEP_AFTER_MS)
        self._keep_soon.timeout.connect(self._keep_typed)
        self._build()
        self._wire()
        self._open()
        if for_cv:
            self._begin_introduction()

    def _build(self) -> None:
        self._build_strip()
        self._build_reason()
        self.check_in = Button(_("Check in first"), "primary", "message-square", self)
        self.save = Button(_("Save draft"), "normal", "", self, tip=_("Ctrl+S"))
        self.write = Button(_("Write it"), "primary", "square-pen", self, tip=_("Ctrl+Enter"))
        self.anyway = Button(_("Send anyway…"), "normal", "", self)
        self._foot = FlowLayout(gap=8, row_gap=8)
        for button in (self.check_in, self.write, self.save, self.anyway):
            self._foot.addWidget(button)
        self._problem = Problem(self)
        request = QWidget(self)
        self._left = QVBoxLayout(request)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.addWidget(self._strip)
        self._left.addWidget(self.form, 1)
        self._right = Ground("window", ("left",), self)
        column = QVBoxLayout(self._right)
        column.addWidget(self.verdict, 1)
        column.addWidget(Divider(self._right))
        self._bottom = QVBoxLayout()
        for widget in (self._reason, self._problem):
            self._bottom.addWidget(widget)
        self._bottom.addLayout(self._foot)
        column.addLayout(self._bottom)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self.sides = Sides(request, self._right, self.verdict, self)
        self._whole.addWidget(self.sides)
        self._left.setSpacing(0)
        self._space()
        room = self.screen().availableGeometry()
        self.resize(min(px(1000), room.width() - px(20)), min(px(700), room.height() - px(40)))

    def _build_strip(self) -> None:
        self._strip = QWidget(self)
        row = QHBoxLayout(self._strip)
        self._strip_row = row
        row.addWidget(Label(_("As you left it."), 12, "muted", parent=self._strip))
        self.afresh = Button(_("Start afresh"), "quiet", "", self._strip, small=True)
        self.afresh.clicked.connect(self.start_afresh)
        row.addWidget(self.afresh)
        row.addStretch(1)
        self._strip.hide()

    def _build_reason(self) -> None:
        """The inline question behind "Send anyway…"."""
        self._reason = QWidget(self)
        column = QVBoxLayout(self._reason)
        column.setContentsMargins(0, 0, 0, 0)
        self._reason_words = WrapLabel(
            _("Why now, all the same? It is kept with the favour, for you alone."), 12, "muted"
        )
        self.reason = Line(_("e.g. the deadline is tomorrow and he offered"), self._reason)
        self.reason.setAccessibleName(_("Why now"))
        self.send = Button(_("Write it"), "normal", "square-pen", self._reason)
        self.not_now = Button(_("Not now"), "quiet", "", self._reason)
        row = FlowLayout(gap=8, row_gap=6)
        row.addWidget(self.send)
        row.addWidget(self.not_now)
        column.addWidget(self._reason_words)
        column.addWidget(self.reason)
        column.addLayout(row)
        self._reason_column = column
        self._reason.hide()

    def _space(self) -> None:
        self._bottom.setContentsMargins(px(20), px(12), px(20), px(14))
        self._bottom.setSpacing(px(8))
        self._strip_row.setContentsMargins(px(20), px(10), px(20), 0)
        self._reason_column.setSpacing(px(6))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_whole"):
            self._space()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), colour("surface"))

    def _wire(self) -> None:
        self.form.changed.connect(self._on_typed)
        self.form.facts_wanted.connect(self._on_facts_wanted)
        # What it mends stands in the request, which is to be in sight then.
        self.verdict.acted.connect(lambda _act: self.sides.show_request())
        self.verdict.acted.connect(self.deeds.do)
        self.check_in.clicked.connect(self.deeds.check_in)
        self.save.clicked.connect(self.save_draft)
        self.write.clicked.connect(lambda: self.deeds.write(""))
        self.anyway.clicked.connect(self._ask_reason)
        self.send.clicked.connect(self._send_anyway)
        self.not_now.clicked.connect(self._fold_reason)
        self.reason.returnPressed.connect(self._send_anyway)
        self.session.changed.connect(self._on_changed)
        for keys, deed in (
            ("Ctrl+Return", self._on_enter),
            ("Ctrl+Enter", self._on_enter),
            ("Ctrl+S", self.save_draft),
        ):
            QShortcut(QKeySequence(keys), self, deed)

    def _open(self) -> None:
        """Everything stands as it was left: what was typed last, else the draft that is kept, else nothing."""
        channel = "email" if any(field.kind == "email" for field in self._known.fields) else ""
        self.form.set_channel(channel or ("letter" if self._asking.facts.target else ""))
        blank = self.form.typed()
        typed = self._drafts.find(self._key()) if self._favour is None else None
        if typed is None and self._favour is None:
            self._favour = next((row.id for row in of_person(self.session.book, self.person) if _is_draft(row)), None)
            self._strip.setVisible(self._favour is not None)
        if self._favour is not None:
            self._show_favour(self._favour)
        self._untouched = self.form.typed() if self._favour is not None else blank
        if typed is not None:
            self.form.retype(typed)
            self._strip.show()
        self._load_facts()
        self.form.request.moveCursor(QTextCursor.MoveOperation.End)
        self.form.request.setFocus()

    def _begin_introduction(self) -> None:
        """The question of one named introduction, up to the name."""
        if self.form.words():
            return
        self.form.set_kind("introduction")
        with speaking(self._spoken):
            self.form.request.setPlainText(instead_of_cv())
        self.form.request.moveCursor(QTextCursor.MoveOperation.End)

    def _show_favour(self, number: int) -> None:
        row = favour(self.session.book, number)
        self.form.show_favour(row)
        self.reason.setText(row.overridden)
        typed = self._drafts.find(self._key())
        if typed is not None and (not typed.get("saved") or typed.get("saved") == row.text):
            # The fields of which the favour keeps only the whole; or words that came after it was last kept.
            self.form.retype(typed)

    def _key(self) -> str:
        return f"favour.{self._favour}" if self._favour is not None else f"person.{self.person}"

    def favour_kept(self) -> int | None:
        """The draft favour that keeps this request, None while there is none."""
        return self._favour

    def start_afresh(self) -> None:
        """An empty request; a kept draft stays among the favours."""
        self._keep_soon.stop()
        if self._favour is None:
            self._drafts.drop(self._key())
        self._favour = None
        self._untouched = {**self._blank(), "channel": self.form.channel()}
        self.form.retype(self._untouched)
        self._strip.hide()
        self._load_facts()
        self.form.request.setFocus()

    def _blank(self) -> Typed:
        return {"kind": "information", "other": False, "third": [], "third_typed": "", "request": "", "questions": "",
                "call": True, "lines": [""] * 8}  # fmt: skip

    def _on_typed(self) -> None:
        self._judge()
        self._problem.tell("")
        if not self._over and not self._keep_soon.isActive():
            self._keep_soon.start()

    def _on_facts_wanted(self) -> None:
        self._load_facts()
        self._on_typed()

    def _on_changed(self, outcome: Outcome) -> None:
        if not self._over and (not outcome.touched or self.person in outcome.touched):
            self._load_facts()

    def _load_facts(self) -> None:
        book = self.session.book
        try:
            self._asking = answers.before(book, self.person, self.form.third_person(), self.form.goal.text())
        except Refused as problem:
            self._problem.tell(refusal(problem.said))
            return
        with speaking(self._spoken):
            first = answers.openers(self._asking)
        self.form.openers.offer([(words, words, "") for words in first])
        self.form.openers_field.setVisible(bool(first))
        now = self._asking.now
        self.form.ideas.offer(
            [
                (offer_words(offer, self._spoken), offer_words(offer), offer_idea(offer, now))
                for offer in self._asking.facts.offers
            ]
        )
        self.form.say_call(self._asking.limits.call_after)
        self._judge()

    def _judge(self) -> None:
        """The verdict on what stands there now, and its marks and hint."""
        third = self._asking.facts.third
        judgement = self._asking.check(self.form.draft(third.name if third else ""))
        if self._judgement is not None and self._judgement.verdict != judgement.verdict:
            said = f"{verdict_name(judgement.verdict)}. {verdict_line(judgement)}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
        self._judgement = judgement
        self.verdict.show_judgement(judgement, self._acts, self._asking.now)
        by_name = {found.check: found for found in judgement.checks}
        marked = [by_name[name] for name in ("specific", "easy-to-refuse")]
        self.form.request.set_marks([mark for found in marked for mark in found.marks])
        self.form.hint.tell(self._hint(marked))
        stopped = judgement.verdict == "not-yet"
        self.check_in.setVisible(any(by_name[name].state != "ok" for name in MENDED_BY_TALKING))
        self.write.setVisible(not stopped)
        self.write.set_kind("normal" if self.check_in.isVisibleTo(self) else "primary")
        self.write.setText(_("Write it") if self.deeds.is_written() else _("Log as asked"))
        self.anyway.setVisible(stopped and not self._reason.isVisible())
        if not stopped:
            self._reason.hide()

    def _hint(self, marked: list[Found]) -> str:
        """What to write instead, under the request: one sentence for each kind of underline."""
        return " ".join(check_instead(found, self._asking.now) for found in marked if found.marks)

    def _acts(self, found: Found) -> tuple[Act, ...]:
        acts = acts_of(
            found, self._asking.now, can_draft=self.intents.can("draft"), third=self.form.third_person() is not None
        )
        if found.check in ("specific", "easy-to-refuse") and found.marks:
            mark = found.marks[0]
            return (*acts, Act("mark", _("Show it"), "pencil", mark, says_all=True))
        return acts

    def judgement(self) -> Judgement:
        """The verdict that is shown."""
        assert self._judgement is not None
        return self._judgement

    def new_favour(self, reason: str = "") -> NewFavour:
        """The request as a favour; with a stop it carries what it was asked against and why."""
        stops = tuple(found.check for found in self.judgement().checks if found.state == "stop")
        return asked(self.form.favour(), reason, stops if reason.strip() else ())

    def way_out(self) -> str:
        """The line that makes a no easy, in the language of the letter."""
        return WAY_OUT[self._spoken]

    def offer_of(self, offer: Offer) -> str:
        """What I could offer, in the language of the letter."""
        return offer_words(offer, self._spoken)

    def limits_check_in(self) -> int:
        """After how many days the request comes back after a check-in."""
        return self._asking.limits.check_in_before

    def limits_call(self) -> int | None:
        """After how many days the call is due, None where none is planned."""
        return self._asking.limits.call_after if self.form.wants_call() else None

    def openers(self) -> list[str]:
        """First sentences out of the person's details, in the language of the letter."""
        with speaking(self._spoken):
            return answers.openers(self._asking)

    def opener_for(self, text: str) -> str:
        """With what the letter begins: something of theirs, unless the request has it already or there is nothing told."""
        first = self.openers() if self._asking.details else []
        return "" if not first or opener_in(text, first) else first[0]

    def tell(self, sentence: str) -> None:
        """Says in the window why something was not done; what is typed stays."""
        self._problem.tell(sentence)

    def _on_enter(self) -> None:
        if self.judgement().verdict != "not-yet":
            self.deeds.write("")
        elif self._reason.isVisible():
            self._send_anyway()
        else:
            self._ask_reason()

    def _ask_reason(self) -> None:
        self._reason.show()
        self.anyway.hide()
        self.reason.setFocus()

    def _fold_reason(self) -> None:
        self._reason.hide()
        self.anyway.show()
        self.anyway.setFocus()

    def _send_anyway(self) -> None:
        if not self.reason.text().strip():
            self.tell(_("Say in half a sentence why."))
            self.reason.setFocus()
            return
        self.deeds.write(self.reason.text())

    def save_draft(self) -> None:
        """Keeps the request as a draft among the favours, and closes."""
        if self.keep(self.reason.text()) is not None:
            self.close_over()

    def keep(self, reason: str = "") -> int | None:
        """Keeps the request as a draft favour; None (and told) where there is nothing to keep. What is typed stays."""
        new = self.new_favour(reason)
        done = self.deeds.attempt(keep_ask, self.person, new, self._favour)
        return self.kept_as(done, new)

    def kept_as(self, done: Outcome | None, new: NewFavour) -> int | None:
        """Remembers the draft favour that an operation made or changed."""
        number = next((made.id for made in done.made if made.kind == "favour"), None) if done is not None else None
        if number is None:
            self.form.request.setFocus()
            return None
        self._drafts.drop(self._key())
        self._favour = number
        self._drafts.keep(self._key(), {**self.form.typed(), "saved": new.text.strip()})
        self._untouched = self.form.typed()
        return number

    def _keep_typed(self) -> None:
        """Beside the book, a moment after each letter: for when the program ends without a word."""
        self._keep_soon.stop()
        typed = self.form.typed()
        if typed != self._untouched:
            self._drafts.keep(self._key(), typed)
        elif self._favour is None:
            self._drafts.drop(self._key())

    def hand_on(self, person: int) -> None:
        """The composer of somebody else begins with these words, unless something waits there already."""
        key = f"person.{person}"
        if self.form.words() and self._drafts.find(key) is None:
            self._drafts.keep(key, self.form.typed())

    def forget(self) -> None:
        """It was sent: nothing of it needs to be kept beside the book."""
        self._drafts.drop(self._key())

    def close_over(self) -> None:
        """Closes; what there was to keep is kept."""
        self._over = True
        self._keep_soon.stop()
        self.accept()

    def done(self, result: int) -> None:
        """Closing in any way keeps what is typed: with words in the request as a draft favour, else beside the book."""
        if not self._over:
            self._keep_typed()
            if self.form.typed() != self._untouched and self.form.words():
                self.keep(self.reason.text())
            self._over = True
        super().done(result)


def _is_draft(row: FavourRow) -> bool:
    return row.direction == "asked-by-me" and row.stage == "drafted"
