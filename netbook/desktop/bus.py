"""A connection to the session bus without a thread and without Qt: calls with a time limit, signals read when they have come."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections import deque
from pathlib import Path
from typing import Any

CALL_SECONDS = 2.0
START_SECONDS = 5.0
"""How long a service may take that the bus has to start first."""


class BusError(Exception):
    """The bus is not there, is gone, or answered with an error; `name` is the error's name on the bus."""

    def __init__(self, said: str, name: str = "") -> None:
        super().__init__(said)
        self.name = name

    @property
    def how(self) -> str:
        """Why something was not delivered: one of the words no-bus, gone, timeout, no-daemon, or what the bus said."""
        return self.name if self.name in ("no-bus", "gone", "timeout", "no-daemon") else str(self)


def address() -> str:
    """Where the session bus listens; "" when there is none. Never starts one, as libdbus would."""
    if said := os.environ.get("DBUS_SESSION_BUS_ADDRESS", ""):
        return said
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    usual = Path(runtime, "bus") if runtime else None
    return f"unix:path={usual}" if usual is not None and usual.is_socket() else ""


class Bus:
    """One open connection. Signals that come while a call waits are kept for `signals`."""

    def __init__(self) -> None:
        if not sys.platform.startswith("linux"):
            raise BusError("no session bus on this system", "no-bus")
        where = address()
        if not where:
            raise BusError("no session bus", "no-bus")
        try:
            from jeepney.io.blocking import open_dbus_connection

            self._connection = open_dbus_connection(where, auth_timeout=CALL_SECONDS)
        except Exception as problem:  # jeepney raises many kinds: no file, refused, unreadable address, no permission
            raise BusError(f"no session bus: {problem}", "no-bus") from problem
        self._waiting: deque[Any] = deque()
        self.unique_name = str(self._connection.unique_name)

    def descriptor(self) -> int:
        """The file descriptor that becomes readable when something has come."""
        return int(self._connection.sock.fileno())

    def call(
        self, name: str, path: str, interface: str, method: str, signature: str = "", body: tuple[object, ...] = (),
        seconds: float = CALL_SECONDS,
    ) -> tuple[Any, ...]:  # fmt: skip
        """Calls a method and answers its results; BusError when there is no answer within the time, or an error."""
        from jeepney import DBusAddress, HeaderFields, MessageType, new_method_call

        target = DBusAddress(path, name, interface)
        try:
            message = new_method_call(target, method, signature or None, body)
            serial = next(self._connection.outgoing_serial)
            self._connection.send(message, serial=serial)
            reply = self._reply(serial, seconds)
        except TimeoutError:
            raise BusError(f"{name} does not answer", "timeout") from None
        except (OSError, EOFError) as problem:
            raise BusError(f"the session bus is gone: {problem}", "gone") from problem
        except (TypeError, ValueError, RuntimeError) as problem:
            raise BusError(f"not to be sent: {problem}", "unsendable") from problem
        if reply.header.message_type is MessageType.error:
            error = str(reply.header.fields.get(HeaderFields.error_name, ""))
            raise BusError(str(reply.body[0]) if reply.body else error, error)
        return tuple(reply.body)

    def _reply(self, serial: int, seconds: float) -> Any:
        from jeepney import HeaderFields

        ends = time.monotonic() + seconds
        while True:
            message = self._connection.receive(timeout=max(0.0, ends - time.monotonic()))
            if message.header.fields.get(HeaderFields.reply_serial, -1) == serial:
                return message
            self._waiting.append(message)

    def listen(self, interface: str, member: str = "", path: str = "", argument: str = "") -> None:
        """From now on the signals of an interface come, or only those named so, from one path, about one first argument."""
        from jeepney import MatchRule

        rule = MatchRule(type="signal", interface=interface, member=member or None, path=path or None)
        if argument:
            rule.add_arg_condition(0, argument)
        self._to_bus("AddMatch", "s", (rule.serialise(),))

    def owner(self, name: str) -> str:
        """The unique name of the service that has this name now; "" when nobody has."""
        try:
            return str(self._to_bus("GetNameOwner", "s", (name,))[0])
        except BusError as problem:
            if problem.name == "org.freedesktop.DBus.Error.NameHasNoOwner":
                return ""
            raise

    def can_start(self, name: str) -> bool:
        """Whether the bus would start a service for this name when somebody calls it."""
        return name in self._to_bus("ListActivatableNames")[0]

    def id(self) -> str:
        """A name for this very bus, other after it was started again."""
        return str(self._to_bus("GetId")[0])

    def _to_bus(self, method: str, signature: str = "", body: tuple[object, ...] = ()) -> tuple[Any, ...]:
        name = "org.freedesktop.DBus"
        return self.call(name, "/org/freedesktop/DBus", name, method, signature, body)

    def signals(self) -> list[tuple[str, str, str, tuple[Any, ...]]]:
        """What has come and was not read yet, without waiting: (interface, member, path, body); BusError when the bus is gone."""
        from jeepney import HeaderFields, MessageType

        try:
            while True:
                self._waiting.append(self._connection.receive(timeout=0))
        except TimeoutError:
            pass
        except (OSError, EOFError, ValueError) as problem:
            if not self._waiting:
                raise BusError(f"the session bus is gone: {problem}", "gone") from problem
        found = []
        while self._waiting:
            message = self._waiting.popleft()
            if message.header.message_type is MessageType.signal:
                fields = message.header.fields
                found.append((
                    str(fields.get(HeaderFields.interface, "")), str(fields.get(HeaderFields.member, "")),
                    str(fields.get(HeaderFields.path, "")), tuple(message.body),
                ))  # fmt: skip
        return found

    def close(self) -> None:
        """Hangs up."""
        with contextlib.suppress(OSError, ValueError, KeyError):
            self._connection.close()
