"""Whether the desktop mixes windows that are partly transparent with what is below them."""

from __future__ import annotations

import contextlib
from typing import Any

from PySide6.QtGui import QGuiApplication


def is_composited() -> bool:
    """True everywhere but on X11 where no compositing manager runs: there a transparent corner is black."""
    if QGuiApplication.platformName() != "xcb":
        return True
    import xcffib
    import xcffib.xproto

    with contextlib.suppress(xcffib.XcffibException, xcffib.xproto.AccessError):
        x: Any = xcffib.connect()
        try:
            name = f"_NET_WM_CM_S{x.pref_screen}"
            atom = x.core.InternAtom(False, len(name), name).reply().atom
            return bool(x.core.GetSelectionOwner(atom).reply().owner)
        finally:
            x.disconnect()
    return True
