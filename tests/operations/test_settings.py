"""Settings keep what they were given."""

from __future__ import annotations

from pathlib import Path

import pytest

from netbook.operations.settings import keep_settings
from netbook.store.queries.lists import settings
from tests.books import a_book


@pytest.mark.parametrize(
    "value",
    ["42", "true", "null", '"Dear {name}"', "[1]", "{", "", " ", "nb", "Ctrl+Alt+N", 42, True, [1], {"a": "1"}, 1.5],
)
def test_a_setting_is_read_back_as_it_was_given(tmp_path: Path, value: object) -> None:
    with a_book(tmp_path) as book:
        book.do(keep_settings, {"text.own": value})
        found = settings(book.db)["text.own"]
        assert found == value and type(found) is type(value)
