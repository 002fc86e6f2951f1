"""The quick-add window, made once and kept, so that the key brings it up at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netbook.session import Session

if TYPE_CHECKING:
    from netbook.ui.quick.window import QuickAddWindow


def quick_window(session: Session) -> QuickAddWindow:
    """The window, not yet shown."""
    from netbook.ui.quick.window import QuickAddWindow

    return QuickAddWindow(session)


def show_quick(window: QuickAddWindow, text: str, token: str = "") -> None:
    """Brings it to the front, ready to type, with some words in it where there are any."""
    window.open_with(text, token)
