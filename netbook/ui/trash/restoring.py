"""Backups as acts of a window: make one now, put one back; each answers a sentence to tell."""

from __future__ import annotations

from pathlib import Path

from netbook.answers.backups import Backup
from netbook.domain.dates import day_of, moment
from netbook.domain.said import Refused, Said
from netbook.session import Session
from netbook.store.backup import back_up, restore
from netbook.wording import _
from netbook.wording.dates import clock, day_words
from netbook.wording.refusals import refusal


def size_words(size: int) -> str:
    """A file's size: "640 kB", "12.4 MB"."""
    if size < 1_000_000:
        return _("{n} kB").format(n=max(1, round(size / 1000)))
    return _("{n} MB").format(n=f"{size / 1_000_000:.1f}")


def backup_words(backup: Backup, now: int) -> tuple[str, str]:
    """A backup in two lines: when it was made, and what it is."""
    if backup.at is None:
        title = backup.path.name
    else:
        day = day_words(day_of(backup.at), day_of(now))
        title = _("{day} {time}").format(day=day, time=clock(moment(backup.at)))
        title = title[:1].upper() + title[1:]
    why = ""
    if backup.why == "restore":
        why = _("the book as it was before a restore")
    elif backup.why == "step":
        why = _("the book as it was before an update")
    return title, " · ".join(part for part in (size_words(backup.size), why) if part)


def back_up_now(session: Session) -> tuple[bool, str]:
    """Copies the book now; (whether, the sentence to tell)."""
    try:
        path = back_up(session.book.db, session.book.path, session.clock())
    except Refused as problem:
        return False, refusal(problem.said)
    return True, _("Copied the book to {path}").format(path=path)


def restore_backup(session: Session, path: Path) -> tuple[bool, str]:
    """Puts a backup in the place of the book and opens it; (whether, the sentence to tell)."""
    working = session.working()
    if working is not None:
        return False, refusal(Said("busy-aside", {"what": working.words}))
    try:
        aside = restore(session.book.db, session.book.path, path, session.clock())
    except Refused as problem:
        return False, refusal(problem.said)
    session.reopen()
    return True, _("Restored. The book as it was is kept as {name}.").format(name=aside.name)
