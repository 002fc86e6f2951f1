"""An exported book that somebody or something has damaged: it comes in sound, or is refused and changes nothing."""

from __future__ import annotations

import copy
import json
import random
from pathlib import Path
from typing import Any

import pytest

from netbook.answers.exporting import export_file
from netbook.domain.said import Refused
from netbook.importing import import_file, preview
from netbook.operations.importing import Counts
from netbook.sample import fill
from netbook.store import standing
from tests.books import a_book, source_state

VALUES: tuple[Any, ...] = (
    None, "", -1, 10**10, 10**16, 10**30, -(10**12), "x", [], {}, "\ud800", "a\0b", True, 1.5, "2026-13-40", "--02-30", "5 bananas", "[1", "{}",
    "null", "9" * 400,
)  # fmt: skip


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("whole")
    with a_book(folder) as book:
        fill(book)
        export_file(book, folder / "all.json")
    return json.loads((folder / "all.json").read_text(encoding="utf-8"))


def _damaged(whole: Any, chance: random.Random) -> Any:
    document = copy.deepcopy(whole)
    tables = document["tables"]
    for _ in range(chance.choice((1, 2))):
        table = tables[chance.choice([name for name, kept in tables.items() if kept["rows"]])]
        row = chance.choice(table["rows"])
        row[chance.randrange(len(row))] = chance.choice(VALUES)
    name = chance.choice(list(tables))
    if chance.random() < 0.2:
        tables[name] = chance.choice(
            ({}, [], {"columns": []}, {"columns": ["id"], "rows": [[]]}, {"columns": 3, "rows": "x"})
        )
    return document


@pytest.mark.parametrize("seed", range(25))
def test_it_comes_in_sound_or_not_at_all(tmp_path: Path, whole: Any, seed: int) -> None:
    path = tmp_path / "all.json"
    path.write_text(json.dumps(_damaged(whole, random.Random(seed))), encoding="utf-8")
    with a_book(tmp_path) as book:
        book.db.execute_sql("PRAGMA synchronous=0")
        before = source_state(book)
        try:
            preview(path)
            import_file(book, path, "import-1", Counts())
        except Refused:
            assert source_state(book) == before
            return
        book.finish("import-1")
        assert standing.check(book.db, book.now()) == []
        export_file(book, tmp_path / "again.json")
        export_file(book, tmp_path / "again.vcf")


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("person", "cadence", "5 bananas"), ("person", "birthday", "in May"), ("person", "nicknames", "[1"), ("person", "languages", "[1]"),
        ("person", "full", "\ud800"), ("person", "made_at", "x"), ("person", "id", 10**30), ("interaction", "at", 10**16),
        ("interaction", "note", 3), ("goal_person", "role", "x"), ("favour", "direction", "sideways"), ("favour", "asked_at", "x"),
        ("follow_up", "repeat", "now and then"), ("follow_up", "at", -(10**12)), ("card", "lines", "{}"), ("own_date", "date", ""),
    ],
)  # fmt: skip
def test_what_nothing_can_read_is_refused_at_once(
    tmp_path: Path, whole: Any, table: str, column: str, value: object
) -> None:
    document = copy.deepcopy(whole)
    kept = document["tables"][table]
    if not kept["rows"]:
        pytest.skip(f"the sample has no {table}")
    kept["rows"][-1][kept["columns"].index(column)] = value
    (tmp_path / "all.json").write_text(json.dumps(document), encoding="utf-8")
    with a_book(tmp_path) as book:
        before = source_state(book)
        with pytest.raises(Refused, match="book-damaged"):
            import_file(book, tmp_path / "all.json", "import-1", Counts())
        assert source_state(book) == before


@pytest.mark.parametrize(
    "people", [{}, [], {"columns": []}, {"columns": ["full"], "rows": [[]]}, {"columns": 3, "rows": "x"}]
)
def test_a_look_into_a_damaged_book_is_refused_in_words(tmp_path: Path, whole: Any, people: object) -> None:
    document = whole | {"tables": whole["tables"] | {"person": people}}
    (tmp_path / "all.json").write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(Refused, match="book-damaged"):
        preview(tmp_path / "all.json")
