"""The one question that closing the window asks, once: whether reminders go on without it."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from netbook.wording import _


def ask_keep_running(parent: QWidget) -> bool | None:
    """True to keep reminding in the background, False to quit, None when the question itself was closed."""
    box = QMessageBox(parent)
    box.setWindowTitle("Netbook")
    box.setText(_("Should Netbook keep reminding you when its window is closed?"))
    box.setInformativeText(
        _("There is no tray on this desktop. Starting Netbook again brings the window back; Settings can change this.")
    )
    keep = box.addButton(_("Keep reminding me"), QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(_("Quit"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(keep)
    box.exec()
    pressed = box.clickedButton()
    return True if pressed is keep else False if pressed is leave else None
