"""My introduction: who I am now in a sentence or two, and two things that went well; and a window to practise it by the clock."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QElapsedTimer, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.session import Session
from netbook.ui.theme import px
from netbook.ui.unsaved import leave, unsaved_of
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.in_place import InPlaceText
from netbook.ui.widgets.labels import Heading, Label, WrapLabel
from netbook.ui.widgets.meter import Meter
from netbook.ui.widgets.panel import Panel, ScrollColumn
from netbook.ui.widgets.tabs import Segmented
from netbook.ui.widgets.tool_window import ToolWindow
from netbook.wording import _, _n

PARTS = ("snapshot", "success-1", "success-2")
SECONDS = (30, 60)
_WORDS_A_MINUTE = 140


def part(session: Session, key: str) -> str:
    """One part of my introduction, as it is kept for every event."""
    return str(session.setting(f"introduction.{key}", "") or "")


def spoken(session: Session, here: str) -> list[str]:
    """What is said aloud: the snapshot (as it is said here, where that was written), then the successes."""
    return [
        text
        for text in (here or part(session, PARTS[0]), part(session, PARTS[1]), part(session, PARTS[2]))
        if text.strip()
    ]


def seconds_of(texts: list[str]) -> int:
    """How long it takes to say, about."""
    words = sum(len(text.split()) for text in texts)
    return round(words * 60 / _WORDS_A_MINUTE)


class IntroductionPanel(Panel):
    """The snapshot and two successes are the same at every event; how it is said here belongs to this one (`here`, which the plan keeps)."""

    practise_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._unsaved = unsaved_of(session)
        self.practise = Button(
            _("Practise"), "soft", "timer", self, small=True, tip=_("Say it aloud against the clock")
        )
        self.length = Label("", 12, "muted", parent=self)
        self._head = FlowLayout(gap=8, grows=0)
        self._title = Heading(_("My introduction"), self)
        self._head.addWidget(self._title)
        self._head.addWidget(self.length)
        self._head.addWidget(self.practise)
        self.body.addLayout(self._head)
        hints = (
            (_("Who I am now"), _("Who you are and what you do now, in a sentence or two.")),
            (_("One thing that went well"), _("Something that went well, with a number or a name in it.")),
            (_("And another"), _("One more, from another side of your life.")),
        )
        self.parts: dict[str, InPlaceText] = {}
        self._fields = QVBoxLayout()
        for key, (name, hint) in zip(PARTS, hints, strict=True):
            self.parts[key] = field = InPlaceText(name, hint, self, one=True)
            self._unsaved.edit(field, partial(self._save, key))
            self._fields.addWidget(field)
        self.here = InPlaceText(
            _("How I say it here"), _("How you say it at this event, if otherwise than above."), self, one=True
        )
        self._fields.addWidget(self.here)
        self.body.addLayout(self._fields)
        self._gaps()
        self.practise.clicked.connect(self.practise_wanted)
        session.setting_changed.connect(self._on_setting)
        self._read()

    def _gaps(self) -> None:
        self._fields.setSpacing(px(4))

    def _save(self, key: str, text: str) -> str:
        if self._session.keep_setting(f"introduction.{key}", text.strip()) is None:
            return _("It could not be saved.")
        return ""

    def _on_setting(self, key: str) -> None:
        if key.startswith("introduction."):
            self._read()

    def _read(self) -> None:
        for key, field in self.parts.items():
            self._unsaved.show(field, f"introduction-part/{key}", part(self._session, key))
        self._tell()

    def _tell(self) -> None:
        seconds = seconds_of(spoken(self._session, self.here.text()))
        self.length.setText(_n("about {n} second", "about {n} seconds", seconds).format(n=seconds) if seconds else "")
        self.practise.setEnabled(bool(seconds))

    def show_text(self, event: int, here: str) -> None:
        """How it is said at an event."""
        self._unsaved.show(self.here, f"event/{event}/introduction", here)
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_fields"):
            self._gaps()

    def keep(self) -> None:
        """Saves what is typed and not yet saved."""
        leave(*self.parts.values(), self.here)


class PractiseWindow(ToolWindow):
    """The introduction in large letters, and a clock; Space starts and stops it."""

    def __init__(self, texts: list[str], parent: QWidget | None = None) -> None:
        super().__init__(_("My introduction"), 560, 460, parent)
        self._ran = QElapsedTimer()
        self._before = 0
        self._tick = QTimer(self)
        self._tick.setInterval(100)
        self._tick.timeout.connect(self._show)
        self.whole = Segmented([(str(n), _n("{n} second", "{n} seconds", n).format(n=n)) for n in SECONDS], self)
        top = QHBoxLayout()
        top.addWidget(Label(_("Say it aloud"), 21, "text", True, self))
        top.addStretch(1)
        top.addWidget(self.whole)
        self.body.addLayout(top)
        area = ScrollColumn(self, gap=12)
        self.lines = [WrapLabel(text, 15, "text", number == 0, area) for number, text in enumerate(texts)]
        for line in self.lines:
            area.add(line)
        self.body.addWidget(area, 1)
        self.left = Label("", 21, "accent", True, self)
        self.meter = Meter(self)
        self.body.addWidget(self.left)
        self.body.addWidget(self.meter)
        self.start = Button(_("Start"), "primary", "play", self, tip=_("Space starts and stops"))
        self.anew = Button(_("From the beginning"), "normal", "refresh-cw", self)
        self._foot = FlowLayout(gap=8)
        self._foot.addWidget(self.start)
        self._foot.addWidget(self.anew)
        self.body.addLayout(self._foot)
        self.start.clicked.connect(self.toggle)
        self.anew.clicked.connect(self.reset)
        self.whole.chosen.connect(lambda _: self.reset())
        self._show()
        self.start.setFocus()

    def running(self) -> bool:
        """Whether the clock runs."""
        return self._tick.isActive()

    def passed(self) -> float:
        """Seconds said so far."""
        return (self._before + (self._ran.elapsed() if self.running() else 0)) / 1000

    def toggle(self) -> None:
        """Starts the clock or stops it."""
        if self.running():
            self._before += self._ran.elapsed()
            self._tick.stop()
        else:
            self._ran.start()
            self._tick.start()
        self._show()

    def reset(self) -> None:
        """Back to the beginning."""
        self._tick.stop()
        self._before = 0
        self._show()

    def _show(self) -> None:
        whole, passed = int(self.whole.current()), self.passed()
        over = passed > whole
        seconds = round(abs(whole - passed))
        self.left.setText(
            _n("{n} second over", "{n} seconds over", seconds).format(n=seconds)
            if over
            else _n("{n} second left", "{n} seconds left", seconds).format(n=seconds)
        )
        self.left.set_tone("due" if over else "accent")
        self.meter.set_parts(
            [(min(passed, whole), "due" if over else "accent"), (max(0.0, whole - passed), "line")], self.left.text()
        )
        self.start.setText(_("Stop") if self.running() else _("Start"))
        self.start.set_icon("pause" if self.running() else "play")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.toggle()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_foot"):
            self._foot.setSpacing(px(8))
