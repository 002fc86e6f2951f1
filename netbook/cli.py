"""The command line: the same operations and answers as the window; no Qt."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from netbook import wording
from netbook.book import Book
from netbook.cli_parser import parser, read_arguments
from netbook.domain.said import Refused, Said
from netbook.paths import default_book
from netbook.store.connection import language_kept, trouble
from netbook.store.database import unavailable
from netbook.wording.command_line import teach_parser
from netbook.wording.refusals import refusal

Command = Callable[[Book, argparse.Namespace], object]


def read_moment(text: str) -> datetime:
    """A moment out of YYYY-MM-DD or YYYY-MM-DDTHH:MM; Refused for anything else."""
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None, second=0, microsecond=0)
    except ValueError:
        raise Refused("time-unreadable", value=text) from None


def open_book(arguments: argparse.Namespace, made_by: str = "cli") -> Book:
    """The book that the arguments name, with the time they say to believe in."""
    path = Path(arguments.book) if arguments.book else default_book()
    if arguments.now:
        fixed = read_moment(arguments.now)
        return Book(path, lambda: fixed, made_by)
    return Book(path, datetime.now, made_by)


def main(argv: Sequence[str]) -> int:
    """Runs one command; 0 done, 1 refused with one sentence on standard error, 2 wrong usage."""
    wording.choose_language(spoken(argv))
    teach_parser()
    try:
        arguments = read_arguments([_readable(word) for word in argv])
    except SystemExit as stop:
        return int(stop.code or 0)
    _take_paths_as_they_are(arguments, argv)
    if arguments.command is None:
        parser().print_usage(sys.stderr)
        return 2
    try:
        return run(arguments)
    except Refused as problem:
        # What was typed is told again, and may hold a line break; the sentence stays on one line.
        print(" ".join(refusal(problem.said).splitlines()), file=sys.stderr)
        return 1
    except BrokenPipeError:
        _silence()
        return 0
    except unavailable() as problem:
        # A full disk, a folder that may only be read: the world's fault, and said like one.
        path = arguments.book or str(default_book())
        known = trouble(problem, Path(path))
        if known is not None and known.said.key != "disk-trouble":
            print(refusal(known.said), file=sys.stderr)
            return 1
        why = (problem.strerror if isinstance(problem, OSError) else "") or str(problem)
        print(refusal(Said("book-cannot-open", {"path": path, "why": why})), file=sys.stderr)
        return 1


def spoken(argv: Sequence[str]) -> str:
    """The language that the arguments ask for, before they are understood, else that of the book they name; "" is the system's."""
    asked = _named(argv, "--language")
    return asked if asked in wording.LANGUAGES else language_kept(Path(_named(argv, "--book") or default_book()))


def _named(argv: Sequence[str], option: str) -> str:
    """The value given with an option, before the arguments are understood; "" where there is none."""
    for place, word in enumerate(argv):
        if word == option and place + 1 < len(argv):
            return argv[place + 1]
        if word.startswith(f"{option}="):
            return word.partition("=")[2]
    return ""


def _readable(word: str) -> str:
    """A word of the command line where the system's locale could not tell its letters: they are UTF-8."""
    return word if word.isprintable() else os.fsencode(word).decode("utf-8", "replace")


def _take_paths_as_they_are(arguments: argparse.Namespace, argv: Sequence[str]) -> None:
    """A file is opened by its very name, also where that is no text in any encoding; only what is shown of it is made readable."""
    given = {_readable(part): part for word in argv for part in (word, word.partition("=")[2])}
    for name in ("book", "file", "files"):
        value = getattr(arguments, name, None)
        if isinstance(value, str):
            setattr(arguments, name, given.get(value, value))
        elif value:
            setattr(arguments, name, [given.get(one, one) for one in value])


def _silence() -> None:
    """What standard output still holds goes nowhere: at the end it would be tried, and fail, once more."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _put(text: str) -> None:
    """Prints on standard output; letters that it cannot show stand as question marks, a full disk is Refused in words."""
    if sys.stdout is None:
        return
    encoding = sys.stdout.encoding or "utf-8"
    try:
        print(text.encode(encoding, "replace").decode(encoding), flush=True)
    except BrokenPipeError:
        raise
    except OSError as problem:
        _silence()
        raise Refused("answer-unwritable", why=problem.strerror or str(problem)) from None


def _as_json(document: object) -> str:
    """One JSON document, with its letters where standard output can show all letters."""
    encoding = ((sys.stdout and sys.stdout.encoding) or "utf-8").lower().replace("-", "")
    return json.dumps(document, ensure_ascii=encoding != "utf8")


def run(arguments: argparse.Namespace) -> int:
    """Opens the book, runs the command, prints what it answers."""
    from netbook.commands import command

    book = open_book(arguments, "import" if arguments.command == "import" else "cli")
    try:
        if not arguments.language:
            row = book.db.execute_sql("SELECT value FROM setting WHERE key='language'").fetchone()
            wording.choose_language(row[0] if row else "")
        document, text = command(arguments.command)(book, arguments)
        failed = isinstance(document, dict) and document.get("ok") is False
        if arguments.json:
            _put(_as_json(document))
        elif text:
            _put(text)
        return 1 if failed else 0
    finally:
        book.close()
