"""The quick-add window, made once and kept, so that the key brings it up at once."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from netbook.session import Session
from netbook.ui.shell.screens import door


def quick_window(session: Session) -> QWidget | None:
    """The window, not yet shown; None while there is none."""
    make = door("netbook.ui.quick.window", "QuickAddWindow")
    made = make(session) if make is not None else None
    return made if isinstance(made, QWidget) else None


def show_quick(window: QWidget, text: str, token: str = "") -> None:
    """Brings it to the front, ready to type, with some words in it where there are any."""
    open_with = getattr(window, "open_with", None)
    if open_with is not None:
        open_with(text, token)
