"""The log: what went wrong, for whoever is asked to help."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from netbook.paths import state_folder

LOG_BYTES = 1_000_000


def write_log(text: str, now: datetime) -> Path:
    """Writes to the log in the state folder, which starts anew when it has grown long; answers where it is."""
    path = state_folder() / "netbook.log"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LOG_BYTES:
            path.replace(path.with_name("netbook.log.old"))
        with path.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"{now:%Y-%m-%d %H:%M:%S}\n{text}\n")
    except OSError:
        pass  # Nowhere to write it; it was on standard error already.
    return path
