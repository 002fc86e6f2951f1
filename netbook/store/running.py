"""Whether the program that writes a batch still lives, asked in the way of each system."""

from __future__ import annotations

import os
import sys


def is_running(batch: str) -> bool:
    """Whether the process whose number is the tail of a batch's name lives; a name without one is of no process."""
    tail = batch.rpartition("@")[2]
    if not (tail.isascii() and tail.isdigit()) or len(tail) > 9 or int(tail) == 0:
        return False
    return _lives_on_windows(int(tail)) if sys.platform == "win32" else _lives(int(tail))


def _lives(number: int) -> bool:
    try:
        os.kill(number, 0)  # sends nothing, and tells whether there is somebody to send to
    except ProcessLookupError:
        return False
    except OSError:
        return True  # somebody else's, such as of a program that runs as another user
    return True


def _lives_on_windows(number: int) -> bool:
    # There a signal of 0 would end the process.
    import ctypes
    from typing import Any

    kernel: Any = getattr(ctypes, "windll").kernel32  # noqa: B009
    look, alive = 0x1000, 259
    handle = kernel.OpenProcess(look, False, number)
    if not handle:
        return False
    try:
        code = ctypes.c_ulong()
        return bool(kernel.GetExitCodeProcess(handle, ctypes.byref(code))) and code.value == alive
    finally:
        kernel.CloseHandle(handle)
