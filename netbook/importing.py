"""Importing a file: read in this process, taken in chunk by chunk; only connects interchange and operations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from netbook.book import Book
from netbook.domain.people import Card, Problem
from netbook.domain.said import Refused, Said
from netbook.interchange import csv_people, vcard
from netbook.interchange.sniffing import sniff
from netbook.operations.importing import Counts, Import
from netbook.operations.importing_book import import_book, read_book

CHUNK = 2000
Progress = Callable[[int, int], None]


def card_from_lines(lines: Sequence[str]) -> Card | None:
    """The card that some unfolded vCard lines make."""
    whole = lines if lines and lines[0].upper().startswith("BEGIN:") else ("BEGIN:VCARD", *lines, "END:VCARD")
    text = "\r\n".join(whole)
    return next((card for card in vcard.read(text.encode("utf-8", "surrogatepass")) if isinstance(card, Card)), None)


def read_file(path: Path) -> bytes:
    """A file's bytes; Refused in words when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as problem:
        raise Refused("file-unreadable", path=str(path), why=problem.strerror or str(problem)) from None


def import_file(
    book: Book, path: Path, batch: str, counts: Counts, progress: Progress | None = None, encoding: str | None = None
) -> None:
    """Takes one file in, as part of a batch that is one undo; `counts` grows. Refused for a format that is not known."""
    data = read_file(path)
    kind = sniff(data, path.name)
    if kind == "json":
        book.do_in(batch, False, import_book, read_book(data, path.name), counts)
        return
    if kind not in ("vcard", "csv"):
        raise Refused("file-unknown-format", path=str(path))
    read = vcard.read if kind == "vcard" else csv_people.read
    total = max(1, data.count(b"\n"))
    work = Import(batch, card_from_lines)
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
