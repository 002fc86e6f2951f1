"""Takes the pictures of docs/pictures anew: the real window on the sample book at one fixed time, without a screen.

python packaging/pictures/take.py [FOLDER]
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 11, 25, 9, 41)
SIZE = (1360, 860)
SCREENS = ("today", "people", "events", "favours", "network", "review")


def main(folder: Path) -> int:
    """Every screen, light and dark."""
    house = tempfile.TemporaryDirectory(prefix="netbook-pictures-", ignore_cleanup_errors=True)
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "NETBOOK_DATA": house.name, "LANG": "C.UTF-8", "LANGUAGE": "en"}
    sys.path.insert(0, str(ROOT))
    from PySide6.QtGui import QTextCursor
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QPlainTextEdit

    from netbook.sample import fill
    from netbook.session import Session
    from netbook.ui.ask.window import AskWindow
    from netbook.ui.places import Places
    from netbook.ui.shell import look
    from netbook.ui.shell.window import MainWindow

    app = QApplication.instance() or QApplication([])
    session = Session(Path(house.name) / "sample.db", lambda: NOW)
    fill(session.book)
    session.set_setting("motion", False)
    folder.mkdir(parents=True, exist_ok=True)
    nansen = session.book.rows("SELECT id FROM person WHERE full='Fridtjof Nansen'")[0][0]
    for theme in ("light", "dark"):
        session.set_setting("theme", theme)
        look.dress(session)
        window = MainWindow(session, Places(session.book.path))
        window.resize(*SIZE)
        window.show()
        for key in SCREENS:
            if key not in window.screens:
                continue
            window.show_screen(key)
            if key == "people":
                window.page(key).show_person(nansen)  # type: ignore[union-attr]
            settle(app, QTest.qWait)
            # A picture shows the screen, not where the keyboard happens to begin.
            window.setFocus()
            path = folder / f"{key}-{theme}.png"
            window.grab().save(str(path))
            print(path)
        asking = AskWindow(session, window.intents, nansen)
        asking.resize(1040, 760)
        asking.show()
        asking.findChildren(QPlainTextEdit)[0].setPlainText("Could I pick your brain about polar instruments some day?")
        asking.form.request.moveCursor(QTextCursor.MoveOperation.End)
        settle(app, QTest.qWait)
        asking.grab().save(str(folder / f"ask-{theme}.png"))
        # What is typed would be kept as a draft, and the next picture would show it as left there.
        asking.start_afresh()
        asking.close()
        window.close()
        window.deleteLater()
        settle(app, QTest.qWait)
    session.close()
    return 0


def settle(app: object, wait: Callable[[int], None]) -> None:
    """Lets everything that the window does between frames come to its end."""
    for _ in range(10):
        wait(50)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures"))
