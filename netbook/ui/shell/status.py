"""The status line at the foot of the window: how many people, that all is saved, the last backup."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netbook.domain.weeks import REVIEWED, week_start
from netbook.session import Session
from netbook.store.backup import backups
from netbook.store.queries.lists import count_people
from netbook.ui.theme import px
from netbook.ui.widgets.icon_mark import IconMark
from netbook.ui.widgets.labels import Label
from netbook.ui.widgets.panel import Ground
from netbook.wording import _, _n
from netbook.wording.numbers import amount

if TYPE_CHECKING:
    from netbook.aside import DeedJob
    from netbook.ui.shell.working import Working


def backup_words(newest: Path | None, book: Path, now: datetime) -> str:
    """When the last backup was made, in words; an empty text where there is none."""
    if newest is None:
        return ""
    try:
        at = datetime.strptime(newest.stem.removeprefix(f"{book.stem}-")[:17], "%Y-%m-%d-%H%M%S")
    except ValueError:
        return ""
    days = (now.date() - at.date()).days
    if days <= 0:
        return _("Last backup today {time}").format(time=f"{at:%H:%M}")
    if days == 1:
        return _("Last backup yesterday {time}").format(time=f"{at:%H:%M}")
    return _("Last backup {date}").format(date=f"{at:%Y-%m-%d}")


class StatusLine(Ground):
    """Tells quietly; nothing in it can be pressed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("window", ("top",), parent)
        self._session = session
        self._count = -1
        self.working: Working | None = None
        self._build()
        self._wire()
        self.refresh()
        job = session.working()
        if job is not None:
            self._on_aside(job)

    def _build(self) -> None:
        self.people = Label("", 11, "muted", parent=self)
        self._check = IconMark("check", "muted", 12, self)
        self.saved = Label(_("Saved"), 11, "muted", parent=self)
        self.saved.setToolTip(_("Everything is saved as you go."))
        self.reviewed = Label("", 11, "muted", parent=self)
        self.backup = Label("", 11, "muted", parent=self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.people)
        self._row.addSpacing(px(16))
        self._row.addWidget(self._check)
        self._row.addWidget(self.saved)
        self._row.addSpacing(px(16))
        self._row.addWidget(self.reviewed)
        self._row.addStretch(1)
        self._row.addWidget(self.backup)
        self._space()

    def _wire(self) -> None:
        self._session.aside.connect(self._on_aside)
        self._session.changed.connect(self._on_changed)
        self._session.setting_changed.connect(self._on_setting)

    def _on_changed(self, _outcome: object) -> None:
        self.refresh()

    def _on_aside(self, job: DeedJob) -> None:
        """For as long as something is done aside, it stands where else it says that all is saved."""
        from netbook.ui.shell.working import Working

        self._let_go()
        self.working = Working(job, self)
        self._row.insertWidget(self._row.indexOf(self._check), self.working)
        self.working.show()
        self._check.hide()
        self.saved.hide()
        job.destroyed.connect(self._on_over)

    def _on_over(self) -> None:
        if self._session.working() is None:
            self._let_go()
            self._check.show()
            self.saved.show()

    def _let_go(self) -> None:
        if self.working is not None:
            self.working.hide()
            self._row.removeWidget(self.working)
            self.working.deleteLater()
        self.working = None

    def _on_setting(self, key: str) -> None:
        if key == REVIEWED:
            self.refresh()

    def _space(self) -> None:
        self._row.setContentsMargins(px(15), 1, px(15), 0)
        self._row.setSpacing(px(4))

    def refresh(self) -> None:
        """Counts again."""
        done = self._session.setting(REVIEWED) == week_start(self._session.now())
        self.reviewed.setText(_("Reviewed this week") if done else "")
        self.reviewed.setVisible(done)
        count = count_people(self._session.book.db)
        if count != self._count:
            self._count = count
            self.people.setText(_n("{n} person", "{n} people", count).format(n=amount(count)))

    def refresh_backup(self) -> None:
        """Looks for the newest backup again."""
        book = self._session.book.path
        newest = next(iter(backups(book)), None)
        self.backup.setText(backup_words(newest, book, self._session.clock()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._space()

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(26))
