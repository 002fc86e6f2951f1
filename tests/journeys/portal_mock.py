"""A desktop portal with GlobalShortcuts, as the specification says; run by the hotkey's journeys. Its word decides what it answers.

Words: yes (then the key is pressed once, and the session ended), declined, empty (bound to nothing).
"""

from __future__ import annotations

import sys
from typing import Any

from jeepney import DBusAddress, HeaderFields, MessageType, message_bus, new_error, new_method_return, new_signal
from jeepney.io.blocking import open_dbus_connection

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SHORTCUTS = DBusAddress(PATH, NAME, "org.freedesktop.portal.GlobalShortcuts")


class Portal:
    def __init__(self, answer: str) -> None:
        self.answer = answer
        self.bus = open_dbus_connection("SESSION")
        self.bus.send_and_get_reply(message_bus.RequestName(NAME))
        self.session = ""

    def respond(self, sender: str, token: str, code: int, results: dict[str, Any]) -> str:
        handle = f"{PATH}/request/{sender.lstrip(':').replace('.', '_')}/{token}"
        place = DBusAddress(handle, NAME, "org.freedesktop.portal.Request")
        self.later = new_signal(place, "Response", "ua{sv}", (code, results))
        return handle

    def run(self) -> None:
        print("portal is up", flush=True)
        while True:
            message = self.bus.receive()
            if message.header.message_type is not MessageType.method_call:
                continue
            fields = message.header.fields
            self.later = None
            self.bus.send(self.reply(message, str(fields[HeaderFields.member]), str(fields[HeaderFields.sender])))
            if self.later is not None:
                self.bus.send(self.later)
            if fields[HeaderFields.member] == "BindShortcuts" and self.answer == "yes":
                self.press()

    def reply(self, message: Any, member: str, sender: str) -> Any:
        if member == "Get":
            return new_method_return(message, "v", (("u", 1),))
        if member == "CreateSession":
            options = message.body[0]
            token = options["session_handle_token"][1]
            self.session = f"{PATH}/session/{sender.lstrip(':').replace('.', '_')}/{token}"
            return new_method_return(
                message,
                "o",
                (self.respond(sender, options["handle_token"][1], 0, {"session_handle": ("s", self.session)}),),
            )
        if member == "BindShortcuts":
            _session, wanted, _parent, options = message.body
            print("asked for", wanted[0][0], wanted[0][1]["preferred_trigger"][1], flush=True)
            bound = [] if self.answer == "empty" else [(wanted[0][0], {"trigger_description": ("s", "Ctrl+Alt+N")})]
            results = {"shortcuts": ("a(sa{sv})", bound)}
            code = 1 if self.answer == "declined" else 0
            return new_method_return(message, "o", (self.respond(sender, options["handle_token"][1], code, results),))
        return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod", "s", (member,))

    def press(self) -> None:
        options = {"activation_token": ("s", "token-7")}
        self.bus.send(new_signal(SHORTCUTS, "Activated", "osta{sv}", (self.session, "quick-add", 1234, options)))
        self.bus.send(new_signal(SHORTCUTS, "Activated", "osta{sv}", ("/somebody/else", "quick-add", 1234, options)))
        self.bus.send(
            new_signal(DBusAddress(self.session, NAME, "org.freedesktop.portal.Session"), "Closed", "a{sv}", ({},))
        )


if __name__ == "__main__":
    Portal(sys.argv[1]).run()
