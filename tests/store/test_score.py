"""The score that the database sorts by is the score that the domain explains."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netbook.domain.attention import order
from netbook.domain.attention.thresholds import KIND_WEIGHTS
from netbook.domain.dates import DAY
from netbook.store.queries.due import SCORE
from tests.domain.attention.world import NOW

DAYS = st.integers(-400 * DAY, 400 * DAY)


@given(
    st.sampled_from(sorted(KIND_WEIGHTS)), DAYS, st.none() | DAYS, st.integers(1, 900 * DAY), st.sampled_from(["inner", "close", "wide"])
)  # fmt: skip
def test_sql_and_domain_agree(kind: str, due: int, late: int | None, pace: int, closeness: str) -> None:
    db = sqlite3.connect(":memory:")
    try:
        db.execute("CREATE TABLE d(kind, due_at, late_at, pace, closeness, weight)")
        late_at = None if late is None else NOW + late
        db.execute("INSERT INTO d VALUES(?,?,?,?,?,?)", (kind, NOW + due, late_at, pace, closeness, KIND_WEIGHTS[kind]))
        (total,) = db.execute(f"SELECT {SCORE} FROM d", {"now": NOW}).fetchone()
    finally:
        db.close()
    assert total == pytest.approx(order.score(kind, NOW + due, late_at, pace, closeness, NOW).total, rel=1e-12)
