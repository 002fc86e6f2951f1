"""Commands about files: import, export, backup, restore."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from uuid import uuid4

from netbook.answers import exporting
from netbook.book import Book
from netbook.domain.said import Refused
from netbook.importing import import_file
from netbook.operations.importing import Counts
from netbook.store import backup as backups
from netbook.store.connection import TROUBLES
from netbook.wording import _, _n
from netbook.wording.problems import problem_words


def import_files(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Takes files in, each by its content; the whole is one undo."""
    counts = Counts()
    batch = arguments.batch or f"import-{uuid4()}@{os.getpid()}"

    def progress(done: int, total: int) -> None:
        if arguments.progress:
            print(json.dumps({"done": done, "total": total}), file=sys.stderr, flush=True)

    readable = 0
    for name in arguments.files:
        try:
            import_file(book, Path(name), batch, counts, progress, arguments.encoding)
            readable += 1
        except Refused as problem:
            if len(arguments.files) == 1 or problem.said.key in TROUBLES:
                raise
            counts.problems.append((name, 0, problem.said))
    book.finish(batch)
    document = {
        "new": counts.new, "updated": counts.updated, "merged": counts.merged, "unchanged": counts.unchanged,
        "skipped": counts.skipped,
        "problems": [{"file": file, "line": line, "message": problem_words(said)} for file, line, said in counts.problems],
    }  # fmt: skip
    text = _("{new} new, {updated} updated, {merged} merged, {unchanged} unchanged, {skipped} skipped").format(
        **document
    )
    lines = [text, *(f"{file}:{line}: {problem_words(said)}" for file, line, said in counts.problems)]
    return document, "\n".join(lines)


def export(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Writes everybody to a file, in the format of its ending."""
    path = Path(arguments.file)
    count = exporting.export_file(book, path)
    return {"file": str(path), "people": count}, _n(
        "Exported {n} person to {path}", "Exported {n} people to {path}", count
    ).format(n=count, path=path)


def backup(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Copies the open book safely; `--daily` only where there is no copy of today, and lets old ones go."""
    if arguments.daily:
        made = backups.back_up_daily(book.db, book.path, book.clock())
        return {"file": str(made or "")}, str(made or "")
    target = Path(arguments.file) if arguments.file else None
    path = backups.back_up(book.db, book.path, book.clock(), target)
    return {"file": str(path)}, _("Copied the book to {path}").format(path=path)


def restore(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Puts a backup in the place of the book and keeps the present one aside."""
    aside = backups.restore(book.db, book.path, Path(arguments.file), book.clock())
    return {"kept": str(aside)}, _("Restored {path}; the book as it was is kept at {aside}").format(
        path=arguments.file, aside=aside
    )
