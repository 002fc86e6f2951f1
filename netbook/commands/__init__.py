"""The commands: each takes the open book and its arguments, and answers a JSON document and its text.

A command reads in what it needs and nothing of the others: a script that asks a hundred times feels the difference.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module

from netbook.book import Book

Command = Callable[[Book, argparse.Namespace], tuple[object, str]]

ROOMS: dict[str, tuple[str, ...]] = {
    "people": ("add", "edit", "delete", "connect"),
    "doing": ("log", "follow-up", "detail", "act", "undo", "redo", "quick-add"),
    "asking": ("people", "show", "due", "remind", "check"),
    "files": ("import", "export", "backup", "restore"),
    "events": ("events", "event"),
    "goals": ("goal",),
    "introductions": ("introduction",),
    "shelf": ("shelf",),
    "favours": ("favour", "ask"),
    "network": ("review", "path"),
    "deed": ("deed",),
}
"""The commands of each module here; a function has its command's name."""
COMMANDS = {name: room for room, names in ROOMS.items() for name in names}


def command(name: str) -> Command:
    """What a command does, read in now; KeyError for a name that is none."""
    function = "import_files" if name == "import" else name.replace("-", "_")
    found: Command = getattr(import_module(f"netbook.commands.{COMMANDS[name]}"), function)
    return found
