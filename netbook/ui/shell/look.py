"""The owner's settings of how the app looks, handed to the theme."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from netbook.session import Session
from netbook.ui import theme
from netbook.wording import choose_language

KEYS = frozenset({"theme", "text-scale", "motion"})


def dress(session: Session) -> None:
    """Dresses the app as the settings say."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    percent = session.setting("text-scale", 100)
    theme.apply(
        app,
        str(session.setting("theme", theme.SYSTEM)),
        int(percent) if isinstance(percent, (int, float)) else 100,
        session.setting("motion", True) is not False,
    )


def speak(session: Session) -> None:
    """Takes the language that the settings name; "" is the system's."""
    choose_language(str(session.setting("language", "") or ""))
    speak_everywhere()


def speak_everywhere() -> None:
    """Qt's own menus and dialogs speak the language chosen, too."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        from netbook.ui.shell.qt_words import speak_qt

        speak_qt(app)
