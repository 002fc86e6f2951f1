"""One running app per book: the first start keeps a lock and listens; every later one hands over its wish and ends."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

from netbook.domain.values import dataclass
from netbook.paths import runtime_folder

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS = 5_000
"""How long a later start waits for the first one to listen, or to end."""
_CONNECT_MS = 250
_PRIME = 2**61 - 1
_LONGEST_SOCKET = 100
_LONGEST_WISH = 1_000_000


@dataclass(frozen=True, slots=True)
class Wish:
    """What a later start wants of the running app: `do` is show or quick-add; `token` lets its window come to the front."""

    do: str = "show"
    text: str = ""
    token: str = ""

    def as_line(self) -> bytes:
        """The wish as one line of JSON."""
        return json.dumps({"do": self.do, "text": self.text, "token": self.token}).encode() + b"\n"


def read_wish(line: bytes) -> Wish | None:
    """The wish in a line of JSON; None where it is none."""
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, Mapping) or said.get("do") not in ("show", "quick-add"):
        return None
    text, token = said.get("text", ""), said.get("token", "")
    return Wish(str(said["do"]), text if isinstance(text, str) else "", token if isinstance(token, str) else "")


def activation_token() -> str:
    """The token by which the desktop lets this start's window come to the front; "" where none was given."""
    return os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID") or ""


def _place(book: Path) -> tuple[Path, str]:
    """The lock file and the server's name for a book; the same for every way of writing its path."""
    path = os.fsencode(book.expanduser().resolve())
    # A name of bounded length for any path; the remainder by a prime sooner than a library of hashes that takes its time.
    name = f"netbook-{int.from_bytes(path, 'big') % _PRIME:x}"
    folder = runtime_folder()
    if len(os.fsencode(folder / f"{name}.socket")) > _LONGEST_SOCKET:  # the system refuses longer addresses
        owner = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
        import tempfile

        folder = Path(tempfile.gettempdir()) / f"netbook-{owner}"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    socket = str(folder / f"{name}.socket") if os.name == "posix" else name
    return folder / f"{name}.lock", socket


class Instance(QObject):
    """The one app that has this book. `asked` carries the Wish of each later start."""

    asked = Signal(object)

    def __init__(self, lock: QLockFile, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = lock
        self._address = address
        self._server: QLocalServer | None = None

    def listen(self) -> bool:
        """Hears later starts from now on; to be called once the application object is there. Answers whether it can."""
        # The network is wanted only now, after the first paint.
        from PySide6.QtNetwork import QLocalServer

        if self._server is None:
            self._server = QLocalServer(self)
            self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
            self._server.newConnection.connect(self._on_connection)
        if self._server.isListening():
            return True
        # What a killed app left behind; safe, since the lock is ours.
        QLocalServer.removeServer(self._address)
        return self._server.listen(self._address)

    def release(self) -> None:
        """The book may be opened by another start from now on."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _on_connection(self) -> None:
        assert self._server is not None
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._on_line(socket))
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._on_line(socket)

    def _on_line(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST_WISH:
                socket.abort()
            return
        wish = read_wish(bytes(socket.readLine().data()))
        socket.write(b"taken\n" if wish else b"not understood\n")
        socket.flush()
        if wish:
            self.asked.emit(wish)


def claim(book_path: Path, wish: Wish | None = None) -> Instance | None:
    """The Instance if this start is the first with the book; else hands the wish to the first and answers None.

    Call `listen` on the Instance once there is an application object; a later start that is earlier than that tries again.
    """
    lock_path, address = _place(book_path)
    lock = QLockFile(str(lock_path))
    lock.setStaleLockTime(0)  # never stale by age: only when its process is gone
    ends = time.monotonic() + PATIENCE_MS / 1000
    while True:
        if lock.tryLock(0):
            return Instance(lock, address)
        if lock.error() != QLockFile.LockError.LockFailedError:
            # No folder for locks: better two apps, which the book's file endures, than none.
            return Instance(lock, address)
        if _hand_over(address, wish or Wish(token=activation_token())):
            return None
        if time.monotonic() > ends:
            with contextlib.suppress(AttributeError, OSError):
                print("netbook: the running app does not answer", file=sys.stderr)
            return None
        time.sleep(0.02)


def _hand_over(address: str, wish: Wish) -> bool:
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(address)
    if not socket.waitForConnected(_CONNECT_MS):
        return False
    socket.write(wish.as_line())
    socket.flush()
    # A busy app answers late; the wish is then in its hands all the same.
    taken = socket.waitForReadyRead(PATIENCE_MS) or socket.state() == QLocalSocket.LocalSocketState.ConnectedState
    socket.disconnectFromServer()
    return taken
