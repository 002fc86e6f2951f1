"""The last step: notifications, the digest's hour, the hotkey, start at login."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from netbook.session import Session
from netbook.ui.settings.reminders import MORNING
from netbook.ui.settings.rows import Row, Section, TimeField
from netbook.ui.settings.start import HotkeyRow, LoginRow
from netbook.wording import _


class ReminderStep(Section):
    """The same rows as in Settings, only those that matter on the first day."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        group = self.group()
        self.switch_row(
            group, "notifications", True, _("Notifications"),
            _("Follow-ups at their time, birthdays on their day, the rest in one digest a day."),
        )  # fmt: skip
        self.digest = TimeField(_("Daily digest at"), self)
        self.digest.picked.connect(lambda minutes: self.put("digest-at", minutes))
        group.add(Row(_("Daily digest at"), "", self.digest, self))
        self.bind("digest-at", lambda: self.digest.set_minutes(self.number("digest-at", MORNING)))
        other = self.group()
        self.hotkey = HotkeyRow(self)
        other.add(self.hotkey)
        self.login = LoginRow(self)
        other.add(self.login)
        session.setting_changed.connect(self.refresh)
