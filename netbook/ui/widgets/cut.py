"""Words that are shortened for want of room are told whole when they are pointed at."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractButton, QToolTip


def tells_whole(button: QAbstractButton, event: QEvent) -> bool:
    """Answers a wish for a tool tip with the words of a button that has less room than they need, and no other tip."""
    if not isinstance(event, QHelpEvent) or event.type() != QEvent.Type.ToolTip:
        return False
    if button.toolTip() or not button.text() or button.width() >= button.sizeHint().width():
        return False
    QToolTip.showText(event.globalPos(), button.text().replace("&&", "&"), button)
    return True
