"""What a file holds before it is taken in: kind, how many people, the first names, what cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from netbook.domain.people import Card, Problem
from netbook.domain.said import Refused, Said
from netbook.importing import read_file
from netbook.interchange import csv_people, vcard
from netbook.interchange.sniffing import sniff
from netbook.operations.importing_book import read_book
from netbook.wording import _, _n
from netbook.wording.problems import problem_words
from netbook.wording.refusals import refusal

NAMES = 8
HEAD = 400_000
ENCODINGS = ("utf-8", "cp1252", "latin-1", "utf-16", "mac-roman", "cp1250", "cp1251", "shift_jis", "gb18030", "big5")


@dataclass(frozen=True, slots=True)
class FilePreview:
    """One file: `refused` is the one sentence why it cannot be taken; `whole` tells that all of it was looked at."""

    path: Path
    kind: str = ""
    people: int = 0
    names: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    doubtful: bool = False
    refused: str = ""
    whole: bool = True


def kind_words(kind: str) -> str:
    """What a file is."""
    return {
        "vcard": lambda: _("vCard"),
        "csv": lambda: _("CSV"),
        "json": lambda: _("Netbook book"),
    }.get(kind, lambda: kind)()


def count_words(found: FilePreview) -> str:
    """How many people are in a file."""
    if found.whole:
        return _n("{n} person", "{n} people", found.people).format(n=found.people)
    return _n("about {n} person", "about {n} people", found.people).format(n=found.people)


def preview_file(path: Path, encoding: str = "") -> FilePreview:
    """Looks at the beginning of a file; never raises for what a file may hold."""
    try:
        data = read_file(path)
        kind = sniff(data, path.name)
        if kind == "json":
            return _book(path, data)
        if kind not in ("vcard", "csv"):
            raise Refused("file-unknown-format", path=path.name)
    except Refused as problem:
        return FilePreview(path, refused=refusal(problem.said))
    head, whole = _head(data, kind)
    doubtful = _is_doubtful(data[:HEAD])
    read = vcard.read if kind == "vcard" else csv_people.read
    names: list[str] = []
    problems: list[str] = []
    people = 0
    for thing in read(head, encoding or None):
        if isinstance(thing, Problem):
            problems.append(f"{path.name}:{thing.line}: {problem_words(Said(thing.key, thing.values))}")
        elif isinstance(thing, Card):
            people += 1
            if len(names) < NAMES:
                names.append(_name(thing))
    if not whole:
        people = data.upper().count(b"BEGIN:VCARD") if kind == "vcard" else max(people, data.count(b"\n") - 1)
    return FilePreview(path, kind, people, tuple(n for n in names if n), tuple(problems[:50]), doubtful, "", whole)


def _name(card: Card) -> str:
    plain = card.name.full or f"{card.name.given} {card.name.family}".strip()
    return plain or card.organisation or next(iter(card.emails), "")


def _head(data: bytes, kind: str) -> tuple[bytes, bool]:
    if len(data) <= HEAD:
        return data, True
    cut = data.upper().rfind(b"END:VCARD", 0, HEAD) + 9 if kind == "vcard" else data.rfind(b"\n", 0, HEAD)
    return data[: cut if cut > 9 else HEAD], False


def _is_doubtful(data: bytes) -> bool:
    """Whether the letters may be read in several ways: not ASCII, not UTF-8, no mark of UTF-16 at the beginning."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    try:
        data[: -4 if len(data) >= HEAD else None].decode("utf-8")
    except UnicodeDecodeError:
        return True
    return False


def _book(path: Path, data: bytes) -> FilePreview:
    tables = read_book(data, path.name)["tables"]
    kept = tables.get("person") or {"columns": [], "rows": []}
    columns = list(kept["columns"])
    at = columns.index("full") if "full" in columns else -1
    names = tuple(str(row[at]) for row in kept["rows"][:NAMES]) if at >= 0 else ()
    return FilePreview(path, "json", len(kept["rows"]), names)
