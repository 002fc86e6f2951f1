"""The first keep-in-touch lines, read by groups, are the first of the whole list, whoever is left out and whatever is snoozed."""

from __future__ import annotations

from pathlib import Path

import pytest

from netbook.domain.dates import DAY
from netbook.sample import crowd
from netbook.store.queries.due import due_rows, rhythm_count, rhythm_rows
from tests.books import a_book


@pytest.mark.parametrize("days", [0, 40, 400])
def test_the_first_lines_by_groups_are_the_first_of_the_whole_list(tmp_path: Path, days: int) -> None:
    with a_book(tmp_path) as book:
        crowd(book, 3_000, 9_000)
        now = book.now() + days * DAY
        book.db.execute_sql("UPDATE due SET show_at=? WHERE kind='keep-in-touch' AND person_id % 7 = 0", (now + 1,))
        every = due_rows(book.db, now, rhythm=True)
        assert len(every) > 30 and rhythm_count(book.db, now) == len(every)
        for limit in (1, 5, 30, len(every) + 5):
            assert rhythm_rows(book.db, now, limit) == every[:limit]
        out = {row.person for row in every[::2]}
        assert rhythm_rows(book.db, now, 5, without=out) == every[1:10:2]
        assert rhythm_rows(book.db, now, 0) == []
