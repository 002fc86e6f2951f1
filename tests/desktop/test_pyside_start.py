"""What PySide's import puts off is there when it is wanted, and says the same as ever."""

from __future__ import annotations

import subprocess
import sys

SAYS = """
import sys
from contextlib import nullcontext
from netbook.desktop.pyside_start import lean_import
finders = sys.meta_path
with lean_import() if sys.argv[1] == "lean" else nullcontext():
    from PySide6.QtCore import QObject, QTimer
assert sys.meta_path is finders and type(finders) is list
assert not any("pyside_start" in type(finder).__module__ for finder in finders)
waiting = [name for name, module in sys.modules.items() if "_fill" in vars(module)]
print(len(waiting), file=sys.stderr)
for wrong in (lambda: QTimer().setInterval("x"), lambda: QTimer(nonsense=3), lambda: QTimer().setInterval(1, 2)):
    try:
        wrong()
    except (AttributeError, TypeError) as problem:
        print(type(problem), problem)
from PySide6.QtGui import QColor, QImage
for wrong in (lambda: QImage(1, "x", 3), lambda: QColor.fromRgb("a", "b"), lambda: QImage().scaled("x")):
    try:
        wrong()
    except (AttributeError, TypeError, ValueError) as problem:
        print(type(problem), problem)
from PySide6.support.signature import get_signature
print(get_signature(QObject.setParent), get_signature(QTimer), QTimer.setInterval.__doc__)
import PySide6.support.signature.lib.pyi_generator as stubs
import PySide6.support.signature.lib.enum_sig as enums
print(stubs.generate_pyi, enums.ExactEnumerator, stubs.__name__)
print(sorted(name for name in vars(stubs) if name != "_fill"))
print(hasattr(stubs, "no_such_thing"))
"""


def _said(how: str) -> tuple[str, int]:
    done = subprocess.run([sys.executable, "-c", SAYS, how], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.replace(" at 0x", " ").translate(str.maketrans("", "", "0123456789")), int(
        done.stderr.split()[0]
    )


def test_errors_and_signatures_read_the_same_and_the_describers_wait() -> None:
    lean, waiting = _said("lean")
    usual, none = _said("usual")
    assert "setInterval(msec: int, /)" in lean
    assert [line for line in lean.splitlines() if "function" not in line] == [
        line for line in usual.splitlines() if "function" not in line
    ]
    assert waiting >= 4 and none == 0
