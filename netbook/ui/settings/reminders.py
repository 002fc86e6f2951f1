"""The section about reminders: whether, when, how, and how many."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from netbook.answers.attention import RHYTHM_PER_DAY
from netbook.domain.attention import kinds
from netbook.domain.dates import DAY, day_of, day_start, moment
from netbook.domain.reminders import AT_ONCE, HOW
from netbook.domain.said import Said
from netbook.session import Session
from netbook.ui.settings.rows import NumberField, Row, Section, TimeField, beside
from netbook.ui.settings.thresholds import ASK_DEFAULTS, Thresholds
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.labels import Heading, Label
from netbook.ui.widgets.menu import Menu
from netbook.ui.widgets.switch import Switch
from netbook.ui.widgets.tabs import Segmented
from netbook.wording import _
from netbook.wording.dates import clock, day_words
from netbook.wording.labels import item_kind_name
from netbook.wording.settings import how_name

QUIET = (22 * 60, 8 * 60)
MORNING = 9 * 60


class Reminders(Section):
    """Reminders and their hours, which kinds are told and how, and every number of the rules."""

    key = "reminders"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.head(_("Reminders"))
        self._group = group = self.group()
        self.switch_row(
            group, "notifications", True, _("Notifications"),
            _("Follow-ups at their time, birthdays on their day, the rest in one digest a day."),
        )  # fmt: skip
        self._add_digest()
        self._add_quiet()
        self._add_pause()
        self._add_private_and_pace()
        self._add_kinds()
        self.more = Thresholds(session, self)
        self.column.addWidget(self.more)
        self.asking = Thresholds(session, self, _("Before you ask: every number of its checks"), ASK_DEFAULTS)
        self.column.addWidget(self.asking)

    def refresh(self, key: str) -> None:
        super().refresh(key)
        self.more.refresh(key)
        self.asking.refresh(key)

    def _add_digest(self) -> None:
        field = TimeField(_("Daily digest at"), self)
        field.picked.connect(lambda minutes: self.put("digest-at", minutes))
        self._group.add(Row(_("Daily digest at"), _("Birthdays are told at the same hour."), field, self))
        self.bind("digest-at", lambda: field.set_minutes(self.number("digest-at", MORNING)))

    def _add_quiet(self) -> None:
        self.quiet = Switch(_("Quiet hours"), self)
        self.quiet_from = TimeField(_("Quiet from"), self)
        self.quiet_to = TimeField(_("Quiet to"), self)
        dash = Label("–", 13, "muted", parent=self)
        control = beside(self.quiet_from, dash, self.quiet_to, self.quiet, parent=self)
        help_text = _("What falls due meanwhile is told when they are over.")
        self._group.add(Row(_("Quiet hours"), help_text, control, self))

        def show() -> None:
            on = None not in (self.session.setting("quiet-from"), self.session.setting("quiet-to"))
            self.quiet.setChecked(on)
            for field, key, default in (
                (self.quiet_from, "quiet-from", QUIET[0]), (self.quiet_to, "quiet-to", QUIET[1]),
            ):  # fmt: skip
                field.set_minutes(self.number(key, default) if on else default)
                field.setVisible(on)
            dash.setVisible(on)

        def turn(on: bool) -> None:
            start, end = (self.quiet_from.minutes(), self.quiet_to.minutes()) if on else (None, None)
            said = Said("set-quiet-hours", {"from": start, "to": end})
            if self.session.keep_settings({"quiet-from": start, "quiet-to": end}, said) is None:
                show()

        self.quiet.clicked.connect(turn)
        self.quiet_from.picked.connect(lambda minutes: self.put("quiet-from", minutes))
        self.quiet_to.picked.connect(lambda minutes: self.put("quiet-to", minutes))
        self.bind("quiet-from", show)
        self.bind("quiet-to", show)

    def _add_pause(self) -> None:
        self.pause = Button(_("Pause"), parent=self)
        menu = Menu(self.pause)
        for words, until in (
            (_("For an hour"), lambda now: now + 60),
            (_("Until tomorrow"), lambda now: day_start(now) + DAY + MORNING),
            (_("For a week"), lambda now: day_start(now) + 7 * DAY + MORNING),
        ):
            action = menu.addAction(words)
            action.triggered.connect(lambda _=False, until=until: self.put("paused-until", until(self.session.now())))
        self.pause.set_menu(menu, arrow=True)
        resume = Button(_("Resume"), parent=self)
        resume.clicked.connect(lambda: self.put("paused-until", None))
        row = Row(_("Pause reminders"), "", beside(self.pause, resume, parent=self), self)
        self._group.add(row)

        def show() -> None:
            until, now = self.number("paused-until", 0), self.session.now()
            paused = until > now
            resume.setVisible(paused)
            self.pause.setVisible(not paused)
            row.set_help(
                _("Paused until {when}.").format(
                    when=_("{day} {time}").format(day=day_words(day_of(until), day_of(now)), time=clock(moment(until)))
                )
                if paused
                else _("Nothing is told meanwhile; Netbook itself still shows it.")
            )

        self.bind("paused-until", show)
        self._show_pause = show
        self.session.ticked.connect(self._on_ticked)

    def _on_ticked(self, _now: int) -> None:
        self._show_pause()

    def _add_private_and_pace(self) -> None:
        group = self._group
        self.switch_row(
            group, "notify-private", False, _("Health and family in notifications"),
            _("Off, a notification only says “Ask Ada how it went”."),
        )  # fmt: skip
        field = NumberField(_("Keep in touch, people a day"), 1, 50, "", self)
        field.picked.connect(lambda value: self.put("rhythm-per-day", value))
        group.add(Row(_("Keep in touch, people a day"), _("The rest wait in order for the days after."), field, self))
        self.bind("rhythm-per-day", lambda: field.set_number(self.number("rhythm-per-day", RHYTHM_PER_DAY)))

    def _add_kinds(self) -> None:
        self.column.addSpacing(px(8))
        self.column.addWidget(Heading(_("What is told, and when"), self))
        group = self.group()
        for kind in kinds.ALL:
            name = item_kind_name(kind.name)
            choice = Segmented([(how, how_name(how)) for how in HOW], self)
            choice.setAccessibleName(name)
            choice.chosen.connect(lambda how, key=f"notify.{kind.name}": self.put(key, how))
            group.add(Row(name, "", choice, self))
            default = "at-once" if kind.name in AT_ONCE else "digest"
            self.bind(
                f"notify.{kind.name}",
                lambda choice=choice, key=f"notify.{kind.name}", default=default: choice.set_current(  # type: ignore[misc]
                    self._how(key, default)
                ),
            )

    def _how(self, key: str, default: str) -> str:
        how = str(self.session.setting(key, default))
        return how if how in HOW else default
