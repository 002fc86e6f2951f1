"""The tables as peewee knows them are those that the migrations made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from peewee import FloatField, ForeignKeyField, IntegerField, Model, TextField

from netbook.book import Book
from netbook.store import tables
from tests.books import Clock, add

MODELS = sorted(
    (kind for kind in vars(tables).values() if isinstance(kind, type) and issubclass(kind, tables.Table)),
    key=lambda kind: kind.__name__,
)
MODELS.remove(tables.Table)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = Book(tmp_path / "book.db", Clock("2026-11-25T10:00"))
    yield made
    made.close()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_table_has_the_columns_that_its_model_names_and_no_others(model: type[Model], book: Book) -> None:
    kept = {row[1]: (row[2], row[5]) for row in book.db.execute_sql(f"PRAGMA table_info({model._meta.table_name})")}
    named = {field.column_name: field for field in model._meta.sorted_fields}
    assert set(kept) == set(named)
    for name, field in named.items():
        affinity, key = kept[name]
        if isinstance(field, TextField):
            assert affinity == "TEXT", name
        elif isinstance(field, FloatField):
            assert affinity == "REAL", name
        elif isinstance(field, IntegerField | ForeignKeyField):
            assert affinity == "INTEGER", name
        assert bool(key) == bool(field.primary_key) or model._meta.composite_key, name


def test_bound_to_a_book_they_read_what_was_written(book: Book) -> None:
    add(book, "Ada Lovelace")
    tables.database.initialize(book.db.peewee)
    try:
        assert [person.full for person in tables.PersonTable.select()] == ["Ada Lovelace"]
    finally:
        tables.database.initialize(None)
