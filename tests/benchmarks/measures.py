"""What the benchmarks share: books of many people, times taken, and figures printed beside something of the same run."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from netbook.book import Book
from netbook.operations.settings import set_setting
from netbook.sample import crowd
from tests.books import Clock

NOW = "2026-11-25T10:00"
FRAME = 16.0
"""Milliseconds that one frame has."""


def crowded(path: Path, people: int) -> Path:
    """A book with many people and ten times as many interactions, made in this run."""
    book = Book(path, Clock(NOW))
    crowd(book, people, 10 * people)
    book.do(set_setting, "welcomed", True)
    book.close()
    return path


def sizes() -> list[int]:
    """How many people; 100,000 only where NETBOOK_BENCHMARK_LARGE says so, for making that book takes a minute."""
    return [10_000, 100_000] if os.environ.get("NETBOOK_BENCHMARK_LARGE") else [10_000]


def taken(deed: Callable[[], object]) -> float:
    """How many milliseconds of work a deed is: the processor's time, so that what else the machine does counts for nothing."""
    start = time.process_time()
    deed()
    return (time.process_time() - start) * 1000


def half(times: Sequence[float]) -> float:
    """The median."""
    return statistics.median(times)


def most(times: Sequence[float]) -> float:
    """The 95th percentile."""
    return sorted(times)[min(len(times) - 1, round(len(times) * 0.95))]


def tell(
    capsys: pytest.CaptureFixture[str], what: str, ours: Sequence[float], theirs: Sequence[float], of: str
) -> None:
    """Prints p50 and p95 beside what the same run's comparison took, and how many times that is."""
    with capsys.disabled():
        print(
            f"\n{what}: p50 {half(ours):.1f} ms, p95 {most(ours):.1f} ms; {of}: p50 {half(theirs):.2f} ms, p95 {most(theirs):.2f} ms; "
            f"p50 {half(ours) / half(theirs):.1f} times, p95 {most(ours) / most(theirs):.1f} times"
        )


def best(deed: Callable[[], object], times: int = 7) -> float:
    """The least of several runs, in seconds of this thread's own work: what the machine does when nobody else is at it."""
    found = []
    for _ in range(times):
        begin = time.thread_time()
        deed()
        found.append(time.thread_time() - begin)
    return min(found)


def passes(book: Book, tables: Sequence[str]) -> list[str]:
    """One statement for each table, which reads every value of it once."""
    statements = []
    for table in tables:
        columns = [row[1] for row in book.rows(f"PRAGMA table_info({table})")]
        statements.append(f"SELECT count(*), {', '.join(f'max({name})' for name in columns)} FROM {table} NOT INDEXED")
    return statements


def beside_passes(
    capsys: pytest.CaptureFixture[str], what: str, book: Book, tables: Sequence[str], deed: Callable[[], object]
) -> float:
    """Prints what a deed takes beside two plain passes over the tables it reads, with their statements; answers the ratio."""
    statements = passes(book, tables)
    ours = best(deed)
    two = 2 * best(lambda: [book.rows(statement) for statement in statements], 3)
    with capsys.disabled():
        print()
        for statement in statements:
            print(statement)
        print(f"{what} {ours * 1000:.1f} ms, two passes {two * 1000:.1f} ms, ratio {ours / two:.2f}")
    return ours / two
