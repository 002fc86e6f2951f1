"""The commands: each takes the open book and its arguments, and answers a JSON document and its text."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from netbook.book import Book
from netbook.commands import asking, doing, events, favours, files, goals, introductions, network, people, shelf

Command = Callable[[Book, argparse.Namespace], tuple[object, str]]

COMMANDS: dict[str, Command] = {
    "add": people.add, "edit": people.edit, "delete": people.delete, "connect": people.connect,
    "log": doing.log, "follow-up": doing.follow_up, "detail": doing.detail, "act": doing.act, "undo": doing.undo,
    "redo": doing.redo, "quick-add": doing.quick_add,
    "people": asking.people, "show": asking.show, "due": asking.due, "remind": asking.remind, "check": asking.check,
    "import": files.import_files, "export": files.export, "backup": files.backup, "restore": files.restore,
    "events": events.events, "event": events.event,
    "goal": goals.goal, "introduction": introductions.introduction, "shelf": shelf.shelf,
    "favour": favours.favour, "ask": favours.ask, "review": network.review, "path": network.path,
}  # fmt: skip
