"""Photos of people as small pictures: decoded once, between two frames, the last few hundred kept."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmap

if TYPE_CHECKING:
    from netbook.book import Book


KEPT = 400
"""How many pictures are kept; at 96 pixels square they are 37 kB each."""


def decode(data: bytes, side: int) -> QPixmap:
    """The picture scaled while it is read, so that its shorter side is `side` pixels; a null pixmap for what is no picture."""
    # A book without photos never needs a reader of them.
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
    from PySide6.QtGui import QImageReader

    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and min(size.width(), size.height()) > side:
        reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    return QPixmap.fromImage(reader.read())


class Photos(QObject):
    """Pictures by their hash in the book. `ready` tells that one that was asked for can be painted now."""

    ready = Signal(str)

    def __init__(self, book: Callable[[], Book], parent: QObject | None = None, side: int = 96) -> None:
        super().__init__(parent)
        self._book, self._side = book, side
        self._kept: OrderedDict[str, QPixmap] = OrderedDict()
        self._wanted: deque[str] = deque(maxlen=KEPT)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._decode_one)

    def get(self, name: str) -> QPixmap | None:
        """The picture, or None while it is not decoded yet (or is none): then initials are painted."""
        kept = self._kept.get(name)
        if kept is not None:
            self._kept.move_to_end(name)
            return None if kept.isNull() else kept
        if name not in self._wanted:
            self._wanted.append(name)
            self._timer.start()
        return None

    def now(self, name: str) -> QPixmap | None:
        """The picture, decoded at once where it must be; for the one big avatar."""
        if name not in self._kept:
            self._load(name)
        kept = self._kept[name]
        return None if kept.isNull() else kept

    def _load(self, name: str) -> None:
        from netbook.store.records.people import photo_bytes

        found = photo_bytes(self._book().db, name)
        self._kept[name] = decode(found[0], self._side) if found else QPixmap()
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)

    def _decode_one(self) -> None:
        if not self._wanted:
            self._timer.stop()
            return
        # The newest wish first: that is what is on the screen after a fast scroll.
        name = self._wanted.pop()
        if name not in self._kept:
            self._load(name)
            self.ready.emit(name)
