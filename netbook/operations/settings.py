"""Verbs about settings."""

from __future__ import annotations

import json

from netbook.domain.said import Done, Said
from netbook.store.changes import Act


def set_setting(deed: Act, /, key: str, value: object, later: bool = False) -> Done:
    """Keeps one setting (any JSON value; None forgets it); thresholds and sorting are applied to everybody.

    At once, or `later` by whoever calls `Book.settle_some` until nobody is left.
    """
    if value is None:
        deed.db.execute_sql("DELETE FROM setting WHERE key=?", (key,))
    else:
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        deed.db.execute_sql(
            "INSERT INTO setting(key, value) VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value WHERE value<>excluded.value",
            (key, text),
        )
    if key.startswith("threshold.") or key == "collation":
        from netbook.store.standing import FACTS, LATER, mark_all

        mark_all(deed.db, LATER if later else FACTS)
    return Done(Said("changed-setting", {"key": key}))
