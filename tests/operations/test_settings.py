"""Settings keep what they were given."""

from __future__ import annotations

from pathlib import Path

import pytest

from netbook.answers.attention import short
from netbook.answers.reminders import Rules, rules, to_tell
from netbook.operations.settings import keep_settings
from netbook.store.queries.lists import settings
from tests.books import Clock, a_book, add


@pytest.mark.parametrize(
    "value",
    ["42", "true", "null", '"Dear {name}"', "[1]", "{", "", " ", "nb", "Ctrl+Alt+N", 42, True, [1], {"a": "1"}, 1.5],
)
def test_a_setting_is_read_back_as_it_was_given(tmp_path: Path, value: object) -> None:
    with a_book(tmp_path) as book:
        book.do(keep_settings, {"text.own": value})
        found = settings(book.db)["text.own"]
        assert found == value and type(found) is type(value)


@pytest.mark.parametrize("value", ["soon", [1], {}, -3, None, True])
def test_a_setting_that_nothing_can_read_is_as_good_as_none(tmp_path: Path, value: object) -> None:
    with a_book(tmp_path) as book:
        keys = ("rhythm-per-day", "digest-at", "quiet-from", "quiet-to", "paused-until")
        book.do(keep_settings, dict.fromkeys(keys, value))
        add(book, "Kari Nord", cadence="1 days")
        assert isinstance(book.clock, Clock)
        book.clock.pass_days(10)
        assert len(short(book).lines) == 1 and rules(book) == Rules() and to_tell(book) != ()
