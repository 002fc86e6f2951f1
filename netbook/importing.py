"""Importing a file: read in this process, taken in chunk by chunk; only connects interchange and operations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from netbook.book import Book
from netbook.domain.people import Card, Problem
from netbook.domain.said import Refused, Said
from netbook.domain.values import dataclass
from netbook.interchange import csv_people, vcard
from netbook.interchange.charsets import guess, known_charset
from netbook.interchange.sniffing import sniff
from netbook.operations.importing import Counts, Import
from netbook.operations.importing_book import import_book, read_book
from netbook.store.records.people import display_name

CHUNK = 250
"""So many cards are taken in at a time: whoever writes meanwhile waits no longer than that takes."""
Progress = Callable[[int, int], None]


def read_file(path: Path) -> bytes:
    """A file's bytes; Refused in words when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as problem:
        raise Refused("file-unreadable", path=str(path), why=problem.strerror or str(problem)) from None


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file holds, before anything of it is taken in: `kind` as sniffed, the first names, the first problems as
    (line, what), and the encoding it seems to be in."""

    kind: str
    count: int
    names: tuple[str, ...]
    problems: tuple[tuple[int, Said], ...]
    encoding: str


def preview(path: Path, encoding: str | None = None, names: int = 5, problems: int = 50) -> Preview:
    """Looks into a file without touching the book; Refused as importing it would be."""
    data, kind = _readable(path, encoding)
    if kind == "json":
        people = read_book(data, path.name)["tables"].get("person", {"columns": ["full"], "rows": []})
        try:
            column = people["columns"].index("full")
            first = tuple(str(row[column]) for row in people["rows"][:names])
            return Preview(kind, len(people["rows"]), first, (), "utf-8")
        except (LookupError, TypeError, ValueError, AttributeError) as problem:
            raise Refused("book-damaged", why=str(problem)) from None
    read = vcard.read if kind == "vcard" else csv_people.read
    count = 0
    seen: list[str] = []
    wrong: list[tuple[int, Said]] = []
    for thing in read(data, encoding):
        if isinstance(thing, Problem):
            wrong.append((thing.line, Said(thing.key, thing.values)))
            continue
        count += 1
        if len(seen) < names and display_name(thing):
            seen.append(display_name(thing))
    return Preview(kind, count, tuple(seen), tuple(wrong[:problems]), encoding or guess(data))


def _readable(path: Path, encoding: str | None) -> tuple[bytes, str]:
    """A file's bytes and kind; Refused where it is none that can be taken in."""
    if encoding and not known_charset(encoding):
        raise Refused("encoding-unknown", encoding=encoding)
    data = read_file(path)
    kind = sniff(data, path.name)
    if kind in ("ics", "mbox", "monica"):
        names = {"ics": "iCalendar", "mbox": "mbox", "monica": "Monica JSON"}
        raise Refused("file-later-format", path=str(path), kind=names[kind])
    if kind in ("spreadsheet", "archive"):
        raise Refused(f"file-is-{kind}", path=str(path))
    if not data.strip(b"\0 \t\r\n"):
        raise Refused("file-empty", path=str(path))
    if not kind:
        raise Refused("file-unknown-format", path=str(path))
    return data, kind


def import_file(
    book: Book, path: Path, batch: str, counts: Counts, progress: Progress | None = None, encoding: str | None = None
) -> None:
    """Takes one file in, as part of a batch that is one undo; `counts` grows. Refused for a format that is not known."""
    data, kind = _readable(path, encoding)
    if kind == "json":
        book.do_in(batch, False, import_book, read_book(data, path.name), counts)
        return
    read = vcard.read if kind == "vcard" else csv_people.read
    total = max(1, data.count(b"\n"))
    work = Import(batch, vcard.card_from_lines)
    work.counts = counts
    for cards in _chunks(read(data, encoding), path.name, counts):
        book.do_in(batch, False, work.take, path.name, kind, cards)
        if progress:
            progress(min(total, cards[-1].source_line), total)
    book.do_in(batch, False, work.finish)
    if progress:
        progress(total, total)


def _chunks(found: Iterable[Card | Problem], file: str, counts: Counts) -> Iterator[list[Card]]:
    cards: list[Card] = []
    for thing in found:
        if isinstance(thing, Problem):
            counts.problems.append((file, thing.line, Said(thing.key, thing.values)))
            continue
        cards.append(thing)
        if len(cards) >= CHUNK:
            yield cards
            cards = []
    if cards:
        yield cards
