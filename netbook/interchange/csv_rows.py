"""Separated text as rows with the numbers of their lines: encoding, separator, preamble, open quotes."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator

from netbook.interchange.charsets import decode_as, guess, narrow
from netbook.interchange.csv_columns import understood

_SEPARATORS = ",;\t|"
_HEADER_WITHIN = 20
_RESTARTS = 50

csv.field_size_limit(min(sys.maxsize, 2**31 - 1))


def text_of(data: bytes, encoding: str | None = None) -> str:
    """The letters of a file."""
    data, owner = narrow(data, encoding)
    return decode_as(data, owner or guess(data)).replace("\0", "").removeprefix("\ufeff")


def lines_of(text: str) -> list[str]:
    """Its lines, each with its end; only real line breaks end one, of whatever kind, also where a file has several."""
    text = text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    return [line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def separator_of(header: str) -> str:
    """The separator that a header line has most of outside quotes; a comma where it has none."""
    counts = dict.fromkeys(_SEPARATORS, 0)
    quoted = False
    for letter in header:
        if letter == '"':
            quoted = not quoted
        elif not quoted and letter in counts:
            counts[letter] += 1
    best = max(_SEPARATORS, key=lambda mark: counts[mark])
    return best if counts[best] else ","


def find_header(lines: list[str]) -> tuple[int, str]:
    """Index of the header line and the separator: the first line whose cells name people's columns, past any preamble."""
    best, most = -1, 0
    for index, line in enumerate(lines[:_HEADER_WITHIN]):
        if not line.strip():
            continue
        mark = separator_of(line)
        count = understood(next(csv.reader([line.rstrip("\n")], delimiter=mark), []))
        if count > most:
            best, most = index, count
        if count >= 2:
            break
    if best < 0:
        best = next((i for i, line in enumerate(lines) if line.strip() and not line.lower().startswith("sep=")), 0)
    mark = separator_of(lines[best]) if lines else ","
    first = lines[0].strip().lower() if lines else ""
    if best > 0 and len(first) == 5 and first.startswith("sep="):
        mark = first[4]
    return best, mark


def rows_of(lines: list[str], start: int, mark: str) -> Iterator[tuple[int, list[str] | None]]:
    """Rows from an index on, each with the number of its first line; None stands for a row whose quote is never closed."""
    restarts = 0
    while start < len(lines):
        reader = csv.reader(_from(lines, start), delimiter=mark)
        done = start
        broken = False
        try:
            for row in reader:
                first, done = done, start + reader.line_num
                if done == len(lines) and done - first > 1 and _open(lines, first, done) and restarts < _RESTARTS:
                    broken = True
                    yield first + 1, None
                    start = first + 1
                    restarts += 1
                    break
                if row and any(cell.strip() for cell in row):
                    yield first + 1, row
        except csv.Error:
            yield done + 1, None
            start = max(start + reader.line_num, done + 1)
            continue
        if not broken:
            return


def _from(lines: list[str], start: int) -> Iterator[str]:
    for index in range(start, len(lines)):
        yield lines[index]


def _open(lines: list[str], first: int, end: int) -> bool:
    return sum(lines[index].count('"') for index in range(first, end)) % 2 == 1
