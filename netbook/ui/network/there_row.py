"""Somebody at a place: face, name, why now, and the ways to be in touch."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from netbook.answers.places import There
from netbook.ui.theme import px
from netbook.ui.widgets.avatar import Avatar, avatar_colour
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.labels import ElidedLabel, WrapLabel
from netbook.ui.widgets.panel import Panel
from netbook.ui.words import initials
from netbook.wording import _
from netbook.wording.labels import topic_name
from netbook.wording.network import closeness_words, warmth_words


class ThereRow(Panel):
    """`opened`, `write`, `follow_up` carry nothing: whoever made the row knows whom."""

    opened = Signal()
    write = Signal()
    follow_up = Signal()

    def __init__(self, one: There, now: int, offered: tuple[bool, bool], parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=10, gap=4)
        reader = one.reader
        self.person = reader.person
        self.setAccessibleName(reader.name)
        face = Avatar(34, self, ring_room=False)
        face.show_person(reader.name, initials(reader.name), avatar_colour(one.uid))
        self.name = ElidedLabel(reader.name, 13, "text", True, self)
        self.why = WrapLabel(
            " · ".join((closeness_words(reader.closeness), warmth_words(reader.warmth, one.last_at, now))),
            12, "muted", parent=self,
        )  # fmt: skip
        fact = one.fact
        told = _("{topic}: {text}").format(topic=topic_name(fact.kind), text=fact.text) if fact else ""
        self.fact = WrapLabel(told, 12, "text", parent=self)
        self.fact.setVisible(bool(told))
        self._row = QHBoxLayout()
        self._row.addWidget(face)
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self.name, self.why, self.fact):
            words.addWidget(label)
        self._row.addLayout(words, 1)
        self.body.addLayout(self._row)
        self._build_buttons(reader.name, offered)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._row.setSpacing(px(10))

    def _build_buttons(self, name: str, offered: tuple[bool, bool]) -> None:
        flow = FlowLayout(gap=6)
        self.buttons: dict[str, Button] = {}
        for key, text, spoken, kind, signal, shown in (
            ("write", _("Write"), _("Write to {name}"), "soft", self.write, offered[0]),
            ("follow-up", _("Follow-up"), _("A follow-up for {name}"), "normal", self.follow_up, offered[1]),
            ("open", _("Open"), _("Open {name}"), "normal", self.opened, True),
        ):
            if not shown:
                continue
            button = Button(text, kind, parent=self, small=True)  # type: ignore[arg-type]
            button.setAccessibleName(spoken.format(name=name))
            button.clicked.connect(signal)
            self.buttons[key] = button
            flow.addWidget(button)
        self.body.addLayout(flow)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._row.setSpacing(px(10))
