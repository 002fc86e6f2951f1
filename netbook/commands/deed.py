"""The command with which the window has an act done aside; it is no part of the command line that people use."""

from __future__ import annotations

import argparse
import json
import sys

from netbook.book import Book
from netbook.domain.said import Outcome

ASIDE = "aside"
"""By whom such an act is said to be made: by the window, but with nobody left for it to settle."""
WAIT_MS = 600_000
"""How long it waits while another writes, such as an import at its side."""


def deed(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Does what standard input asks for: takes an act back, does one again, or one of the operations on many people."""
    asked = json.loads(sys.stdin.buffer.read())
    book.made_by = ASIDE
    book.db.execute_sql(f"PRAGMA busy_timeout={WAIT_MS}")
    told = -1

    def progress(done: int, total: int) -> None:
        nonlocal told
        if arguments.progress and done != told:
            told = done
            print(json.dumps({"done": done, "total": total}), file=sys.stderr, flush=True)

    kind = asked["do"]
    if kind == "undo":
        outcome = book.undo_number(asked["act"], progress)
    elif kind == "redo":
        outcome = book.redo(progress)
    elif kind == "take-back":
        book.take_back_batch(asked["batch"], progress)
        return {}, ""
    else:
        from netbook.operations.large import LARGE

        outcome = book.do(LARGE[kind].operation, *asked["args"], **asked["values"])
    return _document(outcome), ""


def _document(outcome: Outcome) -> dict[str, object]:
    label = {"key": outcome.label.key, "values": dict(outcome.label.values)}
    return {"act": outcome.act, "label": label, "touched": outcome.touched, "kept": outcome.kept}
