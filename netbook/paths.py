"""Where data, logs and resources live on each system: source tree, wheel and frozen app alike."""

from __future__ import annotations

import os
import sys
import warnings
from pathlib import Path

import platformdirs

_APP = "netbook"


def data_folder() -> Path:
    """The platform's folder for the owner's data; NETBOOK_DATA overrides it (tests, portable use)."""
    asked = os.environ.get("NETBOOK_DATA")
    return Path(asked) if asked else Path(platformdirs.user_data_dir(_APP, appauthor=False))


def default_book() -> Path:
    """The book that is opened when no other is named."""
    return data_folder() / "book.db"


def state_folder() -> Path:
    """The platform's folder for logs, locks and window places."""
    asked = os.environ.get("NETBOOK_DATA")
    return Path(asked) / "state" if asked else Path(platformdirs.user_state_dir(_APP, appauthor=False))


def runtime_folder() -> Path:
    """A folder of the owner alone for sockets and locks that end with the session."""
    asked = os.environ.get("NETBOOK_DATA")
    if asked:
        return Path(asked) / "run"
    with warnings.catch_warnings():
        # Without a session's own folder platformdirs takes one under /tmp and says so, which is nobody's concern here.
        warnings.simplefilter("ignore")
        return Path(platformdirs.user_runtime_dir(_APP, appauthor=False))


def resources() -> Path:
    """The folder with icons, translations and the sample book."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "resources"
    beside = Path(__file__).resolve().parent
    inside = beside / "resources"
    return inside if inside.is_dir() else beside.parent / "resources"
